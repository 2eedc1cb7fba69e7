package dev.agency.budget.revenue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What was invoiced for a budget as of a day, and what may be invoiced now.
 *
 * <p>The amounts shown are what differ: {@code toInvoice} is the rounded {@code due} less the
 * others, so that they add up for a reader.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class InvoicingReport permits ImmutableInvoicingReport {
  InvoicingReport() {}

  static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static InvoicingReport fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the budget.
   *
   * @return its identifier
   */
  public abstract BudgetId budget();

  /**
   * Returns the day the report is as of.
   *
   * @return the last day that counts
   */
  public abstract LocalDate asOf();

  /**
   * Returns what was invoiced.
   *
   * @return the sum of sent and paid invoices, credit notes taken off; partial with invoices in
   *     another currency
   */
  @Value.Redacted
  public abstract Figure<Money> invoiced();

  /**
   * Returns what of that was taken back.
   *
   * @return the sum of credit notes, not negative
   */
  @Value.Redacted
  public abstract Figure<Money> credited();

  /**
   * Returns what stands on drafts.
   *
   * @return the sum, which is not part of what was invoiced
   */
  @Value.Redacted
  public abstract Figure<Money> drafted();

  /**
   * Returns what is chargeable and will not be invoiced.
   *
   * @return the sum of write-offs, those taken back taken off
   */
  @Value.Redacted
  public abstract Figure<Money> writtenOff();

  /**
   * Returns what may be invoiced in all by now.
   *
   * @return what is chargeable for time and materials; the instalments due for a fixed price, or
   *     all of it without a schedule; fees due and billed overage for a retainer; empty for
   *     internal work
   */
  @Value.Redacted
  public abstract Optional<Figure<Money>> due();

  /**
   * Returns what may be invoiced now.
   *
   * @return what is due less what was invoiced and, for time and materials, written off; negative
   *     if too much was invoiced, as with a deposit that is not due yet; unknown where one of them
   *     is not known in full; empty for internal work
   */
  @Value.Redacted
  public abstract Optional<Figure<Money>> toInvoice();

  /**
   * Returns how much of the value of the work is realised.
   *
   * <p>Of a fixed price it is known where the price is recognised by the work (percent of
   * completion), and by any other rule once all of it is recognised, when the work is over. Before
   * that, without a rule, or by one that makes the price revenue at the start, a price over the
   * value so far would tell of nothing but how early it is.
   *
   * @return what is earned less what is written off, over the value at standard rates, rounded half
   *     up; unknown ({@code UNRECOGNISED}) of a price as long as it is so, and ({@code NO_TOTAL})
   *     if the value is not above zero; empty for internal work
   */
  @Value.Redacted
  public abstract Optional<Figure<BasisPoints>> realisation();

  /**
   * Returns the same for each service line.
   *
   * @return a row for each line of the budget in its order, for other lines that were invoiced or
   *     written off, and last for what is of the budget as a whole; invoiced, drafted and written
   *     off sum to the figures of the report
   */
  public abstract ImmutableList<LineInvoicing> lines();

  /**
   * Returns how far time is logged and how complete the time sheets are.
   *
   * @return that of the burn it is of; empty if nothing was told, as where it is calculated by
   *     itself, and its rows then say that it is not known
   */
  public abstract Optional<LoggedTime> logged();

  /**
   * Returns the same report that tells how far time is logged.
   *
   * @param logged that of the burn it is of
   * @return the report
   */
  public InvoicingReport withLogged(LoggedTime logged) {
    return builder().from(this).logged(logged).build();
  }

  /** Builds reports. */
  static final class Builder extends ImmutableInvoicingReport.Builder {
    Builder() {}
  }
}
