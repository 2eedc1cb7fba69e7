package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.LoadSeries;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.PersonId;
import java.time.LocalDate;

/**
 * What one person has and is booked for in one week: a record type of the host.
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
record LoadRow(
    PersonId person,
    String name,
    String discipline,
    LocalDate week,
    LoadSeries.Level level,
    long booked,
    long free,
    long over) {
  static final Field<LoadRow, String> NAME = Field.of("name", Quantities.NAME, LoadRow::name);
  static final Field<LoadRow, String> DISCIPLINE =
      Field.of("discipline", Quantities.NAME, LoadRow::discipline);
  static final Field<LoadRow, LocalDate> WEEK = Field.of("week", Quantities.DATES, LoadRow::week);
  static final Field<LoadRow, LoadSeries.Level> LEVEL =
      Field.of("level", Quantities.SCHEDULED_MINUTES, LoadRow::level);
  static final Field<LoadRow, Long> BOOKED =
      Field.of("bookedMinutes", Quantities.SCHEDULED_MINUTES, LoadRow::booked);
  static final Field<LoadRow, Long> FREE =
      Field.of("freeMinutes", Quantities.FREE_MINUTES, LoadRow::free);
  static final Field<LoadRow, Long> OVER =
      Field.of("overMinutes", Quantities.SHORT_MINUTES, LoadRow::over);

  static final RecordType<LoadRow> TYPE =
      RecordType.of(
          "personLoad",
          Grain.PERSON,
          ImmutableList.of(NAME, DISCIPLINE, WEEK, LEVEL, BOOKED, FREE, OVER));
}
