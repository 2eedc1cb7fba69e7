package dev.agency.core.store;

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
   * Returns whether the store holds the revision now and did not before.
   *
   * @return whether it was inserted or replaced another
   */
  public boolean changed() {
    return this == INSERTED || this == REPLACED;
  }
}
