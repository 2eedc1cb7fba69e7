package dev.agency.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.calendar.LeaveKind;
import dev.agency.core.calendar.TimeOff;
import dev.agency.core.capacity.SlowCapacity.Mistake;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Snapshots of drawn agencies against capacity as it is defined, day by day. */
class CapacityProofTest {
  private static final long SEED = 20_261_214;

  private int over;
  private int unplaced;
  private int open;
  private int reaching;

  @Test
  @Tag("short")
  void someSnapshotsAreRight() {
    prove(100);
  }

  @Test
  @Tag("full")
  void manySnapshotsAreRight() {
    prove(20_000);
  }

  private void prove(int agencies) {
    boolean right = false;
    try {
      for (int i = 0; i < agencies; i++) {
        one(i);
      }
      assertThat(over * 100 / agencies).as("with too much on a day").isGreaterThan(20);
      assertThat(unplaced * 100 / agencies).as("with minutes no day takes").isGreaterThan(3);
      assertThat(open * 100 / agencies).as("with placeholders").isGreaterThan(20);
      assertThat(reaching * 100 / agencies).as("with bookings beyond").isGreaterThan(50);
      right = true;
    } finally {
      System.out.printf(
          Locale.ROOT,
          "%s capacity: %,d agencies as the models have them day by day, %,d with too much, %,d with"
              + " placeholders, %,d changes as if built anew, seed %d%n",
          right ? "PASS" : "FAIL",
          agencies,
          over,
          open,
          agencies * 4,
          SEED);
    }
  }

  private void one(int number) {
    Random random = new Random(SEED + number);
    DrawnCapacity draw = new DrawnCapacity(random);
    CapacityInput input = draw.input();
    CapacityRules rules = draw.rules();
    DateRange horizon = draw.range(-10, 20, 50);
    CapacitySnapshot snapshot = CapacitySnapshot.build(input, horizon, rules);
    SlowCapacity slow = new SlowCapacity(input, horizon, rules, Mistake.NONE);
    String at = "agency " + number;
    DateRange range = draw.within(horizon);
    equal(at, snapshot, slow, range);
    equal(at, snapshot, slow, horizon);
    addsUp(at, snapshot, range);
    permuted(at, snapshot, input, random);
    changed(at, snapshot, input, draw, random);
    Availability all = snapshot.availability(snapshot.people(), horizon);
    over += all.over() > 0 ? 1 : 0;
    unplaced += all.unplaced() > 0 ? 1 : 0;
    open += input.bookings().stream().anyMatch(Booking::isPlaceholder) ? 1 : 0;
    reaching +=
        input.bookings().stream()
                .anyMatch(
                    each ->
                        each.days().overlaps(horizon)
                            && !(horizon.contains(each.days().start())
                                && horizon.contains(each.days().last().orElseThrow())))
            ? 1
            : 0;
  }

  private static void equal(
      String at, CapacitySnapshot snapshot, SlowCapacity slow, DateRange range) {
    LocalDate end = range.end().orElseThrow();
    for (int person = 0; person < snapshot.people().size(); person++) {
      PersonId id = snapshot.people().get(person);
      Availability figures = snapshot.availability(id, range);
      assertThat(figures).as("%s: %s on %s", at, id, range).isEqualTo(slow.of(id, range));
      assertThat(snapshot.availability(person, range.start(), end)).isEqualTo(figures);
      assertThat(snapshot.freeMinutes(person, range.start(), end)).isEqualTo(figures.free());
      assertThat(snapshot.bookedMinutes(person, range.start(), end)).isEqualTo(figures.load());
      assertThat(snapshot.awayMinutes(person, range.start(), end))
          .isEqualTo(figures.holiday() + figures.away());
      assertThat(figures.capacity() - figures.load()).isEqualTo(figures.free() - figures.over());
      assertThat(figures.over()).isNotNegative();
    }
    for (DisciplineId craft : DrawnCapacity.CRAFTS) {
      assertThat(snapshot.availability(craft, range))
          .as("%s: %s on %s", at, craft, range)
          .isEqualTo(slow.of(craft, range));
      assertThat(snapshot.demand(craft, range))
          .as("%s: %s on %s", at, craft, range)
          .isEqualTo(slow.demand(craft, range));
    }
  }

