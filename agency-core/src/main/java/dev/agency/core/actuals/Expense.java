package dev.agency.core.actuals;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.LineId;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Money spent for a budget: what it cost the agency, and what of it the client is charged.
 *
 * <p>A flight of EUR 300 charged with 10 % on top has cost 300.00 and billable amount 330.00. A
 * pass-through expense is charged as it is and counts under no cap. What was bought in one currency
 * may be charged in another.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Expense implements WithExpense permits ImmutableExpense {
  Expense() {}

  /**
   * Starts a new expense.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Expense fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this expense.
   *
   * @return the identifier
   */
  public abstract ExpenseId id();

  /**
   * Returns the budget it counts on.
   *
   * @return the budget
   */
  public abstract BudgetId budget();

  /**
   * Returns the service line under whose cap it counts.
   *
   * @return the line, empty if it counts under the budget alone
   */
  public abstract Optional<LineId> line();

  /**
   * Returns the day it was made.
   *
   * @return the day
   */
  public abstract LocalDate date();

  /**
   * Returns the name.
   *
   * @return 1 to 200 printable characters
   */
  public abstract String name();

  /**
   * Returns what it cost the agency.
   *
   * @return the cost, net of tax; negative for a refund
   */
  @Value.Redacted
  public abstract Money cost();

  /**
   * Returns what the client is charged, markup included.
   *
   * @return the amount, net of tax; empty if the agency bears it
   */
  @Value.Redacted
  public abstract Optional<Money> billableAmount();

  /**
   * Returns whether it is passed on outside of every cap.
   *
   * @return false unless set
   */
  @Value.Default
  public boolean passThrough() {
    return false;
  }

  /**
   * Returns whether it was bought for the client from somebody else: print, media, a subcontractor.
   * Adjusted gross income leaves its cost out; the agency's own travel stays in.
   *
   * @return false unless set; what is passed through is left out either way
   */
  @Value.Default
  public boolean thirdParty() {
    return false;
  }

  /**
   * Returns whether it was approved.
   *
   * @return the approval; pending unless set
   */
  @Value.Default
  public Approval approval() {
    return Approval.PENDING;
  }

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns a builder filled from this expense.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a name that does not print, and a pass-through that nobody is charged for. */
  @Value.Check
  void check() {
    Invariants.of("an expense")
        .name("name", name())
        .date("date", date())
        .require(
            !passThrough() || billableAmount().isPresent(),
            "billableAmount",
            ErrorCode.INCONSISTENT,
            "must be given where the expense is passed through")
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds expenses. */
  public static final class Builder extends ImmutableExpense.Builder {
    Builder() {}
  }
}
