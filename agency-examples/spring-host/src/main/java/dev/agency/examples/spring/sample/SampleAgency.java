package dev.agency.examples.spring.sample;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Multimaps;
import dev.agency.budget.forecast.FinishedProject;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.ResourceRequest;
import dev.agency.core.budget.Budget;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.client.Client;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.client.Contact;
import dev.agency.core.client.Contract;
import dev.agency.core.client.Interaction;
import dev.agency.core.client.SurveyResponse;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.Proposal;
import dev.agency.core.handoff.Handoff;
import dev.agency.core.handoff.HandoffMove;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.people.Discipline;
import dev.agency.core.people.Person;
import dev.agency.core.people.Responsibility;
import dev.agency.core.people.Team;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.project.Blocker;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectBrief;
import dev.agency.core.project.Risk;
import dev.agency.core.project.WorkItem;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.Revision;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Stores;
import dev.agency.core.store.entity.Baselines;
import dev.agency.core.store.entity.Blockers;
import dev.agency.core.store.entity.Bookings;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.ChangeRequests;
import dev.agency.core.store.entity.ClientUpdates;
import dev.agency.core.store.entity.Clients;
import dev.agency.core.store.entity.Contacts;
import dev.agency.core.store.entity.Contracts;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.Deliveries;
import dev.agency.core.store.entity.Disciplines;
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
import dev.agency.core.store.entity.Proposals;
import dev.agency.core.store.entity.ResourceRequests;
import dev.agency.core.store.entity.Responsibilities;
import dev.agency.core.store.entity.Revisions;
import dev.agency.core.store.entity.Risks;
import dev.agency.core.store.entity.SurveyResponses;
import dev.agency.core.store.entity.Teams;
import dev.agency.core.store.entity.WorkItems;
import dev.agency.core.store.entity.WorkSchedules;
import dev.agency.core.store.entity.WriteOffs;
import dev.agency.core.time.DateRange;
import dev.agency.examples.spring.HostSettings;
import dev.agency.examples.spring.desk.ReviewWork;
import dev.agency.examples.spring.login.Accounts;
import dev.agency.examples.spring.store.House;
import dev.agency.examples.spring.store.LateEntry;
import dev.agency.examples.spring.store.ProjectLog;
import dev.agency.examples.spring.store.ProjectSetup;
import dev.agency.examples.spring.store.RoleHolder;
import dev.agency.permissions.Exclusive;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Presets;
import dev.agency.permissions.Role;
import dev.agency.permissions.RoleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database with the sample agency, as one piece of work and before anybody can ask
 * for a page; leaves any other alone.
 */
@Component
@ConditionalOnBooleanProperty("agency.sample")
final class SampleAgency implements SmartInitializingSingleton {
  private static final int BATCH = 1_000;

  private final Stores stores;
  private final Accounts accounts;
  private final ReviewWork reviews;
  private final Caller caller;

  SampleAgency(Stores stores, Accounts accounts, ReviewWork reviews, HostSettings settings) {
    this.stores = stores;
    this.accounts = accounts;
    this.reviews = reviews;
    this.caller =
        new Caller(settings.tenantId(), PersonId.of("sample"), CorrelationId.of("sample"));
  }

  @Override
  public void afterSingletonsInstantiated() {
    stores
        .transactions()
        .required(
            () -> {
              if (stores.entities(House.TYPE).find(caller, caller.tenant()).isEmpty()) {
                fill();
              }
              return caller;
            });
    SampleReviews.make(reviews, caller);
  }

