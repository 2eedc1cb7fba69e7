package dev.agency.core.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.style.AgencyStyle;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.immutables.value.Value;

/**
 * The minutes of a repeating week, or of several weeks that take turns, from a day on.
 *
 * <p>{@code [480, 480, 480, 480, 240, 0, 0]} is full time with a short Friday. Fourteen values are
 * two weeks that alternate; the first of them is the week that {@link #validFrom} lies in.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class WorkPattern implements WithWorkPattern permits ImmutableWorkPattern {
  private static final long MINUTES_OF_A_DAY = 1_440;
  private static final int MAX_DAYS = 7 * 52;

  WorkPattern() {}

  /**
   * Starts a new pattern.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static WorkPattern fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the first day this pattern holds.
   *
   * @return the day; it holds until the next pattern of the schedule
   */
  public abstract LocalDate validFrom();

  /**
   * Returns the minutes of each day, from Monday of the first week.
   *
   * @return a multiple of 7 values, each from 0 to 1,440; at most 52 weeks
   */
  public abstract ImmutableList<Long> minutes();

  /**
   * Returns the minutes of a day by this pattern, whether or not it holds then.
   *
   * @param day the day
   * @return its minutes
   */
  public long minutesOn(LocalDate day) {
    LocalDate anchor = validFrom().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    long days = ChronoUnit.DAYS.between(anchor, day);
    return minutes().get(Math.toIntExact(Math.floorMod(days, (long) minutes().size())));
  }

  /**
   * Returns a builder filled from this pattern.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a pattern that is no whole number of weeks, and days of more than 24 hours. */
  @Value.Check
  void check() {
    Invariants.of("a pattern")
        .date("validFrom", validFrom())
        .require(
            !minutes().isEmpty() && minutes().size() % 7 == 0 && minutes().size() <= MAX_DAYS,
            "minutes",
            ErrorCode.OUT_OF_RANGE,
            "must have seven values for each of 1 to 52 weeks")
        .require(
            minutes().stream().allMatch(day -> day >= 0 && day <= MINUTES_OF_A_DAY),
            "minutes",
            ErrorCode.OUT_OF_RANGE,
            "must be from 0 to 1440 each")
        .verify();
  }

  /** Builds patterns. */
  public static final class Builder extends ImmutableWorkPattern.Builder {
    Builder() {}
  }
}
