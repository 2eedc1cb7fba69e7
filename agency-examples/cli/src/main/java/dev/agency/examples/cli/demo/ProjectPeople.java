package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.Crossing;
import dev.agency.budget.DisciplineBurn;
import dev.agency.budget.ExplanationLine;
import dev.agency.budget.LineBurn;
import dev.agency.budget.PeriodBurn;
import dev.agency.budget.PersonBurn;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.change.DisciplineImpactRow;
import dev.agency.budget.change.ImpactRow;
import dev.agency.budget.change.PersonImpactRow;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.budget.metrics.MilestoneDelivery;
import dev.agency.budget.outlook.OutlookStep;
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
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.TenantId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import dev.agency.core.scope.Fingerprint;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.query.Condition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Who is related to which project and deal on the day of the story, worked out once, and said to
 * the permissions for every record type of this host.
 */
final class ProjectPeople {
  /** The demo is of one agency. */
  static final TenantId TENANT = TenantId.of("demo");

  private static final ImmutableSet<String> NOBODY = ImmutableSet.of();

  private final ImmutableMap<ProjectId, ImmutableSet<String>> teams;
  private final ImmutableMap<ProjectId, ImmutableSet<String>> accountManagers;
  private final ImmutableMap<ProjectId, ImmutableSet<String>> contacts;
  private final ImmutableMap<BudgetId, ProjectId> projects;
  private final ImmutableMap<DealId, String> owners;
  private final ImmutableMap<DealId, ImmutableSet<String>> sellers;
  private final ImmutableMap<DealId, ImmutableSet<String>> leaders;
  private final ImmutableMap<Fingerprint, DealId> versions;

  private ProjectPeople(AgencyData data, List<Project> projects, List<Budget> budgets) {
    LocalDate on = data.asOf();
    this.teams =
        projects.stream()
            .collect(
                toImmutableMap(
                    Project::id,
                    project ->
                        Sets.union(
                                project.members().stream()
                                    .map(PersonId::value)
                                    .collect(toImmutableSet()),
                                answering(data, Duty.PROJECT_MANAGER, project, on))
                            .immutableCopy()));
    this.accountManagers =
        projects.stream()
            .collect(
                toImmutableMap(
                    Project::id, project -> answering(data, Duty.ACCOUNT_MANAGER, project, on)));
    this.contacts =
        projects.stream()
            .collect(
                toImmutableMap(
                    Project::id,
                    project ->
                        data.contacts().stream()
                            .filter(each -> each.client().equals(project.client()))
                            .map(each -> each.id().value())
                            .collect(toImmutableSet())));
    this.projects = budgets.stream().collect(toImmutableMap(Budget::id, Budget::project));
    this.owners =
        data.deals().stream().collect(toImmutableMap(Deal::id, deal -> deal.owner().value()));
    this.sellers =
        data.deals().stream()
            .collect(
                toImmutableMap(
                    Deal::id,
                    deal ->
                        people(
                            data,
                            each ->
                                each.duty() == Duty.ACCOUNT_MANAGER
                                    && each.client().filter(deal.client()::equals).isPresent()
                                    && each.during().contains(on))));
    this.leaders =
        data.deals().stream()
            .collect(toImmutableMap(Deal::id, deal -> leading(data, projects, deal.client(), on)));
    this.versions = data.deals().stream().collect(toImmutableMap(Deal::setupVersion, Deal::id));
  }

  /** Who leads a project of the client of a deal looks at its set-up, too. */
  private static ImmutableSet<String> leading(
      AgencyData data, List<Project> projects, ClientId client, LocalDate on) {
    return projects.stream()
        .filter(project -> project.client().equals(client))
        .flatMap(project -> answering(data, Duty.PROJECT_MANAGER, project, on).stream())
        .collect(toImmutableSet());
  }

