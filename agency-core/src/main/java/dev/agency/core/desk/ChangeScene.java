package dev.agency.core.desk;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import dev.agency.core.scope.Assessment.Pins;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeFlow;
import dev.agency.core.scope.ChangePolicy;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.store.Query;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Baselines;
import dev.agency.core.store.entity.ChangeRequests;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.Responsibilities;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands in the stores about a change request: its project, who answers, its baseline. */
final class ChangeScene {
  private final Work work;
  private final ChangePolicy policy;
  private final ChangeRequest request;

  ChangeScene(Work work, ChangePolicy policy, ChangeRequest request) {
    this.work = work;
    this.policy = policy;
    this.request = request;
  }

  ChangeRequest request() {
    return request;
  }

  /** Returns the moves of the project's requests. */
  ChangeFlow flow() {
    Project project = project().value();
    return ChangeFlow.of(
        policy,
        project,
        Stream.of(
                Query.<Responsibility>all().with(Responsibilities.PROJECT, project.id()),
                Query.<Responsibility>all().with(Responsibilities.CLIENT, project.client()))
            .flatMap(query -> work.all(Responsibilities.TYPE, query).stream())
            .map(Versioned::value)
            .collect(toImmutableList()));
  }

  private Versioned<Project> project() {
    return work.find(Projects.TYPE, request.project())
        .orElseThrow(() -> unknown(Projects.TYPE, "project"));
  }

  /** Returns the baseline in force. */
  Baseline baseline() {
    return found().map(Versioned::value).orElseThrow(() -> unknown(Baselines.TYPE, "baseline"));
  }

  private Optional<Versioned<Baseline>> found() {
    return work
        .all(Baselines.TYPE, Query.<Baseline>all().with(Baselines.PROJECT, request.project()))
        .stream()
        .max(Comparator.comparing(found -> found.value().number()));
  }

  /** Returns pins of today, with the baseline that is in force. */
  Pins inForce(Pins now) {
    return new Pins(baseline().number(), now.since(), now.plan(), now.figures());
  }

  /** Returns what was given away of the project. */
  ImmutableList<ChangeRequest> absorbed() {
    return work
        .all(
            ChangeRequests.TYPE,
            Query.<ChangeRequest>all()
                .with(ChangeRequests.PROJECT, request.project())
                .with(ChangeRequests.STATE, ChangeState.ABSORBED))
        .stream()
        .map(Versioned::value)
        .collect(toImmutableList());
  }

  /**
   * Lets no other request of the project be given away, nor an order be applied, beside this one:
   * each counts on what it read of the others.
   */
  void goAlone() {
    found()
        .ifPresentOrElse(
            baseline -> work.hold(Baselines.TYPE, baseline),
            () -> work.hold(Projects.TYPE, project()));
  }

  static InvalidModelException unknown(EntityType<?, ?> type, String field) {
    return InvalidModelException.at(
        "/" + field,
        ErrorCode.UNKNOWN_REFERENCE,
        "The " + type.words() + " must be one that is stored.");
  }
}
