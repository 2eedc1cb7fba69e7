package dev.agency.examples.cli.capacity;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.booking.Booking;
import dev.agency.core.capacity.Buckets;
import dev.agency.core.capacity.CapacityView;
import dev.agency.core.capacity.PipelineDemand;
import dev.agency.core.capacity.staffing.StaffingDemand;
import dev.agency.core.capacity.staffing.StaffingPlan;
import dev.agency.core.deal.Deal;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.people.Person;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How much one file may ask for. A few kilobytes can name ten years day by day of very many people,
 * so that the answer fills a disk or is never done; what an agency of a thousand asks stays far
 * below.
 */
final class InputLimits {
  /** A thousand people for more than five years. */
  private static final long MAX_PERSON_DAYS = 2_000_000;

  /** Five hundred people day by day for more than a year. */
  private static final long MAX_CELLS = 250_000;

  /** A hundred deals by week in twenty disciplines for ten years, and more. */
  private static final long MAX_DEAL_CELLS = 2_000_000;

  /** The arcs of a plan: a hundred demands, as many stretches of days, and five hundred people. */
  private static final long MAX_ARCS = 5_000_000;

  /** The days of people that a schedule in an order goes through: some seconds. */
  private static final long MAX_ORDERED = 20_000_000;

  /** Other ends of windows, each of which may be a sentence. */
  private static final long MAX_ENDS = 250_000;

  /** Classes of people in stretches of days, which are compared with each other. */
  private static final long MAX_PLACES = 10_000;

  /** The steps in which it is found what would help: some seconds. */
  static final long MAX_STEPS_OF_CHANGES = 1_000_000_000;

  /** The steps of the laws of one month, deal by deal: a hundred and sixty megabytes. */
  private static final long MAX_STEPS = 40_000_000;

  /** Those of all months together: some seconds. */
  private static final long MAX_STEPS_IN_ALL = 1_000_000_000;

  /** The days of all bookings: ten thousand of a year, and many times more of some weeks. */
  private static final long MAX_BOOKED_DAYS = 20_000_000;

  /** Five hundred people for a hundred years, of which a placeholder reads the days it has. */
  private static final long MAX_DAYS_BEYOND = 20_000_000;

  /** The days of people that requests are held against: a second or two. */
  private static final long MAX_ASKED_DAYS = 50_000_000;

  /** A hundred requests for one of a thousand people. */
  private static final long MAX_CANDIDATES = 100_000;

  private InputLimits() {}

  static void check(CapacityFile file) {
    long days = file.horizon().days().orElse(0);
    long people = file.people().size();
    long periods = Buckets.of(file.horizon(), file.granularity(), file.weekStart()).list().size();
    long disciplines = disciplines(file);
    Invariants.of("a capacity file")
        .require(
            people * days <= MAX_PERSON_DAYS
                && (people + disciplines) * periods <= MAX_CELLS
                && disciplines * file.deals().size() * Math.max(periods, days / 28 + 2)
                    <= MAX_DEAL_CELLS,
            "horizon",
            ErrorCode.LIMIT_EXCEEDED,
            "must be shorter, or its periods longer, for so many people, disciplines and deals")
        .verify();
    checkBookings(file, periods);
    checkRequests(file);
  }

  /** Refuses requests that take too long to be held against everybody, or fill too many rows. */
  private static void checkRequests(CapacityFile file) {
    long asked =
        file.requests().stream().mapToLong(request -> request.days().days().orElse(0)).sum();
    long people = file.people().size();
    Invariants.of("a capacity file")
        .require(
            asked * people <= MAX_ASKED_DAYS && file.requests().size() * people <= MAX_CANDIDATES,
            "requests",
            ErrorCode.LIMIT_EXCEEDED,
            "must be fewer or shorter for so many people")
        .verify();
  }

