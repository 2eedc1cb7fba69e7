package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.LeavePolicy;
import dev.agency.core.booking.Placed;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** What one open deal asks of each discipline in each period. */
final class DealRows {
  private final BasisPoints probability;

  /** Of each discipline by period; null if it asks nothing of it. */
  private final long[][] cells;

  private PipelineDemand.Ask ask = new PipelineDemand.Ask(0, 0, 0, 0);

  private DealRows(BasisPoints probability, long[][] cells) {
    this.probability = probability;
    this.cells = cells;
  }

  static DealRows of(OpenDeal open, Periods within, Placed placed) {
    Sums sums = new Sums(open, within, placed);
    DealRows rows = new DealRows(open.probability(), sums.cells);
    rows.ask = sums.ask(window(open));
    return rows;
  }

  /** Returns the days that work without days may be done on. */
  private static Optional<DateRange> window(OpenDeal open) {
    Optional<DateRange> plan = open.deal().plan().filter(days -> days.end().isPresent());
    if (plan.isPresent() || open.bookings().isEmpty()) {
      return plan;
    }
    LocalDate start = LocalDate.MAX;
    LocalDate end = LocalDate.MIN;
    for (Booking booking : open.bookings()) {
      start = Periods.earlier(start, booking.days().start());
      end = Periods.later(end, Periods.end(booking.days()));
    }
    return Optional.of(DateRange.of(start, end));
  }

  BasisPoints probability() {
    return probability;
  }

  PipelineDemand.Ask ask() {
    return ask;
  }

  boolean asks(int discipline) {
    return cells[discipline].length > 0;
  }

  long in(int discipline, int period) {
    return asks(discipline) ? cells[discipline][period] : 0;
  }

  /** Adds up lines and bookings. Not thread-safe. */
  private static final class Sums {
    private static final long[] NOTHING = {};

    private final Periods within;
    private final long[][] cells;
    private final Coverage coverage;

    /** By discipline: what bookings ask for and no day takes. */
    private final long[] homeless;

    private long asked;
    private long outside;
    private long unassigned;

    Sums(OpenDeal open, Periods within, Placed days) {
      this.within = within;
      int disciplines = within.disciplines.size();
      cells = new long[disciplines][];
      homeless = new long[disciplines];
      coverage = new Coverage(open.deal().lines(), within.disciplines);
      // Of two that are for one line the first covers it: which is that is not to be by chance.
      ImmutableList.sortedCopyOf(Comparator.comparing(Booking::id), open.bookings())
          .forEach(booking -> add(booking, days));
      coverage.cover();
    }

    private void add(Booking booking, Placed days) {
      long all = days.minutes(booking, booking.days());
      // What no day takes is asked for all the same; what leave is to take off is not.
      long asks =
          booking.amount() instanceof BookingAmount.Total total
                  && booking.leavePolicy() != LeavePolicy.REDUCE
              ? Math.max(all, total.minutes())
              : all;
      ImmutableList<Integer> may = within.mayDo(booking);
      coverage.add(booking.line(), may, asks);
      asked += asks;
      if (may.isEmpty()) {
        unassigned += asks;
      } else {
        homeless[may.get(0)] += asks - all;
        place(may.get(0), booking, all, days);
      }
    }

    private void place(int discipline, Booking booking, long all, Placed days) {
      long inside = 0;
      for (int p = 0; p < within.periods.size(); p++) {
        LocalDate from = Periods.later(booking.days().start(), within.periods.get(p).start());
        LocalDate to =
            Periods.earlier(Periods.end(booking.days()), Periods.end(within.periods.get(p)));
        if (from.isBefore(to)) {
          long here = days.minutes(booking, DateRange.of(from, to));
          row(discipline)[p] += here;
          inside += here;
        }
      }
      outside += all - inside;
    }

    private long[] row(int discipline) {
      if (cells[discipline] == null) {
        cells[discipline] = new long[within.periods.size()];
      }
      return cells[discipline];
    }

    /** Spreads what is not booked yet, and returns what the deal asks for. */
    PipelineDemand.Ask ask(Optional<DateRange> window) {
      asked += coverage.openOfNone();
      unassigned += coverage.openOfNone();
      long undated = 0;
      for (int d = 0; d < cells.length; d++) {
        long rest = coverage.open(d) + homeless[d];
        asked += coverage.open(d);
        if (rest > 0 && window.isPresent()) {
          outside += within.spread(d, window.get(), rest, row(d));
        } else {
          undated += rest;
        }
        if (cells[d] == null) {
          cells[d] = NOTHING;
        }
      }
      return new PipelineDemand.Ask(asked, outside, undated, unassigned);
    }
  }
}
