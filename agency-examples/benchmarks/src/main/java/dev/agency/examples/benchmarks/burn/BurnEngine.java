package dev.agency.examples.benchmarks.burn;

import java.util.function.Function;

/** The engines that sum entries by budget and week, the floor first. */
public enum BurnEngine {
  /** The floor. */
  ARRAYS("arrays, dense rates (the floor)", false, world -> ArrayBurning.dense(world, 1)),
  /** The floor with two threads. */
  ARRAYS_TWO("arrays, dense rates, two threads", false, world -> ArrayBurning.dense(world, 2)),
  /** The floor with a search. */
  ARRAYS_SEARCH("arrays, rates searched for", false, ArrayBurning::searching),
  /** This library over columns. */
  AGENCY("agency, columns", false, world -> AgencyBurning.columns(world, 1)),
  /** This library over columns with two threads. */
  AGENCY_TWO("agency, columns, two threads", false, world -> AgencyBurning.columns(world, 2)),
  /** Objects, by hand. */
  OBJECTS("objects, a careful loop", false, world -> new ObjectBurning(world, 1)),
  /** Objects, by hand, with two threads. */
  OBJECTS_TWO("objects, a careful loop, two threads", false, world -> new ObjectBurning(world, 2)),
  /** This library over objects. */
  AGENCY_OBJECTS("agency, objects", false, AgencyBurning::objects),
  /** A database of columns. */
  DUCKDB("DuckDB", false, SqlBurning::duckDb),
  /** Maps of whole numbers. */
  HASH_MAP("HashMap of whole numbers", true, MapBurning::new),
  /** Streams of decimals. */
  BIG_DECIMAL("BigDecimal streams", true, MoneyBurning::bigDecimals),
  /** Streams of money. */
  JODA_MONEY("Joda-Money streams", true, MoneyBurning::jodaMoney),
  /** A database of rows. */
  SQLITE("SQLite", true, SqlBurning::sqlite),
  /** Another database of rows. */
  H2("H2", true, SqlBurning::h2);

  private final String label;
  private final boolean slow;

  @SuppressWarnings("ImmutableEnumChecker") // constants are functions without state
  private final Function<BurnWorld, Burning> factory;

  BurnEngine(String label, boolean slow, Function<BurnWorld, Burning> factory) {
    this.label = label;
    this.slow = slow;
    this.factory = factory;
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
   * Returns whether a burn takes seconds, so that a few are as good as many.
   *
   * @return whether it is slow
   */
  public boolean isSlow() {
    return slow;
  }

  /**
   * Loads the entries.
   *
   * @param world the world
   * @return the engine with them
   */
  public Burning load(BurnWorld world) {
    return factory.apply(world);
  }
}
