package dev.agency.budget.outlook;

import dev.agency.budget.BurnReport;
import dev.agency.budget.UseByDay;
import dev.agency.budget.earnedvalue.Amount;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.outlook.OutlookProofTest.Kernel;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.testkit.PlantedMistakes;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Outlooks with a mistake, each of which breaks a law of {@link OutlookProperties}. */
class OutlookLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(OutlookProperties.class)
        .against(
            "theOrderOfTheFactsDoesNotMatter",
            "What was said last is overlooked",
            onFacts(
                facts ->
                    facts.withProgress(
                        facts.progress().subList(0, Math.max(0, facts.progress().size() - 1)))))
        .against(
            "whoeverDoesNotSeeCostIsToldTheSameIfAllCostsDouble",
            "What was worked is told by what it cost",
            by(
                (facts, settings) ->
                    new OutlookKernel(facts, settings) {
                      @Override
                      Figure<Amount<Measure.Minutes>> worked(UseByDay.Day day) {
                        return Figure.known(
                            Amount.minutes(
                                day.usedCost().knownPart().map(OutlookLawsTest::units).orElse(0L)));
                      }
                    }))
        .against(
            "whoeverDoesNotSeeCostIsNotToldWhetherItWasEstimated",
            "Nobody asks what is done where the cost was estimated",
            onFacts(
                facts ->
                    facts.estimatedCost() instanceof Figure.Unknown<ExactMoney>
                        ? facts
                        : facts.withProgress()))
        .against(
            "whatIsSaidLaterHasNoPartInIt",
            "What is said later holds today",
            onFacts(
                facts -> {
                  LocalDate today = facts.burn().budget().asOf();
                  return facts.withProgress(
                      facts.progress().stream()
                          .map(post -> post.date().isAfter(today) ? post.withDate(today) : post)
                          .toList());
                }))
        .against(
            "untilProgressIsToldAgainAForecastIsWhatItWasOrWhatIsUsed",
            "What is used today is set against the progress of last week",
            by(Kernel.ACTUALS_OF_TODAY::of))
        .against(
            "anAlertStaysAsItWasRaisedWheneverItIsAskedAgain",
            "When the budget runs out was known all along",
            by(Kernel.FORECAST_OF_TODAY_ON_ALL_DAYS::of))
        .against(
            "theCoverageOfAWeekIsThatOfTheBurnAsOfItsEnd",
            "The last day of a week is looked at a day later",
            new OutlookProperties() {
              @Override
              BurnReport burn(BurnScenario scenario) {
                return super.burn(scenario.asOf(scenario.asOf().minusDays(1)));
              }
            })
        .against(
            "aRowTellsHowFarTimeWasLoggedByItsDay",
            "What is logged today was logged all along",
            by(Kernel.LOGGED_AS_OF_TODAY::of))
        .against(
            "everyBurnHasAnOutlook",
            "Only what is billed counts as worked",
            by(Kernel.WORKED_IS_WHAT_IS_BILLED::of))
        .areCaught();
  }

  private static long units(ExactMoney money) {
    return money.toMoney(RoundingMode.HALF_UP).minorUnits();
  }

  private static OutlookProperties by(
      BiFunction<OutlookFacts, OutlookSettings, OutlookKernel> kernel) {
    return new OutlookProperties() {
      @Override
      OutlookReport outlook(OutlookFacts facts, OutlookSettings settings) {
        return kernel.apply(facts, settings).report();
      }
    };
  }

  private static OutlookProperties onFacts(UnaryOperator<OutlookFacts> change) {
    return new OutlookProperties() {
      @Override
      OutlookReport outlook(OutlookFacts facts, OutlookSettings settings) {
        return super.outlook(change.apply(facts), settings);
      }
    };
  }
}
