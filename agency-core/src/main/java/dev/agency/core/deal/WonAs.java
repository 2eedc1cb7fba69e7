package dev.agency.core.deal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.budget.Recognition;
import dev.agency.core.id.BaselineId;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.ProjectBriefId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ProposalId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.style.AgencyStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the last win of a deal made: it is how a win that is repeated finds its project, its budget
 * and all that was carried over again, and how a deal that is reopened takes it back.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class WonAs implements WithWonAs permits ImmutableWonAs {
  WonAs() {}

  /**
   * Starts a new win.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static WonAs fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the project the work happens in.
   *
   * @return the project
   */
  public abstract ProjectId project();

  /**
   * Returns the budget that was made.
   *
   * @return the budget
   */
  public abstract BudgetId budget();

  /**
   * Returns whether the win made the project, too.
   *
   * @return false where the work joined a project that was there
   */
  public abstract boolean newProject();

  /**
   * Returns the accepted proposal the budget was made from.
   *
   * @return the proposal; empty if it was made from the deal as it was
   */
  public abstract Optional<ProposalId> proposal();

  /**
   * Returns when the fixed price of the budget was agreed to become revenue.
   *
   * @return the form; empty if nothing was agreed, as of wins of before it could be said with them
   */
  public abstract Optional<Recognition> recognition();

  /**
   * Returns the confirmed bookings that were made from those of the deal.
   *
   * @return their identifiers as of the win; what became of them since stands in a store
   */
  public abstract ImmutableList<BookingId> bookings();

  /**
   * Returns what the review of the set-up came to.
   *
   * @return the verdict, with what was waived; empty if nobody reviewed it
   */
  public abstract Optional<SetupVerdict> verdict();

  /**
   * Returns the brief the project got from the deal.
   *
   * @return the brief; empty if there was none
   */
  public abstract Optional<ProjectBriefId> brief();

  /**
   * Returns the baseline that was made of the scope.
   *
   * @return the first baseline; empty if no item was worked out
   */
  public abstract Optional<BaselineId> baseline();

  /**
   * Returns the milestones the project got from the deal.
   *
   * @return their identifiers, which are those of the deal
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableSet<MilestoneId> milestones();

  /**
   * Returns the responsibilities that were made, from those of the deal or from its owner.
   *
   * @return their identifiers as of the win
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<ResponsibilityId> responsibilities();

  /**
   * Returns where time and money stood that went to the budget.
   *
   * @return the budget for the work before the win; empty if there was none
   */
  public abstract Optional<BudgetId> presaleBudget();

  /**
   * Returns the time that was moved to the budget from there.
   *
   * @return the entries, which keep their identifiers
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableSet<TimeEntryId> timeEntries();

  /**
   * Returns the expenses that were moved to the budget from there.
   *
   * @return the expenses, which keep their identifiers
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableSet<ExpenseId> expenses();

  /**
   * Returns a builder filled from this win.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds wins. */
  public static final class Builder extends ImmutableWonAs.Builder {
    Builder() {}
  }
}
