package dev.agency.examples.cli.capacity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.PipelineDemand.Outlook;
import dev.agency.examples.cli.console.TextTable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Loads, the risk of the pipeline and the waterfall of a deal, to be read. */
final class CapacityText {
  private CapacityText() {}

  static String of(CapacityReport report) {
    StringBuilder text = new StringBuilder();
    text.append(loads(report));
    text.append("\nPeople, period by period: " + Signs.LEGEND + "\n");
    text.append(heatMap(report));
    text.append(UsedText.of(report));
    if (!report.unfilled().isEmpty()) {
      text.append("\nBooked while nobody is named\n").append(unfilled(report));
    }
    if (!report.risk().isEmpty()) {
      text.append("\nRisk of the pipeline, by month\n").append(risk(report));
      if (!report.incompleteDeals().isEmpty()) {
        text.append("Too low by what nothing tells the days or the discipline of: ")
            .append(String.join(", ", report.incompleteDeals()))
            .append(".\n");
      }
    }
    if (!report.requests().isEmpty()) {
      text.append("\nWho can fill what is asked for, best first\n").append(requests(report));
    }
    report.deal().ifPresent(deal -> text.append('\n').append(DealText.of(deal)));
    return text.toString();
  }

  private static String loads(CapacityReport report) {
    TextTable table = new TextTable();
    words(table, "discipline", "from", "to");
    numbers(table, "capacity", "away", "booked", "tentative", "load ratio", "free", "over");
    words(table, "level");
    for (CapacityReport.OfDiscipline row : report.disciplines()) {
      for (LoadCell cell : row.cells()) {
        table.addRow(
            List.of(
                row.discipline(),
                cell.start().toString(),
                last(cell.end(), cell.partial()),
                Sentences.hours(cell.capacityMinutes()),
                Sentences.hours(cell.holidayMinutes() + cell.awayMinutes()),
                Sentences.hours(cell.confirmedMinutes()),
                Sentences.hours(cell.tentativeMinutes()),
                UsedText.share(cell.loadRatio()),
                Sentences.hours(cell.freeMinutes()),
                Sentences.hours(cell.overMinutes()),
                cell.level().name()));
      }
    }
    return table.render();
  }

  private static String heatMap(CapacityReport report) {
    TextTable table = new TextTable();
    words(table, "person", "discipline", "load");
    numbers(table, "capacity", "booked", "load ratio", "free", "over");
    for (CapacityReport.OfPerson row : report.people()) {
      table.addRow(
          List.of(
              row.name(),
              row.discipline(),
              row.cells().stream()
                  .map(cell -> Signs.of(cell.level()))
                  .collect(Collectors.joining()),
              sum(row.cells().stream().mapToLong(LoadCell::capacityMinutes).sum()),
              sum(row.cells().stream().mapToLong(LoadCell::loadMinutes).sum()),
              UsedText.share(row.loadRatio()),
              sum(row.cells().stream().mapToLong(LoadCell::freeMinutes).sum()),
              sum(row.cells().stream().mapToLong(LoadCell::overMinutes).sum())));
    }
    return table.render();
  }

  private static String sum(long minutes) {
    return Sentences.hours(minutes);
  }

  private static String unfilled(CapacityReport report) {
    TextTable table = new TextTable();
    words(table, "discipline", "from", "to");
    numbers(table, "confirmed", "tentative");
    for (CapacityReport.Unfilled row : report.unfilled()) {
      table.addRow(
          List.of(
              row.discipline(),
              row.start().toString(),
              last(row.end(), row.partial()),
              Sentences.hours(row.confirmedMinutes()),
              Sentences.hours(row.tentativeMinutes())));
    }
    return table.render();
  }

  private static String risk(CapacityReport report) {
    TextTable table = new TextTable();
    words(table, "discipline", "from", "to");
    numbers(table, "left", "expected", "all won", "P(short)", "P50", "P80", "P90", "mean short");
    for (RiskLine row : report.risk()) {
      table.addRow(
          List.of(
              row.discipline(),
              row.start().toString(),
              last(row.end(), row.partial()),
              Sentences.hours(row.leftMinutes()),
              Sentences.hours(row.expectedMinutes()),
              Sentences.hours(row.allWonMinutes()),
              Sentences.percent(row.shortProbability()),
              Sentences.hours(row.shortP50Minutes()),
              Sentences.hours(row.shortP80Minutes()),
              Sentences.hours(row.shortP90Minutes()),
              Sentences.hours(row.expectedShortMinutes())));
    }
    return table.render();
  }

  private static String requests(CapacityReport report) {
    TextTable table = new TextTable();
    words(table, "request", "person", "lacks");
    numbers(table, "asked", "free", "no time for");
    for (RequestReport request : report.requests()) {
      if (request.candidates().isEmpty()) {
        table.addRow(List.of(request.request(), "nobody", "", "", "", ""));
      }
      for (RequestReport.Who who : request.candidates()) {
        table.addRow(
            List.of(
                request.request(),
                who.name() + (who.wished() ? " (wished for)" : ""),
                String.join(", ", who.lacking()),
                Sentences.hours(who.askedMinutes()),
                Sentences.hours(who.freeMinutes()),
                Sentences.hours(who.shortMinutes())));
      }
    }
    return table.render();
  }

  /** Returns the last day of a period, which may be a part of one of the calendar. */
  static String last(LocalDate end, boolean partial) {
    return end.minusDays(1) + (partial ? " (part)" : "");
  }

  static void words(TextTable table, String... headers) {
    ImmutableList.copyOf(headers).forEach(header -> table.addWords(header, ""));
  }

  static void numbers(TextTable table, String... headers) {
    ImmutableList.copyOf(headers).forEach(header -> table.addNumbers(header, ""));
  }

  /** Returns how the other deals count, in words. */
  static String words(Outlook outlook) {
    return switch (outlook) {
      case CONFIRMED -> "Confirmed";
      case EXPECTED -> "Expected";
      case ALL_WON -> "If all won";
    };
  }
}
