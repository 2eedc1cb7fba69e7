package dev.agency.budget.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.booking.Placement;
import dev.agency.core.budget.Budget;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.calendar.WorkingDays;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The code of the page about the ledger is this code, and it runs. */
class LedgerReadmeTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);
  private static final PersonId ADA = PersonId.of("ada");

  private static BurnScenario website() {
    return BurnExample.timeAndMaterials("EUR")
        .line("design", 6_000, "95.00")
        .cost("ada", "50.00")
        .time("ada", "design", TUESDAY.toString(), 60)
        .asOf("2026-03-31");
  }

  /** Eight hours of Ada on a Tuesday. */
  private static Placement placed(Booking booking) {
    WorkSchedule schedule =
        WorkSchedule.builder()
            .person(ADA)
            .employment(DateRange.startingOn(TUESDAY))
            .addPatterns(
                WorkPattern.builder()
                    .validFrom(TUESDAY)
                    .addMinutes(480, 480, 480, 480, 480, 0, 0)
                    .build())
            .build();
    return Placement.of(
        booking,
        WorkingDays.of(
            new PersonCalendar(ADA, Optional.of(schedule), ImmutableList.of(), ImmutableList.of()),
            booking.days()));
  }

  @Test
  void theExampleRuns() {
    BurnScenario scenario = website();
    Budget budget = scenario.budget();
    RateBook rates = scenario.rates();
    BurnSettings settings = BurnSettings.usual();
    TimeEntry entry = scenario.facts().entries().get(0);
    TimeEntry longer = entry.withMinutes(120);
    Booking booking =
        Booking.builder()
            .id(BookingId.of("bk-1"))
            .person(ADA)
            .project(budget.project())
            .budget(budget.id())
            .days(DateRange.closed(TUESDAY, TUESDAY))
            .amount(new BookingAmount.Total(480))
            .status(BookingStatus.CONFIRMED)
            .build();
    Placement placement = placed(booking);
    BurnFacts beside =
        BurnFacts.builder().disciplines(ImmutableMap.of(ADA, DisciplineId.of("design"))).build();
    LocalDate day = scenario.asOf();
    DateRange march = DateRange.ofMonth(YearMonth.of(2026, 3));
    Valuation then = Valuation.of(budget, rates);
    // readme:start
    BurnLedger ledger = BurnLedger.empty();
    ledger.apply(Revised.of(entry.id(), 1, entry)).outcome(); // INSERTED; any kind of fact
    ledger.apply(Revised.of(entry.id(), 2, longer)).outcome(); // REPLACED; in any order
    BurnState state = ledger.publish(); // never changes; readers keep it
    state.report(budget, rates, settings, day); // the report of BurnCalculator, always
    state.conflicts(); // what one revision was told of in two ways, until a higher one cures it
    byte[] kept = state.snapshot(); // bytes to keep

    ledger.apply(Revised.deleted(entry.id(), 3)).outcome(); // REPLACED
    ScheduledBooking plan = ScheduledBooking.of(placement).orElseThrow();
    ledger.apply(new Revised<>(booking.id(), 4, Optional.of(plan))); // what it sets aside now
    BurnState later = ledger.publish();
    later.report(budget, beside, rates, settings, day); // with what a ledger does not keep
    later.running(budget, CostRates.of(rates), settings).usedCost(day); // one figure, looked up
    BurnDiff diff =
        later.diff(BurnState.restore(kept), march, then, Valuation.of(budget, rates), settings);
    diff.entries().get(0).reason(); // DELETED: why March is another one

    ledger.seal(day); // what changes March from now on counts from 1 April
    ledger.apply(Revised.of(entry.id(), 4, entry)).late(); // a LateEvent: which day, when it counts
    // readme:end
    BurnState sealed = ledger.publish();
    assertThat(sealed.facts(budget.id(), day).entries()).isEmpty();
    assertThat(sealed.facts(budget.id(), day.plusDays(1)).entries()).containsExactly(entry);
    assertThat(state.conflicts()).isEmpty();
    assertThat(ledger.apply(Revised.of(entry.id(), 1, entry)).outcome())
        .isEqualTo(Applied.Outcome.OUTDATED);
    BurnReport report = state.report(budget, rates, settings, day);
    assertThat(report)
        .isEqualTo(scenario.with(scenario.facts().withEntries(longer)).report())
        .isNotEqualTo(scenario.report());
    assertThat(later.report(budget, beside, rates, settings, day).budget().scheduledMinutes())
        .isEqualTo(480);
    assertThat(later.running(budget, CostRates.of(rates), settings).usedCost(day))
        .isEqualTo(Figure.known(Money.zero(budget.currency())));
    assertThat(BurnState.restore(kept)).isEqualTo(state);
    assertThat(diff.entries()).extracting(FactChange::reason).hasToString("[DELETED]");
  }
}
