package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.review.ReviewReport;
import dev.agency.core.deal.Deal;
import dev.agency.core.id.DealId;
import dev.agency.core.scope.Fingerprint;

/**
 * A review that was made of a deal, as it is kept.
 *
 * @param deal the deal
 * @param setup the fingerprint of what was submitted with it: another set-up is another version
 * @param report what the review came to, and what was waived of it
 */
@JsonPropertyOrder({"deal", "setup", "report"})
record Reviewed(
    @JsonProperty("deal") DealId deal,
    @JsonProperty("setup") Fingerprint setup,
    @JsonProperty("report") ReviewReport report) {
  /** Returns the reviews of a deal and what is submitted with it now, in the order of the data. */
  static ImmutableList<ReviewReport> of(AgencyData data, Deal deal) {
    Fingerprint now = Setup.fingerprint(data.setups(), deal.id());
    return data.reviews().stream()
        .filter(each -> each.deal().equals(deal.id()) && each.setup().equals(now))
        .map(Reviewed::report)
        .filter(each -> each.version().equals(deal.setupVersion()))
        .collect(toImmutableList());
  }
}
