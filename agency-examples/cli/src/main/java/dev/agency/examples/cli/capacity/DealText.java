package dev.agency.examples.cli.capacity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.PipelineDemand.Outlook;
import dev.agency.examples.cli.console.TextTable;
import java.util.ArrayList;
import java.util.List;

/** What one deal would do, to be read. */
final class DealText {
  private DealText() {}

  static String of(DealReport deal) {
    StringBuilder text = new StringBuilder();
    text.append(deal.name())
        .append(" (")
        .append(Sentences.percent(deal.probability()))
        .append(") asks for ")
        .append(Sentences.hours(deal.asked().minutes()))
        .append(outside(deal.asked()))
        .append(".\n");
    text.append(waterfall(deal));
    for (Outlook outlook : Outlook.values()) {
      List<String> sentences = deal.shortages().getOrDefault(outlook, ImmutableList.of());
      text.append(CapacityText.words(outlook)).append(sentences.isEmpty() ? ": it fits.\n" : ":\n");
      sentences.forEach(sentence -> text.append("- ").append(sentence).append('\n'));
    }
    deal.staffing()
        .ifPresentOrElse(
            staffing ->
                text.append("By the people there are, on any of its days: ")
                    .append(StaffingText.of(staffing)),
            () ->
                text.append(
                    "By whom it can be done is not said: not all of it has days within the"
                        + " horizon, or nothing or too much is asked for.\n"));
    return text.toString();
  }

  private static String outside(DealReport.Asked asked) {
    StringBuilder text = new StringBuilder();
    append(text, asked.outsideMinutes(), " beyond the horizon");
    append(text, asked.undatedMinutes(), " without days");
    append(text, asked.unassignedMinutes(), " of no known discipline");
    return text.toString();
  }

  private static void append(StringBuilder text, long minutes, String why) {
    if (minutes > 0) {
      text.append(", of it ").append(Sentences.hours(minutes)).append(why);
    }
  }

  private static String waterfall(DealReport deal) {
    TextTable table = new TextTable();
    CapacityText.words(table, "discipline", "from", "to");
    CapacityText.numbers(
        table,
        "gross",
        "holidays",
        "leave",
        "booked",
        "tentative",
        "unfilled",
        "left",
        "this deal");
    for (Outlook outlook : Outlook.values()) {
      CapacityText.numbers(table, CapacityText.words(outlook));
    }
    for (DealReport.Step step : deal.waterfall()) {
      List<String> row =
          new ArrayList<>(
              List.of(
                  step.discipline(),
                  step.start().toString(),
                  step.end().minusDays(1).toString(),
                  Sentences.hours(step.grossMinutes()),
                  Sentences.hours(-step.holidayMinutes()),
                  Sentences.hours(-step.leaveMinutes()),
                  Sentences.hours(-step.confirmedMinutes()),
                  Sentences.hours(-step.tentativeMinutes()),
                  Sentences.hours(-step.unfilledMinutes()),
                  Sentences.hours(step.leftMinutes()),
                  Sentences.hours(-step.dealMinutes())));
      step.outlooks().values().forEach(slack -> row.add(Sentences.hours(slack.slackMinutes())));
      table.addRow(row);
    }
    return table.render();
  }
}
