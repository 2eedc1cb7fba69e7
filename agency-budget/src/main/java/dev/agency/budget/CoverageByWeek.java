package dev.agency.budget;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.PersonId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** How complete the time sheets were week by week. */
final class CoverageByWeek {
  private static final int DAYS_TO_THE_LAST = 6;

  private CoverageByWeek() {}

  /** Returns the coverage as of the last day of each week that is over; none without sheets. */
  static ImmutableSortedMap<LocalDate, Figure<BasisPoints>> of(BurnFacts facts, LocalDate asOf) {
    ImmutableSortedMap.Builder<LocalDate, Figure<BasisPoints>> weeks =
        ImmutableSortedMap.naturalOrder();
    Optional<TimesheetCoverage> sheets = facts.timesheets();
    Optional<LocalDate> first =
        sheets.flatMap(
            all -> all.weeks().stream().map(PersonWeek::week).min(Comparator.naturalOrder()));
    if (sheets.isPresent() && first.isPresent()) {
      for (LocalDate end = first.get().plusDays(DAYS_TO_THE_LAST);
          !end.isAfter(asOf);
          end = end.plusWeeks(1)) {
        weeks.put(end, sheets.get().of(people(facts, end), end));
      }
    }
    return weeks.buildOrThrow();
  }

  /** Returns the coverage as of any day; unknown without sheets. */
  static Figure<BasisPoints> asOf(BurnFacts facts, LocalDate day) {
    return facts
        .timesheets()
        .map(sheets -> sheets.of(people(facts, day), day))
        .orElse(LoggedTime.unknown().coverage());
  }

  private static ImmutableSet<PersonId> people(BurnFacts facts, LocalDate last) {
    ImmutableSet.Builder<PersonId> people = ImmutableSet.builder();
    people.addAll(facts.expectedPeople());
    for (TimeEntry entry : facts.entries()) {
      if (isWork(entry) && !entry.date().isAfter(last)) {
        people.add(entry.person());
      }
    }
    for (ScheduledTime time : facts.scheduled()) {
      if (!time.day().isAfter(last)) {
        people.add(time.person());
      }
    }
    return people.build();
  }

  private static boolean isWork(TimeEntry entry) {
    return entry.approval() != Approval.REJECTED && entry.minutes() > 0;
  }
}
