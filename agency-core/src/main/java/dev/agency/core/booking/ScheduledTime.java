package dev.agency.core.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The time that a confirmed booking sets aside of a person, for a budget, on one day.
 *
 * <p>Ada is booked for three hours a day from Monday 2 to Friday 6 March: five of these, of 180
 * minutes each. On a day of leave there is none, for nothing is set aside then.
 *
 * <p>It is a plain fact: its {@link Placement} says what the booking takes on that day, by the
 * schedule, holidays and leave of the person. Only what is agreed and will count on a budget has
 * such facts: a tentative booking, a placeholder and a booking that leaves the budget open have
 * none. It says what was planned and nothing of what was worked; that is a {@link
 * dev.agency.core.actuals.TimeEntry}.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class ScheduledTime implements WithScheduledTime
    permits ImmutableScheduledTime {
  /** As a sum over all days of a booking may be, which may have one day. */
  private static final long MAX_MINUTES = 1_000_000_000;

  ScheduledTime() {}

  /**
   * Starts new scheduled time.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns what bookings set aside on their days.
   *
   * <p>The booking of Ada for the relaunch is confirmed and placed on five days: five facts. Of one
   * that is tentative, or for a deal, or of a project that leaves the budget open there are none; a
   * placeholder has no placement to begin with.
   *
   * @param placements the placements, of each booking one
   * @return a fact for each day on which a confirmed booking of a budget takes minutes, in the
   *     order of the placements and days
   * @throws dev.agency.core.error.InvalidModelException if a booking stands twice ({@code
   *     DUPLICATE_ID})
   */
  public static ImmutableList<ScheduledTime> of(Collection<Placement> placements) {
    Invariants.of("scheduled time")
        .unique(
            "placements", placements.stream().map(placement -> placement.booking().id()).toList())
        .verify();
    ImmutableList.Builder<ScheduledTime> scheduled = ImmutableList.builder();
    for (Placement placement : placements) {
      Booking booking = placement.booking();
      if (booking.status() == BookingStatus.CONFIRMED && booking.budget().isPresent()) {
        booking.person().ifPresent(person -> add(placement, person, scheduled));
      }
    }
    return scheduled.build();
  }

  /**
   * Returns what bookings set aside on the days their people work.
   *
   * <p>A booking for a project that leaves the budget open is on the budget of the project if it
   * has one only; of two, nobody can tell which.
   *
   * @param bookings the bookings, each once; placeholders set nothing aside of anybody
   * @param calendars the calendar of each person; somebody without one works 0 minutes
   * @param budgets the budgets of each project
   * @return a fact for each day on which a confirmed booking of a budget takes minutes, in the
   *     order of the bookings and days
   * @throws dev.agency.core.error.InvalidModelException if a booking stands twice ({@code
   *     DUPLICATE_ID})
   */
  public static ImmutableList<ScheduledTime> of(
      Collection<Booking> bookings,
      Map<PersonId, PersonCalendar> calendars,
      ImmutableListMultimap<ProjectId, BudgetId> budgets) {
    ImmutableList.Builder<Placement> placements = ImmutableList.builder();
    for (Booking booking : bookings) {
      booking
          .person()
          .map(calendars::get)
          .map(calendar -> calendar.over(booking.days()))
          .map(days -> Placement.of(onBudget(booking, budgets), days))
          .ifPresent(placements::add);
    }
    return of(placements.build());
  }

  private static Booking onBudget(
      Booking booking, ImmutableListMultimap<ProjectId, BudgetId> budgets) {
    return booking.withBudget(
        booking
            .budget()
            .or(
                () ->
                    booking
                        .project()
                        .map(budgets::get)
                        .filter(all -> all.size() == 1)
                        .map(all -> all.get(0))));
  }

  private static void add(
      Placement placement, PersonId person, ImmutableList.Builder<ScheduledTime> scheduled) {
    Booking booking = placement.booking();
    for (int i = 0; i < placement.length(); i++) {
      if (placement.minutesAt(i) > 0) {
        scheduled.add(
            builder()
                .booking(booking.id())
                .person(person)
                .budget(booking.budget().orElseThrow())
                .line(booking.line())
                .day(booking.days().start().plusDays(i))
                .minutes(placement.minutesAt(i))
                .build());
      }
    }
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ScheduledTime fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the booking that sets the time aside.
   *
   * @return the booking, which has at most one such fact on a day
   */
  public abstract BookingId booking();

  /**
   * Returns whose time it is.
   *
   * @return the person
   */
  public abstract PersonId person();

  /**
   * Returns the budget the time will count on.
   *
   * @return the budget
   */
  public abstract BudgetId budget();

  /**
   * Returns the line the time will count on.
   *
   * @return a line of the budget; empty if that is open
   */
  public abstract Optional<LineId> line();

  /**
   * Returns the day.
   *
   * @return the day
   */
  public abstract LocalDate day();

  /**
   * Returns how long.
   *
   * @return the minutes, 1 to 1,000,000,000: a booking of more than a day has is kept as it is
   */
  public abstract long minutes();

  /**
   * Returns a builder filled from this scheduled time.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a day that is out of range, and time that is none. */
  @Value.Check
  void check() {
    Invariants.of("scheduled time")
        .date("day", day())
        .between("minutes", minutes(), 1, MAX_MINUTES)
        .verify();
  }

  /** Builds scheduled time. */
  public static final class Builder extends ImmutableScheduledTime.Builder {
    Builder() {}
  }
}
