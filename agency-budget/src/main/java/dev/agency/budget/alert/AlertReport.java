package dev.agency.budget.alert;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantity;
import dev.agency.core.id.BudgetId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The alerts of a budget as of a day, and what each rule says on that day.
 *
 * <p>That a rule holds tells of all it rests on, and so does that it does not. {@link #seenBy}
 * comes before anything of a report is shown; an alert that is left is then shown field by field.
 *
 * <p>Immutable and thread-safe.
 *
 * @param budget the budget
 * @param asOf the last day that counts
 * @param alerts all alerts so far, by effective day, of one day by rule, then by threshold
 * @param standing whether each rule holds on the day, or why that is not known: a drift without a
 *     plan is {@code NO_PLAN}, never "no drift"
 */
public record AlertReport(
    BudgetId budget,
    LocalDate asOf,
    ImmutableList<Alert> alerts,
    ImmutableMap<AlertRule, Figure<Boolean>> standing) {
  /**
   * Creates a report.
   *
   * @param budget the budget
   * @param asOf the last day that counts
   * @param alerts all alerts so far
   * @param standing whether each rule holds on the day
   */
  public AlertReport {
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(alerts, "alerts");
    Objects.requireNonNull(standing, "standing");
  }

  /**
   * Returns the alerts that hold on the day.
   *
   * @return those that have not ended, in the same order
   */
  public ImmutableList<Alert> open() {
    return alerts.stream().filter(alert -> alert.ended().isEmpty()).collect(toImmutableList());
  }

  /**
   * Returns the report of somebody who may not see everything. A rule of which they may not see
   * every quantity is left out altogether: neither its alerts nor that there are none is told.
   *
   * <p>To show alerts a host asks what they see of these. They are of one budget and mostly seen
   * alike; where they are not, a quantity is seen only if each of them shows it:
   *
   * <pre>{@code
   * List<Projection<Alert>> seen = subject.viewAll(Alert.TYPE, report.alerts());
   * report.seenBy(quantity -> Projection.showsInAll(seen, quantity));
   * }</pre>
   *
   * <p>That leaves no rule where there is no alert. Who shows what {@link #standing} says asks
   * about a record that is there in any case: else that anything is said would tell of an alert,
   * though it be hidden.
   *
   * @param sees whether they may see a quantity of this budget
   * @return what is left, which has no rule if they see nothing
   */
  public AlertReport seenBy(Predicate<? super Quantity> sees) {
    return new AlertReport(
        budget,
        asOf,
        alerts.stream().filter(alert -> alert.rule().isSeenBy(sees)).collect(toImmutableList()),
        standing.entrySet().stream()
            .filter(rule -> rule.getKey().isSeenBy(sees))
            .collect(toImmutableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
