package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.pipeline.DealRow;
import dev.agency.core.figure.Field;
import dev.agency.examples.cli.console.TextTable;
import dev.agency.permissions.view.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Prints a view as tables for a terminal: how the projects stand, their money, and what is next.
 */
final class Tables {
  private static final List<Field<BudgetBurn, ?>> TIME =
      List.of(
          BudgetBurn.BURN, BudgetBurn.MINUTES_BURN, BudgetBurn.COVERAGE, BudgetBurn.LOGGED_THROUGH);

  private static final List<Field<BudgetBurn, ?>> MONEY =
      List.of(
          BudgetBurn.BUDGET_TOTAL,
          BudgetBurn.USED_VALUE,
          BudgetBurn.OVER_CAP,
          BudgetBurn.TO_INVOICE,
          BudgetBurn.USED_COST,
          BudgetBurn.PROFIT,
          BudgetBurn.MARGIN,
          BudgetBurn.MARGIN_BAND);

  /** What is shown in place of a figure to those who may see totals and not that figure. */
  private static final Map<Field<BudgetBurn, ?>, Field<BudgetBurn, ?>> GUARDED =
      Map.of(
          BudgetBurn.USED_COST, BudgetBurn.COST_TOTAL,
          BudgetBurn.PROFIT, BudgetBurn.PROFIT_TOTAL,
          BudgetBurn.MARGIN, BudgetBurn.MARGIN_TOTAL);

  /** The columns of a deal: it goes by its name. */
  private static final ImmutableList<Field<DealRow, ?>> DEAL =
      DealRow.TYPE.fields().stream()
          .filter(field -> !field.equals(DealRow.DEAL))
          .collect(toImmutableList());

  /** What a reader has to know to read the figures. */
  static final List<String> NOTES =
      List.of(
          "Profit and margin are what was earned so far less what was spent so far: of a fixed price"
              + " what became revenue by its rule, of a retainer the fees that are due and the time"
              + " beyond, of time and materials what may be charged. They are no forecast.",
          "Budget used is what counts as used at bill rates, of the budget; time used is the same in"
              + " time, of the planned time. Both count time that was approved and is billable.",
          "Cost, profit and margin in total are shown where at least three people worked and none of"
              + " them outweighs the others, so that no total tells what one person costs.",
          "What may be charged counts pass-through expenses beyond the cap; what is still to invoice"
              + " includes the drafts.",
          ClosedMonths.NOTE,
          "Every figure comes from the same entries; what a role may not see is not in its part.");

  private Tables() {}

  /**
   * Returns a view as text.
   *
   * @param view the view
   * @return its tables
   */
  static String text(RoleView view) {
    StringBuilder text = new StringBuilder(4_096);
    text.append(view.heading()).append("  (").append(view.summary()).append(")\n\n");
    text.append(standing(view)).append('\n');
    text.append(money(view)).append('\n');
    ClosedMonths.table(view.projects()).ifPresent(table -> text.append(table).append('\n'));
    for (ProjectView project : view.projects()) {
      text.append(mark(project)).append(project.name()).append(": ");
      text.append(project.verdict().sentence()).append('\n');
      project.notes().forEach(note -> text.append("      ").append(note).append('\n'));
      text.append("      Next: ").append(project.verdict().next()).append('\n');
    }
    text.append('\n').append(view.hidden()).append('\n');
    return text.toString();
  }

  /** Returns deals as a table. */
  static String deals(List<Projection<DealRow>> deals) {
    TextTable table = new TextTable();
    DEAL.forEach(field -> table.addWords(Cells.label(field.name()), ""));
    for (Projection<DealRow> deal : deals) {
      table.addRow(DEAL.stream().map(field -> Cells.text(field.name(), deal.get(field))).toList());
    }
    return table.render();
  }

  private static String standing(RoleView view) {
    TextTable table = new TextTable();
    table.addWords("Project", "");
    table.addWords("Client", "");
    table.addWords("Charged", "");
    table.addNumbers("Time gone", "");
    table.addNumbers("Work done", "");
    TIME.forEach(field -> table.addNumbers(Cells.label(field.name()), ""));
    for (ProjectView project : view.projects()) {
      List<String> row = new ArrayList<>();
      row.add(project.name());
      row.add(project.client());
      row.add(Cells.text("pricing", project.project().get(ProjectFacts.PRICING)));
      row.add(Cells.text("elapsed", project.project().get(ProjectFacts.ELAPSED)));
      row.add(Cells.text("progress", project.project().get(ProjectFacts.PROGRESS)));
      TIME.forEach(field -> row.add(Cells.text(field.name(), project.burn().get(field))));
      table.addRow(row);
    }
    return table.render();
  }

  private static String money(RoleView view) {
    TextTable table = new TextTable();
    table.addWords("Project", "");
    List<Field<BudgetBurn, ?>> columns =
        MONEY.stream().<Field<BudgetBurn, ?>>map(field -> shown(field, view)).toList();
    columns.forEach(field -> table.addNumbers(Cells.label(field.name()), ""));
    for (ProjectView project : view.projects()) {
      List<String> row = new ArrayList<>();
      row.add(project.name());
      columns.forEach(field -> row.add(Cells.text(field.name(), project.burn().get(field))));
      table.addRow(row);
    }
    return table.render();
  }

  /** The guarded total of a figure, if that is visible and the figure is not. */
  private static Field<BudgetBurn, ?> shown(Field<BudgetBurn, ?> field, RoleView view) {
    Field<BudgetBurn, ?> guarded = GUARDED.getOrDefault(field, field);
    return view.projects().stream()
            .map(ProjectView::burn)
            .anyMatch(burn -> !burn.hidden().contains(guarded) && burn.hidden().contains(field))
        ? guarded
        : field;
  }

  private static String mark(ProjectView project) {
    return switch (project.verdict().tone()) {
      case BAD -> "  !!  ";
      case WARN -> "  !   ";
      case GOOD -> "      ";
    };
  }
}
