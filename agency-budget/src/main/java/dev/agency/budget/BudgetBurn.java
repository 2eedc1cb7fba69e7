package dev.agency.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How much of a budget is used, what it costs, and what is left.
 *
 * <p>80 hours approved at EUR 95 with an approved expense of EUR 400 on a budget of EUR 10,000:
 * used value 8,000.00, burn 80 %, remaining 2,000.00. Which time counts as used is the {@link
 * #basis}, a setting, of which internal work, that bills nobody, keeps the stage alone; cost counts
 * all that was worked.
 *
 * <p>Amounts are exact until they are shown here, rounded half up once. What is a difference is
 * that of the amounts shown, so that a reader who subtracts gets the same: {@code budgetRemaining}
 * = {@code budgetTotal} - {@code usedValue}, {@code overCap} = {@code usedValue} - {@code
 * chargeable}, {@code toInvoice} = {@code chargeable} - {@code invoiced}, {@code profit} = {@code
 * revenue} - {@code usedCost}. Shares are of the exact amounts: what is used of a total is rounded
 * down to a basis point, so that 100 % is never shown before it is reached, a margin half up. What
 * remains may be negative. One figure is clamped: below a fixed price {@code overCap} is zero and
 * not that difference.
 *
 * <p>A fixed price is chargeable from the first day. Where the budget says when it becomes revenue,
 * {@code revenue}, {@code profit}, {@code margin} and {@code marginBand} are those to date. Else
 * the whole price counts as revenue from the first day, before any of it is earned, and they show
 * the best they can become: they fall as work is done. So does {@code toInvoice} without
 * instalments: it is not what is due. {@link #revenueBasis} tells one revenue from the other.
 *
 * <p>A retainer with an allowance is judged by its periods. Of 300 hours a month 1,208 were used by
 * September: its {@code budgetMinutes} are the 2,700 hours that were included by then, of which
 * 44.74 % is used. Its fees buy that time and no value at the rates of the lines, so {@code burn}
 * and {@code budgetRemaining} are unknown ({@code BY_PERIOD}); how the month at hand stands is told
 * by {@link BurnReport#retainer} and {@link BurnReport#crossings}.
 *
 * <p>By a basis of scheduled time what is used is what confirmed bookings set aside up to the day:
 * an indicator of where the plan leads. What the client is asked for never follows from a plan, so
 * {@code chargeable}, {@code overCap}, {@code toInvoice}, {@code revenue} and what follows from
 * them are those of the basis of approved time then, and cost is that of the time worked, as ever.
 * {@code overCap} is then the approved value less what is chargeable, and {@code profit} the same
 * by either basis.
 *
 * <p>A missing bill rate makes {@code usedValue} partial, and what needs the whole of it unknown
 * ({@code UNPRICED}); a missing cost rate does the same to {@code usedCost}, {@code profit} and
 * {@code margin}. Money in another currency than the budget's is missing too ({@code UNCONVERTED}),
 * also where it cancels: of USD 100 spent and refunded, USD 100 are named as missing, for the rates
 * of two days differ.
 *
 * <p>Immutable and thread-safe. {@code toString} shows neither money nor who has no cost rate.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class BudgetBurn permits ImmutableBudgetBurn {
  /** The budget. */
  public static final Field<BudgetBurn, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, BudgetBurn::budget);

  /** The name of the budget. */
  public static final Field<BudgetBurn, String> NAME = Field.of(Quantities.NAME, BudgetBurn::name);

  /** The day the figures are as of. */
  public static final Field<BudgetBurn, LocalDate> AS_OF =
      Field.of("asOf", Quantities.DATES, BudgetBurn::asOf);

  /** Which time counts as used. */
  public static final Field<BudgetBurn, BurnBasis> BASIS =
      Field.of("basis", Quantities.STATE, BudgetBurn::basis);

  /** All minutes logged, rejected time apart. */
  public static final Field<BudgetBurn, Long> WORKED_MINUTES =
      Field.of(Quantities.WORKED_MINUTES, BudgetBurn::workedMinutes);

  /** The worked minutes that are billable, as is their line. */
  public static final Field<BudgetBurn, Long> BILLABLE_MINUTES =
      Field.of(Quantities.BILLABLE_MINUTES, BudgetBurn::billableMinutes);

  /** The worked minutes that wait for approval. */
  public static final Field<BudgetBurn, Long> UNAPPROVED_MINUTES =
      Field.of(Quantities.UNAPPROVED_MINUTES, BudgetBurn::unapprovedMinutes);

  /** The minutes that confirmed bookings set aside. */
  public static final Field<BudgetBurn, Long> SCHEDULED_MINUTES =
      Field.of(Quantities.SCHEDULED_MINUTES, BudgetBurn::scheduledMinutes);

  /** The estimate of the lines. */
  public static final Field<BudgetBurn, Long> BUDGET_MINUTES =
      Field.of(Quantities.BUDGET_MINUTES, BudgetBurn::budgetMinutes);

  /** The minutes of the basis. */
  public static final Field<BudgetBurn, Long> USED_MINUTES =
      Field.of(Quantities.USED_MINUTES, BudgetBurn::usedMinutes);

  /** Used over estimated minutes. */
  public static final Field<BudgetBurn, Figure<BasisPoints>> MINUTES_BURN =
      Field.of(Quantities.MINUTES_BURN, BudgetBurn::minutesBurn);

  /** What the budget may charge in total. */
  public static final Field<BudgetBurn, Figure<Money>> BUDGET_TOTAL =
      Field.of(Quantities.BUDGET_TOTAL, BudgetBurn::budgetTotal);

  /** Used minutes at their prices and approved billable expenses, uncapped. */
  public static final Field<BudgetBurn, Figure<Money>> USED_VALUE =
      Field.of(Quantities.USED_VALUE, BudgetBurn::usedValue);

  /** Used billable minutes without a bill rate. */
  public static final Field<BudgetBurn, Long> UNPRICED_VALUE_MINUTES =
      Field.of(Quantities.UNPRICED_VALUE_MINUTES, BudgetBurn::unpricedValueMinutes);

  /** What may be charged under the caps. */
  public static final Field<BudgetBurn, Figure<Money>> CHARGEABLE =
      Field.of(Quantities.CHARGEABLE, BudgetBurn::chargeable);

  /** What was used above the caps. */
  public static final Field<BudgetBurn, Figure<Money>> OVER_CAP =
      Field.of(Quantities.OVER_CAP, BudgetBurn::overCap);

  /** What is left of the total. */
  public static final Field<BudgetBurn, Figure<Money>> BUDGET_REMAINING =
      Field.of(Quantities.BUDGET_REMAINING, BudgetBurn::budgetRemaining);

  /** Used value over the total. */
  public static final Field<BudgetBurn, Figure<BasisPoints>> BURN =
      Field.of(Quantities.BURN, BudgetBurn::burn);

  /** What was invoiced, credit notes taken off. */
  public static final Field<BudgetBurn, Figure<Money>> INVOICED =
      Field.of(Quantities.INVOICED, BudgetBurn::invoiced);

  /** What stands on drafts of invoices. */
  public static final Field<BudgetBurn, Figure<Money>> DRAFTED =
      Field.of(Quantities.DRAFTED, BudgetBurn::drafted);

  /** What was written off. */
  public static final Field<BudgetBurn, Figure<Money>> WRITTEN_OFF =
      Field.of(Quantities.WRITTEN_OFF, BudgetBurn::writtenOff);

  /** What may still be invoiced. */
  public static final Field<BudgetBurn, Figure<Money>> TO_INVOICE =
      Field.of(Quantities.TO_INVOICE, BudgetBurn::toInvoice);

  /** What the agency earns by it. */
  public static final Field<BudgetBurn, Figure<Money>> REVENUE =
      Field.of(Quantities.REVENUE, BudgetBurn::revenue);

  /** What the revenue is: recognised, or a whole price that is not earned. */
  public static final Field<BudgetBurn, Optional<RevenueBasis>> REVENUE_BASIS =
      Field.of("revenueBasis", Quantities.REVENUE, BudgetBurn::revenueBasis);

  /** What all worked time costs. */
  public static final Field<BudgetBurn, Figure<Money>> LABOUR_COST =
      Field.of(Quantities.LABOUR_COST, BudgetBurn::labourCost);

  /** What the expenses cost. */
  public static final Field<BudgetBurn, Figure<Money>> EXPENSE_COST =
      Field.of(Quantities.EXPENSE_COST, BudgetBurn::expenseCost);

  /** What comes on top of the people. */
  public static final Field<BudgetBurn, Figure<Money>> OVERHEAD_COST =
      Field.of(Quantities.OVERHEAD_COST, BudgetBurn::overheadCost);

  /** Labour, overhead and expenses. */
  public static final Field<BudgetBurn, Figure<Money>> USED_COST =
      Field.of(Quantities.USED_COST, BudgetBurn::usedCost);

  /** Worked minutes without a cost rate. */
  public static final Field<BudgetBurn, Long> UNPRICED_COST_MINUTES =
      Field.of(Quantities.UNPRICED_COST_MINUTES, BudgetBurn::unpricedCostMinutes);

  /** Revenue less cost. */
  public static final Field<BudgetBurn, Figure<Money>> PROFIT =
      Field.of(Quantities.PROFIT, BudgetBurn::profit);

  /** Profit over revenue. */
  public static final Field<BudgetBurn, Figure<BasisPoints>> MARGIN =
      Field.of(Quantities.MARGIN, BudgetBurn::margin);

  /** The margin as a traffic light. */
  public static final Field<BudgetBurn, Figure<MarginBand>> MARGIN_BAND =
      Field.of(Quantities.MARGIN_BAND, BudgetBurn::marginBand);

  /** The used cost, where the guard of totals allows it. */
  public static final Field<BudgetBurn, Figure<Money>> COST_TOTAL =
      Field.of(Quantities.COST_TOTAL, BudgetBurn::costTotal);

  /** The profit, where the guard of totals allows it. */
  public static final Field<BudgetBurn, Figure<Money>> PROFIT_TOTAL =
      Field.of(Quantities.PROFIT_TOTAL, BudgetBurn::profitTotal);

  /** The margin, where the guard of totals allows it. */
  public static final Field<BudgetBurn, Figure<BasisPoints>> MARGIN_TOTAL =
      Field.of(Quantities.MARGIN_TOTAL, BudgetBurn::marginTotal);

  /** The last day anybody logged time on. */
  public static final Field<BudgetBurn, Optional<LocalDate>> LOGGED_THROUGH =
      LoggedTime.throughField(BudgetBurn::loggedThrough);

  /** How complete the time sheets are. */
  public static final Field<BudgetBurn, Figure<BasisPoints>> COVERAGE =
      LoggedTime.coverageField(BudgetBurn::coverage);

  /** The record type, for permissions and tables. */
  public static final RecordType<BudgetBurn> TYPE =
      RecordType.of(
          "budgetBurn",
          Grain.BUDGET,
          ImmutableList.of(
              BUDGET,
              NAME,
              AS_OF,
              BASIS,
              WORKED_MINUTES,
              BILLABLE_MINUTES,
              UNAPPROVED_MINUTES,
              SCHEDULED_MINUTES,
              BUDGET_MINUTES,
              USED_MINUTES,
              MINUTES_BURN,
              BUDGET_TOTAL,
              USED_VALUE,
              UNPRICED_VALUE_MINUTES,
              CHARGEABLE,
              OVER_CAP,
              BUDGET_REMAINING,
              BURN,
              INVOICED,
              DRAFTED,
              WRITTEN_OFF,
              TO_INVOICE,
              REVENUE,
              REVENUE_BASIS,
              LABOUR_COST,
              OVERHEAD_COST,
              EXPENSE_COST,
              USED_COST,
              UNPRICED_COST_MINUTES,
              PROFIT,
              MARGIN,
              MARGIN_BAND,
              COST_TOTAL,
              PROFIT_TOTAL,
              MARGIN_TOTAL,
              LOGGED_THROUGH,
              COVERAGE));

  BudgetBurn() {}

  static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static BudgetBurn fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the budget.
   *
   * @return its identifier
   */
  public abstract BudgetId budget();

  /**
   * Returns the name of the budget.
   *
   * @return the name
   */
  public abstract String name();

  /**
   * Returns the day the figures are as of.
   *
   * @return the last day that counts, with what is known of it today
   */
  public abstract LocalDate asOf();

  /**
   * Returns which time counts as used.
   *
   * @return the basis of the settings; for internal work its stage, and all time of it
   */
  public abstract BurnBasis basis();

  /**
   * Returns the minutes worked.
   *
   * @return all minutes that were logged and not rejected, billable or not
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
   * @return the minutes set aside by confirmed bookings, whatever the basis and whatever was
   *     worked; 0 unless set, as in rows of before bookings were facts of a burn
   */
  @Value.Default
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public long scheduledMinutes() {
    return 0;
  }

  /**
   * Returns the minutes that the used minutes are measured by.
   *
   * @return the sum over the lines, of the billable ones where the basis counts billable time:
   *     estimated, else sold by the hour or day; 0 without either. Of a retainer with an allowance
   *     what the periods that have begun include, whatever the basis, and of one without an
   *     allowance and an end 0
   */
  public abstract long budgetMinutes();

  /**
   * Returns the minutes that count as used.
   *
   * @return the minutes of the basis
   */
  public abstract long usedMinutes();

  /**
   * Returns used minutes over estimated minutes.
   *
   * @return the share, rounded down to a basis point; unknown ({@code NO_TOTAL}) without an
   *     estimate or before a retainer begins, and ({@code OPEN_ENDED}) for one without an allowance
   *     and an end
   */
  public abstract Figure<BasisPoints> minutesBurn();

  /**
   * Returns what the budget may charge in total.
   *
   * @return the fixed price, or the lines as estimated up to the cap, or the cap where nothing was
   *     estimated; partial if a line has no rate and the rest does not reach the cap; unknown
   *     ({@code NO_PRICE}) for internal work and ({@code NO_ESTIMATE}) without an estimate or cap
   */
  @Value.Redacted
  public abstract Figure<Money> budgetTotal();

  /**
   * Returns what was used, in money.
   *
   * @return the billable minutes of the basis at the rates of their lines and the approved billable
   *     expenses, uncapped; at a fixed price and of scheduled time an indicator; unknown ({@code
   *     NO_PRICE}) for internal work
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
   * Returns what may be charged.
   *
   * @return time and materials: the used value under the caps, pass-through expenses on top; fixed
   *     price: the whole price, from the first day; retainer: the fees that are due and the overage
   *     that is billed; unknown ({@code NO_PRICE}) for internal work
   */
  @Value.Redacted
  public abstract Figure<Money> chargeable();

  /**
   * Returns what was used and may not be charged.
   *
   * @return time and materials: the used value less what is chargeable, not clamped, and negative
   *     where more was quoted than used; fixed price: what was worked beyond it, at the rates of
   *     the lines and with billable expenses, zero below it; partial as the used value is; unknown
   *     ({@code NO_PRICE}) for internal work, and for a retainer, whose fee is no price of what is
   *     worked: what nobody pays for are the waived minutes of its periods
   */
  @Value.Redacted
  public abstract Figure<Money> overCap();

  /**
   * Returns what is left of the total.
   *
   * @return the total less the used value, negative if more was used; unknown ({@code BY_PERIOD})
   *     for a retainer with an allowance
   */
  @Value.Redacted
  public abstract Figure<Money> budgetRemaining();

  /**
   * Returns used value over the total.
   *
   * @return the share, rounded down to a basis point so that 100 % is shown when all is used and
   *     not before; unknown ({@code NO_TOTAL}) if the total is zero, and ({@code BY_PERIOD}) for a
   *     retainer with an allowance
   */
  @Value.Redacted
  public abstract Figure<BasisPoints> burn();

  /**
   * Returns what was invoiced.
   *
   * @return invoices that were sent, credit notes taken off
   */
  @Value.Redacted
  public abstract Figure<Money> invoiced();

  /**
   * Returns what stands on drafts.
   *
   * @return invoices that were not sent yet
   */
  @Value.Redacted
  public abstract Figure<Money> drafted();

  /**
   * Returns what was written off or down.
   *
   * @return the work that is worth money and will not be charged
   */
  @Value.Redacted
  public abstract Figure<Money> writtenOff();

  /**
   * Returns what may still be invoiced, drafts left out of it.
   *
   * @return time and materials: what is chargeable less what was written off and invoiced; fixed
   *     price: the instalments that are due, or without any the whole price from the first day,
   *     less what was invoiced; retainer: the fees due and overage billed less what was invoiced;
   *     negative if too much was; unknown ({@code NO_PRICE}) for internal work
   */
  @Value.Redacted
  public abstract Figure<Money> toInvoice();

  /**
   * Returns what the agency earns.
   *
   * @return what is chargeable; for a fixed price what is recognised by the day, or the whole price
   *     from the first day where the budget does not say when it becomes revenue; zero for internal
   *     work
   */
  @Value.Redacted
  public abstract Figure<Money> revenue();

  /**
   * Returns what the revenue is.
   *
   * @return {@code WHOLE_PRICE} where it is a price of which nobody knows how much is earned; empty
   *     in a row of before rows told
   */
  public abstract Optional<RevenueBasis> revenueBasis();

  /**
   * Returns what the time costs.
   *
   * @return all worked minutes at the cost rate of their person and day, whatever the basis
   */
  @Value.Redacted
  public abstract Figure<Money> labourCost();

  /**
   * Returns what comes on top of the people, such as rent and software.
   *
   * @return all worked minutes of people with a cost rate at the overhead of their day; zero where
   *     the rates have none
   */
  @Value.Redacted
  public abstract Figure<Money> overheadCost();

  /**
   * Returns what the expenses cost.
   *
   * @return all expenses that were not rejected: what is spent is spent before it is approved
   */
  @Value.Redacted
  public abstract Figure<Money> expenseCost();

  /**
   * Returns what the work costs in all.
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

  /**
   * Returns what is left of the revenue.
   *
   * @return revenue less cost, both by the day; for a fixed price of which nothing says when it
   *     becomes revenue the whole price less the cost to date, which is not the profit to date
   */
  @Value.Redacted
  public abstract Figure<Money> profit();

  /**
   * Returns profit over revenue.
   *
   * @return the share; for a fixed price of which nothing says when it becomes revenue that of the
   *     whole price and the cost to date, so 100 % before any work; unknown ({@code NO_REVENUE}) if
   *     the revenue is not positive
   */
  @Value.Redacted
  public abstract Figure<BasisPoints> margin();

  /**
   * Returns the margin as a traffic light.
   *
   * @return the band of the exact margin, green before any work for a fixed price of which nothing
   *     says when it becomes revenue; unknown where the margin is, but always for the same reason
   *     ({@code INCOMPLETE}) where the cost is not whole
   */
  @Value.Redacted
  public abstract Figure<MarginBand> marginBand();

  /**
   * Returns the used cost for those who may see totals and not what a person costs.
   *
   * @return {@code usedCost} where the {@linkplain BurnSettings#totalsGuard() guard} allows it,
   *     else unknown ({@code FEW_CONTRIBUTORS}); unknown ({@code INCOMPLETE}) where the cost is not
   *     whole
   */
  @Value.Redacted
  public abstract Figure<Money> costTotal();

  /**
   * Returns the profit for those who may see totals and not what a person costs.
   *
   * @return {@code profit} where the {@linkplain BurnSettings#totalsGuard() guard} allows it, else
   *     unknown ({@code FEW_CONTRIBUTORS}); unknown ({@code INCOMPLETE}) where the cost is not
   *     whole
   */
  @Value.Redacted
  public abstract Figure<Money> profitTotal();

  /**
   * Returns the margin for those who may see totals and not what a person costs.
   *
   * @return {@code margin} where the {@linkplain BurnSettings#totalsGuard() guard} allows it, else
   *     unknown ({@code FEW_CONTRIBUTORS}); unknown ({@code INCOMPLETE}) where the cost is not
   *     whole
   */
  @Value.Redacted
  public abstract Figure<BasisPoints> marginTotal();

  /**
   * Returns the last day anybody logged time on.
   *
   * @return the day, rejected entries apart; empty if nobody did
   */
  public abstract Optional<LocalDate> loggedThrough();

  /**
   * Returns how complete the time sheets are of those who worked on it and those who were expected
   * to.
   *
   * @return the share of their capacity they logged on any budget in the last four whole weeks,
   *     rounded down; see {@link TimesheetCoverage#of(java.util.Set, LocalDate)}
   */
  public abstract Figure<BasisPoints> coverage();

  /**
   * Returns how far time is logged and how complete the time sheets are: what other reports that
   * are worked out from this burn tell of it.
   *
   * @return the last day and the coverage together
   */
  public LoggedTime logged() {
    return new LoggedTime(loggedThrough(), coverage());
  }

  /** Builds rows. */
  static final class Builder extends ImmutableBudgetBurn.Builder {
    Builder() {}
  }
}
