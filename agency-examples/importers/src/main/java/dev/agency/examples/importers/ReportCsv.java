package dev.agency.examples.importers;

import dev.agency.examples.importers.link.Decision;
import dev.agency.examples.importers.link.Decisions;
import dev.agency.examples.importers.link.Linked;
import dev.agency.examples.importers.problem.RowProblem;
import dev.agency.examples.importers.raw.CsvText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists of a report, and of what was decided, as CSV for whoever looks at them in a spreadsheet.
 *
 * <p>Names are somebody else's text: {@link CsvText} keeps those that a spreadsheet would run as a
 * formula a text.
 */
public final class ReportCsv {
  private ReportCsv() {}

  /**
   * Returns what nobody decided yet.
   *
   * @param report the report
   * @return a row for each proposal, and one for each record without any
   */
  public static String unresolved(ImportReport report) {
    Stream<String> rows =
        report.unresolved().stream()
            .flatMap(
                open ->
                    Stream.of(
                            open.proposals().stream().map(ReportCsv::proposal),
                            Stream.of(List.of("", "")).filter(none -> open.proposals().isEmpty()))
                        .flatMap(cells -> cells)
                        .map(
                            cells ->
                                row(
                                    open.kind().word(),
                                    open.ref().source(),
                                    open.ref().id(),
                                    open.name().orElse(""),
                                    cells.get(0),
                                    cells.get(1))));
    return row("kind", "source", "id", "name", "proposal", "basis")
        + rows.collect(Collectors.joining());
  }

  private static List<String> proposal(Linked.Proposal proposal) {
    return List.of(proposal.id(), proposal.basis().name());
  }

  /**
   * Returns the problems.
   *
   * @param report the report
   * @return a row for each that was kept
   */
  public static String problems(ImportReport report) {
    return row("file", "row", "path", "code", "severity")
        + report.problems().stream().map(ReportCsv::problem).collect(Collectors.joining());
  }

  private static String problem(RowProblem problem) {
    return row(
        problem.file(),
        String.valueOf(problem.row()),
        problem.path(),
        problem.code(),
        problem.severity().name());
  }

  /**
   * Returns what was decided.
   *
   * @param decisions the decisions
   * @return a row for each
   */
  public static String decisions(Decisions decisions) {
    return row("kind", "source", "id", "verdict", "thing")
        + decisions.all().stream().map(ReportCsv::decision).collect(Collectors.joining());
  }

  private static String decision(Decision decision) {
    return row(
        decision.kind(),
        decision.ref().source(),
        decision.ref().id(),
        decision.verdict().name(),
        decision.id().orElse(""));
  }

  private static String row(String... cells) {
    return CsvText.row(List.of(cells));
  }
}
