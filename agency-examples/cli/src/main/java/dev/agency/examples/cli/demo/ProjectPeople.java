package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSetMultimap.flatteningToImmutableSetMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.Crossing;
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
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.budget.metrics.MilestoneDelivery;
import dev.agency.budget.outlook.OutlookStep;
import dev.agency.budget.pipeline.DealRow;
import dev.agency.budget.reporting.ConvertedLine;
import dev.agency.budget.reporting.ReportedBurn;
import dev.agency.budget.retainer.RetainerRow;
import dev.agency.budget.revenue.ClosedMonthRow;
import dev.agency.budget.revenue.IncomeRow;
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.budget.revenue.LineInvoicingRow;
import dev.agency.budget.revenue.RecognitionRow;
import dev.agency.budget.review.ReviewRow;
import dev.agency.budget.status.BlockerRow;
import dev.agency.budget.status.CreepRow;
import dev.agency.budget.status.ExpectationRow;
import dev.agency.budget.status.HandoffRow;
import dev.agency.budget.status.NoteRow;
import dev.agency.budget.status.PacketRow;
import dev.agency.budget.status.PendingChangeRow;
import dev.agency.budget.status.RevisionRow;
import dev.agency.budget.status.RiskRow;
import dev.agency.budget.status.StaffRow;
import dev.agency.budget.status.StatusRow;
import dev.agency.core.budget.Budget;
import dev.agency.core.deal.Deal;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.TenantId;
import dev.agency.core.people.Duty;
import dev.agency.core.project.Project;
import dev.agency.core.scope.Fingerprint;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.involved.Involved;
import dev.agency.permissions.query.Condition;
import java.util.List;
import java.util.stream.Stream;

/** Whom the records of this host reach: what is the library's to say, for every record type. */
final class ProjectPeople {
  /** The demo is of one agency. */
  static final TenantId TENANT = TenantId.of("demo");

  private ProjectPeople() {}

  /** Returns the relations of all record types whose records a person may be shown. */
  static ImmutableList<Relations<?>> relations(
      AgencyData data, List<Project> projects, List<Budget> budgets) {
    Involved people =
        Involved.builder(TENANT, data.asOf())
            .projects(projects)
            .budgets(budgets)
            .deals(data.deals())
            .responsibilities(data.responsibilities())
            .contacts(data.contacts())
            .build();
    return Stream.of(
            ofProjects(people),
            ofBudgets(people),
            ofMoney(people),
            ofChanges(people),
            ofDeals(people),
            ImmutableList.of(
                people.of(LoadRow.TYPE).own(LoadRow::person), ofSetup(people, data, projects)))
        .flatMap(ImmutableList::stream)
        .<Relations<?>>map(Relations.Builder::build)
        .collect(toImmutableList());
  }

  private static ImmutableList<Relations.Builder<?>> ofProjects(Involved people) {
    return ImmutableList.of(
        people.ofProject(ProjectFacts.TYPE, ProjectFacts::id),
        people.ofProject(StatusRow.TYPE, row -> row.project().id(), row -> true),
        people.ofProject(MilestoneDelivery.TYPE, MilestoneDelivery::project, row -> true),
        people.ofProject(CreepRow.TYPE, CreepRow::project),
        people.ofProject(RevisionRow.TYPE, RevisionRow::project, row -> true),
        people.ofProject(HandoffRow.TYPE, HandoffRow::project),
        people.ofProject(PacketRow.TYPE, PacketRow::project),
        people.ofProject(ExpectationRow.TYPE, ExpectationRow::project),
        people.ofProject(RiskRow.TYPE, row -> row.risk().project()),
        people.ofProject(BlockerRow.TYPE, row -> row.blocker().project(), BlockerRow::isShared),
        people.ofProject(NoteRow.TYPE, NoteRow::project, NoteRow::isShared),
        people.ofTeam(StaffRow.TYPE, StaffRow::project).own(StaffRow::person));
  }

