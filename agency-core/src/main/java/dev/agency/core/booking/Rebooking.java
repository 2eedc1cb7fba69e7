package dev.agency.core.booking;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DerivedIds;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.people.Person;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Bookings as people change them: cut in two, moved to other days, given to somebody else, or to
 * somebody at last.
 *
 * <pre>{@code
 * Split split = Rebooking.split(booking, LocalDate.of(2026, 3, 16), placed);
 * Rebooking.moveBy(split.after().orElseThrow(), 7);
 * Rebooking.reassign(split.before().orElseThrow(), jonas, design).refusal();   // NOT_QUALIFIED
 * }</pre>
 *
 * <p>Each gives new bookings and leaves the one it was given as it is. Status, project, deal,
 * budget, line and note stay as they are. All bookings of somebody who leaves are given away with
 * {@link Handover}.
 */
public final class Rebooking {
  /** No two days of the model are further apart. */
  private static final long MAX_DAYS = 109_573;

  private Rebooking() {}

  /**
   * Cuts a booking in two, with a derived identifier for the second part: that of booking {@code B}
   * cut on 16 March is {@code B:2026-03-16}, by the rule of {@link DerivedIds}.
   *
   * @param booking the booking
   * @param at the first day of the second part
   * @param placed how many minutes it takes; asked for a sum only
   * @return the parts, as {@link #split(Booking, LocalDate, Placed, BookingId)} has them
   * @throws dev.agency.core.error.InvalidModelException as there
   */
  public static Split split(Booking booking, LocalDate at, Placed placed) {
    return split(
        booking, at, placed, BookingId.of(DerivedIds.of(booking.id().value(), at.toString())));
  }

  /**
   * Cuts a booking in two.
   *
   * <p>Three hours a day, and half of somebody, stay three hours a day and half of somebody in both
   * parts: each day takes what it took, and of a percentage the rounding starts anew, which moves a
   * minute at most. A sum is divided as it is placed: of 80 hours of which {@code placed} finds 30
   * before the day, the first part is 30 hours and the second the other 50, whatever the days
   * count. What has no place at all goes with the second part. Where leave reduces a sum, {@code
   * placed} is asked what it takes without leave, so that what leave takes in the first part is not
   * worked in the second. Each part spreads its own sum, so a day may take a minute more or less
   * than before, and the sum does not change; and each redistributes over its own days what leave
   * takes of them.
   *
   * <p>The first part keeps the identifier and the names of other systems. Where a sum has all its
   * minutes on one side of the day, that side is the only part, and keeps them.
   *
   * @param booking the booking
   * @param at the first day of the second part, after the first of the booking and before its end
   * @param placed how many minutes it takes; asked for a sum only
   * @param second the identifier of the second part, another than that of the booking
   * @return the parts
   * @throws dev.agency.core.error.InvalidModelException if the day is not within the booking, or
   *     more minutes are placed than it has ({@code OUT_OF_RANGE}), or the identifier is that of
   *     the booking ({@code DUPLICATE_ID})
   */
  public static Split split(Booking booking, LocalDate at, Placed placed, BookingId second) {
    DateRange days = booking.days();
    Invariants.of("a split")
        .require(
            days.contains(at) && at.isAfter(days.start()),
            "at",
            ErrorCode.OUT_OF_RANGE,
            "must be within the booking and not its first day")
        .require(
            !second.equals(booking.id()),
            "second",
            ErrorCode.DUPLICATE_ID,
            "must be another identifier than that of the booking")
        .verify();
    DateRange early = DateRange.of(days.start(), at);
    Booking before = booking.withDays(early);
    Booking after = booking.withDays(DateRange.of(at, days.end().orElseThrow()));
    if (!(booking.amount() instanceof BookingAmount.Total total)) {
      return new Split(Optional.of(before), Optional.of(renamed(after, second)));
    }
    Booking asked =
        booking.leavePolicy() == LeavePolicy.REDUCE
            ? booking.withLeavePolicy(LeavePolicy.KEEP)
            : booking;
    long first = placed.minutes(asked, early);
    Invariants.of("a split").between("placed", first, 0, total.minutes()).verify();
    if (first == 0) {
      return new Split(Optional.empty(), Optional.of(after));
    }
    if (first == total.minutes()) {
      return new Split(Optional.of(before), Optional.empty());
    }
    return new Split(
        Optional.of(before.withAmount(new BookingAmount.Total(first))),
        Optional.of(
            renamed(after.withAmount(new BookingAmount.Total(total.minutes() - first)), second)));
  }

