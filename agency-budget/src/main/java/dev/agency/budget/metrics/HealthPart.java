package dev.agency.budget.metrics;

import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;

/** What the health of a client is made of; each is a share from nothing to the whole. */
public enum HealthPart {
  /** How satisfied they say they are: CSAT. */
  SATISFACTION,
  /** Whether they would recommend the agency: NPS, of which -100 is nothing and 100 the whole. */
  RECOMMENDATION,
  /** Whether they get on time what they are to get: on-time delivery by weight. */
  DELIVERY,
  /** Whether their budgets are kept, in value. */
  BUDGET,
  /** Whether they are worth what they were: gross revenue retention. */
  RETENTION;

  /**
   * Returns what the part tells of.
   *
   * @return the quantity: whoever may not see it may not see the part
   */
  public Quantity quantity() {
    return switch (this) {
      case SATISFACTION, RECOMMENDATION -> Quantities.SATISFACTION;
      case DELIVERY -> Quantities.DATES;
      case BUDGET -> Quantities.VALUE_AT_COMPLETION;
      case RETENTION -> Quantities.GROSS_RETENTION;
    };
  }
}
