package dev.agency.budget.alert;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A project that is done, week by week, to try alerts on: what each week earned of the plan and
 * what it took.
 *
 * <p>Of a plan of 400 hours, the weeks might be (40, 40), (0, 38), (60, 51), ... All amounts are of
 * one unit: hours, minutes, or money of one currency. Progress counts as posted in the weeks that
 * earned something.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what it is called in the results
 * @param budget the budget at completion, BAC, positive
 * @param weeks the weeks from the first to the last without a gap, at least one
 */
public record FinishedWeeks(String name, BigDecimal budget, List<Week> weeks) {
  /**
   * Creates a finished project.
   *
   * @param name what it is called in the results
   * @param budget the budget at completion
   * @param weeks the weeks in their order
   * @throws dev.agency.core.error.InvalidModelException if the budget is not positive ({@code
   *     OUT_OF_RANGE}), there is no week ({@code EMPTY}) or the name does not print ({@code
   *     MALFORMED_NAME})
   */
  public FinishedWeeks {
    weeks = ImmutableList.copyOf(weeks);
    Invariants.of("a finished project")
        .name("name", name)
        .require(budget.signum() > 0, "budget", ErrorCode.OUT_OF_RANGE, "must be positive")
        .require(!weeks.isEmpty(), "weeks", ErrorCode.EMPTY, "must not be empty")
        .verify();
  }

  /**
   * Returns what the project took in all.
   *
   * @return the sum over its weeks
   */
  public BigDecimal total() {
    return weeks.stream().map(Week::actual).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * Returns whether the project took more than a multiple of its budget.
   *
   * @param limit the multiple in hundredths of a percent, such as 11,000 for 10 % more
   * @return whether the total is above it
   */
  boolean isOver(long limit) {
    return Share.isAbove(total(), budget, limit);
  }

  /** Returns the name without the figures. */
  @Override
  public String toString() {
    return name;
  }

  /**
   * A week of a finished project.
   *
   * <p>Immutable and thread-safe.
   *
   * @param earned what was earned in it, ΔEV; negative where progress went back
   * @param actual what it took, ΔAC; negative where credits outweigh it
   */
  public record Week(BigDecimal earned, BigDecimal actual) {
    /**
     * Creates a week.
     *
     * @param earned what was earned in it
     * @param actual what it took
     */
    public Week {
      Objects.requireNonNull(earned, "earned");
      Objects.requireNonNull(actual, "actual");
    }

    /** Returns nothing of the figures. */
    @Override
    public String toString() {
      return "Week";
    }
  }
}
