package dev.agency.budget.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.Refused;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AlertCalculatorTest {
  /** A Monday. */
  private static final LocalDate START = LocalDate.of(2026, 1, 5);

  private static final BudgetId BUDGET = BudgetId.of("B-1");
  private static final AlertSettings USUAL = AlertSettings.usual();

  /** 400 hours over twenty weeks, up to Sunday 24 May. */
  private static AlertHistory.Builder planned() {
    return AlertHistory.builder().budget(BUDGET).addPlans(plan(START, 400));
  }

  private static PlanVersion plan(LocalDate from, long hours) {
    return plan(from, hours, PlanVersion.Change.PLANNED);
  }

  private static PlanVersion plan(LocalDate from, long hours, PlanVersion.Change change) {
    return new PlanVersion(
        from,
        change,
        60 * hours,
        Optional.of(euros(100 * hours)),
        Optional.of(DateRange.of(START, START.plusWeeks(20))));
  }

  private static ExactMoney euros(long amount) {
    return ExactMoney.of(Money.of(Long.toString(amount), "EUR"));
  }

  private static WorkDay work(LocalDate day, long hours) {
    return new WorkDay(
        day,
        60 * hours,
        60 * hours,
        Figure.known(euros(100 * hours)),
        Figure.unknown(UnknownReason.NO_PRICE));
  }

  private static WorkDay costly(LocalDate day, long euros) {
    return new WorkDay(
        day, 60, 60, Figure.unknown(UnknownReason.NO_PRICE), Figure.known(euros(euros)));
  }

  private static AlertHistory.Earned earned(LocalDate day, long hours) {
    return new AlertHistory.Earned(day, 60 * hours);
  }

  /** The Friday of a week, from 1 on. */
  private static LocalDate friday(int week) {
    return START.plusWeeks(week - 1).plusDays(4);
  }

  /** Weeks of so many hours that earn 20 each, posted on Fridays. */
  private static AlertHistory.Builder weeks(int weeks, long hours) {
    AlertHistory.Builder history = planned();
    for (int week = 1; week <= weeks; week++) {
      history.addWork(work(friday(week), hours)).addProgress(earned(friday(week), 20L * week));
    }
    return history;
  }

  private static ImmutableList<Alert> alerts(
      AlertHistory.Builder history, AlertRule rule, LocalDate asOf) {
    return ImmutableList.copyOf(
        AlertCalculator.calculate(history.build(), USUAL, asOf).alerts().stream()
            .filter(alert -> alert.rule() == rule)
            .toList());
  }

  private static Alert alert(AlertHistory.Builder history, AlertRule rule, LocalDate asOf) {
    ImmutableList<Alert> alerts = alerts(history, rule, asOf);
    assertThat(alerts).hasSize(1);
    return alerts.get(0);
  }

  private static Figure<Boolean> standing(
      AlertHistory.Builder history, AlertRule rule, LocalDate asOf) {
    Figure<Boolean> standing =
        AlertCalculator.calculate(history.build(), USUAL, asOf).standing().get(rule);
    assertThat(standing).isNotNull();
    return standing == null ? Figure.unknown(UnknownReason.INCOMPLETE) : standing;
  }

  /** The sentence for those who may see all of it. */
  private static String words(Alert alert) {
    String words = alert.words();
    for (Message.Argument argument : alert.message().arguments()) {
      words = words.replace("{" + argument.name() + "}", argument.value().text());
    }
    return words;
  }

  @Test
  void workThatTakesMoreThanItEarnsIsAWarningInWords() {
    Alert alert = alert(weeks(11, 28), AlertRule.DRIFT, friday(11).plusDays(2));
    assertThat(alert.level()).isEqualTo(AlertLevel.WARN);
    assertThat(words(alert))
        .isEqualTo(
            "Work takes longer than planned: 77% of the planned time was worked and 55% of the work was"
                + " done, and the gap had grown since 2026-01-09.");
    // 8 h too much a week are 0.67 of the 12 h that σ begins with: the sum is 5.85 after ten
    // weeks and 6.65 after eleven.
    assertThat(alert.effective()).isEqualTo(friday(11).plusDays(2));
    assertThat(alert.evidence())
        .extracting(Object::toString)
        .containsExactly(
            "worked of B-1 on 2026-03-20",
            "earned of B-1 on 2026-03-20",
            "planned of B-1 on 2026-01-05");
  }

  @Test
  void aDriftIsCitedWithThePostItHasGrownSince() {
    // Ten weeks as planned come first.
    AlertHistory.Builder history = planned();
    for (int week = 1; week <= 20; week++) {
      history
          .addWork(work(friday(week), week <= 10 ? 20 : 40))
          .addProgress(earned(friday(week), 20L * week));
    }
    Alert alert = alert(history, AlertRule.DRIFT, friday(21));
    assertThat(alert.since()).isEqualTo(friday(10));
    assertThat(alert.evidence())
        .extracting(evidence -> evidence + ": " + evidence.figure().value().text())
        .startsWith("worked of B-1 on 2026-03-13: 200 h", "earned of B-1 on 2026-03-13: 200 h");
  }

  @Test
  void aDriftIsLookedAtAtTheEndOfAWeek() {
    assertThat(alerts(weeks(11, 28), AlertRule.DRIFT, friday(11).plusDays(1))).isEmpty();
  }

  @Test
  void aDriftThatEarnsMoreAgainEnds() {
    AlertHistory.Builder history = weeks(11, 28);
    history.addWork(work(friday(12), 20)).addProgress(earned(friday(12), 260));
    assertThat(alert(history, AlertRule.DRIFT, friday(14)).ended())
        .contains(friday(12).plusDays(2));
  }

  @Test
  void withoutPlannedDatesADriftIsUnknownAndAGapIsNot() {
    AlertHistory.Builder history =
        weeks(11, 28)
            .plans(
                ImmutableList.of(
                    new PlanVersion(
                        START,
                        PlanVersion.Change.PLANNED,
                        24_000,
                        Optional.empty(),
                        Optional.empty())));
    LocalDate asOf = friday(12);
    assertThat(standing(history, AlertRule.DRIFT, asOf))
        .isEqualTo(Figure.unknown(UnknownReason.NO_PLAN));
    assertThat(standing(history, AlertRule.GAP, asOf)).isEqualTo(Figure.known(true));
    assertThat(standing(history, AlertRule.PACE, asOf))
        .isEqualTo(Figure.unknown(UnknownReason.NO_PLAN));
    assertThat(standing(history, AlertRule.VALUE_THRESHOLD, asOf))
        .isEqualTo(Figure.unknown(UnknownReason.NO_TOTAL));
  }

  @Test
  void withoutAPostAGapIsUnknown() {
    AlertHistory.Builder history = planned().addWork(work(START, 300));
    assertThat(standing(history, AlertRule.GAP, START))
        .isEqualTo(Figure.unknown(UnknownReason.NO_PROGRESS));
    assertThat(standing(history, AlertRule.DRIFT, START))
        .isEqualTo(Figure.unknown(UnknownReason.NO_PROGRESS));
    assertThat(standing(history, AlertRule.OVERSPENT, START))
        .isEqualTo(Figure.unknown(UnknownReason.NO_PROGRESS));
  }

  @Test
  void aPlanOfNoMinutesLeavesSharesUnknown() {
    AlertHistory.Builder history =
        AlertHistory.builder().budget(BUDGET).addPlans(plan(START, 0)).addWork(work(START, 1));
    for (AlertRule rule :
        ImmutableList.of(
            AlertRule.GAP,
            AlertRule.OVERSPENT,
            AlertRule.SCOPE_SHARE,
            AlertRule.PACE,
            AlertRule.MINUTES_THRESHOLD,
            AlertRule.VALUE_THRESHOLD)) {
      assertThat(standing(history, rule, START))
          .as(rule.name())
          .isEqualTo(Figure.unknown(UnknownReason.NO_TOTAL));
    }
    assertThat(standing(history, AlertRule.DRIFT, START))
        .isEqualTo(Figure.unknown(UnknownReason.NO_PLAN));
  }

  @Test
  void anEmptyHistoryIsUnknownAndRaisesNothing() {
    AlertReport report =
        AlertCalculator.calculate(AlertHistory.builder().budget(BUDGET).build(), USUAL, START);
    assertThat(report.alerts()).isEmpty();
    assertThat(report.standing())
        .containsEntry(AlertRule.GAP, Figure.unknown(UnknownReason.NO_PLAN))
        .containsEntry(AlertRule.PROGRESS_STALE, Figure.unknown(UnknownReason.NO_ENTRIES))
        .containsEntry(AlertRule.SCOPE_COUNT, Figure.known(false));
  }

  @Test
  void aGapOfExactlyTenPercentRaisesNothing() {
    AlertHistory.Builder exactly =
        planned().addWork(work(friday(1), 60)).addProgress(earned(friday(1), 20));
    assertThat(alerts(exactly, AlertRule.GAP, friday(2))).isEmpty();
    AlertHistory.Builder more =
        planned()
            .addWork(work(friday(1), 60))
            .addWork(SimulatedProjects.unpriced(friday(1), 1))
            .addProgress(earned(friday(1), 20));
    Alert alert = alert(more, AlertRule.GAP, friday(2));
    assertThat(alert.level()).isEqualTo(AlertLevel.WATCH);
    assertThat(words(alert))
        .isEqualTo(
            "Work has been ahead of progress since 2026-01-09: as of 2026-01-09, 15% of the planned time"
                + " was worked and 5% of the work was done.");
  }

  @Test
  void workSinceTheLastPostIsNoGap() {
    AlertHistory.Builder history =
        planned().addProgress(earned(friday(1), 0)).addWork(work(friday(2), 200));
    assertThat(alerts(history, AlertRule.GAP, friday(3))).isEmpty();
  }

  @Test
  void aGapThatHoldsIsOneAlertAndOneThatComesBackIsAnother() {
    AlertHistory.Builder history =
        planned()
            .addWork(work(friday(1), 100))
            .addProgress(earned(friday(1), 20))
            .addProgress(earned(friday(2), 30))
            .addProgress(earned(friday(3), 100))
            .addProgress(earned(friday(4), 50));
    assertThat(alerts(history, AlertRule.GAP, friday(6)))
        .extracting(Alert::effective, Alert::ended)
        .containsExactly(
            tuple(friday(1), Optional.of(friday(3))), tuple(friday(4), Optional.empty()));
  }

  @Test
  void allUsedAndNotAllEarnedIsCritical() {
    AlertHistory.Builder history =
        planned().addProgress(earned(friday(1), 380)).addWork(work(friday(2), 400));
    Alert alert = alert(history, AlertRule.OVERSPENT, friday(3));
    assertThat(alert.level()).isEqualTo(AlertLevel.CRITICAL);
    assertThat(words(alert))
        .isEqualTo(
            "All of the planned time was worked by 2026-01-16: 100% of it, approved or not, and 95%"
                + " of the work was done.");
    history.addProgress(earned(friday(3), 400));
    assertThat(alert(history, AlertRule.OVERSPENT, friday(3)).ended()).contains(friday(3));
  }

  @ParameterizedTest
  @CsvSource({
    "719,,,",
    "721,12 h 1 min,WATCH,3%",
    "1201,20 h 1 min,WARN,5%",
    "2430,40 h 30 min,ALARM,10%",
  })
  void requestsAreWatchedWarnedOfAndAlarming(
      long minutes, String asked, AlertLevel level, String limit) {
    AlertHistory.Builder history =
        planned()
            .addRequests(new ScopeRequest("CR-1", START, ScopeRequest.State.OPEN, minutes - 400))
            .addRequests(new ScopeRequest("CR-2", START, ScopeRequest.State.ABSORBED, 400))
            .addRequests(new ScopeRequest("CR-3", START, ScopeRequest.State.CLOSED, 9_000));
    ImmutableList<Alert> alerts = alerts(history, AlertRule.SCOPE_SHARE, START);
    if (level == null) {
      assertThat(alerts).isEmpty();
    } else {
      assertThat(alerts).extracting(Alert::level).containsExactly(level);
      assertThat(words(alerts.get(0)))
          .isEqualTo(
              "Requests outgrow the scope: open and absorbed ones asked for "
                  + asked
                  + " on top of the approved 400 h, which is more than "
                  + limit
                  + ". It began on 2026-01-05.");
      assertThat(alerts.get(0).evidence())
          .extracting(Alert.Evidence::subject)
          .containsExactly("CR-1", "CR-2", "B-1");
    }
  }

  @Test
  void tenRequestsOfOnePercentEachTripTheLimits() {
    AlertHistory.Builder history = planned();
    for (int i = 1; i <= 11; i++) {
      history.addRequests(
          new ScopeRequest("CR-" + i, START.plusWeeks(8L * i), ScopeRequest.State.ABSORBED, 240));
    }
    ImmutableList<Alert> alerts = alerts(history, AlertRule.SCOPE_SHARE, START.plusWeeks(100));
    assertThat(alerts)
        .extracting(Alert::level)
        .containsExactly(AlertLevel.WATCH, AlertLevel.WARN, AlertLevel.ALARM);
    // The fourth, the sixth and the eleventh request cross 3, 5 and 10 % of 400 h.
    assertThat(alerts)
        .extracting(Alert::since)
        .containsExactly(START.plusWeeks(32), START.plusWeeks(48), START.plusWeeks(88));
    assertThat(words(alerts.get(2))).endsWith("It began on " + START.plusWeeks(88) + ".");
    assertThat(alerts.get(0).ended()).contains(alerts.get(1).effective());
    assertThat(alerts(history, AlertRule.SCOPE_COUNT, START.plusWeeks(100))).isEmpty();
  }

  @Test
  void aLevelThatFallsIsToldAndRisesAnew() {
    LocalDate lowered = START.plusDays(30);
    LocalDate more = START.plusDays(300);
    AlertHistory history =
        planned()
            .addRequests(new ScopeRequest("CR-1", START, ScopeRequest.State.OPEN, 2_500))
            .addRequests(new ScopeRequest("CR-1", lowered, ScopeRequest.State.OPEN, 1_000))
            .addRequests(new ScopeRequest("CR-2", more, ScopeRequest.State.OPEN, 4_000))
            .build();
    ImmutableList<Alert> alerts =
        AlertCalculator.calculate(history, AlertSettings.usual(), START.plusDays(310)).alerts();
    assertThat(alerts)
        .filteredOn(alert -> alert.rule() == AlertRule.SCOPE_SHARE)
        .extracting(Alert::level, Alert::effective, Alert::since, Alert::ended)
        .containsExactly(
            // 2,500, 1,000 and 5,000 of 24,000: 10.4, 4.2 and 20.8 %.
            tuple(AlertLevel.ALARM, START, START, Optional.of(lowered)),
            tuple(AlertLevel.WATCH, lowered, START, Optional.of(more)),
            tuple(AlertLevel.ALARM, more, more, Optional.empty()));
    ImmutableList<Alert> open =
        AlertCalculator.calculate(history, AlertSettings.usual(), START.plusDays(100)).open();
    assertThat(open.stream().filter(alert -> alert.rule() == AlertRule.SCOPE_SHARE))
        .singleElement()
        .satisfies(
            alert ->
                assertThat(words(alert))
                    .as("it asks for what is asked now")
                    .contains("asked for 16 h 40 min on top"));
  }

  @Test
  void threeRequestsInTwoWeeksComeInFast() {
    AlertHistory.Builder history = planned();
    for (int i = 1; i <= 3; i++) {
      history.addRequests(
          new ScopeRequest("CR-" + i, START.plusDays(4L * i), ScopeRequest.State.OPEN, 1));
    }
    Alert alert = alert(history, AlertRule.SCOPE_COUNT, START.plusWeeks(3));
    assertThat(alert.level()).isEqualTo(AlertLevel.WARN);
    assertThat(alert.effective()).isEqualTo(START.plusDays(13));
    assertThat(words(alert))
        .isEqualTo("Requests came in fast: 3 from 2026-01-05 on, more than a project usually has.");
    // 2.52 less 0.24 a week is over 2.5 for one week.
    assertThat(alert.ended()).contains(START.plusDays(20));
  }

  @Test
  void aHealthyProjectHasNineRequestsInAHundredWeeks() {
    // The slack of a week is (0.5 - 0.09)/ln(0.5/0.09) = 0.23909. After 19 weeks 7 - 4.543 = 2.457
    // is not over 2.5, after 23 weeks 8 - 5.499 = 2.501 is. With 0.085 for the 0.09 the first
    // would be 2.550, with 0.095 the second 2.391.
    AlertHistory.Builder history = planned();
    int count = 0;
    for (int week : new int[] {1, 4, 7, 10, 13, 16, 19, 23}) {
      count++;
      history.addRequests(
          new ScopeRequest(
              "CR-" + count, START.plusWeeks(week - 1L), ScopeRequest.State.ABSORBED, 1));
    }
    assertThat(alerts(history, AlertRule.SCOPE_COUNT, START.plusWeeks(22))).isEmpty();
    assertThat(alert(history, AlertRule.SCOPE_COUNT, START.plusWeeks(23)).effective())
        .isEqualTo(START.plusWeeks(23).minusDays(1));
  }

  @Test
  void aRequestCountsOnceHoweverOftenItChanges() {
    AlertHistory.Builder history = planned();
    for (int i = 0; i < 10; i++) {
      history.addRequests(new ScopeRequest("CR-1", START.plusDays(i), ScopeRequest.State.OPEN, i));
    }
    assertThat(alerts(history, AlertRule.SCOPE_COUNT, START.plusWeeks(3))).isEmpty();
  }

  private static RevisedItem revised(String item, int week, long included, long made) {
    return new RevisedItem(item, friday(week), included, made);
  }

  @Test
  void theLastIncludedRoundOfRevisionsIsWatchedAndOneMoreIsWarnedOf() {
    AlertHistory.Builder history =
        planned()
            .addRevisions(revised("Logo", 1, 2, 1))
            .addRevisions(revised("Logo", 2, 2, 2))
            .addRevisions(revised("Logo", 4, 2, 3));
    assertThat(alerts(history, AlertRule.REVISIONS, friday(2).minusDays(1))).isEmpty();
    ImmutableList<Alert> alerts = alerts(history, AlertRule.REVISIONS, friday(5));
    assertThat(alerts)
        .extracting(Alert::level, Alert::effective, Alert::since, Alert::ended)
        .containsExactly(
            tuple(AlertLevel.WATCH, friday(2), friday(2), Optional.of(friday(4))),
            tuple(AlertLevel.WARN, friday(4), friday(4), Optional.empty()));
    assertThat(alerts.get(1).message())
        .isEqualTo(
            Message.of(
                "REVISIONS_ARE_USED_UP",
                Message.Argument.text("item", Quantities.NAME, "Logo"),
                Message.Argument.number("included", Quantities.STATE, 2),
                Message.Argument.number("made", Quantities.STATE, 3),
                Message.Argument.day("since", Quantities.DATES, friday(4))));
    assertThat(alerts.get(1).evidence())
        .containsExactly(
            new Alert.Evidence(
                friday(4), "Logo", Message.Argument.number("made", Quantities.STATE, 3)),
            new Alert.Evidence(
                friday(4), "Logo", Message.Argument.number("included", Quantities.STATE, 2)));
  }

  @Test
  void moreIncludedRoundsEndTheAlertAndOneRoundOfAnItemThatIncludesNoneIsBeyond() {
    AlertHistory.Builder history =
        planned().addRevisions(revised("Icons", 1, 0, 1)).addRevisions(revised("Icons", 3, 2, 1));
    assertThat(alerts(history, AlertRule.REVISIONS, friday(5)))
        .extracting(Alert::level, Alert::effective, Alert::ended)
        .containsExactly(tuple(AlertLevel.WARN, friday(1), Optional.of(friday(3))));
    assertThat(AlertCalculator.calculate(planned().build(), USUAL, friday(5)).standing())
        .containsEntry(AlertRule.REVISIONS, Figure.known(false));
  }

  /** A round more of the same item is the alert that is open; that of another is one of its own. */
  @Test
  void eachItemThatComesToTheLevelIsAnAlertOfItsOwn() {
    AlertHistory.Builder history =
        planned()
            .addRevisions(revised("Logo", 1, 2, 3))
            .addRevisions(revised("Logo", 2, 2, 4))
            .addRevisions(revised("Icons", 3, 1, 1))
            .addRevisions(revised("Icons", 4, 1, 2))
            .addRevisions(revised("Logo", 5, 4, 4));
    ImmutableList<Alert> alerts = alerts(history, AlertRule.REVISIONS, friday(6));
    assertThat(alerts)
        .extracting(Alert::level, Alert::effective, Alert::ended)
        .containsExactly(
            tuple(AlertLevel.WARN, friday(1), Optional.of(friday(4))),
            tuple(AlertLevel.WARN, friday(4), Optional.empty()));
    assertThat(alerts.get(1).message().arguments().get(0).value().text()).isEqualTo("Icons");
    assertThat(alerts.get(1).evidence())
        .extracting(Alert.Evidence::subject)
        .containsExactly("Icons", "Icons", "Logo", "Logo");
  }

  @Test
  void aBudgetThatRunsOutBeforeThePlannedEndAtTheLatestIsCritical() {
    LocalDate end = START.plusWeeks(20).minusDays(1);
    AlertHistory.Builder early =
        planned()
            .addForecasts(
                new AlertHistory.RunOut(
                    friday(5), Optional.of(friday(9)), Optional.of(end.minusDays(1))));
    Alert alert = alert(early, AlertRule.RUN_OUT, friday(6));
    assertThat(alert.level()).isEqualTo(AlertLevel.CRITICAL);
    assertThat(words(alert))
        .isEqualTo(
            "The budget runs out early: between 2026-03-06 and 2026-05-23, and the work is planned"
                + " up to 2026-05-24. The forecast has said so since 2026-02-06.");
    AlertHistory.Builder onTime =
        planned()
            .addForecasts(
                new AlertHistory.RunOut(friday(5), Optional.of(friday(9)), Optional.of(end)));
    assertThat(standing(onTime, AlertRule.RUN_OUT, friday(6))).isEqualTo(Figure.known(false));
    AlertHistory.Builder never =
        planned()
            .addForecasts(
                new AlertHistory.RunOut(friday(5), Optional.of(friday(9)), Optional.empty()));
    assertThat(standing(never, AlertRule.RUN_OUT, friday(6))).isEqualTo(Figure.known(false));
  }

  @Test
  void withoutAForecastOrItsIntervalTheRunOutIsUnknown() {
    assertThat(standing(planned(), AlertRule.RUN_OUT, friday(6)))
        .isEqualTo(Figure.unknown(UnknownReason.NO_FORECAST));
    AlertHistory.Builder unavailable =
        planned()
            .addForecasts(new AlertHistory.RunOut(friday(5), Optional.empty(), Optional.empty()));
    assertThat(standing(unavailable, AlertRule.RUN_OUT, friday(6)))
        .isEqualTo(Figure.unknown(UnknownReason.NO_FORECAST));
  }

  @Test
  void aThresholdIsReachedAtExactlyItsShareInMinutesAndInMoney() {
    AlertHistory.Builder history = planned().addWork(work(START, 199));
    assertThat(AlertCalculator.calculate(history.build(), USUAL, START).alerts())
        .extracting(Alert::rule)
        .containsOnly(AlertRule.PACE);
    history.addWork(work(START.plusDays(1), 1));
    LocalDate day = START.plusDays(1);
    Alert minutes = alert(history, AlertRule.MINUTES_THRESHOLD, day);
    assertThat(minutes.threshold()).contains(BasisPoints.ofPercent(50));
    assertThat(words(minutes))
        .isEqualTo(
            "On 2026-01-06 the hours that count as used reached 50% of the planned hours: it was 50%.");
    Alert value = alert(history, AlertRule.VALUE_THRESHOLD, day);
    assertThat(words(value))
        .isEqualTo("On 2026-01-06 the used value reached 50% of the budget: it was 50%.");
    assertThat(value.evidence())
        .extracting(evidence -> evidence.figure().value().text())
        .containsExactly("EUR 20000.00", "EUR 40000.00");
  }

  private static AlertHistory.Allowance month(int month, long hours) {
    LocalDate first = LocalDate.of(2026, month, 1);
    return new AlertHistory.Allowance(DateRange.of(first, first.plusMonths(1)), 60 * hours);
  }

  @Test
  void aPeriodOfARetainerIsJudgedByWhatThereIsInIt() {
    AlertHistory.Builder history =
        AlertHistory.builder()
            .budget(BUDGET)
            .addAllowances(month(3, 40), month(2, 50), month(4, 0))
            .addWork(work(LocalDate.of(2026, 1, 31), 5))
            .addWork(work(LocalDate.of(2026, 2, 27), 21))
            .addWork(work(LocalDate.of(2026, 3, 1), 19))
            .addWork(work(LocalDate.of(2026, 3, 2), 1))
            .addWork(work(LocalDate.of(2026, 5, 2), 100));
    LocalDate last = LocalDate.of(2026, 5, 31);
    ImmutableList<Alert> alerts = alerts(history, AlertRule.MINUTES_THRESHOLD, last);
    assertThat(alerts)
        .extracting(AlertCalculatorTest::words)
        .containsExactly(
            "On 2026-02-27 the used time of the period from 2026-02-01 to 2026-02-28 reached 50% of"
                + " what it has: it was 52%.",
            "On 2026-03-02 the used time of the period from 2026-03-01 to 2026-03-31 reached 50% of"
                + " what it has: it was 50%.");
    assertThat(alerts)
        .extracting(Alert::ended)
        .containsExactly(
            Optional.of(LocalDate.of(2026, 3, 1)), Optional.of(LocalDate.of(2026, 4, 1)));
    assertThat(alerts.get(0).evidence())
        .extracting(evidence -> evidence.figure().name() + " " + evidence.figure().value().text())
        .containsExactly("used 26 h", "available 50 h");
    assertThat(standing(history, AlertRule.MINUTES_THRESHOLD, LocalDate.of(2026, 4, 9)))
        .as("all of it repays a debt")
        .isEqualTo(Figure.unknown(UnknownReason.NO_TOTAL));
    assertThat(standing(history, AlertRule.MINUTES_THRESHOLD, last))
        .as("after the last period")
        .isEqualTo(Figure.unknown(UnknownReason.NO_PLAN));
  }

  @Test
  void anAllowanceIsOfAPeriodThatEnds() {
    DateRange open = DateRange.startingOn(START);
    assertThat(Refused.problems(() -> new AlertHistory.Allowance(open, -1)))
        .containsExactly("/minutes NEGATIVE", "/during/end MISSING_PROPERTY");
    assertThat(
            Refused.code(
                () -> planned().addAllowances(month(2, 1)).addAllowances(month(2, 2)).build()))
        .isEqualTo(ErrorCode.OVERLAP);
  }

  @Test
  void usedTimeIsMeasuredByThePlannedMinutesThatTheBasisCounts() {
    PlanVersion all = plan(START, 400);
    PlanVersion halfBillable =
        new PlanVersion(
            START,
            PlanVersion.Change.PLANNED,
            all.minutes(),
            all.total(),
            all.dates(),
            all.cost(),
            Optional.of(all.minutes() / 2));
    WorkDay day = work(START, 100);
    AlertHistory.Builder history =
        AlertHistory.builder().budget(BudgetId.of("B-1")).addPlans(halfBillable).addWork(day);
    assertThat(alert(history, AlertRule.MINUTES_THRESHOLD, START).threshold())
        .as("100 of 200 hours")
        .contains(BasisPoints.ofPercent(50));
    assertThat(words(alert(history, AlertRule.PACE, START)))
        .contains("50% of the planned time was used");
  }

  @Test
  void eachThresholdHasItsLevelAndItsAlert() {
    AlertHistory.Builder history = planned().addWork(work(START, 500));
    assertThat(alerts(history, AlertRule.MINUTES_THRESHOLD, START))
        .extracting(Alert::level)
        .containsExactly(AlertLevel.WATCH, AlertLevel.WATCH, AlertLevel.WARN, AlertLevel.ALARM);
  }

  @Test
  void aThresholdIsRaisedAgainWhenTheBudgetChanges() {
    LocalDate order = START.plusDays(7);
    AlertHistory.Builder history =
        planned()
            .addPlans(plan(order, 500, PlanVersion.Change.ORDER_APPLIED))
            .addWork(work(START, 320))
            .addWork(work(order.plusDays(7), 60));
    assertThat(alerts(history, AlertRule.MINUTES_THRESHOLD, order.plusDays(9)))
        .extracting(
            alert -> alert.threshold().map(BasisPoints::percent).orElse(""),
            Alert::effective,
            Alert::ended)
        .containsExactly(
            tuple("50%", START, Optional.of(order)),
            tuple("75%", START, Optional.of(order)),
            tuple("50%", order, Optional.empty()),
            tuple("75%", order.plusDays(7), Optional.empty()));
  }

  @Test
  void aPlanOfTheSameSizeDoesNotRaiseAThresholdAgain() {
    AlertHistory.Builder history =
        planned().addPlans(plan(START.plusDays(3), 400)).addWork(work(START, 210));
    assertThat(alerts(history, AlertRule.MINUTES_THRESHOLD, friday(3))).hasSize(1);
  }

  @Test
  void useThatIsAheadOfTimeIsWatched() {
    // A quarter of the time has passed on day 35 of 140.
    LocalDate day = START.plusDays(34);
    AlertHistory.Builder history = planned().addWork(work(day, 161));
    Alert alert = alert(history, AlertRule.PACE, day);
    assertThat(words(alert))
        .isEqualTo(
            "Use has been ahead of schedule since 2026-02-08: 40.25% of the planned time was used and"
                + " 25% of the days had passed.");
    assertThat(alert(history, AlertRule.PACE, day.plusDays(9)).ended()).contains(day.plusDays(1));
    assertThat(alerts(planned().addWork(work(day, 160)), AlertRule.PACE, day)).isEmpty();
  }

  @Test
  void progressThatIsOldWhileTimeIsLoggedIsStale() {
    AlertHistory.Builder history =
        planned()
            .addWork(work(START, 10))
            .addProgress(earned(START, 10))
            .addWork(work(START.plusDays(10), 10));
    assertThat(alerts(history, AlertRule.PROGRESS_STALE, START.plusDays(14))).isEmpty();
    Alert alert = alert(history, AlertRule.PROGRESS_STALE, START.plusDays(15));
    assertThat(words(alert))
        .isEqualTo("Time is logged, and no progress has been posted since 2026-01-05.");
    // Nobody logs time any more.
    assertThat(alert(history, AlertRule.PROGRESS_STALE, START.plusDays(60)).ended())
        .contains(START.plusDays(24));
  }

  @Test
  void progressThatWasNeverPostedIsStaleFromTheFirstWorkOn() {
    AlertHistory.Builder history =
        planned().addWork(work(START, 1)).addWork(work(START.plusDays(15), 1));
    assertThat(alert(history, AlertRule.PROGRESS_STALE, START.plusDays(20)).since())
        .isEqualTo(START);
  }

  @Test
  void workThatIsAllDoneIsNotStale() {
    AlertHistory.Builder history =
        planned()
            .addWork(work(START, 1))
            .addProgress(earned(START, 400))
            .addWork(work(START.plusDays(15), 1));
    assertThat(alerts(history, AlertRule.PROGRESS_STALE, START.plusDays(20))).isEmpty();
  }

  @Test
  void anAlertSaysWhetherTimeSheetsAreMissing() {
    AlertHistory.Builder history = planned().addWork(work(START.plusDays(1), 250));
    assertThat(alert(history, AlertRule.MINUTES_THRESHOLD, START.plusDays(1)).incomplete())
        .isEqualTo(Figure.unknown(UnknownReason.NO_CAPACITY));
    for (int percent : new int[] {89, 90}) {
      AlertHistory.Builder covered =
          planned()
              .addWork(work(START.plusDays(1), 250))
              .addCoverages(
                  new AlertHistory.Coverage(START, Figure.known(BasisPoints.ofPercent(percent))));
      assertThat(alert(covered, AlertRule.MINUTES_THRESHOLD, START.plusDays(1)).incomplete())
          .isEqualTo(Figure.known(percent < 90));
    }
  }

  @Test
  void anAppliedOrderHalvesTheDrift() {
    // The sum is 6.65 after eleven weeks; the order pays for some of it.
    AlertHistory.Builder history =
        weeks(11, 28).addPlans(plan(friday(11).plusDays(3), 401, PlanVersion.Change.ORDER_APPLIED));
    assertThat(alert(history, AlertRule.DRIFT, friday(14)).ended())
        .contains(friday(12).plusDays(2));
  }

  @Test
  void whatWasEarnedBeforeANewPlanIsNotComparedWithWhatComesAfterIt() {
    // Twice the work is planned anew at half its size, and all that was earned is worth half.
    AlertHistory.Builder history =
        AlertHistory.builder()
            .budget(BUDGET)
            .addPlans(plan(START, 800))
            .addPlans(plan(friday(6), 400))
            .addPlans(plan(friday(8), 200));
    for (int week = 1; week <= 12; week++) {
      long size = week < 6 ? 40 : week < 8 ? 20 : 10;
      history.addWork(work(friday(week), size)).addProgress(earned(friday(week), size * week));
    }
    assertThat(alerts(history, AlertRule.DRIFT, friday(13))).isEmpty();
    // One that looks across would take the change of the unit for an excess.
    assertThat(
            AlertOracleProofTest.Saboteur.EXCESS_ACROSS_THE_BASELINE
                .kernel(history.build(), USUAL)
                .run(friday(13))
                .alerts())
        .extracting(Alert::rule)
        .contains(AlertRule.DRIFT);
  }

  @Test
  void alertsOfOneDayStandByTheirRulesAndThresholds() {
    AlertHistory.Builder history =
        planned().addWork(work(START, 400)).addProgress(earned(START, 0));
    assertThat(AlertCalculator.calculate(history.build(), USUAL, START).alerts())
        .extracting(alert -> alert.rule() + alert.threshold().map(BasisPoints::percent).orElse(""))
        .containsExactly(
            "GAP",
            "OVERSPENT",
            "VALUE_THRESHOLD50%",
            "VALUE_THRESHOLD75%",
            "VALUE_THRESHOLD90%",
            "VALUE_THRESHOLD100%",
            "MINUTES_THRESHOLD50%",
            "MINUTES_THRESHOLD75%",
            "MINUTES_THRESHOLD90%",
            "MINUTES_THRESHOLD100%",
            "PACE");
  }

  @Test
  void theValueOfAThresholdIsHiddenFromThoseWhoSeeMinutesOnly() {
    AlertHistory.Builder history = planned().addWork(work(START, 400));
    AlertReport seen =
        AlertCalculator.calculate(history.build(), USUAL, START)
            .seenBy(quantity -> !quantity.equals(Quantities.BURN));
    assertThat(seen.alerts())
        .extracting(Alert::rule)
        .contains(AlertRule.MINUTES_THRESHOLD)
        .doesNotContain(AlertRule.VALUE_THRESHOLD);
  }

  /** A budget of which the work was estimated to cost EUR 20,000. */
  private static AlertHistory.Builder costed() {
    return AlertHistory.builder()
        .budget(BUDGET)
        .addPlans(
            new PlanVersion(
                START,
                PlanVersion.Change.PLANNED,
                24_000,
                Optional.empty(),
                Optional.empty(),
                Optional.of(euros(20_000)),
                Optional.empty()));
  }

  @Test
  void costThatReachesAShareOfItsEstimateIsAnAlertForThoseWhoSeeCost() {
    AlertHistory.Builder history =
        costed().addWork(costly(START, 9_999)).addWork(costly(START.plusDays(1), 801));
    Alert alert = alert(history, AlertRule.COST_THRESHOLD, START.plusDays(2));
    assertThat(words(alert))
        .isEqualTo("On 2026-01-06 the cost reached 50% of the estimated cost: it was 54%.");
    assertThat(alert.evidence())
        .extracting(evidence -> evidence + ": " + evidence.figure().value().text())
        .containsExactly(
            "used of B-1 on 2026-01-06: EUR 10800.00",
            "estimated of B-1 on 2026-01-05: EUR 20000.00");
    AlertReport report =
        AlertCalculator.calculate(history.build(), USUAL, START.plusDays(2))
            .seenBy(quantity -> quantity.sensitivity() != Sensitivity.COST);
    assertThat(report.alerts()).extracting(Alert::rule).doesNotContain(AlertRule.COST_THRESHOLD);
    assertThat(report.standing()).doesNotContainKey(AlertRule.COST_THRESHOLD);
  }

  @Test
  void thatNoAlertOfCostHoldsIsHiddenAsOneWouldBe() {
    AlertHistory.Builder history = costed().addWork(costly(START, 1));
    AlertReport report = AlertCalculator.calculate(history.build(), USUAL, START);
    assertThat(report.alerts()).isEmpty();
    assertThat(report.standing()).containsEntry(AlertRule.COST_THRESHOLD, Figure.known(false));
    assertThat(report.seenBy(quantity -> quantity.sensitivity() != Sensitivity.COST).standing())
        .hasSize(AlertRule.values().length - 1)
        .doesNotContainKey(AlertRule.COST_THRESHOLD);
    assertThat(report.seenBy(quantity -> false).standing()).isEmpty();
  }

  @Test
  void withoutAnEstimateOfTheCostItsThresholdIsUnknown() {
    assertThat(standing(planned().addWork(work(START, 1)), AlertRule.COST_THRESHOLD, START))
        .isEqualTo(Figure.unknown(UnknownReason.NO_TOTAL));
  }

  @Test
  void theRecordTypeHasAFieldForAllThatAnAlertRestsOn() {
    for (AlertRule rule : AlertRule.values()) {
      assertThat(Alert.TYPE.fields().stream().map(Field::quantity).distinct())
          .as(rule.name())
          .containsAll(rule.basis());
    }
    Alert alert = alert(weeks(11, 28), AlertRule.DRIFT, friday(12));
    assertThat(
            alert.figures(Quantities.WORKED_MINUTES).stream()
                .map(figure -> figure.name() + " " + figure.value().text()))
        .containsExactly("worked 308 h");
    assertThat(
            alert.figures(Quantities.MINUTES_BURN).stream()
                .map(figure -> figure.name() + " " + figure.value().text()))
        .containsExactly("used 77%");
    assertThat(alert.figures(Quantities.USED_COST)).isEmpty();
  }

  @Test
  void aDayOutsideOfTheCalendarIsRefused() {
    assertThat(
            Refused.code(
                () ->
                    AlertCalculator.calculate(planned().build(), USUAL, LocalDate.of(2200, 1, 1))))
        .isEqualTo(ErrorCode.DATE_OUT_OF_RANGE);
  }

  @ParameterizedTest
  @EnumSource
  void theWordsOfARuleNameArgumentsOfItsMessages(AlertRule rule) {
    int raised = 0;
    for (long seed = 0; seed < 40; seed++) {
      AlertHistory history = new RandomHistories(new SplittableRandom(seed)).history();
      for (Alert alert :
          AlertCalculator.calculate(
                  history, USUAL, RandomHistories.START.plusDays(RandomHistories.DAYS))
              .alerts()) {
        if (alert.rule() == rule) {
          raised++;
          List<String> names =
              alert.message().arguments().stream().map(Message.Argument::name).toList();
          assertThat(arguments(alert.words())).containsExactlyInAnyOrderElementsOf(names);
          assertThat(names).as("a host may ask the rule").containsAll(arguments(rule.words()));
        }
      }
    }
    assertThat(raised).isPositive();
  }

  private static List<String> arguments(String words) {
    return Pattern.compile("\\{(.*?)}")
        .matcher(words)
        .results()
        .map(brace -> brace.group(1))
        .toList();
  }

  @Test
  void aThresholdIsNotKnownToBeFarWhereTimeHasNoRate() {
    AlertHistory history =
        AlertHistory.builder()
            .budget(BUDGET)
            .addPlans(
                new PlanVersion(
                    START,
                    PlanVersion.Change.PLANNED,
                    6_000,
                    Optional.of(euros(10_000)),
                    Optional.empty(),
                    Optional.of(euros(5_000)),
                    Optional.empty()))
            .addWork(
                new WorkDay(
                    START,
                    6_000,
                    6_000,
                    Figure.unknown(UnknownReason.UNPRICED),
                    Figure.partial(euros(4_600), Missing.unpriced(60))))
            .build();
    AlertReport report = AlertCalculator.calculate(history, AlertSettings.usual(), START);
    assertThat(report.standing())
        .containsEntry(AlertRule.VALUE_THRESHOLD, Figure.unknown(UnknownReason.INCOMPLETE))
        .containsEntry(AlertRule.COST_THRESHOLD, Figure.known(true));
    assertThat(report.open())
        .as("what is known is enough for these, and perhaps for all of it")
        .filteredOn(alert -> alert.rule() == AlertRule.COST_THRESHOLD)
        .extracting(alert -> alert.threshold().orElseThrow().value())
        .containsExactly(5_000L, 7_500L, 9_000L);
  }
}
