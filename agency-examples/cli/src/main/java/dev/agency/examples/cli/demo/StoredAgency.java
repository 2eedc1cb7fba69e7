package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
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
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An agency in a store, as those who look at it see it. Its policy is the one that ships, and
 * whoever looks says which role they hold; a store does not know that.
 *
 * <p>No rates are kept in it, so that no cost is known, and no history. Which holidays a person has
 * is not known either, and so none count.
 */
public final class StoredAgency {
  /** The option that names the role. */
  public static final String ROLE = "--role";

  private final AgencyStore store;
  private final LocalDate on;

  StoredAgency(AgencyStore store, LocalDate on) {
    this.store = store;
    this.on = on;
  }

  AgencyData data(String role, String as) {
    Policy policy = AgencyJson.read(DataFiles.shipped().read("policy.json"), Policy.class);
    RoleId held = held(policy, role);
    ImmutableList<Membership> roles =
        store.all(People.TYPE).stream()
            .filter(person -> person.id().equals(PersonId.of(as)))
            .map(person -> new Membership(person.id(), held, DateRange.startingOn(on)))
            .collect(ImmutableList.toImmutableList());
    return new AgencyData(
        store.all(Disciplines.TYPE),
        store.all(Teams.TYPE),
        store.all(People.TYPE),
        store.all(WorkSchedules.TYPE),
        store.all(Clients.TYPE),
        store.all(Contacts.TYPE),
        store.all(Responsibilities.TYPE),
        RateBook.of(ImmutableList.of()),
        store.all(Deals.TYPE),
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
        ImmutableList.of(),
        store.all(Leaves.TYPE),
        store.all(Bookings.TYPE),
        ImmutableList.of(),
        ImmutableList.of(),
        policy,
        roles,
        on,
        Optional.empty());
  }

  private static RoleId held(Policy policy, String role) {
    return policy.roles().stream()
        .map(Role::id)
        .filter(id -> id.value().equals(role))
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

  WorkData work() {
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