  /** Returns the relations of all record types whose records a person may be shown. */
  static ImmutableList<Relations<?>> relations(
      AgencyData data, List<Project> projects, List<Budget> budgets) {
    ProjectPeople people = new ProjectPeople(data, projects, budgets);
    return ImmutableList.of(
        people.ofProject(ProjectFacts.TYPE, ProjectFacts::id),
        people.ofDeal(DealFacts.TYPE, DealFacts::id),
        people.ofDeal(DealCapacityRow.TYPE, DealCapacityRow::deal),
        ofLoad(),
        Relations.of(PipelineRiskRow.TYPE).tenant("tenant", row -> TENANT).build(),
        people.ofBudget(BudgetBurn.TYPE, BudgetBurn::budget),
        people.ofBudget(LineBurn.TYPE, LineBurn::budget),
        people.ofPerson(PersonBurn.TYPE, PersonBurn::budget, row -> Optional.of(row.person())),
        people.ofBudget(DisciplineBurn.TYPE, DisciplineBurn::budget),
        people.ofBudget(PeriodBurn.TYPE, PeriodBurn::budget),
        people.ofBudget(Crossing.TYPE, Crossing::budget),
        people.ofPerson(ExplanationLine.TYPE, ExplanationLine::budget, ExplanationLine::person),
        people.ofBudget(EarnedValueRow.IN_MINUTES, EarnedValueRow::budget),
        people.ofBudget(EarnedValueRow.IN_VALUE, EarnedValueRow::budget),
        people.ofBudget(EarnedValueRow.IN_COST, EarnedValueRow::budget),
        people.ofBudget(ForecastRow.TYPE, ForecastRow::budget),
        people.ofBudget(RunOutRow.TYPE, RunOutRow::budget),
        people.ofBudget(OutlookStep.TYPE, OutlookStep::budget),
        people.ofBudget(Alert.TYPE, Alert::budget),
        people.ofBudget(ReportedBurn.TYPE, ReportedBurn::budget),
        people.ofPerson(
            ConvertedLine.TYPE, each -> each.line().budget(), each -> each.line().person()),
        people.ofBudget(RetainerRow.TYPE, RetainerRow::budget),
        people.ofBudget(InvoicingRow.TYPE, row -> row.report().budget()),
        people.ofBudget(LineInvoicingRow.TYPE, LineInvoicingRow::budget),
        people.ofBudget(RecognitionRow.TYPE, RecognitionRow::budget),
        people.ofBudget(IncomeRow.TYPE, IncomeRow::budget),
        people.ofBudget(ClosedMonthRow.TYPE, ClosedMonthRow::budget),
        people.shared(StatusRow.TYPE, row -> row.project().id(), row -> true),
        people.shared(MilestoneDelivery.TYPE, MilestoneDelivery::project, row -> true),
        people.shared(
            PendingChangeRow.TYPE, row -> row.request().project(), PendingChangeRow::isShared),
        people.ofProject(CreepRow.TYPE, CreepRow::project),
        people.shared(RevisionRow.TYPE, RevisionRow::project, row -> true),
        people.ofProject(HandoffRow.TYPE, HandoffRow::project),
        people.ofProject(PacketRow.TYPE, PacketRow::project),
        people.ofProject(ExpectationRow.TYPE, ExpectationRow::project),
        people.ofProject(RiskRow.TYPE, row -> row.risk().project()),
        people.shared(BlockerRow.TYPE, row -> row.blocker().project(), BlockerRow::isShared),
        people.shared(NoteRow.TYPE, NoteRow::project, NoteRow::isShared),
        people.ofStaff(StaffRow.TYPE, StaffRow::project, StaffRow::person),
        people.ofBudget(ImpactRow.TYPE, ImpactRow::budget),
        people.ofBudget(DisciplineImpactRow.TYPE, DisciplineImpactRow::budget),
        people.ofStaff(
            PersonImpactRow.TYPE,
            row -> known(people.projects, row.budget()),
            PersonImpactRow::person),
        people.ofSetup());
  }

  private <R> Relations<R> ofBudget(RecordType<R> type, Function<R, BudgetId> budget) {
    return ofProject(type, row -> known(projects, budget.apply(row)));
  }

  private <R> Relations<R> ofProject(RecordType<R> type, Function<R, ProjectId> project) {
    return places(type, project).build();
  }

