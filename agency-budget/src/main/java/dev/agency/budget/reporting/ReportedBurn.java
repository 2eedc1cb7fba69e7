package dev.agency.budget.reporting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The burn of a budget in the currency its group reports in.
 *
 * <p>USD 1,000 of work in March at 0.90 and 1,000 in April at 0.94 are a used value of EUR 1,840.
 * Money without a rate is not zero: a figure that lacks some is partial and names it in its own
 * currency, and what needs the whole is unknown ({@code UNCONVERTED}).
 *
 * <p>A figure and the same figure in the currency of the budget are one quantity: whoever may not
 * see the one may not see the other.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no money.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class ReportedBurn permits ImmutableReportedBurn {
  /** The budget. */
  public static final Field<ReportedBurn, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, ReportedBurn::budget);

  /** The day the figures are as of. */
  public static final Field<ReportedBurn, LocalDate> AS_OF =
      Field.of("asOf", Quantities.DATES, ReportedBurn::asOf);

  /** Which time counts as used. */
  public static final Field<ReportedBurn, BurnBasis> BASIS =
      Field.of("basis", Quantities.STATE, ReportedBurn::basis);

  /** The currency of the figures. */
  public static final Field<ReportedBurn, Currency> CURRENCY =
      Field.of("currency", Quantities.STATE, ReportedBurn::currency);

  /** Used minutes at their prices and approved billable expenses, uncapped. */
  public static final Field<ReportedBurn, Figure<Money>> USED_VALUE =
      Field.of(Quantities.USED_VALUE, ReportedBurn::usedValue);

  /** What all worked time and the expenses cost. */
  public static final Field<ReportedBurn, Figure<Money>> USED_COST =
      Field.of(Quantities.USED_COST, ReportedBurn::usedCost);

  /** What the agency earns by it. */
  public static final Field<ReportedBurn, Figure<Money>> REVENUE =
      Field.of(Quantities.REVENUE, ReportedBurn::revenue);

  /** Revenue less cost. */
  public static final Field<ReportedBurn, Figure<Money>> PROFIT =
      Field.of(Quantities.PROFIT, ReportedBurn::profit);

  /** What was invoiced, credit notes taken off. */
  public static final Field<ReportedBurn, Figure<Money>> INVOICED =
      Field.of(Quantities.INVOICED, ReportedBurn::invoiced);

  /** What may still be invoiced. */
  public static final Field<ReportedBurn, Figure<Money>> TO_INVOICE =
      Field.of(Quantities.TO_INVOICE, ReportedBurn::toInvoice);

  /** The last day anybody logged time on. */
  public static final Field<ReportedBurn, Optional<LocalDate>> LOGGED_THROUGH =
      LoggedTime.throughField(ReportedBurn::loggedThrough);

  /** How complete the time sheets are. */
  public static final Field<ReportedBurn, Figure<BasisPoints>> COVERAGE =
      LoggedTime.coverageField(ReportedBurn::coverage);

  /** The record type, for permissions and tables. */
  public static final RecordType<ReportedBurn> TYPE =
      RecordType.of(
          "reportedBurn",
          Grain.BUDGET,
          ImmutableList.of(
              BUDGET,
              AS_OF,
              BASIS,
              CURRENCY,
              USED_VALUE,
              USED_COST,
              REVENUE,
              PROFIT,
              INVOICED,
              TO_INVOICE,
              LOGGED_THROUGH,
              COVERAGE));

  ReportedBurn() {}

  static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ReportedBurn fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the budget.
   *
   * @return its identifier
   */
  public abstract BudgetId budget();

  /**
   * Returns the day the figures are as of.
   *
   * @return the last day that counts
   */
  public abstract LocalDate asOf();

  /**
   * Returns which time counts as used.
   *
   * @return the basis
   */
  public abstract BurnBasis basis();

  /**
   * Returns the currency of the figures.
   *
   * @return the reporting currency
   */
  public abstract Currency currency();

  /**
   * Returns what was used.
   *
   * @return each day's exact value at the rate of that day, rounded once
   */
  @Value.Redacted
  public abstract Figure<Money> usedValue();

  /**
   * Returns what it costs.
   *
   * @return each day's exact cost at the rate of that day, rounded once
   */
  @Value.Redacted
  public abstract Figure<Money> usedCost();

  /**
   * Returns what the agency earns.
   *
   * @return work at the rates of its days, recognised steps, fees and overage at those of theirs; a
   *     cap or a price without a day at the mean of the work
   */
  @Value.Redacted
  public abstract Figure<Money> revenue();

  /**
   * Returns what is left.
   *
   * @return the revenue shown less the cost shown
   */
  @Value.Redacted
  public abstract Figure<Money> profit();

  /**
   * Returns what was invoiced.
   *
   * @return each document at the rate of its date, rounded once
   */
  @Value.Redacted
  public abstract Figure<Money> invoiced();

  /**
   * Returns what may still be invoiced.
   *
   * @return the open amount of the budget at the rate of the last day; not the difference of the
   *     others, which have the rates of other days
   */
  @Value.Redacted
  public abstract Figure<Money> toInvoice();

  /**
   * Returns the last day anybody logged time on.
   *
   * @return that of the burn
   */
  public abstract Optional<LocalDate> loggedThrough();

  /**
   * Returns how complete the time sheets are.
   *
   * @return the coverage of the burn; unknown ({@code NO_CAPACITY}) unless set, as in rows of
   *     before it was told
   */
  @Value.Default
  public Figure<BasisPoints> coverage() {
    return LoggedTime.unknown().coverage();
  }

  /** Builds rows. */
  static final class Builder extends ImmutableReportedBurn.Builder {
    Builder() {}
  }
}
