package dev.agency.examples.benchmarks.list;

/** Something that makes the list of a world and reads every value in it. */
@FunctionalInterface
public interface Listing {
  /**
   * Makes the whole list, then reads it.
   *
   * @return what was seen
   */
  Tally list();
}
