package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agency.budget.testkit.BurnExample;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowExplanationsTest {
  private static final LineId DESIGN = LineId.of("design");

  /**
   * 50 minutes of design in March and 70 in April by Ada, 25 of coding by Ben, EUR 1 an hour, at a
   * cost of EUR 0.50 and 0.70.
   */
  private static BurnExample example() {
    return BurnExample.timeAndMaterials("EUR")
        .line("design", 120, "1")
        .line("coding", 60, "1")
        .cost("ada", "0.50")
        .cost("ben", "0.70")
        .time("ada", "design", "2026-03-31", 50)
        .time("ada", "design", "2026-04-01", 70)
        .time("ben", "coding", "2026-04-02", 25)
        .invoice("2026-03-31", "0.40", InvoiceState.SENT);
  }

  private static Figure<Money> eur(String amount) {
    return Figure.known(Money.of(amount, "EUR"));
  }

  private static ExactMoney exact(String cents) {
    return ExactMoney.of(cents, "EUR");
  }

  private static BurnReport report() {
    return example().reportAsOf("2026-04-30");
  }

  @Test
  void theRoundingOfALineClosesOnTheLineAsItIsShown() {
    long[] minutes = {15, 50, 225, 75, 35};
    BurnExample example = BurnExample.timeAndMaterials("EUR");
    for (int i = 0; i < minutes.length; i++) {
      example
          .line("line-" + i, 0, "1")
          .time("p" + i, "line-" + i, "2026-03-0" + (i + 2), minutes[i]);
    }
    // 83 1/3 cents alone are 0.83; of the five it is the line that has the cent that is left.
    Explanation explanation =
        example
            .reportAsOf("2026-03-31")
            .explain(BurnRow.line(LineId.of("line-1")), Quantities.USED_VALUE);
    assertThat(explanation.figure()).isEqualTo(eur("0.84"));
    assertThat(explanation.lines()).hasSize(1);
    assertThat(explanation.lines().get(0).amount()).contains(exact("250/3"));
    assertThat(explanation.rounding()).contains(exact("2/3"));
  }

  @Test
  void aWeekOverTheEndOfAMonthHasTheEntriesOfBoth() {
    BurnReport report = report();
    LocalDate monday = LocalDate.of(2026, 3, 30);
    // 50 + 70 + 25 minutes are 241 2/3 cents.
    Explanation week = report.explain(BurnRow.week(monday), Quantities.USED_VALUE);
    assertThat(week.figure()).isEqualTo(eur("2.42"));
    assertThat(week.lines()).hasSize(3);
    assertThat(week.rounding()).contains(exact("1/3"));
    Explanation march =
        report.explain(BurnRow.month(LocalDate.of(2026, 3, 1)), Quantities.USED_VALUE);
    // 83 1/3 and 158 1/3 cents leave one to the earlier month.
    assertThat(march.figure()).isEqualTo(eur("0.84"));
    assertThat(march.rounding()).contains(exact("2/3"));
    assertThat(report.explain(BurnRow.week(monday), Quantities.INVOICED).lines()).hasSize(1);
    assertThat(
            report
                .explainMinutes(BurnRow.month(LocalDate.of(2026, 4, 1)), Quantities.WORKED_MINUTES)
                .minutes())
        .isEqualTo(95);
  }

  @Test
  void aPersonIsExplainedByTheirOwnEntries() {
    BurnReport report = report();
    Explanation cost = report.explain(BurnRow.person(PersonId.of("ada")), Quantities.LABOUR_COST);
    // 50 minutes at 0.50 are 41 2/3 cents, 70 are 58 1/3.
    assertThat(cost.figure()).isEqualTo(eur("1.00"));
    assertThat(cost.lines())
        .extracting(line -> line.amount().orElseThrow())
        .containsExactly(exact("125/3"), exact("175/3"));
    assertThat(cost.rounding().orElseThrow().signum()).isZero();
    assertThat(
            report
                .explainMinutes(BurnRow.person(PersonId.of("ben")), Quantities.USED_MINUTES)
                .lines())
        .hasSize(1);
  }

  @Test
  void aDisciplineIsExplainedByItsPeople() {
    BurnReport report =
        example()
            .asOf("2026-04-30")
            .with(
                example()
                    .asOf("2026-04-30")
                    .facts()
                    .withDisciplines(Map.of(PersonId.of("ada"), DisciplineId.of("craft"))))
            .report();
    assertThat(
            report
                .explain(BurnRow.discipline(DisciplineId.of("craft")), Quantities.USED_VALUE)
                .figure())
        .isEqualTo(eur("2.00"));
    Explanation none = report.explain(BurnRow.noDiscipline(), Quantities.USED_VALUE);
    // 25 minutes are 41 2/3 cents.
    assertThat(none.figure()).isEqualTo(eur("0.42"));
    assertThat(none.lines())
        .extracting(ExplanationLine::person)
        .containsExactly(Optional.of(PersonId.of("ben")));
    assertThat(none.rounding()).contains(exact("1/3"));
  }

  @Test
  void whatIsLeftOfALineIsItsEstimateLessItsWork() {
    Explanation left = report().explain(BurnRow.line(DESIGN), Quantities.BUDGET_REMAINING);
    assertThat(left.figure()).isEqualTo(eur("0.00"));
    assertThat(left.lines())
        .extracting(ExplanationLine::source)
        .containsExactlyInAnyOrder(
            ExplanationLine.Source.PRICE,
            ExplanationLine.Source.ENTRY,
            ExplanationLine.Source.ENTRY);
    assertThat(report().explain(BurnRow.line(DESIGN), Quantities.BUDGET_TOTAL).figure())
        .isEqualTo(eur("2.00"));
  }

  @Test
  void whatIsNoRowOrNoFigureOfOneIsRefused() {
    BurnReport report = report();
    assertThatThrownBy(() -> report.explain(BurnRow.noLine(), Quantities.USED_VALUE))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UNKNOWN_REFERENCE));
    assertThatThrownBy(
            () ->
                report.explainMinutes(
                    BurnRow.week(LocalDate.of(2026, 3, 31)), Quantities.USED_MINUTES))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UNKNOWN_REFERENCE));
    assertThatThrownBy(() -> report.explain(BurnRow.line(DESIGN), Quantities.REVENUE))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UNKNOWN_NAME));
  }
}
