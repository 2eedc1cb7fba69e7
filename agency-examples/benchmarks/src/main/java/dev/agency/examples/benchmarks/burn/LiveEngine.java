package dev.agency.examples.benchmarks.burn;

import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/** What is done with entries as they come, by this library and by hand. */
public enum LiveEngine {
  /** Entries told for the first time, to a register by hand: the floor. */
  INSERT_BY_HAND("register, by hand (the floor)", size -> size, LiveRuns::insertByHand),
  /** Entries told for the first time. */
  INSERT("agency", size -> size, LiveRuns::insert),
  /** Entries put into a map by their ids: no columns, no budgets, no numbers. */
  INSERT_MAP("HashMap of objects", size -> size, LiveRuns::insertIntoMap),
  /** Entries corrected in a register by hand: the floor. */
  EDIT_BY_HAND("register, by hand (the floor)", size -> LiveWorld.EDITS, LiveRuns::editByHand),
  /** Entries corrected. */
  EDIT("agency", size -> LiveWorld.EDITS, LiveRuns::edit),
  /** A state after each thousand corrections. */
  PUBLISH_THOUSANDS(
      "agency, a state every 1,000 edits", size -> 10_000, world -> LiveRuns.publish(world, 1_000)),
  /** A state after each correction. */
  PUBLISH_EACH("agency, a state every edit", size -> 1_000, world -> LiveRuns.publish(world, 1)),
  /** The cost as of a day, from sums by hand: the floor. */
  AS_OF_BY_HAND(
      "sums by day, by hand (the floor)", size -> LiveWorld.QUESTIONS, LiveRuns::asOfByHand),
  /** The cost as of a day. */
  AS_OF("agency", size -> LiveWorld.QUESTIONS, LiveRuns::asOf),
  /** The rates of one person changed in what is used of a budget. */
  REPRICE("agency, one person", size -> BurnWorld.BUDGETS, LiveRuns::repriceOne),
  /** All rates looked up again for a budget. */
  REPRICE_ALL("agency, all people", size -> 50, LiveRuns::repriceAll),
  /** What is used of a budget made anew from its facts. */
  REBUILD("agency, made anew", size -> 10, LiveRuns::rebuild),
  /** The book of 500 people made ready, which is done once for all budgets. */
  RATES("agency, the book made ready once", size -> 1, LiveRuns::makeReady);

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // constants are functions without state
  private final IntUnaryOperator operations;

  @SuppressWarnings("ImmutableEnumChecker") // constants are functions without state
  private final Function<LiveWorld, Live> factory;

  LiveEngine(String label, IntUnaryOperator operations, Function<LiveWorld, Live> factory) {
    this.label = label;
    this.operations = operations;
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
   * Returns how often it is done in one go.
   *
   * @param entries how many entries there are
   * @return the number of operations
   */
  public int operations(int entries) {
    return operations.applyAsInt(entries);
  }

  /**
   * Prepares it.
   *
   * @param world the entries
   * @return what does it
   */
  public Live of(BurnWorld world) {
    return factory.apply(new LiveWorld(world));
  }
}
