package dev.agency.permissions.testkit.world;

import dev.agency.permissions.testkit.world.Formulas.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Tells of a quantity whether it follows from others, by its slope at one point that was drawn: if
 * each small step that leaves the others as they are leaves it as it is too, it does.
 *
 * <p>Where figures were redrawn and a secret never moved, this tells whether it cannot, or whether
 * {@link Fibre} found no way: it solves one equation at a time. Numbers are those modulo a prime,
 * so that nothing is rounded.
 *
 * <p>Immutable and thread-safe.
 */
final class Slopes {
  private static final long PRIME = 2_147_483_629L;

  private final long[] values;

  /** By the quantity and the free quantity; null where a denominator is zero. */
  private final List<long[]> slopes = new ArrayList<>();

  private final boolean[] undefined;

  /**
   * Draws the point.
   *
   * @param formulas the equations
   * @param random where numbers come from
   */
  Slopes(Formulas formulas, SplittableRandom random) {
    values = new long[formulas.size()];
    undefined = new boolean[formulas.size()];
    for (int place = 0; place < values.length; place++) {
      long[] slope = new long[values.length];
      if (formulas.isFree(place)) {
        values[place] = 1 + random.nextLong(PRIME - 1);
        slope[place] = 1;
      }
      slopes.add(slope);
    }
    for (Row row : formulas.rows()) {
      compute(row);
    }
  }

  private void compute(Row row) {
    long value = row.kind() == Formulas.Kind.SUM ? 0 : 1;
    long[] slope = new long[values.length];
    for (int place : row.plus()) {
      undefined[row.output()] |= undefined[place];
      if (row.kind() == Formulas.Kind.SUM) {
        value = (value + values[place]) % PRIME;
        slope = sum(slope, 1, slopes.get(place), 1);
      } else {
        slope = sum(slope, values[place], slopes.get(place), value);
        value = value * values[place] % PRIME;
      }
    }
    for (int place : row.minus()) {
      undefined[row.output()] |= undefined[place];
      if (row.kind() == Formulas.Kind.SUM) {
        value = (value + PRIME - values[place]) % PRIME;
        slope = sum(slope, 1, slopes.get(place), PRIME - 1);
      } else {
        undefined[row.output()] |= values[place] == 0;
        long inverse = power(values[place], PRIME - 2);
        value = value * inverse % PRIME;
        long back = (PRIME - value) * inverse % PRIME;
        slope = sum(slope, inverse, slopes.get(place), back);
      }
    }
    values[row.output()] = value;
    slopes.set(row.output(), slope);
  }

  private static long[] sum(long[] one, long timesOne, long[] other, long timesOther) {
    long[] sum = new long[one.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = (one[i] * timesOne % PRIME + other[i] * timesOther % PRIME) % PRIME;
    }
    return sum;
  }

  private static long power(long base, long exponent) {
    long power = 1;
    for (long left = exponent, square = base; left > 0; left >>= 1) {
      power = (left & 1) == 1 ? power * square % PRIME : power;
      square = square * square % PRIME;
    }
    return power;
  }

  /**
   * Returns whether a quantity follows from others.
   *
   * @param place the quantity
   * @param kept which others are known, by their number
   * @return whether no step changes it and none of those
   */
  boolean follows(int place, boolean[] kept) {
    List<long[]> basis = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] && !undefined[i]) {
        long[] rest = reduce(slopes.get(i), basis);
        if (first(rest) >= 0) {
          basis.add(sum(rest, power(rest[first(rest)], PRIME - 2), rest, 0));
        }
      }
    }
    return !undefined[place] && first(reduce(slopes.get(place), basis)) < 0;
  }

  /**
   * What is left of a slope when all that is known is taken off; each of that begins with a one.
   */
  private static long[] reduce(long[] slope, List<long[]> basis) {
    long[] rest = slope;
    for (long[] known : basis) {
      long times = rest[first(known)];
      rest = times == 0 ? rest : sum(rest, 1, known, PRIME - times);
    }
    return rest;
  }

  private static int first(long[] slope) {
    for (int i = 0; i < slope.length; i++) {
      if (slope[i] != 0) {
        return i;
      }
    }
    return -1;
  }
}
