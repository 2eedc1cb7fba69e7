package dev.agency.budget.review;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Ruling;
import java.time.LocalDate;
import java.util.List;

/**
 * The review of set-ups: four checks of what was submitted, once for each version.
 *
 * <p>A website is sold with 420 hours and estimated at 400. Of seven finished websites half took up
 * to 15 % more than their estimate: 460 hours, so the estimate fails. The people have the time, the
 * dates fit, and of EUR 50,000 EUR 17,500 are left as planned, but EUR 7,750 if it takes what four
 * of five took, so the margin of 35 % warns.
 *
 * <p>Immutable and thread-safe.
 */
public final class SetupReview {
  private final ReviewPolicy policy;

  private SetupReview(ReviewPolicy policy) {
    this.policy = policy;
  }

  /**
   * Returns the review of an agency.
   *
   * @param policy what it asks of a set-up
   * @return the review
   */
  public static SetupReview of(ReviewPolicy policy) {
    return new SetupReview(policy);
  }

  /**
   * Reviews a version that was submitted.
   *
   * @param facts the set-up
   * @param earlier the reports of its earlier versions
   * @param on the day
   * @return the report, or {@code ALREADY_REVIEWED}: then that report stands
   */
  public Ruling<ReviewReport, ReviewRefusal> review(
      SetupFacts facts, List<ReviewReport> earlier, LocalDate on) {
    if (earlier.stream().anyMatch(each -> each.version().equals(facts.version()))) {
      return new Ruling.Refused<>(ReviewRefusal.ALREADY_REVIEWED);
    }
    Experience experience = Experience.of(facts, policy);
    ImmutableList<CheckResult> results =
        ImmutableList.of(
            CapacityCheck.of(facts),
            EstimateCheck.of(facts, policy, experience),
            DeliveryCheck.of(facts),
            MarginCheck.of(facts, policy, experience));
    return new Ruling.Granted<>(
        ReviewReport.builder()
            .version(facts.version())
            .on(on)
            .results(results)
            .blocking(
                results.stream()
                    .filter(policy::blocks)
                    .map(CheckResult::check)
                    .collect(toImmutableList()))
            .build());
  }
}
