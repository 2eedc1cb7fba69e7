package dev.agency.core.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.BookingAmount.PerDay;
import dev.agency.core.booking.BookingAmount.Percent;
import dev.agency.core.booking.BookingAmount.Total;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.calendar.WorkingDays;
import dev.agency.core.id.PersonId;
import dev.agency.core.testkit.CapacityArbitraries;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.time.DateRange;
import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** What bookings take of which day, whatever the schedule, holidays, leave and policies. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class PlacementProperties {
  private static final PersonId MIRA = PersonId.of("p-mira");

  @Provide
  Arbitrary<PersonCalendar> calendars() {
    return CapacityArbitraries.personCalendars(MIRA);
  }

  @Provide
  Arbitrary<Booking> bookings() {
    return CapacityArbitraries.bookings(MIRA);
  }

  private static Placement place(Booking booking, PersonCalendar calendar) {
    return Placement.of(booking, calendar.over(booking.days()));
  }

  private static PersonCalendar present(PersonCalendar calendar) {
    return new PersonCalendar(
        calendar.person(), calendar.schedule(), calendar.holidays(), ImmutableList.of());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void partsAddUpToTheAmount(
      @ForAll("calendars") PersonCalendar calendar, @ForAll("bookings") Booking booking) {
    Placement placement = place(booking, calendar);
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
      assertThat(whole)
          .isEqualTo(place(booking.withLeavePolicy(LeavePolicy.KEEP), calendar).placed());
    } else if (booking.amount() instanceof Percent percent) {
      WorkingDays days = calendar.over(booking.days());
      BigInteger base = BigInteger.ZERO;
      for (int day = 0; day < days.length(); day++) {
        int minutes =
            booking.leavePolicy() == LeavePolicy.KEEP ? days.workAt(day) : days.capacityAt(day);
        base = base.add(BigInteger.valueOf(minutes));
      }
      BigInteger exact = base.multiply(BigInteger.valueOf(percent.share().value()));
      assertThat(BigInteger.valueOf(whole))
          .isEqualTo(exact.add(BigInteger.valueOf(5_000)).divide(BigInteger.valueOf(10_000)));
    }
    assertThat(booking.leavePolicy() == LeavePolicy.REDUCE || placement.reduced() == 0).isTrue();
    Statistics.label("what is left").collect(placement.unplaced() > 0, placement.reduced() > 0);
    Statistics.label("what is left")
        .coverage(
            coverage -> {
              coverage.check(true, false).percentage(p -> p >= 1);
              coverage.check(false, true).percentage(p -> p >= 1);
            });
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void keepIsBlindToLeave(
      @ForAll("calendars") PersonCalendar calendar, @ForAll("bookings") Booking booking) {
    Booking kept = booking.withLeavePolicy(LeavePolicy.KEEP);
    Placement placement = place(kept, calendar);
    Placement without = place(kept, present(calendar));
    for (int day = 0; day < placement.length(); day++) {
      assertThat(placement.minutesAt(day)).isEqualTo(without.minutesAt(day));
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void withoutLeaveAllPoliciesAreOne(
      @ForAll("calendars") PersonCalendar calendar, @ForAll("bookings") Booking booking) {
    PersonCalendar present = present(calendar);
    Placement kept = place(booking.withLeavePolicy(LeavePolicy.KEEP), present);
    Placement any = place(booking, present);
    for (int day = 0; day < kept.length(); day++) {
      assertThat(any.minutesAt(day)).isEqualTo(kept.minutesAt(day));
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void reduceTakesNoMoreOfAnyDayThanKeepAndNothingOfADayOfLeave(
      @ForAll("calendars") PersonCalendar calendar, @ForAll("bookings") Booking booking) {
    Placement kept = place(booking.withLeavePolicy(LeavePolicy.KEEP), calendar);
    Placement reduced = place(booking.withLeavePolicy(LeavePolicy.REDUCE), calendar);
    Placement moved = place(booking.withLeavePolicy(LeavePolicy.REDISTRIBUTE), calendar);
    WorkingDays days = calendar.over(booking.days());
    boolean percent = booking.amount() instanceof Percent;
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

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatIsKnownAroundABookingDoesNotMatter(
      @ForAll("calendars") PersonCalendar calendar,
      @ForAll("bookings") Booking booking,
      @ForAll @IntRange(min = 0, max = 50) int before,
      @ForAll @IntRange(min = 0, max = 50) int after) {
    Placement placement = place(booking, calendar);
    DateRange wider =
        DateRange.of(
            booking.days().start().minusDays(before),
            booking.days().end().orElseThrow().plusDays(after));
    Placement same = Placement.of(booking, calendar.over(wider));
    for (int day = 0; day < placement.length(); day++) {
      assertThat(same.minutesAt(day)).isEqualTo(placement.minutesAt(day));
    }
    assertThat(same.reduced()).isEqualTo(placement.reduced());
    assertThat(same.unplaced()).isEqualTo(placement.unplaced());
    assertThat(placement.minutesIn(wider)).isEqualTo(placement.placed());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatIsAddedToOtherBookingsIsWhatIsPlaced(
      @ForAll("calendars") PersonCalendar calendar,
      @ForAll("bookings") Booking booking,
      @ForAll @IntRange(min = 0, max = 50) int before,
      @ForAll @IntRange(min = 0, max = 50) int after) {
    Placement placement = place(booking, calendar);
    WorkingDays wider =
        calendar.over(
            DateRange.of(
                booking.days().start().minusDays(before),
                booking.days().endOrThrow().plusDays(after)));
    int[] minutes = new int[wider.length()];
    Arrays.setAll(minutes, day -> 7 * day);
    assertThat(Placement.add(booking, wider, minutes))
        .isEqualTo(
            new Placement.Sums(placement.placed(), placement.reduced(), placement.unplaced()));
    for (int day = 0; day < minutes.length; day++) {
      long own = placement.minutesOn(wider.range().start().plusDays(day));
      assertThat(minutes[day]).isEqualTo(Math.toIntExact(7L * day + own));
    }
    Statistics.label("heeds leave").collect(booking.leavePolicy() != LeavePolicy.KEEP);
    Statistics.label("heeds leave")
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 30));
  }

  /** Up to each day what is placed is off by less than a minute from the exact share. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void aTotalNeverDrifts(
      @ForAll("calendars") PersonCalendar calendar, @ForAll("bookings") Booking any) {
    Booking booking =
        any.withAmount(new Total(4_801))
            .withLeavePolicy(LeavePolicy.REDISTRIBUTE)
            .withSpread(Spread.BY_CAPACITY);
    Placement placement = place(booking, calendar);
    WorkingDays days = calendar.over(booking.days());
    long all = days.capacity(booking.days());
    long capacity = 0;
    long placed = 0;
    for (int day = 0; all > 0 && day < placement.length(); day++) {
      capacity += days.capacityAt(day);
      placed += placement.minutesAt(day);
      assertThat(Math.abs(2 * (placed * all - 4_801 * capacity))).isLessThanOrEqualTo(all);
    }
    Statistics.label("drifts").collect(all > 0);
    Statistics.label("drifts").coverage(coverage -> coverage.check(true).percentage(p -> p > 50));
  }
}
