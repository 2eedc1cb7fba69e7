package dev.agency.examples.spring.studio;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.TimesheetCoverage;
import dev.agency.budget.revenue.CostToCome;
import dev.agency.budget.revenue.PriceDates;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Person;
import dev.agency.core.project.Project;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;

/** All that is stored of each budget, sorted once. */
final class BudgetFacts {
  private final StudioData data;
  private final ImmutableListMultimap<BudgetId, TimeEntry> entries;
  private final ImmutableListMultimap<BudgetId, ScheduledTime> scheduled;
  private final ImmutableListMultimap<BudgetId, Delivery> deliveries;
  private final ImmutableListMultimap<BudgetId, Expense> expenses;
  private final ImmutableListMultimap<BudgetId, Invoice> invoices;
  private final ImmutableListMultimap<BudgetId, WriteOff> writeOffs;
  private final TimesheetCoverage timesheets;
  private final ImmutableMap<PersonId, DisciplineId> disciplines;

  BudgetFacts(StudioData data, WeekStart weekStart, LocalDate asOf) {
    this.data = data;
    this.entries = Multimaps.index(data.entries(), TimeEntry::budget);
    this.deliveries = Multimaps.index(data.deliveries(), Delivery::budget);
    this.expenses = Multimaps.index(data.expenses(), Expense::budget);
    this.invoices = Multimaps.index(data.invoices(), Invoice::budget);
    this.writeOffs = Multimaps.index(data.writeOffs(), WriteOff::budget);
    ImmutableMap<PersonId, PersonCalendar> calendars = calendars(data);
    this.scheduled =
        Multimaps.index(
            ScheduledTime.of(
                data.bookings(),
                calendars,
                data.budgets().stream()
                    .collect(toImmutableListMultimap(Budget::project, Budget::id))),
            ScheduledTime::budget);
    this.timesheets =
        TimesheetCoverage.asOf(data.entries(), calendars.values().asList(), asOf, weekStart);
    this.disciplines = BurnFacts.disciplinesOf(data.people());
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
        .priceDates(PriceDates.of(project))
        .costsToCome(
            data.log(project.id()).costsToCome().stream()
                .filter(each -> each.budget().equals(id))
                .map(each -> new CostToCome(each.day(), each.cost()))
                .collect(toImmutableList()))
        .timesheets(timesheets)
        .disciplines(disciplines)
        .build();
  }

  /** Returns when each person works; all have all holidays, for the agency is at one place. */
  static ImmutableMap<PersonId, PersonCalendar> calendars(StudioData data) {
    return PersonCalendar.ofEach(
        Lists.transform(data.people(), Person::id),
        data.schedules(),
        person -> data.holidays(),
        data.leaves());
  }
}
