package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.revenue.ClosedMonthRow;
import dev.agency.core.figure.Field;
import dev.agency.core.money.Money;
import dev.agency.examples.cli.console.TextTable;
import dev.agency.permissions.view.Projection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the books post in each month, as somebody sees it: in words and as a table. */
final class ClosedMonths {
  /** The figures of a month; what corrects earlier months stands behind what it is part of. */
  static final List<Field<ClosedMonthRow, Optional<Money>>> FIGURES =
      List.of(
          ClosedMonthRow.USED_VALUE,
          ClosedMonthRow.VALUE_CORRECTIONS,
          ClosedMonthRow.REVENUE,
          ClosedMonthRow.REVENUE_CORRECTIONS,
          ClosedMonthRow.USED_COST,
          ClosedMonthRow.COST_CORRECTIONS,
          ClosedMonthRow.PROFIT,
          ClosedMonthRow.PROFIT_CORRECTIONS);

  /** What a reader has to know to read the months. */
  static final String NOTE =
      "A month that is closed stays as it was told: what was approved of it later is posted in the"
          + " first month that was open.";

  private ClosedMonths() {}

  /** Returns what of the last month that corrects others is of them, if anybody may know. */
  static Optional<String> words(List<Projection<ClosedMonthRow>> months) {
    List<Projection<ClosedMonthRow>> corrected =
        months.stream().filter(ClosedMonths::isCorrected).toList();
    return corrected.isEmpty()
        ? Optional.empty()
        : Optional.of(words(corrected.get(corrected.size() - 1)));
  }

  private static String words(Projection<ClosedMonthRow> month) {
    String parts =
        String.join(
            ", ",
            Stream.of(
                    part(month, ClosedMonthRow.VALUE_CORRECTIONS, "at bill rates"),
                    part(month, ClosedMonthRow.REVENUE_CORRECTIONS, "of revenue"),
                    part(month, ClosedMonthRow.COST_CORRECTIONS, "of cost"))
                .flatMap(Optional::stream)
                .toList());
    return "The books of "
        + month(month)
        + " have "
        + parts
        + " of earlier months that were closed.";
  }

  private static Optional<String> part(
      Projection<ClosedMonthRow> month, Field<ClosedMonthRow, Optional<Money>> field, String what) {
    return amount(month, field)
        .filter(amount -> !amount.isZero())
        .map(amount -> Cells.money(amount) + " " + what);
  }

  private static Optional<Money> amount(
      Projection<ClosedMonthRow> month, Field<ClosedMonthRow, Optional<Money>> field) {
    return month.get(field).ifVisible().flatMap(amount -> amount);
  }

  private static boolean isCorrected(Projection<ClosedMonthRow> month) {
    return Stream.of(
            ClosedMonthRow.VALUE_CORRECTIONS,
            ClosedMonthRow.REVENUE_CORRECTIONS,
            ClosedMonthRow.COST_CORRECTIONS)
        .anyMatch(field -> amount(month, field).map(amount -> !amount.isZero()).orElse(false));
  }

  private static String month(Projection<ClosedMonthRow> month) {
    return month
        .get(ClosedMonthRow.MONTH)
        .ifVisible()
        .map(
            first ->
                first.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                    + " "
                    + first.getYear())
        .orElse("a month");
  }

  /** Returns the names of the columns. */
  static ImmutableList<String> columns() {
    return Stream.concat(
            Stream.of("Month"), FIGURES.stream().map(field -> Cells.label(field.name())))
        .collect(toImmutableList());
  }

  /** Returns the months, each by its figures. */
  static ImmutableList<Chart.Row> rows(List<Projection<ClosedMonthRow>> months) {
    return months.stream()
        .map(month -> new Chart.Row(cells(month, FIGURES)))
        .collect(toImmutableList());
  }

  private static List<String> cells(
      Projection<ClosedMonthRow> month, List<Field<ClosedMonthRow, Optional<Money>>> figures) {
    List<String> cells = new ArrayList<>();
    cells.add(
        month
            .get(ClosedMonthRow.MONTH)
            .ifVisible()
            .map((LocalDate first) -> YearMonth.from(first).toString())
            .orElse("hidden"));
    figures.forEach(field -> cells.add(Cells.text(field.name(), month.get(field))));
    return cells;
  }

  /** Returns the months that correct earlier ones, project by project; empty if none is seen. */
  static Optional<String> table(List<ProjectView> projects) {
    List<Projection<ClosedMonthRow>> all =
        projects.stream().flatMap(project -> project.books().months().stream()).toList();
    if (all.stream().noneMatch(ClosedMonths::isCorrected)) {
      return Optional.empty();
    }
    List<Field<ClosedMonthRow, Optional<Money>>> figures =
        FIGURES.stream()
            .filter(field -> all.stream().anyMatch(month -> !month.hidden().contains(field)))
            .toList();
    TextTable table = new TextTable();
    table.addWords("Project", "");
    table.addWords("Month", "");
    figures.forEach(field -> table.addNumbers(Cells.label(field.name()), ""));
    for (ProjectView project : projects) {
      for (Projection<ClosedMonthRow> month : project.books().months()) {
        if (isCorrected(month)) {
          List<String> row = new ArrayList<>();
          row.add(project.name());
          row.addAll(cells(month, figures));
          table.addRow(row);
        }
      }
    }
    return Optional.of(table.render());
  }
}
