package dev.agency.budget.revenue;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.retainer.RetainerReport;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.MilestoneId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Computes what was invoiced for a budget and what may be invoiced now.
 *
 * <p>Time and materials: EUR 9,000 are chargeable, 285 were written off, 5,000 invoiced and 200
 * credited: 9,000 - 285 - 4,800 = 3,915 may be invoiced. A fixed price of 12,000 with a deposit of
 * 3,600 due and invoiced: 0 may be invoiced until the next instalment is due. A retainer: the fees
 * due and the overage that is billed, less what was invoiced. Internal work: nothing, not even
 * zero.
 *
 * <p>What is written off of a fixed price or a retainer lowers its realisation alone. Whoever wants
 * to ask for less changes the instalment or writes a credit note.
 *
 * <p>Invoices and write-offs of other budgets and after the day are left out, and so are void
 * invoices; drafts are told apart.
 */
public final class InvoicingCalculator {
  private InvoicingCalculator() {}

  /**
   * Computes the invoicing of a budget.
   *
   * @param budget the budget
   * @param work what its work is worth
   * @param invoices its invoices, drafts and credit notes
   * @param writeOffs what was written off of it
   * @param reached the days on which its milestones were reached, for instalments due with one
   * @param retainer the periods of a retainer as of the day; empty for any other pricing
   * @param asOf the last day that counts
   * @return the report
   * @throws dev.agency.core.error.InvalidModelException if a retainer comes without its periods or
   *     another pricing with some, or they are as of another day ({@code INCONSISTENT})
   * @throws dev.agency.core.error.AmountOverflowException if a sum does not fit
   */
  public static InvoicingReport calculate(
      Budget budget,
      WorkValue work,
      Collection<Invoice> invoices,
      Collection<WriteOff> writeOffs,
      Map<MilestoneId, LocalDate> reached,
      Optional<RetainerReport> retainer,
      LocalDate asOf) {
    Invariants.of("the invoicing of a budget")
        .require(
            retainer.isPresent() == budget.pricing().retainer().isPresent(),
            "retainer",
            ErrorCode.INCONSISTENT,
            "must be given for a retainer, and only for one")
        .require(
            retainer.map(periods -> periods.asOf().equals(asOf)).orElse(true),
            "retainer",
            ErrorCode.INCONSISTENT,
            "must be as of the same day")
        .verify();
    return new InvoicingKernel(budget, work, retainer)
        .report(ImmutableList.copyOf(invoices), ImmutableList.copyOf(writeOffs), reached, asOf);
  }
}
