package dev.agency.budget.forecast;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What methods said at the checkpoints of finished projects, kept while one back-test runs.
 *
 * <p>A method that chooses between others asks them the same questions again for each project that
 * is left out, thousands of times. The answers are the same, for a method is a pure function; so is
 * its choice, whichever of two projects was left out first. The memory is bounded: it forgets
 * everything when it is full. Not thread-safe.
 */
final class Recall {
  private static final int MOST = 100_000;

  private final BacktestSettings settings;
  private final Map<Question, ImmutableList<Answer>> answers = new HashMap<>();
  private final Map<Round, ImmutableList<Point>> rounds = new HashMap<>();
  private final Map<Step, Optional<BigDecimal>> residuals = new HashMap<>();
  private final Map<Choice, HistoryMethod> choices = new HashMap<>();

  Recall(BacktestSettings settings) {
    this.settings = settings;
  }

  /** Returns the settings whose checkpoints these are. */
  BacktestSettings settings() {
    return settings;
  }

  /** Returns what a method says at each checkpoint of a project that can be scored. */
  ImmutableList<Answer> ask(EacMethod method, FinishedProject project) {
    if (answers.size() >= MOST) {
      answers.clear();
    }
    return answers.computeIfAbsent(
        new Question(method, project.name()),
        question ->
            settings.checkpoints().stream()
                .map(checkpoint -> settings.step(project, checkpoint))
                .map(step -> answer(method, project, step))
                .collect(toImmutableList()));
  }

  /**
   * Returns the checkpoints of a project that can be scored at which all of some methods answer.
   */
  ImmutableList<Point> round(ImmutableList<EacMethod> methods, FinishedProject project) {
    Round round = new Round(methods, project.name());
    ImmutableList<Point> known = rounds.get(round);
    if (known != null) {
      return known;
    }
    ImmutableList<ImmutableList<Answer>> all =
        methods.stream().map(method -> ask(method, project)).collect(toImmutableList());
    ImmutableList.Builder<Point> points = ImmutableList.builder();
    for (int i = 0; i < settings.checkpoints().size(); i++) {
      int checkpoint = i;
      ImmutableList<BigDecimal> errors =
          all.stream()
              .flatMap(answers -> answers.get(checkpoint).error().stream())
              .collect(toImmutableList());
      if (errors.size() == methods.size()) {
        points.add(new Point(checkpoint, errors));
      }
    }
    if (rounds.size() >= MOST) {
      rounds.clear();
    }
    ImmutableList<Point> answered = points.build();
    rounds.put(round, answered);
    return answered;
  }

  /** Returns the residual of a method at a step of a project. */
  Optional<BigDecimal> residual(EacMethod method, FinishedProject project, int step) {
    if (residuals.size() >= MOST) {
      residuals.clear();
    }
    return residuals.computeIfAbsent(
        new Step(method, project.name(), step),
        key -> ConformalIntervals.residual(method, project, step));
  }

  /** Returns which method is chosen by a history, which does not depend on who is asked. */
  HistoryMethod choice(
      HistoryMethod chooser, History history, Function<History, HistoryMethod> choose) {
    Choice choice = new Choice(chooser, history.key());
    HistoryMethod known = choices.get(choice);
    if (known != null) {
      return known;
    }
    HistoryMethod chosen = choose.apply(history);
    if (choices.size() >= MOST) {
      choices.clear();
    }
    choices.put(choice, chosen);
    return chosen;
  }

  private static Answer answer(EacMethod method, FinishedProject project, Optional<Integer> step) {
    Optional<BigDecimal> estimate =
        step.map(project::pointAt).map(method::estimate).flatMap(Figure::ifKnown);
    return new Answer(
        estimate,
        estimate.map(known -> known.subtract(project.outcome()).abs()),
        estimate.map(
            known ->
                known.subtract(project.outcome()).abs().divide(project.outcome(), Trial.DIGITS)));
  }

  /** One history has each name once. */
  private record Question(EacMethod method, String project) {}

  private record Step(EacMethod method, String project, int step) {}

  private record Round(ImmutableList<EacMethod> methods, String project) {}

  private record Choice(HistoryMethod chooser, History.Key history) {}

  /** A checkpoint, and how far each of some methods was off there as a share of the outcome. */
  record Point(int checkpoint, ImmutableList<BigDecimal> errors) {}

  /** An estimate, how far it was off, and that as a share of the outcome; empty without answer. */
  record Answer(
      Optional<BigDecimal> estimate, Optional<BigDecimal> off, Optional<BigDecimal> error) {}
}
