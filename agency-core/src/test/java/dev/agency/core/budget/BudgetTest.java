package dev.agency.core.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.LineId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetTest {
  private final Budget budget = SampleAgency.budget();
  private final ServiceLine line = SampleAgency.serviceLine();

  @Test
  void timeAndMaterialsHaveTheTotalOfTheirLinesNotOfTheirCap() {
    assertThat(budget.total()).isEqualTo(Figure.known(ExactMoney.of(Money.of("7600", "EUR"))));
  }

  @Test
  void aFixedPriceIsItsOwnTotalWhateverTheLinesAreWorth() {
    Budget fixed = budget.withPricing(new FixedPrice(Money.of("12000", "EUR")));
    assertThat(fixed.total()).isEqualTo(Figure.known(ExactMoney.of(Money.of("12000", "EUR"))));
    assertThat(fixed.withLines().total()).isEqualTo(fixed.total());
  }

  @Test
  void internalWorkHasNoTotal() {
    assertThat(budget.withPricing(new NonBillable()).total())
        .isEqualTo(Figure.unknown(UnknownReason.NO_PRICE));
  }

  @Test
  void anUnpricedLineLeavesTheTotalPartial() {
    ServiceLine unpriced = line.withId(LineId.of("l-2")).withBillRate(Optional.empty());
    assertThat(budget.withLines(line, unpriced).total())
        .isEqualTo(
            Figure.partial(
                budget.withLines(line).total().ifKnown().orElseThrow(),
                Missing.unpriced(unpriced.estimatedMinutes())));
  }

  @Test
  void aTotalIsNoMoreThanItsCap() {
    ExactMoney estimate = budget.withLines(line).total().ifKnown().orElseThrow();
    Money higher = estimate.toMoney(RoundingMode.UNNECESSARY).plus(Money.of("1", "EUR"));
    Money lower = Money.of("1", "EUR");
    assertThat(capped(lower, line).total()).isEqualTo(Figure.known(ExactMoney.of(lower)));
    assertThat(capped(higher, line).total()).isEqualTo(Figure.known(estimate));
    // What is not priced cannot make a total smaller than a cap that is reached already.
    assertThat(
            capped(lower, line, line.withId(LineId.of("l-2")).withBillRate(Optional.empty()))
                .total())
        .isEqualTo(Figure.known(ExactMoney.of(lower)));
  }

  @Test
  void withoutAnEstimateTheCapIsTheTotalOrThereIsNone() {
    Money cap = Money.of("5000", "EUR");
    assertThat(capped(cap).total()).isEqualTo(Figure.known(ExactMoney.of(cap)));
    assertThat(budget.withPricing(TimeAndMaterials.builder().build()).withLines().total())
        .isEqualTo(Figure.unknown(UnknownReason.NO_ESTIMATE));
  }

  private Budget capped(Money cap, ServiceLine... lines) {
    return budget.withPricing(TimeAndMaterials.builder().cap(cap).build()).withLines(lines);
  }

  @Test
  void aRatePerDayIsReadWithTheDayOfTheBudget() {
    ServiceLine days = line.withBillRate(BillRate.perDay("456", "EUR"));
    assertThat(budget.withLines(days).total())
        .isEqualTo(Figure.known(ExactMoney.of(Money.of("4800", "EUR"))));
  }

  @Test
  void minutesAreEstimatedByLine() {
    Budget two = budget.withLines(line, line.withId(LineId.of("l-2")).withEstimatedMinutes(60));
    assertThat(two.estimatedMinutes()).isEqualTo(4_860);
    assertThat(budget.withLines().estimatedMinutes()).isZero();
    assertThat(two.line(LineId.of("l-2")).map(ServiceLine::estimatedMinutes)).contains(60L);
    assertThat(two.line(LineId.of("l-3"))).isEmpty();
  }

  @Test
  void usedTimeIsMeasuredByTheLinesWhoseTimeIsOfItsShare() {
    ServiceLine meetings =
        ServiceLine.builder()
            .id(LineId.of("l-2"))
            .name("Meetings")
            .billable(false)
            .estimatedMinutes(600)
            .build();
    Budget two = budget.withLines(line, meetings);
    assertThat(two.plannedMinutes(TimeShare.ALL)).isEqualTo(5_400);
    assertThat(two.plannedMinutes(TimeShare.BILLABLE)).isEqualTo(4_800);
    assertThat(two.plannedMinutes(meetings, TimeShare.ALL)).isEqualTo(600);
    assertThat(two.plannedMinutes(meetings, TimeShare.BILLABLE)).isZero();
  }

  @Test
  void aRetainerHasNoWholeUnlessItEndsAndIncludesAllWork() {
    RetainerTerms hours = SampleAgency.retainer();
    RetainerTerms endless = hours.withDuring(DateRange.startingOn(hours.during().start()));
    assertThat(budget.lacksWhole()).isEmpty();
    assertThat(budget.withPricing(hours).lacksWhole()).contains(UnknownReason.BY_PERIOD);
    assertThat(budget.withPricing(endless).lacksWhole()).contains(UnknownReason.BY_PERIOD);
    assertThat(budget.withPricing(endless.withAllowance(Optional.empty())).lacksWhole())
        .contains(UnknownReason.OPEN_ENDED);
    Budget all = budget.withPricing(hours.withAllowance(Optional.empty()));
    assertThat(all.lacksWhole()).isEmpty();
    assertThat(all.plannedMinutes(TimeShare.ALL)).isEqualTo(4_800);
    assertThat(budget.withPricing(hours).plannedMinutes(TimeShare.ALL)).isZero();
  }

  @Test
  void allAmountsHaveTheCurrencyOfTheBudget() {
    assertThat(Refused.sentences(() -> budget.withCurrency(Currency.getInstance("USD"))))
        .containsExactly(
            "/pricing CURRENCY_MISMATCH The pricing of a budget must have the same currency.",
            "/lines/0/billRate CURRENCY_MISMATCH The lines of a budget must have the same"
                + " currency.",
            "/lines/0/cap CURRENCY_MISMATCH The lines of a budget must have the same currency.");
  }

  @Test
  void aBudgetNamesEachRuleItBreaks() {
    assertThat(
            Refused.problems(
                () ->
                    budget.toBuilder()
                        .name("")
                        .minutesPerDay(1_441)
                        .addLines(line)
                        .addExternalRefs(budget.externalRefs().get(0))
                        .build()))
        .containsExactly(
            "/name MALFORMED_NAME",
            "/minutesPerDay OUT_OF_RANGE",
            "/lines/1 DUPLICATE_ID",
            "/externalRefs/1 DUPLICATE_ID");
    assertThat(Refused.problems(() -> budget.withCurrency(Currency.getInstance("XXX"))))
        .contains("/currency UNKNOWN_CURRENCY");
  }

  @Test
  void aDayHasAnyLengthUpTo24Hours() {
    assertThat(budget.withMinutesPerDay(1).minutesPerDay()).isEqualTo(1);
    assertThat(budget.withMinutesPerDay(1_440).minutesPerDay()).isEqualTo(1_440);
    assertThat(Refused.sentences(() -> budget.withMinutesPerDay(0)))
        .containsExactly(
            "/minutesPerDay OUT_OF_RANGE The minutes per day of a budget must be from 1 to 1440.");
  }

  @Test
  void aBasisNamesStageAndShare() {
    assertThat(BurnBasis.APPROVED_BILLABLE)
        .isEqualTo(new BurnBasis(TimeStage.APPROVED, TimeShare.BILLABLE));
    assertThat(BurnBasis.LOGGED_ALL).isEqualTo(new BurnBasis(TimeStage.LOGGED, TimeShare.ALL));
  }
}
