package dev.agency.core.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * A range of days, from its start up to but not including its end.
 *
 * <p>{@code DateRange.of(2026-01-01, 2026-02-01)} is January: 31 days. Without an end the range
 * goes on: {@code DateRange.startingOn(2026-01-01)}. Half-open ranges meet without a gap and
 * without a day counted twice; {@link #closed} takes a last day for those who have one. A range has
 * at least one day. Its end is a day of the model too: the last is 2199-12-31, so only a range
 * without an end holds that day. In JSON it is {@code {"start":"2026-01-01","end":"2026-02-01"}}.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class DateRange implements WithDateRange permits ImmutableDateRange {
  /**
   * The days of ten years: a booking, a leave or a plan of more is taken for a mistake, and nothing
   * is worked out day by day over more of them at once.
   */
  public static final int MAX_DAYS = 3_653;

  DateRange() {}

  /**
   * Starts a new range.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the days from a start up to an end.
   *
   * @param start the first day
   * @param end the first day after the range
   * @return the range
   * @throws dev.agency.core.error.InvalidModelException if the end is not after the start ({@code
   *     EMPTY_RANGE}), or a day lies outside of 1900 to 2199
   */
  public static DateRange of(LocalDate start, LocalDate end) {
    return builder().start(start).end(end).build();
  }

  /**
   * Returns the days from a start to a last day, both inclusive.
   *
   * @param start the first day
   * @param last the last day, at most 2199-12-30
   * @return the range
   * @throws dev.agency.core.error.InvalidModelException as {@link #of} does
   */
  public static DateRange closed(LocalDate start, LocalDate last) {
    // A day that is refused anyway may have no next one.
    return of(start, last.isAfter(Invariants.LAST_DATE) ? last : last.plusDays(1));
  }

  /**
   * Returns all days from a start.
   *
   * @param start the first day
   * @return the open-ended range
   * @throws dev.agency.core.error.InvalidModelException if the day lies outside of 1900 to 2199
   */
  public static DateRange startingOn(LocalDate start) {
    return builder().start(start).build();
  }

  /**
   * Returns the days of a month.
   *
   * @param month the month
   * @return the range
   * @throws dev.agency.core.error.InvalidModelException if the month lies outside of 1900-01 to
   *     2199-11
   */
  public static DateRange ofMonth(YearMonth month) {
    return closed(month.atDay(1), month.atEndOfMonth());
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static DateRange fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the first day.
   *
   * @return the start, inclusive
   */
  public abstract LocalDate start();

  /**
   * Returns the first day after the range.
   *
   * @return the end, exclusive; empty if the range goes on
   */
  public abstract Optional<LocalDate> end();

  /**
   * Returns whether a day lies in the range.
   *
   * @param day the day
   * @return whether {@code start <= day < end}
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(start()) && end().map(day::isBefore).orElse(true);
  }

  /**
   * Returns whether all days of this range lie in another.
   *
   * @param other the other range
   * @return whether this does not start before it nor end after it; a range without an end lies
   *     only in one without an end
   */
  public boolean isWithin(DateRange other) {
    return !start().isBefore(other.start())
        && other
            .end()
            .map(last -> end().filter(end -> !end.isAfter(last)).isPresent())
            .orElse(true);
  }

  /**
   * Returns whether two ranges share a day.
   *
   * @param other the other range
   * @return whether a day lies in both; ranges that only meet share none
   */
  public boolean overlaps(DateRange other) {
    return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  /**
   * Returns the end of a range that is known to have one.
   *
   * @return the first day after the range
   * @throws dev.agency.core.error.InvalidModelException if the range goes on ({@code OUT_OF_RANGE})
   */
  public LocalDate endOrThrow() {
    return end()
        .orElseThrow(
            () ->
                InvalidModelException.at(
                    "/end", ErrorCode.OUT_OF_RANGE, "The days must have an end."));
  }

  /**
   * Returns the number of days.
   *
   * @return the days, at least 1; empty if the range goes on
   */
  public OptionalLong days() {
    return end().isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(ChronoUnit.DAYS.between(start(), end().get()));
  }

  /**
   * Returns the last day.
   *
   * @return the day before the end; empty if the range goes on
   */
  public Optional<LocalDate> last() {
    return end().map(end -> end.minusDays(1));
  }

  /**
   * Returns a builder filled from this range.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  private boolean startsBeforeEndOf(DateRange other) {
    return other.end().map(end -> start().isBefore(end)).orElse(true);
  }

  /** Refuses days out of range and a range without a day. */
  @Value.Check
  void check() {
    Invariants.of("a date range")
        .date("start", start())
        .date("end", end())
        .require(
            end().map(end -> end.isAfter(start())).orElse(true),
            "end",
            ErrorCode.EMPTY_RANGE,
            "must be after its start")
        .verify();
  }

  /** Builds ranges. */
  public static final class Builder extends ImmutableDateRange.Builder {
    Builder() {}
  }
}
