package dev.agency.budget.status;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.status.PendingChangeRow.Ask;
import dev.agency.budget.status.PendingChangeRow.Ask.Kind;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.Project;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ScopeChange;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.scope.ScopeOfWork;
import java.util.Optional;
import java.util.stream.Stream;

/** What a change asks for, by the names of the baseline and the project. */
record AskedFor(Project project, Optional<ScopeOfWork> scope) {
  static ImmutableList<Ask> of(
      ChangeRequest request, Project project, Optional<Baseline> baseline) {
    AskedFor names = new AskedFor(project, baseline.map(Baseline::scope));
    ImmutableList.Builder<Ask> asks = ImmutableList.builder();
    request.delta().changes().forEach(change -> asks.add(names.ask(change)));
    if (request.effortMinutes() != 0) {
      asks.add(new Ask(Kind.EFFORT, request.title()));
    }
    return asks.build();
  }

  private Ask ask(ScopeChange change) {
    if (change instanceof ScopeChange.Added added) {
      return new Ask(Kind.ADDED, added.item().name());
    }
    if (change instanceof ScopeChange.Removed removed) {
      return new Ask(Kind.REMOVED, removed.item().name());
    }
    if (change instanceof ScopeChange.Reestimated other) {
      return new Ask(Kind.REESTIMATED, name(other.item()));
    }
    if (change instanceof ScopeChange.Revisions other) {
      return new Ask(Kind.REVISIONS, name(other.item()));
    }
    if (change instanceof ScopeChange.DueMoved other) {
      return new Ask(Kind.DUE_MOVED, name(other.item()));
    }
    return change instanceof ScopeChange.MilestoneMoved moved
        ? new Ask(Kind.MILESTONE_MOVED, name(moved.milestone()))
        : new Ask(Kind.END_MOVED, project.name());
  }

  private String name(ScopeItemId id) {
    return scope.flatMap(it -> it.item(id)).map(ScopeItem::name).orElse(id.value());
  }

  private String name(MilestoneId id) {
    return Stream.concat(
            project.milestones().stream(), scope.stream().flatMap(it -> it.milestones().stream()))
        .filter(milestone -> milestone.id().equals(id))
        .map(Milestone::name)
        .findFirst()
        .orElse(id.value());
  }
}
