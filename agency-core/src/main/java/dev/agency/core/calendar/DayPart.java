package dev.agency.core.calendar;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;

/**
 * How much of a working day is off: all of it, some minutes, or a share.
 *
 * <p>Half of a day of 456 minutes is 228, half of a day of 240 is 120: a share follows the person's
 * own pattern, minutes do not. None takes more than the day has, so two hours off on a free
 * Saturday are nothing. In JSON the property {@code type} names the form; the list is closed.
 *
 * <p>Immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(DayPart.Whole.class),
  @JsonSubTypes.Type(DayPart.Minutes.class),
  @JsonSubTypes.Type(DayPart.Share.class),
})
public sealed interface DayPart permits DayPart.Whole, DayPart.Minutes, DayPart.Share {
  /**
   * Returns the whole day.
   *
   * @return the part that takes whatever the day has
   */
  static DayPart whole() {
    return new Whole();
  }

  /**
   * Returns a number of minutes.
   *
   * @param minutes the minutes, 1 to 1,440
   * @return the part
   * @throws dev.agency.core.error.InvalidModelException if the minutes are out of range
   */
  static DayPart ofMinutes(long minutes) {
    return new Minutes(minutes);
  }

  /**
   * Returns half of the day.
   *
   * @return the part
   */
  static DayPart half() {
    return new Share(BasisPoints.ofPercent(50));
  }

  /**
   * Returns what this part takes of a working day.
   *
   * @param workMinutes the minutes of the day by the person's pattern, not negative
   * @return the minutes that are off, from 0 to those of the day; a share is rounded half up
   */
  long of(long workMinutes);

  /** All of the day. */
  @JsonTypeName("whole")
  record Whole() implements DayPart {
    @Override
    public long of(long workMinutes) {
      return workMinutes;
    }
  }

  /**
   * Some minutes of the day.
   *
   * @param minutes the minutes, 1 to 1,440
   */
  @JsonTypeName("minutes")
  record Minutes(long minutes) implements DayPart {
    /**
     * Creates a number of minutes.
     *
     * @param minutes the minutes
     * @throws dev.agency.core.error.InvalidModelException if they are not 1 to 1,440
     */
    public Minutes {
      Invariants.of("a part of a day").between("minutes", minutes, 1, 1_440).verify();
    }

    @Override
    public long of(long workMinutes) {
      return Math.min(minutes, workMinutes);
    }
  }

  /**
   * A share of the day.
   *
   * @param share the share, more than 0 and at most 100 %
   */
  @JsonTypeName("share")
  record Share(BasisPoints share) implements DayPart {
    /**
     * Creates a share.
     *
     * @param share the share
     * @throws dev.agency.core.error.InvalidModelException if it is not above 0 and at most 100 %
     */
    public Share {
      Invariants.of("a part of a day")
          .require(
              share.isProportion() && share.value() > 0,
              "share",
              ErrorCode.OUT_OF_RANGE,
              "must be above 0 and at most 100 %")
          .verify();
    }

    @Override
    public long of(long workMinutes) {
      return (workMinutes * share.value() + BasisPoints.WHOLE / 2) / BasisPoints.WHOLE;
    }
  }
}
