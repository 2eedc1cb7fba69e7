package dev.agency.examples.importers.raw;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * A value of another system's file, before anybody says what it means.
 *
 * <p>No form shows its content in {@code toString}: it is somebody else's data and ends in no log.
 */
public sealed interface Raw {
  /**
   * Returns the text of a value that is one.
   *
   * @return the text of a text, number or flag; empty for all else
   */
  default Optional<String> scalar() {
    return Optional.empty();
  }

  /**
   * A text.
   *
   * @param value the text
   */
  record Text(String value) implements Raw {
    @Override
    public Optional<String> scalar() {
      return Optional.of(value);
    }

    @Override
    public String toString() {
      return "Text";
    }
  }

  /**
   * A number, as it was written.
   *
   * @param text its digits
   */
  record Numeral(String text) implements Raw {
    @Override
    public Optional<String> scalar() {
      return Optional.of(text);
    }

    @Override
    public String toString() {
      return "Numeral";
    }
  }

  /**
   * True or false.
   *
   * @param value which
   */
  record Flag(boolean value) implements Raw {
    @Override
    public Optional<String> scalar() {
      return Optional.of(String.valueOf(value));
    }

    @Override
    public String toString() {
      return "Flag";
    }
  }

  /** A null: the system knows that there is nothing. */
  record Nothing() implements Raw {}

  /**
   * Named values.
   *
   * @param values the values by their names
   */
  record Fields(ImmutableMap<String, Raw> values) implements Raw {
    @Override
    public String toString() {
      return "Fields";
    }
  }

  /**
   * A list of values.
   *
   * @param values the values in their order
   */
  record Items(ImmutableList<Raw> values) implements Raw {
    @Override
    public String toString() {
      return "Items";
    }
  }
}
