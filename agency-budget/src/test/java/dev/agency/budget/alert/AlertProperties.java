package dev.agency.budget.alert;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds of the alerts of every history. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class AlertProperties extends Laws {
  private static final LocalDate LAST = RandomHistories.START.plusDays(RandomHistories.DAYS);
  private static final AlertSettings SETTINGS = AlertSettings.usual();

  AlertReport alerts(AlertHistory history, AlertSettings settings, LocalDate asOf) {
    return AlertCalculator.calculate(history, settings, asOf);
  }

  AlertReport seenBy(AlertReport report, Predicate<Quantity> onlooker) {
    return report.seenBy(onlooker);
  }

  @Provide
  Arbitrary<AlertHistory> histories() {
    return Arbitraries.longs()
        .map(seed -> new RandomHistories(new SplittableRandom(seed)).history());
  }

  @Property(tries = 50)
  void theSameHistoryHasTheSameAlerts(@ForAll("histories") AlertHistory history) {
    AlertReport report = alerts(history, SETTINGS, LAST);
    assertThat(alerts(history, SETTINGS, LAST)).isEqualTo(report);
  }

  @Property(tries = 100)
  void theOrderOfTheFactsDoesNotMatter(
      @ForAll("histories") AlertHistory history, @ForAll long seed) {
    AlertHistory shuffled = RandomHistories.shuffled(history, seed);
    assertThat(alerts(shuffled, SETTINGS, LAST)).isEqualTo(alerts(history, SETTINGS, LAST));
  }

  @Property(tries = 100)
  void whatComesLaterHasNoPartInTheReportOfADay(
      @ForAll("histories") AlertHistory history, @ForAll @IntRange(max = 150) int days) {
    LocalDate day = RandomHistories.START.plusDays(days);
    assertThat(alerts(history, SETTINGS, day)).isEqualTo(alerts(history.upTo(day), SETTINGS, day));
  }

  @Property(tries = 100)
  void anAlertStaysAsItWasRaisedHoweverTheHistoryGoesOn(
      @ForAll("histories") AlertHistory history, @ForAll @IntRange(max = 150) int days) {
    LocalDate day = RandomHistories.START.plusDays(days);
    ImmutableList<Alert> later =
        alerts(history, SETTINGS, LAST).alerts().stream()
            .filter(alert -> !alert.effective().isAfter(day))
            .map(alert -> AlertEdits.knownOn(day, alert))
            .collect(toImmutableList());
    assertThat(alerts(history, SETTINGS, day).alerts()).isEqualTo(later);
  }

  @Property(tries = 100)
  void aPowerOfTwoTimesTheMinutesRaisesTheSame(
      @ForAll("histories") AlertHistory history, @ForAll @IntRange(min = 1, max = 10) int power) {
    AlertHistory scaled = RandomHistories.times(history, 1L << power);
    assertThat(seen(scaled)).isEqualTo(seen(history));
  }

  private List<AlertOracle.Seen> seen(AlertHistory history) {
    return alerts(history, SETTINGS, LAST).alerts().stream().map(AlertOracle.Seen::of).toList();
  }

  @Property(tries = 100)
  void alertsOfOneRuleAndThresholdFollowEachOther(@ForAll("histories") AlertHistory history) {
    ImmutableList<Alert> alerts = alerts(history, SETTINGS, LAST).alerts();
    for (Alert one : alerts) {
      Optional<Alert> next =
          alerts.stream()
              .filter(other -> other.rule() == one.rule())
              .filter(other -> other.threshold().equals(one.threshold()))
              .filter(other -> other.effective().isAfter(one.effective()))
              .findFirst();
      next.ifPresent(
          other ->
              assertThat(one.ended())
                  .hasValueSatisfying(end -> assertThat(end).isBeforeOrEqualTo(other.effective())));
    }
  }

  @Property(tries = 100)
  void whatAnAlertSaysAndCitesIsOfItsBasisAndNoSecretUnlessItIsOfCost(
      @ForAll("histories") AlertHistory history) {
    for (Alert alert : alerts(history, SETTINGS, LAST).alerts()) {
      assertThat(alert.basis())
          .containsAll(
              alert.message().arguments().stream().map(Message.Argument::quantity).toList())
          .containsAll(
              alert.evidence().stream().map(evidence -> evidence.figure().quantity()).toList())
          .allSatisfy(
              quantity -> assertThat(mayRestOn(alert.rule(), quantity.sensitivity())).isTrue());
    }
  }

  private static boolean mayRestOn(AlertRule rule, Sensitivity sensitivity) {
    return switch (sensitivity) {
      case COST -> rule == AlertRule.COST_THRESHOLD;
      case PROFIT, PERSONAL -> false;
      case PUBLIC, TIME, BILLING, REVENUE -> true;
    };
  }

  @Property(tries = 50)
  void whoDoesNotSeeCostIsToldTheSameWhateverTheWorkCosts(
      @ForAll("histories") AlertHistory history) {
    AlertHistory dearer =
        AlertHistory.builder()
            .from(history)
            .work(
                history.work().stream()
                    .map(
                        work ->
                            new WorkDay(
                                work.day(),
                                work.workedMinutes(),
                                work.usedMinutes(),
                                work.usedValue(),
                                work.usedCost().map(cost -> cost.multipliedBy(3, 1))))
                    .toList())
            .build();
    Predicate<Quantity> noCost = quantity -> quantity.sensitivity() != Sensitivity.COST;
    AlertReport seen = seenBy(alerts(history, SETTINGS, LAST), noCost);
    assertThat(seenBy(alerts(dearer, SETTINGS, LAST), noCost)).isEqualTo(seen);
    assertThat(seen.standing()).doesNotContainKey(AlertRule.COST_THRESHOLD).hasSize(11);
  }

  @Property(tries = 50)
  void whoDoesNotSeeAQuantityIsToldOfNoRuleThatRestsOnIt(
      @ForAll("histories") AlertHistory history) {
    AlertReport report = alerts(history, SETTINGS, LAST);
    AlertReport seen = seenBy(report, quantity -> quantity.sensitivity() != Sensitivity.BILLING);
    assertThat(seen.standing()).doesNotContainKey(AlertRule.VALUE_THRESHOLD).hasSize(11);
    assertThat(seen.alerts())
        .isEqualTo(
            report.alerts().stream()
                .filter(alert -> alert.rule() != AlertRule.VALUE_THRESHOLD)
                .toList());
  }

  @Property(tries = 100)
  void aRuleStandsAsItsLastAlertDoes(@ForAll("histories") AlertHistory history) {
    AlertReport report = alerts(history, SETTINGS, LAST);
    assertThat(report.standing()).containsOnlyKeys(AlertRule.values());
    report
        .standing()
        .forEach(
            (rule, standing) ->
                assertThat(report.open().stream().anyMatch(alert -> alert.rule() == rule))
                    .as(rule.name())
                    .isEqualTo(standing.ifKnown().orElse(false)));
  }

  @Property(tries = 50)
  void withoutAPlanTheDriftIsUnknown(@ForAll("histories") AlertHistory history) {
    AlertHistory planless =
        AlertHistory.builder()
            .from(history)
            .plans(ImmutableList.of())
            .allowances(ImmutableList.of())
            .build();
    AlertReport report = alerts(planless, SETTINGS, LAST);
    assertThat(report.standing())
        .containsEntry(AlertRule.DRIFT, Figure.unknown(UnknownReason.NO_PLAN));
    assertThat(report.alerts()).noneMatch(alert -> alert.rule() == AlertRule.DRIFT);
  }

  /**
   * A project that goes as planned: each post earns what was worked, and the last one is on time.
   */
  @Property(tries = 100)
  void aProjectThatGoesAsPlannedIsNeverSuspected(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 60) int weeks,
      @ForAll @IntRange(min = 60, max = 20_000) int weekly) {
    SplittableRandom random = new SplittableRandom(seed);
    LocalDate start = LocalDate.of(2026, 1, 5);
    AlertHistory.Builder history =
        AlertHistory.builder()
            .budget(BudgetId.of("healthy"))
            .addPlans(
                new PlanVersion(
                    start,
                    PlanVersion.Change.PLANNED,
                    (long) weeks * weekly,
                    Optional.empty(),
                    Optional.of(DateRange.of(start, start.plusWeeks(weeks)))));
    long worked = 0;
    for (int week = 0; week < weeks; week++) {
      LocalDate friday = start.plusWeeks(week).plusDays(4);
      history.addWork(SimulatedProjects.unpriced(friday, weekly));
      history.addForecasts(
          new AlertHistory.RunOut(
              friday, Optional.of(friday), Optional.of(start.plusWeeks(weeks).minusDays(1))));
      worked += weekly;
      if (week == weeks - 1 || random.nextBoolean()) {
        history.addProgress(new AlertHistory.Earned(friday, worked));
      }
    }
    assertThat(alerts(history.build(), SETTINGS, start.plusWeeks(weeks + 4)).alerts())
        .extracting(Alert::rule)
        .doesNotContain(AlertRule.GAP, AlertRule.DRIFT, AlertRule.OVERSPENT, AlertRule.RUN_OUT)
        .contains(AlertRule.MINUTES_THRESHOLD);
  }

  @Property(tries = 100)
  void aThresholdIsRaisedOncePerCrossing(@ForAll("histories") AlertHistory history) {
    // Of work that is never taken back, against a plan that never changes.
    AlertHistory rising =
        AlertHistory.builder()
            .from(history)
            .plans(history.plans().stream().limit(1).toList())
            .allowances(ImmutableList.of())
            .work(history.work().stream().filter(work -> work.workedMinutes() >= 0).toList())
            .build();
    ImmutableList<Alert> raised =
        alerts(rising, SETTINGS, LAST).alerts().stream()
            .filter(alert -> alert.threshold().isPresent())
            .collect(toImmutableList());
    assertThat(raised.stream().map(alert -> alert.rule() + " " + alert.threshold()))
        .doesNotHaveDuplicates();
    assertThat(raised).allMatch(alert -> alert.ended().isEmpty());
  }

  /** From its first period on. */
  @Property(tries = 100)
  void aRetainerIsJudgedByNoWhole(@ForAll("histories") AlertHistory history) {
    Optional<LocalDate> begun =
        history.allowances().stream()
            .map(period -> period.during().start())
            .min(LocalDate::compareTo);
    often("a retainer", begun.isPresent(), 10);
    if (begun.isEmpty()) {
      return;
    }
    AlertReport report = alerts(history, SETTINGS, LAST);
    List<AlertRule> ofWhole =
        List.of(
            AlertRule.GAP,
            AlertRule.DRIFT,
            AlertRule.OVERSPENT,
            AlertRule.RUN_OUT,
            AlertRule.VALUE_THRESHOLD);
    assertThat(report.alerts().stream().filter(alert -> ofWhole.contains(alert.rule())))
        .allMatch(alert -> alert.effective().isBefore(begun.get()))
        .allMatch(alert -> alert.ended().isPresent());
    ofWhole.forEach(
        rule ->
            assertThat(report.standing())
                .containsEntry(rule, Figure.unknown(UnknownReason.BY_PERIOD)));
  }

  @Property
  void aThresholdIsRaisedOncePerPeriodOfARetainer(@ForAll("histories") AlertHistory history) {
    AlertHistory rising =
        AlertHistory.builder()
            .from(history)
            .work(history.work().stream().filter(work -> work.workedMinutes() >= 0).toList())
            .build();
    ImmutableList<Alert> raised =
        alerts(rising, SETTINGS, LAST).alerts().stream()
            .filter(alert -> alert.rule() == AlertRule.MINUTES_THRESHOLD)
            .filter(alert -> alert.words().contains("{from}"))
            .collect(toImmutableList());
    often("of a retainer", !raised.isEmpty(), 5);
    assertThat(raised.stream().map(alert -> period(alert) + " " + alert.threshold()))
        .doesNotHaveDuplicates();
    for (Alert alert : raised) {
      AlertHistory.Allowance of =
          history.allowances().stream()
              .filter(period -> period.during().contains(alert.effective()))
              .findFirst()
              .orElseThrow();
      assertThat(period(alert)).isEqualTo(of.during().start().toString());
      assertThat(alert.ended())
          .as("it ends with the period")
          .isEqualTo(of.during().end().filter(end -> !end.isAfter(LAST)));
    }
  }

  private static String period(Alert alert) {
    return alert.message().arguments().stream()
        .filter(argument -> argument.name().equals("from"))
        .map(argument -> argument.value().text())
        .findFirst()
        .orElseThrow();
  }
}
