package dev.agency.core.capacity.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.assertj.core.data.Offset;

/** What holds of the risk of every pipeline, against each outcome of its deals by itself. */
enum RiskLaw {
  /** How likely too little is free, and how much is missing on average. */
  OUTCOMES {
    @Override
    void check(DrawnRisk drawn, SlowRisk slow) {
      NavigableMap<Long, Double> law = slow.law(Optional.empty());
      ShortageRiskRow row = risk(drawn).rows().get(0);
      isRounded(row.probability().value(), slow.probability(law) * 10_000);
      isRounded(row.expectedShort(), slow.expectedShort(law));
    }
  },
  /** What is missing at worst in half, four fifths and nine tenths of all cases. */
  QUANTILES {
    @Override
    void check(DrawnRisk drawn, SlowRisk slow) {
      NavigableMap<Long, Double> law = slow.law(Optional.empty());
      ShortageRiskRow row = risk(drawn).rows().get(0);
      isQuantile(row.shortMedian(), slow, law, 0.5);
      isQuantile(row.shortEighty(), slow, law, 0.8);
      isQuantile(row.shortNinety(), slow, law, 0.9);
    }
  },
  /** What each deal adds: the risk with it less the risk without it. */
  MARGINS {
    @Override
    void check(DrawnRisk drawn, SlowRisk slow) {
      NavigableMap<Long, Double> law = slow.law(Optional.empty());
      PipelineRisk risk = risk(drawn);
      for (DealDemand deal : drawn.deals()) {
        double[] adds = slow.marginal(deal.deal(), law);
        List<MarginalRisk> marginal = risk.marginal(deal.deal());
        MarginalRisk told =
            marginal.isEmpty() ? new MarginalRisk(DrawnRisk.CELL, 0, 0) : marginal.get(0);
        isRounded(told.probability(), adds[0] * 10_000);
        isRounded(told.expectedShort(), adds[1]);
      }
    }
  };

  abstract void check(DrawnRisk drawn, SlowRisk slow);

  private static PipelineRisk risk(DrawnRisk drawn) {
    return PipelineRisk.of(
        ImmutableMap.of(DrawnRisk.CELL, drawn.free()),
        drawn.deals(),
        drawn.groups(),
        drawn.quantum());
  }

  /** A whole number is right within its rounding. */
  private static void isRounded(long told, double exact) {
    assertThat((double) told).isCloseTo(exact, Offset.offset(0.5 + 1e-6));
  }

  /** Where the probability up to a demand is the level itself, both sides of it are right. */
  private static void isQuantile(
      long told, SlowRisk slow, NavigableMap<Long, Double> law, double level) {
    assertThat(told).isIn(slow.shortage(law, level - 1e-9), slow.shortage(law, level + 1e-9));
  }
}
