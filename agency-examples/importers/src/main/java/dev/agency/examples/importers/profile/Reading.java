package dev.agency.examples.importers.profile;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.money.Money;
import dev.agency.examples.importers.value.Parts;
import dev.agency.examples.importers.value.Refs;
import dev.agency.examples.importers.value.Span;
import dev.agency.examples.importers.value.Week;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of a raw value. */
public enum Reading {
  /** A text, without blanks around it. */
  TEXT(String.class),
  /** One of some names, mapped; any other is kept as unmapped. */
  NAME(String.class),
  /** True or false, as such, as 1 or 0, or as a text of either or yes or no. */
  FLAG(Boolean.class),
  /** A whole number. */
  COUNT(Long.class),
  /** An amount in units of its currency, such as euros. */
  MONEY(Money.class),
  /** An amount in the smallest units of its currency, such as cents. */
  MINOR(Money.class),
  /** An amount of time in a unit. */
  SPAN(Span.class),
  /** A day, or an instant as a day of a zone. */
  DAY(LocalDate.class),
  /** A share of one or of a hundred. */
  SHARE(BasisPoints.class),
  /** Names of other records. */
  REFERENCE(Refs.class),
  /** The working time of seven days. */
  WEEK(Week.class),
  /** Records within the record. */
  PARTS(Parts.class);

  private final Class<?> type;

  Reading(Class<?> type) {
    this.type = type;
  }

  /**
   * Returns what it makes.
   *
   * @return the type of the values
   */
  public Class<?> type() {
    return type;
  }

  static Optional<Reading> of(String word) {
    return Stream.of(values())
        .filter(reading -> reading.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }
}