  /** Days add up to ranges, periods too, and bookings to what is booked. */
  private static void addsUp(String at, CapacitySnapshot snapshot, DateRange range) {
    for (PersonId person : snapshot.people()) {
      Availability whole = snapshot.availability(person, range);
      for (Granularity granularity : ImmutableList.of(Granularity.DAY, Granularity.WEEK)) {
        LoadSeries series = snapshot.load(person, Buckets.of(range, granularity, WeekStart.ISO));
        assertThat(series.total()).as(at).isEqualTo(whole);
      }
      long booked =
          snapshot.bookings().stream()
              .filter(booking -> booking.person().equals(Optional.of(person)))
              .mapToLong(booking -> snapshot.minutesOf(booking.id(), range))
              .sum();
      assertThat(booked).as(at).isEqualTo(whole.confirmed() + whole.tentative());
    }
    Availability everybody = Availability.none();
    for (DisciplineId craft : snapshot.disciplines()) {
      everybody = everybody.plus(snapshot.availability(craft, range));
      UnfilledDemand demand = snapshot.demand(craft, range);
      long asked =
          snapshot.bookings().stream()
              .filter(booking -> booking.discipline().equals(Optional.of(craft)))
              .mapToLong(booking -> snapshot.minutesOf(booking.id(), range))
              .sum();
      assertThat(asked).as(at).isEqualTo(demand.confirmed() + demand.tentative());
    }
    assertThat(everybody)
        .as("%s: nobody is counted twice", at)
        .isEqualTo(snapshot.availability(snapshot.people(), range));
  }

