package dev.agency.budget.ledger;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.agency.core.booking.Placement;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that a booking sets aside, as a ledger is told it: a plan that replaces the one before.
 *
 * <p>Ada is booked for three hours a day from Monday 2 to Friday 6 March: five days of 180 minutes
 * are revision 1. The client asks for a week later: revision 2 has the five days from the 9th on,
 * and none of the first five is left. Where leave or another pattern of work changes what the
 * booking takes, the host places it anew and tells the next revision.
 *
 * <pre>{@code
 * ledger.apply(new Revised<>(booking.id(), revision, ScheduledBooking.of(placement)));
 * }</pre>
 *
 * <p>A booking that sets nothing aside has none: it was cancelled, is tentative again, or leaves
 * its budget open. Then {@link #of} is empty, and a revision without a value deletes what was told.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no minutes.
 *
 * @param days what it sets aside on each of its days, in their order
 */
public record ScheduledBooking(ImmutableList<ScheduledTime> days) {
  /**
   * Creates the plan of a booking.
   *
   * @param days what it sets aside on each of its days, in any order
   * @throws dev.agency.core.error.InvalidModelException if there is no day ({@code EMPTY}), a day
   *     stands twice ({@code DUPLICATE_ID}), or two of them are of different bookings, budgets,
   *     people or lines ({@code INCONSISTENT})
   */
  public ScheduledBooking {
    ImmutableList<ScheduledTime> told = days;
    Invariants.of("a scheduled booking")
        .require(!days.isEmpty(), "days", ErrorCode.EMPTY, "must be one or more")
        .unique("days", Lists.transform(days, ScheduledTime::day))
        .each("days", days, (rules, path, time) -> check(rules, path, time, told.get(0)))
        .verify();
    days = ImmutableList.sortedCopyOf(Comparator.comparing(ScheduledTime::day), days);
  }

  private static void check(Invariants rules, String path, ScheduledTime time, ScheduledTime one) {
    rules
        .require(
            time.booking().equals(one.booking()),
            path + "/booking",
            ErrorCode.INCONSISTENT,
            "must be of one booking")
        .require(
            time.budget().equals(one.budget()),
            path + "/budget",
            ErrorCode.INCONSISTENT,
            "must be of one budget")
        .require(
            time.person().equals(one.person()),
            path + "/person",
            ErrorCode.INCONSISTENT,
            "must be of one person")
        .require(
            time.line().equals(one.line()),
            path + "/line",
            ErrorCode.INCONSISTENT,
            "must be on one line");
  }

  /**
   * Returns what a booking sets aside.
   *
   * @param placement what the booking takes on its days
   * @return its plan; empty if it is not confirmed, leaves its budget open or takes no minutes
   */
  public static Optional<ScheduledBooking> of(Placement placement) {
    return ofDays(ScheduledTime.of(ImmutableList.of(placement)));
  }

  private static Optional<ScheduledBooking> ofDays(ImmutableList<ScheduledTime> days) {
    return days.isEmpty() ? Optional.empty() : Optional.of(new ScheduledBooking(days));
  }

  /**
   * Returns the booking.
   *
   * @return its identifier, which the plan is told by
   */
  public BookingId booking() {
    return days.get(0).booking();
  }

  /**
   * Returns the budget the time will count on.
   *
   * @return the budget
   */
  public BudgetId budget() {
    return days.get(0).budget();
  }

  /**
   * Returns what it sets aside on some days.
   *
   * @param during the days
   * @return the plan of these alone; empty if it sets nothing aside on them
   */
  public Optional<ScheduledBooking> during(DateRange during) {
    return ofDays(
        days.stream().filter(time -> during.contains(time.day())).collect(toImmutableList()));
  }

  /** Returns the first day up to one on which two plans say something else, or one says nothing. */
  static Optional<LocalDate> firstChange(
      Optional<ScheduledBooking> before, Optional<ScheduledBooking> after, LocalDate last) {
    TreeMap<LocalDate, ScheduledTime> was = new TreeMap<>();
    before.ifPresent(plan -> plan.days().forEach(time -> was.put(time.day(), time)));
    TreeMap<LocalDate, ScheduledTime> is = new TreeMap<>();
    after.ifPresent(plan -> plan.days().forEach(time -> is.put(time.day(), time)));
    was.entrySet().removeIf(each -> is.remove(each.getKey(), each.getValue()));
    was.putAll(is);
    return was.isEmpty() || was.firstKey().isAfter(last)
        ? Optional.empty()
        : Optional.of(was.firstKey());
  }

  /** Returns the booking and how many days it has. */
  @Override
  public String toString() {
    return "ScheduledBooking[" + booking() + ", " + days.size() + " days]";
  }
}
