package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DealId;
import java.util.Objects;

/**
 * Deals that depend on each other, and how they may end together.
 *
 * <p>Two offers to one client of which at most one is bought: the first with 40 %, the second with
 * 30 %, and none with what is left. Or a second phase that needs the first: both 30 %, the first
 * alone 20 %. The probabilities of such deals themselves are not looked at: a deal is as likely as
 * all scenarios together in which it is won.
 *
 * <p>Immutable and thread-safe.
 *
 * @param scenarios the ways it may end, at most 100 % together; with what is left none is won
 */
public record ScenarioGroup(ImmutableList<Scenario> scenarios) {
  /**
   * Creates a group.
   *
   * @param scenarios the ways it may end
   * @throws dev.agency.core.error.InvalidModelException if there is none ({@code EMPTY}), or they
   *     are more than 100 % together ({@code OUT_OF_RANGE})
   */
  public ScenarioGroup {
    Invariants.of("a scenario group")
        .require(!scenarios.isEmpty(), "scenarios", ErrorCode.EMPTY, "must not be empty")
        .between(
            "scenarios",
            scenarios.stream().mapToLong(scenario -> scenario.probability().value()).sum(),
            0,
            BasisPoints.WHOLE)
        .verify();
  }

  /**
   * Returns the deals it speaks of.
   *
   * @return the deals of all its scenarios
   */
  public ImmutableSet<DealId> deals() {
    return scenarios.stream()
        .flatMap(scenario -> scenario.won().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Returns how likely one of its deals is won.
   *
   * @param deal the deal
   * @return the sum of the scenarios in which it is won; zero of a deal it does not speak of
   */
  public BasisPoints probability(DealId deal) {
    return BasisPoints.of(
        scenarios.stream()
            .filter(scenario -> scenario.won().contains(deal))
            .mapToLong(scenario -> scenario.probability().value())
            .sum());
  }

  /**
   * One way it may end.
   *
   * @param probability how likely that is, from 0 to 100 %
   * @param won the deals that are won; the others of the group are not
   */
  public record Scenario(BasisPoints probability, ImmutableSet<DealId> won) {
    /**
     * Creates a scenario.
     *
     * @param probability how likely that is
     * @param won the deals that are won
     * @throws dev.agency.core.error.InvalidModelException if the probability is not from 0 to 100 %
     *     ({@code OUT_OF_RANGE})
     */
    public Scenario {
      Objects.requireNonNull(won, "won");
      Invariants.of("a scenario")
          .require(
              probability.isProportion(),
              "probability",
              ErrorCode.OUT_OF_RANGE,
              "must be from 0 to 100 %")
          .verify();
    }
  }
}
