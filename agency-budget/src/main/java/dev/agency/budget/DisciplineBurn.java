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
import dev.agency.core.id.DisciplineId;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the people of one discipline did on a budget: a row per discipline, in the order of their
 * ids, and a last one for people who have none.
 *
 * <p>Time counts under the primary discipline of whoever worked, whatever line it is on. A row is
 * the sum of those of its people in {@link PersonBurn}: if Ada and Ben are the designers, their EUR
 * 4,000.00 and EUR 1,200.50 of labour are EUR 5,200.50 of design. So these rows are of labour
 * alone, and sum to what those of people sum to.
 *
 * <p>A discipline may have one person on a budget, and then its row is theirs: whoever may not see
 * what a person costs must not see the cost here, and from whom the rows of people are kept these
 * must be kept, too. There are no guarded totals here, for beside that of the budget they would
 * tell the cost of whoever is left out. A row is nobody's own.
 *
 * <p>Immutable and thread-safe. {@code toString} shows neither money nor who has no cost rate.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class DisciplineBurn permits ImmutableDisciplineBurn {
  /** The budget. */
  public static final Field<DisciplineBurn, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, DisciplineBurn::budget);

  /** The day the row is as of. */
  public static final Field<DisciplineBurn, LocalDate> AS_OF =
      Field.of("asOf", Quantities.DATES, DisciplineBurn::asOf);

  /** Which time counts as used. */
  public static final Field<DisciplineBurn, BurnBasis> BASIS =
      Field.of("basis", Quantities.STATE, DisciplineBurn::basis);

  /** The discipline; empty for people without one. */
  public static final Field<DisciplineBurn, Optional<DisciplineId>> DISCIPLINE =
      Field.of("discipline", Quantities.NAME, DisciplineBurn::discipline);

  /** All minutes logged, rejected time apart. */
  public static final Field<DisciplineBurn, Long> WORKED_MINUTES =
      Field.of(Quantities.WORKED_MINUTES, DisciplineBurn::workedMinutes);

  /** The worked minutes that are billable, as is their line. */
  public static final Field<DisciplineBurn, Long> BILLABLE_MINUTES =
      Field.of(Quantities.BILLABLE_MINUTES, DisciplineBurn::billableMinutes);

  /** The worked minutes that wait for approval. */
  public static final Field<DisciplineBurn, Long> UNAPPROVED_MINUTES =
      Field.of(Quantities.UNAPPROVED_MINUTES, DisciplineBurn::unapprovedMinutes);

  /** The minutes that confirmed bookings set aside. */
  public static final Field<DisciplineBurn, Long> SCHEDULED_MINUTES =
      Field.of(Quantities.SCHEDULED_MINUTES, DisciplineBurn::scheduledMinutes);

  /** The minutes of the basis. */
  public static final Field<DisciplineBurn, Long> USED_MINUTES =
      Field.of(Quantities.USED_MINUTES, DisciplineBurn::usedMinutes);

  /** Their used minutes at the prices of the lines. */
  public static final Field<DisciplineBurn, Figure<Money>> USED_VALUE =
      Field.of(Quantities.USED_VALUE, DisciplineBurn::usedValue);

  /** Used billable minutes without a bill rate. */
  public static final Field<DisciplineBurn, Long> UNPRICED_VALUE_MINUTES =
      Field.of(Quantities.UNPRICED_VALUE_MINUTES, DisciplineBurn::unpricedValueMinutes);

  /** What their worked time costs. */
  public static final Field<DisciplineBurn, Figure<Money>> LABOUR_COST =
      Field.of(Quantities.LABOUR_COST, DisciplineBurn::labourCost);

  /** Worked minutes without a cost rate. */
  public static final Field<DisciplineBurn, Long> UNPRICED_COST_MINUTES =
      Field.of(Quantities.UNPRICED_COST_MINUTES, DisciplineBurn::unpricedCostMinutes);

  /** The record type, for permissions and tables. */
  public static final RecordType<DisciplineBurn> TYPE =
      RecordType.of(
          "disciplineBurn",
          Grain.DISCIPLINE,
          ImmutableList.of(
              BUDGET,
              AS_OF,
              BASIS,
              DISCIPLINE,
              WORKED_MINUTES,
              BILLABLE_MINUTES,
              UNAPPROVED_MINUTES,
              SCHEDULED_MINUTES,
              USED_MINUTES,
              USED_VALUE,
              UNPRICED_VALUE_MINUTES,
              LABOUR_COST,
              UNPRICED_COST_MINUTES));

  DisciplineBurn() {}

  static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static DisciplineBurn fromJson(Builder builder) {
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
   * Returns the discipline.
   *
   * @return its identifier; empty for people without a discipline
   */
  public abstract Optional<DisciplineId> discipline();

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
   * @return the minutes set aside of its people by confirmed bookings, whatever the basis and
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
  static final class Builder extends ImmutableDisciplineBurn.Builder {
    Builder() {}
  }
}
