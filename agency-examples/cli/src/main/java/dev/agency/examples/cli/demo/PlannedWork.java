package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.alert.AlertCalculator;
import dev.agency.budget.alert.AlertHistory;
import dev.agency.budget.alert.RevisedItem;
import dev.agency.budget.change.ImpactCalculator;
import dev.agency.budget.change.ImpactFacts;
import dev.agency.budget.change.ImpactReport;
import dev.agency.budget.change.RequestedRevisions;
import dev.agency.budget.forecast.ForecastSettings;
import dev.agency.budget.forecast.History;
import dev.agency.budget.outlook.OutlookReport;
import dev.agency.budget.status.ProjectStatus;
import dev.agency.budget.status.StatusCalculator;
import dev.agency.budget.status.StatusFacts;
import dev.agency.core.booking.Placement;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.capacity.CapacityRules;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Ruling;
import dev.agency.core.handoff.Handoff;
import dev.agency.core.handoff.HandoffFacts;
import dev.agency.core.handoff.HandoffGates;
import dev.agency.core.handoff.HandoffMove;
import dev.agency.core.handoff.HandoffPolicy;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.scope.Assessment;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeRefusal;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.time.DateRange;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.permissions.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the projects of an agency work on, and what follows from it, for whoever may see it: how
 * each budget stands and what each change does is worked out when somebody asks, and once.
 *
 * <p>Thread-safe.
 */
final class PlannedWork {
  /** As far as people are booked ahead. */
  private static final int WEEKS = 30;

  private static final HandoffGates GATES = HandoffGates.of(HandoffPolicy.usual());

  /** A change, looked at from one of the budgets of its project. */
  private record Changed(BudgetId budget, ChangeRequestId change) {}

  private final Agency agency;
  private final WorkData data;
  private final CapacitySnapshot capacity;
  private final ImmutableMap<PersonId, PersonCalendar> calendars;
  private final Map<BudgetId, ProjectStatus> statuses = new ConcurrentHashMap<>();
  private final Map<Changed, Ruling<ImpactReport, ChangeRefusal>> rulings =
      new ConcurrentHashMap<>();

  private PlannedWork(
      Agency agency,
      WorkData data,
      CapacitySnapshot capacity,
      ImmutableMap<PersonId, PersonCalendar> calendars) {
    this.agency = agency;
    this.data = data;
    this.capacity = capacity;
    this.calendars = calendars;
  }

  static PlannedWork of(Agency agency, WorkData data) {
    LocalDate tomorrow = agency.data().asOf().plusDays(1);
    return new PlannedWork(
        agency,
        data,
        Agency.checked(
            "bookings.json",
            () ->
                CapacitySnapshot.of(
                    agency.data().capacity(agency.bookings()),
                    DateRange.of(tomorrow, tomorrow.plusWeeks(WEEKS)),
                    CapacityRules.usual())),
        agency.data().calendars());
  }

  WorkData data() {
    return data;
  }

  ProjectStatus status(Agency.Work of) {
    return statuses.computeIfAbsent(of.budget().id(), budget -> stands(of));
  }

  private ProjectStatus stands(Agency.Work of) {
    return Agency.checked(
        "the status of " + of.project().id() + ": ",
        () ->
            StatusCalculator.calculate(
                StatusFacts.builder()
                    .work(facts(of))
                    .handoff(handoff(of.project().id()))
                    .burn(of.burn())
                    .outlook(outlook(of))
                    .progress(agency.data().progress())
                    .addAllNotes(data.notes().stream().map(WrittenNote::row).toList())
                    .reckoned(reckoned(of))
                    .capacity(capacity)
                    .build(),
                GATES));
  }

  /** The outlook, with the alerts that rounds of revisions are a reason for. */
  private OutlookReport outlook(Agency.Work of) {
    OutlookReport outlook = of.outlook().get();
    ImmutableList<RevisedItem> revised =
        RequestedRevisions.of(baseline(of).stream().toList(), data.revisions());
    AlertHistory history = outlook.basis().history().withRevisions(revised);
    return new OutlookReport(
        outlook.minutes(),
        outlook.value(),
        outlook.cost(),
        outlook.forecast(),
        AlertCalculator.calculate(history, Outlooks.ALERTS, agency.data().asOf()),
        outlook.basis());
  }

