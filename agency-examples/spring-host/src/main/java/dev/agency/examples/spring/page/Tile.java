package dev.agency.examples.spring.page;

/**
 * A figure a page begins with.
 *
 * @param label what it is called
 * @param cell the figure
 * @param bar how much of a whole it is, from 0 to 100, or less than 0 for none
 */
record Tile(String label, Cell cell, int bar) {
  /** Returns whether a bar is drawn below. */
  public boolean hasBar() {
    return bar >= 0;
  }
}
