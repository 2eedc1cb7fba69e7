package dev.agency.examples.cli.story;

import dev.agency.core.error.Ruling;

/** Moves that the story depends on: one that is refused is a fault of its data. */
final class Moves {
  private Moves() {}

  /** Returns what a move made. */
  static <T, R extends Enum<R>> T made(Ruling<T, R> ruling) {
    return ruling
        .granted()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The story cannot go on: " + ruling.refusal().orElseThrow() + "."));
  }
}