  private void fill() {
    insert(Disciplines.TYPE, SampleFiles.list("disciplines.json", Discipline.class));
    insert(Teams.TYPE, SampleFiles.list("teams.json", Team.class));
    insert(People.TYPE, SampleFiles.list("people.json", Person.class));
    insert(WorkSchedules.TYPE, SampleFiles.list("schedules.json", WorkSchedule.class));
    insert(HolidayCalendars.TYPE, SampleFiles.list("holidays.json", HolidayCalendar.class));
    insert(Leaves.TYPE, SampleFiles.list("leaves.json", Leave.class));
    insert(Clients.TYPE, SampleFiles.list("clients.json", Client.class));
    insert(Contacts.TYPE, SampleFiles.list("contacts.json", Contact.class));
    insert(Responsibilities.TYPE, SampleFiles.list("responsibilities.json", Responsibility.class));
    insert(Pipelines.TYPE, List.of(SampleFiles.value("pipeline.json", Pipeline.class)));
    insert(Deals.TYPE, SampleFiles.list("deals.json", Deal.class));
    insert(Proposals.TYPE, SampleFiles.list("proposals.json", Proposal.class));
    insert(Projects.TYPE, SampleFiles.list("projects.json", Project.class));
    insert(ProjectBriefs.TYPE, SampleFiles.list("briefs.json", ProjectBrief.class));
    insert(WorkItems.TYPE, SampleFiles.list("work-items.json", WorkItem.class));
    insert(Risks.TYPE, SampleFiles.list("risks.json", Risk.class));
    insert(Blockers.TYPE, SampleFiles.list("blockers.json", Blocker.class));
    insert(ClientUpdates.TYPE, SampleFiles.list("updates.json", ClientUpdate.class));
    insert(Interactions.TYPE, SampleFiles.list("interactions.json", Interaction.class));
    ImmutableList<Budget> budgets = SampleFiles.list("budgets.json", Budget.class);
    insert(Budgets.TYPE, budgets);
    insert(Baselines.TYPE, SampleFiles.list("baselines.json", Baseline.class));
    ImmutableList<ChangeRequest> changes = SampleFiles.list("changes.json", ChangeRequest.class);
    insert(ChangeRequests.TYPE, changes);
    insert(Revisions.TYPE, SampleFiles.list("revisions.json", Revision.class));
    insert(Handoffs.TYPE, handoffs());
    insert(Interactions.TYPE, SampleFiles.list("meetings.json", Interaction.class));
    insert(Contracts.TYPE, SampleFiles.list("contracts.json", Contract.class));
    insert(SurveyResponses.TYPE, SampleFiles.list("surveys.json", SurveyResponse.class));
    insert(
        ResourceRequests.TYPE, SampleFiles.list("resource-requests.json", ResourceRequest.class));
    insert(Bookings.TYPE, SampleFiles.list("bookings.json", Booking.class));
    insert(Expenses.TYPE, SampleFiles.list("expenses.json", Expense.class));
    insert(Deliveries.TYPE, SampleFiles.list("deliveries.json", Delivery.class));
    insert(Invoices.TYPE, SampleFiles.list("invoices.json", Invoice.class));
    insert(WriteOffs.TYPE, SampleFiles.list("write-offs.json", WriteOff.class));
    insert(PeriodLocks.TYPE, SampleFiles.list("locks.json", PeriodLock.class));
    insert(LateEntry.TYPE, SampleFiles.list("late.json", LateEntry.class));
    insert(ProjectLog.TYPE, logs(budgets, changes));
    insert(ProjectSetup.TYPE, SampleReviews.SETUPS);
    for (List<TimeEntry> batch :
        Iterables.partition(SampleFiles.lines("time-entries.jsonl", TimeEntry.class), BATCH)) {
      stores
          .timeEntries()
          .append(
              caller,
              batch.stream()
                  .map(entry -> Revised.of(entry.id(), 1, entry))
                  .collect(toImmutableList()));
    }
    insert(House.TYPE, List.of(house()));
    insert(RoleHolder.TYPE, roleHolders());
    SampleLogin.ALL.forEach(login -> accounts.add(login.account()));
  }

  private <I extends Comparable<I>, T> void insert(EntityType<I, T> type, List<T> values) {
    EntityStore<I, T> store = stores.entities(type);
    values.forEach(value -> store.insert(caller, value));
  }

  /** The policy that ships knows no HR: whoever keeps personal data may not know what others do. */
  private House house() {
    Policy policy =
        SampleDeeds.in(SampleRights.withTime(SampleFiles.value("policy.json", Policy.class)));
    RoleId hr = Presets.hrAdministrator().id();
    return new House(
        caller.tenant(),
        SampleDuties.of(
            policy.toBuilder()
                .addRoles(Presets.hrAdministrator())
                .addAllExclusive(
                    policy.roles().stream()
                        .map(Role::id)
                        .map(other -> Exclusive.of(hr, other))
                        .collect(toImmutableList()))
                .build()),
        SampleFiles.value("rates.json", RateBook.class),
        SampleFiles.list("history.json", FinishedProject.class));
  }

