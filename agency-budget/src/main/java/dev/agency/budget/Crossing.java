package dev.agency.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * When a budget reached a threshold such as 75 %, in money and in minutes.
 *
 * <p>A threshold is reached on the first day whose cumulative exact amount is at or above it: 100 %
 * on the day all is used, which is not yet over. Money counts what is known of it; a missing rate
 * can only make a crossing late. Where too little is known to tell, as for a fixed price whose
 * lines have no rates, the threshold is not "not reached" but unknown, and the minutes raise the
 * alarm. Each measure is a field of its own, for they are not equally secret.
 *
 * <p>A retainer reaches its thresholds anew in each period: of 40 hours in September 30 are used on
 * the 17th, and 75 % is reached there; on 1 October nothing is. The row is of the period that runs,
 * or of the last one, counts the time of its days as the alerts do, and says which {@link #period}
 * it is. In money a retainer with an allowance has none ({@code BY_PERIOD}): its fees buy time.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Crossing permits ImmutableCrossing {
  /** The budget. */
  public static final Field<Crossing, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, Crossing::budget);

  /** The day the row is as of. */
  public static final Field<Crossing, LocalDate> AS_OF =
      Field.of("asOf", Quantities.DATES, Crossing::asOf);

  /** Which time counts as used. */
  public static final Field<Crossing, BurnBasis> BASIS =
      Field.of("basis", Quantities.STATE, Crossing::basis);

  /** The share of the budget. */
  public static final Field<Crossing, BasisPoints> THRESHOLD =
      Field.of("threshold", Quantities.NAME, Crossing::threshold);

  /** What the budget is measured in, which tells whether all of it has a price. */
  public static final Field<Crossing, BurnMeasure> MEASURE =
      Field.of("measure", Quantities.BURN, Crossing::measure);

  /** Whether the used value reached it. */
  public static final Field<Crossing, Figure<Boolean>> VALUE_REACHED =
      Field.of("valueReached", Quantities.BURN, Crossing::valueReached);

  /** The day the used value reached it. */
  public static final Field<Crossing, Optional<LocalDate>> VALUE_DAY =
      Field.of("valueDay", Quantities.BURN, Crossing::valueDay);

  /** The week the used value reached it. */
  public static final Field<Crossing, Optional<LocalDate>> VALUE_WEEK =
      Field.of("valueWeek", Quantities.BURN, Crossing::valueWeek);

  /** Whether the used minutes reached it. */
  public static final Field<Crossing, Figure<Boolean>> MINUTES_REACHED =
      Field.of("minutesReached", Quantities.MINUTES_BURN, Crossing::minutesReached);

  /** The day the used minutes reached it. */
  public static final Field<Crossing, Optional<LocalDate>> MINUTES_DAY =
      Field.of("minutesDay", Quantities.MINUTES_BURN, Crossing::minutesDay);

  /** The week the used minutes reached it. */
  public static final Field<Crossing, Optional<LocalDate>> MINUTES_WEEK =
      Field.of("minutesWeek", Quantities.MINUTES_BURN, Crossing::minutesWeek);

  /** The first day of the period of a retainer the minutes are of. */
  public static final Field<Crossing, Optional<LocalDate>> PERIOD =
      Field.of("period", Quantities.DATES, Crossing::period);

  /** The record type, for permissions and tables. */
  public static final RecordType<Crossing> TYPE =
      RecordType.of(
          "crossing",
          Grain.BUDGET,
          ImmutableList.of(
              BUDGET,
              AS_OF,
              BASIS,
              THRESHOLD,
              MEASURE,
              VALUE_REACHED,
              VALUE_DAY,
              VALUE_WEEK,
              MINUTES_REACHED,
              MINUTES_DAY,
              MINUTES_WEEK,
              PERIOD));

  Crossing() {}

  static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Crossing fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the budget.
   *
   * @return its identifier
   */
  public abstract BudgetId budget();

  /**
   * Returns the day the row is as of.
   *
   * @return the last day that counts, with what is known of it today
   */
  public abstract LocalDate asOf();

  /**
   * Returns which time counts as used.
   *
   * @return the basis of the whole budget
   */
  public abstract BurnBasis basis();

  /**
   * Returns the threshold.
   *
   * @return the share of the budget
   */
  public abstract BasisPoints threshold();

  /**
   * Returns what the budget is measured in.
   *
   * @return the value if the budget has a total in money above zero and both that and the used
   *     value are known in full, else the minutes
   */
  public abstract BurnMeasure measure();

  /**
   * Returns whether the used value reached the threshold.
   *
   * @return true if what is known of it did, false only if all of it is known; else unknown for the
   *     reason of what is missing, or ({@code NO_TOTAL}) if the total is not above zero, or ({@code
   *     BY_PERIOD}) for a retainer with an allowance
   */
  @Value.Redacted
  public abstract Figure<Boolean> valueReached();

  /**
   * Returns the first day what is known of the used value had reached the threshold.
   *
   * @return the day; empty if {@link #valueReached} is not true
   */
  public abstract Optional<LocalDate> valueDay();

  /**
   * Returns the week of that day.
   *
   * @return the first day of the week
   */
  public abstract Optional<LocalDate> valueWeek();

  /**
   * Returns whether the used minutes reached the threshold.
   *
   * @return whether they did; unknown ({@code NO_TOTAL}) without an estimate, or where a retainer
   *     has none to use, and ({@code OPEN_ENDED}) for a retainer without an allowance and an end
   */
  public abstract Figure<Boolean> minutesReached();

  /**
   * Returns the first day the used minutes had reached the threshold.
   *
   * @return the day; empty if {@link #minutesReached} is not true
   */
  public abstract Optional<LocalDate> minutesDay();

  /**
   * Returns the week of that day.
   *
   * @return the first day of the week
   */
  public abstract Optional<LocalDate> minutesWeek();

  /**
   * Returns which period of a retainer the minutes are of.
   *
   * @return the first day of the period; empty where the minutes are those of the whole budget
   */
  public abstract Optional<LocalDate> period();

  /**
   * Returns whether the budget reached the threshold by its own measure.
   *
   * @return whether it did; unknown if nothing tells
   */
  public Figure<Boolean> reached() {
    return measure() == BurnMeasure.VALUE ? valueReached() : minutesReached();
  }

  /**
   * Returns the day the budget reached the threshold by its own measure.
   *
   * @return the day, empty if {@link #reached} is not true
   */
  public Optional<LocalDate> day() {
    return measure() == BurnMeasure.VALUE ? valueDay() : minutesDay();
  }

  /**
   * Returns the week the budget reached the threshold by its own measure.
   *
   * @return the first day of the week, empty if {@link #reached} is not true
   */
  public Optional<LocalDate> week() {
    return measure() == BurnMeasure.VALUE ? valueWeek() : minutesWeek();
  }

  /** Builds rows. */
  static final class Builder extends ImmutableCrossing.Builder {
    Builder() {}
  }
}
