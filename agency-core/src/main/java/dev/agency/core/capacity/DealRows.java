package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.LeavePolicy;
import dev.agency.core.booking.Placed;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** What one open deal asks of each discipline in each period. */
final class DealRows {
  private final String name;
  private final BasisPoints probability;

  /** Of each discipline by period; null if it asks nothing of it. */
  private final long[][] cells;

  private final PipelineDemand.Ask ask;
  private final ImmutableList<PipelineDemand.Part> parts;

  private DealRows(OpenDeal open, Sums sums, Optional<DateRange> window) {
    this.name = open.deal().name();
    this.probability = open.probability();
    this.ask = sums.ask(window);
    this.cells = sums.cells;
    this.parts = sums.parts(window);
  }

  static DealRows of(OpenDeal open, Periods within, Function<Booking, Placed> placed) {
    return new DealRows(open, new Sums(open, within, placed), window(open));
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
      end = Periods.later(end, booking.days().endOrThrow());
    }
    return Optional.of(DateRange.of(start, end));
  }

  String name() {
    return name;
  }

  BasisPoints probability() {
    return probability;
  }

  PipelineDemand.Ask ask() {
    return ask;
  }

  ImmutableList<PipelineDemand.Part> parts() {
    return parts;
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

    private final ImmutableList<ServiceLine> lines;

    /** In the order of their ids: which of two covers a line is not to be by chance. */
    private final ImmutableList<Booking> bookings;

    private final Periods within;
    private final long[][] cells;
    private final Coverage coverage;

    /** By discipline: what bookings ask for and no day takes. */
    private final long[] homeless;

    private long asked;
    private long outside;
    private long unassigned;

    Sums(OpenDeal open, Periods within, Function<Booking, Placed> placed) {
      this.within = within;
      int disciplines = within.disciplines.size();
      cells = new long[disciplines][];
      homeless = new long[disciplines];
      lines = open.deal().lines();
      bookings = ImmutableList.sortedCopyOf(Comparator.comparing(Booking::id), open.bookings());
      coverage = new Coverage(lines, within.disciplines);
      bookings.forEach(booking -> add(booking, placed.apply(booking)));
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
            Periods.earlier(booking.days().endOrThrow(), within.periods.get(p).endOrThrow());
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

    /** Returns each line, and of each booking what no line asks for. */
    ImmutableList<PipelineDemand.Part> parts(Optional<DateRange> window) {
      ImmutableList.Builder<PipelineDemand.Part> parts = ImmutableList.builder();
      for (ServiceLine line : lines) {
        if (line.estimatedMinutes() > 0) {
          parts.add(
              new PipelineDemand.Part(
                  line.name(), line.discipline(), window, line.estimatedMinutes()));
        }
      }
      long[] beyond = coverage.beyond();
      for (int i = 0; i < beyond.length; i++) {
        Booking booking = bookings.get(i);
        if (beyond[i] > 0) {
          parts.add(
              new PipelineDemand.Part(
                  "Booking " + booking.id().value(),
                  within.mayDo(booking).stream().findFirst().map(within.disciplines.asList()::get),
                  Optional.of(booking.days()),
                  beyond[i]));
        }
      }
      return parts.build();
    }
  }
}
