package dev.agency.permissions.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.Effect;
import dev.agency.permissions.Grant;
import dev.agency.permissions.HeldRole;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Principal;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.Role;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.Subject;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.Catalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Tables of hostile rows, and people under random policies who ask for them. */
public final class RowArbitraries {
  /**
   * The rows of a table and those per person, the standard actions and one more; without any
   * equation, as most policies that are drawn would leak.
   */
  public static final Catalogue CATALOGUE =
      Catalogue.of(EngagementRow.TYPE, PersonShare.TYPE)
          .withActions(PermissionArbitraries.EXPORT)
          .withSchema(AgencySchema.empty());

  /** The tenant of who asks. */
  public static final TenantId STUDIO = TenantId.of("studio");

  private static final TenantId RIVAL = TenantId.of("rival");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final ImmutableList<String> PEOPLE =
      ImmutableList.of("ana", "ben", "eva", "k" + "1".repeat(63));
  private static final String QUOTED = "o'brien' OR 'a'='a\" --";
  private static final String WILDCARD = "%_100%\\";
  private static final String UNICODE = "Å漢字😀";
  private static final String LONG = "x".repeat(3000);
  private static final ImmutableList<String> PLACES =
      ImmutableList.of("acme", "zeta", "ana", "ben", QUOTED, WILDCARD, UNICODE, LONG);

  private RowArbitraries() {}

  /**
   * Somebody with some roles of a policy, and with what the host says of them.
   *
   * @param reaches when each reach holds; one that is not named never does, and is stated to the
   *     library as one that never does only where a denial asks for that
   */
  public record RowQuestion(
      Policy policy, Set<RoleId> roles, String person, Map<Reach, Condition> reaches) {
    /** Returns the relations. */
    public Relations<EngagementRow> relations() {
      Relations.Builder<EngagementRow> relations =
          Relations.of(EngagementRow.TYPE)
              .tenant("tenant", EngagementRow::tenant)
              .attribute("owner", EngagementRow::owner)
              .attribute("client", EngagementRow::client)
              .attributes("members", EngagementRow::members)
              .attributes("teams", EngagementRow::teams)
              .attributes("guests", EngagementRow::guests);
      for (Role role : policy.roles()) {
        for (Grant grant : role.grants()) {
          if (grant.effect() == Effect.DENY && grant.reach() != Reach.ALL) {
            relations.reach(grant.reach(), Condition.never());
          }
        }
      }
      reaches.forEach(relations::reach);
      return relations.build();
    }

    /** Returns who asks. */
    public Subject subject() {
      HeldRole[] held =
          roles.stream()
              .map(role -> new HeldRole(role, DateRange.startingOn(TODAY)))
              .toArray(HeldRole[]::new);
      return policy
          .against(CATALOGUE)
          .with(relations())
          .subject(Principal.of(STUDIO, PersonId.of(person), held), TODAY);
    }
  }

  /** Returns people who ask under random policies, with usual relations and with odd ones. */
  public static Arbitrary<RowQuestion> questions() {
    return Combinators.combine(
            PermissionArbitraries.policies(),
            Arbitraries.integers().between(0, 30).set().ofMinSize(1).ofMaxSize(3),
            Arbitraries.of(PEOPLE),
            reaches())
        .as(
            (policy, places, person, reaches) ->
                new RowQuestion(policy, rolesAt(places, policy), person, reaches))
        .withoutEdgeCases();
  }

  private static Set<RoleId> rolesAt(Set<Integer> places, Policy policy) {
    return places.stream()
        .map(place -> policy.roles().get(place % policy.roles().size()).id())
        .collect(Collectors.toSet());
  }

  private static Arbitrary<Map<Reach, Condition>> reaches() {
    Arbitrary<List<String>> places = Arbitraries.of(PLACES).list().ofMinSize(1).ofMaxSize(5);
    return Combinators.combine(
            stated(Arbitraries.just(Condition.subjectIs("owner"))),
            stated(Arbitraries.just(Condition.containsSubject("members"))),
            stated(places.map(teams -> Condition.inSet("teams", teams))),
            stated(
                places.map(
                    clients ->
                        Condition.and(
                            Condition.inSet("client", clients),
                            Condition.not(Condition.subjectIs("owner"))))),
            stated(
                places.map(
                    clients ->
                        Condition.or(
                            Condition.inSet("client", clients),
                            Condition.containsSubject("guests")))))
        .as(
            (own, assigned, team, account, client) -> {
              ImmutableMap.Builder<Reach, Condition> reaches = ImmutableMap.builder();
              own.ifPresent(when -> reaches.put(Reach.OWN, when));
              assigned.ifPresent(when -> reaches.put(Reach.ASSIGNED, when));
              team.ifPresent(when -> reaches.put(Reach.TEAM, when));
              account.ifPresent(when -> reaches.put(Reach.ACCOUNT, when));
              client.ifPresent(when -> reaches.put(Reach.CLIENT, when));
              return reaches.buildOrThrow();
            });
  }

