package dev.agency.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * What one person did on a budget: a row per person who logged time or is scheduled, in the order
 * of their ids.
 *
 * <p>Expenses belong to no person, so these rows are of labour alone: their used value and the
 * approved billable expenses sum to the used value of the budget, and their labour cost to its
 * labour cost.
 *
 * <p>Cost and minutes of one person give their rate away; whoever may not see what people earn must
 * not see the cost here.
 *
 * <p>Immutable and thread-safe. {@code toString} shows neither money nor who has no cost rate.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class PersonBurn permits ImmutablePersonBurn {
  /** The budget. */
  public static final Field<PersonBurn, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, PersonBurn::budget);

  /** The day the row is as of. */
  public static final Field<PersonBurn, LocalDate> AS_OF =
      Field.of("asOf", Quantities.DATES, PersonBurn::asOf);

  /** Which time counts as used. */
  public static final Field<PersonBurn, BurnBasis> BASIS =
      Field.of("basis", Quantities.STATE, PersonBurn::basis);

  /** The person. */
  public static final Field<PersonBurn, PersonId> PERSON =
      Field.of("person", Quantities.NAME, PersonBurn::person);

  /** All minutes logged, rejected time apart. */
  public static final Field<PersonBurn, Long> WORKED_MINUTES =
      Field.of(Quantities.WORKED_MINUTES, PersonBurn::workedMinutes);

  /** The worked minutes that are billable, as is their line. */
  public static final Field<PersonBurn, Long> BILLABLE_MINUTES =
      Field.of(Quantities.BILLABLE_MINUTES, PersonBurn::billableMinutes);

  /** The worked minutes that wait for approval. */
  public static final Field<PersonBurn, Long> UNAPPROVED_MINUTES =
      Field.of(Quantities.UNAPPROVED_MINUTES, PersonBurn::unapprovedMinutes);

  /** The minutes that confirmed bookings set aside. */
  public static final Field<PersonBurn, Long> SCHEDULED_MINUTES =
      Field.of(Quantities.SCHEDULED_MINUTES, PersonBurn::scheduledMinutes);

  /** The minutes of the basis. */
  public static final Field<PersonBurn, Long> USED_MINUTES =
      Field.of(Quantities.USED_MINUTES, PersonBurn::usedMinutes);

  /** Their used minutes at the prices of the lines. */
  public static final Field<PersonBurn, Figure<Money>> USED_VALUE =
      Field.of(Quantities.USED_VALUE, PersonBurn::usedValue);

  /** Used billable minutes without a bill rate. */
  public static final Field<PersonBurn, Long> UNPRICED_VALUE_MINUTES =
      Field.of(Quantities.UNPRICED_VALUE_MINUTES, PersonBurn::unpricedValueMinutes);

  /** What their worked time costs. */
  public static final Field<PersonBurn, Figure<Money>> LABOUR_COST =
      Field.of(Quantities.LABOUR_COST, PersonBurn::labourCost);

  /** Worked minutes without a cost rate. */
  public static final Field<PersonBurn, Long> UNPRICED_COST_MINUTES =
      Field.of(Quantities.UNPRICED_COST_MINUTES, PersonBurn::unpricedCostMinutes);

  /** The record type, for permissions and tables. */
  public static final RecordType<PersonBurn> TYPE =
      RecordType.of(
          "personBurn",
          Grain.PERSON,
          ImmutableList.of(
              BUDGET,
              AS_OF,
              BASIS,
              PERSON,
              WORKED_MINUTES,
              BILLABLE_MINUTES,
              UNAPPROVED_MINUTES,
              SCHEDULED_MINUTES,
              USED_MINUTES,
              USED_VALUE,
              UNPRICED_VALUE_MINUTES,
              LABOUR_COST,
              UNPRICED_COST_MINUTES));

  PersonBurn() {}

  static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static PersonBurn fromJson(Builder builder) {
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
   * Returns the person.
   *
   * @return their identifier
   */
  public abstract PersonId person();

  /**
   * Returns the minutes worked.
   *
   * @return all minutes that were logged and not rejected
   */
  public abstract long workedMinutes();

  /**
   * Returns the minutes a client pays for.
   *
   * @return the part of the worked minutes that is marked billable, on a line that is billable or
   *     on none
   */
  public abstract long billableMinutes();

  /**
   * Returns the minutes that wait for approval.
   *
   * @return the part of the worked minutes
   */
  public abstract long unapprovedMinutes();

  /**
   * Returns the minutes that were scheduled.
   *
   * @return the minutes set aside of the person by confirmed bookings, whatever the basis and
   *     whatever was worked; 0 unless set, as in rows of before bookings were facts of a burn
   */
  @Value.Default
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public long scheduledMinutes() {
    return 0;
  }

  /**
   * Returns the minutes that count as used.
   *
   * @return the minutes of the basis
   */
  public abstract long usedMinutes();

  /**
   * Returns what their used time is worth.
   *
   * @return the value at the rates of the lines; unknown ({@code NO_PRICE}) for internal work
   */
  @Value.Redacted
  public abstract Figure<Money> usedValue();

  /**
   * Returns the used billable minutes without a bill rate.
   *
   * @return the minutes that the used value leaves out
   */
  public abstract long unpricedValueMinutes();

  /**
   * Returns what their time costs.
   *
   * @return all worked minutes at their cost rates
   */
  @Value.Redacted
  public abstract Figure<Money> labourCost();

  /**
   * Returns the worked minutes without a cost rate.
   *
   * @return the minutes that the cost leaves out
   */
  @Value.Redacted
  public abstract long unpricedCostMinutes();

  /** Builds rows. */
  static final class Builder extends ImmutablePersonBurn.Builder {
    Builder() {}
  }
}
