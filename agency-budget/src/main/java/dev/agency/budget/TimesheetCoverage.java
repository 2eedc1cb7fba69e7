package dev.agency.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Lists;
import com.google.common.collect.Table;
import dev.agency.budget.pricing.Shares;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.calendar.WorkingDays;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * How complete the time sheets are: per person and week the minutes logged on any budget, and the
 * minutes they can work.
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

  private static final int DAYS_OF_A_WEEK = 7;

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
   * Compares time entries with what people can work, for the whole weeks of a range.
   *
   * <p>A capacity is what holidays and approved leave leave of the schedule, for nobody logs time
   * on Christmas Day or on holiday: 40 hours in each of three weeks and none in the week of an
   * approved leave are 100 %, not 75 %. Leave that is still pending takes nothing.
   *
   * @param entries the entries of all budgets; rejected ones do not count
   * @param calendars the schedules, holidays and leaves of the people, one of each; entries of
   *     others are left out, and so are the weeks of somebody without a schedule, whose capacity
   *     nobody knows
   * @param range the days, with an end, at most ten years; a week that is not all in it is left out
   * @param weekStart the day weeks begin on
   * @return a row per person with a schedule and whole week
   * @throws InvalidModelException if the range has no end ({@code MISSING_PROPERTY}) or more than
   *     ten years ({@code OUT_OF_RANGE}), or two calendars are of one person ({@code DUPLICATE_ID})
   */
  public static TimesheetCoverage of(
      List<TimeEntry> entries,
      List<PersonCalendar> calendars,
      DateRange range,
      WeekStart weekStart) {
    LocalDate end = end(range);
    Invariants.of("a coverage")
        .unique("calendars", Lists.transform(calendars, PersonCalendar::person))
        .verify();
    DateRange days = DateRange.of(range.start(), end);
    Map<PersonId, Capacity> capacities = new LinkedHashMap<>();
    for (PersonCalendar calendar : calendars) {
      if (calendar.schedule().isPresent()) {
        WorkingDays working = calendar.over(days);
        capacities.put(
            calendar.person(),
            week -> working.capacity(DateRange.of(week, week.plusDays(DAYS_OF_A_WEEK))));
      }
    }
    return of(entries, capacities, days, weekStart);
  }

  /**
   * Compares time entries with what people can work, for as long back as the coverage as of a day
   * looks: what the reports of that day need.
   *
   * @param entries the entries of all budgets; rejected ones do not count
   * @param calendars the schedules, holidays and leaves of the people, one of each, as {@link
   *     #of(List, List, DateRange, WeekStart)} takes them
   * @param asOf the day
   * @param weekStart the day weeks begin on
   * @return a row per person with a schedule and whole week, of the last {@value #WEEKS} weeks that
   *     are over by the day, and of no more than one before
   * @throws InvalidModelException if two calendars are of one person ({@code DUPLICATE_ID})
   */
  public static TimesheetCoverage asOf(
      List<TimeEntry> entries,
      List<PersonCalendar> calendars,
      LocalDate asOf,
      WeekStart weekStart) {
    return of(
        entries, calendars, DateRange.of(asOf.minusWeeks(WEEKS + 1), asOf.plusDays(1)), weekStart);
  }

  /** What somebody can work in the week that begins on a day. */
  private interface Capacity {
    long inWeek(LocalDate first);
  }

  private static LocalDate end(DateRange range) {
    return range
        .end()
        .orElseThrow(
            () ->
                InvalidModelException.at(
                    "/range/end",
                    ErrorCode.MISSING_PROPERTY,
                    "The range of a coverage must have an end."));
  }

  private static TimesheetCoverage of(
      List<TimeEntry> entries,
      Map<PersonId, Capacity> capacities,
      DateRange range,
      WeekStart weekStart) {
    Table<PersonId, LocalDate, Long> logged = HashBasedTable.create();
    for (TimeEntry entry : entries) {
      if (capacities.containsKey(entry.person()) && entry.approval() != Approval.REJECTED) {
        logged
            .row(entry.person())
            .merge(weekStart.weekOf(entry.date()), entry.minutes(), Math::addExact);
      }
    }
    Builder coverage = builder().weekStart(weekStart);
    LocalDate first = weekStart.weekOf(range.start().plusDays(DAYS_OF_A_WEEK - 1));
    capacities.forEach(
        (person, capacity) -> {
          for (LocalDate week = first;
              range.end().filter(week.plusDays(DAYS_OF_A_WEEK)::isAfter).isEmpty();
              week = week.plusDays(DAYS_OF_A_WEEK)) {
            long minutes = logged.row(person).getOrDefault(week, 0L);
            coverage.addWeeks(new PersonWeek(person, week, minutes, capacity.inWeek(week)));
          }
        });
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
