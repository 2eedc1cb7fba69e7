package dev.agency.core.capacity.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.capacity.ScenarioGroup;
import dev.agency.core.capacity.risk.SlowRisk.Mistake;
import dev.agency.core.id.DealId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Risks of drawn pipelines against each outcome by itself: rows, quantiles, and what each deal
 * adds, with deals that depend on each other and demand that is no whole number of steps.
 */
class PipelineRiskProofTest {
  private static final long SEED = 20_260_301;
  private static final int BAR = 3;

  private int outcomes;
  private int grouped;
  private int between;
  private int middle;

  @Test
  @Tag("short")
  void theRiskOfSomePipelinesIsThatOfEachOutcomeByItself() {
    prove(200, 9);
  }

  @Test
  @Tag("full")
  void theRiskOfManyPipelinesIsThatOfEachOutcomeByItself() {
    prove(20_000, 9);
    prove(40, 16);
  }

  private void prove(int pipelines, int deals) {
    boolean right = false;
    try {
      for (int i = 0; i < pipelines; i++) {
        DrawnRisk drawn = DrawnRisk.of(SEED + i, deals);
        assertThat(differs(drawn, new SlowRisk(drawn, Mistake.NONE)))
            .as("pipeline %d", i)
            .isEmpty();
        count(drawn);
      }
      assertThat(grouped * 100L / pipelines).as("with groups").isGreaterThan(20);
      assertThat(between * 100L / pipelines).as("neither sure nor impossible").isGreaterThan(30);
      assertThat(middle * 100L / pipelines).as("of three deals and more").isGreaterThan(40);
      right = true;
    } finally {
      System.out.printf(
          Locale.ROOT,
          "%s pipeline risk: %,d pipelines of up to %d deals, %,d with groups, %,d demands one by"
              + " one, seed %d%n",
          right ? "PASS" : "FAIL",
          pipelines,
          deals,
          grouped,
          outcomes,
          SEED);
      outcomes = 0;
      grouped = 0;
      between = 0;
      middle = 0;
    }
  }

  private void count(DrawnRisk drawn) {
    SlowRisk slow = new SlowRisk(drawn, Mistake.NONE);
    NavigableMap<Long, Double> law = slow.law(Optional.empty());
    double sum = law.values().stream().mapToDouble(each -> each).sum();
    assertThat(Math.abs(sum - 1)).isLessThan(1e-9);
    outcomes += slow.outcomes();
    grouped += drawn.groups().isEmpty() ? 0 : 1;
    double probability = slow.probability(law);
    between += probability > 0.01 && probability < 0.99 ? 1 : 0;
    middle += drawn.deals().size() > 2 ? 1 : 0;
  }

  /** Returns what of a risk is not as it is defined; empty if all is. */
  private static Optional<String> differs(DrawnRisk drawn, SlowRisk slow) {
    PipelineRisk risk =
        PipelineRisk.of(
            ImmutableMap.of(DrawnRisk.CELL, drawn.free()),
            drawn.deals(),
            drawn.groups(),
            drawn.quantum());
    RiskRow row = risk.rows().get(0);
    NavigableMap<Long, Double> law = slow.law(Optional.empty());
    if (isOff(row.probability().value(), slow.probability(law) * 10_000)) {
      return Optional.of("probability");
    }
    if (isOff(row.expectedShort(), slow.expectedShort(law))) {
      return Optional.of("expected shortage");
    }
    if (isOff(row.shortMedian(), slow, law, 0.5)
        || isOff(row.shortEighty(), slow, law, 0.8)
        || isOff(row.shortNinety(), slow, law, 0.9)) {
      return Optional.of("quantile");
    }
    for (DealDemand deal : drawn.deals()) {
      double[] adds = slow.marginal(deal.deal(), law);
      List<MarginalRisk> marginal = risk.marginal(deal.deal());
      MarginalRisk told =
          marginal.isEmpty() ? new MarginalRisk(DrawnRisk.CELL, 0, 0) : marginal.get(0);
      if (isOff(told.probability(), adds[0] * 10_000) || isOff(told.expectedShort(), adds[1])) {
        return Optional.of("marginal risk of " + deal.deal());
      }
    }
    return Optional.empty();
  }

  /** A whole number is right within its rounding. */
  private static boolean isOff(long told, double exact) {
    return Math.abs(told - exact) > 0.5 + 1e-6;
  }

  /** Where the probability up to a demand is the level itself, both sides of it are right. */
  private static boolean isOff(
      long told, SlowRisk slow, NavigableMap<Long, Double> law, double level) {
    return told != slow.shortage(law, level - 1e-9) && told != slow.shortage(law, level + 1e-9);
  }

  @Test
  void eachMistakeIsFound() {
    Map<Mistake, Integer> found = new EnumMap<>(Mistake.class);
    for (int i = 0; i < 200; i++) {
      DrawnRisk drawn = DrawnRisk.of(SEED + i, 7);
      for (Mistake mistake : EnumSet.complementOf(EnumSet.of(Mistake.NONE))) {
        if (found.getOrDefault(mistake, 0) < BAR
            && differs(drawn, new SlowRisk(drawn, mistake)).isPresent()) {
          found.merge(mistake, 1, Integer::sum);
        }
      }
    }
    assertThat(found.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Sets.difference(ImmutableSet.copyOf(Mistake.values()), ImmutableSet.of(Mistake.NONE)));
    assertThat(found.values()).containsOnly(BAR);
    System.out.printf(
        Locale.ROOT,
        "PASS pipeline risk mistakes: %d told from what is right, %d times each, seed %d%n",
        found.size(),
        BAR,
        SEED);
  }

  /** What is independent by its scenarios is as if there was no group. */
  @Test
  void aGroupOfOneDealIsThatDeal() {
    for (int i = 0; i < 50; i++) {
      DrawnRisk drawn = DrawnRisk.of(SEED + i, 6);
      DealDemand first = drawn.deals().get(0);
      ScenarioGroup alone =
          new ScenarioGroup(
              ImmutableList.of(
                  new ScenarioGroup.Scenario(
                      first.probability(), ImmutableSet.<DealId>of(first.deal()))));
      PipelineRisk grouped =
          PipelineRisk.of(
              ImmutableMap.of(DrawnRisk.CELL, drawn.free()),
              drawn.deals(),
              List.of(alone),
              drawn.quantum());
      PipelineRisk free =
          PipelineRisk.of(
              ImmutableMap.of(DrawnRisk.CELL, drawn.free()),
              drawn.deals(),
              List.of(),
              drawn.quantum());
      assertThat(grouped.rows()).isEqualTo(free.rows());
      assertThat(grouped.marginal(first.deal())).isEqualTo(free.marginal(first.deal()));
    }
  }
}
