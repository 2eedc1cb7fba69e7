package dev.agency.budget.outlook;

/**
 * Works out the outlook of a budget: values in, a report out.
 *
 * <pre>{@code
 * OutlookFacts facts =
 *     OutlookFacts.builder().project(project).budget(budget).burn(burn).progress(posts).build();
 * OutlookReport outlook = OutlookCalculator.calculate(facts, OutlookSettings.usual(history));
 * outlook.minutesNow().value().costIndex();         // Known(0.875)
 * outlook.forecast().runOut().minutesRunOut();      // Known(2026-06-12)
 * outlook.alerts().open();                          // "Work takes longer than planned: ..."
 * }</pre>
 *
 * <p>Work is measured by all time that was worked, billable or not and approved or not, for it took
 * its time; alerts of used minutes and value count what the burn counts. The report is as of the
 * day of the burn: facts after it do not count. The order of the facts does not matter.
 */
public final class OutlookCalculator {
  private OutlookCalculator() {}

  /**
   * Works out the outlook of one budget, as of the day of its burn.
   *
   * @param facts what it follows from
   * @param settings the choices of the agency, with the history of its finished projects
   * @return where the work stands and leads to
   * @throws dev.agency.core.error.InvalidModelException if two plan versions or coverages are of
   *     one day ({@code OVERLAP}), money of them is in another currency than the budget's ({@code
   *     CURRENCY_MISMATCH}), or a total is negative ({@code NEGATIVE})
   * @throws dev.agency.core.error.AmountOverflowException if an amount does not fit 64 bits
   */
  public static OutlookReport calculate(OutlookFacts facts, OutlookSettings settings) {
    return new OutlookKernel(facts, settings).report();
  }
}
