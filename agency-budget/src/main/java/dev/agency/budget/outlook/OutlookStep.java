package dev.agency.budget.outlook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One step on the way to a figure of an outlook or a burn: what a ratio divides, what a sum or an
 * estimate adds, or how long what is left lasts.
 *
 * <p>A cost index of 0.75 has two: {@code NUMERATOR}, 18,000 minutes that are earned, and {@code
 * DENOMINATOR}, 24,000 that were used. It names its budget, so that relations place it as they
 * place the row it explains.
 *
 * <p>As a record it has a field per quantity, such as {@code earnedMinutes} and {@code usedCost},
 * of which only that of what it measures holds anything, so that hiding cost hides its steps. The
 * steps of one figure tell of each other: of an estimate and its rest follows what was used. So
 * they are shown all or not at all.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no amount.
 *
 * @param budget the budget whose figure it explains
 * @param kind what part it has
 * @param measures what its amount measures
 * @param date the first day of a week, the day by which something is used, or the earlier day on
 *     which it was last said how much is done; empty otherwise
 * @param amount minutes, money in the major unit of its currency, periods of the plan, days, or a
 *     number without a unit, as the kind says; exact where its decimals end, else to ten of them
 * @param currency the currency of money; empty of anything else
 */
public record OutlookStep(
    BudgetId budget,
    Kind kind,
    Quantity measures,
    Optional<LocalDate> date,
    Figure<BigDecimal> amount,
    Optional<Currency> currency) {
  /** What part a step has. */
  public enum Kind {
    /** What is divided. */
    NUMERATOR,
    /** What it is divided by. */
    DENOMINATOR,
    /** What there is to use, or what all of the work is planned at. */
    BUDGET,
    /** What is done, as planned. */
    EARNED,
    /** What was used so far. */
    USED,
    /** What will be earned for each one used, without a unit: by it follows the rest. */
    PACE,
    /** What is still to be used: the work that is left over the pace. */
    REST,
    /**
     * What was used, since the day that was measured, beyond the estimate of that day: an estimate
     * is never less than what is used.
     */
    USED_BEYOND,
    /** What rounding added. */
    ROUNDING,
    /** What was used in one week, by its first day. */
    WEEK,
    /** How many weeks these are. */
    WEEKS,
    /** What is used in a week, on average. */
    RATE,
    /** What is booked from now on, by the day all of it is used. */
    BOOKED,
    /** What is left of the budget. */
    LEFT,
    /** How many days what is left lasts at the rate of a week, rounded up. */
    DAYS,
    /**
     * By how many days that is moved to a day of the week on which people work: back, so below
     * zero, or ahead if none is left.
     */
    DAYS_MOVED,
    /** How many days there is this budget, after which there is another one. */
    DAYS_TO_USE,
    /** What was used by the day all of it was. */
    REACHED,
    /** What is added to a sum. */
    ADDED,
    /** What is taken from a sum. */
    TAKEN,
    /** How much of the whole it is, without a unit: what is done, or should be by now. */
    SHARE;

    /**
     * Returns whether its amount has no unit, whatever it measures.
     *
     * @return true of a pace, a share and of numbers of weeks and days
     */
    public boolean isUnitless() {
      return UNITLESS.contains(this);
    }
  }

  private static final ImmutableSet<Kind> UNITLESS =
      Sets.immutableEnumSet(
          Kind.PACE, Kind.SHARE, Kind.WEEKS, Kind.DAYS, Kind.DAYS_MOVED, Kind.DAYS_TO_USE);

  /** What the figures of a burn follow from, beside the terms of earned value. */
  private static final ImmutableList<Quantity> OF_A_BURN =
      ImmutableList.of(
          Quantities.PROGRESS,
          Quantities.REVENUE,
          Quantities.PROFIT,
          Quantities.LABOUR_COST,
          Quantities.OVERHEAD_COST,
          Quantities.EXPENSE_COST,
          Quantities.CHARGEABLE,
          Quantities.INVOICED,
          Quantities.WRITTEN_OFF,
          Quantities.PASSED_THROUGH,
          Quantities.THIRD_PARTY_COST,
          Quantities.RECOGNISED_REVENUE,
          Quantities.BILLED_MINUTES);

  /** The budget whose figure it explains, by which a host finds who is related to it. */
  public static final Field<OutlookStep, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, OutlookStep::budget);

  /** What part it has. */
  public static final Field<OutlookStep, Kind> KIND =
      Field.of("kind", Quantities.STATE, OutlookStep::kind);

  /** The day of it. */
  public static final Field<OutlookStep, Optional<LocalDate>> DATE =
      Field.of("date", Quantities.DATES, OutlookStep::date);

  /** The currency of money. */
  public static final Field<OutlookStep, Optional<Currency>> CURRENCY =
      Field.of("currency", Quantities.STATE, OutlookStep::currency);

  /** The record type, for permissions and tables; each quantity is a field of its own name. */
  public static final RecordType<OutlookStep> TYPE =
      RecordType.of(
          "outlookStep",
          Grain.BUDGET,
          ImmutableList.<Field<OutlookStep, ?>>builder()
              .add(BUDGET)
              .add(KIND)
              .add(DATE)
              .add(CURRENCY)
              .addAll(
                  Stream.concat(
                          Stream.concat(Stream.of(Quantities.ELAPSED), OF_A_BURN.stream()),
                          Stream.of(Terms.MINUTES, Terms.VALUE, Terms.COST).flatMap(Terms::all))
                      .map(OutlookStep::amount)
                      .toList())
              .build());

  /**
   * Creates a step.
   *
   * @param budget the budget whose figure it explains
   * @param kind what part it has
   * @param measures what its amount measures
   * @param date the day of it
   * @param amount how much it is
   * @param currency the currency of money
   */
  public OutlookStep {
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(measures, "measures");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(currency, "currency");
  }

  private static Field<OutlookStep, Optional<Figure<BigDecimal>>> amount(Quantity quantity) {
    return Field.of(
        quantity, step -> Optional.of(step.amount).filter(any -> quantity.equals(step.measures)));
  }

  /** Returns what part it has and what it measures, and no amount. */
  @Override
  public String toString() {
    return "OutlookStep[" + kind + " " + measures.name() + "]";
  }
}
