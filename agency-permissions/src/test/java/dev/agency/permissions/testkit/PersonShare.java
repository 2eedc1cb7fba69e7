package dev.agency.permissions.testkit;

import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import java.util.List;

/**
 * A sample row of one person on an engagement: a record type of its own, with another reach.
 *
 * @param person PUBLIC
 * @param workedMinutes TIME
 * @param costRate COST
 */
public record PersonShare(String person, long workedMinutes, String costRate) {
  /** {@code name}. */
  public static final Field<PersonShare, String> PERSON =
      Field.of(Quantities.NAME, PersonShare::person);

  /** {@code workedMinutes}. */
  public static final Field<PersonShare, Long> WORKED_MINUTES =
      Field.of(Quantities.WORKED_MINUTES, PersonShare::workedMinutes);

  /** {@code costRate}. */
  public static final Field<PersonShare, String> COST_RATE =
      Field.of(Quantities.COST_RATE, PersonShare::costRate);

  /** The record type {@code personShare}. */
  public static final RecordType<PersonShare> TYPE =
      RecordType.of("personShare", Grain.PERSON, List.of(PERSON, WORKED_MINUTES, COST_RATE));
}
