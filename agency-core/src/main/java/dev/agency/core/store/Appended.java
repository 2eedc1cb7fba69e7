package dev.agency.core.store;

import dev.agency.core.actuals.Revised;
import java.util.Optional;

/** What became of one revision that was appended. */
public enum Appended {
  /** The store had nothing of this id; now it has. */
  INSERTED,
  /** The store had an older revision, which this one replaces. */
  REPLACED,
  /** The store has the same revision with the same content; nothing changed. */
  DUPLICATE,
  /** The store has a later revision; nothing changed. */
  OUTDATED,
  /**
   * The store has this revision with other content. Nothing changed; a later revision of the source
   * settles it.
   */
  CONFLICTING;

  /**
   * Returns what becomes of a revision that is appended; stores decide by it.
   *
   * @param <I> the ids
   * @param <T> the values
   * @param held the revision of this id that holds, empty if there is none
   * @param appended the revision that is appended
   * @return what becomes of it
   */
  public static <I, T> Appended of(Optional<Revised<I, T>> held, Revised<I, T> appended) {
    long last = held.map(Revised::revision).orElse(0L);
    if (appended.revision() > last) {
      return held.isPresent() ? REPLACED : INSERTED;
    }
    if (appended.revision() < last) {
      return OUTDATED;
    }
    return held.equals(Optional.of(appended)) ? DUPLICATE : CONFLICTING;
  }

  /**
   * Returns whether the store holds the revision now and did not before.
   *
   * @return whether it was inserted or replaced another
   */
  public boolean isChange() {
    return this == INSERTED || this == REPLACED;
  }
}
