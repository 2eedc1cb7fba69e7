package dev.agency.examples.cli.story;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.id.PersonId;
import java.time.LocalDate;
import java.util.List;

/**
 * A stage that is signed and left.
 *
 * @param stage the stage
 * @param on the day
 * @param signedBy who signs, one after the other; the first of them hands it on
 */
record HandedOn(
    @JsonProperty("stage") HandoffStage stage,
    @JsonProperty("on") LocalDate on,
    @JsonProperty("signedBy") List<PersonId> signedBy) {
  HandedOn {
    signedBy = ImmutableList.copyOf(signedBy);
  }
}
