package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.Money;
import dev.agency.permissions.view.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws what may be charged, and how much of it was invoiced, as a bar for each total. */
final class InvoicingChart {
  private static final int WIDTH = 330;
  private static final int LEFT = 122;
  private static final int RIGHT = 88;
  private static final int STEP = 32;
  private static final int TOP = 22;

  /** One total. */
  private record Total(String name, Money amount, String fill) {}

  private InvoicingChart() {}

  /** Returns the chart, empty unless what may be charged and what was invoiced are to be seen. */
  static Optional<Chart> of(ProjectView view) {
    List<Total> totals = new ArrayList<>();
    add(totals, "May be charged", view.burn().get(BudgetBurn.CHARGEABLE), "#8592a3");
    add(totals, "Invoiced", view.burn().get(BudgetBurn.INVOICED), "#3867b5");
    add(totals, "In draft invoices", view.burn().get(BudgetBurn.DRAFTED), "#9db4d8");
    add(totals, "Still to invoice", view.burn().get(BudgetBurn.TO_INVOICE), "#d99a1c");
    add(totals, "Beyond price or cap", view.burn().get(BudgetBurn.OVER_CAP), "#b3261e");
    long most = totals.stream().mapToLong(total -> total.amount().minorUnits()).max().orElse(0);
    return totals.size() < 2 || most <= 0 ? Optional.empty() : Optional.of(chart(totals, most));
  }

  private static void add(List<Total> totals, String name, Shown<?> shown, String fill) {
    shown
        .ifVisible()
        .flatMap(
            value ->
                value instanceof Figure<?> figure
                    ? figure.ifKnown().map(Object.class::cast)
                    : Optional.of((Object) value))
        .ifPresent(
            value -> {
              if (value instanceof Money money) {
                totals.add(new Total(name, money, fill));
              }
            });
  }

  private static Chart chart(List<Total> totals, long most) {
    String title = "Invoicing so far: a bar for each total";
    ImmutableList.Builder<Chart.Row> rows = ImmutableList.builder();
    Svg svg = new Svg(WIDTH, TOP + STEP * totals.size(), title);
    Svg.Scale x = new Svg.Scale(0, most, LEFT, (long) WIDTH - RIGHT);
    int y = TOP;
    for (Total total : totals) {
      String at = String.valueOf(y);
      long length = Math.max(0, total.amount().minorUnits());
      svg.words(new Svg.Point(String.valueOf(LEFT - 6), at), "end", total.name());
      svg.line(
          new Svg.Point(x.at(0), at),
          new Svg.Point(x.at(length), at),
          "stroke=\"" + total.fill() + "\" stroke-width=\"16\"");
      svg.words(
          new Svg.Point(String.valueOf(WIDTH - RIGHT + 8), at),
          "start",
          Cells.about(total.amount()));
      rows.add(new Chart.Row(List.of(total.name(), Cells.money(total.amount()))));
      y += STEP;
    }
    return new Chart(title, svg.end(), List.of("Total", "Amount"), rows.build());
  }
}
