package dev.agency.examples.cli.burn;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an entry is made of, by the names that {@code --columns} gives them. */
enum EntryField {
  /** Tells one entry from another; only needed to refuse repeated ones. */
  ID("id"),
  /** What the time was spent on. */
  BUDGET("budget"),
  /** Who spent it; only needed to group by person. */
  PERSON("person"),
  /** The day of the work. */
  DATE("date"),
  /** The time in hours. */
  HOURS("hours"),
  /** The time in minutes, instead of hours. */
  MINUTES("minutes");

  private final String label;

  EntryField(String label) {
    this.label = label;
  }

  /** Returns the name used on the command line. */
  String label() {
    return label;
  }

  /** Returns the field of a name, empty if there is none. */
  static Optional<EntryField> of(String label) {
    return Arrays.stream(values()).filter(field -> field.label.equals(label)).findFirst();
  }

  /** Returns all names for a message: {@code id, budget, ...}. */
  static String labels() {
    return ImmutableList.copyOf(values()).stream()
        .map(EntryField::label)
        .collect(Collectors.joining(", "));
  }
}