  private static Arbitrary<Optional<Condition>> stated(Arbitrary<Condition> usual) {
    return Arbitraries.frequencyOf(
        Tuple.of(5, usual.map(Optional::of)),
        Tuple.of(3, conditions().map(Optional::of)),
        Tuple.of(1, Arbitraries.just(Optional.empty())));
  }

  /** Returns conditions about the attributes of the rows, some of them of no parts. */
  public static Arbitrary<Condition> conditions() {
    Arbitrary<String> attributes =
        Arbitraries.of("owner", "client", "members", "teams", "guests", "tenant");
    Arbitrary<Condition> leaves =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.of(Condition.always(), Condition.never())),
            Tuple.of(3, attributes.map(Condition::subjectIs)),
            Tuple.of(3, attributes.map(Condition::containsSubject)),
            Tuple.of(
                4,
                Combinators.combine(
                        attributes,
                        Arbitraries.oneOf(Arbitraries.of(PLACES), Arbitraries.of(PEOPLE))
                            .list()
                            .ofMaxSize(4))
                    .as(RowArbitraries::inSet)));
    return combined(combined(leaves));
  }

  private static Condition inSet(String attribute, List<String> ids) {
    return new Condition.InSet(attribute, ImmutableSortedSet.copyOf(ids));
  }

  private static Arbitrary<Condition> combined(Arbitrary<Condition> parts) {
    return Arbitraries.frequencyOf(
        Tuple.of(2, parts),
        Tuple.of(2, parts.map(Condition.Not::new)),
        Tuple.of(
            2,
            parts.list().ofMaxSize(3).map(each -> new Condition.And(ImmutableList.copyOf(each)))),
        Tuple.of(
            2,
            parts.list().ofMaxSize(3).map(each -> new Condition.Or(ImmutableList.copyOf(each)))));
  }

  /** Returns the rows of a table, as many of each kind, the same for the same random numbers. */
  public static ImmutableList<EngagementRow> rows(int each, Random random) {
    ImmutableList<RowKind> kinds = ImmutableList.copyOf(RowKind.values());
    return IntStream.range(0, each * kinds.size())
        .mapToObj(i -> row(i, kinds.get(i % kinds.size()), random))
        .collect(ImmutableList.toImmutableList());
  }

  private static EngagementRow row(int number, RowKind kind, Random random) {
    ImmutableList<String> members = some(PEOPLE, random);
    String client = one(PLACES.subList(0, 2), random);
    ImmutableList<String> teams = some(PLACES.subList(0, 2), random);
    String odd =
        switch (kind) {
          case QUOTED_ID -> QUOTED;
          case WILDCARD_ID -> WILDCARD;
          case UNICODE_ID -> UNICODE;
          case LONG_ID -> LONG;
          case PERSON_ELSEWHERE -> one(PEOPLE.subList(0, 2), random);
          default -> client;
        };
    boolean foreign = kind == RowKind.OTHER_TENANT;
    return new EngagementRow(
        kind,
        foreign ? RIVAL : STUDIO,
        "e" + (10_000 + (foreign ? number - 1 : number)),
        kind == RowKind.NO_OWNER ? null : one(PEOPLE, random),
        kind == RowKind.NO_CLIENT ? null : odd,
        switch (kind) {
          case NOBODY_ASSIGNED -> ImmutableList.of();
          case REPEATED_MEMBERS ->
              ImmutableList.<String>builder().addAll(members).addAll(members).add("ana").build();
          default -> members;
        },
        switch (kind) {
          case NOBODY_ASSIGNED -> ImmutableList.of();
          case UNKNOWN_TEAM -> ImmutableList.of("ghosts");
          default -> ImmutableList.<String>builder().addAll(teams).add(odd).build();
        },
        some(PEOPLE, random),
        figures(random),
        random.nextBoolean() ? Optional.of("GREEN") : Optional.empty());
  }

  /** Returns figures for a row, of few values, so that lists have equal ones. */
  public static ImmutableList<Long> figures(Random random) {
    return EngagementRow.FIGURES.stream()
        .map(field -> (long) random.nextInt(40) - 10)
        .collect(ImmutableList.toImmutableList());
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static ImmutableList<String> some(List<String> of, Random random) {
    return of.stream()
        .filter(each -> random.nextInt(3) == 0)
        .collect(ImmutableList.toImmutableList());
  }
}
