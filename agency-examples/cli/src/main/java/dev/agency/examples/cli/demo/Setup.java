package dev.agency.examples.cli.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import dev.agency.core.deal.Deal;
import dev.agency.core.id.DealId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.project.WorkItem;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.scope.ScopeOfWork;
import java.util.List;

/**
 * What is submitted with a deal before it is signed: what kind of work it is, which finished
 * projects it is like, and what is planned.
 */
record Setup(
    @JsonProperty("deal") DealId deal,
    @JsonProperty("category") String category,
    @JsonProperty("similar") List<String> similar,
    @JsonProperty("scope") ScopeOfWork scope,
    @JsonProperty("workItems") List<WorkItem> workItems) {
  Setup {
    similar = ImmutableList.copyOf(similar);
    workItems = ImmutableList.copyOf(workItems);
  }

  /** The version of a deal that a review is of: its form as it is stored, which tells all of it. */
  static Fingerprint version(Deal deal) {
    return Fingerprint.of("deal").text(AgencyJson.write(deal)).fingerprint();
  }
}
