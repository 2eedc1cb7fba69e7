package dev.agency.core.pricing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.agency.core.error.Invariants;
import java.time.LocalDate;

/**
 * By the rate of which day money is converted.
 *
 * <p>Unless a report is to value everything at one date, each day's money has the rate of its day,
 * and what March was worth does not move in June. In JSON the property {@code type} names the form;
 * the list is closed.
 *
 * <p>Immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(FxPolicy.EachDay.class),
  @JsonSubTypes.Type(FxPolicy.ValueAt.class),
})
public sealed interface FxPolicy permits FxPolicy.EachDay, FxPolicy.ValueAt {
  /**
   * Returns the day whose rate money has.
   *
   * @param day the day the money is of
   * @return the day to look up
   */
  LocalDate rateDay(LocalDate day);

  /** Each day's money at the rate of that day. */
  @JsonTypeName("each-day")
  record EachDay() implements FxPolicy {
    @Override
    public LocalDate rateDay(LocalDate day) {
      return day;
    }
  }

  /**
   * All money at the rate of one day.
   *
   * @param date the day
   */
  @JsonTypeName("value-at")
  record ValueAt(LocalDate date) implements FxPolicy {
    /**
     * Creates the policy.
     *
     * @param date the day
     * @throws dev.agency.core.error.InvalidModelException if it lies outside of 1900 to 2199
     */
    public ValueAt {
      Invariants.of("an exchange policy").date("date", date).verify();
    }

    @Override
    public LocalDate rateDay(LocalDate day) {
      return date;
    }
  }
}
