package dev.agency.examples.benchmarks.capacity;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import dev.agency.examples.benchmarks.world.Draws;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * An agency for a year of 52 weeks: people of eight disciplines who work by six patterns, one in
 * five of whom changes to another within the year; four calendars of holidays, four leaves a
 * person, and bookings of all kinds, one in five tentative. The same on every machine.
 *
 * <p>Days are numbers from 0, a Monday. What is computed here is slow and plain to see: each day by
 * itself, from the patterns, holidays, leaves and bookings that have to do with it.
 */
public final class CapacityWorld {
  /** How many weeks there are. */
  public static final int WEEKS = 52;

  /** How many days there are. */
  public static final int DAYS = 7 * WEEKS;

  /** How many disciplines there are. */
  public static final int DISCIPLINES = 8;

  /** A Monday. */
  public static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

  /** How many people are measured. */
  public static final int MEASURED_PEOPLE = 1_000;

  /** How many bookings are measured. */
  public static final int MEASURED_BOOKINGS = 10_000;

  /** The year. */
  public static final DateRange YEAR = DateRange.of(FIRST_DAY, FIRST_DAY.plusDays(DAYS));

  static final int CALENDARS = 4;
  static final int HOLIDAYS = 12;

  /** Four are drawn, and there is room for one more. */
  static final int LEAVES_OF_PERSON = 5;

  static final int DRAWN_LEAVES = 4;

  private static final long SEED = 17;

  private static final ImmutableList<PlainBooking.Kind> KINDS =
      ImmutableList.copyOf(PlainBooking.Kind.values());

  /** By pattern: the minutes of each day, of one week or of two that take turns. */
  static final ImmutableList<ImmutableList<Integer>> PATTERNS =
      ImmutableList.of(
          ImmutableList.of(480, 480, 480, 480, 480, 0, 0),
          ImmutableList.of(480, 480, 480, 480, 240, 0, 0),
          ImmutableList.of(456, 456, 456, 456, 456, 0, 0),
          ImmutableList.of(480, 480, 480, 0, 0, 0, 0),
          ImmutableList.of(300, 300, 300, 300, 300, 0, 0),
          ImmutableList.of(480, 480, 480, 480, 480, 0, 0, 480, 480, 480, 480, 0, 0, 0));

  final int people;

  /** By person: the first day of work, the first day after, and from when on the second pattern. */
  final int[] joins;

  final int[] leaves;
  final int[] changes;

  /** By person: the pattern before and after the change. */
  final int[] patterns;

  final int[] laterPatterns;

  /** By person. */
  final int[] calendars;

  /** By calendar and day: 0 for no holiday, 1 for half of one, 2 for a whole one. */
  final byte[][] holidays = new byte[CALENDARS][DAYS];

  /** By person and leave: its first day, and the first day after. */
  final int[] awayFrom;

  final int[] awayEnd;

  /** By person and leave: whether it is half a day each day, and whether it is approved. */
  final boolean[] awayHalf;

  final boolean[] awayApproved;

  final ImmutableList<PlainBooking> bookings;
  final ImmutableList<PersonId> personIds;
  final ImmutableList<DisciplineId> disciplineIds;

  private CapacityWorld(int people, int bookings, Draws draws, UnaryOperator<PlainBooking> as) {
    this.people = people;
    joins = new int[people];
    leaves = new int[people];
    changes = new int[people];
    patterns = new int[people];
    laterPatterns = new int[people];
    calendars = new int[people];
    awayFrom = new int[people * LEAVES_OF_PERSON];
    awayEnd = new int[awayFrom.length];
    awayHalf = new boolean[awayFrom.length];
    awayApproved = new boolean[awayFrom.length];
    personIds = list(people, i -> PersonId.of("person-" + (10_000 + i)));
    disciplineIds = list(DISCIPLINES, i -> DisciplineId.of("discipline-" + i));
    for (byte[] calendar : holidays) {
      for (int i = 0; i < HOLIDAYS; i++) {
        calendar[7 * draws.below(WEEKS) + draws.below(5)] = (byte) (draws.percent(15) ? 1 : 2);
      }
    }
    for (int person = 0; person < people; person++) {
      drawPerson(person, draws);
    }
    this.bookings = list(bookings, i -> as.apply(booking(i, people, draws)));
  }

