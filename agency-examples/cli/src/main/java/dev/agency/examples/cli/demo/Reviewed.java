package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.review.Check;
import dev.agency.budget.review.CheckOutcome;
import dev.agency.budget.review.CheckResult;
import dev.agency.budget.review.ReviewReport;
import dev.agency.budget.review.Waiver;
import dev.agency.core.deal.Deal;
import dev.agency.core.figure.Message;
import dev.agency.core.id.DealId;
import dev.agency.core.scope.Fingerprint;
import java.time.LocalDate;
import java.util.List;

/**
 * A review that was made of a deal, as it is kept.
 *
 * @param deal the deal
 * @param version the fingerprint of the deal as it was reviewed
 * @param setup the fingerprint of what was submitted with it: another set-up is another version
 * @param on the day of the review
 * @param results what each check came to
 * @param blocking the checks that keep the deal from being signed
 * @param waivers what was waived of them, and by whom
 */
@JsonPropertyOrder({"deal", "version", "setup", "on", "results", "blocking", "waivers"})
record Reviewed(
    @JsonProperty("deal") DealId deal,
    @JsonProperty("version") Fingerprint version,
    @JsonProperty("setup") Fingerprint setup,
    @JsonProperty("on") LocalDate on,
    @JsonProperty("results") List<Result> results,
    @JsonProperty("blocking") List<Check> blocking,
    @JsonProperty("waivers") List<Waiver> waivers) {
  Reviewed {
    results = ImmutableList.copyOf(results);
    blocking = ImmutableList.copyOf(blocking);
    waivers = ImmutableList.copyOf(waivers);
  }

  /** What one check came to, and why. */
  @JsonPropertyOrder({"check", "outcome", "evidence"})
  record Result(
      @JsonProperty("check") Check check,
      @JsonProperty("outcome") CheckOutcome outcome,
      @JsonProperty("evidence") List<Message> evidence) {
    Result {
      evidence = ImmutableList.copyOf(evidence);
    }
  }

  /** Returns what the review came to. */
  ReviewReport report() {
    return new ReviewReport(
        version,
        on,
        results.stream()
            .map(
                each ->
                    new CheckResult(
                        each.check(), each.outcome(), ImmutableList.copyOf(each.evidence())))
            .collect(toImmutableList()),
        ImmutableList.copyOf(blocking),
        ImmutableList.copyOf(waivers));
  }

  /** Returns the reviews of a deal and what is submitted with it now, in the order of the data. */
  static ImmutableList<ReviewReport> of(AgencyData data, Deal deal) {
    Fingerprint now = Setup.fingerprint(data.setups(), deal.id());
    return data.reviews().stream()
        .filter(each -> each.deal().equals(deal.id()) && each.setup().equals(now))
        .filter(each -> each.version().equals(deal.setupVersion()))
        .map(Reviewed::report)
        .collect(toImmutableList());
  }
}
