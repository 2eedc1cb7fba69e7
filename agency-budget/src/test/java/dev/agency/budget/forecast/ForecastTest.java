package dev.agency.budget.forecast;

import static dev.agency.core.figure.UnknownReason.NO_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.BurnEdits;
import dev.agency.budget.earnedvalue.Amount;
import dev.agency.budget.earnedvalue.EarnedValue;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.money.Money;
import dev.agency.core.time.WeekStart;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ForecastTest {
  private static final LocalDate START = LocalDate.of(2026, 3, 2);
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 5);
  private static final Currency EUR = Currency.getInstance("EUR");

  /** Nine projects of ten weeks, whose budget of 100 is used up after so many tenths of them. */
  private static final History HISTORY = dated(80, 90, 100, 110, 120, 130, 140, 150, 160);

  private static final ForecastSettings USUAL = ForecastSettings.usual(HISTORY);
  private static final EacPoint POINT = Projects.point("1000", "300", "400");

  @Test
  void allMethodsStandSideBySideAndOneOfThemCounts() {
    Forecast forecast = Forecast.of(facts(), ForecastSettings.usual(HISTORY), TODAY);
    assertThat(forecast.estimates())
        .extracting(Forecast.Estimate::method)
        .containsExactly(
            "plan",
            "remainingAtPlan",
            "cpi",
            "cpiSpi",
            "weighted",
            "halfCpi",
            "shrunkCpi",
            "bottomUp",
            "shrunkToHistory",
            "bestInHistory");
    assertThat(forecast.estimates().stream().filter(Forecast.Estimate::standard))
        .extracting(Forecast.Estimate::method)
        .containsExactly("bestInHistory");
    // 400 + 700 at plan, 400 / 300 at the pace so far.
    assertThat(estimate(forecast, "remainingAtPlan").atCompletion())
        .isEqualTo(Figure.known(new BigDecimal("1100")));
    assertThat(estimate(forecast, "cpi").atCompletion().ifKnown().orElseThrow())
        .isBetween(new BigDecimal("1333.3333"), new BigDecimal("1333.3334"));
    assertThat(estimate(forecast, "cpiSpi").atCompletion())
        .isEqualTo(Figure.unknown(UnknownReason.NO_PLAN));
    assertThat(estimate(forecast, "bottomUp").interval()).isInstanceOf(IntervalUnavailable.class);
  }

  @Test
  void theIntervalOfTheOutcomeIsThatOfTheHistoryAtTheSameShareEarned() {
    Forecast forecast = Forecast.of(facts(), ForecastSettings.usual(HISTORY), TODAY);
    // 400 + 700 times 0.8 and 1.6.
    Interval<BigDecimal> interval =
        (Interval<BigDecimal>) estimate(forecast, "remainingAtPlan").interval();
    assertThat(interval.from()).isEqualByComparingTo("960");
    assertThat(interval.to().orElseThrow()).isEqualByComparingTo("1520");
  }

  @Test
  void theRunOutDayHasResidualsOfItsOwnInTime() {
    // The rate of each project is steady, so that its run-out day was right to the week; two of
    // the nine never used up their budget, and the interval has no end.
    IntervalResult<LocalDate> result =
        Forecast.of(facts(), ForecastSettings.usual(HISTORY), TODAY).runOutInterval();
    Interval<LocalDate> interval = (Interval<LocalDate>) result;
    assertThat(interval.projects()).isEqualTo(9);
    assertThat(interval.to()).isEmpty();
    // All used it up: at 30 % and steady rates the forecast day was right to the step of a week.
    Interval<LocalDate> closed =
        (Interval<LocalDate>)
            Forecast.of(
                    facts(),
                    ForecastSettings.usual(dated(100, 105, 110, 115, 120, 130, 140, 150, 160)),
                    TODAY)
                .runOutInterval();
    LocalDate runOut = TODAY.plusDays(99);
    assertThat(closed.from()).isBeforeOrEqualTo(runOut);
    assertThat(closed.to().orElseThrow()).isAfterOrEqualTo(runOut).isBefore(runOut.plusDays(60));
  }

  @Test
  void withoutEnoughHistoryOrDaysThereIsNoIntervalOfTheRunOutDay() {
    assertThat(
            Forecast.of(facts(), ForecastSettings.usual(History.empty()), TODAY).runOutInterval())
        .isEqualTo(new IntervalUnavailable<>(UnknownReason.TOO_FEW_PROJECTS, 9, 0));
    History undated = Projects.steady("80", "90", "100", "110", "120", "130", "140", "150", "160");
    assertThat(Forecast.of(facts(), ForecastSettings.usual(undated), TODAY).runOutInterval())
        .isEqualTo(new IntervalUnavailable<>(UnknownReason.TOO_FEW_PROJECTS, 9, 0));
    History frugal = dated(80, 80, 80, 80, 80, 90, 90, 90, 90);
    assertThat(Forecast.of(facts(), ForecastSettings.usual(frugal), TODAY).runOutInterval())
        .as("no project ever used up its budget")
        .isEqualTo(new IntervalUnavailable<>(UnknownReason.NEVER_ON_PLAN, 9, 9));
  }

  private static IntervalResult<LocalDate> booked(
      EacPoint point, ImmutableSortedMap<LocalDate, BigDecimal> days) {
    ForecastFacts booked = Projects.facts(point, used(), Optional.of(days));
    return Forecast.of(booked, ForecastSettings.usual(HISTORY), TODAY).runOutInterval();
  }

  @Test
  void aDayByBookingsHasNoIntervalForNobodyKnowsHowFarBookingsAreOff() {
    ImmutableSortedMap<LocalDate, BigDecimal> enough =
        ImmutableSortedMap.of(TODAY.plusDays(3), BigDecimal.valueOf(600));
    assertThat(booked(POINT, enough))
        .isEqualTo(new IntervalUnavailable<>(UnknownReason.BOOKINGS_UNTESTED, 9, 0));
    assertThat(booked(POINT, ImmutableSortedMap.of()))
        .as("a day that never comes")
        .isEqualTo(new IntervalUnavailable<>(UnknownReason.NEVER_ON_PLAN, 9, 0));
    assertThat(booked(Projects.point("300", "200", "400"), enough))
        .as("a day that is past")
        .isEqualTo(new IntervalUnavailable<>(UnknownReason.NOTHING_LEFT, 9, 0));
    assertThat(booked(Projects.point("0", "0", "400"), enough))
        .isEqualTo(new IntervalUnavailable<>(UnknownReason.NO_TOTAL, 9, 0));
  }

  @Test
  void aBudgetThatIsUsedUpHasADayAndNoInterval() {
    ForecastFacts used =
        Projects.facts(Projects.point("300", "200", "400"), used(), Optional.empty());
    Forecast forecast = Forecast.of(used, ForecastSettings.usual(HISTORY), TODAY);
    assertThat(forecast.runOut()).isEqualTo(Figure.known(START.plusWeeks(2)));
    assertThat(forecast.runOutInterval())
        .isInstanceOfSatisfying(
            IntervalUnavailable.class,
            none -> assertThat(none.reason()).isEqualTo(UnknownReason.NOTHING_LEFT));
  }

  @Test
  void theDayIsThatOfTheBookingsWhereTheWorkIsBooked() {
    ForecastFacts booked =
        Projects.facts(
            POINT,
            used(),
            Optional.of(ImmutableSortedMap.of(TODAY.plusDays(3), BigDecimal.valueOf(600))));
    assertThat(Forecast.of(booked, ForecastSettings.usual(HISTORY), TODAY).runOut())
        .isEqualTo(Figure.known(TODAY.plusDays(3)));
    ForecastFacts nothing = Projects.facts(POINT, used(), Optional.of(ImmutableSortedMap.of()));
    assertThat(Forecast.of(nothing, ForecastSettings.usual(HISTORY), TODAY).runOut())
        .isEqualTo(Figure.unknown(UnknownReason.NEVER_ON_PLAN));
  }

  @Test
  void howLongABudgetLastsNeedsNoProgressAndTheRestSaysThatItDoes() {
    Forecast forecast =
        Forecast.of(valued(Figure.unknown(NO_PROGRESS), minutes(400)), USUAL, TODAY);
    Forecast withProgress = Forecast.of(facts(), USUAL, TODAY);
    assertThat(forecast.perWeek()).isEqualTo(withProgress.perWeek());
    assertThat(forecast.runOut()).isEqualTo(Figure.known(TODAY.plusDays(99)));
    assertThat(forecast.runOutInterval()).isEqualTo(new IntervalUnavailable<>(NO_PROGRESS, 9, 0));
    assertThat(forecast.estimates())
        .hasSameSizeAs(withProgress.estimates())
        .allSatisfy(
            estimate -> {
              assertThat(estimate.atCompletion()).isEqualTo(Figure.unknown(NO_PROGRESS));
              assertThat(estimate.interval())
                  .isEqualTo(new IntervalUnavailable<>(NO_PROGRESS, 9, 0));
            });
  }

  @Test
  void whatIsUsedIsNotKnownByDayWhereItIsNotKnownInAll() {
    Figure<Amount<Measure.Minutes>> partly =
        Figure.partial(Amount.minutes(400), Missing.unpriced(60));
    Forecast forecast = Forecast.of(valued(minutes(300), partly), USUAL, TODAY);
    assertThat(forecast.perWeek()).isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
    assertThat(forecast.runOut()).isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
    assertThat(forecast.estimates().get(0).atCompletion())
        .isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
  }

  @Test
  void withoutABudgetTheRateIsKnownAndNoDay() {
    EarnedValue<Measure.Minutes> value =
        EarnedValue.of(
            Figure.unknown(UnknownReason.NO_ESTIMATE),
            Figure.unknown(UnknownReason.NO_PLAN),
            Figure.unknown(UnknownReason.NO_ESTIMATE),
            minutes(400));
    Forecast forecast =
        Forecast.of(
            ForecastFacts.of(value, used(), Optional.empty(), Optional.empty()), USUAL, TODAY);
    assertThat(forecast.perWeek().ifKnown().orElseThrow()).isEqualByComparingTo("40");
    assertThat(forecast.runOut()).isEqualTo(Figure.unknown(UnknownReason.NO_ESTIMATE));
    assertThat(forecast.runOutInterval())
        .isEqualTo(new IntervalUnavailable<>(UnknownReason.NO_ESTIMATE, 9, 0));
  }

  @Test
  void whatIsBookedIsTheRestOfTheWorkToo() {
    ForecastFacts facts =
        ForecastFacts.of(
            EarnedValue.of(minutes(1_000), minutes(350), minutes(300), minutes(400)),
            used(),
            Optional.of(
                ImmutableSortedMap.of(
                    TODAY.plusDays(1), BigDecimal.valueOf(500),
                    TODAY.plusDays(2), BigDecimal.valueOf(200))),
            Optional.empty());
    EacPoint point = facts.point().ifKnown().orElseThrow();
    assertThat(point.planned().orElseThrow()).isEqualByComparingTo("350");
    assertThat(point.booked().orElseThrow()).isEqualByComparingTo("700");
    assertThat(Forecast.of(facts, USUAL, TODAY).runOut())
        .isEqualTo(Figure.known(TODAY.plusDays(2)));
    assertThat(Forecast.runOutInterval(facts, USUAL, TODAY))
        .isEqualTo(Forecast.of(facts, USUAL, TODAY).runOutInterval());
  }

  @Test
  void aPointOfAnotherBudgetIsRefused() {
    assertRefused(
        ErrorCode.INCONSISTENT,
        () ->
            Forecast.of(
                new ForecastFacts(
                    Figure.known(BigDecimal.TEN),
                    Figure.known(POINT),
                    Figure.known(used()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
                USUAL,
                TODAY));
  }

  private static Figure<Amount<Measure.Minutes>> minutes(long minutes) {
    return Figure.known(Amount.minutes(minutes));
  }

  private static ForecastFacts valued(
      Figure<Amount<Measure.Minutes>> earned, Figure<Amount<Measure.Minutes>> actual) {
    return ForecastFacts.of(
        EarnedValue.of(minutes(1_000), Figure.unknown(UnknownReason.NO_PLAN), earned, actual),
        used(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void theRateFollowsTheDayWeeksBeginOn() {
    // On Saturday the week from Monday is not over, and that from Sunday is.
    ForecastSettings settings = ForecastSettings.usual(HISTORY);
    assertThat(Forecast.of(facts(), settings, TODAY.minusDays(1)).perWeek().ifKnown().orElseThrow())
        .isEqualByComparingTo("90");
    assertThat(
            Forecast.of(
                    facts(),
                    settings.withWeekStart(new WeekStart(DayOfWeek.SUNDAY)),
                    TODAY.minusDays(1))
                .perWeek()
                .ifKnown()
                .orElseThrow())
        .isEqualByComparingTo("40");
  }

  @Test
  void aReportRoundsToMinutesAndCents() {
    ForecastReport report = report(Figure.known(BasisPoints.ofPercent(95)));
    assertThat(report.rows()).hasSize(10);
    ForecastRow cpi =
        report.rows().stream().filter(row -> row.method().equals("cpi")).findFirst().orElseThrow();
    assertThat(cpi.minutesAtCompletion()).isEqualTo(Figure.known(1_333L));
    assertThat(cpi.valueAtCompletion()).isEqualTo(Figure.known(Money.of("1333.33", "EUR")));
    assertThat(cpi.costAtCompletion()).isEqualTo(Figure.unknown(UnknownReason.NO_FORECAST));
    assertThat(cpi.costTo()).isEqualTo(Figure.unknown(UnknownReason.NO_FORECAST));
    assertThat(cpi.standard()).isFalse();
    assertThat(report.standard().method()).isEqualTo("bestInHistory");
    assertThat(report.standard().minutesFrom().ifKnown()).isPresent();
    assertThat(report.runOut().minutesPerWeek()).isEqualTo(Figure.known(40L));
    assertThat(report.runOut().valuePerWeek()).isEqualTo(Figure.known(Money.of("40.00", "EUR")));
    assertThat(report.runOut().minutesRunOut()).isEqualTo(Figure.known(TODAY.plusDays(99)));
    assertThat(report.runOut().minutesRunOutTo())
        .isEqualTo(Figure.unknown(UnknownReason.NEVER_ON_PLAN));
  }

  @Test
  void aForecastFromTimeSheetsThatLackSomethingIsIncomplete() {
    assertThat(report(Figure.known(BasisPoints.ofPercent(90))).standard().incomplete())
        .isEqualTo(Figure.known(false));
    ForecastReport report = report(Figure.known(BasisPoints.of(8_999)));
    assertThat(report.standard().incomplete()).isEqualTo(Figure.known(true));
    assertThat(report.runOut().incomplete()).isEqualTo(Figure.known(true));
    assertThat(report.runOut().coverage()).isEqualTo(Figure.known(BasisPoints.of(8_999)));
    assertThat(report.standard().loggedThrough()).isEqualTo(burn().loggedThrough());
    assertThat(report(Figure.unknown(UnknownReason.NO_CAPACITY)).standard().incomplete())
        .isEqualTo(Figure.unknown(UnknownReason.NO_CAPACITY));
  }

  @Test
  void eachMeasureIsOfAQuantityOfItsOwn() {
    assertThat(ForecastRow.TYPE.fields().stream().filter(f -> f.name().startsWith("cost")))
        .hasSize(3)
        .extracting(Field::quantity)
        .containsOnly(Quantities.COST_AT_COMPLETION);
    assertThat(ForecastRow.TYPE.fields().stream().filter(f -> f.name().startsWith("value")))
        .hasSize(3)
        .extracting(Field::quantity)
        .containsOnly(Quantities.VALUE_AT_COMPLETION);
    assertThat(ForecastRow.TYPE.fields().stream().filter(f -> f.name().startsWith("minutes")))
        .hasSize(3)
        .extracting(Field::quantity)
        .containsOnly(Quantities.MINUTES_AT_COMPLETION);
    assertThat(RunOutRow.TYPE.fields().stream().filter(f -> f.name().startsWith("valueRunOut")))
        .hasSize(3)
        .extracting(Field::quantity)
        .containsOnly(Quantities.BURN);
    ForecastReport report = report(Figure.known(BasisPoints.ofPercent(95)));
    ForecastRow.TYPE.fields().forEach(f -> assertThat(f.read(report.standard())).isNotNull());
    RunOutRow.TYPE.fields().forEach(f -> assertThat(f.read(report.runOut())).isNotNull());
  }

  @Test
  void rowsReadBackAsTheyWereWritten() {
    ForecastReport report = report(Figure.known(BasisPoints.ofPercent(95)));
    for (ForecastRow row : report.rows()) {
      String json = AgencyJson.write(row);
      assertThat(AgencyJson3.write(row)).isEqualTo(json);
      assertThat(AgencyJson.read(json, ForecastRow.class)).isEqualTo(row);
      assertThat(AgencyJson3.read(json, ForecastRow.class)).isEqualTo(row);
    }
    String json = AgencyJson.write(report.runOut());
    assertThat(AgencyJson3.write(report.runOut())).isEqualTo(json);
    assertThat(AgencyJson.read(json, RunOutRow.class)).isEqualTo(report.runOut());
    assertThat(AgencyJson3.read(json, RunOutRow.class)).isEqualTo(report.runOut());
  }

  @Test
  void noMoneyIsShownByToString() {
    ForecastReport report = report(Figure.known(BasisPoints.ofPercent(95)));
    assertThat(report.rows() + " " + report.runOut() + report)
        .doesNotContain("EUR")
        .doesNotContain("1333.33");
    assertThat(facts().toString() + Forecast.of(facts(), ForecastSettings.usual(HISTORY), TODAY))
        .doesNotContain("400")
        .doesNotContain("1100");
  }

  @Test
  void settingsAndReportsAreChecked() {
    assertRefused(
        ErrorCode.UNKNOWN_NAME, () -> settings(HistoryMethods.withoutPlan(), "nobody", 8_000));
    assertRefused(
        ErrorCode.DUPLICATE_ID,
        () -> settings(Projects.methods(EacMethods.cpi(), EacMethods.cpi()), "cpi", 8_000));
    assertRefused(
        ErrorCode.OUT_OF_RANGE, () -> settings(HistoryMethods.withoutPlan(), "cpi", 10_000));
    ForecastReport report = report(Figure.known(BasisPoints.ofPercent(95)));
    assertRefused(
        ErrorCode.INCONSISTENT, () -> new ForecastReport(ImmutableList.of(), report.runOut()));
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidModelException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static void settings(ImmutableList<HistoryMethod> methods, String standard, long level) {
    ForecastSettings usual = ForecastSettings.usual(HISTORY);
    assertThat(
            new ForecastSettings(
                usual.history(),
                methods,
                standard,
                BasisPoints.of(level),
                usual.weekStart(),
                usual.leastCoverage()))
        .isNull();
  }

  private static Forecast.Estimate estimate(Forecast forecast, String method) {
    return forecast.estimates().stream()
        .filter(estimate -> estimate.method().equals(method))
        .findFirst()
        .orElseThrow();
  }

  private static ForecastReport report(Figure<BasisPoints> coverage) {
    return ForecastCalculator.calculate(
        BurnEdits.covered(burn(), TODAY, coverage),
        new ForecastReport.Measures(
            Optional.of(facts()), Optional.of(facts()), Optional.empty(), EUR),
        ForecastSettings.usual(HISTORY));
  }

  private static BudgetBurn burn() {
    return BurnExample.timeAndMaterials("EUR")
        .line("design", 1_000, "95.00")
        .time("ada", "design", "2026-03-10", 400)
        .reportAsOf("2026-04-05")
        .budget();
  }

  /** 1,000 are planned, 300 earned, 400 used. */
  private static ForecastFacts facts() {
    return Projects.facts(POINT, used(), Optional.empty());
  }

  /** 240 in the first week and 40 a week since. */
  private static ImmutableSortedMap<LocalDate, BigDecimal> used() {
    ImmutableSortedMap.Builder<LocalDate, BigDecimal> used = ImmutableSortedMap.naturalOrder();
    used.put(START, BigDecimal.valueOf(240));
    IntStream.rangeClosed(1, 4)
        .forEach(week -> used.put(START.plusWeeks(week), BigDecimal.valueOf(40)));
    return used.buildOrThrow();
  }

  /** Returns projects of ten weekly steps that earn ten of 100 each and take as much each. */
  private static History dated(long... outcomes) {
    ImmutableList.Builder<FinishedProject> projects = ImmutableList.builder();
    for (int p = 0; p < outcomes.length; p++) {
      ImmutableList.Builder<FinishedProject.Step> steps = ImmutableList.builder();
      for (int i = 1; i <= 10; i++) {
        steps.add(
            new FinishedProject.Step(
                Optional.of(START.plusWeeks(i)),
                BigDecimal.valueOf(10L * i),
                BigDecimal.valueOf(outcomes[p] * i, 1)));
      }
      projects.add(
          FinishedProject.of(
              "p" + p, BigDecimal.valueOf(100), steps.build(), BigDecimal.valueOf(outcomes[p])));
    }
    return History.of(projects.build());
  }
}
