package dev.agency.budget.status;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.alert.AlertReport;
import dev.agency.budget.metrics.MilestoneDelivery;
import dev.agency.core.project.ProjectState;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a project stands on a day, for everybody at once.
 *
 * <p>The rows are what is shown, each through the permission evaluator: the project manager sees
 * time and alerts, the account manager revenue besides and no person, the resource manager time
 * alone, the client what is shared with them. There is no number of rows among the fields, as one
 * would count what somebody may not see. An alert that rests on a cost is for who sees that cost
 * ({@link AlertReport#seenBy}); the order of the others does not tell of it.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no figure.
 *
 * @param row the project in one row
 * @param milestones its milestones, by the day they are due or, of those that are in the baseline
 *     alone, were promised for, then by identifier
 * @param alerts what somebody should be warned of, the report of the outlook; those that hold are
 *     its {@link AlertReport#open}
 * @param changes the changes that wait for somebody, by state and identifier; drafts and what is
 *     decided are none
 * @param handoff the handoff that comes next; empty where none has begun or all are over
 * @param risks the open risks, by the day they were raised and identifier
 * @param blockers what keeps work waiting, the longest first, then by identifier
 * @param staff who is booked on the project, by identifier; nobody where nobody looked
 * @param scope how it keeps to what was agreed
 * @param notes what was written about it up to the day, by day and then by text
 */
public record ProjectStatus(
    StatusRow row,
    ImmutableList<MilestoneDelivery> milestones,
    AlertReport alerts,
    ImmutableList<PendingChangeRow> changes,
    Optional<HandoffRow> handoff,
    ImmutableList<RiskRow> risks,
    ImmutableList<BlockerRow> blockers,
    ImmutableList<StaffRow> staff,
    ScopeStanding scope,
    ImmutableList<NoteRow> notes) {
  /**
   * Creates a status.
   *
   * @param row the project in one row
   * @param milestones its milestones
   * @param alerts what somebody should be warned of
   * @param changes the changes that wait for somebody
   * @param handoff the handoff that comes next
   * @param risks the open risks
   * @param blockers what keeps work waiting
   * @param staff who is booked
   * @param scope how it keeps to what was agreed
   * @param notes what was written about it
   */
  public ProjectStatus {
    Objects.requireNonNull(row, "row");
    Objects.requireNonNull(milestones, "milestones");
    Objects.requireNonNull(alerts, "alerts");
    Objects.requireNonNull(changes, "changes");
    Objects.requireNonNull(handoff, "handoff");
    Objects.requireNonNull(risks, "risks");
    Objects.requireNonNull(blockers, "blockers");
    Objects.requireNonNull(staff, "staff");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(notes, "notes");
  }

  /**
   * Returns the rows of the projects that are worked on, for a list of {@link StatusRow#LIST}.
   *
   * @param all projects in any state and order
   * @return those that are active, by the identifier of the project and of the budget: an order
   *     that stays as it is from day to day and tells of no figure
   */
  public static ImmutableList<StatusRow> active(List<ProjectStatus> all) {
    return all.stream()
        .map(ProjectStatus::row)
        .filter(row -> row.project().state() == ProjectState.ACTIVE)
        .sorted(
            Comparator.comparing((StatusRow row) -> row.project().id())
                .thenComparing(row -> row.burn().budget()))
        .collect(toImmutableList());
  }

  /** Returns the project and the day, and no figures. */
  @Override
  public String toString() {
    return "ProjectStatus[" + row.project().id() + " as of " + row.asOf() + "]";
  }
}
