package dev.agency.core.capacity.risk;

import dev.agency.core.figure.BasisPoints;
import java.util.Objects;

/**
 * How much the pipeline may ask of a discipline in a period beyond what is free.
 *
 * <p>Two deals of 160 and 40 hours at 50 % and 20 %, 100 hours free: expected are 88 hours, which
 * seems to fit, and yet it is short with 50 %, by 60 hours in the median of these cases. Minutes
 * are whole, rounded half up. Demand is rounded up to the quantum of the report, and work is not
 * moved to other periods, which both tell a risk rather too high; but all days and people of a
 * discipline in a period are one pool, so that a first week may be short in a month that is not.
 *
 * <p>Immutable and thread-safe.
 *
 * @param cell the discipline and the period
 * @param partial whether the period is only a part of a day, week or month of the calendar
 * @param freeMinutes what is free before any deal is won; below zero if it is overbooked
 * @param expectedMinutes Σ probability × demand
 * @param allWonMinutes the demand if all deals are won; of dependent deals the worst scenario
 * @param probability how likely demand is above what is free
 * @param shortMedian the shortage that is not exceeded in half of all outcomes
 * @param shortEighty that of 80 %
 * @param shortNinety that of 90 %
 * @param expectedShort the mean of the shortage, E[(demand - free)+]
 */
public record ShortageRiskRow(
    RiskCell cell,
    boolean partial,
    long freeMinutes,
    long expectedMinutes,
    long allWonMinutes,
    BasisPoints probability,
    long shortMedian,
    long shortEighty,
    long shortNinety,
    long expectedShort) {
  /**
   * Creates a row.
   *
   * @param cell the discipline and the period
   * @param partial whether the period is only a part of one of the calendar
   * @param freeMinutes what is free before any deal is won
   * @param expectedMinutes Σ probability × demand
   * @param allWonMinutes the demand if all deals are won
   * @param probability how likely demand is above what is free
   * @param shortMedian the shortage that is not exceeded in half of all outcomes
   * @param shortEighty that of 80 %
   * @param shortNinety that of 90 %
   * @param expectedShort the mean of the shortage, E[(demand - free)+]
   */
  public ShortageRiskRow {
    Objects.requireNonNull(cell, "cell");
    Objects.requireNonNull(probability, "probability");
  }
}
