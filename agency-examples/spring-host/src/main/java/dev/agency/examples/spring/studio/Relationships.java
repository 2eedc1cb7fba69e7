package dev.agency.examples.spring.studio;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.DisciplineBurn;
import dev.agency.budget.ExplanationLine;
import dev.agency.budget.LineBurn;
import dev.agency.budget.PeriodBurn;
import dev.agency.budget.PersonBurn;
import dev.agency.budget.alert.Alert;
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
import dev.agency.core.budget.Budget;
import dev.agency.core.client.Client;
import dev.agency.core.deal.Deal;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.TenantId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.Fingerprint;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.query.Condition;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who is related to which project and deal on a day, worked out once, and said to the permissions
 * for every record type of this host.
 */
final class Relationships {
  private static final ImmutableSet<String> NOBODY = ImmutableSet.of();

  private final TenantId tenant;
  private final ImmutableMap<ProjectId, ImmutableSet<String>> teams;
  private final ImmutableMap<ProjectId, ImmutableSet<String>> accountManagers;
  private final ImmutableMap<ProjectId, ImmutableSet<String>> contacts;
  private final ImmutableMap<BudgetId, ProjectId> projects;
  private final ImmutableMap<DealId, Deal> deals;
  private final ImmutableMap<ClientId, ImmutableSet<String>> managers;
  private final ImmutableSet<ChangeRequestId> sharedChanges;
  private final ImmutableMap<Fingerprint, ProjectId> reviewed;

  private Relationships(StudioData data, LocalDate on) {
    this.tenant = data.house().tenant();
    this.teams =
        ofProjects(
            data,
            project ->
                Sets.union(
                        project.members().stream().map(PersonId::value).collect(toImmutableSet()),
                        answering(data, Duty.PROJECT_MANAGER, project, on))
                    .immutableCopy());
    this.accountManagers =
        ofProjects(data, project -> answering(data, Duty.ACCOUNT_MANAGER, project, on));
    this.contacts =
        ofProjects(
            data,
            project ->
                data.contacts().stream()
                    .filter(each -> each.client().equals(project.client()))
                    .map(each -> each.id().value())
                    .collect(toImmutableSet()));
    this.projects = data.budgets().stream().collect(toImmutableMap(Budget::id, Budget::project));
    this.deals = data.deals().stream().collect(toImmutableMap(Deal::id, deal -> deal));
    this.reviewed =
        data.setups().values().stream()
            .flatMap(setup -> setup.reports().stream().map(each -> Map.entry(each, setup)))
            .collect(
                toImmutableMap(each -> each.getKey().version(), each -> each.getValue().project()));
    this.sharedChanges =
        data.changes().stream()
            .filter(ChangeRecord::isShared)
            .map(ChangeRequest::id)
            .collect(toImmutableSet());
    this.managers =
        data.clients().stream()
            .collect(
                toImmutableMap(
                    Client::id,
                    client ->
                        people(
                            data,
                            each ->
                                each.duty() == Duty.ACCOUNT_MANAGER
                                    && each.client().filter(client.id()::equals).isPresent()
                                    && each.during().contains(on))));
  }

