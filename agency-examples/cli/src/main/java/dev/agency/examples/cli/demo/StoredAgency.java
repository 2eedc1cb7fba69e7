package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.PersonId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.pricing.RateBook;
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
import dev.agency.core.store.entity.Disciplines;
import dev.agency.core.store.entity.Expenses;
import dev.agency.core.store.entity.Interactions;
import dev.agency.core.store.entity.Invoices;
import dev.agency.core.store.entity.Leaves;
import dev.agency.core.store.entity.People;
import dev.agency.core.store.entity.PeriodLocks;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.core.store.entity.ProjectBriefs;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.Proposals;
import dev.agency.core.store.entity.Responsibilities;
import dev.agency.core.store.entity.Revisions;
import dev.agency.core.store.entity.Risks;
import dev.agency.core.store.entity.Teams;
import dev.agency.core.store.entity.WorkItems;
import dev.agency.core.store.entity.WorkSchedules;
import dev.agency.core.store.entity.WriteOffs;
import dev.agency.core.time.DateRange;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.cli.store.AgencyStore;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Role;
import dev.agency.permissions.RoleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An agency in a store, as those who look at it see it. Its policy is the one that ships, and
 * whoever looks says which role they hold, what people cost and which holidays they have: a store
 * does not know that. Without rates no cost is known.
 */
final class StoredAgency {
  /** The option that names the role. */
  static final String ROLE = "--role";

  private final AgencyData data;
  private final WorkData work;

  private StoredAgency(AgencyData data, WorkData work) {
    this.data = data;
    this.work = work;
  }

  /**
   * Somebody who looks at the store.
   *
   * @param person the id of the person
   * @param role the id of the role they hold
   */
  record Held(String person, String role) {}

  /**
   * Reads a store to its end.
   *
   * @param store the store
   * @param on the day all is looked at
   * @param held who looks
   * @param rates what people cost
   * @param holidays the calendars everybody has
   * @throws BadInput if there is no such role
   */
  static StoredAgency read(
      AgencyStore store,
      LocalDate on,
      List<Held> held,
      RateBook rates,
      ImmutableList<HolidayCalendar> holidays) {
    return new StoredAgency(data(store, on, held, rates, holidays), work(store));
  }

  /** Puts the agency to work: nothing is won in it, as no story is told. */
  Agency agency(Agencies agencies) {
    return agencies.asItIs(data);
  }

  /** Returns somebody before it. */
  ProjectDesk desk(Agencies agencies, String as) {
    Agency agency = agency(agencies);
    return ProjectDesk.of(Onlooker.of(agency, as), agency, PlannedWork.of(agency, work));
  }

  private static AgencyData data(
      AgencyStore store,
      LocalDate on,
      List<Held> held,
      RateBook rates,
      ImmutableList<HolidayCalendar> holidays) {
    Policy policy = AgencyJson.read(DataFiles.shipped().read("policy.json"), Policy.class);
    return new AgencyData(
        store.all(Disciplines.TYPE),
        store.all(Teams.TYPE),
        store.all(People.TYPE),
        store.all(WorkSchedules.TYPE),
        store.all(Clients.TYPE),
        store.all(Contacts.TYPE),
        store.all(Responsibilities.TYPE),
        rates,
        store.all(Deals.TYPE),
        store.all(Pipelines.TYPE),
        ImmutableList.of(),
        ImmutableList.of(),
        store.all(Proposals.TYPE),
        store.all(Projects.TYPE),
        ImmutableList.of(),
        store.all(Budgets.TYPE),
        store.entries(),
        store.all(Deliveries.TYPE),
        store.all(Expenses.TYPE),
        store.all(Invoices.TYPE),
        store.all(WriteOffs.TYPE),
        ImmutableList.of(),
        store.all(PeriodLocks.TYPE),
        ImmutableList.of(),
        holidays,
        store.all(Leaves.TYPE),
        store.all(Bookings.TYPE),
        ImmutableList.of(),
        ImmutableList.of(),
        policy,
        roles(policy, held, on),
        on,
        Optional.empty());
  }

  private static ImmutableList<Membership> roles(Policy policy, List<Held> held, LocalDate on) {
    return held.stream()
        .map(
            each ->
                new Membership(
                    PersonId.of(each.person()), role(policy, each), DateRange.startingOn(on)))
        .collect(ImmutableList.toImmutableList());
  }

  private static RoleId role(Policy policy, Held held) {
    return policy.roles().stream()
        .map(Role::id)
        .filter(id -> id.value().equals(held.role()))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInput(
                    ROLE,
                    ErrorCode.UNKNOWN_NAME,
                    "It must be one of "
                        + policy.roles().stream()
                            .map(each -> each.id().value())
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private static WorkData work(AgencyStore store) {
    return new WorkData(
        store.all(ProjectBriefs.TYPE),
        store.all(Baselines.TYPE),
        store.all(ChangeRequests.TYPE),
        store.all(Revisions.TYPE),
        ImmutableList.of(),
        store.all(Risks.TYPE),
        store.all(Blockers.TYPE),
        store.all(Interactions.TYPE),
        store.all(ClientUpdates.TYPE),
        ImmutableList.of(),
        store.all(WorkItems.TYPE),
        ImmutableList.of());
  }
}
