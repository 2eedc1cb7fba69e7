package dev.agency.examples.cli.backtest;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.review.CheckOutcome;
import dev.agency.examples.cli.backtest.ReviewedProject.Against;
import dev.agency.examples.cli.backtest.ReviewedProject.Held;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the estimate check did on projects.
 *
 * @param notChecked of how many there were too few of their category
 * @param overruns what it says of the others that took more than 110 % of their estimate
 * @param sound what it says of those that did not
 * @param enough how often what it asks for was enough
 */
record ReviewScore(
    int projects, Against against, long notChecked, Spoken overruns, Spoken sound, Enough enough) {
  private static final String SEPARATOR = " | ";

  /** What is said of projects, as a warning or worse and as a failure. */
  record Spoken(int of, long warnedOrFailed, long failed) {
    private static Spoken of(List<Held> held) {
      return new Spoken(
          held.size(),
          held.stream().filter(each -> each.outcome().compareTo(CheckOutcome.WARN) >= 0).count(),
          held.stream().filter(each -> each.outcome() == CheckOutcome.FAIL).count());
    }

    private String cells(String between) {
      return warnedOrFailed + " of " + of + between + failed + " of " + of;
    }
  }

  /** How many projects took no more than their estimate, and than the minutes the check names. */
  record Enough(int of, long estimate, long likely, long cautious) {
    private static Enough of(List<Held> held) {
      return new Enough(
          held.size(),
          within(held, each -> each.project().estimatedMinutes()),
          within(held, each -> each.minutes("likely")),
          within(held, each -> each.minutes("cautious")));
    }

    private static long within(List<Held> held, ToLongFunction<Held> minutes) {
      return held.stream()
          .filter(each -> each.project().takenMinutes() <= minutes.applyAsLong(each))
          .count();
    }

    private String cells() {
      return Stream.of(estimate, likely, cautious)
          .map(enough -> enough + " of " + of)
          .collect(Collectors.joining(SEPARATOR));
    }
  }

  static ReviewScore of(ImmutableList<ReviewedProject> projects, Against against) {
    ImmutableList<Held> held =
        projects.stream()
            .map(each -> each.heldAgainst(against.of(each, projects)))
            .collect(toImmutableList());
    ImmutableList<Held> checked =
        held.stream().filter(each -> !each.isNotChecked()).collect(toImmutableList());
    return new ReviewScore(
        projects.size(),
        against,
        held.size() - checked.size(),
        Spoken.of(checked.stream().filter(each -> each.project().overran()).toList()),
        Spoken.of(checked.stream().filter(each -> !each.project().overran()).toList()),
        Enough.of(checked));
  }

  /** Returns the table of what the check says, as Markdown. */
  static String outcomes(List<ReviewScore> scores) {
    return table(
        "not checked | overran: warns or fails | fails | did not: warns or fails | fails |",
        5,
        scores,
        score ->
            score.notChecked
                + SEPARATOR
                + score.overruns.cells(SEPARATOR)
                + SEPARATOR
                + score.sound.cells(SEPARATOR));
  }

  /** Returns the table of how often what it asks for was enough, as Markdown. */
  static String reserves(List<ReviewScore> scores) {
    return table(
        "the estimate was enough | what half of them took | what four of five took |",
        3,
        scores,
        score -> score.enough.cells());
  }

  private static String table(
      String header, int columns, List<ReviewScore> scores, Function<ReviewScore, String> cells) {
    return scores.stream()
        .map(
            score ->
                "| "
                    + String.join(
                        SEPARATOR,
                        Integer.toString(score.projects),
                        score.against.words(),
                        cells.apply(score))
                    + " |")
        .collect(
            Collectors.joining(
                "\n",
                "| projects | held against | "
                    + header
                    + "\n|---:|---|"
                    + "---:|".repeat(columns)
                    + "\n",
                ""));
  }

  /** Returns the figures in a line. */
  @Override
  public String toString() {
    return projects
        + " projects held against "
        + against.words()
        + ": "
        + notChecked
        + " not checked; warned or failed "
        + overruns.cells(", failed ")
        + " that overran and "
        + sound.cells(", failed ")
        + " that did not; the cautious minutes were enough for "
        + enough.cautious
        + " of "
        + enough.of;
  }
}
