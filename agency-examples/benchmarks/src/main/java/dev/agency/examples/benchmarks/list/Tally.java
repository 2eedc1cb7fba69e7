package dev.agency.examples.benchmarks.list;

/**
 * What was seen when a list was made and every value in it read.
 *
 * @param views how many records
 * @param values how many values
 * @param checksum something of every value and of its column
 */
public record Tally(int views, int values, long checksum) {
  /** What a reader writes down while it reads. */
  public static final class Counter {
    private int values;
    private long checksum;

    /** Starts with nothing. */
    public Counter() {}

    /**
     * Counts a value.
     *
     * @param column the position of its column
     * @param value the value
     */
    public void add(int column, Object value) {
      values++;
      checksum += (column + 1L) * value.hashCode();
    }

    /**
     * Returns what was counted.
     *
     * @param views how many records there were
     * @return the tally
     */
    public Tally of(int views) {
      return new Tally(views, values, checksum);
    }
  }
}
