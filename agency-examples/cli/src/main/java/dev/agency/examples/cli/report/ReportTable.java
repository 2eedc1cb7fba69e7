package dev.agency.examples.cli.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.Money;
import dev.agency.examples.cli.console.Hours;
import dev.agency.examples.cli.console.TextTable;
import java.util.stream.IntStream;

/**
 * A report as a table for a reader: the figures looked at most, as far as one of them may be seen;
 * hours and minutes, amounts in the currency of the row, shares in percent.
 */
final class ReportTable {
  private static final ImmutableSet<String> SHOWN =
      ImmutableSet.of(
          "workedMinutes",
          "budgetTotal",
          "usedValue",
          "burn",
          "invoiced",
          "revenue",
          "labourCost",
          "usedCost",
          "profit",
          "margin",
          "costTotal",
          "marginTotal");

  /** Of budgets the cost is the sum of both. */
  private static final ImmutableSet<String> PARTS = ImmutableSet.of("labourCost");

  private ReportTable() {}

  /** Returns the lines of the table, or a line that there are none. */
  static String of(Report report) {
    if (report.lines().isEmpty()) {
      return "There is nothing that this person may see.\n";
    }
    int[] shown =
        IntStream.range(0, report.columns().size()).filter(i -> isShown(report, i)).toArray();
    TextTable table = new TextTable();
    report.by().labels().forEach(label -> table.addWords(label, ""));
    table.addWords("currency", "");
    for (int i : shown) {
      table.addNumbers(header(report.columns().get(i)), "");
    }
    for (Report.Line line : report.lines()) {
      ImmutableList.Builder<String> row = ImmutableList.builder();
      line.labels().forEach(label -> row.add(label.ifVisible().orElse("hidden")));
      row.add(line.currency());
      for (int i : shown) {
        row.add(text(line.cells().get(i)));
      }
      table.addRow(row.build());
    }
    return table.render() + logged(report);
  }

  private static String logged(Report report) {
    String day = text(report.loggedThrough());
    String coverage = text(report.coverage());
    return "Time is logged through: " + day + ". Time sheets in, at the least: " + coverage + ".\n";
  }

  private static boolean isShown(Report report, int column) {
    String name = report.columns().get(column);
    boolean ofMoneyAlone = !report.columns().contains("workedMinutes"); // which is short
    boolean wanted =
        SHOWN.contains(name) && !(PARTS.contains(name) && report.columns().contains("usedCost"));
    return (wanted || ofMoneyAlone)
        && report.lines().stream()
            .map(line -> line.cells().get(column))
            .anyMatch(cell -> !(cell instanceof Cell.Hidden));
  }

  private static String header(String name) {
    return name.equals("workedMinutes") ? "worked" : name;
  }

  private static String text(Cell cell) {
    if (cell instanceof Cell.Minutes time) {
      return Hours.of(time.minutes());
    }
    if (cell instanceof Cell.Amount amount
        && amount.figure() instanceof Figure.Partial<Money> partial) {
      return "at least " + partial.known().amount();
    }
    if (cell instanceof Cell.Share share && share.figure().ifKnown().isPresent()) {
      return share.text() + " %";
    }
    return cell.text().replace("unknown:", "");
  }
}
