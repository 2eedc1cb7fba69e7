package dev.agency.examples.cli.demo;

import dev.agency.budget.alert.Alert;
import dev.agency.budget.alert.AlertLevel;
import dev.agency.budget.alert.AlertRule;
import dev.agency.permissions.Subject;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.ShownMessage;
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
   * Returns an alert as somebody may see it.
   *
   * @param subject who looks
   * @param alert the alert
   * @return the alert in words, empty if they may not be told of it
   */
  public static Optional<AlertView> of(Subject subject, Alert alert) {
    return subject
        .view(Alert.TYPE, alert)
        .filter(seen -> alert.isSeenBy(seen::shows))
        .map(
            seen -> {
              ShownMessage message = seen.show(alert.message());
              return new AlertView(
                  seen, message, alert.rule(), Cells.sentence(message, alert.words()));
            });
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
