package dev.agency.examples.cli.demo;

import dev.agency.budget.review.ReviewLine;
import dev.agency.core.figure.Message;
import dev.agency.examples.cli.capacity.Sentences;
import dev.agency.permissions.view.ShownMessage;

/** The evidence of a set-up review in English. */
public final class CheckWords {
  private CheckWords() {}

  /**
   * Returns evidence as somebody sees it.
   *
   * @param said the evidence
   * @param seen what they see of it
   * @return a sentence that says of what is hidden that it is; one about people's time is told
   *     whole or not at all
   */
  public static String of(Message said, ShownMessage seen) {
    return ReviewLine.of(said.code())
        .map(line -> Cells.sentence(seen, line.words()))
        .orElseGet(() -> seen.hidden().isEmpty() ? Sentences.of(said) : "Not told to this role.");
  }
}
