package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.actuals.WriteOffKind;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.id.WriteOffId;
import dev.agency.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which month is closed, what was approved of it a day too late, what was written off, and what
 * work was expected to still cost.
 */
final class DemoBooks {
  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);

  private DemoBooks() {}

  /** An entry and the day it was approved. */
  record LateEntry(TimeEntryId entry, LocalDate knownOn) {}

  static PeriodLock lock() {
    return PeriodLock.builder()
        .id(PeriodLockId.of("books-2026-08"))
        .through(AUGUST)
        .on(LocalDate.of(2026, 9, 3))
        .build();
  }

  /** Work that was done and is not charged, or charged less for. */
  static ImmutableList<WriteOff> writeOffs() {
    return ImmutableList.of(
        WriteOff.builder()
            .id(WriteOffId.of("W-001"))
            .budget(BudgetId.of("velora-app:budget"))
            .line(LineId.of("development"))
            .date(LocalDate.of(2026, 7, 30))
            .kind(WriteOffKind.WRITE_OFF)
            .amount(Money.of("2120.00", "EUR"))
            .minutes(1_200)
            .reason("Unlock by code was built twice: a mistake of our own")
            .build(),
        WriteOff.builder()
            .id(WriteOffId.of("W-002"))
            .budget(BudgetId.of("nordkamm-portal:budget"))
            .date(LocalDate.of(2026, 5, 28))
            .kind(WriteOffKind.WRITE_DOWN)
            .amount(Money.of("1500.00", "EUR"))
            .reason("Agreed with the client after the late release")
            .build());
  }

  /** What the one project that earns its price as its cost is spent was expected to still cost. */
  static ImmutableList<Estimate> costsToCome() {
    return ImmutableList.of(
        estimate("2026-03-31", "108000.00"),
        estimate("2026-06-30", "58000.00"),
        estimate("2026-08-31", "31000.00"));
  }

  /** What a budget was expected to still cost on a day. */
  record Estimate(BudgetId budget, LocalDate day, Money cost) {}

  private static Estimate estimate(String day, String cost) {
    return new Estimate(
        BudgetId.of("helvion-site:budget"), LocalDate.parse(day), Money.of(cost, "EUR"));
  }

  /** The last time of August on two projects of the story, approved on the day of an invoice. */
  static ImmutableList<LateEntry> late(List<TimeEntry> entries) {
    return Stream.of("velora-app", "lumenhof-shop")
        .map(project -> last(entries, project))
        .map(entry -> new LateEntry(entry.id(), LocalDate.of(2026, 9, 4)))
        .collect(toImmutableList());
  }

  private static TimeEntry last(List<TimeEntry> entries, String project) {
    return entries.stream()
        .filter(entry -> entry.budget().value().equals(project + ":budget"))
        .filter(entry -> entry.billable() && entry.approval() == Approval.APPROVED)
        .filter(entry -> !entry.date().isAfter(AUGUST))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }
}
