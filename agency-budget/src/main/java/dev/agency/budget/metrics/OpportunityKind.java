package dev.agency.budget.metrics;

import static dev.agency.core.figure.Quantities.BUDGET_MINUTES;
import static dev.agency.core.figure.Quantities.DATES;
import static dev.agency.core.figure.Quantities.FREE_MINUTES;
import static dev.agency.core.figure.Quantities.MINUTES_DELTA;
import static dev.agency.core.figure.Quantities.STATE;
import static dev.agency.core.figure.Quantities.USED_MINUTES;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Quantity;

/** Why something could be sold to a client. */
public enum OpportunityKind {
  /** They use more of a retainer than it includes, period after period: a larger one. */
  RETAINER_OVERUSED(USED_MINUTES, BUDGET_MINUTES),
  /** They use less of it, period after period: other work for it, before they end it. */
  RETAINER_UNDERUSED(USED_MINUTES, BUDGET_MINUTES),
  /** A contract ends soon, and nothing follows it. */
  CONTRACT_ENDING(DATES),
  /** One change after the other was done free of charge: a scope of its own. */
  CHANGES_ABSORBED(MINUTES_DELTA, STATE),
  /** One change after the other was turned down for want of budget: a budget of its own. */
  CHANGES_REJECTED(MINUTES_DELTA, STATE),
  /** What was agreed is delivered, and the people who did such work have time. */
  CAPACITY_FREE(DATES, STATE, FREE_MINUTES);

  private final ImmutableSet<Quantity> basis;

  OpportunityKind(Quantity... basis) {
    this.basis = ImmutableSet.copyOf(basis);
  }

  /**
   * Returns the quantities it rests on.
   *
   * @return the quantities: whoever may not see one of them must not be told of it
   */
  public ImmutableSet<Quantity> basis() {
    return basis;
  }
}
