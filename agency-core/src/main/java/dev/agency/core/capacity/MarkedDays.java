package dev.agency.core.capacity;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The few days of a horizon that have what others have not, such as leave, numbered from 0.
 *
 * <p>There is a bit for each day, so that how many lie before a day is counted and not searched
 * for.
 */
final class MarkedDays {
  private final long[] bits;

  /** How many lie before the days of each of the bits. */
  private final short[] before;

  private final short[] days;

  MarkedDays(BitSet marked, int horizonDays) {
    bits = Arrays.copyOf(marked.toLongArray(), horizonDays / Long.SIZE + 1);
    before = new short[bits.length];
    days = new short[marked.cardinality()];
    int count = 0;
    for (int i = 0; i < bits.length; i++) {
      before[i] = (short) count;
      for (long rest = bits[i]; rest != 0; rest &= rest - 1) {
        days[count++] = (short) (i * Long.SIZE + Long.numberOfTrailingZeros(rest));
      }
    }
  }

  boolean isSame(MarkedDays other) {
    return Arrays.equals(bits, other.bits);
  }

  int count() {
    return days.length;
  }

  /** Returns the day of a number. */
  int day(int number) {
    return days[number];
  }

  /** Returns how many there are before a day, which may be the first after the horizon. */
  int before(int day) {
    int at = day / Long.SIZE;
    return before[at] + Long.bitCount(bits[at] & ((1L << day) - 1));
  }
}
