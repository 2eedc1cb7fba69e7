package dev.agency.core.error;

import java.util.function.UnaryOperator;

/** What is done to rulings to plant a mistake. */
public final class Rulings {
  private Rulings() {}

  /** Changes what a move led to; a refused one stays refused. */
  public static <T, R extends Enum<R>> Ruling<T, R> changed(
      Ruling<T, R> ruling, UnaryOperator<T> mistake) {
    return ruling
        .granted()
        .<Ruling<T, R>>map(result -> new Ruling.Granted<>(mistake.apply(result)))
        .orElse(ruling);
  }
}
