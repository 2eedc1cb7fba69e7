package dev.agency.examples.cli.capacity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.examples.cli.console.TextTable;
import java.util.List;

/** What was worked against the capacity, to be read. */
final class UsedText {
  private UsedText() {}

  /** Returns the tables of disciplines and of people, nothing where no time is in the file. */
  static String of(CapacityReport report) {
    List<Used> all = report.people().stream().flatMap(row -> row.utilization().stream()).toList();
    if (all.isEmpty()) {
      return "";
    }
    boolean target = all.get(0).targetMinutes().isPresent();
    return "\nWorked against capacity\n" + disciplines(report, target) + people(report, target);
  }

  private static String disciplines(CapacityReport report, boolean target) {
    TextTable table = new TextTable();
    CapacityText.words(table, "discipline", "from", "to");
    numbers(table, target);
    for (CapacityReport.OfDiscipline row : report.disciplines()) {
      for (LoadCell cell : row.cells()) {
        cell.utilization()
            .ifPresent(
                used ->
                    table.addRow(
                        ImmutableList.<String>builder()
                            .add(row.discipline(), cell.start().toString())
                            .add(CapacityText.last(cell.end(), cell.partial()))
                            .addAll(cells(used, cell.capacityMinutes()))
                            .build()));
      }
    }
    return table.render();
  }

  private static String people(CapacityReport report, boolean target) {
    TextTable table = new TextTable();
    CapacityText.words(table, "person", "discipline");
    numbers(table, target);
    for (CapacityReport.OfPerson row : report.people()) {
      row.utilization()
          .ifPresent(
              used ->
                  table.addRow(
                      ImmutableList.<String>builder()
                          .add(row.name(), row.discipline())
                          .addAll(
                              cells(
                                  used,
                                  row.cells().stream().mapToLong(LoadCell::capacityMinutes).sum()))
                          .build()));
    }
    return table.render();
  }

  private static void numbers(TextTable table, boolean target) {
    CapacityText.numbers(
        table, "capacity", "worked", "utilization", "billable", "billable utilization");
    if (target) {
      CapacityText.numbers(table, "beyond target");
    }
  }

  private static ImmutableList<String> cells(Used used, long capacity) {
    ImmutableList.Builder<String> cells = ImmutableList.builder();
    cells.add(
        Sentences.hours(capacity),
        Sentences.hours(used.workedMinutes()),
        share(used.ratio()),
        Sentences.hours(used.billableMinutes()),
        share(used.billableRatio()));
    used.beyondTargetMinutes().map(Sentences::hours).ifPresent(cells::add);
    return cells.build();
  }

  /** Returns a ratio in percent, which there is none of where there is no capacity. */
  static String share(Figure<BasisPoints> ratio) {
    return ratio.ifKnown().map(share -> Sentences.percent(share.value())).orElse("no capacity");
  }
}
