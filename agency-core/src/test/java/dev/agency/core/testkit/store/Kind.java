package dev.agency.core.testkit.store;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.RequestState;
import dev.agency.core.client.UpdateState;
import dev.agency.core.handoff.Handoff;
import dev.agency.core.id.BaselineId;
import dev.agency.core.id.BlockerId;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ClientUpdateId;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.ContractId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.HolidayCalendarId;
import dev.agency.core.id.InteractionId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LeaveId;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.PipelineId;
import dev.agency.core.id.ProjectBriefId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ProposalId;
import dev.agency.core.id.ResourceRequestId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.id.RevisionId;
import dev.agency.core.id.RiskId;
import dev.agency.core.id.SetupVerdictId;
import dev.agency.core.id.SurveyResponseId;
import dev.agency.core.id.TeamId;
import dev.agency.core.id.WorkItemId;
import dev.agency.core.id.WriteOffId;
import dev.agency.core.project.RiskState;
import dev.agency.core.scope.ScopeDelta;
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
import dev.agency.core.store.entity.SetupVerdicts;
import dev.agency.core.store.entity.SurveyResponses;
import dev.agency.core.store.entity.Teams;
import dev.agency.core.store.entity.WorkItems;
import dev.agency.core.store.entity.WorkSchedules;
import dev.agency.core.store.entity.WriteOffs;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleClient;
import dev.agency.core.testkit.SampleProject;
import dev.agency.core.testkit.SampleScope;
import dev.agency.core.testkit.SampleWin;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * An entity type with samples: one with every attribute, one with as few as possible, and others
 * that refer to something else.
 *
 * @param type the type
 * @param samples the samples, the one with the fewest attributes last
 * @param withId gives a sample another id
 */
