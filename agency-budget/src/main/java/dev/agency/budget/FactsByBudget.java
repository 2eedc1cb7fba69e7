package dev.agency.budget;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import dev.agency.budget.former.FormerDelivery;
import dev.agency.budget.former.FormerEntry;
import dev.agency.budget.former.FormerExpense;
import dev.agency.budget.former.FormerInvoice;
import dev.agency.budget.former.FormerScheduledTime;
import dev.agency.budget.former.FormerWriteOff;
import dev.agency.budget.revenue.PriceDates;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.id.BudgetId;
import dev.agency.core.project.Project;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The facts of an agency, those of each budget together. */
record FactsByBudget(
    AgencyFacts all,
    ImmutableListMultimap<BudgetId, TimeEntry> entries,
    ImmutableListMultimap<BudgetId, ScheduledTime> scheduled,
    ImmutableListMultimap<BudgetId, Delivery> deliveries,
    ImmutableListMultimap<BudgetId, Expense> expenses,
    ImmutableListMultimap<BudgetId, Invoice> invoices,
    ImmutableListMultimap<BudgetId, WriteOff> writeOffs,
    Former former) {
  /** What counted otherwise before. */
  private record Former(
      ImmutableListMultimap<BudgetId, FormerEntry> entries,
      ImmutableListMultimap<BudgetId, FormerScheduledTime> scheduled,
      ImmutableListMultimap<BudgetId, FormerDelivery> deliveries,
      ImmutableListMultimap<BudgetId, FormerExpense> expenses,
      ImmutableListMultimap<BudgetId, FormerInvoice> invoices,
      ImmutableListMultimap<BudgetId, FormerWriteOff> writeOffs) {}

  static FactsByBudget of(AgencyFacts all) {
    return new FactsByBudget(
        all,
        Multimaps.index(all.entries(), TimeEntry::budget),
        Multimaps.index(all.scheduled(), ScheduledTime::budget),
        Multimaps.index(all.deliveries(), Delivery::budget),
        Multimaps.index(all.expenses(), Expense::budget),
        Multimaps.index(all.invoices(), Invoice::budget),
        Multimaps.index(all.writeOffs(), WriteOff::budget),
        new Former(
            Multimaps.index(all.formerEntries(), former -> former.entry().budget()),
            Multimaps.index(all.formerScheduled(), former -> former.time().budget()),
            Multimaps.index(all.formerDeliveries(), former -> former.delivery().budget()),
            Multimaps.index(all.formerExpenses(), former -> former.expense().budget()),
            Multimaps.index(all.formerInvoices(), former -> former.invoice().budget()),
            Multimaps.index(all.formerWriteOffs(), former -> former.writeOff().budget())));
  }

  BurnFacts of(Project project, Budget budget) {
    BudgetId id = budget.id();
    return BurnFacts.builder()
        .entries(entries.get(id))
        .scheduled(scheduled.get(id))
        .deliveries(deliveries.get(id))
        .expenses(expenses.get(id))
        .invoices(invoices.get(id))
        .writeOffs(writeOffs.get(id))
        .milestonesReached(project.milestonesReached())
        .locks(
            all.locks().stream()
                .filter(lock -> lock.budget().map(id::equals).orElse(true))
                .collect(toImmutableList()))
        .entriesKnownOn(known(entries.get(id), TimeEntry::id, all.entriesKnownOn()))
        .deliveriesKnownOn(known(deliveries.get(id), Delivery::id, all.deliveriesKnownOn()))
        .expensesKnownOn(known(expenses.get(id), Expense::id, all.expensesKnownOn()))
        .invoicesKnownOn(known(invoices.get(id), Invoice::id, all.invoicesKnownOn()))
        .writeOffsKnownOn(known(writeOffs.get(id), WriteOff::id, all.writeOffsKnownOn()))
        .scheduledKnownOn(known(scheduled.get(id), ScheduledTime::booking, all.scheduledKnownOn()))
        .formerEntries(former.entries().get(id))
        .formerDeliveries(former.deliveries().get(id))
        .formerExpenses(former.expenses().get(id))
        .formerInvoices(former.invoices().get(id))
        .formerWriteOffs(former.writeOffs().get(id))
        .formerScheduled(former.scheduled().get(id))
        .priceDates(PriceDates.of(project))
        .costsToCome(all.costsToCome().get(id))
        .expectedPeople(all.expectedPeople().get(id))
        .disciplines(all.disciplines())
        .timesheets(all.timesheets())
        .build();
  }

  /** The days of these facts alone: those of others would make equal facts look different. */
  private static <F, I> ImmutableMap<I, LocalDate> known(
      List<F> facts, Function<F, I> idOf, ImmutableMap<I, LocalDate> all) {
    if (all.isEmpty()) {
      return ImmutableMap.of();
    }
    ImmutableMap.Builder<I, LocalDate> known = ImmutableMap.builder();
    for (F fact : facts) {
      I id = idOf.apply(fact);
      LocalDate day = all.get(id);
      if (day != null) {
        known.put(id, day);
      }
    }
    // A booking has a fact for each of its days.
    return known.buildKeepingLast();
  }
}