  /** What the client is told of is for their contacts, too. */
  private <R> Relations<R> shared(
      RecordType<R> type, Function<R, ProjectId> project, Predicate<R> shared) {
    return places(type, project)
        .attributes(
            "contacts", row -> shared.test(row) ? known(contacts, project.apply(row)) : NOBODY)
        .reach(Reach.CLIENT, Condition.containsSubject("contacts"))
        .build();
  }

  /** A row of one person is their own, wherever it is. */
  private <R> Relations<R> ofPerson(
      RecordType<R> type, Function<R, BudgetId> budget, Function<R, Optional<PersonId>> person) {
    return places(type, row -> known(projects, budget.apply(row)))
        .attributes(
            "person",
            row -> person.apply(row).map(PersonId::value).map(ImmutableSet::of).orElse(NOBODY))
        .reach(Reach.OWN, Condition.containsSubject("person"))
        .build();
  }

  private <R> Relations.Builder<R> places(RecordType<R> type, Function<R, ProjectId> project) {
    return Relations.of(type)
        .tenant("tenant", row -> TENANT)
        .attributes("team", row -> known(teams, project.apply(row)))
        .attributes("accountManagers", row -> known(accountManagers, project.apply(row)))
        .reach(Reach.ASSIGNED, Condition.containsSubject("team"))
        .reach(Reach.ACCOUNT, Condition.containsSubject("accountManagers"));
  }

  /** Of one person: for those on the project, and no account manager. */
  private <R> Relations<R> ofStaff(
      RecordType<R> type, Function<R, ProjectId> project, Function<R, PersonId> person) {
    return Relations.of(type)
        .tenant("tenant", row -> TENANT)
        .attributes("team", row -> known(teams, project.apply(row)))
        .attribute("person", row -> person.apply(row).value())
        .reach(Reach.ASSIGNED, Condition.containsSubject("team"))
        .reach(Reach.OWN, Condition.subjectIs("person"))
        .build();
  }

  private Relations<ReviewRow> ofSetup() {
    return Relations.of(ReviewRow.TYPE)
        .tenant("tenant", row -> TENANT)
        .attributes("leaders", row -> known(leaders, deal(row)))
        .attributes("accountManagers", row -> known(sellers, deal(row)))
        .reach(Reach.ASSIGNED, Condition.containsSubject("leaders"))
        .reach(Reach.ACCOUNT, Condition.containsSubject("accountManagers"))
        .build();
  }

  private DealId deal(ReviewRow row) {
    return known(versions, row.report().version());
  }

  /** The time of a person is their own, and of no project. */
  private static Relations<LoadRow> ofLoad() {
    return Relations.of(LoadRow.TYPE)
        .tenant("tenant", row -> TENANT)
        .attribute("person", row -> row.person().value())
        .reach(Reach.OWN, Condition.subjectIs("person"))
        .build();
  }

  private <R> Relations<R> ofDeal(RecordType<R> type, Function<R, DealId> deal) {
    return Relations.of(type)
        .tenant("tenant", row -> TENANT)
        .attribute("owner", row -> known(owners, deal.apply(row)))
        .attributes("accountManagers", row -> known(sellers, deal.apply(row)))
        .reach(Reach.OWN, Condition.subjectIs("owner"))
        .reach(Reach.ACCOUNT, Condition.containsSubject("accountManagers"))
        .build();
  }

  private static ImmutableSet<String> answering(
      AgencyData data, Duty duty, Project project, LocalDate on) {
    return people(data, each -> each.covers(duty, project.id(), project.client(), on));
  }

  private static ImmutableSet<String> people(AgencyData data, Predicate<Responsibility> which) {
    return data.responsibilities().stream()
        .filter(which)
        .map(each -> each.person().value())
        .collect(toImmutableSet());
  }

  private static <K, V> V known(ImmutableMap<K, V> all, K key) {
    V found = all.get(key);
    if (found == null) {
      throw new IllegalStateException("A row is of nothing that this agency has.");
    }
    return found;
  }
}
