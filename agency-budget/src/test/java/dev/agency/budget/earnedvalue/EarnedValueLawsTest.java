package dev.agency.budget.earnedvalue;

import dev.agency.core.figure.Figure;
import dev.agency.core.testkit.PlantedMistakes;
import org.junit.jupiter.api.Test;

/** Earned values with a mistake, each of which breaks a law of {@link EarnedValueProperties}. */
class EarnedValueLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(EarnedValueProperties.class)
        .against(
            "theEstimateIsWhatWasUsedAndWhatIsToComplete",
            "The rest is taken for the plan of the rest",
            new EarnedValueProperties() {
              @Override
              Figure<Amount<Measure.Minutes>> toComplete(
                  EarnedValue<Measure.Minutes> value, Figure<Amount<Measure.Minutes>> whole) {
                return value.budget().with(value.earned(), Amount::minus);
              }
            })
        .against(
            "atTheNeededPaceTheRestTakesWhatIsLeft",
            "The means are held against the work, and not the work against the means",
            new EarnedValueProperties() {
              @Override
              Figure<Fraction> toCompleteIndex(EarnedValue<Measure.Minutes> value) {
                return super.toCompleteIndex(value).map(EarnedValueLawsTest::turned);
              }
            })
        .against(
            "variancesAndIndicesTellTheSameSide",
            "The two indices are mixed up",
            new EarnedValueProperties() {
              @Override
              Figure<Fraction> costIndex(EarnedValue<Measure.Minutes> value) {
                return value.scheduleIndex();
              }
            })
        .against("indicesDoNotDependOnTheUnit", "A minute is added to what was used", oneMore())
        .against("onPlanEveryMethodSaysTheBudget", "A minute is added to what was used", oneMore())
        .against(
            "anIndexIsUnknownExactlyWhenItsDenominatorIsZero",
            "What is unknown is zero",
            new EarnedValueProperties() {
              @Override
              Figure<Fraction> costIndex(EarnedValue<Measure.Minutes> value) {
                return Figure.known(super.costIndex(value).ifKnown().orElse(Fraction.ZERO));
              }
            })
        .against(
            "whoEarnsMoreIsNeverEarlierInThePlan",
            "What is left is taken for what was earned",
            new EarnedValueProperties() {
              @Override
              EarnedSchedule schedule(Series series) {
                return series.withEarned(Math.max(0, series.budget() - series.earned())).schedule();
              }
            })
        .against(
            "whereThePlanRisesItPlansAtTheEarnedScheduleWhatIsEarned",
            "Periods are not divided",
            new EarnedValueProperties() {
              @Override
              Fraction earnedSchedule(
                  PlannedValue<Measure.Minutes> plan,
                  Figure<Amount<Measure.Minutes>> budget,
                  Amount<Measure.Minutes> earned) {
                Fraction time = super.earnedSchedule(plan, budget, earned);
                return Fraction.of(time.top().divide(time.bottom()).longValueExact());
              }
            })
        .against(
            "atThePaceSoFarTheWholeTakesThePlannedTimeOverTheIndex",
            "What is left takes as long as planned",
            new EarnedValueProperties() {
              @Override
              Figure<Fraction> atCompletion(EarnedSchedule schedule) {
                return super.atCompletion(schedule)
                    .with(schedule.duration(), (whole, planned) -> Fraction.of(planned));
              }
            })
        .against(
            "atTheNeededPaceInTimeTheWholeEndsAsPlanned",
            "Time left is held against the work, and not the work against the time",
            new EarnedValueProperties() {
              @Override
              Figure<Fraction> toCompleteIndex(EarnedSchedule schedule) {
                return super.toCompleteIndex(schedule).map(EarnedValueLawsTest::turned);
              }
            })
        .areCaught();
  }

  private static Fraction turned(Fraction index) {
    return index.signum() == 0 ? index : Fraction.ONE.over(index);
  }

  private static EarnedValueProperties oneMore() {
    return new EarnedValueProperties() {
      @Override
      EarnedValue<Measure.Minutes> value(Series series) {
        return series.withActual(series.actual() + 1).value();
      }
    };
  }
}
