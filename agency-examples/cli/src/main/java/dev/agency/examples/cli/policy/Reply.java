package dev.agency.examples.cli.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.agency.permissions.Decision;
import dev.agency.permissions.GrantRef;
import dev.agency.permissions.HiddenField;
import dev.agency.permissions.Reach;
import dev.agency.permissions.view.HiddenReason;
import java.util.List;

/**
 * What a policy says to a request.
 *
 * @param id that of the request
 * @param allowed whether the action is allowed
 * @param fields the fields that are visible, or may be acted on
 * @param hidden all others, each with its reason
 * @param because the allowances that match
 * @param blockedBy the denials of the record that match
 * @param wouldNeed the reaches each of which alone would allow it
 */
@JsonPropertyOrder({"id", "allowed", "fields", "hidden", "because", "blockedBy", "wouldNeed"})
record Reply(
    @JsonProperty("id") String id,
    @JsonProperty("allowed") boolean allowed,
    @JsonProperty("fields") List<String> fields,
    @JsonProperty("hidden") List<Hidden> hidden,
    @JsonProperty("because") List<GrantRef> because,
    @JsonProperty("blockedBy") List<GrantRef> blockedBy,
    @JsonProperty("wouldNeed") List<Reach> wouldNeed) {

  /**
   * A hidden field.
   *
   * @param field its name
   * @param reason why it is hidden
   */
  @JsonPropertyOrder({"field", "reason"})
  record Hidden(@JsonProperty("field") String field, @JsonProperty("reason") HiddenReason reason) {
    static Hidden of(HiddenField hidden) {
      return new Hidden(hidden.field(), hidden.reason());
    }
  }

  static Reply of(Request request, Decision decision) {
    return new Reply(
        request.id(),
        decision.allowed(),
        decision.visible(),
        decision.hidden().stream().map(Hidden::of).toList(),
        decision.because(),
        decision.blockedBy(),
        decision.wouldNeed().asList());
  }
}
