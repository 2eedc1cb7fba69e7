package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.primitives.ImmutableIntArray;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * People with what each of their days has, added up day by day and person by person.
 *
 * @param first the first day of the horizon
 * @param people the people, each with as many days
 * @param also what they can do beside their own
 */
record Studio(
    LocalDate first, ImmutableList<Row> people, ImmutableSetMultimap<PersonId, DisciplineId> also)
    implements DisciplineView {
  /** People who can do nothing but their own. */
  Studio(LocalDate first, ImmutableList<Row> people) {
    this(first, people, ImmutableSetMultimap.of());
  }

  /** One person: who, of which discipline, and their days. */
  record Row(
      PersonId person,
      DisciplineId discipline,
      ImmutableIntArray gross,
      ImmutableIntArray holidays,
      ImmutableIntArray leave,
      ImmutableIntArray confirmed,
      ImmutableIntArray tentative) {}

  /** One person who works the same every day of the horizon and is not booked. */
  static Row idle(String person, String discipline, int days, int minutes) {
    ImmutableIntArray none = ImmutableIntArray.copyOf(new int[days]);
    int[] gross = new int[days];
    Arrays.fill(gross, minutes);
    return new Row(
        PersonId.of(person),
        DisciplineId.of(discipline),
        ImmutableIntArray.copyOf(gross),
        none,
        none,
        none,
        none);
  }

  @Override
  public DateRange horizon() {
    return DateRange.of(first, first.plusDays(people.get(0).gross().length()));
  }

  @Override
  public ImmutableSortedSet<DisciplineId> disciplines() {
    return people.stream()
        .map(Row::discipline)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  @Override
  public Optional<DisciplineId> disciplineOf(PersonId person) {
    return people.stream()
        .filter(row -> row.person().equals(person))
        .map(Row::discipline)
        .findFirst();
  }

  @Override
  public ImmutableSet<DisciplineId> alsoQualified(PersonId person) {
    return also.get(person);
  }

  @Override
  public Minutes minutes(DisciplineId discipline, DateRange days) {
    long gross = 0;
    long holidays = 0;
    long leave = 0;
    long confirmed = 0;
    long tentative = 0;
    long free = 0;
    long over = 0;
    int from = index(days.start());
    int to = index(days.end().orElseThrow());
    for (Row row : people) {
      for (int day = from; row.discipline().equals(discipline) && day < to; day++) {
        gross += row.gross().get(day);
        holidays += row.holidays().get(day);
        leave += row.leave().get(day);
        confirmed += row.confirmed().get(day);
        tentative += row.tentative().get(day);
        long left =
            (long) row.gross().get(day)
                - row.holidays().get(day)
                - row.leave().get(day)
                - row.confirmed().get(day)
                - row.tentative().get(day);
        free += Math.max(0, left);
        over += Math.max(0, -left);
      }
    }
    return new Minutes(gross, holidays, leave, confirmed, tentative, 0, free, over);
  }

  private int index(LocalDate day) {
    return Math.toIntExact(day.toEpochDay() - first.toEpochDay());
  }
}
