package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.gate.LeakGate;
import dev.agency.permissions.gate.Observer;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.Equation;
import dev.agency.permissions.schema.FieldSet;
import dev.agency.permissions.schema.Regime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Repairs of whole policies against the cheapest of all that could be taken from their roles, tried
 * one after the other, and each two roles judged without regard to what is alike.
 */
class PolicyRepairProofTest {
  private static final long SEED = 20_261_127L;
  private static final int MOST = 11;

  private static final ImmutableList<Quantity> POOL =
      ImmutableList.of(
          Quantities.REVENUE,
          Quantities.MARGIN,
          Quantities.PROFIT,
          Quantities.COST_MARKUP,
          Quantities.USED_COST,
          Quantities.BUDGET_TOTAL,
          Quantities.LABOUR_COST,
          Quantities.WORKED_MINUTES,
          Quantities.COST_RATE);

  private static final FieldSet WHOLE =
      FieldSet.ofClasses(Sensitivity.REVENUE, Sensitivity.COST, Sensitivity.PROFIT);

  private static final ImmutableList<Reach> REACHES =
      ImmutableList.of(Reach.ALL, Reach.ALL, Reach.ACCOUNT, Reach.OWN);

  private static final Catalogue CATALOGUE =
      Catalogue.of(
              Exhibits.of("budget", Grain.BUDGET, POOL.toArray(Quantity[]::new)),
              Exhibits.of("row", Grain.PERSON, Quantities.WORKED_MINUTES, Quantities.COST_RATE))
          .withSchema(few());

  /** The equations of an agency under two of its regimes, so that many sets can be tried. */
  private static AgencySchema few() {
    AgencySchema standard = AgencySchema.usual();
    return AgencySchema.empty()
        .withEquations(standard.equations().toArray(new Equation[0]))
        .withGlobals(standard.globals().toArray(new Quantity[0]))
        .withRegimes(
            standard.regimes().stream()
                .filter(
                    regime ->
                        ImmutableSet.of("fixed price", "not billable").contains(regime.name()))
                .toArray(Regime[]::new));
  }

  @Test
  @Tag("short")
  void repairsOfPoliciesAreTheCheapestThereAre() {
    prove(120);
  }

  @Test
  @Tag("full")
  void manyRepairsOfPoliciesAreTheCheapestThereAre() {
    prove(2_000);
  }

  private static void prove(int policies) {
    assertThat(CATALOGUE.schema().regimes()).hasSize(2);
    Tally tally = new Tally();
    assertThat(difference((policy, report) -> policy.repairedBy(report.repairs()), policies, tally))
        .isEmpty();
    long leaking = 100L * tally.leaking / policies;
    long clashing = 100L * tally.clashing / policies;
    assertThat(leaking).isBetween(30L, 90L);
    assertThat(clashing).isBetween(3L, 40L);
    assertThat(tally.several).isGreaterThan(tally.leaking / 20);
    assertThat(tally.ofPairs).isGreaterThan(tally.leaking / 20);
    System.out.printf(
        "PASS repairs of policies: %d policies (%d %% leak, %d policies by two roles only; %d repairs of"
            + " more than one quantity; %d %% clash), each the cheapest of up to %,d sets and none"
            + " with a part to spare, seed %d%n",
        policies, leaking, tally.ofPairs, tally.several, clashing, 1 << MOST, SEED);
  }

  private static final class Tally {
    private int leaking;
    private int clashing;
    private int several;
    private int ofPairs;
  }

