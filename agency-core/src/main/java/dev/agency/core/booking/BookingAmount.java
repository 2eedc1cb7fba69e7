package dev.agency.core.booking;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;

/**
 * How much time a booking takes.
 *
 * <p>Half of somebody who works 25 hours a week is 12 h 30 min a week: a percentage is one of the
 * person's own capacity, never of eight hours a day. What each form takes of which day, with an
 * example each, stands at {@link Placement}. In JSON the property {@code type} names the form; the
 * list is closed.
 *
 * <p>Immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(BookingAmount.PerDay.class),
  @JsonSubTypes.Type(BookingAmount.Total.class),
  @JsonSubTypes.Type(BookingAmount.Percent.class),
})
public sealed interface BookingAmount
    permits BookingAmount.PerDay, BookingAmount.Total, BookingAmount.Percent {
  /**
   * The same on each working day.
   *
   * @param minutes the minutes a day, 1 to 1,440
   */
  @JsonTypeName("per-day")
  record PerDay(long minutes) implements BookingAmount {
    /**
     * Creates an amount per day.
     *
     * @param minutes the minutes a day
     * @throws dev.agency.core.error.InvalidModelException if they are not 1 to 1,440
     */
    public PerDay {
      Invariants.of("an amount of a booking").between("minutes", minutes, 1, 1_440).verify();
    }
  }

  /**
   * A sum over all its days, laid over them as the {@link Spread} of the booking says.
   *
   * @param minutes the minutes in all, 1 to 1,000,000,000
   */
  @JsonTypeName("total")
  record Total(long minutes) implements BookingAmount {
    /**
     * Creates a sum.
     *
     * @param minutes the minutes in all
     * @throws dev.agency.core.error.InvalidModelException if they are not 1 to 1,000,000,000
     */
    public Total {
      Invariants.of("an amount of a booking")
          .between("minutes", minutes, 1, 1_000_000_000)
          .verify();
    }
  }

  /**
   * A share of the person's own capacity.
   *
   * @param share the share, above 0 and at most 1,000 %: more than all is a mistake that is shown,
   *     not one that is refused
   */
  @JsonTypeName("percent")
  record Percent(BasisPoints share) implements BookingAmount {
    /**
     * Creates a share.
     *
     * @param share the share
     * @throws dev.agency.core.error.InvalidModelException if it is not above 0 and at most 1,000 %
     */
    public Percent {
      Invariants.of("an amount of a booking")
          .between("share", share.value(), 1, 10 * BasisPoints.WHOLE)
          .verify();
    }
  }
}
