package dev.agency.examples.cli.explain;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.outlook.OutlookStep;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.Money;
import dev.agency.examples.cli.console.TextTable;
import dev.agency.examples.cli.demo.SeenOutlook;
import dev.agency.permissions.view.Projection;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** How a figure follows as a table for a reader: a row for each step, then the figure. */
final class OutlookTable {
  private OutlookTable() {}

  /** Returns the lines of the text. */
  static String of(SeenOutlook seen) {
    if (seen.why().isPresent()) {
      return seen.figure() + " is hidden: " + seen.why().get() + ".\n";
    }
    TextTable table = new TextTable();
    table.addWords("step", "figure");
    table.addWords("measures", seen.figure());
    table.addWords("date", "");
    table.addNumbers("amount", text(seen.value().ifVisible().orElseThrow()));
    seen.steps().forEach(step -> table.addRow(row(step)));
    return table.render()
        + (seen.whole()
            ? ""
            : "Some steps are hidden from this person, and the others would tell of them.\n");
  }

  private static ImmutableList<String> row(Projection<OutlookStep> step) {
    Field<OutlookStep, ?> measured =
        OutlookStep.TYPE.fields().stream()
            .filter(field -> seen(step, field) instanceof Optional<?> held && isFigure(held))
            .findFirst()
            .orElseThrow();
    Optional<?> amount = (Optional<?>) seen(step, measured);
    String currency =
        seen(step, OutlookStep.CURRENCY) instanceof Optional<?> held
                && held.orElse(null) instanceof Currency unit
            ? unit.getCurrencyCode() + " "
            : "";
    return ImmutableList.of(
        seen(step, OutlookStep.KIND).toString().toLowerCase(Locale.ROOT).replace('_', ' '),
        measured.name(),
        seen(step, OutlookStep.DATE) instanceof Optional<?> day && day.isPresent()
            ? day.get().toString()
            : "",
        amount.map(figure -> text(currency, (Figure<?>) figure)).orElse(""));
  }

  private static boolean isFigure(Optional<?> held) {
    return held.orElse(null) instanceof Figure<?>;
  }

  private static Object seen(Projection<OutlookStep> step, Field<OutlookStep, ?> field) {
    return step.get(field).ifVisible().<Object>map(value -> value).orElse("hidden");
  }

  private static String text(String currency, Figure<?> figure) {
    return figure instanceof Figure.Unknown<?> ? text(figure) : currency + text(figure);
  }

  private static String text(Object value) {
    if (value instanceof Figure.Unknown<?> unknown) {
      return unknown.reason().name();
    }
    if (value instanceof Figure<?> figure) {
      String known = text(figure.knownPart().orElseThrow());
      return value instanceof Figure.Partial<?> ? "at least " + known : known;
    }
    if (value instanceof Money money) {
      return money.currency().getCurrencyCode() + " " + money.amount();
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
