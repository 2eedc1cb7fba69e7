package dev.agency.examples.cli.impact;

import dev.agency.budget.change.DisciplineImpactRow;
import dev.agency.budget.change.ImpactRow;
import dev.agency.budget.change.PersonImpactRow;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Quantities;
import dev.agency.examples.cli.console.TextTable;
import dev.agency.examples.cli.demo.Cells;
import dev.agency.examples.cli.demo.SeenImpact;
import dev.agency.permissions.view.Projection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An impact as tables: the whole, by discipline, and by person and week. */
final class ImpactText {
  private static final List<Field<DisciplineImpactRow, ?>> BY_DISCIPLINE =
      List.of(
          DisciplineImpactRow.DISCIPLINE,
          DisciplineImpactRow.MINUTES_DELTA,
          DisciplineImpactRow.PRICE_DELTA,
          DisciplineImpactRow.COST_DELTA);

  private ImpactText() {}

  static String of(SeenImpact impact) {
    Projection<ImpactRow> row = impact.impact();
    TextTable whole = new TextTable();
    whole.addWords(impact.title(), "");
    whole.addNumbers("without", "");
    whole.addNumbers("change", "");
    whole.addNumbers("with", "");
    add(
        whole,
        "Planned time",
        row,
        ImpactRow.BUDGET_MINUTES,
        ImpactRow.MINUTES_DELTA,
        ImpactRow.MINUTES_AFTER);
    add(whole, "Price", row, null, ImpactRow.PRICE_DELTA, null);
    add(
        whole,
        "Revenue at the end",
        row,
        ImpactRow.FORECAST_REVENUE,
        null,
        ImpactRow.REVENUE_AFTER);
    add(
        whole,
        "Cost at the end",
        row,
        ImpactRow.FORECAST_COST,
        ImpactRow.COST_DELTA,
        ImpactRow.COST_AFTER);
    add(
        whole,
        "Profit at the end",
        row,
        ImpactRow.FORECAST_PROFIT,
        ImpactRow.PROFIT_DELTA,
        ImpactRow.PROFIT_AFTER);
    add(
        whole,
        "Margin at the end",
        row,
        ImpactRow.FORECAST_MARGIN,
        ImpactRow.MARGIN_DELTA,
        ImpactRow.MARGIN_AFTER);
    add(whole, "Last day", row, ImpactRow.END_BEFORE, null, ImpactRow.END_AFTER);
    add(whole, "Time used", row, ImpactRow.MINUTES_BURN, null, ImpactRow.MINUTES_BURN_AFTER);
    add(whole, "Time runs out", row, ImpactRow.RUN_OUT_BEFORE, null, ImpactRow.RUN_OUT_AFTER);
    add(whole, "Newly overbooked", row, null, ImpactRow.NEW_OVERBOOKED_MINUTES, null);
    return "State: "
        + Cells.value("state", impact.state())
        + "\n"
        + whole.render()
        + table("By discipline", BY_DISCIPLINE, impact.disciplines())
        + people(impact.people());
  }

  private static void add(
      TextTable table,
      String name,
      Projection<ImpactRow> row,
      @Nullable Field<ImpactRow, ?> without,
      @Nullable Field<ImpactRow, ?> change,
      @Nullable Field<ImpactRow, ?> with) {
    table.addRow(List.of(name, cell(row, without), cell(row, change), cell(row, with)));
  }

  private static String cell(Projection<ImpactRow> row, @Nullable Field<ImpactRow, ?> field) {
    return field == null ? "" : Cells.text(field.name(), row.get(field));
  }

  private static <R> String table(
      String heading, List<Field<R, ?>> fields, List<Projection<R>> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    TextTable table = new TextTable();
    fields.forEach(field -> table.addWords(Cells.label(field.name()), ""));
    for (Projection<R> row : rows) {
      table.addRow(
          fields.stream()
              .map((Field<R, ?> field) -> Cells.text(field.name(), row.get(field)))
              .toList());
    }
    return "\n" + heading + "\n" + table.render();
  }

  private static String people(List<Projection<PersonImpactRow>> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    TextTable table = new TextTable();
    table.addWords("Person", "");
    table.addWords("Week", "");
    table.addNumbers("Proposed", "");
    table.addNumbers("Booked without", "");
    table.addNumbers("Booked with", "");
    table.addNumbers("Newly too much", "");
    for (Projection<PersonImpactRow> row : rows) {
      table.addRow(
          List.of(
              Cells.text("person", row.get(PersonImpactRow.PERSON)),
              row.get(PersonImpactRow.DAYS)
                  .ifVisible()
                  .map(days -> days.start().toString())
                  .orElse("hidden"),
              hours(row, PersonImpactRow.PROPOSED),
              hours(row, PersonImpactRow.BOOKED_BEFORE),
              hours(row, PersonImpactRow.BOOKED_AFTER),
              hours(row, PersonImpactRow.NEW_OVER)));
    }
    return "\nBy person and week\n" + table.render();
  }

  private static String hours(Projection<PersonImpactRow> row, Field<PersonImpactRow, ?> minutes) {
    return Cells.text(Quantities.MINUTES_DELTA.name(), row.get(minutes));
  }
}
