package dev.agency.budget.forecast;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A project that is over, step by step: what an agency learns from.
 *
 * <p>A website was sold with 400 hours and took 460. After its first task 20 of the 400 were earned
 * and 26 worked, after its second 50 and 58, and so on to 400 and 460. Whoever forecasts the next
 * project can be scored on this one as if it were still running.
 *
 * <p>Amounts are of one measure, minutes or hours or money of one currency, the same for all
 * projects of a {@link History}, below 10<sup>18</sup> with up to 18 decimals; in JSON they are
 * text, such as {@code "1200.5"}. Steps are cumulative and in the order of the work; a correction
 * may take something back. What came after the last step, such as a late invoice of a supplier, is
 * in the outcome alone. A project that still runs is an {@link EacPoint}.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no figures.
 */
@JsonPropertyOrder({"name", "budget", "steps", "outcome"})
public final class FinishedProject {
  private final String name;
  private final BigDecimal budget;
  private final ImmutableList<Step> steps;
  private final BigDecimal outcome;

  /** The most that was earned by each step, which never falls and so can be searched. */
  private final ImmutableList<BigDecimal> peaks;

  private final BigDecimal costIndex;

  private FinishedProject(
      String name, BigDecimal budget, ImmutableList<Step> steps, BigDecimal outcome) {
    this.name = name;
    this.budget = budget;
    this.steps = steps;
    this.outcome = outcome;
    this.peaks = peaks(steps);
    this.costIndex = steps.get(steps.size() - 1).earned().divide(outcome, MathContext.DECIMAL128);
  }

  /**
   * Returns a finished project.
   *
   * @param name what it is called, unique in its history, 1 to 200 printable characters
   * @param budget what was planned for all of it, the budget at completion, above zero
   * @param steps where it stood after each step, at least one; all of them dated, in the order of
   *     their days, or none
   * @param outcome what it took in the end, above zero
   * @return the project
   * @throws dev.agency.core.error.InvalidModelException if the name has another form ({@code
   *     MALFORMED_NAME}), an amount is not above zero, not below 10<sup>18</sup> or has more than
   *     18 decimals ({@code OUT_OF_RANGE}), there is no step ({@code EMPTY}), or the days fall or
   *     are there for some steps only ({@code INCONSISTENT})
   */
  public static FinishedProject of(
      String name, BigDecimal budget, ImmutableList<Step> steps, BigDecimal outcome) {
    ImmutableList<LocalDate> days =
        steps.stream().flatMap(step -> step.day().stream()).collect(toImmutableList());
    Invariants.of("a finished project")
        .name("name", name)
        .require(budget.signum() > 0, "budget", ErrorCode.OUT_OF_RANGE, "must be above zero")
        .require(!steps.isEmpty(), "steps", ErrorCode.EMPTY, "must have a step")
        .require(
            (days.isEmpty() || days.size() == steps.size())
                && Ordering.<LocalDate>natural().isOrdered(days),
            "steps",
            ErrorCode.INCONSISTENT,
            "must all have days that do not fall, or none")
        .require(outcome.signum() > 0, "outcome", ErrorCode.OUT_OF_RANGE, "must be above zero")
        .verify();
    return new FinishedProject(
        name, PastAmount.checked("budget", budget), steps, PastAmount.checked("outcome", outcome));
  }

  @JsonCreator
  static FinishedProject fromJson(
      @JsonProperty("name") String name,
      @JsonProperty("budget") String budget,
      @JsonProperty("steps") List<Step> steps,
      @JsonProperty("outcome") String outcome) {
    return of(
        name,
        PastAmount.parse("budget", budget),
        ImmutableList.copyOf(steps),
        PastAmount.parse("outcome", outcome));
  }

  /**
   * Returns what the project is called.
   *
   * @return the name, unique in its history
   */
  @JsonProperty("name")
  public String name() {
    return name;
  }

  /**
   * Returns what was planned for all of it.
   *
   * @return the budget at completion
   */
  public BigDecimal budget() {
    return budget;
  }

  /**
   * Returns where it stood after each step.
   *
   * @return the steps in the order of the work
   */
  @JsonProperty("steps")
  public ImmutableList<Step> steps() {
    return steps;
  }

  /**
   * Returns what it took in the end.
   *
   * @return the outcome, which the last step may fall short of
   */
  public BigDecimal outcome() {
    return outcome;
  }

  /**
   * Returns the final cost index: what was earned in the end over what it took.
   *
   * @return the index to 34 digits
   */
  public BigDecimal costIndex() {
    return costIndex;
  }

  @JsonProperty("budget")
  String budgetText() {
    return budget.toPlainString();
  }

  @JsonProperty("outcome")
  String outcomeText() {
    return outcome.toPlainString();
  }

  /** Returns where the first step stands that had earned a share of the budget, or more. */
  Optional<Integer> firstAt(BigDecimal earned, BigDecimal ofBudget) {
    // earned / ofBudget of this budget, multiplied out to stay exact.
    BigDecimal due = earned.multiply(budget);
    int from = 0;
    int to = peaks.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (peaks.get(middle).multiply(ofBudget).compareTo(due) >= 0) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from < peaks.size() ? Optional.of(from) : Optional.empty();
  }

  /** Returns where the work stood after a step, as one who could not know the rest saw it. */
  EacPoint pointAt(int step) {
    Step at = steps.get(step);
    return new EacPoint(budget, Optional.empty(), at.earned(), at.actual(), Optional.empty());
  }

  private static ImmutableList<BigDecimal> peaks(ImmutableList<Step> steps) {
    ImmutableList.Builder<BigDecimal> peaks = ImmutableList.builder();
    BigDecimal peak = steps.get(0).earned();
    for (Step step : steps) {
      peak = peak.max(step.earned());
      peaks.add(peak);
    }
    return peaks.build();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FinishedProject that
        && name.equals(that.name)
        && budget.equals(that.budget)
        && steps.equals(that.steps)
        && outcome.equals(that.outcome);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, budget, steps, outcome);
  }

  /** Returns the name and no figures. */
  @Override
  public String toString() {
    return "FinishedProject[" + name + "]";
  }

  /**
   * Where a project stood after a step: a task, a week, whatever was counted.
   *
   * <p>Immutable and thread-safe.
   *
   * @param day the day the step was over; empty where only the order of the steps is known
   * @param earned what was done since the start, at its planned amounts
   * @param actual what it took since the start
   */
  public record Step(Optional<LocalDate> day, BigDecimal earned, BigDecimal actual) {
    /**
     * Creates a step.
     *
     * @param day the day the step was over
     * @param earned what was done since the start
     * @param actual what it took since the start
     * @throws dev.agency.core.error.InvalidModelException if the day is not of the years 1900 to
     *     2199 ({@code DATE_OUT_OF_RANGE}), or an amount is not below 10<sup>18</sup> or has more
     *     than 18 decimals ({@code OUT_OF_RANGE})
     */
    public Step {
      Invariants.of("a step").date("day", day).verify();
      earned = PastAmount.checked("earned", earned);
      actual = PastAmount.checked("actual", actual);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Step fromJson(StepForm form) {
      return new Step(
          form.day(),
          PastAmount.parse("earned", form.earned()),
          PastAmount.parse("actual", form.actual()));
    }

    @JsonValue
    StepForm toJson() {
      return StepForm.builder()
          .day(day)
          .earned(earned.toPlainString())
          .actual(actual.toPlainString())
          .build();
    }

    /** Returns the name of the type and no figures. */
    @Override
    public String toString() {
      return "Step";
    }
  }
}
