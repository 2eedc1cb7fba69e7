package dev.agency.core.deal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.StageId;
import dev.agency.core.style.AgencyStyle;
import org.immutables.value.Value;

/**
 * One stage of a pipeline, such as Lead, Prospect or Proposal.
 *
 * <p>Progress and probability are two things: progress is how far along the board a deal stands and
 * is shown as a bar; probability is how likely it is to be won and weighs its value. A deal may be
 * 60 % along and 20 % likely.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class PipelineStage implements WithPipelineStage
    permits ImmutablePipelineStage {
  PipelineStage() {}

  /**
   * Starts a new stage.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static PipelineStage fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this stage.
   *
   * @return the identifier
   */
  public abstract StageId id();

  /**
   * Returns the name.
   *
   * @return 1 to 200 printable characters
   */
  public abstract String name();

  /**
   * Returns how far along the board the stage is.
   *
   * @return the share, from 0 to 100 %; not a probability
   */
  public abstract BasisPoints progress();

  /**
   * Returns how likely a deal here is to be won, unless the deal says otherwise.
   *
   * @return the probability, from 0 to 100 %; 100 % if won and 0 % if lost
   */
  public abstract BasisPoints probability();

  /**
   * Returns what the stage means.
   *
   * @return the outcome; open unless set
   */
  @Value.Default
  public DealOutcome outcome() {
    return DealOutcome.OPEN;
  }

  /**
   * Returns whether a deal is won into this stage only with the verdict of its set-up review. It is
   * for agencies that review; what a review blocks is not won either way.
   *
   * @return whether it is asked for; not so unless set, and for a stage of won deals only
   */
  @Value.Default
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public boolean needsVerdict() {
    return false;
  }

  /**
   * Returns a builder filled from this stage.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses shares that are none, and a probability that contradicts the outcome. */
  @Value.Check
  void check() {
    Invariants.of("a pipeline stage")
        .name("name", name())
        .require(
            progress().isProportion(),
            "progress",
            ErrorCode.OUT_OF_RANGE,
            "must be from 0 to 100 percent")
        .require(
            probability().isProportion(),
            "probability",
            ErrorCode.OUT_OF_RANGE,
            "must be from 0 to 100 percent")
        .require(
            outcome() != DealOutcome.WON || probability().equals(BasisPoints.ONE_HUNDRED_PERCENT),
            "probability",
            ErrorCode.INCONSISTENT,
            "must be 100 percent where the outcome is won")
        .require(
            outcome() != DealOutcome.LOST || probability().equals(BasisPoints.ZERO),
            "probability",
            ErrorCode.INCONSISTENT,
            "must be 0 percent where the outcome is lost")
        .require(
            outcome() == DealOutcome.WON || !needsVerdict(),
            "needsVerdict",
            ErrorCode.INCONSISTENT,
            "must be absent where the outcome is not won")
        .verify();
  }

  /** Builds stages. */
  public static final class Builder extends ImmutablePipelineStage.Builder {
    Builder() {}
  }
}
