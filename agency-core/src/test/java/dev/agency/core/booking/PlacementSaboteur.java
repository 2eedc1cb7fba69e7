package dev.agency.core.booking;

import dev.agency.core.booking.BookingAmount.Total;
import dev.agency.core.calendar.WorkingDays;
import dev.agency.core.testkit.PlantedMistake;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Mistakes that are planted, each with the law that has to find it. */
enum PlacementSaboteur implements PlantedMistake {
  WHAT_LEAVE_TAKES_OFF_IS_NOT_TOLD(
      PlacementLaw.SUM,
      new Places() {
        @Override
        Placement place(Booking booking, WorkingDays days) {
          Placement right = super.place(booking, days);
          return new Placement(
              booking,
              IntStream.range(0, right.length()).map(right::minutesAt).toArray(),
              new Placement.Sums(right.placed(), 0, right.unplaced()));
        }
      }),
  A_BOOKING_THAT_IS_KEPT_HEEDS_LEAVE(
      PlacementLaw.KEEP,
      of(
          booking ->
              booking.leavePolicy() == LeavePolicy.KEEP
                  ? booking.withLeavePolicy(LeavePolicy.REDISTRIBUTE)
                  : booking)),
  WHAT_MAY_BE_MOVED_ALWAYS_GOES_BY_CAPACITY(
      PlacementLaw.PRESENT,
      of(
          booking ->
              booking.leavePolicy() == LeavePolicy.REDISTRIBUTE
                  ? booking.withSpread(Spread.BY_CAPACITY)
                  : booking)),
  WORK_GOES_ON_ON_LEAVE(
      PlacementLaw.REDUCED,
      of(
          booking ->
              booking.leavePolicy() == LeavePolicy.REDUCE
                  ? booking.withLeavePolicy(LeavePolicy.KEEP)
                  : booking)),
  A_SUM_IS_LAID_OVER_ALL_DAYS_THAT_ARE_KNOWN(
      PlacementLaw.AROUND,
      new Places() {
        @Override
        Placement place(Booking booking, WorkingDays days) {
          Placement all = super.place(booking.withDays(days.range()), days);
          int first = days.indexOf(booking.days().start());
          int end = days.indexOf(booking.days().endOrThrow());
          return new Placement(
              booking,
              IntStream.range(first, end).map(all::minutesAt).toArray(),
              new Placement.Sums(all.placed(), all.reduced(), all.unplaced()));
        }
      }),
  LEAVE_REDUCES_OTHER_BOOKINGS_AS_WELL(
      PlacementLaw.ADDED,
      new Places() {
        @Override
        Placement.Sums add(Booking booking, WorkingDays days, int[] minutes) {
          Placement.Sums sums = super.add(booking, days, minutes);
          int end = days.indexOf(booking.days().endOrThrow());
          for (int day = days.indexOf(booking.days().start()); day < end; day++) {
            if (booking.leavePolicy() == LeavePolicy.REDUCE && days.isAwayAt(day)) {
              minutes[day] = 0;
            }
          }
          return sums;
        }
      }),
  EACH_DAY_IS_ROUNDED_BY_ITSELF(
      PlacementLaw.DRIFT,
      new Places() {
        @Override
        Placement place(Booking booking, WorkingDays days) {
          Placement right = super.place(booking, days);
          long all = days.capacity(booking.days());
          return booking.amount() instanceof Total total && all > 0
              ? new Placement(
                  booking,
                  IntStream.range(0, right.length())
                      .map(day -> rounded(total.minutes() * days.capacityAt(day), all))
                      .toArray(),
                  new Placement.Sums(right.placed(), right.reduced(), right.unplaced()))
              : right;
        }

        private static int rounded(long share, long all) {
          return Math.toIntExact((2 * share + all) / (2 * all));
        }
      });

  private final PlacementLaw law;

  @SuppressWarnings("ImmutableEnumChecker") // nothing an engine is made of ever changes
  private final Places engine;

  PlacementSaboteur(PlacementLaw law, Places engine) {
    this.law = law;
    this.engine = engine;
  }

  /** Places another booking than the one that was given. */
  private static Places of(UnaryOperator<Booking> mistaken) {
    return new Places() {
      @Override
      Placement place(Booking booking, WorkingDays days) {
        return super.place(mistaken.apply(booking), days);
      }
    };
  }

  @Override
  public PlacementLaw law() {
    return law;
  }

  @Override
  public void tryOn(long seed) {
    law.check(engine, DrawnPlacement.all().generator(180).next(new Random(seed)).value());
  }
}
