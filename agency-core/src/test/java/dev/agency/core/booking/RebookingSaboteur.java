package dev.agency.core.booking;

import dev.agency.core.booking.Handover.Successors;
import dev.agency.core.people.Person;
import dev.agency.core.testkit.PlantedMistake;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Mistakes that are planted, each with the law that has to find it. */
enum RebookingSaboteur implements PlantedMistake {
  A_SUM_IS_DIVIDED_BY_DAYS_OF_THE_CALENDAR(
      RebookingLaw.SUM,
      new Rebooks() {
        @Override
        Split split(Booking booking, LocalDate at, Placed placed) {
          return super.split(
              booking,
              at,
              (of, days) ->
                  of.amount() instanceof BookingAmount.Total total
                      ? total.minutes() * days.days().orElseThrow() / of.days().days().orElseThrow()
                      : placed.minutes(of, days));
        }
      }),
  THE_SECOND_PART_HAS_THE_WHOLE_SUM(
      RebookingLaw.SUM, late((booking, late) -> late.withAmount(booking.amount()))),
  BOTH_PARTS_KEEP_THE_IDENTIFIER(
      RebookingLaw.PARTS, late((booking, late) -> late.withId(booking.id()))),
  A_DAY_LIES_BETWEEN_THE_PARTS(RebookingLaw.PARTS, late((booking, late) -> after(late))),
  THE_SECOND_PART_FORGETS_ITS_POLICY(
      RebookingLaw.PARTS, late((booking, late) -> late.withLeavePolicy(LeavePolicy.KEEP))),
  WHAT_LEAVE_TAKES_IN_THE_FIRST_PART_IS_WORKED_IN_THE_SECOND(
      RebookingLaw.DAYS,
      new Rebooks() {
        @Override
        Split split(Booking booking, LocalDate at, Placed placed) {
          return super.split(
              booking,
              at,
              (of, days) -> placed.minutes(of.withLeavePolicy(booking.leavePolicy()), days));
        }
      }),
  A_MOVE_FORWARD_IS_A_DAY_SHORT(
      RebookingLaw.MOVES,
      new Rebooks() {
        @Override
        Booking moveBy(Booking booking, long days) {
          return super.moveBy(booking, days > 0 ? days - 1 : days);
        }
      }),
  A_MOVE_TO_A_DAY_MAKES_IT_LONGER(
      RebookingLaw.MOVES,
      new Rebooks() {
        @Override
        Booking moveTo(Booking booking, LocalDate start) {
          Booking moved = super.moveTo(booking, start);
          return moved.withDays(DateRange.of(start, moved.days().endOrThrow().plusDays(1)));
        }
      }),
  A_HANDOVER_DROPS_WHAT_NOBODY_TAKES(
      RebookingLaw.HANDOVER,
      new Rebooks() {
        @Override
        Handover handover(
            Person leaver,
            LocalDate from,
            List<Booking> bookings,
            Successors successors,
            Placed placed) {
          return super.handover(
              leaver,
              from,
              bookings.stream().filter(each -> successors.of(each).isPresent()).toList(),
              successors,
              placed);
        }
      }),
  WHAT_SPANS_THE_DAY_GOES_WHOLE(
      RebookingLaw.HANDOVER,
      new Rebooks() {
        @Override
        Handover handover(
            Person leaver,
            LocalDate from,
            List<Booking> bookings,
            Successors successors,
            Placed placed) {
          return super.handover(
              leaver, DrawnChange.BEFORE_ALL, going(bookings, from), successors, placed);
        }

        private static List<Booking> going(List<Booking> bookings, LocalDate from) {
          return bookings.stream().filter(each -> each.days().endOrThrow().isAfter(from)).toList();
        }
      });

  /** What becomes of the second part of a booking. */
  private interface Late {
    Booking of(Booking booking, Booking late);
  }

  private final RebookingLaw law;

  @SuppressWarnings("ImmutableEnumChecker") // nothing an engine is made of ever changes
  private final Rebooks engine;

  RebookingSaboteur(RebookingLaw law, Rebooks engine) {
    this.law = law;
    this.engine = engine;
  }

  @Override
  public RebookingLaw law() {
    return law;
  }

  @Override
  public void tryOn(long seed) {
    law.check(engine, DrawnChange.all().generator(180).next(new Random(seed)).value());
  }

  private static Rebooks late(Late change) {
    return new Rebooks() {
      @Override
      Split split(Booking booking, LocalDate at, Placed placed) {
        Split split = super.split(booking, at, placed);
        return new Split(split.before(), split.after().map(late -> change.of(booking, late)));
      }
    };
  }

  /** Returns a booking that begins a day later, where it has another day. */
  private static Booking after(Booking booking) {
    DateRange days = booking.days();
    LocalDate start = days.start().plusDays(1);
    return start.isBefore(days.endOrThrow())
        ? booking.withDays(DateRange.of(start, days.endOrThrow()))
        : booking;
  }
}
