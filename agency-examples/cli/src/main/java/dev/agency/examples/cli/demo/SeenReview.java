package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.review.CheckOutcome;
import dev.agency.budget.review.CheckResult;
import dev.agency.budget.review.ReviewReport;
import dev.agency.budget.review.ReviewRow;
import dev.agency.budget.review.Waiver;
import dev.agency.core.id.DealId;
import dev.agency.permissions.Subject;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a deal is set up to be signed, as one person sees it.
 *
 * @param deal the deal
 * @param review the outcomes
 * @param checks the four checks, each with the evidence of it that this person may read: none where
 *     its outcome is hidden
 */
@JsonPropertyOrder({"deal", "review", "checks"})
public record SeenReview(
    @JsonProperty("deal") DealId deal,
    @JsonProperty("review") Projection<ReviewRow> review,
    @JsonProperty("checks") ImmutableList<Checked> checks) {
  /**
   * A check.
   *
   * @param check its name
   * @param outcome how it came out; empty where that is hidden
   * @param evidence why, in sentences
   * @param waived who answers for it that the check does not keep the deal from being signed, in
   *     sentences; none where the outcome is hidden
   */
  @JsonPropertyOrder({"check", "outcome", "evidence", "waived"})
  public record Checked(
      @JsonProperty("check") String check,
      @JsonProperty("outcome") Optional<CheckOutcome> outcome,
      @JsonProperty("evidence") List<String> evidence,
      @JsonProperty("waived") List<String> waived) {
    private boolean blocks() {
      return outcome.equals(Optional.of(CheckOutcome.FAIL)) && waived.isEmpty();
    }
  }

  static Optional<SeenReview> of(Subject subject, DealId deal, ReviewReport report) {
    return subject
        .view(ReviewRow.TYPE, new ReviewRow(report))
        .map(
            seen ->
                new SeenReview(
                    deal,
                    seen,
                    report.results().stream()
                        .map(result -> checked(seen, result))
                        .collect(toImmutableList())));
  }

  private static Checked checked(Projection<ReviewRow> seen, CheckResult result) {
    Shown<CheckOutcome> outcome = seen.get(ReviewRow.outcome(result.check()));
    return new Checked(
        result.check().name().toLowerCase(Locale.ROOT),
        outcome.ifVisible(),
        outcome.ifVisible().isEmpty()
            ? ImmutableList.of()
            : result.evidence().stream()
                .filter(message -> seen.show(message).hidden().isEmpty())
                .map(message -> CheckWords.of(message, seen.show(message)))
                .collect(toImmutableList()),
        seen.get(ReviewRow.waivers(result.check())).ifVisible().stream()
            .flatMap(List::stream)
            .map(SeenReview::words)
            .collect(toImmutableList()));
  }

  private static String words(Waiver waiver) {
    return "By "
        + waiver.person()
        + " on "
        + waiver.on()
        + ", for the version reviewed: "
        + waiver.reason();
  }

  /**
   * Returns whether something this person sees keeps the deal from being signed.
   *
   * @return whether it is blocked, or where that is hidden whether a check they see failed and
   *     nobody waived it
   */
  public boolean isFinding() {
    return review
        .get(ReviewRow.BLOCKED)
        .ifVisible()
        .orElseGet(() -> checks.stream().anyMatch(Checked::blocks));
  }
}
