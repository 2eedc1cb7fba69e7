package dev.agency.core.capacity;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.Placement;
import dev.agency.core.calendar.Leave;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TeamId;
import dev.agency.core.time.DateRange;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What everybody has and is booked for on each day of a horizon, ready to be asked.
 *
 * <pre>{@code
 * CapacitySnapshot snapshot = CapacitySnapshot.of(input, horizon, CapacityRules.usual());
 * Availability march = snapshot.availability(mira, DateRange.ofMonth(YearMonth.of(2026, 3)));
 * march.free(); // minutes that can still be given to her
 * }</pre>
 *
 * <p>A person counts under the primary discipline only: whoever designs and can code is capacity of
 * design, and stands apart as {@link #alsoQualified} of code. Bookings of a discipline without a
 * person are {@link #demand}, and nobody's load. A booking that reaches beyond the horizon takes of
 * the days inside what it takes of them in all.
 *
 * <p>Each person has one row of sums up to each day, so a question about any days is a difference
 * of two. A change builds the rows it is about, shares all others, and equals a snapshot built of
 * the changed input; the first takes down all bookings by id. Days asked about lie in the horizon.
 *
 * <p>Immutable and thread-safe.
 */
public final class CapacitySnapshot implements CapacityView {
  final Horizon horizon;
  final CapacityRules rules;
  final Staff staff;
  final ImmutableList<PersonRow> rows;
  final ImmutableMap<DisciplineId, DisciplineRow> disciplines;
  final ImmutableSortedMap<DisciplineId, OpenDemand> demand;
  final Supplier<BookingIndex> index;

  CapacitySnapshot(
      Horizon horizon,
      CapacityRules rules,
      Staff staff,
      ImmutableList<PersonRow> rows,
      ImmutableMap<DisciplineId, DisciplineRow> disciplines,
      ImmutableSortedMap<DisciplineId, OpenDemand> demand,
      Supplier<BookingIndex> index) {
    this.horizon = horizon;
    this.rules = rules;
    this.staff = staff;
    this.rows = rows;
    this.disciplines = disciplines;
    this.demand = demand;
    this.index = index;
  }

  /**
   * Returns the capacity of some days.
   *
   * @param input all it follows from
   * @param horizon the days that will be asked about, with an end, at most ten years
   * @param rules what counts as load
   * @return the snapshot
   * @throws InvalidModelException if the horizon has no end or is longer, or the bookings of one
   *     person in it are more than 2,147,483,647 minutes in all ({@code OUT_OF_RANGE})
   */
  public static CapacitySnapshot of(CapacityInput input, DateRange horizon, CapacityRules rules) {
    return new SnapshotBuilder(Horizon.of(horizon), rules, input.index()).build();
  }

  /**
   * Returns this snapshot with a booking, in the place of the one of its id if there is one.
   *
   * @param booking the booking
   * @return the changed snapshot
   * @throws InvalidModelException if it is of a person who is not of the snapshot ({@code
   *     UNKNOWN_REFERENCE})
   */
  public CapacitySnapshot with(Booking booking) {
    return changed(ImmutableMap.of(booking.id(), Optional.of(booking)), ImmutableList.of());
  }

  /**
   * Returns this snapshot without a booking.
   *
   * @param id the booking; nothing changes if there is none of that id
   * @return the changed snapshot
   */
  public CapacitySnapshot without(BookingId id) {
    return changed(ImmutableMap.of(id, Optional.empty()), ImmutableList.of());
  }

  /**
   * Returns this snapshot with other bookings taking time.
   *
   * @param counts which bookings take time
   * @return a snapshot of the same days, people and bookings
   */
  public CapacitySnapshot counting(Commitment counts) {
    return counts == rules.counts() ? this : new SnapshotChange(this).recount(counts);
  }

  /**
   * Starts to try out changes.
   *
   * @return no change yet
   */
  public WhatIf whatIf() {
    return WhatIf.nothing(this);
  }

  CapacitySnapshot changed(Map<BookingId, Optional<Booking>> bookings, Collection<Leave> leaves) {
    return new SnapshotChange(this).apply(bookings, leaves);
  }

  /**
   * Returns what counts as load here.
   *
   * @return the rules
   */
  public CapacityRules rules() {
    return rules;
  }

  @Override
  public DateRange horizon() {
    return horizon.range;
  }

  @Override
  public ImmutableList<PersonId> people() {
    return staff.ids;
  }

  @Override
  public ImmutableSet<DisciplineId> qualifications(int person) {
    return staff.qualifications.get(person);
  }

  @Override
  public long freeMinutes(int person, int from, int to) {
    return rows.get(person).free(from, to);
  }

  @Override
  public long awayMinutes(int person, int from, int to) {
    Objects.checkFromToIndex(from, to, horizon.days);
    return rows.get(person).off(from, to);
  }

  @Override
  public long bookedMinutes(int person, int from, int to) {
    Objects.checkFromToIndex(from, to, horizon.days);
    return rows.get(person).load(from, to);
  }

  /**
   * Returns the disciplines that anybody has as the primary one, or that are asked for.
   *
   * @return the disciplines in order
   */
  public ImmutableSortedSet<DisciplineId> disciplines() {
    return ImmutableSortedSet.copyOf(Sets.union(disciplines.keySet(), demand.keySet()));
  }

  /**
   * Returns the bookings that this snapshot is of, placeholders among them.
   *
   * @return the bookings in the order of their ids
   */
  public ImmutableList<Booking> bookings() {
    return Streams.concat(
            rows.stream().flatMap(row -> row.bookings.stream()),
            demand.values().stream().flatMap(open -> open.bookings.stream()))
        .sorted(Comparator.comparing(Booking::id))
        .collect(toImmutableList());
  }

  /**
   * Returns what one booking takes of some days, of its person or of its discipline.
   *
   * @param id the booking
   * @param days the days
   * @return the minutes
   * @throws InvalidModelException if there is no such booking ({@code UNKNOWN_REFERENCE}), or the
   *     days do not lie within the horizon ({@code OUT_OF_RANGE})
   */
  public long minutesOf(BookingId id, DateRange days) {
    int from = horizon.start(days);
    int to = horizon.end(days);
    Booking booking =
        index
            .get()
            .find(id)
            .orElseThrow(
                () ->
                    InvalidModelException.at(
                        "/id",
                        ErrorCode.UNKNOWN_REFERENCE,
                        "The booking must be one of the snapshot."));
    if (!booking.days().overlaps(days)) {
      return 0;
    }
    if (booking.person().isPresent()) {
      PersonRow row = rows.get(staff.number(booking.person().get()));
      return Placement.of(booking, row.calendar.over(booking.days())).minutesIn(days);
    }
    DisciplineId discipline = booking.discipline().orElseThrow();
    OpenDemand alone =
        OpenDemand.of(ImmutableList.of(booking), disciplineDays(discipline), horizon);
    return alone.confirmed(from, to) + alone.tentative(from, to);
  }

  /** Returns the primary discipline of a person, empty for one who is not of this snapshot. */
  Optional<DisciplineId> primaryOf(PersonId person) {
    return staff.find(person).map(number -> staff.people.get(number).discipline());
  }

  /** Returns what a person can do beside that, nothing for one who is not of this snapshot. */
  ImmutableSet<DisciplineId> alsoQualified(PersonId person) {
    return staff
        .find(person)
        .map(number -> ImmutableSet.copyOf(staff.people.get(number).alsoQualified()))
        .orElse(ImmutableSet.of());
  }

  /**
   * Returns what a booking of a person takes of each of its days, within the horizon or not,
   * whether this snapshot is of it or not; of somebody who is not of this snapshot nothing.
   */
  long[] minutesByDay(Booking booking) {
    long[] minutes = new long[Math.toIntExact(booking.days().days().orElseThrow())];
    Optional<Integer> number = booking.person().flatMap(staff::find);
    if (number.isPresent()) {
      Placement placement =
          Placement.of(booking, rows.get(number.get()).calendar.over(booking.days()));
      for (int day = 0; day < minutes.length; day++) {
        minutes[day] = placement.minutesAt(day);
      }
    }
    return minutes;
  }

  DisciplineDays disciplineDays(DisciplineId discipline) {
    return DisciplineDays.of(horizon, disciplineRow(discipline), staff, rows, discipline);
  }

  private DisciplineRow disciplineRow(DisciplineId discipline) {
    DisciplineRow row = disciplines.get(discipline);
    return row == null ? DisciplineRow.nobody(horizon.days) : row;
  }

  private Row row(PersonId person) {
    return rows.get(staff.number(person));
  }

  /** Adds up the rows of some people. */
  private Row row(Collection<Integer> numbers) {
    return (from, to) -> {
      Availability sum = Availability.zero();
      for (int number : numbers) {
        sum = sum.plus(rows.get(number).between(from, to));
      }
      return sum;
    };
  }

  private ImmutableSet<Integer> numbers(Collection<PersonId> people) {
    return people.stream().map(staff::number).collect(ImmutableSet.toImmutableSet());
  }

  private Availability over(Row row, DateRange days) {
    return row.between(horizon.start(days), horizon.end(days));
  }

  /**
   * Returns what a person has and is booked for.
   *
   * @param person the person
   * @param days the days
   * @return the figures
   * @throws InvalidModelException if the person is not of the snapshot ({@code UNKNOWN_REFERENCE}),
   *     or the days do not lie within the horizon ({@code OUT_OF_RANGE})
   */
  public Availability availability(PersonId person, DateRange days) {
    return over(row(person), days);
  }

  /**
   * Returns what a person has and is booked for, for those who ask about many.
   *
   * @param person the number of the person
   * @param from the number of the first day, see {@link #dayOf}
   * @param to the number of the first day after, exclusive
   * @return the figures
   * @throws IndexOutOfBoundsException as {@link #freeMinutes} does
   */
  public Availability availability(int person, int from, int to) {
    Objects.checkFromToIndex(from, to, horizon.days);
    return rows.get(person).between(from, to);
  }

  /**
   * Returns what all people of a primary discipline have and are booked for.
   *
   * @param discipline the discipline
   * @param days the days
   * @return the figures, zero where nobody has it
   * @throws InvalidModelException if the days do not lie within the horizon ({@code OUT_OF_RANGE})
   */
  public Availability availability(DisciplineId discipline, DateRange days) {
    return over(disciplineRow(discipline), days);
  }

  /**
   * Returns what people have and are booked for who can work in a discipline beside their own. They
   * count under their own, so this is never to be added to {@link #availability(DisciplineId,
   * DateRange)} of all disciplines.
   *
   * @param discipline the discipline
   * @param days the days
   * @return the figures of all their time
   * @throws InvalidModelException if the days do not lie within the horizon ({@code OUT_OF_RANGE})
   */
  public Availability alsoQualified(DisciplineId discipline, DateRange days) {
    return over(row(staff.alsoQualified.get(discipline)), days);
  }

  /**
   * Returns what all of a team have and are booked for.
   *
   * @param team the team
   * @param days the days
   * @return the figures, zero for a team of nobody
   * @throws InvalidModelException if the days do not lie within the horizon ({@code OUT_OF_RANGE})
   */
  public Availability availability(TeamId team, DateRange days) {
    return over(row(staff.byTeam.get(team)), days);
  }

  /**
   * Returns what some people have and are booked for.
   *
   * @param people the people, each counted once
   * @param days the days
   * @return the figures
   * @throws InvalidModelException if one of them is not of the snapshot ({@code
   *     UNKNOWN_REFERENCE}), or the days do not lie within the horizon ({@code OUT_OF_RANGE})
   */
  public Availability availability(Collection<PersonId> people, DateRange days) {
    return over(row(numbers(people)), days);
  }

  private LoadSeries series(Row row, Buckets buckets) {
    ImmutableList.Builder<LoadSeries.Cell> cells =
        ImmutableList.builderWithExpectedSize(buckets.list().size());
    for (Buckets.Bucket bucket : buckets.list()) {
      Availability figures = over(row, bucket.days());
      LoadSeries.Level level = LoadSeries.Level.of(figures, rules.busyFrom());
      cells.add(new LoadSeries.Cell(bucket.days(), bucket.partial(), figures, level));
    }
    return new LoadSeries(cells.build());
  }

  /**
   * Returns the load of a person, period by period.
   *
   * @param person the person
   * @param buckets the periods
   * @return a cell for each period
   * @throws InvalidModelException as {@link #availability(PersonId, DateRange)} does
   */
  public LoadSeries load(PersonId person, Buckets buckets) {
    return series(row(person), buckets);
  }

  /**
   * Returns the load of a primary discipline, period by period.
   *
   * @param discipline the discipline
   * @param buckets the periods
   * @return a cell for each period
   * @throws InvalidModelException as {@link #availability(DisciplineId, DateRange)} does
   */
  public LoadSeries load(DisciplineId discipline, Buckets buckets) {
    return series(disciplineRow(discipline), buckets);
  }

  /**
   * Returns the load of a team, period by period.
   *
   * @param team the team
   * @param buckets the periods
   * @return a cell for each period
   * @throws InvalidModelException as {@link #availability(TeamId, DateRange)} does
   */
  public LoadSeries load(TeamId team, Buckets buckets) {
    return series(row(staff.byTeam.get(team)), buckets);
  }

  /**
   * Returns the load of some people together, period by period.
   *
   * @param people the people, each counted once
   * @param buckets the periods
   * @return a cell for each period
   * @throws InvalidModelException as {@link #availability(Collection, DateRange)} does
   */
  public LoadSeries load(Collection<PersonId> people, Buckets buckets) {
    return series(row(numbers(people)), buckets);
  }

  /**
   * Returns who has time.
   *
   * @param days the days
   * @param moreThan the free minutes in all that somebody has to have more than
   * @return the people, those with most time first, else in the order of their ids
   * @throws InvalidModelException if the days do not lie within the horizon ({@code OUT_OF_RANGE})
   */
  public ImmutableList<Bench> bench(DateRange days, long moreThan) {
    return staff.people.stream()
        .map(who -> new Bench(who.id(), who.discipline(), availability(who.id(), days)))
        .filter(row -> row.figures().free() > moreThan)
        .sorted(Comparator.comparing((Bench row) -> row.figures().free()).reversed())
        .collect(toImmutableList());
  }

  /**
   * Returns what is booked of a discipline while it is not said who will do it.
   *
   * <p>A total is laid over the days of its booking by what the discipline works, or evenly; an
   * amount per day over the days on which anybody of it works; a percentage is one of the average
   * of its people. That is by their patterns less holidays, and leave changes nothing of it. Sums
   * up to each day are rounded half up. Where nobody of it works on any day of the booking, each
   * day takes the same.
   *
   * @param discipline the discipline
   * @param days the days
   * @return the minutes that are agreed, and those that are wished for
   * @throws InvalidModelException if the days do not lie within the horizon ({@code OUT_OF_RANGE})
   */
  public UnfilledDemand demand(DisciplineId discipline, DateRange days) {
    int from = horizon.start(days);
    int to = horizon.end(days);
    OpenDemand open = demand.get(discipline);
    return open == null
        ? new UnfilledDemand(discipline, days, 0, 0)
        : new UnfilledDemand(discipline, days, open.confirmed(from, to), open.tentative(from, to));
  }

  /**
   * Returns what is booked of all disciplines while it is not said who will do it.
   *
   * @param buckets the periods
   * @return the demands that are not empty, by discipline and then period
   * @throws InvalidModelException if the days do not lie within the horizon ({@code OUT_OF_RANGE})
   */
  public ImmutableList<UnfilledDemand> unfilled(Buckets buckets) {
    return demand.keySet().stream()
        .flatMap(
            discipline -> buckets.list().stream().map(bucket -> demand(discipline, bucket.days())))
        .filter(row -> !row.isEmpty())
        .collect(toImmutableList());
  }
}
