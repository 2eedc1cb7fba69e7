package dev.agency.core.calendar;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.HolidayCalendarId;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The holidays of a country, a region or an office.
 *
 * <p>A person may have several calendars. A day that is a holiday in two of them, or twice in one,
 * is off once: of all holidays of a day the one that takes most counts, and they are never added
 * up. Christmas Day of the country and of the office takes the 456 minutes of that day, not 912. A
 * holiday on a day without work takes nothing.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class HolidayCalendar implements WithHolidayCalendar
    permits ImmutableHolidayCalendar {
  private static final Comparator<Holiday> BY_DAY = Comparator.comparing(Holiday::date);

  HolidayCalendar() {}

  /**
   * Starts a new calendar.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static HolidayCalendar fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this calendar.
   *
   * @return the identifier
   */
  public abstract HolidayCalendarId id();

  /**
   * Returns the name.
   *
   * @return 1 to 200 printable characters
   */
  public abstract String name();

  /**
   * Returns the holidays.
   *
   * @return the holidays, each once, in the order of their days; several may share a day
   */
  public abstract ImmutableList<Holiday> holidays();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns the minutes of a day that are off.
   *
   * @param day the day
   * @param workMinutes the minutes of the day by the person's pattern, not negative
   * @return the most that one of its holidays takes, 0 without a holiday
   */
  public long minutesOff(LocalDate day, long workMinutes) {
    long most = 0;
    for (int i = firstFrom(day); i < holidays().size(); i++) {
      Holiday holiday = holidays().get(i);
      if (!holiday.date().equals(day)) {
        break;
      }
      most = Math.max(most, holiday.part().of(workMinutes));
    }
    return most;
  }

  /**
   * Returns the minutes of a day that are off by any of several calendars.
   *
   * @param calendars the calendars of one person
   * @param day the day
   * @param workMinutes the minutes of the day by the person's pattern, not negative
   * @return the most that one of them takes, never their sum
   */
  public static long minutesOff(
      Iterable<HolidayCalendar> calendars, LocalDate day, long workMinutes) {
    long most = 0;
    for (HolidayCalendar calendar : calendars) {
      most = Math.max(most, calendar.minutesOff(day, workMinutes));
    }
    return most;
  }

  /**
   * Returns this calendar with the holidays of another beside its own.
   *
   * @param other the other calendar
   * @return the calendar, with each holiday once
   */
  public HolidayCalendar union(HolidayCalendar other) {
    return toBuilder()
        .holidays(
            Stream.concat(holidays().stream(), other.holidays().stream())
                .distinct()
                .sorted(BY_DAY)
                .collect(toImmutableList()))
        .build();
  }

  /** Returns the place of the first holiday that is not before a day. */
  int firstFrom(LocalDate day) {
    int low = 0;
    int high = holidays().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holidays().get(middle).date().isBefore(day)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Returns a builder filled from this calendar.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses holidays that repeat or are out of order. */
  @Value.Check
  void check() {
    Invariants.of("a holiday calendar")
        .name("name", name())
        .unique("holidays", holidays())
        .require(
            Ordering.from(BY_DAY).isOrdered(holidays()),
            "holidays",
            ErrorCode.INCONSISTENT,
            "must be in the order of their days")
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds calendars. */
  public static final class Builder extends ImmutableHolidayCalendar.Builder {
    Builder() {}
  }
}
