package dev.agency.examples.spring.view;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.budget.change.DisciplineImpactRow;
import dev.agency.budget.change.ImpactReport;
import dev.agency.budget.change.ImpactRow;
import dev.agency.budget.change.PersonImpactRow;
import dev.agency.budget.status.PendingChangeRow;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.people.Duty;
import dev.agency.core.project.Project;
import dev.agency.core.scope.ChangePolicy;
import dev.agency.core.scope.ChangeRefusal;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Versioned;
import dev.agency.examples.spring.desk.ChangeMove;
import dev.agency.examples.spring.desk.ChangeWork;
import dev.agency.examples.spring.studio.ChangeCostRow;
import dev.agency.examples.spring.studio.ChangeRecord;
import dev.agency.examples.spring.studio.ProjectRecord;
import dev.agency.examples.spring.studio.Work;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The views of change requests, each redacted for who asks. */
@Component
public class ChangeViews {
  private static final Order<ChangeRequest> WAITING_FIRST =
      Order.of(ChangeRecord.TYPE, ChangeRequest::id)
          .by(ChangeRecord.STATE, Comparator.comparing(ChangeState::isFinal))
          .by(ChangeRecord.SINCE, Comparator.reverseOrder());

  private final Views views;
  private final ChangeWork changes;

  ChangeViews(Views views, ChangeWork changes) {
    this.views = views;
    this.changes = changes;
  }

  /**
   * Returns the changes of a project.
   *
   * @param person who asks
   * @param project the project
   * @return what they see of them
   * @throws NotFoundException if there is no such project, or not for them
   */
  public ChangesView changes(PersonId person, ProjectId project) {
    return views.once(person, ChangesView.class, project.value(), sight -> changes(sight, project));
  }

  private static ChangesView changes(Views.Sight sight, ProjectId project) {
    Project found =
        sight.studio().project(project).orElseThrow(() -> new NotFoundException("project"));
    Projection<Project> shown =
        sight
            .subject()
            .view(ProjectRecord.TYPE, found)
            .orElseThrow(() -> new NotFoundException("project"));
    ImmutableList<ChangeRequest> all =
        sight.studio().changes(project).stream()
            .filter(each -> sight.subject().can(Action.VIEW, ChangeRecord.TYPE, each))
            .sorted(Comparator.comparing(ChangeRequest::id))
            .collect(toImmutableList());
    return new ChangesView(
        sight.viewer(),
        shown,
        mayAsk(sight, found),
        WAITING_FIRST.of(sight.subject(), all),
        all.stream().flatMap(each -> asks(sight, each).stream()).collect(toImmutableList()));
  }

  /**
   * Returns which changes of a project have a page that somebody may see.
   *
   * @param person who asks
   * @param project the project
   * @return the changes
   */
  public ImmutableSet<ChangeRequestId> withPage(PersonId person, ProjectId project) {
    Views.Sight sight = views.sight(person);
    return sight
            .studio()
            .project(project)
            .filter(found -> sight.subject().can(Action.VIEW, ProjectRecord.TYPE, found))
            .isEmpty()
        ? ImmutableSet.of()
        : sight.studio().changes(project).stream()
            .filter(each -> sight.subject().can(Action.VIEW, ChangeRecord.TYPE, each))
            .map(ChangeRequest::id)
            .collect(toImmutableSet());
  }

  /** Whether a change of this project may be written down, judged by one that asks for nothing. */
  private static boolean mayAsk(Views.Sight sight, Project project) {
    PersonId author = sight.subject().principal().person();
    LocalDate today = sight.studio().asOf();
    return sight
        .subject()
        .can(
            Action.CREATE,
            ChangeRecord.TYPE,
            ChangeRequest.draft(ChangeRequestId.of("new"), project.id(), "-", author, today));
  }

  /**
   * Returns one change.
   *
   * @param caller who asks
   * @param change the change
   * @return what they see of it
   * @throws NotFoundException if there is no such change, or not for them
   */
  public ChangeView change(Caller caller, ChangeRequestId change) {
    return views.once(
        caller.actor(), ChangeView.class, change.value(), sight -> change(sight, caller, change));
  }

