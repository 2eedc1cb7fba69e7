package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;

/**
 * What people can still take on: the minutes of each that are free, and why the others are not.
 *
 * <p>Of the 2,400 minutes of Ada's week 480 are a holiday, 960 are booked and 960 are free. A day
 * that is booked twice over has nothing free and takes nothing from its neighbours, so free minutes
 * are not those of the pattern less what is off and booked.
 *
 * <p>People are numbered from 0 in the order of their ids, and days from 0, the first of the
 * horizon: whoever asks about many looks up each number once. Implementations are immutable and
 * thread-safe.
 */
public interface CapacityView {
  /**
   * Returns the days that are known.
   *
   * @return the days, with an end
   */
  DateRange horizon();

  /**
   * Returns the number of a day.
   *
   * @param day a day of the horizon, or the first day after it
   * @return 0 for the first day of the horizon
   * @throws InvalidModelException if it is none of these ({@code OUT_OF_RANGE})
   */
  default int dayOf(LocalDate day) {
    LocalDate first = horizon().start();
    if (day.isBefore(first) || day.isAfter(horizon().endOrThrow())) {
      throw Horizon.outside();
    }
    return Math.toIntExact(day.toEpochDay() - first.toEpochDay());
  }

  /**
   * Returns the people.
   *
   * @return the people in the order of their ids, each once
   */
  ImmutableList<PersonId> people();

  /**
   * Returns what a person may be given to do.
   *
   * @param person the number of the person
   * @return their own discipline and those they are qualified for as well
   */
  ImmutableSet<DisciplineId> qualifications(int person);

  /**
   * Returns the minutes that can still be given to a person.
   *
   * @param person the number of the person
   * @param from the number of the first day
   * @param to the number of the first day after, exclusive
   * @return the sum of what is free on each of the days, never less than zero
   * @throws IndexOutOfBoundsException if there is no such person, or the days do not lie within the
   *     horizon
   */
  long freeMinutes(int person, int from, int to);

  /**
   * Returns the minutes a person would work but for holidays and leave.
   *
   * @param person the number of the person
   * @param from the number of the first day
   * @param to the number of the first day after, exclusive
   * @return the minutes of the pattern that holidays and approved leave take
   * @throws IndexOutOfBoundsException as {@link #freeMinutes} does
   */
  long awayMinutes(int person, int from, int to);

  /**
   * Returns the minutes a person is booked for already.
   *
   * @param person the number of the person
   * @param from the number of the first day
   * @param to the number of the first day after, exclusive
   * @return the minutes of the bookings that this view counts
   * @throws IndexOutOfBoundsException as {@link #freeMinutes} does
   */
  long bookedMinutes(int person, int from, int to);
}
