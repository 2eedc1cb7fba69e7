package dev.agency.examples.spring.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.review.Check;
import dev.agency.budget.review.CheckOutcome;
import dev.agency.budget.review.ReviewRow;
import dev.agency.budget.review.Waiver;
import dev.agency.core.project.Project;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.ShownMessage;
import java.util.Optional;

/**
 * The review of how a project was set up, as one person sees it.
 *
 * @param viewer who looks
 * @param project the project
 * @param version the version of the set-up, which every command names; 0 if none was submitted
 * @param review the last review
 * @param changed whether the set-up is another one by now than was reviewed; told to who may have
 *     it reviewed, for it tells of prices
 * @param mayReview whether they may have it reviewed
 * @param checks the four checks, without what is hidden
 */
@JsonPropertyOrder({"viewer", "project", "version", "review", "changed", "mayReview", "checks"})
public record SetupReviewView(
    @JsonProperty("viewer") Viewer viewer,
    @JsonProperty("project") Projection<Project> project,
    @JsonProperty("version") long version,
    @JsonProperty("review") Optional<Projection<ReviewRow>> review,
    @JsonProperty("changed") boolean changed,
    @JsonProperty("mayReview") boolean mayReview,
    @JsonProperty("checks") ImmutableList<Checked> checks) {
  /**
   * A check.
   *
   * @param check which one
   * @param outcome how it came out; empty where that is hidden
   * @param blocks whether it keeps the project from being signed
   * @param evidence why, without sentences of which anything is hidden
   * @param waivers who answers for it that it keeps nobody from signing
   * @param mayWaive whether the reader may
   */
  @JsonPropertyOrder({"check", "outcome", "blocks", "evidence", "waivers", "mayWaive"})
  public record Checked(
      @JsonProperty("check") Check check,
      @JsonProperty("outcome") Optional<CheckOutcome> outcome,
      @JsonProperty("blocks") boolean blocks,
      @JsonProperty("evidence") ImmutableList<ShownMessage> evidence,
      @JsonProperty("waivers") ImmutableList<Waiver> waivers,
      @JsonProperty("mayWaive") boolean mayWaive) {
    /** Says which check it is, and not why it may be signed all the same: views are logged. */
    @Override
    public String toString() {
      return "Checked[" + check + "]";
    }
  }
}
