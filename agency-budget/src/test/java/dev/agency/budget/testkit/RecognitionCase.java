package dev.agency.budget.testkit;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.revenue.CostOutlook;
import dev.agency.budget.revenue.PriceDates;
import dev.agency.budget.revenue.RecognitionCalculator;
import dev.agency.budget.revenue.RecognitionReport;
import dev.agency.core.budget.Recognition;
import dev.agency.core.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * All that the revenue of a fixed price is computed from.
 *
 * @param form when the price becomes revenue
 * @param price the price
 * @param dates the days of the work
 * @param outlooks what the work has cost and will cost
 * @param asOf the last day that counts
 */
public record RecognitionCase(
    Recognition form,
    Money price,
    PriceDates dates,
    ImmutableList<CostOutlook> outlooks,
    LocalDate asOf) {
  /**
   * Computes the revenue.
   *
   * @return the report
   */
  public RecognitionReport report() {
    return RecognitionCalculator.calculate(form, price, dates, outlooks, asOf);
  }

  /**
   * Returns this case as of another day.
   *
   * @param day the day
   * @return the case
   */
  public RecognitionCase asOf(LocalDate day) {
    return new RecognitionCase(form, price, dates, outlooks, day);
  }

  /**
   * Returns this case with other outlooks.
   *
   * @param other the outlooks
   * @return the case
   */
  public RecognitionCase with(List<CostOutlook> other) {
    return new RecognitionCase(form, price, dates, ImmutableList.copyOf(other), asOf);
  }
}
