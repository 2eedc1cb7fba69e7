package dev.agency.examples.benchmarks.burn;

/**
 * The sums of an engine beside those of a plain walk through the entries.
 *
 * @param isRight whether all sums are the same
 * @param checksum that of the engine
 */
public record BurnCheck(boolean isRight, long checksum) {
  /** How many entries are enough to tell; those that are measured are compared once more. */
  public static final int ENTRIES = 100_000;

  /**
   * Checks an engine.
   *
   * @param world the entries
   * @param engine the engine
   * @return how its sums compare
   */
  public static BurnCheck of(BurnWorld world, BurnEngine engine) {
    try (Burning loaded = engine.load(world)) {
      WeekSums sums = loaded.burn().sums();
      return new BurnCheck(sums.equals(world.sums()), sums.checksum());
    }
  }
}
