package dev.agency.budget.outlook;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.BurnReport;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.alert.AlertEdits;
import dev.agency.budget.alert.AlertReport;
import dev.agency.budget.alert.AlertRule;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.History;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.budget.testkit.BurnArbitraries;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds of the outlook of every budget. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class OutlookProperties extends Laws {
  private static final OutlookSettings SETTINGS = OutlookSettings.usual(History.empty());

  @Provide
  Arbitrary<OutlookDraw> draws() {
    return Arbitraries.longs().map(OutlookDraw::new);
  }

  /** Of every two draws one whose budget may be told to run out early. */
  @Provide
  Arbitrary<OutlookDraw> hurried() {
    return Arbitraries.oneOf(
        draws(),
        draws().filter(draw -> draw.hurried && draw.booked.isEmpty() && draw.past.size() > 8));
  }

  /** Planned once, and with nothing used before the win. */
  @Provide
  Arbitrary<OutlookDraw> unchanged() {
    return draws().filter(draw -> draw.versions.isEmpty() && draw.wonOn.isEmpty());
  }

  @Provide
  Arbitrary<BurnScenario> scenarios() {
    return BurnArbitraries.scenarios();
  }

  private static boolean isNoCost(Quantity quantity) {
    return quantity.sensitivity() != Sensitivity.COST;
  }

  private OutlookReport outlook(OutlookFacts facts) {
    return outlook(facts, SETTINGS);
  }

  OutlookReport outlook(OutlookFacts facts, OutlookSettings settings) {
    return OutlookCalculator.calculate(facts, settings);
  }

  BurnReport burn(BurnScenario scenario) {
    return scenario.report();
  }

  @Property
  void theOrderOfTheFactsDoesNotMatter(@ForAll("draws") OutlookDraw draw, @ForAll long order) {
    OutlookReport report = outlook(draw.facts(order, 1));
    OutlookReport same = outlook(draw.facts());
    assertThat(report.minutes()).isEqualTo(same.minutes());
    assertThat(report.value()).isEqualTo(same.value());
    assertThat(report.cost()).isEqualTo(same.cost());
    assertThat(report.forecast()).isEqualTo(same.forecast());
    assertThat(report.alerts()).isEqualTo(same.alerts());
    assertThat(report.basis().measures()).isEqualTo(same.basis().measures());
  }

  @Property
  void whoeverDoesNotSeeCostIsToldTheSameIfAllCostsDouble(@ForAll("draws") OutlookDraw draw) {
    OutlookReport report = outlook(draw.facts());
    OutlookReport dearer = outlook(draw.facts(0, 2));
    often("the cost differs", !report.cost().equals(dearer.cost()), 40);
    assertThat(dearer.minutes()).isEqualTo(report.minutes());
    assertThat(texts(EarnedValueRow.IN_MINUTES, dearer.minutes()))
        .isEqualTo(texts(EarnedValueRow.IN_MINUTES, report.minutes()));
    assertThat(dearer.value()).isEqualTo(report.value());
    assertThat(texts(EarnedValueRow.IN_VALUE, dearer.value()))
        .isEqualTo(texts(EarnedValueRow.IN_VALUE, report.value()));
    assertThat(texts(ForecastRow.TYPE, dearer.forecast().rows()))
        .isEqualTo(texts(ForecastRow.TYPE, report.forecast().rows()));
    assertThat(AgencyJson.write(dearer.forecast().runOut()))
        .isEqualTo(AgencyJson.write(report.forecast().runOut()));
    assertThat(json(dearer)).isEqualTo(json(report));
    assertThat(dearer.alerts().seenBy(OutlookProperties::isNoCost))
        .isEqualTo(report.alerts().seenBy(OutlookProperties::isNoCost));
  }

  @Property
  void whoeverDoesNotSeeCostIsNotToldWhetherItWasEstimated(@ForAll("draws") OutlookDraw draw) {
    OutlookFacts facts = draw.facts();
    OutlookFacts none = facts.withEstimatedCost(Figure.unknown(UnknownReason.NO_ESTIMATE));
    often("it was estimated", !none.equals(facts), 40);
    often("nothing else was planned", facts.budget().estimatedMinutes() == 0, 3);
    OutlookReport report = outlook(facts, draw.settings());
    OutlookReport untold = outlook(none, draw.settings());
    assertThat(untold.minutes()).isEqualTo(report.minutes());
    assertThat(untold.value()).isEqualTo(report.value());
    assertThat(texts(ForecastRow.TYPE, untold.forecast().rows()))
        .isEqualTo(texts(ForecastRow.TYPE, report.forecast().rows()));
    assertThat(untold.forecast().runOut()).isEqualTo(report.forecast().runOut());
    assertThat(json(untold)).isEqualTo(json(report));
    assertThat(untold.alerts().seenBy(OutlookProperties::isNoCost))
        .isEqualTo(report.alerts().seenBy(OutlookProperties::isNoCost));
  }

  /** All fields of all rows that are not of cost, as text. */
  private static <R> List<String> texts(RecordType<R> type, List<R> rows) {
    return rows.stream()
        .flatMap(
            row ->
                type.fields().stream()
                    .filter(field -> isNoCost(field.quantity()))
                    .map(field -> text(field, row)))
        .toList();
  }

  private static <R> String text(Field<R, ?> field, R row) {
    return field.name() + "=" + AgencyJson.write(field.read(row));
  }

  private static ImmutableList<String> json(OutlookReport report) {
    ImmutableList<Alert> alerts = report.alerts().seenBy(OutlookProperties::isNoCost).alerts();
    return alerts.stream().map(AgencyJson::write).collect(toImmutableList());
  }

  @Property
  void whatIsSaidLaterHasNoPartInIt(@ForAll("draws") OutlookDraw draw) {
    OutlookFacts facts = draw.facts();
    OutlookFacts early =
        facts.toBuilder()
            .progress(
                facts.progress().stream().filter(post -> !post.date().isAfter(draw.asOf)).toList())
            .requests(
                facts.requests().stream()
                    .filter(request -> !request.day().isAfter(draw.asOf))
                    .toList())
            .build();
    OutlookReport report = outlook(facts);
    assertThat(outlook(early).minutes()).isEqualTo(report.minutes());
    assertThat(outlook(early).forecast()).isEqualTo(report.forecast());
    assertThat(outlook(early).alerts()).isEqualTo(report.alerts());
  }

  @Property
  void untilProgressIsToldAgainAForecastIsWhatItWasOrWhatIsUsed(
      @ForAll("unchanged") OutlookDraw draw) {
    LocalDate told =
        draw.posts.stream()
            .map(OutlookDraw.Said::day)
            .filter(day -> !day.isAfter(draw.asOf))
            .max(Comparator.naturalOrder())
            .orElse(draw.asOf);
    OutlookFacts facts = draw.facts();
    OutlookReport then = outlook(draw.facts(told), draw.settings());
    OutlookReport now = outlook(facts, draw.settings());
    long used = facts.burn().budget().workedMinutes();
    List<Figure<Long>> expected =
        then.forecast().rows().stream()
            .filter(row -> !row.method().equals("bottomUp"))
            .map(row -> row.minutesAtCompletion().map(whole -> Math.max(whole, used)))
            .toList();
    often(
        "worked since",
        used
            > then.minutesNow()
                .value()
                .actual()
                .ifKnown()
                .orElseThrow()
                .number()
                .decimal()
                .longValue(),
        10);
    assertThat(now.forecast().rows())
        .filteredOn(row -> !row.method().equals("bottomUp"))
        .extracting(ForecastRow::minutesAtCompletion)
        .isEqualTo(expected);
    assertThat(now.minutesNow().value()).isEqualTo(then.minutesNow().value());
    assertThat(now.minutesNow().measuredOn()).isEqualTo(told);
  }

  @Property
  void anAlertStaysAsItWasRaisedWheneverItIsAskedAgain(
      @ForAll("hurried") OutlookDraw draw, @ForAll @IntRange(min = 1, max = 40) int before) {
    LocalDate day = draw.asOf.minusDays(before);
    OutlookSettings settings = draw.settings();
    AlertReport early = outlook(draw.facts(day), settings).alerts();
    List<Alert> later =
        outlook(draw.facts(), settings).alerts().alerts().stream()
            .filter(alert -> !alert.effective().isAfter(day))
            .map(alert -> AlertEdits.knownOn(day, alert))
            .toList();
    often("runs out early", later.stream().anyMatch(alert -> alert.rule() == AlertRule.RUN_OUT), 2);
    assertThat(early.alerts()).isEqualTo(later);
  }

  @Property
  void theCoverageOfAWeekIsThatOfTheBurnAsOfItsEnd(
      @ForAll("scenarios") BurnScenario scenario, @ForAll @IntRange(max = 20) int which) {
    ImmutableSortedMap<LocalDate, Figure<BasisPoints>> weeks = burn(scenario).coverageByWeek();
    often("there are time sheets", !weeks.isEmpty(), 20);
    if (!weeks.isEmpty()) {
      LocalDate day = weeks.keySet().asList().get(which % weeks.size());
      assertThat(weeks).containsEntry(day, burn(scenario.asOf(day)).budget().coverage());
    }
  }

  @Property
  void aRowTellsHowFarTimeWasLoggedByItsDay(@ForAll("scenarios") BurnScenario scenario) {
    OutlookReport report =
        outlook(
            OutlookExample.facts(scenario)
                .addProgress(OutlookExample.post("2026-12-20", 40))
                .build());
    for (int row = 0; row < report.minutes().size(); row++) {
      LoggedTime logged =
          scenario.asOf(report.minutes().get(row).asOf()).report().budget().logged();
      assertThat(report.minutes().get(row).logged()).isEqualTo(logged);
      assertThat(report.value().get(row).logged()).isEqualTo(logged);
      assertThat(report.cost().get(row).logged()).isEqualTo(logged);
    }
    often("two rows", report.minutes().size() == 2, 5);
  }

  @Property
  void everyBurnHasAnOutlook(@ForAll("scenarios") BurnScenario scenario) {
    OutlookReport report =
        outlook(
            OutlookExample.facts(scenario)
                .addProgress(OutlookExample.post("2026-12-20", 40))
                .build());
    assertThat(report.minutesNow().asOf()).isEqualTo(scenario.asOf());
    LocalDate measured = report.minutesNow().measuredOn();
    assertThat(report.minutesNow().value().actual().ifKnown().orElseThrow().rounded())
        .isEqualByComparingTo(
            BigDecimal.valueOf(scenario.asOf(measured).report().budget().workedMinutes()));
    assertThat(report.forecast().rows()).hasSize(10);
    assertThat(report.alerts().asOf()).isEqualTo(scenario.asOf());
  }
}
