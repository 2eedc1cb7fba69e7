package dev.agency.budget.forecast;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.sums.Progress;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How good the forecasts of some methods would have been on projects that are over.
 *
 * <p>Each finished project is taken back to when 10, 20, 30, 50, 70 and 90 % of it were earned,
 * each method says from there what it will have taken, and that is compared with what it took: "At
 * 30 % BAC/CPI was 22.1 % off, half the pace so far 15.8 %." A method that learns from history then
 * knows all other projects, and never the one it is asked about. So an agency chooses its method by
 * evidence, and not by habit.
 *
 * <p>All methods are scored on the same points: where one of them has no answer, as without a plan,
 * that point counts for none. The order of the projects does not matter, and neither does the unit
 * of their amounts.
 *
 * <p>Immutable and thread-safe.
 */
public final class Backtest {
  /** How many projects a history may have to be scored: their number counts thrice in the time. */
  public static final int MAX_PROJECTS = 500;

  private final Trial trial;
  private final ImmutableList<MethodScore> scores;

  private Backtest(Trial trial, ImmutableList<MethodScore> scores) {
    this.trial = trial;
    this.scores = scores;
  }

  /**
   * Scores methods.
   *
   * @param history the finished projects
   * @param methods the methods, each name once
   * @param settings the checkpoints, and the level of the intervals
   * @return the scores
   * @throws InvalidModelException if there is no method ({@code EMPTY}) or two have one name
   *     ({@code DUPLICATE_ID}), or there are more than {@value #MAX_PROJECTS} projects ({@code
   *     LIMIT_EXCEEDED})
   */
  public static Backtest of(
      History history, List<HistoryMethod> methods, BacktestSettings settings) {
    return of(history, methods, settings, Progress.unwatched()).orElseThrow();
  }

  /**
   * Scores methods, and tells how far it is. What counts is each project for each method, and once
   * more for all of them: with {@link HistoryMethods#usual} among them, a hundred projects take
   * about a second and {@value #MAX_PROJECTS} about a minute.
   *
   * @param history the finished projects
   * @param methods the methods, each name once
   * @param settings the checkpoints, and the level of the intervals
   * @param progress told how far it is, and asked whether to go on
   * @return the scores; empty if the progress stopped it
   * @throws InvalidModelException if there is no method ({@code EMPTY}), two have one name ({@code
   *     DUPLICATE_ID}), or there are more than {@value #MAX_PROJECTS} projects ({@code
   *     LIMIT_EXCEEDED})
   */
  public static Optional<Backtest> of(
      History history, List<HistoryMethod> methods, BacktestSettings settings, Progress progress) {
    ImmutableList<HistoryMethod> compared = ImmutableList.copyOf(methods);
    Invariants.of("a back-test")
        .require(!compared.isEmpty(), "methods", ErrorCode.EMPTY, "must have a method")
        .unique("methods", compared.stream().map(HistoryMethod::name).toList())
        .require(
            history.size() <= MAX_PROJECTS,
            "history/projects",
            ErrorCode.LIMIT_EXCEEDED,
            "must be at most " + MAX_PROJECTS)
        .verify();
    Steps steps = new Steps(progress, (long) history.size() * (compared.size() + 1));
    Recall usual = new Recall(BacktestSettings.usual());
    Optional<Trial> trial = Trial.of(history, compared, new Recall(settings), usual, steps::goesOn);
    if (trial.isEmpty()) {
      return Optional.empty();
    }
    ImmutableList.Builder<MethodScore> scores = ImmutableList.builder();
    for (int i = 0; i < compared.size(); i++) {
      Optional<IntervalScore> intervals =
          IntervalScore.of(trial.get(), history, compared.get(i), settings, usual, steps::goesOn);
      if (intervals.isEmpty()) {
        return Optional.empty();
      }
      scores.add(score(trial.get(), i, intervals.get(), compared.get(i).name()));
    }
    return Optional.of(new Backtest(trial.get(), scores.build()));
  }

