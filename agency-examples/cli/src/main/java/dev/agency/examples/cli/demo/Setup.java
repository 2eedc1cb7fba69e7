package dev.agency.examples.cli.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
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

  /** Returns the fingerprint of what is submitted with a deal, and of nothing where nothing is. */
  static Fingerprint fingerprint(List<Setup> all, DealId deal) {
    return Fingerprint.builder("set-up")
        .list(
            all.stream().filter(each -> each.deal().equals(deal)).toList(),
            (fields, each) -> fields.text(AgencyJson.write(each)))
        .build();
  }
}
