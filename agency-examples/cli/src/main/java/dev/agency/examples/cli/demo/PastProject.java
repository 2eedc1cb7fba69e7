package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.forecast.FinishedProject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A project of earlier years that is over, in minutes: what forecasts learn from.
 *
 * @param name its name
 * @param budget the minutes it was planned at
 * @param outcome the minutes it took
 * @param steps where it stood, by day
 */
record PastProject(
    @JsonProperty("name") String name,
    @JsonProperty("budget") long budget,
    @JsonProperty("outcome") long outcome,
    @JsonProperty("steps") List<Step> steps) {
  PastProject {
    steps = ImmutableList.copyOf(steps);
  }

  /** Where it stood at the end of a day, in minutes since the start. */
  record Step(
      @JsonProperty("day") LocalDate day,
      @JsonProperty("earned") long earned,
      @JsonProperty("worked") long worked) {}

  FinishedProject finished() {
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
