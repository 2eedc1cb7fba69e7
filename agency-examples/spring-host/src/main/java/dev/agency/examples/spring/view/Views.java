package dev.agency.examples.spring.view;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.PeriodBurn;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.alert.AlertReport;
import dev.agency.budget.capacity.DealCapacityRow;
import dev.agency.budget.capacity.LoadRow;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.budget.metrics.MilestoneDelivery;
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.budget.status.BlockerRow;
import dev.agency.budget.status.PendingChangeRow;
import dev.agency.budget.status.ProjectStatus;
import dev.agency.budget.status.RiskRow;
import dev.agency.budget.status.StaffRow;
import dev.agency.budget.status.StatusRow;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.examples.spring.lists.Lists;
import dev.agency.examples.spring.studio.EntryRecord;
import dev.agency.examples.spring.studio.Planning;
import dev.agency.examples.spring.studio.Studio;
import dev.agency.examples.spring.studio.Studios;
import dev.agency.examples.spring.studio.Work;
import dev.agency.permissions.Role;
import dev.agency.permissions.Subject;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.view.Projection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The views of this host, each redacted for who asks. Roles are asked for with each request, so
 * that a role that was taken away shows nothing from the next one on.
 */
@Component
public class Views {
  private static final Order<MilestoneDelivery> MILESTONES =
      Order.of(MilestoneDelivery.TYPE, MilestoneDelivery::milestone)
          .by(MilestoneDelivery.DUE, Comparators.emptiesLast(Comparator.naturalOrder()));

  private static final Order<PendingChangeRow> PENDING =
      Order.of(PendingChangeRow.TYPE, row -> row.request().id())
          .by(PendingChangeRow.STATE, Comparator.naturalOrder());

  private static final Order<RiskRow> RISKS =
      Order.of(RiskRow.TYPE, row -> row.risk().id())
          .by(RiskRow.RAISED_ON, Comparator.naturalOrder());

  private static final Order<BlockerRow> BLOCKERS =
      Order.of(BlockerRow.TYPE, row -> row.blocker().id())
          .by(BlockerRow.SINCE, Comparator.naturalOrder());

  /** As many entries as a page has room for. */
  private static final int LATEST = 50;

  private final Studios studios;
  private final Lists lists;

  Views(Studios studios, Lists lists) {
    this.studios = studios;
    this.lists = lists;
  }

  /**
   * Returns the active projects.
   *
   * @param person who asks
   * @return what they see of them
   */
  public ProjectsView projects(PersonId person) {
    return once(person, ProjectsView.class, "", this::projects);
  }

  private ProjectsView projects(Sight sight) {
    return new ProjectsView(sight.viewer(), lists.projects(sight.studio(), sight.subject()));
  }

  /**
   * Returns all there is to one project, whatever state it is in.
   *
   * @param person who asks
   * @param project the project
   * @return what they see of it, budget by budget
   * @throws NotFoundException if there is none, or they may not see it; the two are told apart by
   *     nothing
   */
  public ProjectView project(PersonId person, ProjectId project) {
    return once(person, ProjectView.class, project.value(), sight -> project(sight, project));
  }

  private static ProjectView project(Sight sight, ProjectId project) {
    ImmutableList<BudgetView> budgets =
        sight.studio().works().stream()
            .filter(work -> work.project().id().equals(project))
            .flatMap(work -> budget(sight.subject(), work).stream())
            .collect(toImmutableList());
    if (budgets.isEmpty()) {
      throw new NotFoundException("project");
    }
    return new ProjectView(sight.viewer(), budgets);
  }

  private static Optional<BudgetView> budget(Subject subject, Work work) {
    ProjectStatus status = work.status();
    return subject
        .view(StatusRow.TYPE, status.row())
        .map(
            row ->
                new BudgetView(
                    row,
                    subject.view(BudgetBurn.TYPE, work.burn().budget()),
                    subject.viewAll(PeriodBurn.TYPE, work.burn().weeks()),
                    subject.view(ForecastRow.TYPE, work.outlook().forecast().standard()),
                    subject.view(RunOutRow.TYPE, work.outlook().forecast().runOut()),
                    subject.view(InvoicingRow.TYPE, work.invoicing()),
                    alerts(subject, status.alerts()),
                    MILESTONES.of(subject, status.milestones()),
                    PENDING.of(subject, status.changes()),
                    RISKS.of(subject, status.risks()),
                    BLOCKERS.of(subject, status.blockers()),
                    subject.viewAll(StaffRow.TYPE, status.staff())));
  }

  /** Those that hold, of the rules that rest on nothing that one of them hides. */
  private static ImmutableList<AlertView> alerts(Subject subject, AlertReport report) {
    ImmutableList<Projection<Alert>> seen = subject.viewAll(Alert.TYPE, report.alerts());
    return report.seenBy(quantity -> Projection.showsInAll(seen, quantity)).open().stream()
        .flatMap(alert -> subject.view(Alert.TYPE, alert).stream().map(it -> view(it, alert)))
        .collect(toImmutableList());
  }