  private static <T> ImmutableList<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return ImmutableList.copyOf(copy);
  }

  /** Neither the order of the input nor why somebody is away matters. */
  private static void permuted(
      String at, CapacitySnapshot snapshot, CapacityInput input, Random random) {
    CapacityInput other =
        input
            .withPeople(shuffled(input.people(), random))
            .withSchedules(shuffled(input.schedules(), random))
            .withHolidayCalendars(shuffled(input.holidayCalendars(), random))
            .withLeaves(
                shuffled(input.leaves(), random).stream()
                    .map(leave -> leave.withKind(LeaveKind.SICKNESS))
                    .toList())
            .withBookings(shuffled(input.bookings(), random));
    same(at, CapacitySnapshot.build(other, snapshot.horizon(), snapshot.rules()), snapshot);
  }

  private static void same(String at, CapacitySnapshot one, CapacitySnapshot other) {
    assertThat(one.people()).as(at).isEqualTo(other.people());
    assertThat(one.bookings()).as(at).isEqualTo(other.bookings());
    assertThat(one.disciplines()).as(at).isEqualTo(other.disciplines());
    Buckets days = Buckets.of(one.horizon(), Granularity.DAY, WeekStart.ISO);
    assertThat(one.heatMap(one.people(), days))
        .as(at)
        .isEqualTo(other.heatMap(other.people(), days));
    assertThat(one.unfilled(days)).as(at).isEqualTo(other.unfilled(days));
    for (DisciplineId craft : one.disciplines()) {
      assertThat(one.load(craft, days)).as(at).isEqualTo(other.load(craft, days));
    }
  }

  private static CapacityInput with(CapacityInput input, Booking booking) {
    return input.withBookings(
        ImmutableList.<Booking>builder()
            .addAll(input.bookings().stream().filter(b -> !b.id().equals(booking.id())).iterator())
            .add(booking)
            .build());
  }

  /** A change is as if all was built anew, a booking takes nothing off what is too much. */
  private static void changed(
      String at,
      CapacitySnapshot snapshot,
      CapacityInput input,
      DrawnCapacity draw,
      Random random) {
    DateRange horizon = snapshot.horizon();
    CapacityRules rules = snapshot.rules();
    Booking added = draw.booking("b-" + (1 + random.nextInt(12)));
    CapacityInput more = with(input, added);
    CapacitySnapshot with = snapshot.with(added);
    same(at + " with", with, CapacitySnapshot.build(more, horizon, rules));
    boolean isNew = input.bookings().stream().noneMatch(each -> each.id().equals(added.id()));
    if (isNew) {
      for (PersonId person : snapshot.people()) {
        Availability before = snapshot.availability(person, horizon);
        Availability after = with.availability(person, horizon);
        assertThat(after.over()).as(at).isGreaterThanOrEqualTo(before.over());
        assertThat(after.free()).as(at).isLessThanOrEqualTo(before.free());
      }
      same(at + " without", with.without(added.id()), snapshot);
    }
    TimeOff own = draw.leave("a-" + random.nextInt(6), draw.person());
    DealId deal = DealId.of("d-0");
    CapacitySnapshot tried = snapshot.whatIf().with(own).with(added).won(deal).view();
    CapacityInput tries =
        more.withBookings(
                more.bookings().stream()
                    .map(
                        each ->
                            each.deal().equals(Optional.of(deal))
                                ? each.withStatus(BookingStatus.CONFIRMED)
                                : each)
                    .toList())
            .withLeaves(
                ImmutableList.<TimeOff>builder()
                    .addAll(
                        more.leaves().stream()
                            .filter(each -> !each.id().equals(own.id()))
                            .iterator())
                    .add(own)
                    .build());
    same(at + " tried", tried, CapacitySnapshot.build(tries, horizon, rules));
    CapacityInput lost =
        more.withBookings(
            more.bookings().stream()
                .filter(each -> !each.deal().equals(Optional.of(deal)))
                .toList());
    same(
        at + " lost",
        with.whatIf().lost(deal).view(),
        CapacitySnapshot.build(lost, horizon, rules));
  }

  @Test
  void eachMistakeIsFound() {
    Map<Mistake, Integer> found = new EnumMap<>(Mistake.class);
    for (int number = 0; number < 60; number++) {
      DrawnCapacity draw = new DrawnCapacity(new Random(SEED + number));
      CapacityInput input = draw.input();
      CapacityRules rules = draw.rules();
      DateRange horizon = draw.range(-10, 20, 50);
      CapacitySnapshot snapshot = CapacitySnapshot.build(input, horizon, rules);
      for (Mistake mistake : Mistake.values()) {
        if (found.getOrDefault(mistake, 0) < 2
            && differs(snapshot, new SlowCapacity(input, horizon, rules, mistake), horizon)) {
          found.merge(mistake, 1, Integer::sum);
        }
      }
    }
    ImmutableSet<Mistake> none = ImmutableSet.of(Mistake.NONE);
    assertThat(found.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Sets.difference(ImmutableSet.copyOf(Mistake.values()), none));
  }

  private static boolean differs(CapacitySnapshot snapshot, SlowCapacity slow, DateRange range) {
    return snapshot.people().stream()
            .anyMatch(id -> !snapshot.availability(id, range).equals(slow.of(id, range)))
        || DrawnCapacity.CRAFTS.stream()
            .anyMatch(
                craft ->
                    !snapshot.availability(craft, range).equals(slow.of(craft, range))
                        || range
                            .start()
                            .datesUntil(range.endOrThrow())
                            .map(day -> DateRange.of(day, day.plusDays(1)))
                            .anyMatch(
                                day ->
                                    !snapshot.demand(craft, day).equals(slow.demand(craft, day))));
  }

  /** Days of the model are no instants: where the machine stands does not matter. */
  @Test
  void theTimeZoneOfTheMachineDoesNotMatter() {
    TimeZone before = TimeZone.getDefault();
    try {
      for (int number = 0; number < 20; number++) {
        DrawnCapacity draw = new DrawnCapacity(new Random(SEED + number));
        CapacityInput input = draw.input();
        CapacityRules rules = draw.rules();
        DateRange horizon = draw.range(-10, 20, 50);
        TimeZone.setDefault(before);
        CapacitySnapshot snapshot = CapacitySnapshot.build(input, horizon, rules);
        for (String zone : List.of("Asia/Kathmandu", "America/Santiago", "Pacific/Apia")) {
          TimeZone.setDefault(TimeZone.getTimeZone(zone));
          same(zone, CapacitySnapshot.build(input, horizon, rules), snapshot);
        }
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }
}
