package dev.agency.examples.spring.studio;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.LoadSeries;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import java.time.LocalDate;

/**
 * What one person has and is booked for in one week: a record type of this host.
 *
 * @param person whose it is, by which it is their own
 * @param name their name
 * @param discipline their discipline
 * @param week the first day of the week
 * @param level how much of the time is booked
 * @param booked the minutes that are booked
 * @param free the minutes that are free
 * @param over the minutes that are booked and not there
 */
public record LoadRow(
    PersonId person,
    String name,
    DisciplineId discipline,
    LocalDate week,
    LoadSeries.Level level,
    long booked,
    long free,
    long over) {
  /** Whose it is. */
  public static final Field<LoadRow, PersonId> PERSON =
      Field.of("person", Quantities.NAME, LoadRow::person);

  /** Their name. */
  public static final Field<LoadRow, String> NAME =
      Field.of("name", Quantities.NAME, LoadRow::name);

  /** Their discipline. */
  public static final Field<LoadRow, DisciplineId> DISCIPLINE =
      Field.of("discipline", Quantities.NAME, LoadRow::discipline);

  /** The first day of the week. */
  public static final Field<LoadRow, LocalDate> WEEK =
      Field.of("week", Quantities.DATES, LoadRow::week);

  /** How much of the time is booked. */
  public static final Field<LoadRow, LoadSeries.Level> LEVEL =
      Field.of("level", Quantities.SCHEDULED_MINUTES, LoadRow::level);

  /** The minutes that are booked. */
  public static final Field<LoadRow, Long> BOOKED =
      Field.of("bookedMinutes", Quantities.SCHEDULED_MINUTES, LoadRow::booked);

  /** The minutes that are free. */
  public static final Field<LoadRow, Long> FREE =
      Field.of("freeMinutes", Quantities.FREE_MINUTES, LoadRow::free);

  /** The minutes that are booked and not there. */
  public static final Field<LoadRow, Long> OVER =
      Field.of("overMinutes", Quantities.SHORT_MINUTES, LoadRow::over);

  /** The record type. */
  public static final RecordType<LoadRow> TYPE =
      RecordType.of(
          "personLoad",
          Grain.PERSON,
          ImmutableList.of(PERSON, NAME, DISCIPLINE, WEEK, LEVEL, BOOKED, FREE, OVER));
}
