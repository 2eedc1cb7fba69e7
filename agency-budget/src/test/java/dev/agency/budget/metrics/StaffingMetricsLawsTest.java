package dev.agency.budget.metrics;

import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.core.figure.Figure;
import dev.agency.core.testkit.PlantedMistakes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Staffing with a mistake, each of which breaks a law of {@link StaffingMetricsProperties}. */
class StaffingMetricsLawsTest {
  @Test
  void eachLawCatchesItsMistakes() {
    PlantedMistakes<StaffingMetricsProperties> mistakes =
        PlantedMistakes.in(StaffingMetricsProperties.class);
    for (String law :
        List.of(
            "utilizationIsWorkedOverCapacityWhereThereIsAny",
            "billableUtilizationIsBillableOverCapacityWhereThereIsAny",
            "theBenchIsWhatIsFreeOfAllThereIs",
            "demandIsFilledByWhoIsBooked")) {
      mistakes
          .against(
              law,
              "What is unknown is zero",
              new StaffingMetricsProperties() {
                @Override
                Figure<Fraction> shown(Ratio ratio) {
                  return Figure.known(ratio.value().ifKnown().orElse(Fraction.ZERO));
                }
              })
          .against(
              law,
              "The rest is taken for the share",
              new StaffingMetricsProperties() {
                @Override
                Figure<Fraction> shown(Ratio ratio) {
                  return ratio.value().map(Fraction.ONE::minus);
                }
              });
    }
    mistakes.areCaught();
  }
}