  /** How far a back-test is. */
  private static final class Steps {
    private final Progress progress;
    private final long total;
    private long done;

    Steps(Progress progress, long total) {
      this.progress = progress;
      this.total = total;
    }

    /** Tells that one more project is done, and returns whether to go on. */
    boolean goesOn() {
      done++;
      return progress.goesOn(done, total);
    }
  }

  /**
   * Returns the scores.
   *
   * @return one for each method, in their order
   */
  public ImmutableList<MethodScore> scores() {
    return scores;
  }

  /**
   * Returns the score of a method.
   *
   * @param method its name
   * @return its score
   * @throws InvalidModelException if it was not compared ({@code UNKNOWN_NAME})
   */
  public MethodScore score(String method) {
    return scores.get(index(method));
  }

  /**
   * Returns the projects that could not be scored because they have too few steps; they still are
   * history for the others.
   *
   * @return their names, in the order of the history
   */
  public ImmutableList<String> leftOut() {
    return trial.leftOut();
  }

  /**
   * Returns how many points of the other projects count for no method, because one of the methods
   * had no answer there or the project never earned as much.
   *
   * @return the number of points
   */
  public int pointsLeftOut() {
    return trial.pointsLeftOut();
  }

  /**
   * Returns how many points were scored.
   *
   * @return the number of points, the same for all methods
   */
  public int points() {
    return trial.asked().size();
  }

  /**
   * Compares two methods project by project, with the 95 % interval of the paired bootstrap: the
   * projects are drawn {@value PairedBootstrap#ROUNDS} times with replacement, and both methods
   * judged on each draw.
   *
   * @param of the one method
   * @param and the other
   * @param seed any number; the same gives the same interval
   * @return the one's error less the other's; empty if no project was scored
   * @throws InvalidModelException if one of them was not compared ({@code UNKNOWN_NAME})
   */
  public Optional<ErrorDifference> difference(String of, String and, long seed) {
    List<BigDecimal> greater = score(of).errorsByProject().values().asList();
    List<BigDecimal> less = score(and).errorsByProject().values().asList();
    List<BigDecimal> differences = new ArrayList<>();
    for (int i = 0; i < greater.size(); i++) {
      differences.add(greater.get(i).subtract(less.get(i)));
    }
    return Trial.mean(differences)
        .map(
            mean -> {
              // In an order of their own, so that the draws do not follow that of the projects.
              PairedBootstrap draws =
                  new PairedBootstrap(
                      differences.stream().sorted().collect(toImmutableList()), seed);
              return new ErrorDifference(of, and, mean, draws.from(), draws.to(), seed);
            });
  }

  /** Returns how much was compared, and no figures. */
  @Override
  public String toString() {
    return "Backtest[" + scores.size() + " methods at " + points() + " points]";
  }

  private int index(String method) {
    for (int i = 0; i < scores.size(); i++) {
      if (scores.get(i).method().equals(method)) {
        return i;
      }
    }
    throw InvalidModelException.at(
        "/method", ErrorCode.UNKNOWN_NAME, "The method must be one that was compared.");
  }

  private static MethodScore score(Trial trial, int index, IntervalScore intervals, String name) {
    BigDecimal off = BigDecimal.ZERO;
    BigDecimal outcomes = BigDecimal.ZERO;
    for (Trial.Asked point : trial.asked()) {
      off = off.add(point.off(index));
      outcomes = outcomes.add(point.project().outcome());
    }
    return new MethodScore(
        name,
        trial.errors(index),
        trial.meanError(index),
        outcomes.signum() > 0 ? Optional.of(off.divide(outcomes, Trial.DIGITS)) : Optional.empty(),
        intervals.pinball(),
        intervals.coverage(),
        intervals.count(),
        trial.errorsByProject(index));
  }
}
