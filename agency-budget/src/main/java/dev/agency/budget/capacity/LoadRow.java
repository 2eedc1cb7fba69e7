package dev.agency.budget.capacity;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.Buckets;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.LoadSeries;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Person;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What one person has and is booked for in one week, or whatever the period is: a cell of a heat
 * map.
 *
 * <p>Mira works 40 hours a week. Booked for ten hours on Monday and for nothing else, she has 32
 * hours free, {@code over} is two hours, and the week is {@link LoadSeries.Level#OVER}: a free
 * Friday makes up for no long Monday.
 *
 * <p>Immutable and thread-safe.
 *
 * @param person whose time it is
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
  /** Whose time it is. */
  public static final Field<LoadRow, PersonId> PERSON =
      Field.of("person", Quantities.NAME, LoadRow::person);

  /** Their name. */
  public static final Field<LoadRow, String> NAME = Field.of(Quantities.NAME, LoadRow::name);

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
  public static final Field<LoadRow, Long> BOOKED_MINUTES =
      Field.of("bookedMinutes", Quantities.SCHEDULED_MINUTES, LoadRow::booked);

  /** The minutes that are free. */
  public static final Field<LoadRow, Long> FREE_MINUTES =
      Field.of(Quantities.FREE_MINUTES, LoadRow::free);

  /** The minutes that are booked and not there. */
  public static final Field<LoadRow, Long> OVER_MINUTES =
      Field.of("overMinutes", Quantities.SHORT_MINUTES, LoadRow::over);

  /** The record type, for permissions and tables. */
  public static final RecordType<LoadRow> TYPE =
      RecordType.of(
          "personLoad",
          Grain.PERSON,
          ImmutableList.of(
              PERSON, NAME, DISCIPLINE, WEEK, LEVEL, BOOKED_MINUTES, FREE_MINUTES, OVER_MINUTES));

  /**
   * Creates a row.
   *
   * @param person whose time it is
   * @param name their name
   * @param discipline their discipline
   * @param week the first day of the week
   * @param level how much of the time is booked
   * @param booked the minutes that are booked
   * @param free the minutes that are free
   * @param over the minutes that are booked and not there
   * @throws dev.agency.core.error.InvalidModelException if minutes are negative ({@code NEGATIVE})
   */
  public LoadRow {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(discipline, "discipline");
    Objects.requireNonNull(week, "week");
    Objects.requireNonNull(level, "level");
    Invariants.of("a load row")
        .notNegative("booked", booked)
        .notNegative("free", free)
        .notNegative("over", over)
        .verify();
  }

  /**
   * Returns the rows of people, without those who are archived.
   *
   * @param people the people, whom the snapshot has
   * @param snapshot what they have and are booked for
   * @param periods the periods, within the horizon of the snapshot
   * @return a row for each person and period, in their order
   * @throws dev.agency.core.error.InvalidModelException as {@link CapacitySnapshot#load} does
   */
  public static ImmutableList<LoadRow> of(
      Collection<Person> people, CapacitySnapshot snapshot, Buckets periods) {
    return people.stream()
        .filter(person -> !person.archived())
        .flatMap(person -> rows(person, snapshot.load(person.id(), periods)))
        .collect(toImmutableList());
  }

  private static Stream<LoadRow> rows(Person person, LoadSeries load) {
    return load.cells().stream()
        .map(
            cell ->
                new LoadRow(
                    person.id(),
                    person.name(),
                    person.discipline(),
                    cell.days().start(),
                    cell.level(),
                    cell.figures().load(),
                    cell.figures().free(),
                    cell.figures().over()));
  }
}
