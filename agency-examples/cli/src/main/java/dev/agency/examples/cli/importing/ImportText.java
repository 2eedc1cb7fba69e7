package dev.agency.examples.cli.importing;

import dev.agency.core.id.ExternalRef;
import dev.agency.examples.cli.console.TextTable;
import dev.agency.examples.importers.ImportReport;
import dev.agency.examples.importers.ImportRequest;
import dev.agency.examples.importers.link.Linked;
import dev.agency.examples.importers.problem.Severity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report of an import as text. */
final class ImportText {
  private ImportText() {}

  static String of(ImportRequest request, ImportReport report) {
    return head(request, report)
        + table(report)
        + decided(report)
        + list(
            "Linked",
            Stream.concat(report.links().stream().map(ImportText::link), more(report.moreLinks())))
        + list(
            "Open, for --links to decide",
            Stream.concat(
                report.unresolved().stream().map(ImportText::open), more(report.moreUnresolved())))
        + problems("Refused", report, Severity.REFUSED)
        + problems("Left out", report, Severity.SKIPPED)
        + problems("Notes", report, Severity.NOTE)
        + list("Names that the profile does not map", unmapped(report))
        + list(
            "Taken from --given",
            report.givens().entrySet().stream()
                .map(given -> given.getKey() + ", " + times(given.getValue())));
  }

  private static String head(ImportRequest request, ImportReport report) {
    String system = request.profile().system();
    return report.dryRun()
        ? system + ": tried out, " + report.written() + " would be written, nothing was.\n"
        : system + ": " + report.written() + " written, batch " + request.batch() + ".\n";
  }

  private static String decided(ImportReport report) {
    String words = report.dryRun() ? "Decisions that would be kept" : "Decisions kept";
    return report.decided() == 0 ? "" : words + " for later imports: " + report.decided() + ".\n";
  }

  private static String table(ImportReport report) {
    TextTable table = new TextTable();
    table.addWords("Kind", "");
    Stream.of("New", "Changed", "Same", "Left out", "Refused")
        .forEach(header -> table.addNumbers(header, ""));
    report
        .counts()
        .forEach(
            (kind, counts) ->
                table.addRow(
                    List.of(
                        kind.word(),
                        String.valueOf(counts.inserted()),
                        String.valueOf(counts.replaced()),
                        String.valueOf(counts.unchanged()),
                        String.valueOf(counts.skipped()),
                        String.valueOf(counts.refused()))));
    return report.counts().isEmpty() ? "" : table.render();
  }

  private static String link(ImportReport.Link link) {
    return link.kind().word() + " " + ref(link.ref()) + " is " + link.id() + ": " + link.basis();
  }

  private static String open(ImportReport.Unresolved open) {
    String name = open.name().map(text -> " \"" + text + "\"").orElse("");
    String might =
        open.proposals().stream().map(ImportText::proposal).collect(Collectors.joining(" or "));
    return open.kind().word()
        + " "
        + ref(open.ref())
        + name
        + (might.isEmpty() ? " is like nothing here" : " may be " + might);
  }

  private static String proposal(Linked.Proposal proposal) {
    return proposal.id() + ": " + proposal.basis();
  }

  static String ref(ExternalRef ref) {
    return ref.source() + ":" + ref.id();
  }

  private static String problems(String title, ImportReport report, Severity severity) {
    return list(title, report.lines(severity).stream());
  }

  private static Stream<String> unmapped(ImportReport report) {
    return report.unmapped().entrySet().stream()
        .flatMap(
            place ->
                place.getValue().entrySet().stream()
                    .map(
                        name ->
                            place.getKey()
                                + " \""
                                + name.getKey()
                                + "\", "
                                + times(name.getValue())));
  }

  private static Stream<String> more(long more) {
    return more == 0 ? Stream.empty() : Stream.of("and " + more + " more");
  }

  private static String times(long count) {
    return count == 1 ? "once" : count + " times";
  }

  /** The texts are of other systems: what would move the cursor or turn the line is not printed. */
  static String harmless(String line) {
    return line.replaceAll("\\p{C}", "?");
  }

  private static String list(String title, Stream<String> lines) {
    String all = lines.map(line -> "  " + harmless(line) + "\n").collect(Collectors.joining());
    return all.isEmpty() ? "" : title + ":\n" + all;
  }
}
