package dev.agency.budget.review;

import dev.agency.budget.forecast.FinishedProject;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A finished project, as far as an estimate learns from it: a website estimated at 400 hours that
 * took 460.
 *
 * @param category what kind of work it was, in the agency's words, 1 to 200 printable characters
 * @param estimatedMinutes what it was estimated at, above zero
 * @param actualMinutes what it took, above zero
 */
public record SimilarProject(String category, long estimatedMinutes, long actualMinutes) {
  /** So many that the product of two still fits. */
  static final long MAX_MINUTES = 1_000_000_000L;

  /**
   * Creates a finished project.
   *
   * @param category what kind of work it was
   * @param estimatedMinutes what it was estimated at
   * @param actualMinutes what it took
   * @throws dev.agency.core.error.InvalidModelException if the category has another form ({@code
   *     MALFORMED_NAME}), or minutes are not from 1 to 1,000,000,000 ({@code OUT_OF_RANGE})
   */
  public SimilarProject {
    Invariants.of("a similar project")
        .name("category", category)
        .require(
            estimatedMinutes > 0 && estimatedMinutes <= MAX_MINUTES,
            "estimatedMinutes",
            ErrorCode.OUT_OF_RANGE,
            "must be from 1 to " + MAX_MINUTES)
        .require(
            actualMinutes > 0 && actualMinutes <= MAX_MINUTES,
            "actualMinutes",
            ErrorCode.OUT_OF_RANGE,
            "must be from 1 to " + MAX_MINUTES)
        .verify();
  }

  /**
   * Returns what an estimate learns from a project of a history in minutes: 24,000 minutes that
   * took 27,599.5 are 24,000 that took 27,600.
   *
   * @param category what kind of work it was
   * @param project the project, whose amounts are minutes; a part of one counts as one
   * @return the similar project
   * @throws dev.agency.core.error.InvalidModelException as the constructor does
   */
  public static SimilarProject of(String category, FinishedProject project) {
    return new SimilarProject(category, minutes(project.budget()), minutes(project.outcome()));
  }

  private static long minutes(BigDecimal amount) {
    return amount.setScale(0, RoundingMode.CEILING).longValueExact();
  }

  /** Orders projects by what they took of their estimate, exactly. */
  static int byOverrun(SimilarProject one, SimilarProject other) {
    return Long.compare(
        one.actualMinutes * other.estimatedMinutes, other.actualMinutes * one.estimatedMinutes);
  }

  /** Returns what an estimate comes to if it is taken as this one was, rounded up to a minute. */
  long of(long estimate) {
    return (estimate * actualMinutes + estimatedMinutes - 1) / estimatedMinutes;
  }
}
