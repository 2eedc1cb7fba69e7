package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import dev.agency.budget.AgencyFacts;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.TimesheetCoverage;
import dev.agency.budget.forecast.FinishedProject;
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
import dev.agency.core.client.Contact;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealOutcome;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.Proposal;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Discipline;
import dev.agency.core.people.Person;
import dev.agency.core.people.Responsibility;
import dev.agency.core.people.Team;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import dev.agency.core.time.WeekStart;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.permissions.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything there is of an agency as of a day, each value checked by its model.
 *
 * <p>The files of the demo hold all of it. A store has no story, and what nobody imports is empty.
 */
record AgencyData(
    ImmutableList<Discipline> disciplines,
    ImmutableList<Team> teams,
    ImmutableList<Person> people,
    ImmutableList<WorkSchedule> schedules,
    ImmutableList<Client> clients,
    ImmutableList<Contact> contacts,
    ImmutableList<Responsibility> responsibilities,
    RateBook rates,
    ImmutableList<Deal> deals,
    ImmutableList<Pipeline> pipelines,
    ImmutableList<Setup> setups,
    ImmutableList<Reviewed> reviews,
    ImmutableList<Proposal> proposals,
    ImmutableList<Project> projects,
    ImmutableList<ProgressPost> progress,
    ImmutableList<Budget> budgets,
    ImmutableList<TimeEntry> entries,
    ImmutableList<Delivery> deliveries,
    ImmutableList<Expense> expenses,
    ImmutableList<Invoice> invoices,
    ImmutableList<WriteOff> writeOffs,
    ImmutableList<Expected> costsToCome,
    ImmutableList<PeriodLock> locks,
    ImmutableList<Late> late,
    ImmutableList<HolidayCalendar> holidays,
    ImmutableList<Leave> leaves,
    ImmutableList<Booking> bookings,
    ImmutableList<Requested> requests,
    ImmutableList<FinishedProject> history,
    Policy policy,
    ImmutableList<Membership> roles,
    LocalDate asOf,
    Optional<Story> told) {
  /**
   * Returns what happened on all budgets and was planned on them.
   *
   * @param all the budgets, with the one that was won
   * @param booked the bookings, with those of the deal that was won
   * @param weekStart the day weeks begin on
   */
  AgencyFacts facts(List<Budget> all, List<Booking> booked, WeekStart weekStart) {
    ImmutableMap<PersonId, PersonCalendar> calendars =
        Agency.checked("schedules.json", this::calendars);
    AgencyFacts.Builder facts =
        AgencyFacts.builder()
            .entries(entries)
            .scheduled(
                Agency.checked(
                    "bookings.json",
                    () ->
                        ScheduledTime.of(
                            booked,
                            calendars,
                            all.stream()
                                .collect(toImmutableListMultimap(Budget::project, Budget::id)))))
            .deliveries(deliveries)
            .expenses(expenses)
            .invoices(invoices)
            .writeOffs(writeOffs)
            .locks(locks)
            .entriesKnownOn(late.stream().collect(toImmutableMap(Late::entry, Late::knownOn)))
            .disciplines(Agency.checked("people.json", () -> BurnFacts.disciplinesOf(people)))
            .timesheets(
                Agency.checked(
                    "schedules.json",
                    () ->
                        TimesheetCoverage.asOf(
                            entries, calendars.values().asList(), asOf, weekStart)));
    costsToCome.forEach(
        each -> facts.putCostsToCome(each.budget(), new CostToCome(each.day(), each.cost())));
    return facts.build();
  }

  /** Returns when each person works; all have all holidays, for the agency is at one place. */
  ImmutableMap<PersonId, PersonCalendar> calendars() {
    return PersonCalendar.ofEach(
        Lists.transform(people, Person::id), schedules, person -> holidays, leaves);
  }

  /** Returns what people have, and some bookings of them. */
  CapacityInput capacity(List<Booking> booked) {
    return CapacityInput.of(people, calendars(), booked);
  }

  /** Returns the pipeline of an agency that a story is told of: its only one. */
  Pipeline pipeline() {
    story();
    return pipelines.get(0);
  }

  /** Returns the pipeline of a deal. */
  Pipeline pipelineOf(Deal deal) {
    return pipelines.stream()
        .filter(pipeline -> pipeline.id().equals(deal.pipeline()))
        .findFirst()
        .orElseThrow();
  }

  /** Returns whether a deal is neither won nor lost. */
  boolean isOpen(Deal deal) {
    return pipelineOf(deal).stageOf(deal).outcome() == DealOutcome.OPEN;
  }

  /** Returns the story; of an agency that was imported there is none. */
  Story story() {
    return told.orElseThrow(
        () ->
            new BadInput(
                Onlooker.OPTION,
                ErrorCode.UNKNOWN_REFERENCE,
                "A store has no story: it must be the id of a person of the store."));
  }
}
