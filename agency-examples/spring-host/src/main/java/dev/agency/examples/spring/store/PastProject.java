package dev.agency.examples.spring.store;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.forecast.FinishedProject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A project that is over, in minutes.
 *
 * @param name its name
 * @param budget the minutes it was planned at
 * @param outcome the minutes it took
 * @param steps where it stood, by day
 */
public record PastProject(
    @JsonProperty("name") String name,
    @JsonProperty("budget") long budget,
    @JsonProperty("outcome") long outcome,
    @JsonProperty("steps") List<Step> steps) {
  /** Copies the list. */
  public PastProject {
    steps = ImmutableList.copyOf(steps);
  }

  /**
   * Where it stood at the end of a day, in minutes since the start.
   *
   * @param day the day
   * @param earned what was earned by then
   * @param worked what was worked by then
   */
  public record Step(
      @JsonProperty("day") LocalDate day,
      @JsonProperty("earned") long earned,
      @JsonProperty("worked") long worked) {}

  /**
   * Returns what forecasts learn from it.
   *
   * @return the finished project
   */
  public FinishedProject finished() {
    return FinishedProject.of(
        name,
        BigDecimal.valueOf(budget),
        steps.stream()
            .map(
                step ->
                    new FinishedProject.Step(
                        Optional.of(step.day()),
                        BigDecimal.valueOf(step.earned()),
                        BigDecimal.valueOf(step.worked())))
            .collect(toImmutableList()),
        BigDecimal.valueOf(outcome));
  }
}