  private static AlertView view(Projection<Alert> seen, Alert alert) {
    return new AlertView(seen, seen.show(alert.message()), alert.words());
  }

  /**
   * Returns the open deals.
   *
   * @param person who asks
   * @return what they see of them, and of what each would take
   */
  public PipelineView pipeline(PersonId person) {
    return once(person, PipelineView.class, "", this::pipeline);
  }

  private PipelineView pipeline(Sight sight) {
    Planning planning = sight.studio().planning();
    return new PipelineView(
        sight.viewer(),
        lists.deals(sight.studio(), sight.subject()).entrySet().stream()
            .map(deal -> new DealView(deal.getValue(), impacts(sight, planning, deal.getKey())))
            .collect(toImmutableList()));
  }

  private static ImmutableList<Projection<DealCapacityRow>> impacts(
      Sight sight, Planning planning, DealId deal) {
    return sight
        .subject()
        .viewAll(
            DealCapacityRow.TYPE,
            planning.impacts().stream().filter(row -> row.deal().equals(deal)).toList());
  }

  /**
   * Returns the time somebody may see.
   *
   * @param person who asks
   * @param budget only the entries of a budget
   * @return the sums of budgets, and the latest entries
   */
  public TimeView time(PersonId person, Optional<BudgetId> budget) {
    String about = budget.map(BudgetId::value).orElse("");
    return once(person, TimeView.class, about, sight -> time(sight, budget));
  }

  private TimeView time(Sight sight, Optional<BudgetId> budget) {
    return new TimeView(
        sight.viewer(),
        lists.logged(sight.studio(), sight.subject()),
        lists.entries(sight.studio(), sight.subject(), budget, LATEST));
  }

  /**
   * Returns who has time in the weeks ahead.
   *
   * @param person who asks
   * @return what they see of it
   */
  public HeatMapView heatMap(PersonId person) {
    return once(
        person,
        HeatMapView.class,
        "",
        sight ->
            new HeatMapView(
                sight.viewer(),
                sight.subject().viewAll(LoadRow.TYPE, sight.studio().planning().loads())));
  }

  /**
   * Returns through whose eyes somebody looks.
   *
   * @param person who asks
   * @return the head of each of their views
   */
  public Viewer viewer(PersonId person) {
    return sight(person).viewer();
  }

  /**
   * Returns whether there may be time entries that somebody may correct.
   *
   * @param person who asks
   * @return false if the policy lets them correct none
   */
  public boolean mayCorrectTime(PersonId person) {
    return may(person, Action.EDIT, EntryRecord.TYPE);
  }

  /**
   * Returns whether there may be records of a type that somebody sees: whether there are any is
   * told by nothing.
   *
   * @param person who asks
   * @param type the record type
   * @return false if the policy shows them none, whatever there is
   */
  public boolean mayShow(PersonId person, RecordType<?> type) {
    return may(person, Action.VIEW, type);
  }

  /**
   * Returns whether there may be records of which somebody sees a field.
   *
   * @param person who asks
   * @param type the record type
   * @param field one of its fields
   * @param <R> the records
   * @return false if the policy hides it in all of them, whatever there is
   */
  public <R> boolean mayShow(PersonId person, RecordType<R> type, Field<R, ?> field) {
    return !(sight(person).subject().filter(Action.VIEW, type).shows(field)
        instanceof Condition.Never);
  }

  /**
   * Returns whether there may be records of a type that somebody may do something with.
   *
   * @param person who asks
   * @param action what they would do
   * @param type the record type
   * @return false if the policy lets them do it with none, whatever there is
   */
  public boolean may(PersonId person, Action action, RecordType<?> type) {
    return !sight(person).subject().filter(action, type).cases().isEmpty();
  }

  /**
   * Returns the names of what a view knows by ids.
   *
   * @return the agency as it is now
   */
  public Studio studio() {
    return studios.now();
  }

  /** A view is worked out once for each who asks, and anew once something was written. */
  <V> V once(PersonId person, Class<V> type, String about, Function<Sight, V> view) {
    Sight sight = sight(person);
    return sight.studio().once(new Studio.Once<>(person, type, about), () -> view.apply(sight));
  }

  /** Returns the agency as somebody is about to see it. */
  Sight sight(PersonId person) {
    Studio studio = studios.now();
    return new Sight(studio, studio.subject(person));
  }

  /**
   * The agency as it is now, and who looks.
   *
   * @param studio the agency, of which nothing may leave but through the subject
   * @param subject who looks
   */
  record Sight(Studio studio, Subject subject) {
    Viewer viewer() {
      return new Viewer(
          subject.principal().person(),
          studio.roles(subject).stream().map(Role::id).collect(toImmutableList()),
          studio.directory().isOfClient(subject.principal().person()),
          studio.policy().version(),
          studio.asOf());
    }
  }
}
