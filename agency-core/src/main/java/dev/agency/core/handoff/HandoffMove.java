package dev.agency.core.handoff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.PersonId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One move of a handoff: {@code (PLANNING, SCOPE_ALIGNMENT, 20 March, jonas, "the shop in Spanish
 * is in no item")}.
 *
 * @param from the stage it left, empty where it began
 * @param to the stage it came to, empty where it ended
 * @param on the day
 * @param by who moved it
 * @param reason why; given exactly where it went back
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record HandoffMove(
    Optional<HandoffStage> from,
    Optional<HandoffStage> to,
    LocalDate on,
    PersonId by,
    Optional<String> reason) {
  /**
   * Creates a move.
   *
   * @param from the stage it left
   * @param to the stage it came to
   * @param on the day
   * @param by who moved it
   * @param reason why
   * @throws dev.agency.core.error.InvalidModelException if the day is not of the years 1900 to 2199
   *     ({@code DATE_OUT_OF_RANGE}), the reason is no note, or it is given where it did not go back
   *     or missing where it did ({@code INCONSISTENT})
   */
  public HandoffMove {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(by, "by");
    boolean back = from.isPresent() && to.isPresent() && to.get().compareTo(from.get()) < 0;
    Invariants.of("a handoff move")
        .date("on", on)
        .note("reason", reason)
        .require(
            reason.isPresent() == back,
            "reason",
            ErrorCode.INCONSISTENT,
            "must be given exactly where it went back")
        .verify();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static HandoffMove fromJson(Form form) {
    return new HandoffMove(form.from, form.to, form.on, form.by, form.reason);
  }

  /** A move as it is read: what may be absent is empty then. */
  static final class Form {
    private final LocalDate on;
    private final PersonId by;
    @JsonProperty Optional<HandoffStage> from = Optional.empty();
    @JsonProperty Optional<HandoffStage> to = Optional.empty();
    @JsonProperty Optional<String> reason = Optional.empty();

    @JsonCreator
    Form(@JsonProperty("on") LocalDate on, @JsonProperty("by") PersonId by) {
      this.on = on;
      this.by = by;
    }
  }
}
