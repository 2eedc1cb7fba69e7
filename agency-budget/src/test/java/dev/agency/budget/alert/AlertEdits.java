package dev.agency.budget.alert;

import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Message.Argument;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Alerts that nothing raised, for the tests of other packages: a host cannot build one. */
public final class AlertEdits {
  private AlertEdits() {}

  /** Returns a warning that lasts, of a budget of which nobody plans anything. */
  public static Alert raised(
      AlertRule rule,
      LocalDate since,
      LocalDate effective,
      List<Argument> says,
      List<Alert.Evidence> evidence) {
    return Alert.builder()
        .budget(BudgetId.of("b-1"))
        .rule(rule)
        .level(AlertLevel.WARN)
        .effective(effective)
        .since(since)
        .message(Message.builder().code(rule.code()).arguments(says).build())
        .evidence(evidence)
        .coverage(Figure.unknown(UnknownReason.NO_CAPACITY))
        .incomplete(Figure.unknown(UnknownReason.NO_CAPACITY))
        .build();
  }

  /** Returns an alert as it was known on a day: what ended later still lasted. */
  public static Alert knownOn(LocalDate day, Alert alert) {
    boolean known = alert.ended().map(end -> !end.isAfter(day)).orElse(true);
    return known ? alert : Alert.builder().from(alert).ended(Optional.empty()).build();
  }
}
