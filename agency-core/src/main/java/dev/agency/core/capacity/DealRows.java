package dev.agency.core.capacity;

import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.LeavePolicy;
import dev.agency.core.booking.Placed;
import dev.agency.core.deal.Deal;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
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

    /** By discipline: what the lines ask for, what the bookings do, and what these have placed. */
    private final long[] lines;

    private final long[] booked;
    private final long[] placed;
    private long outside;
    private long unassigned;

    Sums(OpenDeal open, Periods within, Placed days) {
      this.within = within;
      int disciplines = within.disciplines.size();
      cells = new long[disciplines][];
      lines = new long[disciplines];
      booked = new long[disciplines];
      placed = new long[disciplines];
      addLines(open.deal());
      addBookings(open.bookings(), days);
    }

    private void addLines(Deal deal) {
      for (ServiceLine line : deal.lines()) {
        if (line.discipline().isPresent()) {
          lines[index(line.discipline().get())] += line.estimatedMinutes();
        } else {
          unassigned += line.estimatedMinutes();
        }
      }
    }

    private int index(DisciplineId discipline) {
      return within.disciplines.asList().indexOf(discipline);
    }

    private void addBookings(List<Booking> bookings, Placed days) {
      for (Booking booking : bookings) {
        long all = days.minutes(booking, booking.days());
        // What no day takes is asked for all the same; what leave is to take off is not.
        long asked =
            booking.amount() instanceof BookingAmount.Total total
                    && booking.leavePolicy() != LeavePolicy.REDUCE
                ? Math.max(all, total.minutes())
                : all;
        Optional<DisciplineId> discipline =
            booking.discipline().or(() -> booking.person().flatMap(within.view::disciplineOf));
        if (discipline.map(this::index).orElse(-1) < 0) {
          unassigned += asked;
        } else {
          add(index(discipline.orElseThrow()), booking, all, asked, days);
        }
      }
    }

    private void add(int discipline, Booking booking, long all, long asked, Placed days) {
      booked[discipline] += asked;
      placed[discipline] += all;
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
      long all = unassigned;
      long undated = 0;
      for (int d = 0; d < cells.length; d++) {
        long asked = Math.max(lines[d], booked[d]);
        long rest = asked - placed[d];
        all += asked;
        if (rest > 0 && window.isPresent()) {
          outside += within.spread(d, window.get(), rest, row(d));
        } else {
          undated += rest;
        }
        if (cells[d] == null) {
          cells[d] = NOTHING;
        }
      }
      return new PipelineDemand.Ask(all, outside, undated, unassigned);
    }
  }
}
