package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.testkit.BurnExample;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.LineId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.Discount;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UseByDayTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private static BurnExample worked(BurnExample budget) {
    return budget
        .line("design", 6_000, "95.00")
        .cost("ada", "60.00")
        .time("ada", "design", "2026-03-02", 360)
        .time(
            "ada",
            "2026-03-02",
            60,
            entry -> entry.line(LineId.of("design")).approval(Approval.PENDING))
        .time("ada", "2026-03-04", 30, entry -> entry.line(LineId.of("design")).billable(false))
        .time(
            "ada",
            "2026-03-05",
            480,
            entry -> entry.line(LineId.of("design")).approval(Approval.REJECTED))
        .invoice("2026-03-06", "100.00", InvoiceState.SENT)
        .expense("2026-03-06", "10.00", "12.00", expense -> expense);
  }

  private static UseByDay use(BurnExample example) {
    return example.reportAsOf("2026-03-31").useByDay();
  }

  private static Figure<ExactMoney> euros(String amount) {
    return Figure.known(ExactMoney.of(Money.of(amount, "EUR")));
  }

  @Test
  void eachDayTellsWhatWasWorkedAndWhatTheBurnCounts() {
    UseByDay use = use(worked(BurnExample.timeAndMaterials("EUR")));
    assertThat(use.days())
        .containsExactly(
            new UseByDay.Day(MONDAY, 420, 360, euros("665.00"), euros("570.00"), euros("420.00")),
            new UseByDay.Day(
                MONDAY.plusDays(2), 30, 0, euros("0.00"), euros("0.00"), euros("30.00")),
            new UseByDay.Day(
                MONDAY.plusDays(4), 0, 0, euros("12.00"), euros("12.00"), euros("10.00")));
  }

  @Test
  void sumsAreOfAllDaysUpToOne() {
    UseByDay use = use(worked(BurnExample.timeAndMaterials("EUR")));
    assertThat(use.upTo(MONDAY.minusDays(1)))
        .isEqualTo(
            new UseByDay.Day(
                MONDAY.minusDays(1), 0, 0, euros("0.00"), euros("0.00"), euros("0.00")));
    assertThat(use.upTo(MONDAY.plusDays(1)).workedValue()).isEqualTo(euros("665.00"));
    assertThat(use.upTo(LocalDate.of(2026, 12, 31)))
        .isEqualTo(
            new UseByDay.Day(
                LocalDate.of(2026, 12, 31),
                450,
                360,
                euros("677.00"),
                euros("582.00"),
                euros("460.00")));
  }

  @Test
  void ofInternalWorkNoValueIsTold() {
    UseByDay use = use(worked(BurnExample.internal("EUR")));
    assertThat(use.days()).extracting(UseByDay.Day::usedMinutes).containsExactly(360L, 30L, 0L);
    assertThat(use.upTo(MONDAY).workedValue())
        .isEqualTo(use.upTo(MONDAY.minusDays(1)).usedValue())
        .isEqualTo(Figure.unknown(UnknownReason.NO_PRICE));
    assertThat(use.upTo(MONDAY).usedCost()).isEqualTo(euros("420.00"));
  }

  @Test
  void whatHasNoRateIsMissingFromItsDayAndFromTheSums() {
    UseByDay use =
        use(
            BurnExample.timeAndMaterials("EUR")
                .line("design", 6_000, "95.00")
                .time("eve", "design", "2026-03-02", 60)
                .time("eve", "2026-03-03", 60, entry -> entry.approval(Approval.PENDING)));
    assertThat(use.upTo(MONDAY).usedCost())
        .isEqualTo(Figure.partial(ExactMoney.of(Money.of("0.00", "EUR")), Missing.unpriced(60)));
    UseByDay.Day both = use.upTo(MONDAY.plusDays(1));
    assertThat(both.usedValue()).isEqualTo(euros("95.00"));
    assertThat(both.workedValue())
        .as("unapproved time on no line has no rate")
        .isEqualTo(Figure.partial(ExactMoney.of(Money.of("95.00", "EUR")), Missing.unpriced(60)));
  }

  @Test
  void anAmountOffIsGrantedInStepWithTheTimeOfEachKind() {
    BurnExample example = BurnExample.timeAndMaterials("EUR");
    // Of 4,000 quoted 400 are off: a tenth of whatever is used of it.
    UseByDay use =
        use(
            example
                .line(
                    "design",
                    line ->
                        line.estimatedMinutes(2_400)
                            .billRate(example.perHour("100.00"))
                            .discount(new Discount.Amount(Money.of("400.00", "EUR"))))
                .time("ada", "design", "2026-03-02", 600)
                .time(
                    "ada",
                    "2026-03-03",
                    300,
                    entry -> entry.line(LineId.of("design")).approval(Approval.PENDING)));
    assertThat(use.upTo(MONDAY).usedValue()).isEqualTo(euros("900.00"));
    assertThat(use.days().get(1).usedValue()).isEqualTo(euros("0.00"));
    assertThat(use.days().get(1).workedValue()).isEqualTo(euros("450.00"));
    assertThat(use.upTo(MONDAY.plusDays(1)).workedValue()).isEqualTo(euros("1350.00"));
  }

  @Test
  void noFigureIsShownByToString() {
    UseByDay use = use(worked(BurnExample.timeAndMaterials("EUR")));
    assertThat(use + " " + use.days().get(0)).isEqualTo("UseByDay[3 days] Day 2026-03-02");
    assertThat(use)
        .isEqualTo(use(worked(BurnExample.timeAndMaterials("EUR"))))
        .hasSameHashCodeAs(use(worked(BurnExample.timeAndMaterials("EUR"))));
  }
}
