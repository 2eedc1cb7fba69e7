package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.alert.AlertLevel;
import dev.agency.budget.alert.AlertReport;
import dev.agency.budget.alert.AlertRule;
import dev.agency.permissions.Subject;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.ShownMessage;
import java.util.List;
import java.util.Optional;

/**
 * An alert as one role sees it, in words. There is none for a role that may not see all that the
 * alert rests on: that there is one would tell of the rest.
 *
 * @param alert the redacted alert
 * @param message what it says, redacted
 * @param rule what raised it
 * @param words what it says, as a sentence
 */
public record AlertView(
    Projection<Alert> alert, ShownMessage message, AlertRule rule, String words) {
  /**
   * Returns the alerts of a report that somebody may be told of.
   *
   * @param subject who looks
   * @param report the alerts of a budget
   * @return theirs in words, those that are over too, in the same order
   */
  static ImmutableList<AlertView> of(Subject subject, AlertReport report) {
    return of(subject, told(subject, report).alerts());
  }

  /**
   * Returns the alerts of a report that hold and that somebody may be told of.
   *
   * @param subject who looks
   * @param report the alerts of a budget
   * @return theirs in words, in the same order
   */
  public static ImmutableList<AlertView> ofOpen(Subject subject, AlertReport report) {
    return of(subject, told(subject, report).open());
  }

  private static AlertReport told(Subject subject, AlertReport report) {
    ImmutableList<Projection<Alert>> seen = subject.viewAll(Alert.TYPE, report.alerts());
    return report.seenBy(quantity -> Projection.showsInAll(seen, quantity));
  }

  private static ImmutableList<AlertView> of(Subject subject, List<Alert> told) {
    return told.stream()
        .flatMap(alert -> subject.view(Alert.TYPE, alert).stream().map(seen -> of(seen, alert)))
        .collect(toImmutableList());
  }

  private static AlertView of(Projection<Alert> seen, Alert alert) {
    ShownMessage message = seen.show(alert.message());
    return new AlertView(seen, message, alert.rule(), Cells.sentence(message, alert.words()));
  }

  /** Returns whether it still holds. */
  boolean isOpen() {
    return alert.get(Alert.ENDED).ifVisible().map(Optional::isEmpty).orElse(true);
  }

  /**
   * Returns how urgent it is.
   *
   * @return the level, the least urgent if that is hidden
   */
  public AlertLevel level() {
    return alert.get(Alert.LEVEL).ifVisible().orElse(AlertLevel.WATCH);
  }

  /** Returns its level as a word. */
  String label() {
    return Cells.value("level", level());
  }

  /** Returns the day it was raised, in words. */
  String raised() {
    return "raised " + Cells.text("effective", alert.get(Alert.EFFECTIVE));
  }
}
