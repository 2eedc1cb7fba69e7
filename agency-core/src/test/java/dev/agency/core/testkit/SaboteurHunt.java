package dev.agency.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * A hunt for mistakes that are planted: the law of each has to find it in some of the cases drawn,
 * or it would let the same mistake pass where nobody planted it.
 *
 * <pre>{@code
 * new SaboteurHunt("staffing", SEED, 180, 3)
 *     .run(List.of(Saboteur.values()), saboteur -> saboteur.law, (saboteur, seed) -> ...);
 *
 * PASS staffing saboteurs: 14 caught by 9 laws, 3 times each, seed 20260302
 * }</pre>
 *
 * <p>A case that a law finds nothing in is drawn by its seed alone, so a hunt ends the same way
 * each time. Immutable and thread-safe.
 *
 * @param name what the laws are of
 * @param seed the seed of the first case; each other has the next one
 * @param cases how many cases are tried at most
 * @param bar in how many of them each mistake has to be found
 */
public record SaboteurHunt(String name, long seed, int cases, int bar) {
  /**
   * A law tried on one case with a mistake planted.
   *
   * @param <S> what plants the mistakes
   */
  @FunctionalInterface
  public interface Attempt<S> {
    /**
     * Tries the law.
     *
     * @param saboteur what plants the mistake
     * @param seed the seed of the case
     * @throws AssertionError if the law finds the mistake
     */
    void on(S saboteur, long seed);
  }

  /**
   * Tries the law of each mistake until it has found it often enough, and prints a line.
   *
   * @param <S> what plants the mistakes
   * @param <L> what a law is
   * @param saboteurs what plants the mistakes
   * @param law the law that has to find each
   * @param attempt how it is tried
   * @return the laws that found something
   * @throws AssertionError if a mistake is not found often enough
   */
  public <S, L> ImmutableSet<L> run(
      Collection<S> saboteurs, Function<S, L> law, Attempt<S> attempt) {
    Set<L> laws = new LinkedHashSet<>();
    for (S saboteur : saboteurs) {
      long found =
          LongStream.range(seed, seed + cases)
              .filter(each -> finds(saboteur, each, attempt))
              .limit(bar)
              .count();
      assertThat(found).as("%s by %s", saboteur, law.apply(saboteur)).isEqualTo(bar);
      laws.add(law.apply(saboteur));
    }
    System.out.printf(
        Locale.ROOT,
        "PASS %s saboteurs: %d caught by %d laws, %d times each, seed %d%n",
        name,
        saboteurs.size(),
        laws.size(),
        bar,
        seed);
    return ImmutableSet.copyOf(laws);
  }

  private static <S> boolean finds(S saboteur, long seed, Attempt<S> attempt) {
    try {
      attempt.on(saboteur, seed);
      return false;
    } catch (AssertionError found) {
      return true;
    }
  }
}
