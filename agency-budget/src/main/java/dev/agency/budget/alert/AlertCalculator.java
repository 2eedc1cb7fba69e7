package dev.agency.budget.alert;

import dev.agency.core.error.Invariants;
import java.time.LocalDate;

/**
 * Works out the alerts of a budget from its history, and nothing else: the same history gives the
 * same alerts, in whatever order its facts are.
 *
 * <pre>{@code
 * AlertReport report = AlertCalculator.calculate(history, AlertSettings.usual(), today);
 * for (Alert alert : report.open()) {
 *   projection.show(alert.message()).text(alert.words());
 *   // "Work takes longer than planned: 48% of the planned time was worked ..."
 * }
 * }</pre>
 *
 * <p>It walks through the days. An alert that was raised on one of them is the same however the
 * history goes on; only that it ended is added. Nothing is sent, and nothing is kept: a host that
 * notifies people compares two reports.
 */
public final class AlertCalculator {
  private AlertCalculator() {}

  /**
   * Works out the alerts as of a day.
   *
   * @param history what happened; later facts do not count
   * @param settings when the agency wants to be warned
   * @param asOf the last day that counts; whole weeks that end on it are looked at
   * @return the alerts so far, and what each rule says on the day
   * @throws dev.agency.core.error.InvalidModelException if the day is not of the years 1900 to 2199
   *     ({@code DATE_OUT_OF_RANGE})
   * @throws ArithmeticException if minutes do not fit 64 bits in all
   */
  public static AlertReport calculate(
      AlertHistory history, AlertSettings settings, LocalDate asOf) {
    Invariants.of("an alert report").date("asOf", asOf).verify();
    return new AlertKernel(history, settings).run(asOf);
  }
}
