package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.agency.budget.revenue.ClosedMonth;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.Refused;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 10 hours of March and one of 30 March that is approved on 9 April, when March is locked. */
class ClosedMonthsTest {
  private static final LocalDate APRIL_9 = LocalDate.of(2026, 4, 9);
  private static final PeriodLock MARCH =
      PeriodLock.builder()
          .id(PeriodLockId.of("march"))
          .through(LocalDate.of(2026, 3, 31))
          .on(LocalDate.of(2026, 4, 8))
          .build();

  private static BurnScenario late() {
    BurnExample website = BurnExample.timeAndMaterials("EUR");
    website
        .line("design", 2_400, "95.00")
        .cost("ada", "50.00")
        .time("ada", "design", "2026-03-10", 600)
        .time("ada", "design", "2026-03-30", 60)
        .time("ada", "design", "2026-04-02", 120);
    BurnScenario scenario = website.asOf("2026-04-30");
    TimeEntry last = scenario.facts().entries().get(1);
    return scenario.with(
        scenario.facts().withLocks(MARCH).withKnownOn(ImmutableMap.of(last.id(), APRIL_9)));
  }

  /** Month, own and corrections. */
  private static List<String> closed(BurnScenario scenario, Quantity quantity) {
    return scenario.report().closedMonths(quantity).stream()
        .map(
            month ->
                month.month()
                    + " "
                    + month.own().toMoney(RoundingMode.HALF_UP)
                    + month.corrections().stream().map(ClosedMonthsTest::text).toList())
        .toList();
  }

  private static String text(ClosedMonth.Correction correction) {
    return correction.of() + " " + correction.amount().toMoney(RoundingMode.HALF_UP);
  }

  @Test
  void whatIsApprovedOnceItsMonthIsLockedIsACorrectionOfTheNext() {
    BurnReport report = late().report();
    assertThat(report.months())
        .extracting(PeriodBurn::usedValue)
        .as("by the day of the work")
        .containsExactly(eur("1045"), eur("190"));
    assertThat(closed(late(), Quantities.USED_VALUE))
        .containsExactly("2026-03-01 EUR 950.00[]", "2026-04-01 EUR 190.00[2026-03-01 EUR 95.00]");
    assertThat(closed(late(), Quantities.USED_COST))
        .containsExactly("2026-03-01 EUR 500.00[]", "2026-04-01 EUR 100.00[2026-03-01 EUR 50.00]");
  }

  @Test
  void whatIsNotPostedYetIsInNoMonth() {
    assertThat(closed(late().asOf(MARCH.through()), Quantities.USED_VALUE))
        .containsExactly("2026-03-01 EUR 950.00[]");
  }

  @Test
  void withoutALockAMonthIsComputedAgain() {
    BurnScenario open = late();
    assertThat(closed(open.with(open.facts().withLocks()), Quantities.USED_VALUE))
        .containsExactly("2026-03-01 EUR 1045.00[]", "2026-04-01 EUR 190.00[]");
  }

  @Test
  void whatWasToldOfAnEntryBeforeItWasDeletedIsTakenBack() {
    BurnScenario told = late();
    TimeEntry first = told.facts().entries().get(0);
    BurnScenario deleted =
        told.with(
            told.facts()
                .withEntries(told.facts().entries().subList(1, 3))
                .withFormerEntries(new FormerEntry(first, first.date(), APRIL_9)));
    assertThat(closed(deleted, Quantities.USED_VALUE))
        .containsExactly(
            "2026-03-01 EUR 950.00[]", "2026-04-01 EUR 190.00[2026-03-01 EUR -855.00]");
    assertThat(deleted.report().budget().usedValue()).isEqualTo(eur("285"));
  }

  @Test
  void onlyWhatFactsAddUpToIsPosted() {
    assertThat(Refused.code(() -> late().report().closedMonths(Quantities.BUDGET_TOTAL)))
        .isEqualTo(ErrorCode.UNKNOWN_NAME);
  }

  private static Figure<Money> eur(String amount) {
    return Figure.known(Money.of(amount, "EUR"));
  }
}
