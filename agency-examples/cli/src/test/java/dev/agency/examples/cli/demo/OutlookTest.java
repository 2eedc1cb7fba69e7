package dev.agency.examples.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.alert.AlertRule;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.budget.retainer.RetainerRow;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.Money;
import dev.agency.examples.cli.Outcome;
import dev.agency.permissions.view.Shown;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the projects of the story lead to, by arithmetic of its own where it can be. */
class OutlookTest {
  private static final DemoFiles FILES = DemoFiles.read();
  private static final Agency AGENCY = Outcome.AGENCIES.in(null);

  private static ProjectView project(Agency agency, Viewer viewer, String name) {
    return Viewpoint.of(agency, viewer).view().projects().stream()
        .filter(project -> project.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static ProjectView shop(Viewer viewer) {
    return project(AGENCY, viewer, "Lumenhof web shop relaunch");
  }

  private static <T> Optional<T> known(Shown<Figure<T>> shown) {
    return shown.ifVisible().flatMap(Figure::ifKnown);
  }

  @Test
  void thePlannedTimeRanOutOnTheFirstDayItWasWorked() {
    List<TimeEntry> entries =
        FILES.entries().stream()
            .filter(entry -> entry.budget().value().equals("lumenhof-shop:budget"))
            .filter(entry -> !entry.approval().name().equals("REJECTED"))
            .sorted(Comparator.comparing(TimeEntry::date))
            .toList();
    long left = 1_954 * 60;
    LocalDate day = LocalDate.MIN;
    for (TimeEntry entry : entries) {
      day = left > 0 ? entry.date() : day;
      left -= entry.minutes();
    }
    assertThat(known(shop(Viewer.PM).outlook().runOut().get(0).get(RunOutRow.MINUTES_RUN_OUT)))
        .contains(day);
    // The last word on progress is of Friday, five days before: so is what it is set against.
    LocalDate posted = LocalDate.of(2026, 9, 25);
    long worked =
        entries.stream()
            .filter(entry -> !entry.date().isAfter(posted))
            .mapToLong(TimeEntry::minutes)
            .sum();
    assertThat(known(shop(Viewer.PM).outlook().now().get().get(EarnedValueRow.USED_MINUTES)))
        .contains(worked);
    // 68 % of 117,240 minutes are earned, and the half of the pace so far is that of the rest.
    double earned = 0.68 * 117_240;
    double pace = (1 + earned / worked) / 2;
    double whole = worked + (117_240 - earned) / pace;
    assertThat(
            known(shop(Viewer.PM).outlook().standard().get().get(ForecastRow.MINUTES_AT_COMPLETION))
                .orElseThrow())
        .isBetween(Math.round(whole * 0.95), Math.round(whole * 1.05));
  }

  @Test
  void theProjectManagerAndTheAccountManagerAreToldTheSameAlertsAndNoneOfCost() {
    List<RoleView> both =
        Viewpoint.sideBySide(Viewpoint.of(AGENCY, Viewer.PM), Viewpoint.of(AGENCY, Viewer.AM));
    assertThat(words(both.get(1))).isEqualTo(words(both.get(0))).hasSize(8);
    assertThat(rules(shop(Viewer.AM)))
        .contains(AlertRule.DRIFT, AlertRule.SCOPE_SHARE, AlertRule.OVERSPENT)
        .doesNotContain(AlertRule.COST_THRESHOLD);
  }

  @Test
  void anAlertOfCostIsForFinance() {
    assertThat(rules(shop(Viewer.FINANCE))).contains(AlertRule.COST_THRESHOLD);
    assertThat(ForecastWords.of(shop(Viewer.FINANCE)))
        .anyMatch(sentence -> sentence.startsWith("It will have cost about EUR "));
    assertThat(shop(Viewer.AM).outlook().cost().get(0).visible())
        .extracting(field -> field.name())
        .containsExactly("budget", "asOf", "measuredOn", "method", "loggedThrough", "coverage");
  }

  private static List<List<String>> words(RoleView view) {
    return view.projects().stream()
        .map(project -> project.outlook().open().stream().map(AlertView::words).toList())
        .toList();
  }

  private static ImmutableList<AlertRule> rules(ProjectView project) {
    return project.outlook().alerts().stream()
        .map(AlertView::rule)
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void ofTheThresholdsOfARuleTheLastIsSaidAndTheOthersAreEarlier() {
    OutlookView outlook = shop(Viewer.PM).outlook();
    assertThat(outlook.open()).extracting(AlertView::rule).doesNotHaveDuplicates();
    assertThat(outlook.open().size() + outlook.earlier().size()).isEqualTo(outlook.alerts().size());
    assertThat(outlook.open())
        .filteredOn(alert -> alert.rule() == AlertRule.VALUE_THRESHOLD)
        .extracting(AlertView::label)
        .containsExactly("Alarm");
  }

  @Test
  void withoutProgressTheDayTheBudgetRunsOutIsKnownAndTheRestSaysWhyNot() {
    OutlookView support = project(AGENCY, Viewer.AM, "Velora platform support 2026").outlook();
    assertThat(known(support.runOut().get(0).get(RunOutRow.VALUE_RUN_OUT)))
        .contains(new PlainBurn(FILES, "velora-support").reached(100).orElseThrow());
    assertThat(support.runOut().get(0).get(RunOutRow.VALUE_RUN_OUT_TO))
        .isEqualTo(new Shown.Visible<>(Figure.unknown(UnknownReason.NO_PROGRESS)));
    assertThat(support.now().get().get(EarnedValueRow.EARNED_MINUTES))
        .isEqualTo(new Shown.Visible<>(Figure.unknown(UnknownReason.NO_PROGRESS)));
  }

  /** The agency with its platform support sold as a retainer from the new year on. */
  private static Agency retained(long allowance, String more) {
    DataFiles shipped = DataFiles.shipped();
    DataFiles withRetainer =
        name -> {
          String text = shipped.read(name);
          String cap =
              "{\"type\":\"time-and-materials\",\"cap\":{\"amount\":\"120000.00\",\"currency\":\"EUR\"}}";
          assertThat(name.equals("budgets.json") && !text.contains(cap)).isFalse();
          return text.replace(
              cap,
              "{\"type\":\"retainer\",\"period\":\"MONTH\",\"during\":{\"start\":\"2026-01-01\"},"
                  + "\"allowance\":"
                  + allowance
                  + more
                  + ",\"fee\":{\"amount\":\"10000.00\",\"currency\":\"EUR\"}}");
        };
    return Outcome.AGENCIES.atWork(Outcome.AGENCIES.read(withRetainer));
  }

  private static ProjectView support(Agency agency) {
    return project(agency, Viewer.AM, "Velora platform support 2026");
  }

  @Test
  void aRetainerShowsItsPeriodsAndItsFeeToThoseWhoSeeBilling() {
    ProjectView support = support(retained(6_000, ""));
    assertThat(support.outlook().retainer()).hasSize(9);
    assertThat(support.outlook().retainer().get(8).get(RetainerRow.FEE))
        .isEqualTo(new Shown.Visible<>(Optional.of(Money.of("10000.00", "EUR"))));
    assertThat(ForecastWords.of(support))
        .containsExactly(
            "Of the period of the retainer from 2026-09-01 on, 109 h 30 min are used and 0 h are"
                + " left; it includes 100 h for EUR 10,000.00. 9 h 30 min are over. 9 h 30 min of"
                + " it are given away.",
            "The time of the period was used up on 2026-09-16.");
    assertThat(support.verdict().tone()).isEqualTo(Verdict.Tone.BAD);
    assertThat(support.verdict().sentence())
        .isEqualTo(
            "Beyond its allowance: 9 h 30 min more than the 100 h of this period, of which 9 h 30"
                + " min are given away; 100.0 % of its days are gone.");
  }

  @Test
  void overageThatIsBilledIsNoTrouble() {
    ProjectView support =
        support(
            retained(
                6_000,
                ",\"overageRate\":{\"amount\":\"120.00\",\"currency\":\"EUR\",\"per\":\"HOUR\"}"));
    assertThat(support.verdict().tone()).isEqualTo(Verdict.Tone.WARN);
    assertThat(support.verdict().sentence()).contains("of which 9 h 30 min are billed");
    assertThat(support.outlook().alerts())
        .extracting(alert -> alert.rule())
        .doesNotContain(AlertRule.VALUE_THRESHOLD, AlertRule.OVERSPENT, AlertRule.DRIFT);
  }

  @Test
  void aRetainerThatUsesNoMonthInFullIsWithinItsAllowance() {
    ProjectView support = support(retained(18_000, ""));
    assertThat(support.verdict().tone()).isEqualTo(Verdict.Tone.GOOD);
    assertThat(support.verdict().sentence())
        .isEqualTo(
            "Within its allowance: 36.5 % of the 300 h of this period are used, 100.0 % of its days"
                + " are gone.");
    assertThat(support.notes())
        .contains("It has not passed a threshold of the period at hand yet.");
    assertThat(support.outlook().open())
        .extracting(AlertView::rule)
        .doesNotContain(
            AlertRule.VALUE_THRESHOLD,
            AlertRule.MINUTES_THRESHOLD,
            AlertRule.OVERSPENT,
            AlertRule.DRIFT,
            AlertRule.GAP,
            AlertRule.PACE,
            AlertRule.RUN_OUT);
    assertThat(ForecastWords.of(support))
        .contains("At that pace the time of the period lasts to its end.");
  }
}
