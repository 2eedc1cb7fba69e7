package dev.agency.core.capacity.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import dev.agency.core.capacity.ScenarioGroup;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.testkit.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Risks by hand, and the law of many deals against each outcome by itself. */
class PipelineRiskTest {
  private static final RiskCell MARCH =
      new RiskCell(DisciplineId.of("design"), LocalDate.of(2026, 3, 1));

  private static DealDemand deal(String id, long percent, long hours) {
    return new DealDemand(
        DealId.of(id), BasisPoints.ofPercent(percent), ImmutableMap.of(MARCH, 60 * hours));
  }

  private static PipelineRisk risk(
      long freeHours, List<ScenarioGroup> groups, DealDemand... deals) {
    return PipelineRisk.of(
        ImmutableMap.of(MARCH, 60 * freeHours), Arrays.asList(deals), groups, 60);
  }

  private static ShortageRiskRow row(long freeHours, DealDemand... deals) {
    return risk(freeHours, List.of(), deals).rows().get(0);
  }

  @Test
  void halfOfADealIsAllOfItOrNothing() {
    ShortageRiskRow row = row(100, deal("a", 50, 160), deal("b", 20, 40));
    assertThat(row.expectedMinutes()).as("which would fit").isEqualTo(60 * 88);
    assertThat(row.allWonMinutes()).isEqualTo(60 * 200);
    assertThat(row.probability()).isEqualTo(BasisPoints.ofPercent(50));
    assertThat(row.shortMedian()).isZero();
    assertThat(row.shortEighty()).as("160 less 100").isEqualTo(60 * 60);
    assertThat(row.shortNinety()).as("160 with 0.9 and no less").isEqualTo(60 * 60);
    assertThat(row.expectedShort()).as("0.4 of 60 and 0.1 of 100").isEqualTo(60 * 34);
  }

  @Test
  void whatIsOverbookedIsShortWithoutAnyDeal() {
    ShortageRiskRow row = row(-10, deal("a", 0, 160));
    assertThat(row.probability()).isEqualTo(BasisPoints.ONE_HUNDRED_PERCENT);
    assertThat(row.shortMedian()).isEqualTo(600);
    assertThat(row.expectedShort()).isEqualTo(600);
  }

  @Test
  void aDealAddsItsRiskAndNotThatOfOthers() {
    DealDemand large = deal("a", 50, 160);
    DealDemand small = deal("b", 20, 40);
    PipelineRisk risk = risk(100, List.of(), large, small);
    assertThat(risk.marginal(DealId.of("a")))
        .containsExactly(new MarginalRisk(MARCH, 5_000, 60 * 34));
    assertThat(risk.marginal(DealId.of("b")))
        .as("never short alone, and 4 of the 34 hours")
        .containsExactly(new MarginalRisk(MARCH, 0, 60 * 4));
    assertThat(risk.marginal(DealId.of("c"))).isEmpty();
  }

  @Test
  void offersOfWhichOneIsBoughtAreNeverBothWon() {
    DealDemand small = deal("small", 90, 80);
    DealDemand large = deal("large", 90, 120);
    ScenarioGroup either =
        new ScenarioGroup(
            ImmutableList.of(
                new ScenarioGroup.Scenario(
                    BasisPoints.ofPercent(40), ImmutableSet.of(small.deal())),
                new ScenarioGroup.Scenario(
                    BasisPoints.ofPercent(30), ImmutableSet.of(large.deal()))));
    PipelineRisk risk = risk(100, List.of(either), small, large);
    ShortageRiskRow row = risk.rows().get(0);
    assertThat(row.expectedMinutes()).as("0.4 of 80 and 0.3 of 120").isEqualTo(60 * 68);
    assertThat(row.allWonMinutes()).as("the worst of the scenarios").isEqualTo(60 * 120);
    assertThat(row.probability()).isEqualTo(BasisPoints.ofPercent(30));
    assertThat(row.expectedShort()).isEqualTo(60 * 6);
    assertThat(risk.marginal(small.deal())).isEqualTo(risk.marginal(large.deal()));
  }