  /**
   * What the verb impact tells of changes that nobody assessed, for the status to tell the same.
   */
  private ImmutableMap<ChangeRequestId, Assessment> reckoned(Agency.Work of) {
    ImmutableMap.Builder<ChangeRequestId, Assessment> reckoned = ImmutableMap.builder();
    for (ChangeRequest change : data.changes()) {
      if (change.project().equals(of.project().id()) && change.assessment().isEmpty()) {
        baseline(of)
            .flatMap(baseline -> ruling(of, baseline, change).granted())
            .ifPresent(impact -> reckoned.put(change.id(), impact.assessment()));
      }
    }
    return reckoned.buildOrThrow();
  }

  /** Returns where the handoff of a project stands; empty if it did not begin. */
  Optional<SeenHandoff> handoff(Subject subject, Agency.Work of) {
    HandoffFacts facts = facts(of);
    return handoff(of.project().id())
        .flatMap(Handoff::stage)
        .flatMap(stage -> SeenHandoff.of(subject, stage, facts, GATES, agency.data().asOf()));
  }

  private HandoffFacts facts(Agency.Work of) {
    ProjectId id = of.project().id();
    return HandoffFacts.builder()
        .project(of.project())
        .responsibilities(agency.data().responsibilities())
        .brief(
            data.briefs().stream().filter(it -> it.project().equals(Optional.of(id))).findFirst())
        .scope(baseline(of).map(Baseline::scope))
        .baseline(baseline(of))
        .addAllWorkItems(data.items().stream().filter(it -> it.project().equals(id)).toList())
        .addAllRisks(data.risks().stream().filter(it -> it.project().equals(id)).toList())
        .addAllBlockers(data.blockers().stream().filter(it -> it.project().equals(id)).toList())
        .addAllRevisions(data.revisions().stream().filter(it -> it.project().equals(id)).toList())
        .addAllChanges(data.changes().stream().filter(it -> it.project().equals(id)).toList())
        .addAllInteractions(
            data.interactions().stream()
                .filter(it -> it.client().equals(of.project().client()))
                .toList())
        .addAllUpdates(data.updates().stream().filter(it -> it.project().equals(id)).toList())
        .build();
  }

  Optional<Baseline> baseline(Agency.Work of) {
    return data.baselines().stream()
        .filter(each -> each.budget().equals(of.budget().id()))
        .findFirst();
  }

  private Optional<Handoff> handoff(ProjectId project) {
    Optional<HandoffStage> at = Optional.empty();
    ImmutableList.Builder<HandoffMove> moves = ImmutableList.builder();
    for (StageReached each : data.stages()) {
      if (each.project().equals(project)) {
        moves.add(
            new HandoffMove(at, Optional.of(each.stage()), each.on(), each.by(), Optional.empty()));
        at = Optional.of(each.stage());
      }
    }
    return at.map(
        stage -> new Handoff(project, Optional.of(stage), ImmutableList.of(), moves.build()));
  }

  private Ruling<ImpactReport, ChangeRefusal> ruling(
      Agency.Work of, Baseline baseline, ChangeRequest change) {
    return rulings.computeIfAbsent(
        new Changed(of.budget().id(), change.id()), key -> assessed(of, baseline, change));
  }

  private Ruling<ImpactReport, ChangeRefusal> assessed(
      Agency.Work of, Baseline baseline, ChangeRequest change) {
    return Agency.checked(
        "the impact of " + change.id() + ": ",
        () ->
            ImpactCalculator.calculate(
                ImpactFacts.builder()
                    .request(change)
                    .baseline(baseline)
                    .budget(of.budget())
                    .burn(of.burn())
                    .outlook(of.outlook().get())
                    .rates(agency.data().rates())
                    .disciplines(BurnFacts.disciplinesOf(agency.data().people()))
                    .addAllProposed(proposed(change))
                    .capacity(capacity)
                    .build(),
                settings()));
  }

  ImpactReport assess(Agency.Work of, Baseline baseline, ChangeRequest change) {
    Ruling<ImpactReport, ChangeRefusal> ruling = ruling(of, baseline, change);
    return ruling
        .granted()
        .orElseThrow(
            () ->
                new BadInput(
                    "changes.json",
                    ErrorCode.INCONSISTENT,
                    "The change does not fit the scope: " + ruling.refusal().orElseThrow() + "."));
  }

  private ForecastSettings settings() {
    return ForecastSettings.usual(History.of(agency.data().history()));
  }

  private List<Placement> proposed(ChangeRequest change) {
    return data.proposed().stream()
        .filter(each -> each.change().equals(change.id()))
        .map(Proposed::booking)
        .flatMap(
            booking ->
                booking.person().map(calendars::get).stream()
                    .map(calendar -> Placement.of(booking, calendar.over(booking.days()))))
        .toList();
  }
}
