package dev.agency.core.booking;

import static dev.agency.core.booking.DrawnChange.LEAVER;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.people.Person;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Optional;

/** What holds of every change of a booking. */
enum RebookingLaw {
  SUM {
    @Override
    void check(Rebooks engine, DrawnChange drawn) {
      Booking booking = drawn.booking();
      Split split = engine.split(booking, drawn.within(booking), PLACED);
      if (booking.amount() instanceof BookingAmount.Total total) {
        assertThat(
                split.parts().stream()
                    .mapToLong(part -> ((BookingAmount.Total) part.amount()).minutes())
                    .sum())
            .isEqualTo(total.minutes());
        split
            .before()
            .ifPresent(
                early ->
                    assertThat(minutes(early)).isEqualTo(PLACED.minutes(booking, early.days())));
      } else {
        assertThat(split.parts()).extracting(Booking::amount).containsOnly(booking.amount());
        assertThat(split.parts().stream().mapToLong(RebookingLaw::minutes).sum())
            .isBetween(minutes(booking) - 1, minutes(booking));
      }
    }
  },
  PARTS {
    @Override
    void check(Rebooks engine, DrawnChange drawn) {
      Booking booking = drawn.booking();
      LocalDate at = drawn.within(booking);
      Split split = engine.split(booking, at, PLACED);
      split.before().ifPresent(early -> assertThat(early.days().end()).contains(at));
      split.after().ifPresent(late -> assertThat(late.days().start()).isEqualTo(at));
      assertThat(split.parts().get(0).id()).isEqualTo(booking.id());
      assertThat(split.parts()).extracting(Booking::id).doesNotHaveDuplicates();
      assertThat(split.parts())
          .allSatisfy(
              part ->
                  assertThat(
                          part.toBuilder()
                              .id(booking.id())
                              .days(booking.days())
                              .amount(booking.amount())
                              .externalRefs(booking.externalRefs())
                              .build())
                      .isEqualTo(booking));
      assertThat(engine.split(booking, at, PLACED)).isEqualTo(split);
    }
  },
  DAYS {
    @Override
    void check(Rebooks engine, DrawnChange drawn) {
      Booking booking = drawn.placed();
      // What is moved on leave stays within its part.
      if (booking.days().days().orElseThrow() == 1
          || (booking.leavePolicy() == LeavePolicy.REDISTRIBUTE
              && !(booking.amount() instanceof BookingAmount.Total))) {
        return;
      }
      Placed placed = (of, days) -> placement(of, drawn).minutesIn(days);
      LocalDate at = drawn.within(booking);
      Split split = engine.split(booking, at, placed);
      DateRange early = DateRange.of(booking.days().start(), at);
      long before = split.before().map(it -> placed.minutes(it, it.days())).orElse(0L);
      assertThat(before - placed.minutes(booking, early))
          .isBetween(-early.days().orElseThrow(), early.days().orElseThrow());
      if (placement(booking, drawn).unplaced() == 0) {
        long after = split.after().map(it -> placed.minutes(it, it.days())).orElse(0L);
        long days = booking.days().days().orElseThrow();
        assertThat(before + after - placed.minutes(booking, booking.days())).isBetween(-days, days);
      }
    }

    private static Placement placement(Booking booking, DrawnChange drawn) {
      return Placement.of(booking, drawn.calendar().over(booking.days()));
    }
  },
  MOVES {
    @Override
    void check(Rebooks engine, DrawnChange drawn) {
      Booking booking = drawn.booking();
      Booking moved = engine.moveBy(engine.moveBy(booking, drawn.one()), drawn.other());
      assertThat(moved).isEqualTo(engine.moveBy(booking, drawn.one() + drawn.other()));
      assertThat(moved.days().start())
          .isEqualTo(booking.days().start().plusDays(drawn.one()).plusDays(drawn.other()));
      assertThat(engine.moveTo(moved, booking.days().start())).isEqualTo(booking);
    }
  },
  HANDOVER {
    @Override
    void check(Rebooks engine, DrawnChange drawn) {
      LocalDate from = drawn.leavesOn();
      Handover handover =
          engine.handover(LEAVER, from, drawn.bookings(), RebookingLaw::successor, PLACED);
      assertThat(handover.steps()).allSatisfy(step -> check(step, from));
      assertThat(handover.open())
          .allSatisfy(open -> assertThat(drawn.bookings()).contains(open.booking()));
      ImmutableList<Booking> touched =
          ImmutableList.<Booking>builder()
              .addAll(handover.steps().stream().map(Handover.Step::before).iterator())
              .addAll(handover.open().stream().map(Handover.Open::booking).iterator())
              .build();
      assertThat(touched).doesNotHaveDuplicates();
      assertThat(drawn.bookings().stream().filter(booking -> !touched.contains(booking)))
          .allSatisfy(
              booking -> assertThat(booking.days().end().orElseThrow()).isBeforeOrEqualTo(from));
    }

    private static void check(Handover.Step step, LocalDate from) {
      assertThat(step.taken().person()).contains(CODER.id());
      assertThat(step.taken().days().start()).isAfterOrEqualTo(from);
      step.kept()
          .ifPresent(
              part -> {
                assertThat(part.person()).contains(LEAVER.id());
                assertThat(part.days().end().orElseThrow()).isBeforeOrEqualTo(from);
              });
      if (minutes(step.before()) > 0) {
        assertThat(step.kept().map(RebookingLaw::minutes).orElse(0L) + minutes(step.taken()))
            .isBetween(minutes(step.before()) - 1, minutes(step.before()));
      }
    }
  };

  private static final Placed PLACED = new WorkDays();
  private static final Person CODER = DrawnChange.person("coder", "code");
  private static final Person WRITER = DrawnChange.person("writer", "content");

  abstract void check(Rebooks engine, DrawnChange drawn);

  private static long minutes(Booking booking) {
    return PLACED.minutes(booking, booking.days());
  }

  /** Somebody who can do it, somebody who cannot, or nobody. */
  private static Optional<Person> successor(Booking booking) {
    return switch (Math.floorMod(booking.id().hashCode(), 3)) {
      case 0 -> Optional.of(CODER);
      case 1 -> Optional.of(WRITER);
      default -> Optional.empty();
    };
  }
}
