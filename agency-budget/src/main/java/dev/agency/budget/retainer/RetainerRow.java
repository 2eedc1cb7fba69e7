package dev.agency.budget.retainer;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A period of a retainer as it is shown to people: what there was, what was used of it, and what
 * moves on.
 *
 * <p>40 hours are included, 10 came from the period before and 60 were used: allowance 2,400
 * minutes, carried in 600, used 3,600, remaining 0 and overage 600, and a debt of 600 if overrun is
 * worked off, 600 waived if it is neither that nor billed. Each field names its quantity, so that a
 * role may see the hours and not the fee.
 *
 * <p>The value of the overage is rounded half up to minor units. A period that is not over shows
 * what would come out if nothing more were used. That it balances is for the {@link RetainerPeriod}
 * to say, which holds every minute.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no figure.
 *
 * @param budget the budget of the retainer
 * @param period the period
 * @param logged how far time is logged, and how complete the time sheets are
 */
public record RetainerRow(BudgetId budget, RetainerPeriod period, LoggedTime logged) {
  /** The budget. */
  public static final Field<RetainerRow, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, RetainerRow::budget);

  /** The first day of the period. */
  public static final Field<RetainerRow, LocalDate> START =
      Field.of("start", Quantities.DATES, row -> row.period().during().start());

  /** The last day of the period. */
  public static final Field<RetainerRow, Optional<LocalDate>> LAST =
      Field.of("last", Quantities.DATES, row -> row.period().during().last());

  /** Whether the period is over. */
  public static final Field<RetainerRow, Boolean> ENDED =
      Field.of("ended", Quantities.STATE, row -> row.period().ended());

  /** The minutes the period includes. */
  public static final Field<RetainerRow, Long> ALLOWANCE =
      Field.of(Quantities.BUDGET_MINUTES, row -> row.period().allowance());

  /** The unused minutes that came from earlier periods. */
  public static final Field<RetainerRow, Long> CARRIED_IN =
      Field.of(
          "carriedInMinutes",
          Quantities.MINUTES_REMAINING,
          row -> RetainerPeriod.sum(row.period().lotsIn()));

  /** What counts as used. */
  public static final Field<RetainerRow, Long> USED_MINUTES =
      Field.of(Quantities.USED_MINUTES, row -> row.period().used());

  /** What is left of what there was. */
  public static final Field<RetainerRow, Long> MINUTES_REMAINING =
      Field.of(Quantities.MINUTES_REMAINING, row -> row.period().left());

  /** What was used beyond what there was. */
  public static final Field<RetainerRow, Long> OVERAGE =
      Field.of("overageMinutes", Quantities.USED_MINUTES, row -> row.period().overage());

  /** What of the overage is billed, which tells whether there is an overage rate. */
  public static final Field<RetainerRow, Long> BILLED =
      Field.of(Quantities.BILLED_MINUTES, row -> row.period().billed());

  /** What of the overage nobody pays for or works off: what was given away. */
  public static final Field<RetainerRow, Long> WAIVED =
      Field.of("waivedMinutes", Quantities.BILLED_MINUTES, row -> row.period().waived());

  /** What was lost at the end, because it was too old or too much, or nothing is carried over. */
  public static final Field<RetainerRow, Long> EXPIRED =
      Field.of(
          "expiredMinutes",
          Quantities.MINUTES_REMAINING,
          row -> Math.addExact(row.period().expired(), row.period().cut()));

  /** The unused minutes that move on. */
  public static final Field<RetainerRow, Long> CARRIED_OUT =
      Field.of(
          "carriedOutMinutes",
          Quantities.MINUTES_REMAINING,
          row -> RetainerPeriod.sum(row.period().lotsOut()));

  /** The overrun that is not worked off yet. */
  public static final Field<RetainerRow, Long> DEBT =
      Field.of("debtMinutes", Quantities.MINUTES_REMAINING, row -> row.period().debtOut());

  /** What the period costs the client, used or not. */
  public static final Field<RetainerRow, Optional<Money>> FEE =
      Field.of("fee", Quantities.BUDGET_TOTAL, row -> row.period().fee());

  /** What the billed overage is worth. */
  public static final Field<RetainerRow, Optional<Money>> OVERAGE_VALUE =
      Field.of(
          "overageValue",
          Quantities.USED_VALUE,
          row -> row.period().overageValue().map(exact -> exact.toMoney(RoundingMode.HALF_UP)));

  /** The last day anybody logged time on. */
  public static final Field<RetainerRow, Optional<LocalDate>> LOGGED_THROUGH =
      LoggedTime.throughField(row -> row.logged().through());

  /** How complete the time sheets are. */
  public static final Field<RetainerRow, Figure<BasisPoints>> COVERAGE =
      LoggedTime.coverageField(row -> row.logged().coverage());

  /** The record type, for permissions and tables. */
  public static final RecordType<RetainerRow> TYPE =
      RecordType.of(
          "retainerPeriod",
          Grain.WEEK,
          ImmutableList.of(
              BUDGET,
              START,
              LAST,
              ENDED,
              ALLOWANCE,
              CARRIED_IN,
              USED_MINUTES,
              MINUTES_REMAINING,
              OVERAGE,
              BILLED,
              WAIVED,
              EXPIRED,
              CARRIED_OUT,
              DEBT,
              FEE,
              OVERAGE_VALUE,
              LOGGED_THROUGH,
              COVERAGE));

  /**
   * Creates a row.
   *
   * @param budget the budget of the retainer
   * @param period the period
   * @param logged how far time is logged, and how complete the time sheets are
   */
  public RetainerRow {
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(logged, "logged");
  }

  /**
   * Returns the rows of a report.
   *
   * @param budget the budget of the retainer
   * @param report its periods
   * @return a row for each period that has begun, in their order
   */
  public static ImmutableList<RetainerRow> of(BudgetId budget, RetainerReport report) {
    LoggedTime logged = report.logged().orElse(LoggedTime.unknown());
    return report.periods().stream()
        .map(period -> new RetainerRow(budget, period, logged))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the budget and the first day of the period, and no figure. */
  @Override
  public String toString() {
    return "RetainerRow[" + budget + " " + period.during().start() + "]";
  }
}
