package dev.agency.examples.spring.studio;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.DisciplineBurn;
import dev.agency.budget.ExplanationLine;
import dev.agency.budget.LineBurn;
import dev.agency.budget.PeriodBurn;
import dev.agency.budget.PersonBurn;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.capacity.DealCapacityRow;
import dev.agency.budget.capacity.LoadRow;
import dev.agency.budget.change.DisciplineImpactRow;
import dev.agency.budget.change.ImpactRow;
import dev.agency.budget.change.PersonImpactRow;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.budget.metrics.ContentmentMetrics;
import dev.agency.budget.metrics.DeliveryMetrics;
import dev.agency.budget.metrics.HealthScore;
import dev.agency.budget.metrics.MilestoneDelivery;
import dev.agency.budget.metrics.Opportunity;
import dev.agency.budget.metrics.RenewalMetrics;
import dev.agency.budget.pipeline.DealRow;
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.budget.review.ReviewRow;
import dev.agency.budget.status.BlockerRow;
import dev.agency.budget.status.ExpectationRow;
import dev.agency.budget.status.HandoffRow;
import dev.agency.budget.status.NoteRow;
import dev.agency.budget.status.PacketRow;
import dev.agency.budget.status.PendingChangeRow;
import dev.agency.budget.status.RiskRow;
import dev.agency.budget.status.StaffRow;
import dev.agency.budget.status.StatusRow;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.project.Project;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.Fingerprint;
import dev.agency.permissions.Relations;
import dev.agency.permissions.involved.Involved;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

/** Whom the records of this host reach: what is the library's to say, for every record type. */
final class Relationships {
  private Relationships() {}

  /** Returns the relations of all record types whose records a person may be shown. */
  static ImmutableList<Relations<?>> of(StudioData data, LocalDate on) {
    Involved people =
        Involved.builder(data.house().tenant(), on)
            .projects(data.projects())
            .budgets(data.budgets())
            .deals(data.deals())
            .responsibilities(data.responsibilities())
            .contacts(data.contacts())
            .build();
    return Stream.of(
            ofProjects(people),
            ofBudgets(people),
            ofChanges(people, sentToClients(data)),
            ofDealsAndClients(people),
            ofPeople(people),
            ImmutableList.of(ofReviews(people, data), people.of(PolicyRecord.TYPE)))
        .flatMap(ImmutableList::stream)
        .<Relations<?>>map(Relations.Builder::build)
        .collect(toImmutableList());
  }

  private static ImmutableList<Relations.Builder<?>> ofProjects(Involved people) {
    return ImmutableList.of(
        people.ofProject(StatusRow.TYPE, row -> row.project().id(), row -> true),
        people.ofProject(ProjectRecord.TYPE, Project::id, row -> true),
        people.ofProject(MilestoneDelivery.TYPE, MilestoneDelivery::project, row -> true),
        people.ofProject(BlockerRow.TYPE, row -> row.blocker().project(), BlockerRow::isShared),
        people.ofProject(RiskRow.TYPE, row -> row.risk().project()),
        people.ofProject(HandoffRow.TYPE, HandoffRow::project),
        people.ofProject(PacketRow.TYPE, PacketRow::project),
        people.ofProject(ExpectationRow.TYPE, ExpectationRow::project),
        people.ofProject(SignOffRow.TYPE, SignOffRow::project),
        people.ofProject(HandoffMoveRow.TYPE, HandoffMoveRow::project),
        people.ofProject(UnbegunRow.TYPE, row -> row.project().id()),
        people.ofProject(NoteRow.TYPE, NoteRow::project, NoteRow::isShared),
        people.ofProject(UpdateRow.TYPE, row -> row.update().project(), UpdateRow::isSent));
  }

  private static ImmutableList<Relations.Builder<?>> ofBudgets(Involved people) {
    return ImmutableList.of(
        people.ofBudget(BudgetBurn.TYPE, BudgetBurn::budget),
        people.ofBudget(LineBurn.TYPE, LineBurn::budget),
        people.ofBudget(PersonBurn.TYPE, PersonBurn::budget).own(PersonBurn::person),
        people.ofBudget(DisciplineBurn.TYPE, DisciplineBurn::budget),
        people
            .ofBudget(ExplanationLine.TYPE, ExplanationLine::budget)
            .own(row -> row.person().orElse(null)),
        people.ofBudget(PeriodBurn.TYPE, PeriodBurn::budget),
        people.ofBudget(ForecastRow.TYPE, ForecastRow::budget),
        people.ofBudget(RunOutRow.TYPE, RunOutRow::budget),
        people.ofBudget(Alert.TYPE, Alert::budget),
        people.ofBudget(InvoicingRow.TYPE, row -> row.report().budget()),
        people.ofBudget(LoggedRow.TYPE, LoggedRow::budget));
  }

