package dev.agency.core.deal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.budget.Recognition;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ProposalId;
import dev.agency.core.style.AgencyStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the last win of a deal made: it is how a win that is repeated finds its project, budget and
 * bookings again.
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
