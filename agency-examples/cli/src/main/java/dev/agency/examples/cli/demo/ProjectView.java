package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.Crossing;
import dev.agency.budget.LineBurn;
import dev.agency.budget.WeekBurn;
import dev.agency.permissions.view.Projection;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One project as one role sees it. It holds redacted records only.
 *
 * @param project what is known beside its money
 * @param burn the burn of its budget
 * @param lines the burn line by line
 * @param weeks the burn week by week
 * @param crossings the thresholds and when it passed them
 * @param verdict what its visible figures say in words
 */
record ProjectView(
    Projection<ProjectFacts> project,
    Projection<BudgetBurn> burn,
    ImmutableList<Projection<LineBurn>> lines,
    ImmutableList<Projection<WeekBurn>> weeks,
    ImmutableList<Projection<Crossing>> crossings,
    Verdict verdict) {

  String name() {
    return Cells.text("name", project.get(ProjectFacts.NAME));
  }

  String client() {
    return Cells.text("client", project.get(ProjectFacts.CLIENT));
  }

  /**
   * Returns why it stands so: the service whose time ran furthest over its estimate, if any did.
   */
  Optional<String> why() {
    return lines.stream()
        .filter(line -> verdict.tone() != Verdict.Tone.GOOD && overrun(line) > 0)
        .max(Comparator.comparing(ProjectView::overrun))
        .map(
            line ->
                "Furthest over its estimate: "
                    + Cells.text("name", line.get(LineBurn.NAME))
                    + ", "
                    + Cells.text("usedMinutes", line.get(LineBurn.USED_MINUTES))
                    + " used of "
                    + Cells.text("budgetMinutes", line.get(LineBurn.BUDGET_MINUTES))
                    + " estimated.");
  }

  private static long overrun(Projection<LineBurn> line) {
    return line.get(LineBurn.USED_MINUTES).ifVisible().orElse(0L)
        - line.get(LineBurn.BUDGET_MINUTES).ifVisible().orElse(Long.MAX_VALUE);
  }

  /** Returns since when: the week it passed each threshold, in money or else in time. */
  String since() {
    String passed =
        crossings.stream()
            .flatMap(
                crossing ->
                    week(crossing)
                        .map(
                            week ->
                                Cells.text("threshold", crossing.get(Crossing.THRESHOLD))
                                    + " in the week of "
                                    + week)
                        .stream())
            .collect(Collectors.joining(", "));
    return passed.isEmpty() ? "It has not passed a threshold yet." : "Passed " + passed + ".";
  }

  private static Optional<LocalDate> week(Projection<Crossing> crossing) {
    return crossing
        .get(Crossing.VALUE_WEEK)
        .ifVisible()
        .flatMap(week -> week)
        .or(() -> crossing.get(Crossing.MINUTES_WEEK).ifVisible().flatMap(week -> week));
  }
}
