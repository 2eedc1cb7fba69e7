package dev.agency.core.scope;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.PersonId;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One move of a change request: {@code (REJECT, REJECTED, 20 March, elif, "no budget this quarter",
 * 3000 minutes)}.
 *
 * <p>The minutes stand with each move, for an edit changes them: with the state and the day they
 * say what a request asked for from that day on.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class ChangeStep implements WithChangeStep permits ImmutableChangeStep {
  /** What was done. */
  public enum Move {
    /** It was written down. */
    DRAFT,
    /** What it asks for was changed. */
    EDIT,
    /** It was asked for. */
    SUBMIT,
    /** What it does to time, money and people was computed, and is to be approved. */
    ASSESS,
    /** It was found that time was worked since it was assessed. */
    FIGURES_MOVED,
    /** It was computed again, or the figures are what they were, and what was approved holds. */
    REFRESH,
    /** Somebody approved it. */
    APPROVE,
    /** It was sent to the client. */
    SEND,
    /** The client agreed. */
    ACCEPT,
    /** It became an order. */
    APPLY,
    /** It was turned down. */
    REJECT,
    /** It was taken back. */
    WITHDRAW,
    /** It was given away. */
    ABSORB,
    /** It was found that it does not stand on what is in force. */
    EXPIRE
  }

  ChangeStep() {}

  /**
   * Starts a new step.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ChangeStep fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns what was done.
   *
   * @return the move
   */
  public abstract Move move();

  /**
   * Returns where it led.
   *
   * @return the state from then on
   */
  public abstract ChangeState state();

  /**
   * Returns the day.
   *
   * @return the day
   */
  public abstract LocalDate on();

  /**
   * Returns who did it.
   *
   * @return the person, empty for what nobody decides
   */
  public abstract Optional<PersonId> by();

  /**
   * Returns why.
   *
   * @return the reason; empty if none was given
   */
  public abstract Optional<String> reason();

  /**
   * Returns what it asks for from then on.
   *
   * @return the minutes the work grows by, negative if it shrinks
   */
  public abstract long minutes();

  /**
   * Returns a builder filled from this step.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a day out of range, and a request that is turned down or given away without a word. */
  @Value.Check
  void check() {
    Invariants.of("a change step")
        .date("on", on())
        .note("reason", reason())
        .require(
            reason().isPresent()
                || (state() != ChangeState.REJECTED && state() != ChangeState.ABSORBED),
            "reason",
            ErrorCode.INCONSISTENT,
            "must be given where it is turned down or given away")
        .verify();
  }

  /** Builds steps. */
  public static final class Builder extends ImmutableChangeStep.Builder {
    Builder() {}
  }
}
