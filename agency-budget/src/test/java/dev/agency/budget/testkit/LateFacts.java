package dev.agency.budget.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Facts of one kind, some of which came to count days after the day they are of, or had counted
 * otherwise until then.
 *
 * @param <T> the kind of fact
 * @param facts the facts as they count in the end
 * @param dayOf the day a fact is of
 * @param late by how many days each came late; none, if it is not positive
 */
record LateFacts<T>(List<T> facts, Function<T, LocalDate> dayOf, List<Integer> late) {
  /** Makes what it was before of a fact: with the days it counted so. */
  interface Former<T, F> {
    F of(T fact, LocalDate from, LocalDate until);
  }

  /** Numbers facts that were drawn without an id. */
  static <T> List<T> numbered(List<T> facts, BiFunction<T, Integer, T> withNumber) {
    return IntStream.range(0, facts.size())
        .mapToObj(number -> withNumber.apply(facts.get(number), number))
        .toList();
  }

  /** The days on which those that came late came to count. */
  <I> ImmutableMap<I, LocalDate> knownOn(Function<T, I> idOf) {
    ImmutableMap.Builder<I, LocalDate> known = ImmutableMap.builder();
    for (int i = 0; i < facts.size(); i++) {
      if (late.get(i) > 0) {
        T fact = facts.get(i);
        known.put(idOf.apply(fact), dayOf.apply(fact).plusDays(late.get(i)));
      }
    }
    return known.buildOrThrow();
  }

  /** What every other of those that came late had been before, in time or nearly. */
  <F> ImmutableList<F> former(BiFunction<T, Integer, T> before, Former<T, F> former) {
    ImmutableList.Builder<F> all = ImmutableList.builder();
    for (int i = 0; i < facts.size(); i++) {
      int days = late.get(i);
      if (days > 0 && days % 2 == 0) {
        T fact = facts.get(i);
        LocalDate day = dayOf.apply(fact);
        all.add(former.of(before.apply(fact, days), day.plusDays(days / 4), day.plusDays(days)));
      }
    }
    return all.build();
  }
}
