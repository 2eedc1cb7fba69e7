package dev.agency.budget;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Lists;
import dev.agency.budget.former.FormerDelivery;
import dev.agency.budget.former.FormerEntry;
import dev.agency.budget.former.FormerExpense;
import dev.agency.budget.former.FormerInvoice;
import dev.agency.budget.former.FormerScheduledTime;
import dev.agency.budget.former.FormerWriteOff;
import dev.agency.budget.revenue.CostToCome;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.id.WriteOffId;
import dev.agency.core.project.Project;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.immutables.value.Value;

/**
 * What happened on all budgets of an agency and was planned on them. {@link #of} has the facts of
 * one budget, as {@link BurnCalculator} takes them.
 *
 * <p>Ada logs 480 minutes on the website and 60 on the shop; the books of March are locked for all
 * budgets, and of the shop for April, too. The facts of the website are 480 minutes and one lock,
 * those of the shop 60 minutes and two. Time sheets and disciplines are those of people, and the
 * same for both.
 *
 * <p>All facts are sorted once, when the first budget is asked for. Each keeps its place among
 * those of its budget. A budget on which nothing happened has its project, locks, time sheets and
 * disciplines; facts of budgets nobody asks for are looked at by nobody. Whether facts fit their
 * budget, such as its lines and currency, is judged by the {@link BurnCalculator}.
 *
 * <p>A host that has the facts of one budget alone needs no such type, and builds its {@link
 * BurnFacts}. One with too many entries to hold them all keeps a {@link
 * dev.agency.budget.ledger.BurnLedger}.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class AgencyFacts implements WithAgencyFacts permits ImmutableAgencyFacts {
  private final Supplier<FactsByBudget> sorted = Suppliers.memoize(() -> FactsByBudget.of(this));

  AgencyFacts() {}

  /**
   * Starts new facts.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns what happened on a budget and was planned on it.
   *
   * @param project its project, which says the milestones that were reached and the days of a price
   * @param budget the budget
   * @return its facts: none of another budget, and none left out
   * @throws InvalidModelException if the budget is of another project ({@code INCONSISTENT} at
   *     {@code /budget/project}), a former fact or the cost to come of a day stands twice ({@code
   *     DUPLICATE_ID}), or a fact became known out of the range of dates ({@code
   *     DATE_OUT_OF_RANGE})
   */
  public BurnFacts of(Project project, Budget budget) {
    if (!budget.project().equals(project.id())) {
      throw InvalidModelException.at(
          "/budget/project",
          ErrorCode.INCONSISTENT,
          "The budget must be of the project, whose milestones and days are facts of it.");
    }
    return sorted.get().of(project, budget);
  }

  /**
   * Returns the time entries.
   *
   * @return the entries of all budgets, in any order
   */
  public abstract ImmutableList<TimeEntry> entries();

  /**
   * Returns the time that confirmed bookings set aside, as {@link ScheduledTime#of} makes it of
   * bookings.
   *
   * @return the scheduled time of all budgets, in any order, of a booking at most once on a day
   */
  public abstract ImmutableList<ScheduledTime> scheduled();

  /**
   * Returns the pieces that were delivered.
   *
   * @return the deliveries of all budgets, in any order
   */
  public abstract ImmutableList<Delivery> deliveries();

  /**
   * Returns the expenses.
   *
   * @return the expenses of all budgets, in any order
   */
  public abstract ImmutableList<Expense> expenses();

  /**
   * Returns the invoices, drafts and credit notes among them.
   *
   * @return the invoices of all budgets, in any order
   */
  public abstract ImmutableList<Invoice> invoices();

  /**
   * Returns what was written off or down.
   *
   * @return the write-offs of all budgets, in any order
   */
  public abstract ImmutableList<WriteOff> writeOffs();

  /**
   * Returns the locks of months. One that names no budget is a fact of each.
   *
   * @return the locks in any order
   */
  public abstract ImmutableList<PeriodLock> locks();

  /**
   * Returns the days on which time entries came to count.
   *
   * @return the day by the id of the entry, where it is not the day of the entry; as for all facts
   *     below, ids of no fact do not matter
   * @see BurnFacts#entriesKnownOn
   */
  public abstract ImmutableMap<TimeEntryId, LocalDate> entriesKnownOn();

  /**
   * Returns the days on which deliveries came to count.
   *
   * @return the day by the id of the delivery
   * @see BurnFacts#deliveriesKnownOn
   */
  public abstract ImmutableMap<DeliveryId, LocalDate> deliveriesKnownOn();

  /**
   * Returns the days on which expenses came to count.
   *
   * @return the day by the id of the expense
   * @see BurnFacts#expensesKnownOn
   */
  public abstract ImmutableMap<ExpenseId, LocalDate> expensesKnownOn();

  /**
   * Returns the days on which invoices were known.
   *
   * @return the day by the id of the invoice
   * @see BurnFacts#invoicesKnownOn
   */
  public abstract ImmutableMap<InvoiceId, LocalDate> invoicesKnownOn();

  /**
   * Returns the days on which write-offs were told.
   *
   * @return the day by the id of the write-off
   * @see BurnFacts#writeOffsKnownOn
   */
  public abstract ImmutableMap<WriteOffId, LocalDate> writeOffsKnownOn();

  /**
   * Returns the days on which bookings came to set aside what they do.
   *
   * @return the day by the id of the booking
   * @see BurnFacts#scheduledKnownOn
   */
  public abstract ImmutableMap<BookingId, LocalDate> scheduledKnownOn();

  /**
   * Returns time entries as they counted before they were changed, rejected or deleted. One that
   * was moved is a former entry of the budget it was on.
   *
   * @return the former entries of all budgets, in any order
   */
  public abstract ImmutableList<FormerEntry> formerEntries();

  /**
   * Returns deliveries as they counted before they were changed, rejected or deleted.
   *
   * @return the former deliveries of all budgets, in any order
   */
  public abstract ImmutableList<FormerDelivery> formerDeliveries();

  /**
   * Returns expenses as they counted before they were changed, rejected or deleted.
   *
   * @return the former expenses of all budgets, in any order
   */
  public abstract ImmutableList<FormerExpense> formerExpenses();

  /**
   * Returns invoices as they stood before they were changed, voided or deleted.
   *
   * @return the former invoices of all budgets, in any order
   */
  public abstract ImmutableList<FormerInvoice> formerInvoices();

  /**
   * Returns write-offs as they stood before they were changed or deleted.
   *
   * @return the former write-offs of all budgets, in any order
   */
  public abstract ImmutableList<FormerWriteOff> formerWriteOffs();

  /**
   * Returns what bookings set aside before they were planned otherwise or cancelled.
   *
   * @return the former scheduled time of all budgets, in any order
   */
  public abstract ImmutableList<FormerScheduledTime> formerScheduled();

  /**
   * Returns what the work on budgets was expected to still cost, each time somebody estimated it.
   *
   * @return the costs by budget, each in its currency, at most one of a day
   */
  @Value.Redacted
  public abstract ImmutableListMultimap<BudgetId, CostToCome> costsToCome();

  /**
   * Returns the people who should log time on budgets, such as those booked on them.
   *
   * @return the people by budget; none unless set
   */
  public abstract ImmutableSetMultimap<BudgetId, PersonId> expectedPeople();

  /**
   * Returns the primary discipline of people, as {@link BurnFacts#disciplinesOf} has it of a list
   * of people.
   *
   * @return the discipline of each person who has one
   */
  public abstract ImmutableMap<PersonId, DisciplineId> disciplines();

  /**
   * Returns how complete the time sheets of the people are, as {@link TimesheetCoverage#asOf} finds
   * it.
   *
   * @return the coverage, of the weeks that the settings of the burns have; empty if the host does
   *     not know
   */
  public abstract Optional<TimesheetCoverage> timesheets();

  /**
   * Returns a builder filled from these facts.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses an identifier or a booked day that stands twice, be it on two budgets. */
  @Value.Check
  void check() {
    Invariants.of("the facts of an agency")
        .unique("entries", Lists.transform(entries(), TimeEntry::id))
        .unique(
            "scheduled",
            Lists.transform(scheduled(), time -> ImmutableList.of(time.booking(), time.day())))
        .unique("deliveries", Lists.transform(deliveries(), Delivery::id))
        .unique("expenses", Lists.transform(expenses(), Expense::id))
        .unique("invoices", Lists.transform(invoices(), Invoice::id))
        .unique("writeOffs", Lists.transform(writeOffs(), WriteOff::id))
        .verify();
  }

  /** Builds facts. */
  public static final class Builder extends ImmutableAgencyFacts.Builder {
    Builder() {}
  }
}
