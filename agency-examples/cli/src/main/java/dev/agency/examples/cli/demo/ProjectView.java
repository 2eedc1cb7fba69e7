package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.Crossing;
import dev.agency.budget.LineBurn;
import dev.agency.budget.PeriodBurn;
import dev.agency.budget.RevenueBasis;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.permissions.view.Projection;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One project as one role sees it. It holds redacted records only.
 *
 * @param project what is known beside its money
 * @param burn the burn of its budget
 * @param lines the burn line by line
 * @param weeks the burn week by week
 * @param crossings the thresholds and when it passed them
 * @param outlook where its work stands and leads to
 * @param books what the books say of it
 * @param verdict what its visible figures say in words
 */
record ProjectView(
    Projection<ProjectFacts> project,
    Projection<BudgetBurn> burn,
    ImmutableList<Projection<LineBurn>> lines,
    ImmutableList<Projection<PeriodBurn>> weeks,
    ImmutableList<Projection<Crossing>> crossings,
    OutlookView outlook,
    BooksView books,
    Verdict verdict) {

  String name() {
    return Cells.text("name", project.get(ProjectFacts.NAME));
  }

  String client() {
    return Cells.text("client", project.get(ProjectFacts.CLIENT));
  }

  /** Returns its client, how it is charged, and when it should end. */
  String subtitle() {
    return client()
        + ", "
        + Cells.text("pricing", project.get(ProjectFacts.PRICING))
        + ", planned until "
        + Cells.text("plannedEnd", project.get(ProjectFacts.END));
  }

  /** Returns whether the whole price counts as revenue, however much of it is earned. */
  boolean isWholePrice() {
    return burn.get(BudgetBurn.REVENUE_BASIS)
        .ifVisible()
        .map(Optional.of(RevenueBasis.WHOLE_PRICE)::equals)
        .orElse(false);
  }

  private boolean isDone() {
    return project
        .get(ProjectFacts.PROGRESS)
        .ifVisible()
        .map(Figure.known(BasisPoints.ONE_HUNDRED_PERCENT)::equals)
        .orElse(false);
  }

  /** What the revenue is where it tells nothing of what is earned of work that is not done. */
  private Optional<String> unearned() {
    return Optional.of(
            "Its whole price counts as revenue, for nothing says what of it is earned: profit and"
                + " margin are the best they can become.")
        .filter(words -> isWholePrice() && !isDone());
  }

  /**
   * Returns what a reader should know beside the verdict: why, since when, and what is not in it.
   */
  ImmutableList<String> notes() {
    return Stream.of(
            furthestOver(),
            Optional.of(since()),
            unapproved(),
            unearned(),
            ClosedMonths.words(books.months()))
        .flatMap(Optional::stream)
        .collect(toImmutableList());
  }

  /**
   * The service whose time ran furthest over its estimate, where the project does not stand well.
   */
  private Optional<String> furthestOver() {
    return lines.stream()
        .filter(line -> verdict.tone() != Verdict.Tone.GOOD)
        // A line of a retainer has no estimate of its own.
        .filter(line -> line.get(LineBurn.BUDGET_MINUTES).ifVisible().orElse(0L) > 0)
        .filter(line -> overrun(line) > 0)
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

  /** Time that nobody approved; by most bases it is not used up yet. */
  private Optional<String> unapproved() {
    boolean counts =
        burn.get(BudgetBurn.BASIS)
            .ifVisible()
            .filter(basis -> basis.stage() == TimeStage.LOGGED)
            .isPresent();
    return burn.get(BudgetBurn.UNAPPROVED_MINUTES)
        .ifVisible()
        .filter(minutes -> minutes > 0)
        .map(
            minutes ->
                Cells.hours(minutes)
                    + " of logged time wait for approval"
                    + (counts ? ", and count." : " and do not count yet."));
  }

  private static long overrun(Projection<LineBurn> line) {
    return line.get(LineBurn.USED_MINUTES).ifVisible().orElse(0L)
        - line.get(LineBurn.BUDGET_MINUTES).ifVisible().orElse(Long.MAX_VALUE);
  }

  /** Since when: the week it passed each threshold, in money or else in time. */
  private String since() {
    String passed =
        crossings.stream()
            .flatMap(
                crossing ->
                    week(crossing)
                        .map(
                            week ->
                                Cells.text("threshold", crossing.get(Crossing.THRESHOLD))
                                    + " (week of "
                                    + week
                                    + ")")
                        .stream())
            .collect(Collectors.joining(", "));
    String whole = isByPeriod() ? "the period at hand" : "its budget";
    return passed.isEmpty()
        ? "It has not passed a threshold of " + whole + " yet."
        : "Passed " + passed + " of " + whole + ".";
  }

  private boolean isByPeriod() {
    return crossings.stream()
        .anyMatch(
            crossing ->
                crossing.get(Crossing.PERIOD).ifVisible().flatMap(start -> start).isPresent());
  }

  private static Optional<LocalDate> week(Projection<Crossing> crossing) {
    return crossing
        .get(Crossing.VALUE_WEEK)
        .ifVisible()
        .flatMap(week -> week)
        .or(() -> crossing.get(Crossing.MINUTES_WEEK).ifVisible().flatMap(week -> week));
  }
}
