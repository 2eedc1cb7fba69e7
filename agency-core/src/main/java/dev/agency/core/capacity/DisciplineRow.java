package dev.agency.core.capacity;

import java.util.List;

/** All people of a primary discipline over a horizon, as sums up to each day. */
final class DisciplineRow implements Row {
  private final int people;
  private final boolean withTentative;
  private final long[] sums;
  private final long[] free;
  private final long[] marks;

  private DisciplineRow(int people, boolean withTentative, long[] sums, long[] free, long[] marks) {
    this.people = people;
    this.withTentative = withTentative;
    this.sums = sums;
    this.free = free;
    this.marks = marks;
  }

  static DisciplineRow nobody(int days) {
    return new Sum(days, false).row();
  }

  /** Returns this row with other rows in the place of some of its own, each of the same person. */
  DisciplineRow replaced(List<PersonRow> old, List<PersonRow> now) {
    long[] changed = sums.clone();
    long[] left = free.clone();
    boolean marksAreSame = true;
    for (int i = 0; i < now.size(); i++) {
      now.get(i).addSums(changed, left, old.get(i));
      marksAreSame &= now.get(i).hasMarksOf(old.get(i));
    }
    return new DisciplineRow(
        people, withTentative, changed, left, marksAreSame ? marks : replacedMarks(old, now));
  }

  private long[] replacedMarks(List<PersonRow> old, List<PersonRow> now) {
    long[] marked = new long[marks.length];
    old.forEach(row -> row.addMarks(marked, -1));
    now.forEach(row -> row.addMarks(marked, 1));
    accumulate(marked);
    for (int i = 0; i < marks.length; i++) {
      marked[i] += marks[i];
    }
    return marked;
  }

  private static void accumulate(long[] marks) {
    for (int i = PersonRow.MARKS; i < marks.length; i++) {
      marks[i] += marks[i - PersonRow.MARKS];
    }
  }

  int people() {
    return people;
  }

  private long sum(int field, int from, int to) {
    return sums[to * PersonRow.WIDTH + field] - sums[from * PersonRow.WIDTH + field];
  }

  private long free(int from, int to) {
    return free[to] - free[from];
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
        new Availability.Rest(
            mark(PersonRow.HOLIDAY, from, to),
            mark(PersonRow.AWAY, from, to),
            mark(PersonRow.PENDING, from, to),
            mark(PersonRow.UNPLACED, from, to)),
        confirmed,
        tentative,
        withTentative ? confirmed + tentative : confirmed,
        free(from, to));
  }

  /** Adds up the rows of people, each while it is at hand. */
  static final class Sum {
    private final boolean withTentative;
    private final long[] sums;
    private final long[] free;
    private final long[] marks;

    /** Adding integers is several times as fast as adding longs, as long as they fit. */
    private final int[] part;

    private final int[] partFree;

    private long most;
    private int people;

    Sum(int days, boolean withTentative) {
      this.withTentative = withTentative;
      sums = new long[(days + 1) * PersonRow.WIDTH];
      free = new long[days + 1];
      marks = new long[(days + 1) * PersonRow.MARKS];
      part = new int[sums.length];
      partFree = new int[free.length];
    }

    void add(PersonRow row) {
      if (most + row.most() > Integer.MAX_VALUE) {
        flush();
      }
      most += row.most();
      row.addSums(part, partFree);
      row.addMarks(marks, 1);
      people++;
    }

    private void flush() {
      flush(part, sums);
      flush(partFree, free);
      most = 0;
    }

    private static void flush(int[] part, long[] whole) {
      for (int i = 0; i < whole.length; i++) {
        whole[i] += part[i];
        part[i] = 0;
      }
    }

    /** Returns the sum; this is used up then. */
    DisciplineRow row() {
      flush();
      accumulate(marks);
      return new DisciplineRow(people, withTentative, sums, free, marks);
    }
  }
}
