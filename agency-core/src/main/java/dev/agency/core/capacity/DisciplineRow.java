package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;

/** All people of a primary discipline over a horizon, as sums up to each day. */
final class DisciplineRow implements Row {
  private final int people;
  private final boolean withTentative;
  private final long[] sums;
  private final long[] marks;

  private DisciplineRow(int people, boolean withTentative, long[] sums, long[] marks) {
    this.people = people;
    this.withTentative = withTentative;
    this.sums = sums;
    this.marks = marks;
  }

  static DisciplineRow of(Iterable<PersonRow> rows, int days, boolean withTentative) {
    long[] sums = new long[(days + 1) * PersonRow.WIDTH];
    long[] marks = new long[(days + 1) * PersonRow.MARKS];
    int people = 0;
    for (PersonRow row : rows) {
      row.addTo(sums, marks, 1);
      people++;
    }
    accumulate(marks);
    return new DisciplineRow(people, withTentative, sums, marks);
  }

  static DisciplineRow nobody(int days) {
    return of(ImmutableList.of(), days, false);
  }

  /** Returns this row with other rows in the place of some of its own. */
  DisciplineRow replaced(Iterable<PersonRow> old, Iterable<PersonRow> now) {
    long[] changed = sums.clone();
    long[] marked = new long[marks.length];
    for (PersonRow row : old) {
      row.addTo(changed, marked, -1);
    }
    for (PersonRow row : now) {
      row.addTo(changed, marked, 1);
    }
    accumulate(marked);
    for (int i = 0; i < marks.length; i++) {
      marked[i] += marks[i];
    }
    return new DisciplineRow(people, withTentative, changed, marked);
  }

  private static void accumulate(long[] marks) {
    for (int i = PersonRow.MARKS; i < marks.length; i++) {
      marks[i] += marks[i - PersonRow.MARKS];
    }
  }

  int people() {
    return people;
  }

  long capacity(int from, int to) {
    return sum(PersonRow.CAPACITY, from, to);
  }

  private long sum(int field, int from, int to) {
    return sums[to * PersonRow.WIDTH + field] - sums[from * PersonRow.WIDTH + field];
  }

  private long mark(int field, int from, int to) {
    return marks[to * PersonRow.MARKS + field] - marks[from * PersonRow.MARKS + field];
  }

  @Override
  public Availability between(int from, int to) {
    long confirmed = sum(PersonRow.CONFIRMED, from, to);
    long tentative = sum(PersonRow.TENTATIVE, from, to);
    return new Availability(
        sum(PersonRow.CAPACITY, from, to),
        mark(PersonRow.HOLIDAY, from, to),
        mark(PersonRow.AWAY, from, to),
        mark(PersonRow.PENDING, from, to),
        confirmed,
        tentative,
        withTentative ? confirmed + tentative : confirmed,
        sum(PersonRow.FREE, from, to),
        mark(PersonRow.UNPLACED, from, to));
  }
}
