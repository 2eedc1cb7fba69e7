package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.LeavePolicy;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.LeaveState;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DealId;
import dev.agency.core.people.Person;
import dev.agency.core.time.DateRange;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * An agency with the days that are asked about, and what a law tries on it.
 *
 * @param number the number it is drawn by
 * @param input what its capacity follows from
 * @param horizon the days that are known
 * @param rules what counts as load
 * @param range some days of the horizon
 * @param added a booking, of an id that may be one of the input
 * @param leave an approved leave of one of its people, of an id of its own
 * @param deal a deal of which there may be bookings
 */
record DrawnAgency(
    long number,
    CapacityInput input,
    DateRange horizon,
    CapacityRules rules,
    DateRange range,
    Booking added,
    Leave leave,
    DealId deal) {
  static DrawnAgency of(long number) {
    // Numbers that follow each other are to draw what has nothing to do with each other.
    Random random = new Random(number * 0x9E3779B97F4A7C15L);
    DrawnCapacity draw = new DrawnCapacity(random);
    CapacityInput input = draw.input();
    CapacityRules rules = draw.rules();
    DateRange horizon = draw.range(-10, 20, 50);
    return new DrawnAgency(
        number,
        input,
        horizon,
        rules,
        draw.within(horizon),
        draw.booking("b-" + (1 + random.nextInt(12))),
        draw.leave("a-new", draw.person()).withState(LeaveState.APPROVED),
        DealId.of("d-" + random.nextInt(2)));
  }

  boolean isNew() {
    return input.bookings().stream().noneMatch(each -> each.id().equals(added.id()));
  }

  CapacityInput withBooking() {
    return input.withBookings(
        ImmutableList.<Booking>builder()
            .addAll(
                input.bookings().stream().filter(each -> !each.id().equals(added.id())).iterator())
            .add(added)
            .build());
  }

  CapacityInput withLeave() {
    return input.withLeaves(
        ImmutableList.<Leave>builder().addAll(input.leaves()).add(leave).build());
  }

  /**
   * All bookings stay where they are, as they do if nothing is said, and there is one more of the
   * discipline of who goes on leave.
   */
  DrawnAgency keeping() {
    Booking open =
        added.toBuilder()
            .id(BookingId.of("b-open"))
            .person(Optional.empty())
            .discipline(
                input.people().stream()
                    .filter(person -> person.id().equals(leave.person()))
                    .findFirst()
                    .map(Person::discipline))
            .build();
    return new DrawnAgency(
        number,
        input.withBookings(
            Stream.concat(input.bookings().stream(), Stream.of(open))
                .map(each -> each.withLeavePolicy(LeavePolicy.KEEP))
                .toList()),
        horizon,
        rules,
        range,
        added,
        leave,
        deal);
  }
}
