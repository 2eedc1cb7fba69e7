package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** The year the demo shows, and the days on which the agency is closed. */
final class DemoYear {
  static final LocalDate FIRST = LocalDate.of(2025, 10, 1);
  static final LocalDate AS_OF = LocalDate.of(2026, 9, 30);

  /** The last day whose time sheets were approved before {@link #AS_OF}. */
  static final LocalDate APPROVED_UP_TO = LocalDate.of(2026, 9, 16);

  /** Public holidays in the north of Germany, and the two eves on which nobody works. */
  private static final ImmutableSet<LocalDate> CLOSED =
      ImmutableSet.of(
          LocalDate.of(2025, 10, 3),
          LocalDate.of(2025, 10, 31),
          LocalDate.of(2025, 12, 24),
          LocalDate.of(2025, 12, 25),
          LocalDate.of(2025, 12, 26),
          LocalDate.of(2025, 12, 31),
          LocalDate.of(2026, 1, 1),
          LocalDate.of(2026, 4, 3),
          LocalDate.of(2026, 4, 6),
          LocalDate.of(2026, 5, 1),
          LocalDate.of(2026, 5, 14),
          LocalDate.of(2026, 5, 25));

  private DemoYear() {}

  static boolean isOpen(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !CLOSED.contains(day);
  }

  /** Returns the first open day on or after a day. */
  static LocalDate openOnOrAfter(LocalDate day) {
    LocalDate open = day;
    while (!isOpen(open)) {
      open = open.plusDays(1);
    }
    return open;
  }
}