  /** Returns the first policy whose repair leaks, costs too much, or has a part to spare. */
  private static Optional<String> difference(
      BiFunction<Policy, PolicyReport, Policy> repairer, int policies, Tally tally) {
    SplittableRandom random = new SplittableRandom(SEED);
    Judge judge = new Judge();
    for (int i = 0; i < policies; i++) {
      Policy policy = policy(random);
      PolicyReport report = policy.analyze(CATALOGUE);
      tally.leaking += report.leaks().isEmpty() ? 0 : 1;
      tally.clashing += report.clashes().isEmpty() ? 0 : 1;
      tally.ofPairs +=
          !report.leaks().isEmpty()
                  && report.leaks().stream().allMatch(leaky -> leaky.held().size() == 2)
              ? 1
              : 0;
      // What is to be decided is taken to be so: it is no matter of showing less.
      Policy decided = PolicyRepairs.decided(policy, report.clashes());
      Policy repaired = PolicyRepairs.decided(repairer.apply(policy, report), report.clashes());
      List<Slot> slots = slots(decided);
      List<Slot> taken = new ArrayList<>(slots);
      taken.removeAll(slots(repaired));
      tally.several += taken.size() > 1 ? 1 : 0;
      boolean right =
          judge.accepts(repaired)
              && judge.accepts(without(decided, taken))
              && judge.weight(taken) == judge.cheapest(decided, slots)
              && taken.stream()
                  .allMatch(
                      one ->
                          !judge.accepts(
                              without(
                                  decided,
                                  taken.stream().filter(each -> !each.equals(one)).toList())));
      if (!right) {
        return Optional.of(policy + ": " + report.repairs() + ", but " + taken + " is not right");
      }
    }
    return Optional.empty();
  }

  /** A quantity in the allowances of a role. */
  private record Slot(RoleId role, Quantity quantity) {}

  private static List<Slot> slots(Policy policy) {
    List<Slot> slots = new ArrayList<>();
    for (Role role : policy.roles()) {
      for (Quantity quantity : POOL) {
        if (role.grants().stream()
            .anyMatch(
                grant -> grant.effect() == Effect.ALLOW && grant.fields().contains(quantity))) {
          slots.add(new Slot(role.id(), quantity));
        }
      }
    }
    return slots;
  }

  private static Policy without(Policy policy, List<Slot> slots) {
    List<Role> roles = new ArrayList<>();
    for (Role role : policy.roles()) {
      Quantity[] less =
          slots.stream()
              .filter(slot -> slot.role().equals(role.id()))
              .map(Slot::quantity)
              .toArray(Quantity[]::new);
      List<Grant> grants = new ArrayList<>();
      for (Grant grant : role.grants()) {
        boolean allows = grant.effect() == Effect.ALLOW;
        grants.add(allows ? grant.withFields(grant.fields().minus(less)) : grant);
      }
      roles.add(role.withGrants(grants));
    }
    return policy.withRoles(roles);
  }

  /** Judges policies role by role and pair by pair, and remembers what it was shown. */
  private static final class Judge {
    private final LeakGate gate = LeakGate.of(CATALOGUE.schema());
    private final Sights sights = new Sights(CATALOGUE, ImmutableSet.of());
    private final Map<Observer, Boolean> known = new HashMap<>();

    boolean accepts(Policy policy) {
      RoleIndex index = new RoleIndex(policy);
      for (Role one : policy.roles()) {
        for (Role other : policy.roles()) {
          List<Role> held = index.withBases(List.of(one.id(), other.id()));
          boolean excluded = index.exclusions().forbid(held.stream().map(Role::id).toList());
          if (!excluded && leaks(held)) {
            return false;
          }
        }
      }
      return true;
    }

    private boolean leaks(List<Role> held) {
      return known.computeIfAbsent(sights.over(List.of(held)), gate::leaks);
    }

    long weight(List<Slot> slots) {
      return slots.stream().mapToLong(slot -> gate.weight(slot.quantity())).sum();
    }

    /** The weight of the cheapest set of slots without which nothing leaks, by trying all. */
    long cheapest(Policy policy, List<Slot> slots) {
      List<List<Slot>> sets =
          IntStream.range(0, 1 << slots.size())
              .mapToObj(set -> members(slots, set))
              .sorted(Comparator.comparingLong(this::weight))
              .toList();
      return sets.stream()
          .filter(set -> accepts(without(policy, set)))
          .findFirst()
          .map(this::weight)
          .orElseThrow(() -> new AssertionError("Where nothing is shown nothing leaks."));
    }

