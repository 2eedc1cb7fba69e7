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
  RETAINER_OVERUSED,
  /** They use less of it, period after period: other work for it, before they end it. */
  RETAINER_UNDERUSED,
  /** A contract ends soon, and nothing follows it. */
  CONTRACT_ENDING,
  /** One change after the other was done free of charge: a scope of its own. */
  CHANGES_ABSORBED,
  /** One change after the other was turned down for want of budget: a budget of its own. */
  CHANGES_REJECTED,
  /** What was agreed is delivered, and the people who did such work have time. */
  CAPACITY_FREE;

  /**
   * Returns the quantities it rests on.
   *
   * @return the quantities: whoever may not see one of them must not be told of it
   */
  public ImmutableSet<Quantity> basis() {
    return switch (this) {
      case RETAINER_OVERUSED, RETAINER_UNDERUSED -> ImmutableSet.of(USED_MINUTES, BUDGET_MINUTES);
      case CONTRACT_ENDING -> ImmutableSet.of(DATES);
      case CHANGES_ABSORBED, CHANGES_REJECTED -> ImmutableSet.of(MINUTES_DELTA, STATE);
      case CAPACITY_FREE -> ImmutableSet.of(DATES, STATE, FREE_MINUTES);
    };
  }
}
