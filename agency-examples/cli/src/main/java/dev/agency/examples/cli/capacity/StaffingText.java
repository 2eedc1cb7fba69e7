package dev.agency.examples.cli.capacity;

import com.google.common.collect.ImmutableList;
import dev.agency.examples.cli.console.Hours;
import java.util.List;

/** Whether a plan can be done, to be read. */
final class StaffingText {
  /** What would help is told up to here; all of it is in the JSON. */
  private static final int MAX_CHANGES = 10;

  private StaffingText() {}

  static String of(StaffingReport report) {
    StringBuilder text = new StringBuilder();
    report
        .witness()
        .ifPresent(
            yes -> {
              text.append("FEASIBLE: all ")
                  .append(Sentences.hours(yes.neededMinutes()))
                  .append(" can be done.\n");
              lines(text, yes.sentences());
            });
    report
        .certificate()
        .ifPresent(
            no -> {
              text.append("INFEASIBLE: ")
                  .append(Sentences.hours(no.missingMinutes()))
                  .append(Hours.isOne(Sentences.hours(no.missingMinutes())) ? " is" : " are")
                  .append(" missing.\n");
              lines(text, no.sentences());
              if (report.changes().isEmpty()) {
                text.append("What would help is not worked out, for there is too much to try.\n");
              }
            });
    report.changes().ifPresent(changes -> changes(text, changes));
    report
        .sentences()
        .ifPresent(
            unknown -> {
              text.append("UNKNOWN\n");
              lines(text, unknown);
            });
    return text.toString();
  }

  private static void changes(StringBuilder text, ImmutableList<StaffingReport.Help> changes) {
    text.append(
        changes.isEmpty() ? "No single change helps.\n" : "What would help, each by itself:\n");
    lines(text, changes.stream().limit(MAX_CHANGES).map(StaffingReport.Help::sentence).toList());
    if (changes.size() > MAX_CHANGES) {
      text.append("and ").append(changes.size() - MAX_CHANGES).append(" more.\n");
    }
  }

  private static void lines(StringBuilder text, List<String> sentences) {
    sentences.forEach(sentence -> text.append("- ").append(sentence).append('\n'));
  }
}
