package dev.agency.examples.benchmarks.capacity.impact;

import com.google.common.collect.ImmutableList;
import dev.agency.examples.benchmarks.capacity.Prepared;
import java.util.function.Function;

/**
 * Asks about the deals in turn, so that no answer of the time before is of use: all of them in one
 * go, or, where that takes long, one after the other.
 */
final class Turns {
  private Turns() {}

  /** All deals in one go. */
  static <T> Prepared<ImpactAnswer> all(
      ImpactWorld world, Function<PlainDeal, T> ask, Read<T> read) {
    ImmutableList<PlainDeal> deals = world.deals;
    return () -> {
      Object[] answers = new Object[deals.size()];
      for (int i = 0; i < answers.length; i++) {
        answers[i] = ask.apply(deals.get(i));
      }
      return () -> {
        ImmutableList.Builder<DealFigures> figures = ImmutableList.builder();
        for (int i = 0; i < answers.length; i++) {
          @SuppressWarnings("unchecked") // each is what was asked for
          T answer = (T) answers[i];
          figures.add(read.figures(deals.get(i), answer));
        }
        return new ImpactAnswer(figures.build());
      };
    };
  }

  /** One deal after the other. */
  static <T> Prepared<ImpactAnswer> each(
      ImpactWorld world, Function<PlainDeal, T> ask, Read<T> read) {
    return new Prepared<>() {
      private int next;

      @Override
      public Answer<ImpactAnswer> run() {
        PlainDeal deal = world.deals.get(next);
        next = (next + 1) % world.deals.size();
        T answer = ask.apply(deal);
        return () -> new ImpactAnswer(ImmutableList.of(read.figures(deal, answer)));
      }
    };
  }

  /**
   * How to read an answer.
   *
   * @param <T> the answer in the form of the engine
   */
  @FunctionalInterface
  interface Read<T> {
    /** Returns the figures. */
    DealFigures figures(PlainDeal deal, T answer);
  }
}