    private static List<Slot> members(List<Slot> slots, int set) {
      return IntStream.range(0, slots.size())
          .filter(i -> (set >> i & 1) != 0)
          .mapToObj(slots::get)
          .toList();
    }
  }

  private static Policy policy(SplittableRandom random) {
    while (true) {
      List<Role> roles = new ArrayList<>();
      int size = 1 + random.nextInt(3);
      if (random.nextInt(3) == 0) {
        // Somebody who sees it all, and somebody who is denied a part.
        roles.add(Exhibits.role("whole", Grant.allow(Grant.ANY, Action.VIEW, Reach.ALL, WHOLE)));
        Quantity part = POOL.get(random.nextInt(5));
        roles.add(Exhibits.role("part", Exhibits.hides(Grant.ANY, Reach.ALL, part)));
      }
      for (int i = 0; i < size; i++) {
        Role.Builder role = Role.builder().id(RoleId.of("r" + i)).name("Role");
        if (i > 0 && random.nextInt(4) == 0) {
          role.base(RoleId.of("r" + random.nextInt(i)));
        }
        for (int g = random.nextInt(2); g >= 0; g--) {
          role.addGrants(grant(random));
        }
        if (random.nextInt(5) == 0) {
          role.mayKnow(FieldSet.ofClasses(Sensitivity.COST));
        }
        roles.add(role.build());
      }
      if (random.nextInt(6) == 0) {
        roles.add(roles.get(roles.size() - size).withId(RoleId.of("twin")));
      }
      Policy policy = Exhibits.policy(roles.toArray(Role[]::new));
      if (slots(policy).size() <= MOST) {
        return policy;
      }
    }
  }

  private static Grant grant(SplittableRandom random) {
    FieldSet.Builder fields = FieldSet.builder();
    for (int i = random.nextInt(3); i > 0 || fields.build().isEmpty(); i--) {
      fields.addQuantities(POOL.get(random.nextInt(POOL.size())).name());
    }
    Reach reach = REACHES.get(random.nextInt(REACHES.size()));
    return random.nextInt(8) == 0
        ? Grant.deny(Grant.ANY, Action.VIEW, reach, fields.build())
        : Grant.allow(Grant.ANY, Action.VIEW, reach, fields.build());
  }

  @Test
  void aRepairThatDeniesWhatItTakesAwayIsFound() {
    assertThat(
            difference(
                (policy, report) ->
                    policy.withRoles(
                        policy.roles().stream()
                            .map(role -> denied(role, report.repairs()))
                            .toList()),
                200,
                new Tally()))
        .isPresent();
  }

  private static Role denied(Role role, List<RoleRepair> repairs) {
    Role.Builder denied = role.toBuilder();
    repairs.stream()
        .filter(repair -> repair.role().equals(role.id()))
        .forEach(
            repair ->
                denied.addGrants(
                    Exhibits.hides(
                        Grant.ANY, Reach.ALL, repair.noLongerShows().toArray(Quantity[]::new))));
    return denied.build();
  }

  @Test
  void aRepairThatTakesFromAllRolesWhatOneIsToLoseIsFound() {
    assertThat(
            difference(
                (policy, report) -> {
                  Quantity[] less =
                      report.repairs().stream()
                          .flatMap(repair -> repair.noLongerShows().stream())
                          .distinct()
                          .toArray(Quantity[]::new);
                  return policy.repairedBy(
                      policy.roles().stream()
                          .map(role -> new RoleRepair(role.id(), less))
                          .toList());
                },
                200,
                new Tally()))
        .isPresent();
  }

  @Test
  void aRepairThatForgetsTheLastRoleIsFound() {
    assertThat(
            difference(
                (policy, report) -> policy.repairedBy(report.repairs().stream().skip(1).toList()),
                200,
                new Tally()))
        .isPresent();
  }
}