  private ChangeView change(Views.Sight sight, Caller caller, ChangeRequestId change) {
    Versioned<ChangeRequest> stored = changes.stored(caller, change);
    ChangeRequest request = stored.value();
    Projection<ChangeRequest> seen =
        sight
            .subject()
            .view(ChangeRecord.TYPE, request)
            .orElseThrow(() -> new NotFoundException("change request"));
    Projection<Project> project =
        sight
            .studio()
            .project(request.project())
            .flatMap(found -> sight.subject().view(ProjectRecord.TYPE, found))
            .orElseThrow(() -> new NotFoundException("project"));
    Optional<Work> work =
        sight.studio().works().stream()
            .filter(each -> each.project().id().equals(request.project()))
            .filter(each -> each.pins(request).isPresent())
            .findFirst()
            .filter(each -> !request.state().isFinal());
    Optional<Ruling<ImpactReport, ChangeRefusal>> impact =
        work.flatMap(each -> each.impact(request));
    Optional<ImpactReport> report = impact.flatMap(Ruling::granted);
    Optional<Projection<ChangeCostRow>> cost =
        report
            .map(ChangeCostRow::of)
            .flatMap(row -> sight.subject().view(ChangeCostRow.TYPE, row))
            .filter(row -> row.get(ChangeCostRow.COST_TOTAL) instanceof Shown.Visible);
    Optional<Projection<ImpactRow>> row =
        report.flatMap(each -> sight.subject().view(ImpactRow.TYPE, each.row()));
    ImmutableList<ChangeMove> moves = moves(sight, request);
    return new ChangeView(
        sight.viewer(),
        project,
        Optional.of(stored.version()).filter(version -> !moves.isEmpty()),
        seen,
        asks(sight, request),
        row,
        row.isPresent() || report.isEmpty() ? impact.flatMap(Ruling::refusal) : Optional.empty(),
        cost,
        report
            .map(each -> sight.subject().viewAll(DisciplineImpactRow.TYPE, each.disciplines()))
            .orElse(ImmutableList.of()),
        report
            .map(each -> sight.subject().viewAll(PersonImpactRow.TYPE, each.people()))
            .orElse(ImmutableList.of()),
        approvers(sight, seen, request),
        cost.isPresent() && work.filter(each -> isOutdated(each, request)).isPresent(),
        moves);
  }

  /** Of a project with several budgets, by the one whose scope was agreed. */
  private static Optional<Projection<PendingChangeRow>> asks(
      Views.Sight sight, ChangeRequest request) {
    return sight.studio().works().stream()
        .filter(work -> work.project().id().equals(request.project()))
        .sorted(Comparator.comparing(work -> work.pins(request).isEmpty()))
        .flatMap(work -> work.status().changes().stream())
        .filter(row -> row.request().id().equals(request.id()))
        .findFirst()
        .flatMap(row -> sight.subject().view(PendingChangeRow.TYPE, row));
  }

  /** Who approves is told to who is told who approved. */
  private static ImmutableList<ChangeView.Approver> approvers(
      Views.Sight sight, Projection<ChangeRequest> seen, ChangeRequest request) {
    if (seen.get(ChangeRecord.APPROVALS) instanceof Shown.Hidden) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<ChangeView.Approver> approvers = ImmutableList.builder();
    for (Duty duty : Duty.values()) {
      if (ChangePolicy.usual().approvers().contains(duty)) {
        sight
            .studio()
            .directory()
            .holders(duty, request.project())
            .forEach(person -> approvers.add(new ChangeView.Approver(duty, person)));
      }
    }
    return approvers.build();
  }

  private static boolean isOutdated(Work work, ChangeRequest request) {
    return request.state().isAssessed()
        && request
            .refreshed()
            .or(request::assessment)
            .filter(assessed -> !work.pins(request).equals(Optional.of(assessed.pins())))
            .isPresent();
  }

  private static ImmutableList<ChangeMove> moves(Views.Sight sight, ChangeRequest request) {
    PersonId person = sight.subject().principal().person();
    boolean approved =
        request.approvals().stream()
            .anyMatch(each -> each.person().equals(person) && each.hash().equals(request.hash()));
    return ChangeMove.of(request).stream()
        .filter(move -> sight.subject().can(move.action(), ChangeRecord.TYPE, request))
        .filter(move -> move != ChangeMove.APPROVE || !approved)
        .collect(toImmutableList());
  }
}