  @Test
  void demandIsRoundedUpToTheQuantum() {
    DealDemand odd =
        new DealDemand(DealId.of("a"), BasisPoints.ofPercent(100), ImmutableMap.of(MARCH, 61L));
    assertThat(PipelineRisk.of(ImmutableMap.of(MARCH, 100L), List.of(odd), List.of(), 60).rows())
        .extracting(ShortageRiskRow::expectedShort)
        .as("120 less 100")
        .containsExactly(20L);
    assertThat(PipelineRisk.of(ImmutableMap.of(MARCH, 100L), List.of(odd), List.of(), 1).rows())
        .extracting(ShortageRiskRow::expectedShort)
        .containsExactly(0L);
  }

  @Test
  void whatIsNoPipelineIsRefused() {
    DealDemand deal = deal("a", 50, 10);
    assertThat(Refused.problems(() -> risk(1, List.of(), deal, deal)))
        .containsExactly("/demands/1 DUPLICATE_ID");
    assertThat(
            Refused.problems(() -> PipelineRisk.of(ImmutableMap.of(), List.of(deal), List.of(), 0)))
        .containsExactly("/quantum OUT_OF_RANGE", "/demands/0/minutes UNKNOWN_REFERENCE");
    assertThat(Refused.problems(() -> risk(1, List.of(), deal("a", 50, 200_000_000))))
        .containsExactly("/quantum OUT_OF_RANGE");
    ScenarioGroup stranger =
        new ScenarioGroup(
            ImmutableList.of(
                new ScenarioGroup.Scenario(
                    BasisPoints.ofPercent(40), ImmutableSet.of(DealId.of("x")))));
    assertThat(Refused.problems(() -> risk(1, List.of(stranger), deal)))
        .containsExactly("/groups UNKNOWN_REFERENCE");
    assertThat(Refused.problems(() -> deal("a", 101, 1)))
        .containsExactly("/probability OUT_OF_RANGE");
  }

  @Test
  void theLawIsThatOfEachOutcomeByItself() {
    int outcomes = 0;
    double worst = 0;
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(20_260_301 + seed);
      int deals = 10 + random.nextInt(7);
      List<DemandLaw.Outcome> drawn = new ArrayList<>();
      DemandLaw law = DemandLaw.NONE;
      for (int i = 0; i < deals; i++) {
        double chance = random.nextInt(10_001) / 10_000.0;
        DemandLaw.Outcome outcome =
            new DemandLaw.Outcome(
                ImmutableIntArray.of(1 + random.nextInt(40), 0),
                ImmutableDoubleArray.of(chance, 1 - chance));
        drawn.add(outcome);
        law = law.and(outcome);
      }
      long free = random.nextInt(20 * deals) * 60L;
      double mean = 0;
      double probability = 0;
      double minutes = 0;
      for (int mask = 0; mask < 1 << deals; mask++) {
        double chance = 1;
        long steps = 0;
        for (int i = 0; i < deals; i++) {
          boolean won = (mask & 1 << i) != 0;
          chance *= drawn.get(i).chance().get(won ? 0 : 1);
          steps += won ? drawn.get(i).steps().get(0) : 0;
        }
        mean += chance * steps;
        probability += 60 * steps > free ? chance : 0;
        minutes += chance * Math.max(0, 60 * steps - free);
        outcomes++;
      }
      DemandLaw.Tail tail = law.tail(60, free);
      assertThat(law.total()).isCloseTo(1, within(1e-12));
      assertThat(law.meanSteps()).isCloseTo(mean, within(1e-9));
      assertThat(tail.probability()).isCloseTo(probability, within(1e-9));
      assertThat(tail.minutes()).isCloseTo(minutes, within(1e-6));
      worst = Math.max(worst, Math.abs(tail.minutes() - minutes));
      DemandLaw.Outcome last = drawn.remove(deals - 1);
      DemandLaw others = DemandLaw.NONE;
      for (DemandLaw.Outcome outcome : drawn) {
        others = others.and(outcome);
      }
      DemandLaw.Tail together = others.tailWith(DemandLaw.NONE.and(last), 60, free);
      assertThat(together.minutes()).isCloseTo(tail.minutes(), within(1e-9));
      assertThat(together.probability()).isCloseTo(tail.probability(), within(1e-12));
    }
    System.out.printf(
        Locale.ROOT,
        "PASS pipeline law: 20 pipelines of up to 16 deals, %,d outcomes one by one, furthest off"
            + " %.1e minutes, seed 20260301%n",
        outcomes,
        worst);
  }
}
