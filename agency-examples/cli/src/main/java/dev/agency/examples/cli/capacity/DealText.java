package dev.agency.examples.cli.capacity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.PipelineDemand.Outlook;
import dev.agency.examples.cli.console.TextTable;
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
                text.append("By the people there are, on any of its days")
                    .append(beside(deal.besideMinutes()))
                    .append(": ")
                    .append(StaffingText.of(staffing)),
            () ->
                text.append(
                    "By whom it can be done is not said: not all of it has days within the"
                        + " horizon, or nothing or too much is asked for.\n"));
    return text.toString();
  }

  /** Returns what the same people have to do beside it, if anything. */
  private static String beside(long minutes) {
    return minutes == 0
        ? ""
        : ", beside " + Sentences.hours(minutes) + " booked while nobody is named";
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

  /** Returns what is left before any deal, and what is left of that with this one. */
  private static String waterfall(DealReport deal) {
    TextTable before = new TextTable();
    CapacityText.words(before, "discipline", "from", "to");
    CapacityText.numbers(
        before, "gross", "holidays", "leave", "booked", "tentative", "unfilled", "left");
    TextTable with = new TextTable();
    CapacityText.words(with, "discipline", "from", "to");
    CapacityText.numbers(with, "left", "this deal");
    for (Outlook outlook : Outlook.values()) {
      if (outlook != Outlook.CONFIRMED) {
        CapacityText.numbers(with, "the others");
      }
      CapacityText.numbers(with, CapacityText.words(outlook));
    }
    CapacityText.numbers(with, "over");
    for (DealReport.Step step : deal.waterfall()) {
      before.addRow(before(step));
      with.addRow(with(step));
    }
    return "What is left before any deal:\n"
        + before.render()
        + "What is left with this deal, if no other comes, if they come as expected, and if all do:\n"
        + with.render();
  }

  private static List<String> before(DealReport.Step step) {
    return List.of(
        step.discipline(),
        step.start().toString(),
        CapacityText.last(step.end(), step.partial()),
        Sentences.hours(step.grossMinutes()),
        Sentences.hours(-step.holidayMinutes()),
        Sentences.hours(-step.leaveMinutes()),
        Sentences.hours(-step.confirmedMinutes()),
        Sentences.hours(-step.tentativeMinutes()),
        Sentences.hours(-step.unfilledMinutes()),
        Sentences.hours(step.leftMinutes()));
  }

  private static List<String> with(DealReport.Step step) {
    ImmutableList.Builder<String> row = ImmutableList.builder();
    row.add(
        step.discipline(),
        step.start().toString(),
        CapacityText.last(step.end(), step.partial()),
        Sentences.hours(step.leftMinutes()),
        Sentences.hours(-step.dealMinutes()));
    step.outlooks()
        .forEach(
            (outlook, slack) -> {
              if (outlook != Outlook.CONFIRMED) {
                row.add(Sentences.hours(-slack.pipelineMinutes()));
              }
              row.add(Sentences.hours(slack.slackMinutes()));
            });
    return row.add(Sentences.hours(step.overMinutes())).build();
  }
}