  private static ImmutableList<RoleHolder> roleHolders() {
    ImmutableListMultimap<PersonId, Membership> held =
        Multimaps.index(SampleFiles.list("roles.json", Membership.class), Membership::person);
    ImmutableList.Builder<RoleHolder> holders = ImmutableList.builder();
    for (PersonId person : held.keySet()) {
      holders.add(
          new RoleHolder(
              person,
              held.get(person).stream()
                  .map(each -> new RoleHolder.Held(each.role(), each.during()))
                  .toList()));
    }
    DateRange always = DateRange.startingOn(LocalDate.of(2025, 10, 1));
    return holders
        .add(
            new RoleHolder(
                SampleLogin.HR.person(),
                List.of(new RoleHolder.Held(Presets.hrAdministrator().id(), always))))
        .build();
  }

  private static ImmutableList<Handoff> handoffs() {
    ImmutableListMultimap<ProjectId, StageReached> reached =
        Multimaps.index(SampleFiles.list("stages.json", StageReached.class), StageReached::project);
    return reached.asMap().entrySet().stream()
        .map(each -> handoff(each.getKey(), each.getValue()))
        .collect(toImmutableList());
  }

  private static Handoff handoff(ProjectId project, Iterable<StageReached> reached) {
    Optional<HandoffStage> at = Optional.empty();
    ImmutableList.Builder<HandoffMove> moves = ImmutableList.builder();
    for (StageReached each : reached) {
      moves.add(
          new HandoffMove(at, Optional.of(each.stage()), each.on(), each.by(), Optional.empty()));
      at = Optional.of(each.stage());
    }
    return new Handoff(project, at, ImmutableList.of(), moves.build());
  }

  private static ImmutableList<ProjectLog> logs(List<Budget> budgets, List<ChangeRequest> changes) {
    ImmutableListMultimap<ProjectId, ProgressPost> progress =
        Multimaps.index(
            SampleFiles.list("progress.json", ProgressPost.class), ProgressPost::project);
    ImmutableListMultimap<ProjectId, ProjectLog.Asked> requests =
        Multimaps.index(
            SampleFiles.list("requests.json", ProjectLog.Asked.class), ProjectLog.Asked::project);
    ImmutableMap<BudgetId, ProjectId> ofBudgets =
        budgets.stream().collect(toImmutableMap(Budget::id, Budget::project));
    ImmutableListMultimap<ProjectId, ProjectLog.Expected> costs =
        Multimaps.index(
            SampleFiles.list("costs-to-come.json", ProjectLog.Expected.class),
            cost -> ofProject(ofBudgets, cost.budget()));
    ImmutableMap<ChangeRequestId, ProjectId> ofChanges =
        changes.stream().collect(toImmutableMap(ChangeRequest::id, ChangeRequest::project));
    ImmutableListMultimap<ProjectId, ProjectLog.Proposed> proposed =
        Multimaps.index(
            SampleFiles.list("proposed.json", ProjectLog.Proposed.class),
            each -> ofProject(ofChanges, each.change()));
    ImmutableListMultimap<ProjectId, ProjectLog.Noted> notes =
        Multimaps.index(
            SampleFiles.list("notes.json", ProjectLog.Noted.class), ProjectLog.Noted::project);
    return budgets.stream()
        .map(Budget::project)
        .distinct()
        .map(
            id ->
                new ProjectLog(
                    id,
                    progress.get(id),
                    requests.get(id),
                    costs.get(id),
                    proposed.get(id),
                    notes.get(id)))
        .collect(toImmutableList());
  }

  private static <K> ProjectId ofProject(ImmutableMap<K, ProjectId> known, K key) {
    return Objects.requireNonNull(known.get(key), "It is of no project of the sample agency.");
  }

  /** Who holds which role, and when. */
  record Membership(
      @JsonProperty("person") PersonId person,
      @JsonProperty("role") RoleId role,
      @JsonProperty("during") DateRange during) {}

  /** A stage of the handoff that a project came to. */
  record StageReached(
      @JsonProperty("project") ProjectId project,
      @JsonProperty("stage") HandoffStage stage,
      @JsonProperty("on") LocalDate on,
      @JsonProperty("by") PersonId by) {}
}
