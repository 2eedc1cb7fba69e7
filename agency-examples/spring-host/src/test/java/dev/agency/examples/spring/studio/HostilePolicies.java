package dev.agency.examples.spring.studio;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.agency.budget.pipeline.DealRow;
import dev.agency.budget.status.StatusRow;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.Effect;
import dev.agency.permissions.Grant;
import dev.agency.permissions.HeldRole;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Principal;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Role;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.FieldSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random policies about what lists are made of, and people who hold all of their roles. */
final class HostilePolicies {
  /** The reaches that the relations of this host state; others never hold. */
  private static final ImmutableListMultimap<String, Reach> STATED =
      ImmutableListMultimap.<String, Reach>builder()
          .putAll(StatusRow.TYPE.name(), Reach.ASSIGNED, Reach.ACCOUNT, Reach.CLIENT, Reach.ALL)
          .putAll(DealRow.TYPE.name(), Reach.OWN, Reach.ACCOUNT, Reach.ALL)
          .putAll(EntryRecord.TYPE.name(), Reach.OWN, Reach.ASSIGNED, Reach.ALL)
          .putAll(LoggedRow.TYPE.name(), Reach.ASSIGNED, Reach.ACCOUNT, Reach.ALL)
          .build();

  private HostilePolicies() {}

  static Arbitrary<Policy> policies() {
    return roles()
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(
            grants -> {
              Policy.Builder policy = Policy.builder().name("drawn").version("1");
              for (int i = 0; i < grants.size(); i++) {
                policy.addRoles(
                    Role.builder()
                        .id(RoleId.of("role-" + i))
                        .name("Role")
                        .addAllGrants(grants.get(i))
                        .build());
              }
              return policy.build();
            });
  }

  private static Arbitrary<List<Grant>> roles() {
    return Arbitraries.frequencyOf(
            Tuple.of(
                3,
                grants(
                    Effect.ALLOW,
                    Arbitraries.of(STATED.keySet()),
                    Arbitraries.of(Reach.OWN, Reach.ASSIGNED, Reach.ACCOUNT, Reach.CLIENT))),
            Tuple.of(
                1,
                grants(Effect.ALLOW, Arbitraries.just(Grant.ANY), Arbitraries.of(Reach.values()))),
            Tuple.of(2, denials()))
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  private static Arbitrary<Grant> denials() {
    return Arbitraries.of(STATED.keySet())
        .flatMap(
            type -> grants(Effect.DENY, Arbitraries.just(type), Arbitraries.of(STATED.get(type))));
  }

  private static Arbitrary<Grant> grants(
      Effect effect, Arbitrary<String> types, Arbitrary<Reach> reaches) {
    return Combinators.combine(types, reaches, fields())
        .as(
            (type, reach, fields) ->
                Grant.builder()
                    .effect(effect)
                    .recordType(type)
                    .addActions(Action.VIEW)
                    .reach(reach)
                    .fields(fields)
                    .build());
  }

  private static Arbitrary<FieldSet> fields() {
    Arbitrary<FieldSet> some =
        Arbitraries.of(Sensitivity.values())
            .set()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(HostilePolicies::ofClasses);
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(FieldSet.all())), Tuple.of(5, some));
  }

  private static FieldSet ofClasses(Set<Sensitivity> classes) {
    return FieldSet.ofClasses(classes.toArray(new Sensitivity[0]));
  }

  static Principal holder(Policy policy, String person, TenantId tenant) {
    return new Principal(
        tenant,
        PersonId.of(person),
        policy.roles().stream()
            .map(role -> new HeldRole(role.id(), DateRange.startingOn(LocalDate.of(2020, 1, 1))))
            .collect(ImmutableList.toImmutableList()));
  }
}
