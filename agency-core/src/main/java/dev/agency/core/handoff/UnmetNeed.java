package dev.agency.core.handoff;

import java.util.Objects;
import java.util.Optional;

/**
 * Something a gate asks for that is not there: {@code (ACCEPTANCE, s-style)}, the style guide does
 * not say by what it is accepted.
 *
 * @param need what is asked for
 * @param subject the identifier of what lacks it, empty where the project itself does
 */
public record UnmetNeed(Need need, Optional<String> subject) {
  /**
   * Creates a missing thing.
   *
   * @param need what is asked for
   * @param subject the identifier of what lacks it
   */
  public UnmetNeed {
    Objects.requireNonNull(need, "need");
    Objects.requireNonNull(subject, "subject");
  }

  static UnmetNeed of(Need need) {
    return new UnmetNeed(need, Optional.empty());
  }

  static UnmetNeed of(Need need, String subject) {
    return new UnmetNeed(need, Optional.of(subject));
  }
}
