package dev.agency.budget.revenue;

import dev.agency.budget.revenue.RevenueProofTest.RecognitionSaboteur;
import dev.agency.budget.testkit.RecognitionCase;
import dev.agency.core.budget.Recognition;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.PlantedMistakes;
import dev.agency.core.time.DateRange;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Recognitions with a mistake, each of which breaks a law of {@link RecognitionProperties}. */
class RecognitionLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(RecognitionProperties.class)
        .against(
            "theWholePriceIsRevenueAtTheEnd",
            "Progress is measured against the first estimate for ever",
            by(RecognitionSaboteur.THE_FIRST_ESTIMATE_STAYS::kernel))
        .against(
            "revenueIsNeverMoreThanThePriceAndNeverLessThanNothing",
            "What is left is taken for the whole, and more than all of it is spent",
            by(
                c ->
                    new RecognitionKernel(c.form(), c.price(), c.dates(), c.outlooks()) {
                      @Override
                      Figure<ExactMoney> earned(
                          CostOutlook outlook, ExactMoney spent, ExactMoney left) {
                        return left.signum() == 0
                            ? super.earned(outlook, spent, left)
                            : Figure.known(
                                ExactMoney.of(outlook.price()).inProportion(spent, left));
                      }
                    }))
        .against(
            "theStepsSumToTheWhole",
            "Revenue is never taken back",
            by(RecognitionSaboteur.ONLY_UPWARDS::kernel))
        .against(
            "theMonthsSumToTheWhole",
            "The last day of a month is in none",
            new RecognitionProperties() {
              @Override
              Figure<Money> recognisedIn(RecognitionReport report, DateRange days) {
                return super.recognisedIn(
                    report, DateRange.closed(days.start(), days.last().orElseThrow().minusDays(1)));
              }
            })
        .against(
            "whatALaterDayAddsIsWhatIsRecognisedInBetween",
            "What is known today was known all along",
            onCase(
                c ->
                    c.form() instanceof Recognition.PercentOfCompletion && !c.outlooks().isEmpty()
                        ? c.with(
                            c.outlooks().stream()
                                .filter(outlook -> !outlook.day().isAfter(c.asOf()))
                                .map(
                                    outlook ->
                                        new CostOutlook(
                                            outlook.day(),
                                            outlook.price(),
                                            outlook.spent(),
                                            c.outlooks().stream()
                                                .filter(each -> !each.day().isAfter(c.asOf()))
                                                .reduce((first, last) -> last)
                                                .orElseThrow()
                                                .toCome()))
                                .toList())
                        : c))
        .against(
            "aLossIsWholeFromTheDayItIsExpected",
            "A loss shows little by little, as the cost does",
            by(RecognitionSaboteur.LOSS_IS_SPREAD::kernel))
        .against(
            "theOrderOfOutlooksDoesNotMatter",
            "What was handed over last is overlooked",
            onCase(c -> c.with(c.outlooks().subList(0, Math.max(0, c.outlooks().size() - 1)))))
        .against(
            "outlooksMatterToPercentOfCompletionAlone",
            "Where nobody looked ahead a month is revenue a month later",
            onCase(c -> c.outlooks().isEmpty() ? c.asOf(c.asOf().minusMonths(1)) : c))
        .elsewhere("aReportReadsAsItWasWritten", RevenueGoldenFilesTest.class)
        .areCaught();
  }

  private static RecognitionProperties by(Function<RecognitionCase, RecognitionKernel> kernel) {
    return new RecognitionProperties() {
      @Override
      RecognitionReport report(RecognitionCase any) {
        return kernel.apply(any).report(any.asOf());
      }
    };
  }

  private static RecognitionProperties onCase(Function<RecognitionCase, RecognitionCase> change) {
    return new RecognitionProperties() {
      @Override
      RecognitionReport report(RecognitionCase any) {
        return super.report(change.apply(any));
      }
    };
  }
}
