package dev.agency.examples.spring.studio;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import dev.agency.budget.AgencyFacts;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.TimesheetCoverage;
import dev.agency.budget.revenue.CostToCome;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.capacity.CapacityInput;
import dev.agency.core.client.Client;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.client.Contact;
import dev.agency.core.client.Interaction;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.handoff.Handoff;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.people.Person;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Blocker;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectBrief;
import dev.agency.core.project.Risk;
import dev.agency.core.project.WorkItem;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.Revision;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Baselines;
import dev.agency.core.store.entity.Blockers;
import dev.agency.core.store.entity.Bookings;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.ChangeRequests;
import dev.agency.core.store.entity.ClientUpdates;
import dev.agency.core.store.entity.Clients;
import dev.agency.core.store.entity.Contacts;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.Deliveries;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.Expenses;
import dev.agency.core.store.entity.Handoffs;
import dev.agency.core.store.entity.HolidayCalendars;
import dev.agency.core.store.entity.Interactions;
import dev.agency.core.store.entity.Invoices;
import dev.agency.core.store.entity.Leaves;
import dev.agency.core.store.entity.People;
import dev.agency.core.store.entity.PeriodLocks;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.core.store.entity.ProjectBriefs;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.Responsibilities;
import dev.agency.core.store.entity.Revisions;
import dev.agency.core.store.entity.Risks;
import dev.agency.core.store.entity.WorkItems;
import dev.agency.core.store.entity.WorkSchedules;
import dev.agency.core.store.entity.WriteOffs;
import dev.agency.core.time.WeekStart;
import dev.agency.examples.spring.store.House;
import dev.agency.examples.spring.store.LateEntry;
import dev.agency.examples.spring.store.ProjectLog;
import dev.agency.examples.spring.store.ProjectSetup;
import dev.agency.examples.spring.store.RoleHolder;
import java.time.LocalDate;
import java.util.Optional;

