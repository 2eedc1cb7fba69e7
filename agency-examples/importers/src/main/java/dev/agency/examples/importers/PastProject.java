package dev.agency.examples.importers;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A project that is over, as other systems tell it: what it was estimated at, what it took, and how
 * far it was by day. An estimate check and forecasts learn from it.
 *
 * <p>Two tasks of 8 and 4 hours that took 9 and 6 are a project of 720 minutes that took 900, and
 * had earned 480 of the 720 with 540 worked on the day the first of them was done.
 *
 * <p>Minutes are exact and not rounded: a task of 20 minutes is a third of an hour in many systems.
 *
 * @param name what it is called
 * @param category the one that most of its estimate is in; empty if the tasks have none
 * @param begun the first day any task was begun; empty if none says so
 * @param done the day the last task was done
 * @param estimatedMinutes the sum of the estimates
 * @param takenMinutes the sum of what was worked
 * @param steps where it stood on each day a task was done, in their order
 */
public record PastProject(
    String name,
    Optional<String> category,
    Optional<LocalDate> begun,
    LocalDate done,
    BigDecimal estimatedMinutes,
    BigDecimal takenMinutes,
    ImmutableList<Step> steps) {
  /**
   * Where a project stood at the end of a day, since its beginning.
   *
   * @param day the day
   * @param earnedMinutes the estimates of the tasks that were done
   * @param workedMinutes what these took
   */
  public record Step(LocalDate day, BigDecimal earnedMinutes, BigDecimal workedMinutes) {}
}
