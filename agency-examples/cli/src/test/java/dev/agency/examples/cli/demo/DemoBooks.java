package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.id.TimeEntryId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Which month is closed, and what was approved of it a day too late. */
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
