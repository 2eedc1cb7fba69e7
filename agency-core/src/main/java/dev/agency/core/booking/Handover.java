package dev.agency.core.booking;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.people.Person;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All bookings of somebody who leaves, given to others from a day on.
 *
 * <p>Mira leaves on 16 March. What she is booked for before stays hers; a booking that spans the
 * day is {@linkplain Rebooking#split split} there and its second part is Jonas's; a later one is
 * his as it is. A booking that Jonas cannot do is not touched at all, not even split: it stands
 * among the {@linkplain #open open} ones with the reason, until somebody else is found.
 *
 * <p>Of her 80 hours between 2 and 27 March 40 are his, whether her employment has been ended by
 * then or not: a sum is laid over the days she would have worked had she stayed.
 *
 * <pre>{@code
 * Handover handover = Handover.of(mira, march16, bookings, booking -> Optional.of(jonas), miras);
 * handover.steps();   // what to store: before, kept, taken
 * handover.open();    // what is still hers, and why
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Handover {
  private final ImmutableList<Step> steps;
  private final ImmutableList<Open> open;

  private Handover(ImmutableList<Step> steps, ImmutableList<Open> open) {
    this.steps = steps;
    this.open = open;
  }

  /** Who takes over which booking. */
  @FunctionalInterface
  public interface Successors {
    /**
     * Returns who takes over a booking.
     *
     * @param booking a booking of the leaver that goes on at the day or later
     * @return the successor; empty if nobody is found yet
     */
    Optional<Person> of(Booking booking);

    /**
     * Returns what a booking needs its person to be.
     *
     * @param booking the booking
     * @return a discipline, such as that of its line; empty for the leaver's own
     */
    default Optional<DisciplineId> needs(Booking booking) {
      return Optional.empty();
    }
  }

  /**
   * A booking that goes to somebody else.
   *
   * @param before the booking as it was
   * @param kept what the leaver keeps of it, under its identifier; empty if nothing
   * @param taken what the successor takes, under its identifier if nothing is kept, and otherwise
   *     under the one that {@link Rebooking#split(Booking, LocalDate, Placed)} derives
   */
  public record Step(Booking before, Optional<Booking> kept, Booking taken) {
    /**
     * Creates a step.
     *
     * @param before the booking as it was
     * @param kept what the leaver keeps of it
     * @param taken what the successor takes
     */
    public Step {
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(kept, "kept");
      Objects.requireNonNull(taken, "taken");
    }
  }

  /**
   * A booking that stays with the leaver for now.
   *
   * @param booking the booking as it was
   * @param reason why nobody took it over
   */
  public record Open(Booking booking, BookingRefusal reason) {
    /**
     * Creates an open booking.
     *
     * @param booking the booking
     * @param reason why nobody took it over
     */
    public Open {
      Objects.requireNonNull(booking, "booking");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * Gives the bookings of somebody away, by their calendar. When their employment ends does not
   * matter: sums that span the day are placed as if it went on.
   *
   * @param leaver who leaves
   * @param from the first day they are not there
   * @param bookings their bookings, each once; those that end before the day stay as they are
   * @param successors who takes over which; {@code booking -> Optional.of(jonas)} for one for all
   * @param calendar the calendar of the leaver, before or after their employment was ended
   * @return what goes to whom, and what stays open
   * @throws dev.agency.core.error.InvalidModelException if a booking or the calendar is of somebody
   *     else ({@code INCONSISTENT}) or a booking stands twice ({@code DUPLICATE_ID})
   */
  public static Handover of(
      Person leaver,
      LocalDate from,
      List<Booking> bookings,
      Successors successors,
      PersonCalendar calendar) {
    Invariants.of("a handover")
        .require(
            calendar.person().equals(leaver.id()),
            "calendar",
            ErrorCode.INCONSISTENT,
            "must be the leaver's")
        .verify();
    PersonCalendar staying =
        new PersonCalendar(
            calendar.person(),
            calendar.schedule().map(Handover::goingOn),
            calendar.holidays(),
            calendar.leaves());
    return of(
        leaver,
        from,
        bookings,
        successors,
        (booking, days) -> Placement.of(booking, staying.over(booking.days())).minutesIn(days));
  }

  private static WorkSchedule goingOn(WorkSchedule schedule) {
    return schedule.withEmployment(DateRange.startingOn(schedule.employment().start()));
  }

  /**
   * Gives the bookings of somebody away, by placements of one's own.
   *
   * <p>A sum that is placed before the day alone stays open as {@code NOTHING_LEFT}. It may be done
   * by then; it may also be crammed into days before the end of an employment, and nobody would do
   * what does not fit there.
   *
   * @param leaver who leaves
   * @param from the first day they are not there
   * @param bookings their bookings, each once; those that end before the day stay as they are
   * @param successors who takes over which; {@code booking -> Optional.of(jonas)} for one for all
   * @param placed how many minutes a booking takes; asked for sums that span the day only
   * @return what goes to whom, and what stays open
   * @throws dev.agency.core.error.InvalidModelException if a booking is of somebody else ({@code
   *     INCONSISTENT}) or stands twice ({@code DUPLICATE_ID})
   */
  public static Handover of(
      Person leaver, LocalDate from, List<Booking> bookings, Successors successors, Placed placed) {
    Invariants.of("a handover")
        .date("from", from)
        .unique("bookings", Lists.transform(bookings, Booking::id))
        .each(
            "bookings",
            bookings,
            (rules, path, booking) ->
                rules.require(
                    booking.person().filter(leaver.id()::equals).isPresent(),
                    path,
                    ErrorCode.INCONSISTENT,
                    "must be a booking of the leaver"))
        .verify();
    ImmutableList.Builder<Step> steps = ImmutableList.builder();
    ImmutableList.Builder<Open> open = ImmutableList.builder();
    for (Booking booking : bookings) {
      if (booking.days().end().filter(from::isBefore).isEmpty()) {
        continue;
      }
      Split split = split(booking, from, placed);
      Ruling<Booking, BookingRefusal> taken =
          split
              .after()
              .map(part -> taken(part, booking, leaver, successors))
              .orElseGet(() -> new Ruling.Refused<>(BookingRefusal.NOTHING_LEFT));
      taken.granted().ifPresent(by -> steps.add(new Step(booking, split.before(), by)));
      taken.refusal().ifPresent(reason -> open.add(new Open(booking, reason)));
    }
    return new Handover(steps.build(), open.build());
  }

  /** Returns what of a booking that goes on at the day lies before it, and what does not. */
  private static Split split(Booking booking, LocalDate from, Placed placed) {
    return booking.days().start().isBefore(from)
        ? Rebooking.split(booking, from, placed)
        : new Split(Optional.empty(), Optional.of(booking));
  }

  private static Ruling<Booking, BookingRefusal> taken(
      Booking part, Booking whole, Person leaver, Successors successors) {
    DisciplineId needed = successors.needs(whole).orElseGet(leaver::discipline);
    return successors
        .of(whole)
        .map(by -> Rebooking.reassign(part, by, needed))
        .orElseGet(() -> new Ruling.Refused<>(BookingRefusal.NO_SUCCESSOR));
  }

  /**
   * Returns what goes to others.
   *
   * @return a step for each booking that does, in the order they were given
   */
  public ImmutableList<Step> steps() {
    return steps;
  }

  /**
   * Returns what nobody takes over yet.
   *
   * @return the bookings as they were, in the order they were given
   */
  public ImmutableList<Open> open() {
    return open;
  }

  /** Returns how many there are, and not whose. */
  @Override
  public String toString() {
    return "Handover[" + steps.size() + " given, " + open.size() + " open]";
  }
}
