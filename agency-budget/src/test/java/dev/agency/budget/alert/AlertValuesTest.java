package dev.agency.budget.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.Refused;
import java.io.IOException;
import java.net.URL;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the values refuse, hide and write. */
class AlertValuesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate TOO_LATE = LocalDate.of(2200, 1, 1);

  @Test
  void settingsThatContradictThemselvesAreRefused() {
    assertThat(Refused.code(() -> AlertSettings.usual().withScopeWarn(BasisPoints.ofPercent(2))))
        .isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(Refused.code(() -> AlertSettings.usual().withScopeAlarm(BasisPoints.ofPercent(4))))
        .isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(
            Refused.code(
                () ->
                    AlertSettings.usual()
                        .withThresholds(BasisPoints.ofPercent(90), BasisPoints.ofPercent(75))))
        .isEqualTo(ErrorCode.INCONSISTENT);
  }

  @Test
  void limitsOutOfRangeAreRefused() {
    assertThat(Refused.code(() -> AlertSettings.usual().withGap(BasisPoints.of(-1))))
        .isEqualTo(ErrorCode.NEGATIVE);
    assertThat(Refused.code(() -> AlertSettings.usual().withThresholds(BasisPoints.ZERO)))
        .isEqualTo(ErrorCode.OUT_OF_RANGE);
    assertThat(Refused.code(() -> AlertSettings.usual().withStaleAfterDays(0)))
        .isEqualTo(ErrorCode.OUT_OF_RANGE);
    assertThat(Refused.code(() -> AlertSettings.usual().withDriftLimitHundredths(-1)))
        .isEqualTo(ErrorCode.OUT_OF_RANGE);
    assertThat(Refused.code(() -> AlertSettings.usual().withScopeCountLimitHundredths(100_001)))
        .isEqualTo(ErrorCode.OUT_OF_RANGE);
    assertThat(Refused.code(() -> AlertSettings.usual().withLeastCoverage(BasisPoints.of(10_001))))
        .isEqualTo(ErrorCode.OUT_OF_RANGE);
  }

  @Test
  void factsOutOfRangeAreRefused() {
    assertThat(Refused.code(() -> new AlertHistory.Earned(DAY, -1))).isEqualTo(ErrorCode.NEGATIVE);
    assertThat(Refused.code(() -> new AlertHistory.Earned(TOO_LATE, 1)))
        .isEqualTo(ErrorCode.DATE_OUT_OF_RANGE);
    assertThat(Refused.code(() -> SimulatedProjects.unpriced(TOO_LATE, 1)))
        .isEqualTo(ErrorCode.DATE_OUT_OF_RANGE);
    assertThat(Refused.code(() -> plan(DAY, -1, Optional.empty()))).isEqualTo(ErrorCode.NEGATIVE);
    assertThat(Refused.problems(() -> billable(600, -1))).containsExactly("/basisMinutes NEGATIVE");
    assertThat(Refused.problems(() -> billable(600, 601)))
        .containsExactly("/basisMinutes INCONSISTENT");
    assertThat(Refused.code(() -> new ScopeRequest("CR-1", DAY, ScopeRequest.State.OPEN, -1)))
        .isEqualTo(ErrorCode.NEGATIVE);
    assertThat(Refused.code(() -> new ScopeRequest(" ", DAY, ScopeRequest.State.OPEN, 1)))
        .isEqualTo(ErrorCode.MALFORMED_NAME);
    assertThat(Refused.problems(() -> new RevisedItem(" ", TOO_LATE, -1, -1)))
        .containsExactly(
            "/item MALFORMED_NAME",
            "/day DATE_OUT_OF_RANGE",
            "/included NEGATIVE",
            "/made NEGATIVE");
    assertThat(
            Refused.code(() -> new AlertHistory.Coverage(TOO_LATE, Figure.known(BasisPoints.ZERO))))
        .isEqualTo(ErrorCode.DATE_OUT_OF_RANGE);
  }

  @Test
  void anIntervalThatEndsBeforeItBeginsIsRefused() {
    assertThat(
            Refused.code(
                () ->
                    new AlertHistory.RunOut(DAY, Optional.of(DAY), Optional.of(DAY.minusDays(1)))))
        .isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(Refused.code(() -> new AlertHistory.RunOut(DAY, Optional.empty(), Optional.of(DAY))))
        .isEqualTo(ErrorCode.INCONSISTENT);
  }

  @Test
  void twoPlansOfOneDayAndMoneyOfTwoCurrenciesAreRefused() {
    AlertHistory.Builder twice =
        AlertHistory.builder()
            .budget(BudgetId.of("B-1"))
            .addPlans(plan(DAY, 1, Optional.empty()))
            .addPlans(plan(DAY, 2, Optional.empty()));
    assertThat(Refused.code(twice::build)).isEqualTo(ErrorCode.OVERLAP);
    AlertHistory.Builder mixed =
        AlertHistory.builder()
            .budget(BudgetId.of("B-1"))
            .addPlans(plan(DAY, 1, Optional.of(ExactMoney.of(Money.of("5", "EUR")))))
            .addWork(new WorkDay(DAY, 1, 1, dollars(), Figure.unknown(UnknownReason.NO_PRICE)));
    assertThat(Refused.code(mixed::build)).isEqualTo(ErrorCode.CURRENCY_MISMATCH);
    AlertHistory.Builder cost =
        AlertHistory.builder()
            .budget(BudgetId.of("B-1"))
            .addPlans(plan(DAY, 1, Optional.of(ExactMoney.of(Money.of("5", "EUR")))))
            .addWork(new WorkDay(DAY, 1, 1, Figure.unknown(UnknownReason.NO_PRICE), dollars()));
    assertThat(Refused.code(cost::build)).isEqualTo(ErrorCode.CURRENCY_MISMATCH);
  }

  @Test
  void anAlertThatContradictsItselfIsRefused() throws IOException {
    Alert alert = AgencyJson.read(golden("Alert"), Alert.class);
    assertThat(Refused.code(() -> Alert.builder().from(alert).rule(AlertRule.GAP).build()))
        .isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(
            Refused.code(
                () -> Alert.builder().from(alert).since(alert.effective().plusDays(1)).build()))
        .isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(Refused.code(() -> Alert.builder().from(alert).ended(alert.effective()).build()))
        .isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(Refused.code(() -> Alert.builder().from(alert).evidence(ImmutableList.of()).build()))
        .isEqualTo(ErrorCode.EMPTY);
  }

  @Test
  void noFigureIsInWords() {
    long minutes = 4_711;
    assertThat(
            ImmutableList.of(
                plan(DAY, minutes, Optional.empty()),
                SimulatedProjects.unpriced(DAY, minutes),
                new ScopeRequest("CR-1", DAY, ScopeRequest.State.OPEN, minutes),
                new AlertHistory.Earned(DAY, minutes),
                new AlertHistory.Coverage(DAY, Figure.known(BasisPoints.of(minutes)))))
        .extracting(Object::toString)
        .containsExactly(
            "PLANNED from 2026-03-02",
            "WorkDay 2026-03-02",
            "CR-1 OPEN from 2026-03-02",
            "Earned 2026-03-02",
            "Coverage 2026-03-02");
    assertThat(new AlertHistory.RunOut(TOO_LATE.minusDays(1), Optional.empty(), Optional.empty()))
        .hasToString("RunOut 2199-12-31");
  }

  /** A file is written once and read forever. */
  @ParameterizedTest
  @ValueSource(classes = {Alert.class, AlertSettings.class})
  void theFileIsReadAndWrittenAgainAsItIs(Class<?> type) throws IOException {
    String golden = golden(type.getSimpleName());
    assertThat(AgencyJson.write(AgencyJson.read(golden, type))).isEqualTo(golden);
    assertThat(AgencyJson3.write(AgencyJson3.read(golden, type))).isEqualTo(golden);
  }

  @Test
  void alertsAreReadAsTheyWereWritten() {
    int alerts = 0;
    for (long seed = 0; seed < 20; seed++) {
      AlertHistory history = new RandomHistories(new SplittableRandom(seed)).history();
      AlertReport report =
          AlertCalculator.calculate(
              history, AlertSettings.usual(), RandomHistories.START.plusDays(120));
      for (Alert alert : report.alerts()) {
        String json = AgencyJson.write(alert);
        assertThat(AgencyJson3.write(alert)).isEqualTo(json);
        assertThat(AgencyJson.read(json, Alert.class)).isEqualTo(alert);
        assertThat(AgencyJson3.read(json, Alert.class)).isEqualTo(alert);
        alerts++;
      }
      assertThat(AgencyJson3.write(report)).isEqualTo(AgencyJson.write(report));
    }
    assertThat(alerts).isGreaterThan(20);
  }

  @Test
  void aReportIsWrittenWithWhatEachRuleSays() {
    AlertReport report =
        AlertCalculator.calculate(
            AlertHistory.builder().budget(BudgetId.of("B-1")).build(), AlertSettings.usual(), DAY);
    assertThat(AgencyJson.write(report))
        .startsWith("{\"budget\":\"B-1\",\"asOf\":\"2026-03-02\",\"alerts\":[],\"standing\":{")
        .contains("\"DRIFT\":{\"state\":\"unknown\",\"reason\":\"NO_PLAN\"}");
    assertThat(report.standing())
        .containsEntry(AlertRule.DRIFT, Figure.unknown(UnknownReason.NO_PLAN));
  }

  private static PlanVersion plan(LocalDate from, long minutes, Optional<ExactMoney> total) {
    return new PlanVersion(from, PlanVersion.Change.PLANNED, minutes, total, Optional.empty());
  }

  private static PlanVersion billable(long minutes, long billable) {
    return new PlanVersion(
        DAY,
        PlanVersion.Change.PLANNED,
        minutes,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(billable));
  }

  private static String golden(String name) throws IOException {
    URL file = AlertValuesTest.class.getResource("golden/v1/" + name + ".json");
    assertThat(file).as(name).isNotNull();
    String text = Resources.toString(Objects.requireNonNull(file), UTF_8);
    assertThat(text).endsWith("\n");
    return text.stripTrailing();
  }

  private static Figure<ExactMoney> dollars() {
    return Figure.known(ExactMoney.of(Money.of("5", "USD")));
  }
}
