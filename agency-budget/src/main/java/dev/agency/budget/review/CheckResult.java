package dev.agency.budget.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Message;
import java.util.List;
import java.util.Objects;

/**
 * What one check came to, and why.
 *
 * <p>The outcome tells something of what it is made of, as {@link
 * dev.agency.core.figure.Quantities#COST_CHECK} and its siblings say; the arguments of the evidence
 * name the quantities that decide who may see them. {@code toString} shows the check alone.
 *
 * <p>Immutable and thread-safe.
 *
 * @param check what was checked
 * @param outcome what it came to
 * @param evidence what speaks for the outcome, at least one sentence
 */
public record CheckResult(Check check, CheckOutcome outcome, ImmutableList<Message> evidence) {
  /**
   * Creates a result.
   *
   * @param check what was checked
   * @param outcome what it came to
   * @param evidence what speaks for the outcome
   * @throws dev.agency.core.error.InvalidModelException if there is no evidence ({@code EMPTY})
   */
  public CheckResult {
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(outcome, "outcome");
    Invariants.of("a check")
        .require(!evidence.isEmpty(), "evidence", ErrorCode.EMPTY, "must not be empty")
        .verify();
  }

  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  static CheckResult fromJson(
      @JsonProperty("check") Check check,
      @JsonProperty("outcome") CheckOutcome outcome,
      @JsonProperty("evidence") List<Message> evidence) {
    return new CheckResult(check, outcome, ImmutableList.copyOf(evidence));
  }

  /** Returns the check without what it came to, which is sensitive. */
  @Override
  public String toString() {
    return "CheckResult[" + check + "]";
  }
}
