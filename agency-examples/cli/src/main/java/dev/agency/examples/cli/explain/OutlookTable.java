package dev.agency.examples.cli.explain;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.outlook.OutlookStep;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.money.Money;
import dev.agency.examples.cli.console.Hours;
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
        amount
            .map(
                figure ->
                    isTime(step, measured)
                        ? text(((Figure<?>) figure).map(OutlookTable::time))
                        : text(currency, (Figure<?>) figure))
            .orElse(""));
  }

  /** Whether an amount is minutes; a pace is of minutes, and a number of its own. */
  private static boolean isTime(Projection<OutlookStep> step, Field<OutlookStep, ?> measured) {
    boolean unitless =
        step.get(OutlookStep.KIND).ifVisible().map(OutlookStep.Kind::isUnitless).orElse(true);
    return !unitless
        && (measured.name().endsWith("Minutes")
            || measured.quantity().equals(Quantities.MINUTES_AT_COMPLETION)
            || measured.quantity().equals(Quantities.MINUTES_REMAINING));
  }

  /** Minutes in words; of less than one there are decimals. */
  private static String time(Object amount) {
    BigDecimal minutes = (BigDecimal) amount;
    BigDecimal fraction = minutes.remainder(BigDecimal.ONE);
    if (fraction.signum() == 0) {
      return Hours.of(minutes.longValueExact());
    }
    BigDecimal[] parts = minutes.abs().divideAndRemainder(BigDecimal.valueOf(60));
    String hours = parts[0].signum() == 0 ? "" : Hours.of(parts[0].longValueExact() * 60) + " ";
    return (minutes.signum() < 0 ? "-" : "") + hours + parts[1].toPlainString() + " min";
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
    if (value instanceof Long minutes) {
      return Hours.of(minutes);
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
