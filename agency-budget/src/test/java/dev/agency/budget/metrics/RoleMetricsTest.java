package dev.agency.budget.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.earnedvalue.Amount;
import dev.agency.budget.earnedvalue.EarnedValue;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.earnedvalue.ProgressMethod;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.client.Contract;
import dev.agency.core.client.Renewal;
import dev.agency.core.client.SurveyKind;
import dev.agency.core.client.SurveyResponse;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ContractId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.SurveyResponseId;
import dev.agency.core.money.Money;
import dev.agency.core.project.Milestone;
import dev.agency.core.time.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Metrics of roles by example. */
class RoleMetricsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 30);
  private static final DateRange YEAR = DateRange.closed(LocalDate.of(2026, 1, 1), TODAY);
  private static final LocalDate LAUNCH = LocalDate.of(2026, 3, 31);

  private static Milestone milestone(String id, LocalDate due, LocalDate done, long weight) {
    return Milestone.builder()
        .id(MilestoneId.of(id))
        .name("Milestone " + id)
        .due(due)
        .completedOn(done)
        .weight(weight)
        .build();
  }

  private static Milestone open(String id, LocalDate due) {
    return Milestone.builder().id(MilestoneId.of(id)).name("Milestone " + id).due(due).build();
  }

  private static DatedProject project(List<Milestone> current, List<Milestone> baseline) {
    return new DatedProject(
        ProjectId.of("pr-1"),
        ImmutableList.copyOf(current),
        baseline.isEmpty() ? Optional.empty() : Optional.of(ImmutableList.copyOf(baseline)));
  }

  private static DeliveryMetrics delivery(DatedProject... projects) {
    return DeliveryMetrics.of("mira", List.of(projects), YEAR, TODAY);
  }

  private static Figure<BasisPoints> percent(long hundredths) {
    return Figure.known(BasisPoints.of(hundredths));
  }

  @Test
  void aLateLaunchWeighsMoreThanFourDraftsOnTime() {
    List<Milestone> all = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      all.add(milestone("draft-" + i, LAUNCH, LAUNCH, 1));
    }
    all.add(milestone("launch", LAUNCH, LAUNCH.plusDays(10), 5));
    DeliveryMetrics metrics = delivery(project(all, all));
    assertThat(DeliveryMetrics.ON_TIME.read(metrics)).isEqualTo(percent(8_000));
    assertThat(DeliveryMetrics.ON_TIME_BY_WEIGHT.read(metrics)).isEqualTo(percent(4_444));
    assertThat(DeliveryMetrics.MEAN_DAYS_LATE.read(metrics))
        .isEqualTo(Figure.known(new BigDecimal("2.0000")));
    assertThat(DeliveryMetrics.PROJECTS_ON_TIME.read(metrics)).isEqualTo(percent(0));
    assertThat(DeliveryMetrics.JUDGED.read(metrics)).isEqualTo(5);
    assertThat(metrics.current().byCount().explain()).isEqualTo("4 / 5 = 0.8");
    assertThat(metrics).hasToString("DeliveryMetrics[mira 2026-04-30]");
  }

  @Test
  void aDayThatWasMovedIsKeptAndThePromiseIsNot() {
    LocalDate moved = LAUNCH.plusDays(14);
    LocalDate done = LAUNCH.plusDays(10);
    DeliveryMetrics metrics =
        delivery(project(List.of(milestone("m", moved, done, 1)), List.of(open("m", LAUNCH))));
    assertThat(metrics.milestones())
        .containsExactly(
            new MilestoneDelivery(
                ProjectId.of("pr-1"),
                MilestoneId.of("m"),
                "Milestone m",
                Optional.of(moved),
                Optional.of(LAUNCH),
                Optional.of(done),
                Optional.of(-4L),
                Optional.of(10L)));
    assertThat(metrics.current().byCount().share()).isEqualTo(percent(10_000));
    assertThat(metrics.baseline().byCount().share()).isEqualTo(percent(0));
    assertThat(metrics.projects().share()).isEqualTo(percent(10_000));
    assertThat(metrics.projectsToBaseline().share()).isEqualTo(percent(0));
  }

  @Test
  void whatIsDueTodayIsNotJudgedBeforeItCameOrTheDayIsOver() {
    assertThat(delivery(project(List.of(open("m", TODAY)), List.of())).current().byCount().value())
        .isEqualTo(Figure.unknown(UnknownReason.NOTHING_PLANNED));
    Milestone came = milestone("m", TODAY, TODAY, 1);
    assertThat(delivery(project(List.of(came), List.of())).current().byCount().share())
        .isEqualTo(percent(10_000));
    Milestone overdue = open("m", TODAY.minusDays(3));
    assertThat(delivery(project(List.of(overdue), List.of())).current().daysLate().explain())
        .isEqualTo("3 / 1 = 3");
  }

  @Test
  void whatWasDroppedIsStillOwedAndWhatWasNotPromisedIsLeftOut() {
    DatedProject project =
        project(List.of(milestone("new", LAUNCH, LAUNCH, 1)), List.of(open("dropped", LAUNCH)));
    DeliveryMetrics metrics = delivery(project);
    assertThat(metrics.current().byCount().share()).isEqualTo(percent(10_000));
    assertThat(metrics.baseline().byCount().explain()).isEqualTo("0 / 1 = 0, 1 left out");
    assertThat(DeliveryMetrics.WITHOUT_BASELINE.read(metrics)).isEqualTo(1);
    assertThat(metrics.projectsToBaseline().explain()).isEqualTo("0 / 1 = 0");
    DeliveryMetrics unpromised =
        delivery(project(List.of(milestone("new", LAUNCH, LAUNCH, 1)), List.of()));
    assertThat(unpromised.baseline().byCount().value())
        .isEqualTo(Figure.unknown(UnknownReason.NO_PLAN));
    assertThat(unpromised.projectsToBaseline().explain()).isEqualTo("0 / 0: NO_PLAN, 1 left out");
  }

  private static EarnedValueRow<Measure.Minutes> earned(
      String budget, long total, long earned, long used, long atCompletion) {
    return EarnedValueRow.of(
        BudgetId.of(budget),
        TODAY,
        TODAY,
        ProgressMethod.POSTED,
        EarnedValue.of(
            Figure.known(Amount.minutes(total)),
            Figure.known(Amount.minutes(earned)),
            Figure.known(Amount.minutes(earned)),
            Figure.known(Amount.minutes(used))),
        Optional.empty(),
        Figure.known(Amount.minutes(atCompletion)),
        logged(27, 75));
  }

  private static LoggedTime logged(int day, long percent) {
    return new LoggedTime(
        Optional.of(LocalDate.of(2026, 4, day)), Figure.known(BasisPoints.ofPercent(percent)));
  }

  @Test
  void indicesAreOfSumsAndDeviationsDoNotCancel() {
    EarnedMetrics<Measure.Minutes> metrics =
        EarnedMetrics.of(
            "mira",
            List.of(earned("b-1", 100, 350, 360, 110), earned("b-2", 200, 60, 40, 180)),
            TODAY);
    assertThat(metrics.costIndex().explain()).isEqualTo("410 / 400 = 1.025");
    assertThat(metrics.scheduleIndex().index()).isEqualTo(Figure.known(new BigDecimal("1.0000")));
    assertThat(metrics.withinBudget().share()).isEqualTo(percent(5_000));
    assertThat(metrics.deviation().share()).isEqualTo(percent(1_000));
    assertThat(metrics.logged()).isEqualTo(logged(27, 75));
    assertThat(EarnedMetrics.IN_MINUTES.field("meanDeviation").orElseThrow().read(metrics))
        .isEqualTo(percent(1_000));
    assertThat(metrics).hasToString("EarnedMetrics[mira 2026-04-30]");
  }

  @Test
  void ofNoBudgetsNothingIsKnownAndNothingIsZero() {
    EarnedMetrics<Measure.Cost> metrics = EarnedMetrics.of("mira", List.of(), TODAY);
    assertThat(metrics.costIndex().value()).isEqualTo(Figure.unknown(UnknownReason.NOTHING_USED));
    assertThat(metrics.scheduleIndex().value())
        .isEqualTo(Figure.unknown(UnknownReason.NOTHING_PLANNED));
    assertThat(metrics.withinBudget().value()).isEqualTo(Figure.unknown(UnknownReason.NO_TOTAL));
    assertThat(metrics.logged()).isEqualTo(LoggedTime.unknown());
  }

  private static WorkedBudget worked(String id, long sold, long worked, long billable) {
    return new WorkedBudget(
        BudgetId.of(id),
        60 * sold,
        60 * worked,
        60 * billable,
        Figure.known(Money.of("10000.00", "EUR")),
        LoggedTime.unknown());
  }

  @Test
  void hoursAreComparedAsSums() {
    EfficiencyMetrics metrics =
        EfficiencyMetrics.of(
            "mira", List.of(worked("b-1", 100, 80, 70), worked("b-2", 100, 140, 130)), TODAY);
    assertThat(EfficiencyMetrics.DELIVERY_EFFICIENCY.read(metrics)).isEqualTo(percent(9_090));
    assertThat(EfficiencyMetrics.BILLABLE_SHARE.read(metrics)).isEqualTo(percent(9_090));
    assertThat(EfficiencyMetrics.REVENUE.read(metrics))
        .isEqualTo(Figure.known(Money.of("20000.00", "EUR")));
    assertThat(EfficiencyMetrics.REALISED_RATE.read(metrics))
        .isEqualTo(Figure.known(Money.of("90.91", "EUR")));
    assertThat(EfficiencyMetrics.SOLD_MINUTES.read(metrics)).isEqualTo(12_000);
    assertThat(EfficiencyMetrics.WORKED_OF_SOLD.read(metrics)).isEqualTo(13_200);
    assertThat(metrics).hasToString("EfficiencyMetrics[mira 2026-04-30]");
  }

  @Test
  void aBudgetWithoutHoursOrRevenueIsInNeitherNumber() {
    WorkedBudget internal =
        new WorkedBudget(
            BudgetId.of("b-3"),
            0,
            600,
            0,
            Figure.unknown(UnknownReason.NO_PRICE),
            LoggedTime.unknown());
    EfficiencyMetrics metrics =
        EfficiencyMetrics.of("mira", List.of(worked("b-1", 100, 80, 70), internal), TODAY);
    assertThat(metrics.efficiency().explain()).isEqualTo("6000 / 4800 = 1.25, 1 left out");
    assertThat(metrics.rate().explain()).isEqualTo("10000 / 80 = 125, 1 left out");
    assertThat(metrics.billable().explain()).startsWith("4200 / 5400 = ");
    EfficiencyMetrics alone = EfficiencyMetrics.of("mira", List.of(internal), TODAY);
    assertThat(alone.efficiency().value()).isEqualTo(Figure.unknown(UnknownReason.NO_ESTIMATE));
    assertThat(alone.realisedRate()).isEqualTo(Figure.unknown(UnknownReason.NO_PRICE));
    assertThat(alone.revenue()).isEqualTo(Figure.unknown(UnknownReason.NO_PRICE));
  }

  private static ClientRevenue client(String id, long former, long recent) {
    return new ClientRevenue(
        ClientId.of(id),
        Figure.known(Money.ofMinor(100_000 * former, "EUR")),
        Figure.known(Money.ofMinor(100_000 * recent, "EUR")),
        LoggedTime.unknown());
  }

  @Test
  void retentionIsOfTheClientsThereWere() {
    RetentionMetrics metrics =
        RetentionMetrics.of(
            "elif",
            List.of(
                client("c-1", 100, 130),
                client("c-2", 60, 30),
                client("c-3", 40, 0),
                client("c-4", 0, 50)),
            TODAY);
    assertThat(RetentionMetrics.GROSS_RETENTION.read(metrics)).isEqualTo(percent(6_500));
    assertThat(RetentionMetrics.NET_RETENTION.read(metrics)).isEqualTo(percent(8_000));
    assertThat(RetentionMetrics.LOGO_RETENTION.read(metrics)).isEqualTo(percent(6_666));
    assertThat(RetentionMetrics.CLIENT_GROWTH.read(metrics)).isEqualTo(percent(0));
    assertThat(RetentionMetrics.REVENUE_GROWTH.read(metrics)).isEqualTo(percent(500));
    assertThat(metrics.formerRevenue()).isEqualTo(Figure.known(Money.of("200000.00", "EUR")));
    assertThat(metrics.retainedRevenue()).isEqualTo(Figure.known(Money.of("130000.00", "EUR")));
    assertThat(metrics.cohortRevenue()).isEqualTo(Figure.known(Money.of("160000.00", "EUR")));
    assertThat(metrics).hasToString("RetentionMetrics[elif 2026-04-30]");
  }

  @Test
  void oneClientOfWhomNothingIsKnownMakesRetentionUnknown() {
    ClientRevenue unknown =
        new ClientRevenue(
            ClientId.of("c-2"),
            Figure.known(Money.of("1.00", "EUR")),
            Figure.unknown(UnknownReason.UNRECOGNISED),
            LoggedTime.unknown());
    RetentionMetrics metrics =
        RetentionMetrics.of("elif", List.of(client("c-1", 100, 130), unknown), TODAY);
    assertThat(metrics.gross().value()).isEqualTo(Figure.unknown(UnknownReason.UNRECOGNISED));
    assertThat(metrics.logos().value()).isEqualTo(Figure.unknown(UnknownReason.UNRECOGNISED));
    assertThat(RetentionMetrics.of("elif", List.of(client("c-1", 0, 9)), TODAY).net().value())
        .isEqualTo(Figure.unknown(UnknownReason.NO_REVENUE));
  }

  private static List<SurveyResponse> answers(SurveyKind kind, long... scores) {
    List<SurveyResponse> answers = new ArrayList<>();
    for (long score : scores) {
      answers.add(
          SurveyResponse.builder()
              .id(SurveyResponseId.of(kind + "-" + answers.size()))
              .client(ClientId.of("c-1"))
              .date(LAUNCH)
              .kind(kind)
              .score(score)
              .build());
    }
    return answers;
  }

  @Test
  void scoresOfTwoKindsAreNeverPutTogether() {
    List<SurveyResponse> all = answers(SurveyKind.CSAT, 5, 4, 4, 5, 3);
    all.addAll(answers(SurveyKind.NPS, 9, 10, 9, 9, 10, 7, 8, 7, 6, 0));
    ContentmentMetrics metrics = ContentmentMetrics.of("c-1", all, YEAR);
    assertThat(ContentmentMetrics.CSAT.read(metrics)).isEqualTo(percent(8_000));
    assertThat(ContentmentMetrics.NPS.read(metrics))
        .isEqualTo(Figure.known(new BigDecimal("30.00")));
    assertThat(ContentmentMetrics.CSAT_ANSWERS.read(metrics)).isEqualTo(5);
    assertThat(ContentmentMetrics.NPS_ANSWERS.read(metrics)).isEqualTo(10);
    assertThat(metrics).hasToString("ContentmentMetrics[c-1]");
    assertThat(ContentmentMetrics.of("c-1", all, DateRange.startingOn(TODAY)).nps())
        .isEqualTo(Figure.unknown(UnknownReason.NO_TOTAL));
  }

  private static Contract.Builder contract(String id, Renewal renewal) {
    return Contract.builder()
        .id(ContractId.of(id))
        .client(ClientId.of("c-1"))
        .title("Care")
        .term(DateRange.closed(LAUNCH.minusYears(1), LAUNCH))
        .renewal(renewal);
  }

  @Test
  void aContractGoesOnByAnotherOrByItself() {
    RenewalMetrics metrics =
        RenewalMetrics.of(
            "elif",
            List.of(
                contract("k-1", Renewal.BY_AGREEMENT).renewedAs(ContractId.of("k-9")).build(),
                contract("k-2", Renewal.AUTOMATIC).build(),
                contract("k-3", Renewal.AUTOMATIC).endedOn(LAUNCH).build(),
                contract("k-4", Renewal.BY_AGREEMENT).build(),
                contract("k-5", Renewal.NONE).build()),
            YEAR,
            TODAY);
    assertThat(metrics.renewed().explain()).isEqualTo("2 / 4 = 0.5");
    assertThat(RenewalMetrics.RENEWAL_RATE.read(metrics)).isEqualTo(percent(5_000));
    assertThat(RenewalMetrics.CAME_TO_THEIR_END.read(metrics)).isEqualTo(4);
    assertThat(metrics).hasToString("RenewalMetrics[elif 2026-04-30]");
  }

  @Test
  void aPartThatIsAbsentTakesItsWeightOut() {
    HealthScore health =
        HealthScore.of(
            "c-1",
            ImmutableMap.of(
                HealthPart.SATISFACTION, Figure.known(Fraction.of(8, 10)),
                HealthPart.DELIVERY, Figure.known(Fraction.of(9, 10)),
                HealthPart.RETENTION, Figure.known(Fraction.of(1, 2)),
                HealthPart.BUDGET, Figure.unknown(UnknownReason.NO_TOTAL)),
            HealthWeights.usual(),
            TODAY,
            LoggedTime.unknown());
    assertThat(health.score().explain()).isEqualTo("52.5 / 70 = 0.75, 2 left out");
    assertThat(HealthScore.SCORE.read(health)).isEqualTo(percent(7_500));
    assertThat(HealthScore.MISSING_WEIGHT.read(health)).isEqualTo(30);
    assertThat(HealthScore.TYPE.field("delivery").orElseThrow().read(health))
        .isEqualTo(percent(9_000));
    assertThat(HealthScore.TYPE.field("recommendation").orElseThrow().read(health))
        .isEqualTo(Figure.unknown(UnknownReason.INCOMPLETE));
    assertThat(health).hasToString("HealthScore[c-1 2026-04-30]");
    assertThat(health.parts().get(0)).hasToString("Part[SATISFACTION]");
  }

  @Test
  void healthIsMadeOfTheMetricsOfAClient() {
    Milestone late = milestone("m", LAUNCH, LAUNCH.plusDays(1), 1);
    HealthScore health =
        HealthScore.of(
            "c-1",
            ContentmentMetrics.of("c-1", answers(SurveyKind.NPS, 0), YEAR),
            delivery(project(List.of(late), List.of())),
            EarnedMetrics.of("c-1", List.of(), TODAY),
            RetentionMetrics.of("c-1", List.of(client("c-1", 10, 20)), TODAY),
            HealthWeights.of(
                ImmutableMap.of(
                    HealthPart.RECOMMENDATION, 1L,
                    HealthPart.DELIVERY, 1L,
                    HealthPart.BUDGET, 1L,
                    HealthPart.RETENTION, 2L)),
            TODAY);
    assertThat(health.score().explain()).isEqualTo("2 / 4 = 0.5, 1 left out");
    assertThat(health.parts().get(2).value()).isEqualTo(Figure.unknown(UnknownReason.NO_TOTAL));
  }

  @Test
  void ofSeveralBudgetsTheLeastIsKnownOfTheTime() {
    assertThat(LeastLogged.of(List.of(logged(27, 75), logged(20, 90)))).isEqualTo(logged(20, 75));
    assertThat(LeastLogged.of(List.of(logged(27, 75), LoggedTime.unknown())))
        .isEqualTo(LoggedTime.unknown());
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    DatedProject twice = project(List.of(), List.of());
    assertThat(refused(() -> delivery(twice, twice))).isEqualTo(ErrorCode.DUPLICATE_ID);
    Milestone one = open("m", LAUNCH);
    assertThat(refused(() -> project(List.of(one, one), List.of())))
        .isEqualTo(ErrorCode.DUPLICATE_ID);
    assertThat(refused(() -> HealthWeights.of(ImmutableMap.of()))).isEqualTo(ErrorCode.EMPTY);
    assertThat(refused(() -> HealthWeights.of(ImmutableMap.of(HealthPart.BUDGET, 0L))))
        .isEqualTo(ErrorCode.OUT_OF_RANGE);
    assertThat(
            refused(
                () -> new HealthScore.Part(HealthPart.BUDGET, Figure.known(Fraction.of(3, 2)), 1)))
        .isEqualTo(ErrorCode.OUT_OF_RANGE);
    assertThat(refused(() -> new Ratio(Fraction.ONE, Fraction.ONE, -1, UnknownReason.NO_TOTAL)))
        .isEqualTo(ErrorCode.NEGATIVE);
    assertThat(refused(() -> worked("b-1", 1, 1, 2))).isEqualTo(ErrorCode.OUT_OF_RANGE);
    assertThat(new Ratio(Fraction.ONE, Fraction.ONE, 0, UnknownReason.NO_TOTAL))
        .hasToString("Ratio");
  }

  private static ErrorCode refused(ThrowingCallable mistake) {
    return catchThrowableOfType(InvalidModelException.class, mistake).code();
  }
}
