package dev.agency.examples.spring.desk;

import java.util.Optional;

/**
 * What became of what somebody wanted.
 *
 * @param refusal why not, as the key of a message; empty if it was done
 * @param status how HTTP calls that
 */
public record Outcome(Optional<String> refusal, int status) {
  private static final Outcome DONE = new Outcome(Optional.empty(), 200);

  static Outcome done() {
    return DONE;
  }

  /** The state of things does not allow it. */
  static Outcome refused(Enum<?> reason) {
    return new Outcome(
        Optional.of(reason.getDeclaringClass().getSimpleName() + "." + reason.name()), 422);
  }

  /** The policy does not allow it. */
  static Outcome denied() {
    return new Outcome(Optional.of("refused.denied"), 403);
  }

  /** It is for others to do, and the reason says for whom. */
  static Outcome denied(Enum<?> reason) {
    return refused(reason).with(403);
  }

  /** Somebody else was faster. */
  static Outcome stale() {
    return new Outcome(Optional.of("refused.stale"), 409);
  }

  /** Somebody else was faster, and the reason says with what. */
  static Outcome late(Enum<?> reason) {
    return refused(reason).with(409);
  }

  private Outcome with(int other) {
    return new Outcome(refusal, other);
  }

  /**
   * Returns the name of the refusal, by which a page knows the field that it is about.
   *
   * @return the last part of its key; empty if it was done
   */
  public String name() {
    return refusal.map(key -> key.substring(key.lastIndexOf('.') + 1)).orElse("");
  }

  /**
   * Returns whether it was done.
   *
   * @return whether nothing speaks against it
   */
  public boolean isDone() {
    return refusal.isEmpty();
  }
}
