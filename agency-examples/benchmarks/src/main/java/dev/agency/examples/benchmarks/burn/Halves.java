package dev.agency.examples.benchmarks.burn;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BinaryOperator;

/** Sums of rows by one or several threads, each with a part of its own. */
final class Halves {
  private Halves() {}

  /** The sum of some rows. */
  interface Part<T> {
    T sum(int from, int to);
  }

  static <T> T sum(int size, int threads, Part<T> part, BinaryOperator<T> plus) {
    List<CompletableFuture<T>> others = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      int from = (int) ((long) size * i / threads);
      int to = (int) ((long) size * (i + 1) / threads);
      others.add(CompletableFuture.supplyAsync(() -> part.sum(from, to)));
    }
    T first = part.sum(0, size / threads);
    return others.stream().map(CompletableFuture::join).reduce(first, plus);
  }
}
