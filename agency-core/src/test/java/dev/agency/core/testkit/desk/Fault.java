package dev.agency.core.testkit.desk;

import dev.agency.core.error.PersistenceException;

/** A way in which a call of a port fails. */
public enum Fault {
  /** The store fails and did nothing. */
  FAILS_BEFORE_ITS_EFFECT(false),
  /** The store did what was asked, and its answer is lost. */
  FAILS_AFTER_ITS_EFFECT(true),
  /** The store says that another writer was faster, and did nothing. */
  LOSES_A_RACE(false);

  private final boolean afterEffect;

  Fault(boolean afterEffect) {
    this.afterEffect = afterEffect;
  }

  /** Returns whether the call has its effect. */
  boolean afterEffect() {
    return afterEffect;
  }

  /** Returns what the caller gets. */
  PersistenceException thrown() {
    return this == LOSES_A_RACE
        ? PersistenceException.contention("planted")
        : PersistenceException.failed("planted");
  }
}