record Kind<I extends Comparable<I>, T>(
    EntityType<I, T> type, ImmutableList<T> samples, BiFunction<T, String, T> withId) {
  private static final ImmutableList<Kind<?, ?>> ALL =
      ImmutableList.of(
          new Kind<>(
              Disciplines.TYPE,
              ImmutableList.of(
                  SampleAgency.discipline(), SampleAgency.discipline().withExternalRefs()),
              (it, id) -> it.withId(DisciplineId.of(id))),
          new Kind<>(
              Teams.TYPE,
              ImmutableList.of(SampleAgency.team(), SampleAgency.team().withExternalRefs()),
              (it, id) -> it.withId(TeamId.of(id))),
          new Kind<>(
              People.TYPE,
              ImmutableList.of(
                  SampleAgency.person(),
                  SampleAgency.person()
                      .withEmail(Optional.empty())
                      .withTeam(Optional.empty())
                      .withAlsoQualified()
                      .withArchived(true)
                      .withExternalRefs()),
              (it, id) -> it.withId(PersonId.of(id))),
          new Kind<>(
              WorkSchedules.TYPE,
              ImmutableList.of(
                  SampleAgency.workSchedule(), SampleAgency.workSchedule().withExternalRefs()),
              (it, id) -> it.withPerson(PersonId.of(id))),
          new Kind<>(
              HolidayCalendars.TYPE,
              ImmutableList.of(
                  SampleAgency.holidayCalendar(),
                  SampleAgency.holidayCalendar().withHolidays().withExternalRefs()),
              (it, id) -> it.withId(HolidayCalendarId.of(id))),
          new Kind<>(
              Leaves.TYPE,
              ImmutableList.of(SampleAgency.leave(), SampleAgency.leave().withExternalRefs()),
              (it, id) -> it.withId(LeaveId.of(id))),
          new Kind<>(
              Clients.TYPE,
              ImmutableList.of(SampleAgency.client(), SampleAgency.client().withExternalRefs()),
              (it, id) -> it.withId(ClientId.of(id))),
          new Kind<>(
              Contacts.TYPE,
              ImmutableList.of(
                  SampleAgency.contact(),
                  SampleAgency.contact()
                      .withPosition(Optional.empty())
                      .withEmail(Optional.empty())
                      .withExternalRefs()),
              (it, id) -> it.withId(ContactId.of(id))),
          new Kind<>(
              Pipelines.TYPE,
              ImmutableList.of(SampleAgency.pipeline(), SampleAgency.pipeline().withExternalRefs()),
              (it, id) -> it.withId(PipelineId.of(id))),
          new Kind<>(
              Deals.TYPE,
              ImmutableList.of(
                  SampleAgency.deal(),
                  SampleAgency.lostDeal(),
                  SampleAgency.conversion().deal(),
                  SampleWin.deal(),
                  SampleWin.conversion().deal(),
                  SampleAgency.deal()
                      .withLines()
                      .withStatedValue(Optional.empty())
                      .withStatedProbability(Optional.empty())
                      .withExpectedClose(Optional.empty())
                      .withPlan(Optional.empty())
                      .withExternalRefs()),
              (it, id) -> it.withId(DealId.of(id))),
          new Kind<>(
              Proposals.TYPE,
              ImmutableList.of(SampleWin.proposal(), SampleAgency.proposal()),
              (it, id) -> it.withId(ProposalId.of(id))),
          new Kind<>(
              SetupVerdicts.TYPE,
              ImmutableList.of(SampleWin.verdict(), SampleWin.verdict().withWaivers()),
              (it, id) -> it.withId(SetupVerdictId.of(id))),
          new Kind<>(
              Projects.TYPE,
              ImmutableList.of(
                  SampleAgency.project(),
                  SampleAgency.project()
                      .withPlan(Optional.empty())
                      .withMembers()
                      .withMilestones()
                      .withOriginDeal(Optional.empty())
                      .withExternalRefs()),
              (it, id) -> it.withId(ProjectId.of(id))),
          new Kind<>(
              ProjectBriefs.TYPE,
              ImmutableList.of(
                  SampleProject.brief(),
                  SampleProject.dealBrief(),
                  SampleProject.brief()
                      .withGoals()
                      .withPriorities()
                      .withOutcomes()
                      .withExpectations()
                      .withExternalRefs()),
              (it, id) -> it.withId(ProjectBriefId.of(id))),
          new Kind<>(
              WorkItems.TYPE,
              ImmutableList.of(
                  SampleAgency.workItem(),
                  SampleAgency.workItem().toBuilder()
                      .owner(Optional.empty())
                      .due(Optional.empty())
                      .predecessors(ImmutableList.of())
                      .scopeItem(Optional.empty())
                      .completedOn(Optional.empty())
                      .startedOn(Optional.empty())
                      .milestone(Optional.empty())
                      .externalRefs(ImmutableList.of())
                      .build()),
              (it, id) -> it.withId(WorkItemId.of(id))),
          new Kind<>(
              Risks.TYPE,
              ImmutableList.of(
                  SampleProject.risk(),
                  SampleProject.risk().toBuilder()
                      .impactMinutes(Optional.empty())
                      .impactAmount(Optional.empty())
                      .response(Optional.empty())
                      .state(RiskState.OPEN)
                      .closedOn(Optional.empty())
                      .toldClientOn(Optional.empty())
                      .externalRefs(ImmutableList.of())
                      .build()),
              (it, id) -> it.withId(RiskId.of(id))),
          new Kind<>(
              Blockers.TYPE,
              ImmutableList.of(
                  SampleProject.blocker(),
                  SampleProject.blocker()
                      .withOwner(Optional.empty())
                      .withResolvedOn(Optional.empty())
                      .withWorkItems()
                      .withExternalRefs()),
              (it, id) -> it.withId(BlockerId.of(id))),
          new Kind<>(
              ClientUpdates.TYPE,
              ImmutableList.of(
                  SampleClient.clientUpdate(),
                  SampleClient.clientUpdate().toBuilder()
                      .state(UpdateState.DRAFT)
                      .sentOn(Optional.empty())
                      .progress(Optional.empty())
                      .sections(ImmutableList.of())
                      .asks(ImmutableList.of())
                      .externalRefs(ImmutableList.of())
                      .build()),
              (it, id) -> it.withId(ClientUpdateId.of(id))),
          new Kind<>(
              Interactions.TYPE,
              ImmutableList.of(
                  SampleClient.interaction(),
                  SampleClient.interaction()
                      .withProject(Optional.empty())
                      .withContacts()
                      .withPersons()
                      .withFollowUps()
                      .withExternalRefs()),
              (it, id) -> it.withId(InteractionId.of(id))),
          new Kind<>(
              SurveyResponses.TYPE,
              ImmutableList.of(
                  SampleClient.surveyResponse(),
                  SampleClient.surveyResponse()
                      .withProject(Optional.empty())
                      .withContact(Optional.empty())
                      .withComment(Optional.empty())
                      .withExternalRefs()),
              (it, id) -> it.withId(SurveyResponseId.of(id))),
          new Kind<>(
              Budgets.TYPE,
              ImmutableList.of(
                  SampleAgency.budget(),
                  SampleAgency.fixedPriceBudget(),
                  SampleAgency.budget()
                      .withLines()
                      .withOriginDeal(Optional.empty())
                      .withExternalRefs()),
              (it, id) -> it.withId(BudgetId.of(id))),
          new Kind<>(
              Contracts.TYPE,
              ImmutableList.of(
                  SampleClient.endedContract(),
                  SampleClient.contract()
                      .withProject(Optional.empty())
                      .withBudget(Optional.empty())
                      .withAnnualValue(Optional.empty())
                      .withExternalRefs()),
              (it, id) -> it.withId(ContractId.of(id))),
          new Kind<>(
              ChangeRequests.TYPE,
              ImmutableList.of(
                  SampleScope.accepted(),
                  SampleScope.submitted().toBuilder()
                      .askedByContact(Optional.empty())
                      .askedByPerson(SampleAgency.person().id())
                      .build(),
                  SampleScope.draft().toBuilder()
                      .note(Optional.empty())
                      .askedByContact(Optional.empty())
                      .delta(ScopeDelta.of())
                      .effortMinutes(0)
                      .evidence(ImmutableList.of())
                      .externalRefs(ImmutableList.of())
                      .build()),
              (it, id) -> it.withId(ChangeRequestId.of(id))),
          new Kind<>(
              Baselines.TYPE,
              ImmutableList.of(
                  SampleScope.secondBaseline(),
                  SampleScope.baseline(),
                  SampleScope.baseline().toBuilder()
                      .total(Optional.empty())
                      .proposal(Optional.empty())
                      .build()),
              (it, id) -> it.withId(BaselineId.of(id))),
          new Kind<>(
              Revisions.TYPE,
              ImmutableList.of(
                  SampleScope.revision(),
                  SampleScope.revision().withNote(Optional.empty()).withExternalRefs()),
              (it, id) -> it.withId(RevisionId.of(id))),
          new Kind<>(
              Handoffs.TYPE,
              ImmutableList.of(SampleProject.handoff()),
              (it, id) -> new Handoff(ProjectId.of(id), it.stage(), it.signOffs(), it.history())),
          new Kind<>(
              Bookings.TYPE,
              ImmutableList.of(
                  SampleAgency.booking(),
                  SampleAgency.booking().toBuilder()
                      .project(Optional.empty())
                      .budget(Optional.empty())
                      .deal(SampleAgency.deal().id())
                      .build(),
                  SampleAgency.booking().toBuilder()
                      .person(Optional.empty())
                      .discipline(SampleAgency.discipline().id())
                      .budget(Optional.empty())
                      .line(Optional.empty())
                      .note(Optional.empty())
                      .externalRefs(ImmutableList.of())
                      .build()),
              (it, id) -> it.withId(BookingId.of(id))),
          new Kind<>(
              ResourceRequests.TYPE,
              ImmutableList.of(
                  SampleAgency.resourceRequest(),
                  SampleAgency.resourceRequest().toBuilder()
                      .state(RequestState.REQUESTED)
                      .requestedBy(Optional.empty())
                      .wishedPerson(Optional.empty())
                      .project(Optional.empty())
                      .budget(Optional.empty())
                      .deal(SampleAgency.deal().id())
                      .booking(Optional.empty())
                      .build(),
                  SampleAgency.resourceRequest().toBuilder()
                      .state(RequestState.DECLINED)
                      .booking(Optional.empty())
                      .declinedReason("Nobody is free.")
                      .externalRefs(ImmutableList.of())
                      .build()),
              (it, id) -> it.withId(ResourceRequestId.of(id))),
          new Kind<>(
              Responsibilities.TYPE,
              ImmutableList.of(
                  SampleAgency.responsibility(),
                  SampleWin.responsibility(),
                  SampleAgency.responsibility().toBuilder()
                      .project(Optional.empty())
                      .client(SampleAgency.client().id())
                      .externalRefs(ImmutableList.of())
                      .build()),
              (it, id) -> it.withId(ResponsibilityId.of(id))),
          new Kind<>(
              Expenses.TYPE,
              ImmutableList.of(
                  SampleAgency.expense(),
                  SampleAgency.expense().withLine(Optional.empty()).withExternalRefs()),
              (it, id) -> it.withId(ExpenseId.of(id))),
          new Kind<>(
              Deliveries.TYPE,
              ImmutableList.of(
                  SampleAgency.delivery(),
                  SampleAgency.delivery()
                      .withInvoice(Optional.empty())
                      .withNote(Optional.empty())
                      .withExternalRefs()),
              (it, id) -> it.withId(DeliveryId.of(id))),
          new Kind<>(
              Invoices.TYPE,
              ImmutableList.of(
                  SampleAgency.invoice(),
                  SampleAgency.creditNote(),
                  SampleAgency.invoice().withExternalRefs()),
              (it, id) -> it.withId(InvoiceId.of(id))),
          new Kind<>(
              WriteOffs.TYPE,
              ImmutableList.of(
                  SampleAgency.writeOff(),
                  SampleAgency.writeOff().withLine(Optional.empty()).withExternalRefs()),
              (it, id) -> it.withId(WriteOffId.of(id))),
          new Kind<>(
              PeriodLocks.TYPE,
              ImmutableList.of(
                  SampleAgency.periodLock(),
                  SampleAgency.periodLock().withBudget(Optional.empty())),
              (it, id) -> it.withId(PeriodLockId.of(id))));

  /** Returns a kind for each type of this library. */
  static ImmutableList<Kind<?, ?>> all() {
    return ALL;
  }

  /** Returns the kind of a type. */
  static Kind<?, ?> named(String type) {
    return ALL.stream().filter(kind -> kind.type().name().equals(type)).findFirst().orElseThrow();
  }

  /** Returns a sample with as few attributes as possible. */
  T bare(String id) {
    return withId.apply(samples.get(samples.size() - 1), id);
  }

  @Override
  public String toString() {
    return type.name();
  }
}
