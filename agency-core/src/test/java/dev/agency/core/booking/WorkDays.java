package dev.agency.core.booking;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.time.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A placement for tests: everybody works eight hours from Monday to Friday, and a sum is spread
 * over these days as evenly as whole minutes can be. Of a sum without such a day nothing is placed.
 */
final class WorkDays implements Placed {
  private static final long PER_DAY = 480;

  @Override
  public long minutes(Booking booking, DateRange days) {
    long worked = worked(days);
    if (booking.amount() instanceof BookingAmount.PerDay per) {
      return per.minutes() * worked;
    }
    if (booking.amount() instanceof BookingAmount.Percent percent) {
      return percent.share().value() * PER_DAY * worked / BasisPoints.WHOLE;
    }
    long all = worked(booking.days());
    if (all == 0) {
      return 0;
    }
    long total = ((BookingAmount.Total) booking.amount()).minutes();
    LocalDate start = booking.days().start();
    return total * before(start, days.end().orElseThrow()) / all
        - total * before(start, days.start()) / all;
  }

  private static long worked(DateRange days) {
    return before(days.start(), days.end().orElseThrow());
  }

  private static long before(LocalDate start, LocalDate end) {
    return start
        .datesUntil(end)
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
        .count();
  }
}