/** Everything that is stored of an agency, as one transaction saw it. */
record StudioData(
    House house,
    ImmutableMap<PersonId, RoleHolder> roles,
    ImmutableList<Person> people,
    ImmutableList<WorkSchedule> schedules,
    ImmutableList<HolidayCalendar> holidays,
    ImmutableList<Leave> leaves,
    ImmutableList<Client> clients,
    ImmutableList<Contact> contacts,
    ImmutableList<Responsibility> responsibilities,
    ImmutableList<Pipeline> pipelines,
    ImmutableList<Deal> deals,
    ImmutableList<Project> projects,
    ImmutableMap<ProjectId, ProjectLog> logs,
    ImmutableMap<ProjectId, Handoff> handoffs,
    ImmutableList<ProjectBrief> briefs,
    ImmutableList<WorkItem> items,
    ImmutableList<Risk> risks,
    ImmutableList<Blocker> blockers,
    ImmutableList<Interaction> interactions,
    ImmutableList<ClientUpdate> updates,
    ImmutableList<Baseline> baselines,
    ImmutableList<ChangeRequest> changes,
    ImmutableList<Revision> revisions,
    ImmutableList<Budget> budgets,
    ImmutableList<Booking> bookings,
    ImmutableList<Delivery> deliveries,
    ImmutableList<Expense> expenses,
    ImmutableList<Invoice> invoices,
    ImmutableList<WriteOff> writeOffs,
    ImmutableList<PeriodLock> locks,
    ImmutableList<LateEntry> late,
    AccountData accounts,
    ImmutableList<TimeEntry> entries,
    ImmutableMap<ProjectId, ProjectSetup> setups) {

  /** Reads all of it; empty where no house is set up. */
  static Optional<StudioData> read(Stores stores, Caller caller) {
    Reader all = new Reader(stores, caller);
    return stores
        .entities(House.TYPE)
        .find(caller, caller.tenant())
        .map(
            house ->
                new StudioData(
                    house.value(),
                    Maps.uniqueIndex(all.of(RoleHolder.TYPE), RoleHolder::person),
                    all.of(People.TYPE),
                    all.of(WorkSchedules.TYPE),
                    all.of(HolidayCalendars.TYPE),
                    all.of(Leaves.TYPE),
                    all.of(Clients.TYPE),
                    all.of(Contacts.TYPE),
                    all.of(Responsibilities.TYPE),
                    all.of(Pipelines.TYPE),
                    all.of(Deals.TYPE),
                    all.of(Projects.TYPE),
                    Maps.uniqueIndex(all.of(ProjectLog.TYPE), ProjectLog::project),
                    Maps.uniqueIndex(all.of(Handoffs.TYPE), Handoff::project),
                    all.of(ProjectBriefs.TYPE),
                    all.of(WorkItems.TYPE),
                    all.of(Risks.TYPE),
                    all.of(Blockers.TYPE),
                    all.of(Interactions.TYPE),
                    all.of(ClientUpdates.TYPE),
                    all.of(Baselines.TYPE),
                    all.of(ChangeRequests.TYPE),
                    all.of(Revisions.TYPE),
                    all.of(Budgets.TYPE),
                    all.of(Bookings.TYPE),
                    all.of(Deliveries.TYPE),
                    all.of(Expenses.TYPE),
                    all.of(Invoices.TYPE),
                    all.of(WriteOffs.TYPE),
                    all.of(PeriodLocks.TYPE),
                    all.of(LateEntry.TYPE),
                    AccountData.read(all),
                    stores
                        .timeEntries()
                        .read(
                            caller,
                            EntryRange.all(),
                            rows -> rows.collect(ImmutableList.toImmutableList())),
                    Maps.uniqueIndex(all.of(ProjectSetup.TYPE), ProjectSetup::project)));
  }

  /**
   * Returns what happened on all budgets and was planned on them.
   *
   * @param weekStart the day weeks begin on
   * @param asOf the day by which time sheets are judged
   */
  AgencyFacts facts(WeekStart weekStart, LocalDate asOf) {
    ImmutableMap<PersonId, PersonCalendar> calendars = calendars();
    AgencyFacts.Builder facts =
        AgencyFacts.builder()
            .entries(entries)
            .scheduled(
                ScheduledTime.of(
                    bookings,
                    calendars,
                    budgets.stream().collect(toImmutableListMultimap(Budget::project, Budget::id))))
            .deliveries(deliveries)
            .expenses(expenses)
            .invoices(invoices)
            .writeOffs(writeOffs)
            .locks(locks)
            .entriesKnownOn(
                late.stream().collect(toImmutableMap(LateEntry::entry, LateEntry::knownOn)))
            .disciplines(BurnFacts.disciplinesOf(people))
            .timesheets(
                TimesheetCoverage.asOf(entries, calendars.values().asList(), asOf, weekStart));
    for (ProjectLog log : logs.values()) {
      for (ProjectLog.Expected each : log.costsToCome()) {
        facts.putCostsToCome(each.budget(), new CostToCome(each.day(), each.cost()));
      }
    }
    return facts.build();
  }

  /** Returns when each person works; all have all holidays, for the agency is at one place. */
  ImmutableMap<PersonId, PersonCalendar> calendars() {
    return PersonCalendar.ofEach(
        Lists.transform(people, Person::id), schedules, person -> holidays, leaves);
  }

  /** Returns what people have, and some bookings of them. */
  CapacityInput capacity(ImmutableList<Booking> booked) {
    return CapacityInput.of(people, calendars(), booked);
  }

  /** Returns what was noted about a project, which may be nothing yet. */
  ProjectLog log(ProjectId project) {
    return Optional.ofNullable(logs.get(project))
        .orElseGet(
            () ->
                new ProjectLog(
                    project,
                    ImmutableList.of(),
                    ImmutableList.of(),
                    ImmutableList.of(),
                    ImmutableList.of(),
                    ImmutableList.of()));
  }

  /** Says whose it is, and no figure. */
  @Override
  public String toString() {
    return "StudioData[" + house.tenant() + "]";
  }

  /** Reads all entities of a type. */
  record Reader(Stores stores, Caller caller) {
    <I extends Comparable<I>, T> ImmutableList<T> of(EntityType<I, T> type) {
      ImmutableList.Builder<T> all = ImmutableList.builder();
      Optional<Cursor> after = Optional.empty();
      do {
        Page<Versioned<T>> page =
            stores.entities(type).page(caller, Query.all(), after, Page.MAX_LIMIT);
        page.rows().forEach(row -> all.add(row.value()));
        after = page.next();
      } while (after.isPresent());
      return all.build();
    }
  }
}
