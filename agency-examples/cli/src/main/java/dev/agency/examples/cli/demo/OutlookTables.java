package dev.agency.examples.cli.demo;

import dev.agency.budget.BudgetBurn;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.examples.cli.console.TextTable;
import dev.agency.permissions.view.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Prints where projects lead to for a terminal: the forecasts as a table, and in words the alerts.
 */
final class OutlookTables {
  /** What a reader has to know to read the forecasts. */
  static final List<String> NOTES =
      List.of(
          "Done is what the project manager posted; earned are the planned hours times what is done,"
              + " and the plan is even over the planned days.",
          "Forecasts count all time that was logged, billable or not, approved or not. How sure they"
              + " are follows from how far they would have been off on finished projects.",
          "An alert is told only to those who may see all that it rests on.");

  private OutlookTables() {}

  /**
   * Returns the outlook of the projects of a view as text.
   *
   * @param view the view
   * @return its table and its sentences
   */
  static String text(RoleView view) {
    StringBuilder text = new StringBuilder(4_096);
    text.append(view.heading()).append("\n\n").append(table(view)).append('\n');
    for (ProjectView project : view.projects()) {
      text.append("  ").append(project.name()).append('\n');
      ForecastWords.of(project)
          .forEach(sentence -> text.append("      ").append(sentence).append('\n'));
      List<AlertView> open = project.outlook().open();
      for (AlertView alert : open) {
        text.append("      ").append(alert.label()).append(" (").append(alert.raised());
        text.append("): ").append(alert.words()).append('\n');
      }
      if (open.isEmpty()) {
        text.append("      No alert holds.\n");
      }
    }
    return text.toString();
  }

  private static String table(RoleView view) {
    TextTable table = new TextTable();
    table.addWords("Project", "");
    for (String column :
        List.of(
            "Planned",
            "Worked",
            "Earned",
            "Will take",
            "at least",
            "at most",
            "Time runs out",
            "Money runs out",
            "Alerts")) {
      table.addNumbers(column, "");
    }
    for (ProjectView project : view.projects()) {
      OutlookView outlook = project.outlook();
      List<String> row = new ArrayList<>();
      row.add(project.name());
      row.add(cell(outlook.now().map(now -> text(now.get(EarnedValueRow.BUDGET_MINUTES)))));
      row.add(text(project.burn().get(BudgetBurn.WORKED_MINUTES)));
      row.add(cell(outlook.now().map(now -> text(now.get(EarnedValueRow.EARNED_MINUTES)))));
      row.add(cell(outlook.standard().map(f -> text(f.get(ForecastRow.MINUTES_AT_COMPLETION)))));
      row.add(cell(outlook.standard().map(f -> text(f.get(ForecastRow.MINUTES_FROM)))));
      row.add(cell(outlook.standard().map(f -> text(f.get(ForecastRow.MINUTES_TO)))));
      row.add(
          cell(
              outlook.runOut().stream()
                  .findFirst()
                  .map(r -> text(r.get(RunOutRow.MINUTES_RUN_OUT)))));
      row.add(
          cell(
              outlook.runOut().stream()
                  .findFirst()
                  .map(r -> text(r.get(RunOutRow.VALUE_RUN_OUT)))));
      row.add(String.valueOf(outlook.open().size()));
      table.addRow(row);
    }
    return table.render();
  }

  private static String text(Shown<?> shown) {
    return Cells.about(shown);
  }

  private static String cell(Optional<String> text) {
    return text.orElse("hidden");
  }
}
