package dev.agency.core.pricing;

/**
 * Whose time a bill rate is for. Within one {@link RatePlace} the person wins over the discipline,
 * the discipline over anybody.
 */
public enum RateSubject {
  /** One person. */
  PERSON,
  /** Whoever works in a discipline. */
  DISCIPLINE,
  /** Anybody. */
  ANYBODY
}
