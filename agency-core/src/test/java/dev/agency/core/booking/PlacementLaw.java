package dev.agency.core.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.booking.BookingAmount.PerDay;
import dev.agency.core.booking.BookingAmount.Percent;
import dev.agency.core.booking.BookingAmount.Total;
import dev.agency.core.calendar.WorkingDays;
import java.math.BigInteger;
import java.util.Arrays;

/** What holds of what every booking takes of which day. */
enum PlacementLaw {
  /** What is placed, reduced and unplaced is the amount. */
  SUM {
    @Override
    void check(Places engine, DrawnPlacement drawn) {
      Booking booking = drawn.booking();
      WorkingDays days = drawn.days();
      Placement placement = engine.place(booking, days);
      long sum = 0;
      for (int day = 0; day < placement.length(); day++) {
        assertThat(placement.minutesAt(day)).isNotNegative();
        sum += placement.minutesAt(day);
      }
      assertThat(placement.placed()).isEqualTo(sum);
      long whole = placement.placed() + placement.reduced() + placement.unplaced();
      if (booking.amount() instanceof Total total) {
        assertThat(whole).isEqualTo(total.minutes());
      } else if (booking.amount() instanceof PerDay) {
        assertThat(whole).isEqualTo(engine.place(drawn.with(LeavePolicy.KEEP), days).placed());
      } else if (booking.amount() instanceof Percent percent) {
        assertThat(BigInteger.valueOf(whole)).isEqualTo(share(percent, booking, days));
      }
      assertThat(booking.leavePolicy() == LeavePolicy.REDUCE || placement.reduced() == 0).isTrue();
    }

    private static BigInteger share(Percent percent, Booking booking, WorkingDays days) {
      BigInteger base = BigInteger.ZERO;
      for (int day = 0; day < days.length(); day++) {
        boolean keeps = booking.leavePolicy() == LeavePolicy.KEEP;
        base = base.add(BigInteger.valueOf(keeps ? days.workAt(day) : days.capacityAt(day)));
      }
      BigInteger exact = base.multiply(BigInteger.valueOf(percent.share().value()));
      return exact.add(BigInteger.valueOf(5_000)).divide(BigInteger.valueOf(10_000));
    }
  },
  /** Whoever keeps a booking on leave has it as if there was none. */
  KEEP {
    @Override
    void check(Places engine, DrawnPlacement drawn) {
      Booking kept = drawn.with(LeavePolicy.KEEP);
      sameDays(engine.place(kept, drawn.days()), engine.place(kept, drawn.daysWithoutLeave()));
    }
  },
  /** Without leave it does not matter what would become of a booking on leave. */
  PRESENT {
    @Override
    void check(Places engine, DrawnPlacement drawn) {
      WorkingDays present = drawn.daysWithoutLeave();
      sameDays(
          engine.place(drawn.booking(), present),
          engine.place(drawn.with(LeavePolicy.KEEP), present));
    }
  },
  /** A day of leave takes nothing, unless the booking is kept, and no day takes more for it. */
  REDUCED {
    @Override
    void check(Places engine, DrawnPlacement drawn) {
      WorkingDays days = drawn.days();
      Placement kept = engine.place(drawn.with(LeavePolicy.KEEP), days);
      Placement reduced = engine.place(drawn.with(LeavePolicy.REDUCE), days);
      Placement moved = engine.place(drawn.with(LeavePolicy.REDISTRIBUTE), days);
      boolean percent = drawn.booking().amount() instanceof Percent;
      for (int day = 0; day < kept.length(); day++) {
        if (!percent) {
          assertThat(reduced.minutesAt(day)).isLessThanOrEqualTo(kept.minutesAt(day));
        }
        if (days.workAt(day) > 0 && days.capacityAt(day) == 0) {
          assertThat(reduced.minutesAt(day)).isZero();
          assertThat(moved.minutesAt(day)).isZero();
        }
      }
      assertThat(reduced.placed()).isLessThanOrEqualTo(kept.placed());
    }
  },
  /** Days that are known around a booking change nothing about it. */
  AROUND {
    @Override
    void check(Places engine, DrawnPlacement drawn) {
      WorkingDays wider = drawn.daysAround();
      Placement placement = engine.place(drawn.booking(), drawn.days());
      Placement same = engine.place(drawn.booking(), wider);
      sameDays(same, placement);
      assertThat(same.reduced()).isEqualTo(placement.reduced());
      assertThat(same.unplaced()).isEqualTo(placement.unplaced());
      assertThat(placement.minutesIn(wider.range())).isEqualTo(placement.placed());
    }
  },
  /** On top of other bookings a booking takes what it takes alone, and they keep what they have. */
  ADDED {
    @Override
    void check(Places engine, DrawnPlacement drawn) {
      Placement placement = engine.place(drawn.booking(), drawn.days());
      WorkingDays wider = drawn.daysAround();
      int[] minutes = new int[wider.length()];
      Arrays.setAll(minutes, day -> 7 * day);
      assertThat(engine.add(drawn.booking(), wider, minutes))
          .isEqualTo(
              new Placement.Sums(placement.placed(), placement.reduced(), placement.unplaced()));
      for (int day = 0; day < minutes.length; day++) {
        long own = placement.minutesOn(wider.range().start().plusDays(day));
        assertThat(minutes[day]).isEqualTo(Math.toIntExact(7L * day + own));
      }
    }
  },
  /** Up to each day what is placed of a sum is off by half a minute at most from its share. */
  DRIFT {
    @Override
    void check(Places engine, DrawnPlacement drawn) {
      WorkingDays days = drawn.days();
      Placement placement = engine.place(drawn.withSum(ODD), days);
      long all = days.capacity(drawn.booking().days());
      long capacity = 0;
      long placed = 0;
      for (int day = 0; all > 0 && day < placement.length(); day++) {
        capacity += days.capacityAt(day);
        placed += placement.minutesAt(day);
        assertThat(Math.abs(2 * (placed * all - ODD * capacity))).isLessThanOrEqualTo(all);
      }
    }
  };

  /** A sum that hardly any capacity divides. */
  private static final long ODD = 4_801;

  abstract void check(Places engine, DrawnPlacement drawn);

  private static void sameDays(Placement one, Placement other) {
    assertThat(one.length()).isEqualTo(other.length());
    for (int day = 0; day < one.length(); day++) {
      assertThat(one.minutesAt(day)).isEqualTo(other.minutesAt(day));
    }
  }
}
