package dev.agency.examples.cli.evm;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.core.figure.Figure;
import dev.agency.examples.cli.console.TextTable;
import java.util.List;

/** A report as a table: a line per figure with its name, its value and what it tells. */
final class EvmTable {
  private EvmTable() {}

  static String of(EvmReport report) {
    TextTable table = new TextTable();
    table.addWords("figure", "");
    table.addNumbers("value", "");
    table.addWords("what it tells", "");
    add(table, "", report.standing());
    add(table, "eac.", report.estimates());
    add(table, "", report.outlook());
    return table.render();
  }

  private static void add(TextTable table, String prefix, ImmutableList<EvmLine> lines) {
    for (EvmLine line : lines) {
      table.addRow(List.of(prefix + line.name(), value(line.value()), line.sentence()));
    }
  }

  private static String value(Figure<Fraction> figure) {
    return figure instanceof Figure.Unknown<Fraction> unknown
        ? unknown.reason().name()
        : figure.ifKnown().orElseThrow().toString();
  }
}
