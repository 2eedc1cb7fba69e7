package dev.agency.examples.cli.capacity;

import com.google.common.collect.Lists;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.Commitment;
import dev.agency.core.capacity.staffing.StaffingDemand;
import dev.agency.core.capacity.staffing.StaffingPlan;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The bookings of disciplines for which nobody is named, as demands: they are nobody's load, and
 * need somebody all the same, so that work that would take their people does not fit.
 */
public final class OpenBookings {
  private OpenBookings() {}

  /**
   * Returns work as a plan, with these bookings beside it.
   *
   * @param snapshot what everybody has and is booked for; what its rules do not count is left out
   * @param work the work that is asked about
   * @param weekStart the day weeks begin on, for limits of a week
   * @return the plan; a booking is called {@code Booking BK-7} there
   */
  public static StaffingPlan beside(
      CapacitySnapshot snapshot, List<StaffingDemand> work, WeekStart weekStart) {
    Set<String> names = new HashSet<>(Lists.transform(work, StaffingDemand::name));
    StaffingPlan.Builder plan = StaffingPlan.builder().addAllDemands(work).weekStart(weekStart);
    boolean tentative = snapshot.rules().counts() == Commitment.WITH_TENTATIVE;
    for (Booking booking : snapshot.bookings()) {
      if (booking.discipline().isPresent()
          && (tentative || booking.status() == BookingStatus.CONFIRMED)) {
        demand(snapshot, booking, names).ifPresent(plan::addDemands);
      }
    }
    return plan.build();
  }

  private static Optional<StaffingDemand> demand(
      CapacitySnapshot snapshot, Booking booking, Set<String> names) {
    if (!booking.days().overlaps(snapshot.horizon())) {
      return Optional.empty();
    }
    DateRange window =
        DateRange.of(
            later(booking.days().start(), snapshot.horizon().start()),
            earlier(booking.days().endOrThrow(), snapshot.horizon().endOrThrow()));
    long minutes = snapshot.minutesOf(booking.id(), window);
    StringBuilder name = new StringBuilder("Booking ").append(booking.id().value());
    while (!names.add(name.toString())) {
      name.append('\'');
    }
    return minutes == 0
        ? Optional.empty()
        : Optional.of(
            StaffingDemand.builder()
                .name(name.toString())
                .addAnyOf(booking.discipline().orElseThrow())
                .window(window)
                .minutes(minutes)
                .build());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
