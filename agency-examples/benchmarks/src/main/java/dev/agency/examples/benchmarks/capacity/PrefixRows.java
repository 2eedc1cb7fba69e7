package dev.agency.examples.benchmarks.capacity;

import java.util.List;

/**
 * The sums of all people and of all disciplines, by hand. Immutable as that of this library is: a
 * change shares all rows that it is not about.
 */
public final class PrefixRows {
  /** By person. */
  public final PersonSums[] people;

  /** By discipline. */
  public final DisciplineSums[] disciplines;

  private PrefixRows(PersonSums[] people, DisciplineSums[] disciplines) {
    this.people = people;
    this.disciplines = disciplines;
  }

  /** The sums of all people of a discipline. */
  public static final class DisciplineSums {
    /** What they have. */
    public final long[] capacity;

    /** What is agreed. */
    public final long[] confirmed;

    /** What is not agreed yet. */
    public final long[] tentative;

    /** What agreed bookings leave of each day of each person. */
    public final long[] free;

    private DisciplineSums(long[] capacity, long[] confirmed, long[] tentative, long[] free) {
      this.capacity = capacity;
      this.confirmed = confirmed;
      this.tentative = tentative;
      this.free = free;
    }

    private static DisciplineSums nobody() {
      int size = CapacityWorld.DAYS + 1;
      return new DisciplineSums(new long[size], new long[size], new long[size], new long[size]);
    }

    private DisciplineSums copy() {
      return new DisciplineSums(
          capacity.clone(), confirmed.clone(), tentative.clone(), free.clone());
    }

    private void add(PersonSums person, long sign) {
      for (int day = 0; day < capacity.length; day++) {
        capacity[day] += sign * person.capacity[day];
        confirmed[day] += sign * person.confirmed[day];
        tentative[day] += sign * person.tentative[day];
        free[day] += sign * person.free[day];
      }
    }
  }

  /**
   * Adds up the days of all people.
   *
   * @param world the world
   * @return the sums
   */
  public static PrefixRows of(CapacityWorld world) {
    PersonSums[] people = new PersonSums[world.people()];
    DisciplineSums[] disciplines = new DisciplineSums[CapacityWorld.DISCIPLINES];
    for (int i = 0; i < disciplines.length; i++) {
      disciplines[i] = DisciplineSums.nobody();
    }
    List<List<PlainBooking>> bookings = world.bookingsByPerson();
    for (int person = 0; person < people.length; person++) {
      people[person] = PersonSums.of(world, person, bookings.get(person));
      disciplines[world.discipline(person)].add(people[person], 1);
    }
    return new PrefixRows(people, disciplines);
  }

  /**
   * Returns the sums once those of one person are others.
   *
   * @param world the world
   * @param person the person
   * @param bookings the bookings of the person from now on
   * @return the sums
   */
  public PrefixRows with(CapacityWorld world, int person, List<PlainBooking> bookings) {
    PersonSums now = PersonSums.of(world, person, bookings);
    DisciplineSums changed = disciplines[world.discipline(person)].copy();
    changed.add(people[person], -1);
    changed.add(now, 1);
    PersonSums[] others = people.clone();
    others[person] = now;
    DisciplineSums[] otherDisciplines = disciplines.clone();
    otherDisciplines[world.discipline(person)] = changed;
    return new PrefixRows(others, otherDisciplines);
  }
}
