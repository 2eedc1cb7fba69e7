package dev.agency.examples.cli.report;

import com.google.common.collect.ImmutableList;
import dev.agency.examples.importers.raw.CsvText;
import dev.agency.permissions.view.Shown;

/**
 * A report as CSV. Amounts are plain decimals in the currency of the row, minutes whole numbers,
 * shares percent. A cell without a number says {@code hidden} or {@code unknown:REASON}; an amount
 * of which something is missing is named in the last column, with what is. Rows that are not of
 * budgets have the last day with logged time and the coverage of the whole report.
 */
final class ReportCsv {
  private ReportCsv() {}

  /** Returns the header and the rows, each with its line end. */
  static String of(Report report) {
    StringBuilder text = new StringBuilder(4_096);
    text.append(
        CsvText.row(
            ImmutableList.<String>builder()
                .addAll(report.by().labels())
                .add("currency", "budgets")
                .addAll(report.columns())
                .addAll(
                    report.by().isOfBudgets()
                        ? ImmutableList.of()
                        : ImmutableList.of("loggedThrough", "coverage"))
                .add("partial")
                .build()));
    for (Report.Line line : report.lines()) {
      ImmutableList.Builder<String> row = ImmutableList.builder();
      for (Shown<String> label : line.labels()) {
        row.add(label.ifVisible().orElse("hidden"));
      }
      row.add(line.currency(), String.valueOf(line.budgets()));
      StringBuilder partial = new StringBuilder();
      for (int i = 0; i < line.cells().size(); i++) {
        Cell cell = line.cells().get(i);
        row.add(cell.text());
        if (!cell.missing().isEmpty()) {
          partial.append(partial.isEmpty() ? "" : "; ");
          partial.append(report.columns().get(i)).append(' ').append(cell.missing());
        }
      }
      if (!report.by().isOfBudgets()) {
        row.add(report.loggedThrough().text(), report.coverage().text());
      }
      text.append(CsvText.row(row.add(partial.toString()).build()));
    }
    return text.toString();
  }
}
