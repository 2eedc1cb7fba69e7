package dev.agency.budget.forecast;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What methods said at the checkpoints of finished projects, kept while one back-test runs.
 *
 * <p>A method that chooses between others asks them the same questions again for each project that
 * is left out, thousands of times. The answers are the same, for a method is a pure function. The
 * memory is bounded: it forgets everything when it is full. Not thread-safe.
 */
final class Recall {
  private static final int MOST = 100_000;

  private final BacktestSettings settings;
  private final Map<Question, ImmutableList<Answer>> answers = new HashMap<>();

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

  /** An estimate, how far it was off, and that as a share of the outcome; empty without answer. */
  record Answer(
      Optional<BigDecimal> estimate, Optional<BigDecimal> off, Optional<BigDecimal> error) {}
}
