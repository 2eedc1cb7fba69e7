package dev.agency.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How much of one service line is used: a row per line of the budget in its order, and one for what
 * is on no line if there is any.
 *
 * <p>Used value and cost of all lines sum to those of the budget, to the cent.
 *
 * <p>Immutable and thread-safe. {@code toString} shows neither money nor who has no cost rate.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class LineBurn permits ImmutableLineBurn {
  /** The budget. */
  public static final Field<LineBurn, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, LineBurn::budget);

  /** The day the row is as of. */
  public static final Field<LineBurn, LocalDate> AS_OF =
      Field.of("asOf", Quantities.DATES, LineBurn::asOf);

  /** Which time counts as used. */
  public static final Field<LineBurn, BurnBasis> BASIS =
      Field.of("basis", Quantities.STATE, LineBurn::basis);

  /** The line. */
  public static final Field<LineBurn, Optional<LineId>> LINE =
      Field.of("line", Quantities.NAME, LineBurn::line);

  /** The name of the line. */
  public static final Field<LineBurn, Optional<String>> NAME =
      Field.of(Quantities.NAME, LineBurn::name);

  /** All minutes logged, rejected time apart. */
  public static final Field<LineBurn, Long> WORKED_MINUTES =
      Field.of(Quantities.WORKED_MINUTES, LineBurn::workedMinutes);

  /** The worked minutes that are billable, as is the line. */
  public static final Field<LineBurn, Long> BILLABLE_MINUTES =
      Field.of(Quantities.BILLABLE_MINUTES, LineBurn::billableMinutes);

  /** The worked minutes that wait for approval. */
  public static final Field<LineBurn, Long> UNAPPROVED_MINUTES =
      Field.of(Quantities.UNAPPROVED_MINUTES, LineBurn::unapprovedMinutes);

  /** The minutes that confirmed bookings set aside. */
  public static final Field<LineBurn, Long> SCHEDULED_MINUTES =
      Field.of(Quantities.SCHEDULED_MINUTES, LineBurn::scheduledMinutes);

  /** The estimate of the line. */
  public static final Field<LineBurn, Long> BUDGET_MINUTES =
      Field.of(Quantities.BUDGET_MINUTES, LineBurn::budgetMinutes);

  /** The minutes of the basis. */
  public static final Field<LineBurn, Long> USED_MINUTES =
      Field.of(Quantities.USED_MINUTES, LineBurn::usedMinutes);

  /** The pieces of the basis; empty on a line that is not sold by the piece. */
  public static final Field<LineBurn, Optional<UnitCount>> USED_PIECES =
      Field.of(Quantities.USED_PIECES, LineBurn::usedPieces);

  /** Used over estimated minutes. */
  public static final Field<LineBurn, Figure<BasisPoints>> MINUTES_BURN =
      Field.of(Quantities.MINUTES_BURN, LineBurn::minutesBurn);

  /** What the line is worth as estimated. */
  public static final Field<LineBurn, Figure<Money>> BUDGET_TOTAL =
      Field.of(Quantities.BUDGET_TOTAL, LineBurn::budgetTotal);

  /** Used minutes and pieces at their price and approved billable expenses, uncapped. */
  public static final Field<LineBurn, Figure<Money>> USED_VALUE =
      Field.of(Quantities.USED_VALUE, LineBurn::usedValue);

  /** The total less the used value. */
  public static final Field<LineBurn, Figure<Money>> BUDGET_REMAINING =
      Field.of(Quantities.BUDGET_REMAINING, LineBurn::budgetRemaining);

  /** Used billable minutes without a bill rate. */
  public static final Field<LineBurn, Long> UNPRICED_VALUE_MINUTES =
      Field.of(Quantities.UNPRICED_VALUE_MINUTES, LineBurn::unpricedValueMinutes);

  /** Used value over the estimate. */
  public static final Field<LineBurn, Figure<BasisPoints>> BURN =
      Field.of(Quantities.BURN, LineBurn::burn);

  /** Labour and expenses. */
  public static final Field<LineBurn, Figure<Money>> USED_COST =
      Field.of(Quantities.USED_COST, LineBurn::usedCost);

  /** Worked minutes without a cost rate. */
  public static final Field<LineBurn, Long> UNPRICED_COST_MINUTES =
      Field.of(Quantities.UNPRICED_COST_MINUTES, LineBurn::unpricedCostMinutes);

  /** The record type, for permissions and tables. */
  public static final RecordType<LineBurn> TYPE =
      RecordType.of(
          "lineBurn",
          Grain.LINE,
          ImmutableList.of(
              BUDGET,
              AS_OF,
              BASIS,
              LINE,
              NAME,
              WORKED_MINUTES,
              BILLABLE_MINUTES,
              UNAPPROVED_MINUTES,
              SCHEDULED_MINUTES,
              BUDGET_MINUTES,
              USED_MINUTES,
              USED_PIECES,
              MINUTES_BURN,
              BUDGET_TOTAL,
              USED_VALUE,
              BUDGET_REMAINING,
              UNPRICED_VALUE_MINUTES,
              BURN,
              USED_COST,
              UNPRICED_COST_MINUTES));

  LineBurn() {}

  static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static LineBurn fromJson(Builder builder) {
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
   * Returns the line.
   *
   * @return its identifier, empty for what is on no line
   */
  public abstract Optional<LineId> line();

  /**
   * Returns the name of the line.
   *
   * @return the name, empty for what is on no line
   */
  public abstract Optional<String> name();

  /**
   * Returns the minutes worked.
   *
   * @return all minutes that were logged and not rejected
   */
  public abstract long workedMinutes();

  /**
   * Returns the minutes a client pays for.
   *
   * @return the part of the worked minutes that is marked billable, none of it if the line is not
   *     billable; 0 unless set, as in rows of before lines told of it
   */
  @Value.Default
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public long billableMinutes() {
    return 0;
  }

  /**
   * Returns the minutes that wait for approval.
   *
   * @return the part of the worked minutes; 0 unless set, as in rows of before lines told of it
   */
  @Value.Default
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public long unapprovedMinutes() {
    return 0;
  }

  /**
   * Returns the minutes that were scheduled.
   *
   * @return the minutes set aside for the line by confirmed bookings, whatever the basis and
   *     whatever was worked; 0 unless set, as in rows of before bookings were facts of a burn
   */
  @Value.Default
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public long scheduledMinutes() {
    return 0;
  }

  /**
   * Returns the minutes that the used minutes are measured by.
   *
   * @return the estimate, else what was sold by the hour or day; 0 without either, for a line that
   *     is not billable where the basis counts billable time, and for a retainer with an allowance
   *     or without an end, whose lines have no minutes of their own
   */
  public abstract long budgetMinutes();

  /**
   * Returns the minutes that count as used.
   *
   * @return the minutes of the basis
   */
  public abstract long usedMinutes();

  /**
   * Returns the pieces that count as used.
   *
   * @return the pieces of the basis; empty on a line that is not sold by the piece
   */
  public abstract Optional<UnitCount> usedPieces();

  /**
   * Returns used minutes over estimated minutes.
   *
   * @return the share, rounded down to a basis point; unknown ({@code NO_TOTAL}) without an
   *     estimate, and ({@code BY_PERIOD}, {@code OPEN_ENDED}) for such a retainer
   */
  public abstract Figure<BasisPoints> minutesBurn();

  /**
   * Returns what the line is worth as estimated.
   *
   * @return its estimated minutes at its rate, at a fixed price too; unknown ({@code UNPRICED})
   *     without a rate, ({@code NO_PRICE}) for internal work and what is on no line, and ({@code
   *     BY_PERIOD}, {@code OPEN_ENDED}) for such a retainer
   */
  @Value.Redacted
  public abstract Figure<Money> budgetTotal();

  /**
   * Returns what was used, in money.
   *
   * @return the value of its time and of its approved billable expenses, uncapped
   */
  @Value.Redacted
  public abstract Figure<Money> usedValue();

  /**
   * Returns what is left of the line.
   *
   * @return the total less the used value, negative if more was used
   */
  @Value.Redacted
  public abstract Figure<Money> budgetRemaining();

  /**
   * Returns the used billable minutes without a bill rate.
   *
   * @return the minutes that the used value leaves out
   */
  public abstract long unpricedValueMinutes();

  /**
   * Returns used value over the estimate.
   *
   * @return the share, rounded down to a basis point; unknown ({@code NO_TOTAL}) if the estimate is
   *     zero
   */
  @Value.Redacted
  public abstract Figure<BasisPoints> burn();

  /**
   * Returns what the work on the line costs.
   *
   * @return labour, overhead and expenses
   */
  @Value.Redacted
  public abstract Figure<Money> usedCost();

  /**
   * Returns the worked minutes without a cost rate.
   *
   * @return the minutes that the cost leaves out
   */
  @Value.Redacted
  public abstract long unpricedCostMinutes();

  /** Builds rows. */
  static final class Builder extends ImmutableLineBurn.Builder {
    Builder() {}
  }
}
