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
public record Missing(Need need, Optional<String> subject) {
  /**
   * Creates a missing thing.
   *
   * @param need what is asked for
   * @param subject the identifier of what lacks it
   */
  public Missing {
    Objects.requireNonNull(need, "need");
    Objects.requireNonNull(subject, "subject");
  }

  static Missing of(Need need) {
    return new Missing(need, Optional.empty());
  }

  static Missing of(Need need, String subject) {
    return new Missing(need, Optional.of(subject));
  }
}
