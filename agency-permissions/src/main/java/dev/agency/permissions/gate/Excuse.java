package dev.agency.permissions.gate;

/**
 * What is no secret where one part of an observer tells it alone.
 *
 * @param mayKnow what may be known
 * @param shown what that part shows, and what it would if a record showed it
 * @param seen what that part shows
 * @param learned the globals that part knows from anywhere
 */
record Excuse(QuantitySet mayKnow, QuantitySet shown, QuantitySet seen, QuantitySet learned) {
  /** Returns what of some secrets is no secret on a kind of project. */
  QuantitySet excused(RegimeModel regime, QuantitySet secrets) {
    QuantitySet meant = secrets.intersection(mayKnow);
    if (meant.isEmpty()) {
      return meant;
    }
    // To know a rate of one's own from elsewhere is no reason to compute those of others here.
    QuantitySet known = learned.minus(meant).union(seen);
    return meant.intersection(shown).union(regime.computable(known, meant));
  }
}
