package dev.agency.permissions.testkit;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.Money;
import dev.agency.permissions.Effect;
import dev.agency.permissions.Exclusive;
import dev.agency.permissions.Grant;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Role;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Arbitraries of everything a policy is made of, over a {@linkplain #CATALOGUE sample catalogue}.
 */
public final class PermissionArbitraries {
  /** An action of the host. */
  public static final Action EXPORT = Action.of("export");

  /** Two record types and those of every catalogue, the standard actions and one more. */
  public static final Catalogue GUARDED =
      Catalogue.of(Engagement.TYPE, PersonShare.TYPE).withActions(EXPORT);

  /** The same without any equation, so that no policy leaks: most that are drawn would. */
  public static final Catalogue CATALOGUE = GUARDED.withSchema(AgencySchema.empty());

  /** The record types most grants and all questions are about. */
  private static final ImmutableList<RecordType<?>> SAMPLES =
      ImmutableList.of(Engagement.TYPE, PersonShare.TYPE);

  private static final int MAX_ROLES = 5;
  private static final String NOWHERE = "nowhere";

  private PermissionArbitraries() {}

  /** Returns all reaches. */
  public static Arbitrary<Reach> reach() {
    return Arbitraries.of(Reach.class);
  }

  /** Returns all combinations of reaches. */
  public static Arbitrary<Set<Reach>> reaches() {
    return reach().set();
  }

  /** Returns actions of the sample catalogue, viewing and editing more often than others. */
  public static Arbitrary<Action> action() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.of(Action.VIEW, Action.EDIT)),
        Tuple.of(1, Arbitraries.of(CATALOGUE.actions())));
  }

  /** Returns the record types of the sample catalogue that are not in every one. */
  public static Arbitrary<RecordType<?>> recordType() {
    return Arbitraries.of(SAMPLES);
  }

  /** Returns field sets that name only what a record type has, or the whole catalogue for none. */
  public static Arbitrary<FieldSet> fieldSets(Optional<RecordType<?>> type) {
    List<String> names =
        SAMPLES.stream()
            .filter(known -> type.isEmpty() || known == type.get())
            .flatMap(known -> known.fields().stream().map(Field::name))
            .distinct()
            .toList();
    List<String> quantities =
        SAMPLES.stream()
            .flatMap(known -> known.fields().stream().map(field -> field.quantity().name()))
            .distinct()
            .toList();
    Arbitrary<FieldSet> listed =
        Combinators.combine(
                Arbitraries.of(Sensitivity.class).set().ofMaxSize(4),
                Arbitraries.of(quantities).set().ofMaxSize(2),
                Arbitraries.of(names).set().ofMaxSize(2))
            .as(
                (classes, measured, named) ->
                    FieldSet.builder().classes(classes).quantities(measured).fields(named).build());
    Arbitrary<FieldSet> less =
        Combinators.combine(listed, Arbitraries.of(measures()).set().ofMinSize(1).ofMaxSize(2))
            .as((fields, some) -> fields.minus(some.toArray(Quantity[]::new)));
    return Arbitraries.frequencyOf(
        Tuple.of(3, listed), Tuple.of(1, less), Tuple.of(1, Arbitraries.just(FieldSet.all())));
  }

  private static List<Quantity> measures() {
    return SAMPLES.stream()
        .<Quantity>flatMap(type -> type.fields().stream().map(Field::quantity))
        .distinct()
        .toList();
  }

  /** Returns grants of the sample catalogue, three allowances for a denial. */
  public static Arbitrary<Grant> grants() {
    return grants(Arbitraries.frequency(Tuple.of(3, Effect.ALLOW), Tuple.of(1, Effect.DENY)));
  }

  /** Returns grants of the sample catalogue. */
  public static Arbitrary<Grant> grants(Arbitrary<Effect> effects) {
    List<Arbitrary<Grant>> byType = new ArrayList<>();
    byType.add(grants(Optional.empty(), effects));
    SAMPLES.forEach(type -> byType.add(grants(Optional.of(type), effects)));
    return Arbitraries.oneOf(byType);
  }

  private static Arbitrary<Grant> grants(Optional<RecordType<?>> type, Arbitrary<Effect> effects) {
    return Combinators.combine(
            effects, action().set().ofMinSize(1).ofMaxSize(3), reach(), fieldSets(type))
        .as(
            (effect, actions, reach, fields) ->
                Grant.builder()
                    .effect(effect)
                    .recordType(type.map(RecordType::name).orElse(Grant.ANY))
                    .actions(actions)
                    .reach(reach)
                    .fields(effect == Effect.DENY && fields.isEmpty() ? FieldSet.all() : fields)
                    .build());
  }

  /** Returns roles without a base. */
  public static Arbitrary<Role> roles() {
    return Combinators.combine(
            Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(8),
            Arbitraries.strings().withChars("abc äß漢").ofMinLength(1).ofMaxLength(20),
            grants().list().ofMaxSize(5))
        .filter((id, name, grants) -> !name.isBlank())
        .as(
            (id, name, grants) ->
                Role.builder().id(RoleId.of(id)).name(name).grants(grants).build());
  }

  /** Returns policies of one to five roles, some of which build on others. */
  public static Arbitrary<Policy> policies() {
    return Combinators.combine(
            roles().list().ofMinSize(1).ofMaxSize(MAX_ROLES).uniqueElements(Role::id),
            Arbitraries.integers().between(0, 2 * MAX_ROLES).list().ofSize(MAX_ROLES),
            Arbitraries.randoms())
        .as((roles, bases, order) -> policy(shuffled(linked(roles, bases), order)))
        // The edge cases of so many parts are thousands, and no policy of them is of interest.
        .withoutEdgeCases();
  }

  /** Returns policies that also say what is exclusive, what is secret, and what roles may know. */
  public static Arbitrary<Policy> wholePolicies() {
    return Combinators.combine(
            policies(),
            fieldSets(Optional.empty()),
            Arbitraries.of(Sensitivity.class).set().ofMaxSize(2))
        .as(
            (policy, mayKnow, secret) -> {
              List<Role> roles = new ArrayList<>(policy.roles());
              roles.set(0, roles.get(0).withMayKnow(mayKnow));
              List<RoleId> alone =
                  roles.stream().filter(role -> role.base().isEmpty()).map(Role::id).toList();
              Policy whole = policy.withRoles(roles).withAlsoSecret(secret);
              return alone.size() < 2
                  ? whole
                  : whole.withExclusive(Exclusive.of(alone.toArray(RoleId[]::new)));
            });
  }

  private static List<Role> shuffled(List<Role> roles, Random order) {
    Collections.shuffle(roles, order);
    return roles;
  }

  /** Returns a policy of the given roles. */
  public static Policy policy(List<Role> roles) {
    return Policy.builder().name("Sample").version("7").roles(roles).build();
  }

  /** Gives each role an earlier one as its base, where its number is the place of one. */
  private static List<Role> linked(List<Role> roles, List<Integer> bases) {
    List<Role> linked = new ArrayList<>();
    for (int i = 0; i < roles.size(); i++) {
      Role role = roles.get(i);
      linked.add(bases.get(i) < i ? role.withBase(roles.get(bases.get(i)).id()) : role);
    }
    return linked;
  }

  /** Returns roles that no policy may have: repeated, circular, too deep, or of a missing base. */
  public static Arbitrary<HostilePolicy> hostilePolicies() {
    Arbitrary<HostilePolicy> cycles =
        Arbitraries.integers()
            .between(1, 40)
            .map(
                size ->
                    new HostilePolicy(
                        chain(size, Optional.of("r" + (size - 1))),
                        ErrorCode.CYCLE,
                        "/roles/0/base"));
    Arbitrary<HostilePolicy> deep =
        Arbitraries.integers()
            .between(Policy.MAX_DEPTH + 1, 3 * Policy.MAX_DEPTH)
            .map(
                size ->
                    new HostilePolicy(
                        chain(size, Optional.empty()),
                        ErrorCode.TOO_DEEP,
                        "/roles/" + Policy.MAX_DEPTH + "/base"));
    Arbitrary<HostilePolicy> missing =
        Arbitraries.integers()
            .between(1, Policy.MAX_DEPTH)
            .map(
                size ->
                    new HostilePolicy(
                        chain(size, Optional.of(NOWHERE)),
                        ErrorCode.UNKNOWN_REFERENCE,
                        "/roles/0/base"));
    Arbitrary<HostilePolicy> repeated =
        policies()
            .map(
                policy ->
                    new HostilePolicy(
                        ImmutableList.<Role>builder()
                            .addAll(policy.roles())
                            .add(policy.roles().get(0))
                            .build(),
                        ErrorCode.DUPLICATE_ID,
                        "/roles/" + policy.roles().size() + "/id"));
    return Arbitraries.oneOf(cycles, deep, missing, repeated);
  }

  /** Returns roles that only name what the sample catalogue has, but for one word. */
  public static Arbitrary<HostilePolicy> unknownNames() {
    Arbitrary<Typo> typos =
        Arbitraries.of(
            new Typo("recordType", grant -> grant.withRecordType(NOWHERE)),
            new Typo("actions", grant -> grant.withActions(Action.of(NOWHERE))),
            new Typo(
                "fields/quantities",
                grant -> grant.withFields(FieldSet.builder().addQuantities(NOWHERE).build())),
            new Typo(
                "fields/fields",
                grant -> grant.withFields(FieldSet.builder().addFields(NOWHERE).build())),
            new Typo(
                "fields/except",
                grant ->
                    grant.withFields(FieldSet.ofClasses(Sensitivity.TIME).withExcept(NOWHERE))));
    return Combinators.combine(policies(), grants(), typos)
        .as(
            (policy, grant, typo) -> {
              List<Role> roles = new ArrayList<>(policy.roles());
              int last = roles.size() - 1;
              int place = roles.get(last).grants().size();
              Grant wrong = typo.change().apply(grant);
              roles.set(last, Role.builder().from(roles.get(last)).addGrants(wrong).build());
              return new HostilePolicy(
                  roles,
                  ErrorCode.UNKNOWN_NAME,
                  "/roles/" + last + "/grants/" + place + "/" + typo.attribute());
            });
  }

  private record Typo(String attribute, UnaryOperator<Grant> change) {}

  /** Returns roles that each build on the one before, the first on the given one. */
  public static List<Role> chain(int size, Optional<String> first) {
    List<Role> roles = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Role.Builder role = Role.builder().id(RoleId.of("r" + i)).name("Role");
      (i == 0 ? first : Optional.of("r" + (i - 1))).map(RoleId::of).ifPresent(role::base);
      roles.add(role.build());
    }
    return roles;
  }

  /** Returns sample records, some with figures that are unknown. */
  public static Arbitrary<Engagement> engagements() {
    Arbitrary<String> words = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(6);
    Arbitrary<Money> money =
        Arbitraries.longs().between(-99_999, 99_999).map(minor -> Money.ofMinor(minor, "EUR"));
    Arbitrary<Figure<Money>> figures =
        Arbitraries.oneOf(
            money.map(Figure::known), Arbitraries.just(Figure.unknown(UnknownReason.UNPRICED)));
    Arbitrary<Figure<BasisPoints>> margins =
        Arbitraries.integers().between(-50, 90).map(p -> Figure.known(BasisPoints.ofPercent(p)));
    return Combinators.combine(
            Combinators.combine(words, words, words, words).as(List::of),
            Arbitraries.longs().between(0, 10_000),
            money,
            figures,
            figures,
            figures,
            margins)
        .as(
            (texts, minutes, total, revenue, cost, lastCost, margin) ->
                new Engagement(
                    texts.get(0),
                    minutes,
                    total,
                    revenue,
                    cost,
                    lastCost,
                    margin,
                    texts.get(1),
                    texts.get(2),
                    texts.get(3)));
  }
}
