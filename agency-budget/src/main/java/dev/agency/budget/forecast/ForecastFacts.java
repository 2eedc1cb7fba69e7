package dev.agency.budget.forecast;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a forecast of a budget rests on, in one measure: minutes, or money of one currency in its
 * major unit.
 *
 * <p>Immutable and thread-safe.
 *
 * @param point where the work stands
 * @param used what was used on each day
 * @param booked what is booked for each day to come; empty if the work is not booked, while a map
 *     without days says that nothing is
 */
public record ForecastFacts(
    EacPoint point,
    ImmutableSortedMap<LocalDate, BigDecimal> used,
    Optional<ImmutableSortedMap<LocalDate, BigDecimal>> booked) {
  /**
   * Creates facts.
   *
   * @param point where the work stands
   * @param used what was used on each day
   * @param booked what is booked for each day to come
   */
  public ForecastFacts {
    Objects.requireNonNull(point, "point");
    Objects.requireNonNull(used, "used");
    Objects.requireNonNull(booked, "booked");
  }

  /** Returns the name of the type and no figures. */
  @Override
  public String toString() {
    return "ForecastFacts";
  }
}
