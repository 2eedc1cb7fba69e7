package dev.agency.budget.change;

import dev.agency.budget.forecast.ForecastSettings;
import dev.agency.core.error.Ruling;
import dev.agency.core.scope.Assessment.Pins;
import dev.agency.core.scope.ChangeRefusal;

/**
 * Computes what a change request does to time, money and people.
 *
 * <pre>{@code
 * ImpactReport impact = ImpactCalculator.calculate(facts, settings).granted().orElseThrow();
 * flow.assess(request, impact.assessment(), baseline, jonas, tuesday);   // up for approval
 * flow.recheck(request, ImpactCalculator.pins(later, settings), friday);  // stale, expired or as it is
 * }</pre>
 *
 * <ul>
 *   <li><b>Minutes</b> are those of the request.
 *   <li><b>Price</b> is what is quoted, else each discipline at the rate of its line on the first
 *       day of the window, with markup and less a discount of a share; lines that do not agree say
 *       nothing. Work that is internal or at no charge has none.
 *   <li><b>Cost</b> is that of each who is proposed at their rate on the day, as the burn costs
 *       time; what nobody is proposed for costs the mean of the people of the discipline who worked
 *       on the budget, weighted by what they worked.
 *   <li><b>Margin</b> is that of the whole budget at its end, forecast, without and with the
 *       change.
 *   <li><b>End</b> is the last day of the plan, of an item, a milestone or a proposed booking.
 *   <li><b>Burn</b> and <b>run-out</b> are in minutes, by the arithmetic of the burn and the
 *       outlook with the plan moved. What is at no charge moves no plan.
 *   <li><b>Overbooking</b> is day by day, what is too much with the proposed bookings and not
 *       without.
 * </ul>
 */
public final class ImpactCalculator {
  private ImpactCalculator() {}

  /**
   * Assesses a change.
   *
   * @param facts the request, and how things stand
   * @param settings those of the outlook
   * @return the impact, or why the change does not fit the scope, which {@link
   *     dev.agency.core.scope.ScopeOfWork#apply} refuses
   * @throws dev.agency.core.error.InvalidModelException if somebody who is proposed is not of the
   *     capacity ({@code UNKNOWN_REFERENCE})
   * @throws dev.agency.core.error.AmountOverflowException if an amount does not fit
   */
  public static Ruling<ImpactReport, ChangeRefusal> calculate(
      ImpactFacts facts, ForecastSettings settings) {
    return new ImpactKernel(facts, settings).report();
  }

  /**
   * Computes what an assessment of today would be computed from, to recheck or apply a request.
   *
   * @param facts the request, and how things stand
   * @param settings those of the outlook
   * @return the pins of {@link #calculate}; of a change that does not fit the scope any more, those
   *     of a baseline that moved
   */
  public static Pins pins(ImpactFacts facts, ForecastSettings settings) {
    return new ImpactKernel(facts, settings).pins();
  }
}
