package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.alert.AlertRule;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.forecast.EacMethods;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.budget.outlook.OutlookReport;
import dev.agency.budget.retainer.RetainerRow;
import dev.agency.permissions.Subject;
import dev.agency.permissions.view.Projection;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the work on a budget stands and leads to, as one role sees it. It holds redacted records
 * only.
 *
 * @param minutes the earned value in minutes, by day, the last of the day of the story
 * @param value the earned value at bill rates
 * @param cost the earned value in cost
 * @param forecasts what each method forecasts
 * @param runOut when the budget is used up
 * @param alerts what this role may be told of, by the day it was raised
 * @param retainer the periods, if the budget is a retainer
 */
record OutlookView(
    ImmutableList<Projection<EarnedValueRow<Measure.Minutes>>> minutes,
    ImmutableList<Projection<EarnedValueRow<Measure.Value>>> value,
    ImmutableList<Projection<EarnedValueRow<Measure.Cost>>> cost,
    ImmutableList<Projection<ForecastRow>> forecasts,
    ImmutableList<Projection<RunOutRow>> runOut,
    ImmutableList<AlertView> alerts,
    ImmutableList<Projection<RetainerRow>> retainer) {
  /** The name of the method that adds what is booked to what was worked. */
  private static final String BOOKED = EacMethods.bottomUp().name();

  static OutlookView of(Subject subject, Agency.Work work) {
    OutlookReport outlook = work.outlook().get();
    ImmutableList<RetainerRow> periods =
        work.burn()
            .retainer()
            .map(report -> RetainerRow.of(work.budget().id(), report))
            .orElse(ImmutableList.of());
    return new OutlookView(
        subject.viewAll(EarnedValueRow.IN_MINUTES, outlook.minutes()),
        subject.viewAll(EarnedValueRow.IN_VALUE, ImmutableList.of(outlook.valueNow())),
        subject.viewAll(EarnedValueRow.IN_COST, ImmutableList.of(outlook.costNow())),
        subject.viewAll(ForecastRow.TYPE, outlook.forecast().rows()),
        subject.viewAll(RunOutRow.TYPE, ImmutableList.of(outlook.forecast().runOut())),
        AlertView.of(subject, outlook.alerts()),
        subject.viewAll(RetainerRow.TYPE, periods));
  }

  /**
   * Returns the alerts that hold, the most urgent first. Of the thresholds of one rule the last
   * that was reached says it all.
   */
  ImmutableList<AlertView> open() {
    Map<AlertRule, AlertView> last = new LinkedHashMap<>();
    alerts.stream()
        .filter(AlertView::isOpen)
        .forEach(
            alert ->
                last.merge(
                    alert.rule(),
                    alert,
                    (one, other) -> other.level().compareTo(one.level()) >= 0 ? other : one));
    return last.values().stream()
        .sorted(Comparator.comparing(AlertView::level).reversed())
        .collect(toImmutableList());
  }

  /** Returns the other alerts: those that are over, and lower thresholds. */
  ImmutableList<AlertView> earlier() {
    ImmutableList<AlertView> open = open();
    return alerts.stream().filter(alert -> !open.contains(alert)).collect(toImmutableList());
  }

  /** Returns the forecast that counts, empty if it is not to be seen which one does. */
  Optional<Projection<ForecastRow>> standard() {
    return forecasts.stream()
        .filter(row -> row.get(ForecastRow.STANDARD).ifVisible().orElse(false))
        .findFirst();
  }

  /**
   * Returns the minutes that the work takes with all that is booked, empty if none is booked or it
   * is not to be seen.
   */
  Optional<Long> asBooked() {
    return forecasts.stream()
        .filter(row -> row.get(ForecastRow.METHOD).ifVisible().filter(BOOKED::equals).isPresent())
        .flatMap(row -> row.get(ForecastRow.MINUTES_AT_COMPLETION).ifVisible().stream())
        .flatMap(minutes -> minutes.ifKnown().stream())
        .findFirst();
  }

  /** Returns the period at hand of a retainer, or its last one. */
  Optional<Projection<RetainerRow>> period() {
    return retainer.isEmpty() ? Optional.empty() : Optional.of(retainer.get(retainer.size() - 1));
  }

  /** Returns where the work stands now, in minutes. */
  Optional<Projection<EarnedValueRow<Measure.Minutes>>> now() {
    return minutes.isEmpty() ? Optional.empty() : Optional.of(minutes.get(minutes.size() - 1));
  }

  /** Returns the day a row is as of, empty if that is hidden. */
  static Optional<LocalDate> day(Projection<? extends EarnedValueRow<?>> row) {
    return dayOf(row, "asOf");
  }

  /** Returns the day that the amounts of a row are of, empty if that is hidden. */
  static Optional<LocalDate> measuredOn(Projection<? extends EarnedValueRow<?>> row) {
    return dayOf(row, "measuredOn");
  }

  private static <R> Optional<LocalDate> dayOf(Projection<R> row, String name) {
    return row.type()
        .field(name)
        .flatMap(field -> row.get(field).ifVisible().map(Object.class::cast))
        .filter(LocalDate.class::isInstance)
        .map(LocalDate.class::cast);
  }
}
