package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount.PerDay;
import dev.agency.core.booking.BookingAmount.Percent;
import dev.agency.core.booking.BookingAmount.Total;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.booking.Spread;
import dev.agency.core.figure.BasisPoints;
import java.math.BigInteger;

/**
 * The placeholders of a discipline over a horizon, as sums up to each day.
 *
 * <p>They are laid over the days as people of the discipline work by their patterns less holidays:
 * a total by the work of all of them or evenly, an amount per day on each day that any of them
 * works, a percentage as one of the average of them. Leave has no bearing on it, for what is booked
 * is to be done all the same, by whoever is there. Where nobody of it works on any of the days,
 * each day takes the same, for demand that nobody can meet is not to vanish; only a percentage of
 * nobody is nothing.
 */
final class OpenDemand {
  /** Twice that times the largest total fits; only ten years of many hundred people have more. */
  private static final long MAX_IN_A_LONG = 4_000_000_000L;

  final ImmutableList<Booking> bookings;
  private final long[] confirmed;
  private final long[] tentative;

  private OpenDemand(ImmutableList<Booking> bookings, int days) {
    this.bookings = bookings;
    confirmed = new long[days + 1];
    tentative = new long[days + 1];
  }

  static OpenDemand of(
      ImmutableList<Booking> bookings, DisciplineDays discipline, Horizon horizon) {
    OpenDemand open = new OpenDemand(bookings, horizon.days);
    ImmutableList<Booking> reaching =
        bookings.stream()
            .filter(booking -> booking.days().overlaps(horizon.range))
            .collect(ImmutableList.toImmutableList());
    DisciplineWork work = discipline.over(reaching);
    for (Booking booking : reaching) {
      long[] minutes = minutes(booking, work);
      int offset = Math.toIntExact(booking.days().start().toEpochDay() - horizon.first);
      long[] row = booking.status() == BookingStatus.CONFIRMED ? open.confirmed : open.tentative;
      int end = Math.min(minutes.length, horizon.days - offset);
      for (int day = Math.max(0, -offset); day < end; day++) {
        row[offset + day + 1] += minutes[day];
      }
    }
    for (int day = 1; day <= horizon.days; day++) {
      open.confirmed[day] += open.confirmed[day - 1];
      open.tentative[day] += open.tentative[day - 1];
    }
    return open;
  }

  long confirmed(int from, int to) {
    return confirmed[to] - confirmed[from];
  }

  long tentative(int from, int to) {
    return tentative[to] - tentative[from];
  }

  /** Returns the minutes of each day of a placeholder. */
  static long[] minutes(Booking booking, DisciplineWork discipline) {
    long[] work = discipline.over(booking.days());
    long sum = 0;
    for (long each : work) {
      sum += each;
    }
    if (booking.amount() instanceof Percent percent) {
      return shares(work, percent.share().value(), BasisPoints.WHOLE * discipline.people());
    }
    boolean same = sum == 0;
    for (int day = 0; day < work.length; day++) {
      if (same) {
        work[day] = 1;
      } else if (booking.spread() == Spread.EVENLY || booking.amount() instanceof PerDay) {
        work[day] = Math.min(work[day], 1);
      }
    }
    if (booking.amount() instanceof PerDay perDay) {
      return shares(work, perDay.minutes(), 1);
    }
    long all = 0;
    for (long each : work) {
      all += each;
    }
    return shares(work, booking.amount() instanceof Total total ? total.minutes() : 0, all);
  }

  /** Returns for each day its weight times a ratio, so that the sum up to it is rounded half up. */
  private static long[] shares(long[] weights, long part, long whole) {
    long[] minutes = new long[weights.length];
    long sum = 0;
    long before = 0;
    for (int day = 0; day < weights.length && whole > 0; day++) {
      sum += weights[day];
      long upTo = rounded(sum, part, whole);
      minutes[day] = upTo - before;
      before = upTo;
    }
    return minutes;
  }

  private static long rounded(long sum, long part, long whole) {
    // All but the last is as many whole parts as the weights hold.
    long full = sum / whole * part;
    long rest = sum % whole;
    return whole <= MAX_IN_A_LONG
        ? full + (2 * rest * part + whole) / (2 * whole)
        : full
            + BigInteger.valueOf(2 * rest)
                .multiply(BigInteger.valueOf(part))
                .add(BigInteger.valueOf(whole))
                .divide(BigInteger.valueOf(2 * whole))
                .longValueExact();
  }
}
