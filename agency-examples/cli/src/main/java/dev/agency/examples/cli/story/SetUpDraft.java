package dev.agency.examples.cli.story;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.scope.ScopeDelta;
import dev.agency.core.scope.ScopeOfWork;
import java.time.LocalDate;
import java.util.List;

/**
 * What is to be sold, as it was submitted and as it was mended.
 *
 * @param category what kind of work it is
 * @param firstOn the day the first version is submitted and reviewed
 * @param secondOn the day the second one is
 * @param scope the first version
 * @param starts when the work on each item can begin
 * @param mended what the second version has other than the first
 */
record SetUpDraft(
    @JsonProperty("category") String category,
    @JsonProperty("firstOn") LocalDate firstOn,
    @JsonProperty("secondOn") LocalDate secondOn,
    @JsonProperty("scope") ScopeOfWork scope,
    @JsonProperty("starts") List<Start> starts,
    @JsonProperty("mended") ScopeDelta mended) {
  SetUpDraft {
    starts = ImmutableList.copyOf(starts);
  }

  /** When the work on an item can begin. */
  record Start(@JsonProperty("item") ScopeItemId item, @JsonProperty("start") LocalDate start) {}

  /** Returns when the work on an item can begin. */
  LocalDate start(ScopeItemId item) {
    return starts.stream()
        .filter(each -> each.item().equals(item))
        .map(Start::start)
        .findFirst()
        .orElseThrow();
  }
}
