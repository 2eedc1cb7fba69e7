package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.core.actuals.Approval;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.id.LineId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is planned of a budget, beside what was worked and as a basis of its own. */
class ScheduledBurnTest {
  /** Five hours a day for a week are planned of Ada; she logs seven on Monday, six are approved. */
  private static BurnExample week() {
    BurnExample example =
        BurnExample.timeAndMaterials("EUR")
            .line("design", 3_000, "100.00")
            .cost("ada", "50.00")
            .time("ada", "design", "2026-03-02", 360)
            .time(
                "ada",
                "2026-03-02",
                60,
                entry -> entry.line(LineId.of("design")).approval(Approval.PENDING));
    for (int day = 2; day <= 6; day++) {
      example.booked("ada", "design", "2026-03-0" + day, 300);
    }
    return example.expense("2026-03-03", "80.00", "100.00", expense -> expense);
  }

  private static BurnReport planned(String asOf) {
    return week()
        .settings(
            settings -> settings.basis(new BurnBasis(TimeStage.SCHEDULED, TimeShare.BILLABLE)))
        .reportAsOf(asOf);
  }

  private static Figure<Money> eur(String amount) {
    return Figure.known(Money.of(amount, "EUR"));
  }

  @Test
  void scheduledMinutesStandBesideWhatWasWorkedWhateverTheBasis() {
    BurnReport report = week().reportAsOf("2026-03-04");
    assertThat(report.budget().workedMinutes()).isEqualTo(420);
    assertThat(report.budget().scheduledMinutes()).isEqualTo(900);
    assertThat(report.budget().usedMinutes()).isEqualTo(360);
    assertThat(report.budget().usedValue()).isEqualTo(eur("700.00"));
    assertThat(report.people().get(0).scheduledMinutes()).isEqualTo(900);
    assertThat(report.lines().get(0).scheduledMinutes()).isEqualTo(900);
    assertThat(report.disciplines().get(0).scheduledMinutes()).isEqualTo(900);
    assertThat(report.weeks()).hasSize(1);
    assertThat(report.weeks().get(0).scheduledMinutes()).isEqualTo(900);
    assertThat(report.months().get(0).scheduledMinutes()).isEqualTo(900);
  }

  @Test
  void byAPlanTheBudgetIsUsedAsItIsBookedUpToTheDay() {
    BurnReport report = planned("2026-03-04");
    assertThat(report.budget().usedMinutes()).isEqualTo(900);
    assertThat(report.budget().usedValue()).as("15 h at 100 and 100").isEqualTo(eur("1600.00"));
    assertThat(report.budget().minutesBurn()).isEqualTo(Figure.known(BasisPoints.ofPercent(30)));
    assertThat(planned("2026-03-31").budget().usedMinutes()).isEqualTo(1_500);
  }

  @Test
  void whatTheClientIsAskedForAndWhatItCostsFollowFromNoPlan() {
    BudgetBurn burn = planned("2026-03-04").budget();
    assertThat(burn.chargeable()).as("six approved hours and the expense").isEqualTo(eur("700.00"));
    assertThat(burn.toInvoice()).isEqualTo(eur("700.00"));
    assertThat(burn.revenue()).isEqualTo(eur("700.00"));
    assertThat(burn.overCap()).isEqualTo(eur("0.00"));
    assertThat(burn.usedCost()).as("seven hours and the expense").isEqualTo(eur("430.00"));
    assertThat(burn.profit()).isEqualTo(eur("270.00"));
    assertThat(planned("2026-03-04").explain(Quantities.CHARGEABLE).lines())
        .extracting(ExplanationLine::source)
        .containsExactly(ExplanationLine.Source.ENTRY, ExplanationLine.Source.EXPENSE);
  }

  @Test
  void aLineForEachDayOfABookingExplainsWhatIsUsedByAPlan() {
    BurnReport report = planned("2026-03-03");
    MinutesExplanation minutes = report.explainMinutes(Quantities.USED_MINUTES);
    assertThat(minutes.minutes()).isEqualTo(600);
    assertThat(minutes.lines())
        .extracting(line -> line.date().orElseThrow().toString())
        .containsExactly("2026-03-02", "2026-03-03");
    assertThat(minutes.lines())
        .allSatisfy(
            line -> {
              assertThat(line.source()).isEqualTo(ExplanationLine.Source.BOOKING);
              assertThat(line.id()).contains("bk-ada");
              assertThat(ExplanationLine.USED_MINUTES.read(line)).contains(300L);
              assertThat(ExplanationLine.SCHEDULED_MINUTES.read(line)).isEmpty();
            });
    MinutesExplanation scheduled =
        week().reportAsOf("2026-03-03").explainMinutes(Quantities.SCHEDULED_MINUTES);
    assertThat(scheduled.minutes()).isEqualTo(600);
    assertThat(scheduled.lines())
        .allSatisfy(
            line -> assertThat(ExplanationLine.SCHEDULED_MINUTES.read(line)).contains(300L));
  }

  @Test
  void whoIsOnlyBookedHasARowAndNoWork() {
    BurnReport report = week().booked("ben", "design", "2026-03-09", 480).reportAsOf("2026-03-15");
    assertThat(report.people()).hasSize(2);
    PersonBurn ben = report.people().get(1);
    assertThat(ben.scheduledMinutes()).isEqualTo(480);
    assertThat(ben.workedMinutes()).isZero();
    assertThat(ben.labourCost()).isEqualTo(eur("0.00"));
    assertThat(report.weeks()).as("the last week is planned alone").hasSize(2);
    assertThat(report.budget().loggedThrough()).contains(LocalDate.of(2026, 3, 2));
  }

  @Test
  void bookingsOnALineThatNobodyPaysForAreWorthNothingAndNotBillable() {
    BurnExample example =
        BurnExample.timeAndMaterials("EUR")
            .line("design", 3_000, "100.00")
            .line("admin", line -> line.billable(false))
            .booked("ada", "design", "2026-03-02", 120)
            .booked("ben", "admin", "2026-03-02", 60);
    for (TimeShare share : TimeShare.values()) {
      BudgetBurn burn =
          example
              .settings(settings -> settings.basis(new BurnBasis(TimeStage.SCHEDULED, share)))
              .reportAsOf("2026-03-31")
              .budget();
      assertThat(burn.scheduledMinutes()).isEqualTo(180);
      assertThat(burn.usedMinutes()).isEqualTo(share == TimeShare.ALL ? 180 : 120);
      assertThat(burn.usedValue()).isEqualTo(eur("200.00"));
    }
  }

  @Test
  void whatIsToComeIsKeptForTheOutlook() {
    assertThat(week().reportAsOf("2026-03-04").scheduledToCome())
        .contains(
            ImmutableSortedMap.of(LocalDate.of(2026, 3, 5), 300L, LocalDate.of(2026, 3, 6), 300L));
    assertThat(week().reportAsOf("2026-03-31").scheduledToCome()).contains(ImmutableSortedMap.of());
    assertThat(BurnExample.internal("EUR").reportAsOf("2026-03-31").scheduledToCome()).isEmpty();
  }

  @Test
  void scheduledMinutesAreWrittenWhereThereAreAny() throws Exception {
    BudgetBurn burn = week().reportAsOf("2026-03-04").budget();
    String json = AgencyJson.write(burn);
    assertThat(json).contains("\"scheduledMinutes\":900");
    assertThat(AgencyJson3.write(burn)).isEqualTo(json);
    assertThat(AgencyJson.read(json, BudgetBurn.class)).isEqualTo(burn);
    assertThat(AgencyJson3.read(json, BudgetBurn.class)).isEqualTo(burn);
  }
}
