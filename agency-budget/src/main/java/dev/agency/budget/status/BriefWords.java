package dev.agency.budget.status;

import dev.agency.core.project.Expectation;
import java.util.Optional;

/** The words of an expectation, which tell its limit where it has one. */
final class BriefWords {
  private BriefWords() {}

  static Optional<String> withoutLimit(Expectation expectation) {
    return hasLimit(expectation) ? Optional.empty() : Optional.of(expectation.text());
  }

  static Optional<String> ofLimit(Expectation expectation) {
    return hasLimit(expectation) ? Optional.of(expectation.text()) : Optional.empty();
  }

  static boolean hasLimit(Expectation expectation) {
    return expectation.mostMinutes().isPresent() || expectation.mostAmount().isPresent();
  }
}
