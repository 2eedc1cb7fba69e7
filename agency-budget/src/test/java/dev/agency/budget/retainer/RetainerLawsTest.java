package dev.agency.budget.retainer;

import static com.google.common.collect.ImmutableList.toImmutableList;

import dev.agency.budget.retainer.RetainerProofTest.Saboteur;
import dev.agency.budget.testkit.RetainerCase;
import dev.agency.core.testkit.PlantedMistakes;
import java.util.Deque;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Retainers with a mistake, each of which breaks a law of {@link RetainerProperties}. */
class RetainerLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(RetainerProperties.class)
        .against(
            "eachPeriodBalances",
            "A debt is written down and never repaid",
            by(Saboteur.DEBT_IS_FORGOTTEN::kernel))
        .refused(
            "eachPeriodBalances",
            "What expires vanishes without a word",
            by(
                c ->
                    new ChainKernel(c.budget(), c.terms()) {
                      @Override
                      long expire(Deque<Batch> lots, int period) {
                        super.expire(lots, period);
                        return 0;
                      }
                    }))
        .against("minutesAreConservedOverTheChain", "A period of rest is left out", restless())
        .against(
            "whatIsUsedIsWhatWasPostedByTheDay",
            "What was handed over last is overlooked",
            onCase(RetainerLawsTest::withoutTheLast))
        .refused(
            "nothingIsNegative",
            "A minute is worked off that nobody owed",
            by(
                c ->
                    new ChainKernel(c.budget(), c.terms()) {
                      @Override
                      long added(long overage, long debt) {
                        return super.added(overage, debt) - 1;
                      }
                    }))
        .against(
            "onlyTheLastPeriodSettlesDebtAndItLeavesNone",
            "Whoever leaves owes nothing any more, and nobody asks",
            by(Saboteur.THE_LAST_DEBT_VANISHES::kernel))
        .against(
            "eachPeriodStartsWhereTheOneBeforeEnded", "A period of rest is left out", restless())
        .against(
            "theOldestLotIsTakenFirst",
            "What came last is used first, and the rest grows old",
            by(Saboteur.NEWEST_FIRST::kernel))
        .against(
            "theLimitAndTheEndOfWhatIsCarriedOverHold",
            "The limit of what is carried over is not applied",
            by(Saboteur.NOTHING_IS_CUT::kernel))
        .against(
            "theLimitAndTheEndOfWhatIsCarriedOverHold",
            "A lot that is good for two periods is good for three",
            by(Saboteur.A_LOT_LIVES_ONE_PERIOD_LONGER::kernel))
        .against(
            "theOrderOfUsesDoesNotMatter",
            "What was handed over last is overlooked",
            onCase(RetainerLawsTest::withoutTheLast))
        .against(
            "theDayWithinItsPeriodDoesNotMatter",
            "Work of the first day of a period is of the one before",
            onCase(
                c ->
                    c.with(
                        c.uses().stream()
                            .map(use -> RetainerUse.of(use.day().minusDays(1), use.minutes()))
                            .toList())))
        .against(
            "periodsThatEndedStandWhateverIsWorkedLater",
            "What was told to the client is computed again",
            by(Saboteur.LATE_APPROVALS_GO_BACK::kernel))
        .against(
            "feesDoNotDependOnUse",
            "Where nothing is used nothing is paid for the last weeks",
            onCase(c -> c.uses().isEmpty() ? c.asOf(c.asOf().minusDays(40)) : c))
        .elsewhere("aReportReadsAsItWasWritten", RetainerGoldenFilesTest.class)
        .areCaught();
  }

  private static RetainerProperties restless() {
    return new RetainerProperties() {
      @Override
      RetainerReport report(RetainerCase all) {
        RetainerReport report = super.report(all);
        return RetainerReport.builder()
            .from(report)
            .periods(
                report.periods().stream()
                    .filter(period -> period.used() > 0)
                    .collect(toImmutableList()))
            .build();
      }
    };
  }

  private static RetainerCase withoutTheLast(RetainerCase all) {
    return all.with(all.uses().subList(0, Math.max(0, all.uses().size() - 1)));
  }

  private static RetainerProperties by(Function<RetainerCase, ChainKernel> kernel) {
    return new RetainerProperties() {
      @Override
      RetainerReport report(RetainerCase all) {
        return kernel.apply(all).report(all.uses(), all.locks(), all.asOf());
      }
    };
  }

  private static RetainerProperties onCase(UnaryOperator<RetainerCase> change) {
    return new RetainerProperties() {
      @Override
      RetainerReport report(RetainerCase all) {
        return super.report(change.apply(all));
      }
    };
  }
}
