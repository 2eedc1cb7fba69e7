package dev.agency.budget.metrics;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.ProjectId;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.Project;
import dev.agency.core.scope.Baseline;
import java.util.Objects;
import java.util.Optional;

/**
 * A project as its dates: what is to be delivered when, and what was promised.
 *
 * <p>A launch is due on 14 April, and was promised for 31 March: delivered on 10 April it is on
 * time by its current date and late by its baseline.
 *
 * <p>Immutable and thread-safe.
 *
 * @param project the project
 * @param current its milestones with their current dates
 * @param baseline the milestones as they were promised; empty if nothing was
 */
public record DatedProject(
    ProjectId project,
    ImmutableList<Milestone> current,
    Optional<ImmutableList<Milestone>> baseline) {
  /**
   * Creates a project as its dates.
   *
   * @param project the project
   * @param current its milestones with their current dates
   * @param baseline the milestones as they were promised
   * @throws dev.agency.core.error.InvalidModelException if a milestone is twice on one side ({@code
   *     DUPLICATE_ID})
   */
  public DatedProject {
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(current, "current");
    Objects.requireNonNull(baseline, "baseline");
    Invariants.of("a dated project")
        .unique("current", ids(current))
        .unique("baseline", ids(baseline.orElse(ImmutableList.of())))
        .verify();
  }

  /**
   * Returns the dates of a project.
   *
   * @param project the project
   * @param baseline what was promised; empty if nothing was
   * @return its milestones, and those of the baseline
   * @throws dev.agency.core.error.InvalidModelException if the baseline is of another project
   *     ({@code INCONSISTENT})
   */
  public static DatedProject of(Project project, Optional<Baseline> baseline) {
    Invariants.of("a dated project")
        .require(
            baseline.map(each -> each.project().equals(project.id())).orElse(true),
            "baseline",
            ErrorCode.INCONSISTENT,
            "must be of the project")
        .verify();
    return new DatedProject(
        project.id(), project.milestones(), baseline.map(each -> each.scope().milestones()));
  }

  private static ImmutableList<?> ids(ImmutableList<Milestone> milestones) {
    return milestones.stream().map(Milestone::id).collect(toImmutableList());
  }
}