  /** Returns the relations of all record types whose records a person may be shown. */
  static ImmutableList<Relations<?>> of(StudioData data, LocalDate on) {
    Relationships people = new Relationships(data, on);
    return ImmutableList.of(
        people.shared(StatusRow.TYPE, row -> row.project().id(), row -> true),
        people.shared(MilestoneDelivery.TYPE, MilestoneDelivery::project, row -> true),
        people.shared(
            PendingChangeRow.TYPE, row -> row.request().project(), PendingChangeRow::isShared),
        people.shared(BlockerRow.TYPE, row -> row.blocker().project(), BlockerRow::isShared),
        people.places(RiskRow.TYPE, row -> row.risk().project()).build(),
        people.ofStaff(),
        people.ofBudget(BudgetBurn.TYPE, BudgetBurn::budget),
        people.ofBudget(LineBurn.TYPE, LineBurn::budget),
        people.ofPerson(PersonBurn.TYPE, PersonBurn::budget, row -> Optional.of(row.person())),
        people.ofBudget(DisciplineBurn.TYPE, DisciplineBurn::budget),
        people.ofPerson(ExplanationLine.TYPE, ExplanationLine::budget, ExplanationLine::person),
        people.ofBudget(PeriodBurn.TYPE, PeriodBurn::budget),
        people.ofBudget(ForecastRow.TYPE, ForecastRow::budget),
        people.ofBudget(RunOutRow.TYPE, RunOutRow::budget),
        people.ofBudget(Alert.TYPE, Alert::budget),
        people.ofBudget(InvoicingRow.TYPE, row -> row.report().budget()),
        people.ofDeal(DealRow.TYPE, DealRow::id),
        people.ofDeal(DealCapacityRow.TYPE, DealCapacityRow::deal),
        people.ofLoad(),
        people.ofEntry(),
        people.ofBudget(LoggedRow.TYPE, LoggedRow::budget),
        people.places(HandoffRow.TYPE, HandoffRow::project).build(),
        people.places(PacketRow.TYPE, PacketRow::project).build(),
        people.places(ExpectationRow.TYPE, ExpectationRow::project).build(),
        people.places(SignOffRow.TYPE, SignOffRow::project).build(),
        people.places(HandoffMoveRow.TYPE, HandoffMoveRow::project).build(),
        people.places(UnbegunRow.TYPE, row -> row.of().id()).build(),
        people.shared(NoteRow.TYPE, NoteRow::project, NoteRow::isShared),
        people.shared(UpdateRow.TYPE, row -> row.update().project(), UpdateRow::isSent),
        people.ofClient(AccountRow.TYPE, AccountRow::client),
        people.ofClient(HealthScore.TYPE, row -> ClientId.of(row.of())),
        people.ofClient(ContentmentMetrics.TYPE, row -> ClientId.of(row.of())),
        people.ofClient(DeliveryMetrics.TYPE, row -> ClientId.of(row.of())),
        people.ofClient(RenewalMetrics.TYPE, row -> ClientId.of(row.of())),
        people.ofClient(Opportunity.TYPE, Opportunity::client),
        people.ofClient(ContractRow.TYPE, row -> row.contract().client()),
        people.ofClient(PromiseRow.TYPE, PromiseRow::client),
        people.ofClient(InteractionRow.TYPE, row -> row.interaction().client()),
        people.ofClient(SurveyRow.TYPE, row -> row.response().client()),
        people.ofRequest(),
        people.ofCandidate(),
        people.shared(ProjectRecord.TYPE, Project::id, row -> true),
        people.shared(ChangeRecord.TYPE, ChangeRequest::project, ChangeRecord::isShared),
        people.ofChange(ImpactRow.TYPE, ImpactRow::budget, ImpactRow::request),
        people.ofBudget(DisciplineImpactRow.TYPE, DisciplineImpactRow::budget),
        people.ofProposed(),
        people.ofBudget(ChangeCostRow.TYPE, ChangeCostRow::budget),
        Relations.of(PolicyRecord.TYPE).tenant("tenant", row -> people.tenant).build(),
        people
            .places(ReviewRow.TYPE, row -> known(people.reviewed, row.report().version()))
            .build());
  }