  /** What a change does is for contacts of the client, too, once it was sent to them. */
  private static ImmutableList<Relations.Builder<?>> ofChanges(
      Involved people, ImmutableSet<ChangeRequestId> sent) {
    return ImmutableList.of(
        people.ofProject(
            PendingChangeRow.TYPE, row -> row.request().project(), PendingChangeRow::isShared),
        people.ofProject(ChangeRecord.TYPE, ChangeRequest::project, ChangeRecord::isShared),
        people.ofProject(
            ImpactRow.TYPE,
            row -> people.projectOf(row.budget()),
            row -> sent.contains(row.request())),
        people.ofBudget(DisciplineImpactRow.TYPE, DisciplineImpactRow::budget),
        people
            .ofTeam(PersonImpactRow.TYPE, row -> people.projectOf(row.budget()))
            .own(PersonImpactRow::person),
        people.ofBudget(ChangeCostRow.TYPE, ChangeCostRow::budget));
  }

  private static ImmutableList<Relations.Builder<?>> ofDealsAndClients(Involved people) {
    return ImmutableList.of(
        people.ofDeal(DealRow.TYPE, DealRow::deal),
        people.ofDeal(DealCapacityRow.TYPE, DealCapacityRow::deal),
        people.ofClient(AccountRow.TYPE, AccountRow::client),
        people.ofClient(HealthScore.TYPE, row -> ClientId.of(row.subject())),
        people.ofClient(ContentmentMetrics.TYPE, row -> ClientId.of(row.subject())),
        people.ofClient(DeliveryMetrics.TYPE, row -> ClientId.of(row.subject())),
        people.ofClient(RenewalMetrics.TYPE, row -> ClientId.of(row.subject())),
        people.ofClient(Opportunity.TYPE, Opportunity::client),
        people.ofClient(ContractRow.TYPE, row -> row.contract().client()),
        people.ofClient(PromiseRow.TYPE, PromiseRow::client),
        people.ofClient(InteractionRow.TYPE, row -> row.interaction().client()),
        people.ofClient(SurveyRow.TYPE, row -> row.response().client()));
  }

  /**
   * Whose time it is. An entry that is about to be written may name any budget: of one that is not
   * stored nobody is on the project. A wish for people is the own of who asked.
   */
  private static ImmutableList<Relations.Builder<?>> ofPeople(Involved people) {
    return ImmutableList.of(
        people.ofTeam(StaffRow.TYPE, StaffRow::project).own(StaffRow::person),
        people
            .ofTeam(EntryRecord.TYPE, entry -> people.projectOf(entry.budget()))
            .own(TimeEntry::person),
        people.of(LoadRow.TYPE).own(LoadRow::person),
        people.of(CandidateRow.TYPE).own(row -> row.candidate().person()),
        people
            .ofProject(RequestRow.TYPE, row -> row.request().project().orElse(null))
            .own(row -> row.request().requestedBy().orElse(null)));
  }

  /** A review is of the project whose set-up it judged. */
  private static Relations.Builder<ReviewRow> ofReviews(Involved people, StudioData data) {
    ImmutableMap<Fingerprint, ProjectId> reviewed =
        data.setups().values().stream()
            .flatMap(setup -> setup.reviews().stream().map(each -> Map.entry(each, setup)))
            .collect(
                toImmutableMap(each -> each.getKey().version(), each -> each.getValue().project()));
    return people.ofProject(ReviewRow.TYPE, row -> reviewed.get(row.report().version()));
  }

  private static ImmutableSet<ChangeRequestId> sentToClients(StudioData data) {
    return data.changes().stream()
        .filter(ChangeRecord::isShared)
        .map(ChangeRequest::id)
        .collect(toImmutableSet());
  }
}
