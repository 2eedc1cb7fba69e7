package dev.agency.examples.benchmarks.burn;

import dev.agency.budget.sums.EntryTable;
import dev.agency.core.actuals.TimeEntry;
import java.util.List;
import java.util.function.Function;

/** The engines that entries are loaded into before a burn. */
public enum LoadEngine {
  /** The table of this library, from entries as they are. */
  TABLE(
      "agency, columns from objects",
      world -> {
        List<TimeEntry> entries = world.entries();
        return () -> checked(EntryTable.of(entries).size(), entries.size());
      }),
  /** DuckDB, by its appender. */
  DUCKDB("DuckDB", world -> () -> SqlBurning.duckDb(world).close()),
  /** SQLite, in batches. */
  SQLITE("SQLite", world -> () -> SqlBurning.sqlite(world).close()),
  /** H2, in batches. */
  H2("H2", world -> () -> SqlBurning.h2(world).close());

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // constants are functions without state
  private final Function<BurnWorld, Runnable> load;

  LoadEngine(String label, Function<BurnWorld, Runnable> load) {
    this.label = label;
    this.load = load;
  }

  private static void checked(int loaded, int expected) {
    if (loaded != expected) {
      throw new IllegalStateException("Not all entries were loaded.");
    }
  }

  /**
   * Returns the name for people.
   *
   * @return the name
   */
  public String label() {
    return label;
  }

  /**
   * Makes entries ready to be loaded.
   *
   * @param world the world
   * @return what loads them, and lets go of them
   */
  public Runnable of(BurnWorld world) {
    return load.apply(world);
  }
}
