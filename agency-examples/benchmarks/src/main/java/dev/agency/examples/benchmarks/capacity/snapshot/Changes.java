package dev.agency.examples.benchmarks.capacity.snapshot;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.LeaveState;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.LeaveId;
import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import dev.agency.examples.benchmarks.capacity.PlainBooking;
import dev.agency.examples.benchmarks.capacity.PlainWalk;
import dev.agency.examples.benchmarks.capacity.PrefixRows;
import dev.agency.examples.benchmarks.capacity.Prepared;
import dev.agency.examples.benchmarks.capacity.WorldModels;
import dev.agency.examples.benchmarks.world.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A hundred changes of one person each, of one snapshot. */
final class Changes {
  /** How many changes there are. */
  static final int COUNT = 100;

  /** Every so many of the snapshots are looked at. */
  private static final int LOOKED_AT = 25;

  private static final int DAYS_AWAY = 10;

  private final CapacityWorld world;
  private final WorldModels models;

  /** The bookings that change. */
  private final ImmutableList<PlainBooking> changed;

  Changes(CapacityWorld world) {
    this.world = world;
    this.models = new WorldModels(world);
    Draws draws = new Draws(37);
    changed =
        IntStream.range(0, COUNT)
            .mapToObj(i -> world.bookings().get(draws.below(world.bookings().size())))
            .map(booking -> booking.withAmount(booking.amount() + 60))
            .collect(ImmutableList.toImmutableList());
  }

  /** What is changed. */
  enum What {
    /** A booking takes more. */
    BOOKING,
    /** A booking is gone. */
    NO_BOOKING,
    /** The person of the booking is away from its first day on. */
    LEAVE
  }

  /** What some of the changed snapshots say. */
  ImmutableList<YearSums> right(What what) {
    return looked(
        changed,
        booking -> {
          List<PlainBooking> others = new ArrayList<>(world.bookings());
          if (what == What.NO_BOOKING) {
            others.remove(booking.number());
          } else if (what == What.BOOKING) {
            others.set(booking.number(), booking);
          }
          CapacityWorld other =
              what == What.LEAVE
                  ? world.withLeave(booking.person(), booking.from(), booking.from() + DAYS_AWAY)
                  : world;
          return YearSums.of(other, new PlainWalk(other, others));
        });
  }

  private static <T> ImmutableList<YearSums> looked(List<T> made, Function<T, YearSums> look) {
    return IntStream.range(0, COUNT)
        .filter(i -> i % LOOKED_AT == 0)
        .mapToObj(made::get)
        .map(look)
        .collect(ImmutableList.toImmutableList());
  }

  /** Does all changes, each to the same snapshot. */
  private static <T, S> Prepared<SnapshotAnswer> all(
      List<T> changes, Function<T, S> change, Function<S, YearSums> look) {
    return () -> {
      List<S> made = new ArrayList<>(COUNT);
      for (T each : changes) {
        made.add(change.apply(each));
      }
      return () -> new SnapshotAnswer(looked(made, look));
    };
  }

  Prepared<SnapshotAnswer> byHand() {
    PrefixRows rows = PrefixRows.of(world);
    List<List<PlainBooking>> byPerson = world.bookingsByPerson();
    return all(
        changed,
        booking -> {
          List<PlainBooking> others = new ArrayList<>(byPerson.get(booking.person()));
          others.replaceAll(each -> each.number() == booking.number() ? booking : each);
          return rows.with(world, booking.person(), others);
        },
        YearSums::of);
  }

  Prepared<SnapshotAnswer> with() {
    CapacitySnapshot snapshot = models.snapshot();
    List<Booking> bookings = changed.stream().map(models::booking).toList();
    return all(bookings, snapshot::with, made -> YearSums.of(world, made));
  }

  Prepared<SnapshotAnswer> without() {
    CapacitySnapshot snapshot = models.snapshot();
    List<BookingId> ids = changed.stream().map(models::booking).map(Booking::id).toList();
    return all(ids, snapshot::without, made -> YearSums.of(world, made));
  }

  Prepared<SnapshotAnswer> leave() {
    CapacitySnapshot snapshot = models.snapshot();
    List<Leave> leaves = changed.stream().map(this::leave).toList();
    return all(
        leaves, leave -> snapshot.whatIf().with(leave).view(), made -> YearSums.of(world, made));
  }

  private Leave leave(PlainBooking booking) {
    return Leave.builder()
        .id(LeaveId.of("tried-out"))
        .person(world.personId(booking.person()))
        .days(WorldModels.days(booking.from(), booking.from() + DAYS_AWAY))
        .state(LeaveState.APPROVED)
        .build();
  }
}
