package dev.agency.examples.spring.studio;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
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
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.Placement;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.people.Person;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.Project;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * All that is stored of each budget, sorted once.
 *
 * <p>Two things are this host's own to say. A project is delivered on the day of its last
 * milestone, once all of them are reached. A booking for a project that leaves the budget open is
 * on its budget if there is one only.
 */
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
    this.scheduled = Multimaps.index(scheduled(data, calendars), ScheduledTime::budget);
    this.timesheets =
        TimesheetCoverage.of(
            data.entries(),
            calendars.values().asList(),
            DateRange.of(asOf.minusWeeks(TimesheetCoverage.WEEKS + 1), asOf.plusDays(1)),
            weekStart);
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
        .milestonesReached(reached(project))
        .priceDates(dates(project))
        .costsToCome(
            Outlooks.log(data, project.id()).costsToCome().stream()
                .filter(each -> each.budget().equals(id))
                .map(each -> new CostToCome(each.day(), each.cost()))
                .collect(toImmutableList()))
        .timesheets(timesheets)
        .disciplines(disciplines)
        .build();
  }

  private static ImmutableMap<MilestoneId, LocalDate> reached(Project project) {
    return project.milestones().stream()
        .filter(milestone -> milestone.completedOn().isPresent())
        .collect(toImmutableMap(Milestone::id, milestone -> milestone.completedOn().orElseThrow()));
  }

  private static PriceDates dates(Project project) {
    boolean delivered =
        project.milestones().stream().allMatch(milestone -> milestone.completedOn().isPresent());
    return PriceDates.builder()
        .start(project.plan().map(DateRange::start))
        .end(project.plan().flatMap(DateRange::last))
        .delivered(
            project.milestones().stream()
                .flatMap(milestone -> milestone.completedOn().stream())
                .max(Comparator.naturalOrder())
                .filter(last -> delivered))
        .build();
  }

  /** Returns when each person works; all have all holidays, for the agency is at one place. */
  static ImmutableMap<PersonId, PersonCalendar> calendars(StudioData data) {
    return data.people().stream()
        .map(Person::id)
        .collect(
            toImmutableMap(
                person -> person,
                person ->
                    new PersonCalendar(
                        person,
                        data.schedules().stream()
                            .filter(schedule -> schedule.person().equals(person))
                            .findFirst(),
                        data.holidays(),
                        data.leaves().stream()
                            .filter(leave -> leave.person().equals(person))
                            .collect(toImmutableList()))));
  }

  private static ImmutableList<ScheduledTime> scheduled(
      StudioData data, ImmutableMap<PersonId, PersonCalendar> calendars) {
    ImmutableListMultimap<ProjectId, BudgetId> ofProjects =
        data.budgets().stream().collect(toImmutableListMultimap(Budget::project, Budget::id));
    return ScheduledTime.of(
        data.bookings().stream()
            .flatMap(
                booking ->
                    booking.person().map(calendars::get).stream()
                        .map(
                            calendar ->
                                Placement.of(
                                    onItsBudget(booking, ofProjects),
                                    calendar.over(booking.days()))))
            .toList());
  }

  private static Booking onItsBudget(
      Booking booking, ImmutableListMultimap<ProjectId, BudgetId> ofProjects) {
    Optional<BudgetId> only =
        booking
            .project()
            .map(ofProjects::get)
            .filter(budgets -> budgets.size() == 1)
            .map(budgets -> budgets.get(0));
    return booking.withBudget(booking.budget().or(() -> only));
  }
}