  private <R> Relations<R> ofBudget(RecordType<R> type, Function<R, BudgetId> budget) {
    return places(type, row -> known(projects, budget.apply(row))).build();
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

  /** What a change does is for contacts of the client, too, once it was sent to them. */
  private <R> Relations<R> ofChange(
      RecordType<R> type, Function<R, BudgetId> budget, Function<R, ChangeRequestId> change) {
    return shared(
        type,
        row -> known(projects, budget.apply(row)),
        row -> sharedChanges.contains(change.apply(row)));
  }

  /** Who is proposed for a change is for those on the project, and for no account manager. */
  private Relations<PersonImpactRow> ofProposed() {
    return Relations.of(PersonImpactRow.TYPE)
        .tenant("tenant", row -> tenant)
        .attributes("team", row -> known(teams, known(projects, row.budget())))
        .attribute("person", row -> row.person().value())
        .reach(Reach.ASSIGNED, Condition.containsSubject("team"))
        .reach(Reach.OWN, Condition.subjectIs("person"))
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
        .tenant("tenant", row -> tenant)
        .attributes("team", row -> known(teams, project.apply(row)))
        .attributes("accountManagers", row -> known(accountManagers, project.apply(row)))
        .reach(Reach.ASSIGNED, Condition.containsSubject("team"))
        .reach(Reach.ACCOUNT, Condition.containsSubject("accountManagers"));
  }

  /** Who is booked is for those on the project, and for no account manager. */
  private Relations<StaffRow> ofStaff() {
    return Relations.of(StaffRow.TYPE)
        .tenant("tenant", row -> tenant)
        .attributes("team", row -> known(teams, row.project()))
        .attribute("person", row -> row.person().value())
        .reach(Reach.ASSIGNED, Condition.containsSubject("team"))
        .reach(Reach.OWN, Condition.subjectIs("person"))
        .build();
  }

  private <R> Relations<R> ofDeal(RecordType<R> type, Function<R, DealId> deal) {
    return Relations.of(type)
        .tenant("tenant", row -> tenant)
        .attribute("owner", row -> known(deals, deal.apply(row)).owner().value())
        .attributes(
            "accountManagers", row -> known(managers, known(deals, deal.apply(row)).client()))
        .reach(Reach.OWN, Condition.subjectIs("owner"))
        .reach(Reach.ACCOUNT, Condition.containsSubject("accountManagers"))
        .build();
  }

  /** What there is of a client is for who answers for them. */
  private <R> Relations<R> ofClient(RecordType<R> type, Function<R, ClientId> client) {
    return Relations.of(type)
        .tenant("tenant", row -> tenant)
        .attributes("accountManagers", row -> known(managers, client.apply(row)))
        .reach(Reach.ACCOUNT, Condition.containsSubject("accountManagers"))
        .build();
  }

  /** A wish is for those on the project it is for, and for who asked. */
  private Relations<RequestRow> ofRequest() {
    return Relations.of(RequestRow.TYPE)
        .tenant("tenant", row -> tenant)
        .attributes("team", row -> ofProject(teams, row))
        .attributes("accountManagers", row -> ofProject(accountManagers, row))
        .attributes(
            "requestedBy",
            row ->
                row.request()
                    .requestedBy()
                    .map(PersonId::value)
                    .map(ImmutableSet::of)
                    .orElse(NOBODY))
        .reach(Reach.ASSIGNED, Condition.containsSubject("team"))
        .reach(Reach.ACCOUNT, Condition.containsSubject("accountManagers"))
        .reach(Reach.OWN, Condition.containsSubject("requestedBy"))
        .build();
  }

  private static ImmutableSet<String> ofProject(
      ImmutableMap<ProjectId, ImmutableSet<String>> people, RequestRow row) {
    return row.request().project().map(project -> known(people, project)).orElse(NOBODY);
  }

  /** Who has time is for who plans people, and for each of them their own. */
  private Relations<CandidateRow> ofCandidate() {
    return Relations.of(CandidateRow.TYPE)
        .tenant("tenant", row -> tenant)
        .attribute("person", row -> row.candidate().person().value())
        .reach(Reach.OWN, Condition.subjectIs("person"))
        .build();
  }

  /** The time of a person is their own, and of no project. */
  private Relations<LoadRow> ofLoad() {
    return Relations.of(LoadRow.TYPE)
        .tenant("tenant", row -> tenant)
        .attribute("person", row -> row.person().value())
        .reach(Reach.OWN, Condition.subjectIs("person"))
        .build();
  }

  /**
   * Somebody's day is for those on the project, and for no account manager. An entry that is about
   * to be written may name any budget: of one that is not stored nobody is on the project.
   */
  private Relations<TimeEntry> ofEntry() {
    return Relations.of(EntryRecord.TYPE)
        .tenant("tenant", entry -> tenant)
        .attributes("team", entry -> teamOf(projects.get(entry.budget())))
        .attribute("person", entry -> entry.person().value())
        .reach(Reach.ASSIGNED, Condition.containsSubject("team"))
        .reach(Reach.OWN, Condition.subjectIs("person"))
        .build();
  }

  private ImmutableSet<String> teamOf(@Nullable ProjectId project) {
    return project == null ? NOBODY : teams.getOrDefault(project, NOBODY);
  }

  private static ImmutableMap<ProjectId, ImmutableSet<String>> ofProjects(
      StudioData data, Function<Project, ImmutableSet<String>> people) {
    return data.projects().stream().collect(toImmutableMap(Project::id, people));
  }

  private static ImmutableSet<String> answering(
      StudioData data, Duty duty, Project project, LocalDate on) {
    return people(data, each -> each.covers(duty, project.id(), project.client(), on));
  }

  private static ImmutableSet<String> people(StudioData data, Predicate<Responsibility> which) {
    return data.responsibilities().stream()
        .filter(which)
        .map(each -> each.person().value())
        .collect(toImmutableSet());
  }

  private static <K, V> V known(ImmutableMap<K, V> all, K key) {
    V found = all.get(key);
    if (found == null) {
      throw new IllegalStateException("A row is of nothing that is stored.");
    }
    return found;
  }
}
