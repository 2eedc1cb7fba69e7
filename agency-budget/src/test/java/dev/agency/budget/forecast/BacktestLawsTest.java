package dev.agency.budget.forecast;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.testkit.PlantedMistakes;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Back-tests with a mistake, each of which breaks a law of {@link BacktestProperties}. */
class BacktestLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(BacktestProperties.class)
        .against(
            "theOrderOfTheProjectsDoesNotMatter",
            "The last project is overlooked",
            new BacktestProperties() {
              @Override
              Backtest backtest(History history) {
                return super.backtest(
                    History.of(history.projects().subList(0, history.projects().size() - 1)));
              }
            })
        .against(
            "theUnitOfTheAmountsDoesNotMatter",
            "An hour is added so that nothing is divided by zero",
            new BacktestProperties() {
              @Override
              Backtest backtest(History history) {
                return super.backtest(
                    History.of(
                        history.projects().stream()
                            .map(
                                each ->
                                    FinishedProject.of(
                                        each.name(),
                                        each.budget(),
                                        each.steps(),
                                        each.outcome().add(BigDecimal.ONE)))
                            .toList()));
              }
            })
        .against(
            "whatAProjectTookIsNotKnownToTheForecastsOfIt",
            "A project is part of the history it is judged by",
            new BacktestProperties() {
              @Override
              History others(History history, String name) {
                return history;
              }
            })
        .against(
            "whatComesAfterAPointIsNotKnownThere",
            "The step after a point is looked at",
            new BacktestProperties() {
              @Override
              EacPoint point(FinishedProject project, int step) {
                return super.point(project, step + 1);
              }
            })
        .against(
            "intervalsOfExchangeableProjectsHoldAtLeastAsOftenAsTheySay",
            "Intervals that are said to hold four of five times are made to hold three",
            new BacktestProperties() {
              @Override
              BasisPoints claimed() {
                return BasisPoints.ofPercent(60);
              }
            })
        .areCaught();
  }
}
