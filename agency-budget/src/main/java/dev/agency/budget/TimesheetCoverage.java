package dev.agency.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.PersonId;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * How complete the time sheets are: per person and week the minutes logged on any budget, and the
 * minutes they work.
 *
 * <p>Missing time sheets make a burn look healthy. Ada, who works 40 hours a week, logged 40, 40,
 * 30 and 10: her coverage is 120 / 160, 75 %. Overtime in one week does not make up for a week that
 * was not logged.
 *
 * <p>A person without a row for a week has an unknown capacity there, which is not a capacity of
 * zero: a week of leave or before employment is a row of zero and asks for no time sheet.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class TimesheetCoverage implements WithTimesheetCoverage
    permits ImmutableTimesheetCoverage {
  /** How many whole weeks a coverage looks back. */
  public static final int WEEKS = 4;

  TimesheetCoverage() {}

  /**
   * Starts a new coverage.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Compares time entries with work schedules, for the whole weeks of a range.
   *
   * <p>A capacity is what the schedule says and nothing else: a public holiday or a leave counts
   * against the person as a day without a time sheet, unless the host takes it off the schedule, or
   * lowers the capacity of the rows with {@code withWeeks}.
   *
   * @param entries the entries of all budgets; rejected ones do not count
   * @param schedules the schedules of the people, one each; entries of others are left out
   * @param range the days, with an end; a week that is not all in it is left out
   * @param weekStart the day weeks begin on
   * @return a row per person with a schedule and whole week
   * @throws InvalidModelException if the range has no end ({@code MISSING_PROPERTY}) or two
   *     schedules are of one person ({@code DUPLICATE_ID})
   */
  public static TimesheetCoverage of(
      List<TimeEntry> entries, List<WorkSchedule> schedules, DateRange range, WeekStart weekStart) {
    LocalDate end =
        range
            .end()
            .orElseThrow(
                () ->
                    InvalidModelException.at(
                        "/range/end",
                        ErrorCode.MISSING_PROPERTY,
                        "The range of a coverage must have an end."));
    Invariants.of("a coverage")
        .unique("schedules", schedules.stream().map(WorkSchedule::person).toList())
        .verify();
    Map<PersonId, Map<LocalDate, Long>> logged = new HashMap<>();
    schedules.forEach(schedule -> logged.put(schedule.person(), new HashMap<>()));
    for (TimeEntry entry : entries) {
      Map<LocalDate, Long> weeks = logged.get(entry.person());
      if (weeks != null && entry.approval() != Approval.REJECTED) {
        weeks.merge(weekStart.weekOf(entry.date()), entry.minutes(), Math::addExact);
      }
    }
    Builder coverage = builder().weekStart(weekStart);
    LocalDate first = weekStart.weekOf(range.start().plusDays(6));
    for (WorkSchedule schedule : schedules) {
      Map<LocalDate, Long> weeks = logged.getOrDefault(schedule.person(), new HashMap<>());
      for (LocalDate week = first; !week.plusDays(7).isAfter(end); week = week.plusDays(7)) {
        coverage.addWeeks(
            new PersonWeek(
                schedule.person(),
                week,
                weeks.getOrDefault(week, 0L),
                schedule.minutesBetween(week, week.plusDays(7))));
      }
    }
    return coverage.build();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static TimesheetCoverage fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the day the weeks begin on.
   *
   * @return the week start
   */
  public abstract WeekStart weekStart();

  /**
   * Returns the weeks.
   *
   * @return the weeks of each person, each once
   */
  public abstract ImmutableList<PersonWeek> weeks();

  /**
   * Returns the coverage of some people in the last four whole weeks: the sum of what each logged,
   * at most their capacity of the week, over the sum of their capacities.
   *
   * @param people the people
   * @param asOf the day; a week that ends on it is whole
   * @return the share, 0 to 100 %, rounded down, so that 100 % lacks no minute; unknown without
   *     people ({@code NO_ENTRIES}), if a person has no row for one of the weeks, or the capacities
   *     sum to zero ({@code NO_CAPACITY})
   */
  public Figure<BasisPoints> of(Set<PersonId> people, LocalDate asOf) {
    if (people.isEmpty()) {
      return Figure.unknown(UnknownReason.NO_ENTRIES);
    }
    LocalDate end = weekStart().weekOf(asOf.plusDays(1));
    ImmutableTable.Builder<PersonId, LocalDate, PersonWeek> looked = ImmutableTable.builder();
    weeks().stream()
        .filter(row -> row.week().isBefore(end))
        .filter(row -> !row.week().isBefore(end.minusWeeks(WEEKS)))
        .forEach(row -> looked.put(row.person(), row.week(), row));
    Table<PersonId, LocalDate, PersonWeek> rows = looked.build();
    long logged = 0;
    long capacity = 0;
    for (PersonId person : people) {
      for (int back = 1; back <= WEEKS; back++) {
        Optional<PersonWeek> row = Optional.ofNullable(rows.get(person, end.minusWeeks(back)));
        if (row.isEmpty()) {
          return Figure.unknown(UnknownReason.NO_CAPACITY);
        }
        long work = row.get().capacityMinutes();
        logged = Math.addExact(logged, Math.min(row.get().loggedMinutes(), work));
        capacity = Math.addExact(capacity, work);
      }
    }
    return Shares.used(logged, capacity, UnknownReason.NO_CAPACITY);
  }

  /**
   * Returns a builder filled from this coverage.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a week that stands twice and one that begins on another day. */
  @Value.Check
  void check() {
    Invariants.of("a coverage")
        .unique("weeks", weeks().stream().map(row -> row.week() + "/" + row.person()).toList())
        .each(
            "weeks",
            weeks(),
            (rules, path, row) ->
                rules.require(
                    weekStart().weekOf(row.week()).equals(row.week()),
                    path + "/week",
                    ErrorCode.INCONSISTENT,
                    "must begin on the day weeks begin on"))
        .verify();
  }

  /** Builds coverages. */
  public static final class Builder extends ImmutableTimesheetCoverage.Builder {
    Builder() {}
  }
}
