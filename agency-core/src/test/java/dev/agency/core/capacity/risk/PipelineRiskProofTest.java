package dev.agency.core.capacity.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.capacity.ScenarioGroup;
import dev.agency.core.capacity.risk.SlowRisk.Mistake;
import dev.agency.core.id.DealId;
import dev.agency.core.testkit.PlantedMistake;
import dev.agency.core.testkit.SaboteurHunt;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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
    prove(200, 9, RiskLaw.OUTCOMES, RiskLaw.QUANTILES, RiskLaw.MARGINS);
  }

  @Test
  @Tag("full")
  void theRiskOfManyPipelinesIsThatOfEachOutcomeByItself() {
    prove(20_000, 9, RiskLaw.OUTCOMES, RiskLaw.QUANTILES, RiskLaw.MARGINS);
    prove(40, 16, RiskLaw.OUTCOMES, RiskLaw.QUANTILES, RiskLaw.MARGINS);
  }

  private void prove(int pipelines, int deals, RiskLaw... laws) {
    boolean right = false;
    try {
      for (int i = 0; i < pipelines; i++) {
        DrawnRisk drawn = DrawnRisk.of(SEED + i, deals);
        SlowRisk slow = new SlowRisk(drawn);
        for (RiskLaw law : laws) {
          law.check(drawn, slow);
        }
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
    SlowRisk slow = new SlowRisk(drawn);
    NavigableMap<Long, Double> law = slow.law(Optional.empty());
    double sum = law.values().stream().mapToDouble(each -> each).sum();
    assertThat(Math.abs(sum - 1)).isLessThan(1e-9);
    outcomes += slow.outcomes();
    grouped += drawn.groups().isEmpty() ? 0 : 1;
    double probability = slow.probability(law);
    between += probability > 0.01 && probability < 0.99 ? 1 : 0;
    middle += drawn.deals().size() > 2 ? 1 : 0;
  }

  @Test
  void everyLawFindsWhatIsPlantedForIt() {
    assertThat(
            new SaboteurHunt("pipeline risk", SEED, 200, BAR)
                .run(EnumSet.allOf(Mistake.class), Mistake::law, PlantedMistake::tryOn))
        .as("laws with a mistake")
        .containsExactlyInAnyOrder(RiskLaw.values());
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
