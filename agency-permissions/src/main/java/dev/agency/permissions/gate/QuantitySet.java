package dev.agency.permissions.gate;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A set of quantities by their numbers: two words for the agency's own, more where a host adds
 * many.
 *
 * <p>Immutable and thread-safe.
 */
final class QuantitySet {
  private final long[] words;

  private QuantitySet(long[] words) {
    this.words = words;
  }

  static QuantitySet empty(int size) {
    return new QuantitySet(new long[(size + 63) / 64]);
  }

  boolean contains(int number) {
    return (words[number >> 6] >>> number & 1) != 0;
  }

  QuantitySet with(int number) {
    long[] more = words.clone();
    more[number >> 6] |= 1L << number;
    return new QuantitySet(more);
  }

  QuantitySet without(int number) {
    long[] less = words.clone();
    less[number >> 6] &= ~(1L << number);
    return new QuantitySet(less);
  }

  QuantitySet union(QuantitySet other) {
    long[] both = words.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] |= other.words[i];
    }
    return new QuantitySet(both);
  }

  QuantitySet minus(QuantitySet other) {
    long[] rest = words.clone();
    for (int i = 0; i < rest.length; i++) {
      rest[i] &= ~other.words[i];
    }
    return new QuantitySet(rest);
  }

  QuantitySet intersection(QuantitySet other) {
    long[] both = words.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] &= other.words[i];
    }
    return new QuantitySet(both);
  }

  boolean intersects(QuantitySet other) {
    for (int i = 0; i < words.length; i++) {
      if ((words[i] & other.words[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  boolean containsAll(QuantitySet other) {
    for (int i = 0; i < words.length; i++) {
      if ((other.words[i] & ~words[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  boolean isEmpty() {
    for (long word : words) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  /** Goes through the numbers from the least. */
  void forEach(IntConsumer action) {
    for (int i = 0; i < words.length; i++) {
      for (long rest = words[i]; rest != 0; rest &= rest - 1) {
        action.accept((i << 6) + Long.numberOfTrailingZeros(rest));
      }
    }
  }

  QuantitySet filter(IntPredicate kept) {
    long[] rest = words.clone();
    forEach(
        number -> {
          if (!kept.test(number)) {
            rest[number >> 6] &= ~(1L << number);
          }
        });
    return new QuantitySet(rest);
  }

  int[] toArray() {
    int size = 0;
    for (long word : words) {
      size += Long.bitCount(word);
    }
    int[] numbers = new int[size];
    int[] next = {0};
    forEach(number -> numbers[next[0]++] = number);
    return numbers;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof QuantitySet set && Arrays.equals(words, set.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }

  @Override
  public String toString() {
    return Arrays.toString(toArray());
  }
}
