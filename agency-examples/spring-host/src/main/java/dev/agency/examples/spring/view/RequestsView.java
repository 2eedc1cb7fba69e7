package dev.agency.examples.spring.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import dev.agency.core.id.ProjectId;
import dev.agency.examples.spring.studio.CandidateRow;
import dev.agency.examples.spring.studio.RequestRow;
import dev.agency.permissions.view.Projection;

/**
 * Who is wanted for projects, as one person sees it.
 *
 * @param viewer who looks
 * @param requests the wishes, those that nobody answered first
 * @param asks the projects they may ask for
 */
@JsonPropertyOrder({"viewer", "requests", "asks"})
public record RequestsView(
    @JsonProperty("viewer") Viewer viewer,
    @JsonProperty("requests") ImmutableList<Wish> requests,
    @JsonProperty("asks") ImmutableList<ProjectId> asks) {
  /**
   * A wish for somebody.
   *
   * @param request the wish
   * @param candidates who could do it, of those they may see
   * @param answers whether it is theirs to answer
   * @param withdraws whether it is theirs to take back
   */
  @JsonPropertyOrder({"request", "candidates", "answers", "withdraws"})
  public record Wish(
      @JsonProperty("request") Projection<RequestRow> request,
      @JsonProperty("candidates") ImmutableList<Projection<CandidateRow>> candidates,
      @JsonProperty("answers") boolean answers,
      @JsonProperty("withdraws") boolean withdraws) {}
}
