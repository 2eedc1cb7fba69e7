package dev.agency.budget.ledger;

import java.util.Objects;
import java.util.Optional;

/**
 * What became of a fact that was told to a ledger.
 *
 * <p>Immutable and thread-safe.
 *
 * @param outcome what the register did with it
 * @param late where it was posted, if it changes a sealed day; empty if no sealed day is concerned
 */
public record Applied(Outcome outcome, Optional<LateEvent> late) {
  /** What a register does with a revision. */
  public enum Outcome {
    /** The fact was not known before. */
    INSERTED,
    /** The revision is above what was known and holds now, a deletion too. */
    REPLACED,
    /** Exactly this was told before. */
    DUPLICATE,
    /** A later revision is known; this one changes nothing. */
    OUTDATED,
    /**
     * The same revision is known with another content. Both are kept and neither counts, until a
     * higher revision says what is right.
     */
    CONFLICT
  }

  static final Applied INSERTED = new Applied(Outcome.INSERTED, Optional.empty());
  static final Applied REPLACED = new Applied(Outcome.REPLACED, Optional.empty());
  static final Applied DUPLICATE = new Applied(Outcome.DUPLICATE, Optional.empty());
  static final Applied OUTDATED = new Applied(Outcome.OUTDATED, Optional.empty());
  static final Applied CONFLICT = new Applied(Outcome.CONFLICT, Optional.empty());

  /**
   * Creates an answer.
   *
   * @param outcome what the register did
   * @param late where it was posted if it came late
   */
  public Applied {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(late, "late");
  }

  /**
   * Returns whether the ledger is another one than before.
   *
   * @return false for duplicates and outdated revisions
   */
  public boolean isChange() {
    return outcome != Outcome.DUPLICATE && outcome != Outcome.OUTDATED;
  }
}
