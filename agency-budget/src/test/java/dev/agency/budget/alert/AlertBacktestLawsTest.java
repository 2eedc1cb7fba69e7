package dev.agency.budget.alert;

import com.google.common.collect.ImmutableList;
import dev.agency.core.testkit.PlantedMistakes;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Back-tests of alerts with a mistake, each of which breaks a law of them. */
class AlertBacktestLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(AlertBacktestProperties.class)
        .against(
            "aProjectThatIsDoneRaisesWhatItRaisedWeekByWeek",
            "The first week is not looked at",
            on(done -> new FinishedWeeks(done.name(), done.budget(), later(done.weeks()))))
        .against(
            "aProjectThatIsDoneRaisesWhatItRaisedWeekByWeek",
            "The budget is what it took in the end",
            on(
                done ->
                    new FinishedWeeks(done.name(), done.total().max(BigDecimal.ONE), done.weeks())))
        .areCaught();
  }

  private static ImmutableList<FinishedWeeks.Week> later(Iterable<FinishedWeeks.Week> weeks) {
    ImmutableList<FinishedWeeks.Week> all = ImmutableList.copyOf(weeks);
    return all.subList(1, all.size());
  }

  private static AlertBacktestProperties on(UnaryOperator<FinishedWeeks> change) {
    return new AlertBacktestProperties() {
      @Override
      ImmutableList<AlertBacktest.Score> scores(FinishedWeeks weeks) {
        return super.scores(change.apply(weeks));
      }
    };
  }
}
