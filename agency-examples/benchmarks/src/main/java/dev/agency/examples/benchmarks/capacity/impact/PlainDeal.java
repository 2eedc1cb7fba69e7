package dev.agency.examples.benchmarks.capacity.impact;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;

/**
 * An open deal as numbers.
 *
 * @param number which of the deals
 * @param from the first day of its plan
 * @param end the first day after
 * @param basisPoints how likely it is won
 * @param disciplines the disciplines it needs, in order
 * @param minutes what it needs of each of them
 */
record PlainDeal(
    int number,
    int from,
    int end,
    int basisPoints,
    ImmutableList<Integer> disciplines,
    ImmutableLongArray minutes) {
  /** A part of some work, rounded half up. */
  static long share(long work, long part, long whole) {
    return (work * part + whole / 2) / whole;
  }
}
