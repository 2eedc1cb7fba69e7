package dev.agency.examples.importers.value;

/** What a row says about a property. */
public sealed interface Presence {
  /** Nothing: what is known stays. A partial export does not wipe what it leaves out. */
  record Absent() implements Presence {}

  /** That there is none: what is known goes. */
  record Nothing() implements Presence {}

  /**
   * A name the profile does not map. It counts as absent and is kept as it is.
   *
   * @param raw the name in the other system
   */
  record Unmapped(String raw) implements Presence {
    /** Shows that there is a name and not which. */
    @Override
    public String toString() {
      return "Unmapped";
    }
  }

  /**
   * A value.
   *
   * @param value the value, of the type its reading has
   * @param given whether the host gave it, as the row has none
   */
  record Value(Object value, boolean given) implements Presence {
    /** Shows that there is a value and not which. */
    @Override
    public String toString() {
      return "Value";
    }
  }
}