  private static Booking renamed(Booking part, BookingId id) {
    return part.toBuilder().id(id).externalRefs(ImmutableList.of()).build();
  }

  /** Moves a booking by days, earlier by those below zero. */
  static Booking moveBy(Booking booking, long days) {
    Invariants.of("a move").between("days", days, -MAX_DAYS, MAX_DAYS).verify();
    DateRange from = booking.days();
    return booking.withDays(
        DateRange.of(from.start().plusDays(days), from.end().orElseThrow().plusDays(days)));
  }

  /**
   * Moves a booking to a day. It takes as many days as before; weekends, holidays and leave may
   * fall on others of them.
   *
   * @param booking the booking
   * @param start its first day from now on
   * @return the booking, as many days long as before
   * @throws dev.agency.core.error.InvalidModelException if it comes to lie outside of 1900 to 2199
   *     ({@code DATE_OUT_OF_RANGE})
   */
  public static Booking moveTo(Booking booking, LocalDate start) {
    Invariants.of("a move").date("start", start).verify();
    return moveBy(booking, ChronoUnit.DAYS.between(booking.days().start(), start));
  }

  /**
   * Gives the booking of a person to somebody else.
   *
   * @param booking the booking
   * @param to who takes it over
   * @param needed the discipline the work needs; that of its line, or else of whom it was booked
   * @return the booking of the other person, or {@code IS_A_PLACEHOLDER}, {@code SAME_PERSON},
   *     {@code PERSON_HAS_LEFT} or {@code NOT_QUALIFIED}
   */
  public static Ruling<Booking, BookingRefusal> reassign(
      Booking booking, Person to, DisciplineId needed) {
    if (booking.isPlaceholder()) {
      return new Ruling.Refused<>(BookingRefusal.IS_A_PLACEHOLDER);
    }
    if (booking.person().filter(to.id()::equals).isPresent()) {
      return new Ruling.Refused<>(BookingRefusal.SAME_PERSON);
    }
    return given(booking, to, needed);
  }

  /**
   * Names somebody for a placeholder. What was demand of the discipline is their load from now on.
   *
   * @param booking the placeholder
   * @param with who does it
   * @return the booking of the person, or {@code NOT_A_PLACEHOLDER}, {@code PERSON_HAS_LEFT} or
   *     {@code NOT_QUALIFIED}
   */
  public static Ruling<Booking, BookingRefusal> fill(Booking booking, Person with) {
    return booking
        .discipline()
        .map(needed -> given(booking, with, needed))
        .orElseGet(() -> new Ruling.Refused<>(BookingRefusal.NOT_A_PLACEHOLDER));
  }

  private static Ruling<Booking, BookingRefusal> given(
      Booking booking, Person to, DisciplineId needed) {
    return unfit(to, needed)
        .<Ruling<Booking, BookingRefusal>>map(Ruling.Refused::new)
        .orElseGet(
            () ->
                new Ruling.Granted<>(
                    booking.toBuilder().person(to.id()).discipline(Optional.empty()).build()));
  }

  /** Returns why a person may not be booked for a discipline. */
  static Optional<BookingRefusal> unfit(Person person, DisciplineId needed) {
    if (person.archived()) {
      return Optional.of(BookingRefusal.PERSON_HAS_LEFT);
    }
    return person.discipline().equals(needed) || person.alsoQualified().contains(needed)
        ? Optional.empty()
        : Optional.of(BookingRefusal.NOT_QUALIFIED);
  }
}
