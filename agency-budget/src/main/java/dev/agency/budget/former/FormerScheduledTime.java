package dev.agency.budget.former;

import dev.agency.core.booking.ScheduledTime;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Time that a booking set aside until it was planned otherwise or cancelled: what {@link
 * FormerEntry} is of time that was worked.
 *
 * <p>Ada was booked for three hours on 30 March, and March was locked on 8 April. On 15 April the
 * booking is corrected to two hours. By a basis of scheduled time March keeps its three, and April
 * has one less.
 *
 * <p>Immutable and thread-safe.
 *
 * @param time the scheduled time as it was
 * @param countedFrom the day it came to count like that
 * @param countedUntil the day on which it no longer did
 */
public record FormerScheduledTime(
    ScheduledTime time, LocalDate countedFrom, LocalDate countedUntil) {
  /**
   * Creates former scheduled time.
   *
   * @param time the scheduled time as it was
   * @param countedFrom the day it came to count like that
   * @param countedUntil the day on which it no longer did
   * @throws dev.agency.core.error.InvalidModelException if a day is not of the years 1900 to 2199
   *     ({@code DATE_OUT_OF_RANGE}) or the second is before the first ({@code INCONSISTENT})
   */
  public FormerScheduledTime {
    Objects.requireNonNull(time, "time");
    Counted.require("former scheduled time", countedFrom, countedUntil);
  }
}