  private static <T> ImmutableList<T> list(int count, IntFunction<T> each) {
    return IntStream.range(0, count).mapToObj(each).collect(toImmutableList());
  }

  /**
   * Draws the world.
   *
   * @param people how many people
   * @param bookings how many bookings
   * @return the world
   */
  public static CapacityWorld draw(int people, int bookings) {
    return new CapacityWorld(people, bookings, new Draws(SEED), UnaryOperator.identity());
  }

  /**
   * Draws the world that is measured.
   *
   * @return 1,000 people and 10,000 bookings
   */
  public static CapacityWorld measured() {
    return draw(MEASURED_PEOPLE, MEASURED_BOOKINGS);
  }

  /**
   * Returns the same world with all bookings agreed.
   *
   * @return the world, in which what is tentative takes time as well
   */
  public CapacityWorld withAllAgreed() {
    return new CapacityWorld(people, bookings.size(), new Draws(SEED), PlainBooking::agreed);
  }

  /**
   * Returns the same world with one more leave of whole days, which is approved.
   *
   * @param person who is away
   * @param from the first day
   * @param end the first day after
   * @return the world
   */
  public CapacityWorld withLeave(int person, int from, int end) {
    CapacityWorld other = draw(people, bookings.size());
    int leave = person * LEAVES_OF_PERSON + DRAWN_LEAVES;
    other.awayFrom[leave] = from;
    other.awayEnd[leave] = end;
    other.awayApproved[leave] = true;
    return other;
  }

  private void drawPerson(int person, Draws draws) {
    joins[person] = draws.percent(5) ? draws.below(DAYS) : 0;
    leaves[person] =
        draws.percent(5) ? joins[person] + 1 + draws.below(DAYS - joins[person]) : DAYS;
    changes[person] = draws.percent(20) ? 1 + draws.below(DAYS - 1) : DAYS;
    patterns[person] = draws.below(PATTERNS.size());
    laterPatterns[person] = draws.below(PATTERNS.size());
    calendars[person] = draws.below(CALENDARS);
    for (int i = 0; i < DRAWN_LEAVES; i++) {
      int leave = person * LEAVES_OF_PERSON + i;
      awayHalf[leave] = i == 3;
      awayApproved[leave] = i != 2 || draws.percent(50);
      awayFrom[leave] = draws.below(DAYS - 20);
      awayEnd[leave] = awayFrom[leave] + 1 + draws.below(i == 3 ? 3 : 19);
    }
  }

  private static PlainBooking booking(int number, int people, Draws draws) {
    int from = draws.below(DAYS - 60);
    PlainBooking.Kind kind = KINDS.get(draws.below(KINDS.size()));
    return new PlainBooking(
        number,
        draws.below(people),
        from,
        from + 5 + draws.below(55),
        kind,
        switch (kind) {
          case PER_DAY -> 30 + draws.below(300);
          case PERCENT -> 500 + draws.below(6_000);
          case TOTAL -> 300 + draws.below(9_000);
        },
        draws.percent(20));
  }

  /**
   * Returns how many people there are.
   *
   * @return the people, numbered from 0
   */
  public int people() {
    return people;
  }

  /**
   * Returns the bookings.
   *
   * @return the bookings in the order of their numbers
   */
  public ImmutableList<PlainBooking> bookings() {
    return bookings;
  }

  /**
   * Returns the bookings of each person.
   *
   * @return a list for each person
   */
  public List<List<PlainBooking>> bookingsByPerson() {
    List<List<PlainBooking>> byPerson = new ArrayList<>(people);
    for (int person = 0; person < people; person++) {
      byPerson.add(new ArrayList<>());
    }
    bookings.forEach(booking -> byPerson.get(booking.person()).add(booking));
    return byPerson;
  }