  private static ImmutableList<Relations.Builder<?>> ofBudgets(Involved people) {
    return ImmutableList.of(
        people.ofBudget(BudgetBurn.TYPE, BudgetBurn::budget),
        people.ofBudget(LineBurn.TYPE, LineBurn::budget),
        people.ofBudget(PersonBurn.TYPE, PersonBurn::budget).own(PersonBurn::person),
        people.ofBudget(DisciplineBurn.TYPE, DisciplineBurn::budget),
        people.ofBudget(PeriodBurn.TYPE, PeriodBurn::budget),
        people.ofBudget(Crossing.TYPE, Crossing::budget),
        people
            .ofBudget(ExplanationLine.TYPE, ExplanationLine::budget)
            .own(row -> row.person().orElse(null)),
        people.ofBudget(EarnedValueRow.IN_MINUTES, EarnedValueRow::budget),
        people.ofBudget(EarnedValueRow.IN_VALUE, EarnedValueRow::budget),
        people.ofBudget(EarnedValueRow.IN_COST, EarnedValueRow::budget),
        people.ofBudget(ForecastRow.TYPE, ForecastRow::budget),
        people.ofBudget(RunOutRow.TYPE, RunOutRow::budget),
        people.ofBudget(OutlookStep.TYPE, OutlookStep::budget),
        people.ofBudget(Alert.TYPE, Alert::budget));
  }

  private static ImmutableList<Relations.Builder<?>> ofMoney(Involved people) {
    return ImmutableList.of(
        people.ofBudget(ReportedBurn.TYPE, ReportedBurn::budget),
        people
            .ofBudget(ConvertedLine.TYPE, row -> row.line().budget())
            .own(row -> row.line().person().orElse(null)),
        people.ofBudget(RetainerRow.TYPE, RetainerRow::budget),
        people.ofBudget(InvoicingRow.TYPE, row -> row.report().budget()),
        people.ofBudget(LineInvoicingRow.TYPE, LineInvoicingRow::budget),
        people.ofBudget(RecognitionRow.TYPE, RecognitionRow::budget),
        people.ofBudget(IncomeRow.TYPE, IncomeRow::budget),
        people.ofBudget(ClosedMonthRow.TYPE, ClosedMonthRow::budget));
  }

  private static ImmutableList<Relations.Builder<?>> ofChanges(Involved people) {
    return ImmutableList.of(
        people.ofProject(
            PendingChangeRow.TYPE, row -> row.request().project(), PendingChangeRow::isShared),
        people.ofBudget(ImpactRow.TYPE, ImpactRow::budget),
        people.ofBudget(DisciplineImpactRow.TYPE, DisciplineImpactRow::budget),
        people
            .ofTeam(PersonImpactRow.TYPE, row -> people.projectOf(row.budget()))
            .own(PersonImpactRow::person));
  }

  private static ImmutableList<Relations.Builder<?>> ofDeals(Involved people) {
    return ImmutableList.of(
        people.ofDeal(DealRow.TYPE, DealRow::deal),
        people.ofDeal(DealCapacityRow.TYPE, DealCapacityRow::deal),
        people.of(PipelineRiskRow.TYPE));
  }

  /** Who leads a project of the client of a deal looks at its set-up, beside who keeps them. */
  private static Relations.Builder<ReviewRow> ofSetup(
      Involved people, AgencyData data, List<Project> projects) {
    ImmutableMap<Fingerprint, ClientId> clients =
        data.deals().stream().collect(toImmutableMap(Deal::setupVersion, Deal::client));
    ImmutableSetMultimap<Fingerprint, String> leaders =
        data.deals().stream()
            .collect(
                flatteningToImmutableSetMultimap(
                    Deal::setupVersion, deal -> leading(data, projects, deal.client())));
    return people
        .ofClient(ReviewRow.TYPE, row -> clients.get(row.report().version()))
        .attributes("leaders", row -> leaders.get(row.report().version()))
        .reach(Reach.ASSIGNED, Condition.containsSubject("leaders"));
  }

  private static Stream<String> leading(AgencyData data, List<Project> projects, ClientId client) {
    return data.responsibilities().stream()
        .filter(
            each ->
                projects.stream()
                    .filter(project -> project.client().equals(client))
                    .anyMatch(
                        project ->
                            each.covers(Duty.PROJECT_MANAGER, project.id(), client, data.asOf())))
        .map(each -> each.person().value());
  }
}
