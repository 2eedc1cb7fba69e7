package dev.agency.budget.forecast;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.agency.core.figure.BasisPoints;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What some methods said at the checkpoints of finished projects, each of which they did not know.
 *
 * <p>All are asked at the same points: where one has no answer, the point counts for none of them.
 */
final class Trial {
  /** Enough digits for an error; errors are statistics and no amounts. */
  static final MathContext DIGITS = MathContext.DECIMAL64;

  private final ImmutableList<Asked> asked;
  private final ImmutableList<String> leftOut;
  private final int pointsLeftOut;

  private Trial(ImmutableList<Asked> asked, ImmutableList<String> leftOut, int pointsLeftOut) {
    this.asked = asked;
    this.leftOut = leftOut;
    this.pointsLeftOut = pointsLeftOut;
  }

  /**
   * Asks the methods.
   *
   * @param recall what was asked before, at the checkpoints to ask at
   * @param usual what was asked before at the usual checkpoints, for methods that choose by them
   * @param goesOn asked after each project whether to go on
   * @return what they said; empty if it was stopped
   */
  static Optional<Trial> of(
      History history,
      ImmutableList<HistoryMethod> methods,
      Recall recall,
      Recall usual,
      BooleanSupplier goesOn) {
    BacktestSettings settings = recall.settings();
    ImmutableList.Builder<Asked> points = ImmutableList.builder();
    ImmutableList.Builder<String> none = ImmutableList.builder();
    int unanswered = 0;
    for (FinishedProject project : history.projects()) {
      if (settings.canScore(project)) {
        History others = history.without(project.name());
        ImmutableList<ImmutableList<Recall.Answer>> answers =
            methods.stream()
                .map(method -> recall.ask(Recalling.given(method, others, usual), project))
                .collect(toImmutableList());
        for (int i = 0; i < settings.checkpoints().size(); i++) {
          int checkpoint = i;
          ImmutableList<Recall.Answer> here =
              answers.stream().map(all -> all.get(checkpoint)).collect(toImmutableList());
          if (here.stream().allMatch(answer -> answer.estimate().isPresent())) {
            points.add(new Asked(project, settings.checkpoints().get(i), here));
          } else {
            unanswered++;
          }
        }
      } else {
        none.add(project.name());
      }
      if (!goesOn.getAsBoolean()) {
        return Optional.empty();
      }
    }
    return Optional.of(new Trial(points.build(), none.build(), unanswered));
  }

  /** Returns the points in the order of the projects, then of the checkpoints. */
  ImmutableList<Asked> asked() {
    return asked;
  }

  /** Returns the projects with too few steps. */
  ImmutableList<String> leftOut() {
    return leftOut;
  }

  /** Returns how many points of the other projects count for no method. */
  int pointsLeftOut() {
    return pointsLeftOut;
  }

  /** Returns the error of a method at each checkpoint, averaged over the projects. */
  ImmutableMap<BasisPoints, BigDecimal> errors(int method) {
    Map<BasisPoints, Mean> means = new LinkedHashMap<>();
    asked.forEach(
        point ->
            means
                .computeIfAbsent(point.checkpoint(), checkpoint -> new Mean())
                .add(point.error(method)));
    return ImmutableMap.copyOf(Maps.transformValues(means, Mean::value));
  }

  /** Returns the error of a method on each project, averaged over its checkpoints. */
  ImmutableMap<String, BigDecimal> errorsByProject(int method) {
    Map<String, Mean> means = new LinkedHashMap<>();
    asked.forEach(
        point ->
            means
                .computeIfAbsent(point.project().name(), project -> new Mean())
                .add(point.error(method)));
    return ImmutableMap.copyOf(Maps.transformValues(means, Mean::value));
  }

  /** Returns the mean of the errors at the checkpoints; empty if nothing could be scored. */
  Optional<BigDecimal> meanError(int method) {
    return mean(errors(method).values().asList());
  }

  static Optional<BigDecimal> mean(List<BigDecimal> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), DIGITS));
  }

  /** A point at which all methods had an answer. */
  record Asked(
      FinishedProject project, BasisPoints checkpoint, ImmutableList<Recall.Answer> answers) {
    /** Returns how far a method was off, as a share of what it took. */
    BigDecimal error(int method) {
      return answers.get(method).error().orElseThrow();
    }

    /** Returns how far a method was off. */
    BigDecimal off(int method) {
      return answers.get(method).off().orElseThrow();
    }
  }

  private static final class Mean {
    private BigDecimal sum = BigDecimal.ZERO;
    private long count;

    void add(BigDecimal value) {
      sum = sum.add(value);
      count++;
    }

    BigDecimal value() {
      return sum.divide(BigDecimal.valueOf(count), DIGITS);
    }
  }
}
