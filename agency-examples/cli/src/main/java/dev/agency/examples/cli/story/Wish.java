package dev.agency.examples.cli.story;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.scope.ChangeRequest;
import java.time.LocalDate;
import java.util.List;

/**
 * A small wish of the client that is done without charge.
 *
 * @param request what is wished, a draft
 * @param discipline who does it
 * @param approvals who approves that it is given away; none where one person may
 * @param absorbedOn the day it is given away
 * @param absorbedBy who gives it away
 * @param reason why
 */
record Wish(
    @JsonProperty("request") ChangeRequest request,
    @JsonProperty("discipline") DisciplineId discipline,
    @JsonProperty("approvals") List<Signed> approvals,
    @JsonProperty("absorbedOn") LocalDate absorbedOn,
    @JsonProperty("absorbedBy") PersonId absorbedBy,
    @JsonProperty("reason") String reason) {
  Wish {
    approvals = ImmutableList.copyOf(approvals);
  }
}
