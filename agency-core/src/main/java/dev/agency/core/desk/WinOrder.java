package dev.agency.core.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.budget.Recognition;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ProposalId;
import dev.agency.core.id.StageId;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a deal is to be won, by the ids of what is stored: {@link DealDesk#win} reads the project and
 * the proposal itself.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class WinOrder implements WithWinOrder permits ImmutableWinOrder {
  WinOrder() {}

  /**
   * Starts a new order.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static WinOrder fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the stage of won deals it comes to.
   *
   * @return the stage
   */
  public abstract StageId stage();

  /**
   * Returns the day the client agreed.
   *
   * @return the day; without effect on a deal that is won already
   */
  public abstract LocalDate wonOn();

  /**
   * Returns the project the work joins.
   *
   * @return a project of the same client; empty for a new one
   */
  public abstract Optional<ProjectId> existingProject();

  /**
   * Returns the accepted proposal the budget is made from.
   *
   * @return the proposal; empty to make it from the deal as it is
   */
  public abstract Optional<ProposalId> proposal();

  /**
   * Returns the identifier the host wants for a new project.
   *
   * @return the identifier; empty to derive it from the deal
   */
  public abstract Optional<ProjectId> projectId();

  /**
   * Returns the identifier the host wants for the budget.
   *
   * @return the identifier; empty to derive it from the deal
   */
  public abstract Optional<BudgetId> budgetId();

  /**
   * Returns when the fixed price of the budget becomes revenue.
   *
   * @return the form, for a fixed price only; empty if nothing was agreed, and for a deal that is
   *     won already to leave it as it was agreed then
   */
  public abstract Optional<Recognition> recognition();

  /**
   * Returns a builder filled from this order.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses days out of range, and an identifier for a project that exists. */
  @Value.Check
  void check() {
    Invariants.of("an order")
        .date("wonOn", wonOn())
        .require(
            existingProject().isEmpty() || projectId().isEmpty(),
            "projectId",
            ErrorCode.INCONSISTENT,
            "must be absent where the work joins a project")
        .verify();
  }

  /** Builds orders. */
  public static final class Builder extends ImmutableWinOrder.Builder {
    Builder() {}
  }
}