  /**
   * Returns the discipline of a person.
   *
   * @param person the person
   * @return the number of the primary one
   */
  public int discipline(int person) {
    return person % DISCIPLINES;
  }

  /**
   * Returns whether a person can work in the next discipline, too.
   *
   * @param person the person
   * @return one in four can
   */
  public boolean isVersatile(int person) {
    return person / DISCIPLINES % 4 == 0;
  }

  /**
   * Returns the name of a person.
   *
   * @param person the number
   * @return the id; ids are in the order of the numbers
   */
  public PersonId personId(int person) {
    return personIds.get(person);
  }

  /**
   * Returns the name of a discipline.
   *
   * @param discipline the number
   * @return the id; ids are in the order of the numbers
   */
  public DisciplineId disciplineId(int discipline) {
    return disciplineIds.get(discipline);
  }

  /**
   * Returns a day of the calendar.
   *
   * @param day the number
   * @return the date
   */
  public static LocalDate date(int day) {
    return FIRST_DAY.plusDays(day);
  }

  /**
   * Returns what the first week of the first pattern of a person has.
   *
   * @param person the person
   * @param day the day of the week
   * @return the minutes
   */
  public int usual(int person, DayOfWeek day) {
    return PATTERNS.get(patterns[person]).get(day.getValue() - 1);
  }

  /**
   * Returns what the pattern of a person has on a day.
   *
   * @param person the person
   * @param day the day
   * @return the minutes, 0 before they join and after they leave
   */
  public int gross(int person, int day) {
    if (day < joins[person] || day >= leaves[person]) {
      return 0;
    }
    boolean later = day >= changes[person];
    ImmutableList<Integer> pattern = PATTERNS.get(later ? laterPatterns[person] : patterns[person]);
    int firstWeek = later ? changes[person] / 7 : 0;
    return pattern.get((day - 7 * firstWeek) % pattern.size());
  }

  /**
   * Returns what a holiday leaves of that.
   *
   * @param person the person
   * @param day the day
   * @return the minutes
   */
  public int work(int person, int day) {
    int gross = gross(person, day);
    return switch (holidays[calendars[person]][day]) {
      case 0 -> gross;
      case 1 -> gross - (gross + 1) / 2;
      default -> 0;
    };
  }

  /**
   * Returns what leave leaves of that.
   *
   * @param person the person
   * @param day the day
   * @return the minutes
   */
  public int capacity(int person, int day) {
    int gross = gross(person, day);
    int left = work(person, day);
    for (int i = person * LEAVES_OF_PERSON; i < (person + 1) * LEAVES_OF_PERSON; i++) {
      if (awayApproved[i] && awayFrom[i] <= day && day < awayEnd[i]) {
        left -= awayHalf[i] ? (gross + 1) / 2 : gross;
      }
    }
    return Math.max(0, left);
  }

  /**
   * Returns what a booking takes of the day.
   *
   * @param booking the booking
   * @return the minutes of each of its days
   */
  public int[] minutes(PlainBooking booking) {
    int[] minutes = new int[booking.end() - booking.from()];
    long all = 0;
    for (int day = booking.from(); day < booking.end(); day++) {
      all += work(booking.person(), day);
    }
    long sum = 0;
    long before = 0;
    for (int i = 0; i < minutes.length; i++) {
      int work = work(booking.person(), booking.from() + i);
      sum += work;
      long upTo =
          switch (booking.kind()) {
            case PER_DAY -> before + (work > 0 ? booking.amount() : 0);
            case PERCENT -> (sum * booking.amount() + 5_000) / 10_000;
            case TOTAL -> all == 0 ? 0 : (2 * sum * booking.amount() + all) / (2 * all);
          };
      minutes[i] = Math.toIntExact(upTo - before);
      before = upTo;
    }
    return minutes;
  }
}