  /** Refuses bookings that take too long to be laid over their days, be these known or not. */
  private static void checkBookings(CapacityFile file, long periods) {
    long days = 0;
    long beyond = 0;
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    long ofDeals = 0;
    for (Booking booking : file.bookings()) {
      long own = booking.days().days().orElse(0);
      days += own;
      if (booking.isPlaceholder() && !booking.days().isWithin(file.horizon())) {
        beyond += own;
        first = Math.min(first, booking.days().start().toEpochDay());
        last = Math.max(last, booking.days().endOrThrow().toEpochDay());
      }
      ofDeals += booking.deal().isPresent() ? 1 : 0;
    }
    Invariants.of("a capacity file")
        .require(
            days <= MAX_BOOKED_DAYS
                && ofDeals * periods <= MAX_BOOKED_DAYS
                && (beyond == 0
                    || Math.min(beyond, last - first) * file.people().size() <= MAX_DAYS_BEYOND),
            "bookings",
            ErrorCode.LIMIT_EXCEEDED,
            "must be fewer or shorter for so many people, or reach less far beyond the horizon")
        .verify();
  }

  /** Returns whether a plan is not too large to be worked out. */
  static boolean allows(StaffingPlan plan, CapacityFile file) {
    long days = file.horizon().days().orElse(0);
    long people = file.people().size();
    long demands = plan.demands().size();
    long kinds = file.people().stream().map(InputLimits::may).distinct().count();
    long stretches = Math.min(days, 2 * demands + days / 7 + 2);
    return demands * stretches * kinds <= MAX_ARCS
        && (!plan.hasOrder() || demands * people * days <= MAX_ORDERED);
  }

  /** Returns whether what would help is not too much to be told. */
  static boolean allowsChanges(CapacityView view, StaffingPlan plan) {
    Set<ImmutableSet<DisciplineId>> kinds = new HashSet<>();
    for (int person = 0; person < view.people().size(); person++) {
      kinds.add(view.qualifications(person));
    }
    Set<LocalDate> cuts = new HashSet<>();
    for (StaffingDemand demand : plan.demands()) {
      cuts.add(demand.window().start());
      demand.window().end().ifPresent(cuts::add);
    }
    long stretches = cuts.size() + view.horizon().days().orElse(0) / 7 + 2;
    return plan.demands().size() * stretches <= MAX_ENDS && kinds.size() * stretches <= MAX_PLACES;
  }

  /** Refuses a risk of more outcomes than can be put together; there may be very many deals. */
  static void checkRisk(PipelineDemand months, long quantum) {
    long all = 0;
    for (DisciplineId discipline : months.disciplines()) {
      for (int month = 0; month < months.periods().size(); month++) {
        long steps = 0;
        long asking = 0;
        for (DealId deal : months.deals()) {
          long minutes = months.minutes(deal, discipline, month);
          steps += minutes > 0 ? minutes / quantum + 1 : 0;
          asking += minutes > 0 ? 1 : 0;
        }
        requireSteps(asking == 0 || steps <= MAX_STEPS / asking);
        all += steps * asking;
        requireSteps(all <= MAX_STEPS_IN_ALL);
      }
    }
  }

  private static void requireSteps(boolean fewEnough) {
    Invariants.of("a capacity file")
        .require(
            fewEnough,
            "quantum",
            ErrorCode.LIMIT_EXCEEDED,
            "must be larger for so many deals of such a size")
        .verify();
  }

  private static ImmutableSet<DisciplineId> may(Person person) {
    return ImmutableSet.<DisciplineId>builder()
        .add(person.discipline())
        .addAll(person.alsoQualified())
        .build();
  }

  private static long disciplines(CapacityFile file) {
    Set<DisciplineId> all = new HashSet<>();
    file.people().forEach(person -> all.addAll(may(person)));
    file.bookings().forEach(booking -> booking.discipline().ifPresent(all::add));
    file.demands().stream().map(StaffingDemand::anyOf).forEach(all::addAll);
    file.deals().stream()
        .map(Deal::lines)
        .flatMap(lines -> lines.stream())
        .map(line -> line.discipline())
        .flatMap(Optional::stream)
        .forEach(all::add);
    return all.size();
  }
}
