package dev.agency.permissions;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import dev.agency.core.figure.RecordType;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.testkit.PermissionArbitraries;
import java.util.Collection;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Questions the properties of this package ask: a policy, some of its roles, and a request. */
final class Questions extends DomainContextBase {
  /**
   * One question.
   *
   * @param roles those of the policy that are held
   */
  record Question(
      Policy policy, Set<RoleId> roles, Action action, RecordType<?> type, Reaches reaches) {
    Asker subject() {
      return subject(policy);
    }

    /** The same person under another policy. */
    Asker subject(Policy other) {
      return Questions.subject(other, roles);
    }

    Decision decision() {
      return decision(policy);
    }

    Decision decision(Policy other) {
      return subject(other).decide(action, type, reaches);
    }

    Question withPolicy(Policy other) {
      return new Question(other, roles, action, type, reaches);
    }
  }

  static Asker subject(Policy policy, Collection<RoleId> roles) {
    return Asker.of(policy.against(PermissionArbitraries.CATALOGUE), roles);
  }

  @Provide
  Arbitrary<Question> questions() {
    return Combinators.combine(
            PermissionArbitraries.policies(),
            Arbitraries.integers().between(0, 30).set().ofMinSize(1).ofMaxSize(3),
            PermissionArbitraries.action(),
            PermissionArbitraries.recordType(),
            PermissionArbitraries.reaches().map(held -> Reaches.of(held.toArray(Reach[]::new))))
        .as(
            (policy, places, action, type, reaches) ->
                new Question(policy, rolesAt(places, policy), action, type, reaches))
        .withoutEdgeCases();
  }

  private static Set<RoleId> rolesAt(Set<Integer> places, Policy policy) {
    return places.stream()
        .map(place -> policy.roles().get(place % policy.roles().size()).id())
        .collect(toImmutableSet());
  }
}
