package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.agency.budget.former.FormerEntry;
import dev.agency.budget.retainer.RetainerPeriod;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.RetainerTerms.LateApproval;
import dev.agency.core.testkit.Refused;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * 40 hours a month for EUR 4,000 and 100 an hour beyond that. 50 hours of March were told to the
 * client, March is locked on 8 April, and on 15 April an entry of 10 of them changes.
 */
class TakenBackTimeTest {
  private static final LocalDate MARCH_20 = LocalDate.of(2026, 3, 20);
  private static final LocalDate APRIL_15 = LocalDate.of(2026, 4, 15);
  private static final PeriodLock MARCH =
      PeriodLock.builder()
          .id(PeriodLockId.of("march"))
          .through(LocalDate.of(2026, 3, 31))
          .on(LocalDate.of(2026, 4, 8))
          .build();

  private static BurnScenario told() {
    BurnExample care = BurnExample.timeAndMaterials("EUR");
    care.line("care", 0, "100.00");
    for (int day = 11; day < 15; day++) {
      care.time("ada", "care", "2026-03-" + day, 600);
    }
    BurnScenario scenario = care.time("ada", "care", "2026-03-20", 600).asOf("2026-04-30");
    RetainerTerms terms =
        RetainerTerms.builder()
            .period(Granularity.MONTH)
            .during(DateRange.startingOn(LocalDate.of(2026, 3, 1)))
            .allowance(2_400)
            .fee(Money.of("4000", "EUR"))
            .overageRate(BillRate.perHour("100.00", "EUR"))
            .build();
    return scenario
        .with(scenario.budget().withPricing(terms))
        .with(scenario.facts().withLocks(MARCH));
  }

  private static TimeEntry last(BurnScenario told) {
    return told.facts().entries().get(4);
  }

  /** The last entry is another one from 15 April on. */
  private static BurnScenario changed(BurnScenario told, TimeEntry... now) {
    return told.with(
        told.facts().toBuilder()
            .entries(told.facts().entries().subList(0, 4))
            .addEntries(now)
            .entriesKnownOn(ImmutableMap.of(last(told).id(), APRIL_15))
            .addFormerEntries(new FormerEntry(last(told), MARCH_20, APRIL_15))
            .build());
  }

  private static List<RetainerPeriod> periods(BurnScenario scenario) {
    return scenario.report().retainer().orElseThrow().periods();
  }

  private static Figure<Money> chargeable(BurnScenario scenario) {
    return scenario.report().budget().chargeable();
  }

  @Test
  void aLockedMonthKeepsWhatIsRejectedAndTheNextOneHasTheCredit() {
    assertThat(chargeable(told())).as("two fees and 10 hours").isEqualTo(eur("9000"));
    BurnScenario rejected = changed(told(), last(told()).withApproval(Approval.REJECTED));
    assertThat(periods(rejected)).extracting(RetainerPeriod::posted).containsExactly(3_000L, -600L);
    assertThat(periods(rejected).get(0).overage()).isEqualTo(600);
    assertThat(periods(rejected).get(1).creditOut()).as("good for May").isEqualTo(600);
    assertThat(chargeable(rejected)).isEqualTo(eur("9000"));
    assertThat(periods(changed(told()))).as("deleted").isEqualTo(periods(rejected));
  }

  @Test
  void aLockedMonthKeepsWhatIsChangedAndTheNextOneHasTheDifference() {
    BurnScenario longer = changed(told(), last(told()).withMinutes(900));
    assertThat(periods(longer)).extracting(RetainerPeriod::posted).containsExactly(3_000L, 300L);
    assertThat(chargeable(longer)).isEqualTo(eur("9000"));
    BurnScenario shorter = changed(told(), last(told()).withMinutes(500));
    assertThat(periods(shorter)).extracting(RetainerPeriod::posted).containsExactly(3_000L, -100L);
  }

  @Test
  void inAnOpenMonthWhatIsTakenBackLeavesNoTrace() {
    BurnScenario open = told().with(told().facts().withLocks());
    BurnScenario rejected = changed(open, last(open).withApproval(Approval.REJECTED));
    assertThat(periods(rejected)).extracting(RetainerPeriod::posted).containsExactly(2_400L, 0L);
    assertThat(chargeable(rejected)).isEqualTo(eur("8000"));
  }

  @Test
  void whereLateTimeIsPostedAtOnceSoIsWhatIsTakenBack() {
    BurnScenario open = told().with(told().facts().withLocks());
    RetainerTerms now =
        ((RetainerTerms) open.budget().pricing()).withLateApproval(LateApproval.POST_NOW);
    BurnScenario rejected =
        changed(
            open.with(open.budget().withPricing(now)), last(open).withApproval(Approval.REJECTED));
    assertThat(periods(rejected)).extracting(RetainerPeriod::posted).containsExactly(3_000L, -600L);
    assertThat(periods(rejected.asOf(APRIL_15.minusDays(1))))
        .extracting(RetainerPeriod::posted)
        .as("the day before")
        .containsExactly(3_000L, 0L);
  }

  @Test
  void anEntryThatCountedOfAnotherBudgetOrBackwardsIsRefused() {
    TimeEntry last = last(told());
    FormerEntry foreign = new FormerEntry(last.withBudget(BudgetId.of("b-2")), MARCH_20, APRIL_15);
    assertThat(
            Refused.problems(() -> told().with(told().facts().withFormerEntries(foreign)).report()))
        .containsExactly("/formerEntries/0/entry/budget UNKNOWN_REFERENCE");
    assertThat(Refused.problems(() -> new FormerEntry(last, APRIL_15, MARCH_20)))
        .containsExactly("/countedUntil INCONSISTENT");
  }

  private static Figure<Money> eur(String amount) {
    return Figure.known(Money.of(amount, "EUR"));
  }
}
