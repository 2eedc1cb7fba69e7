package dev.agency.core.testkit;

/**
 * A mistake that is planted, and the law that has to find it: leave that is only asked for takes
 * time, a sum is divided by days of the calendar.
 *
 * <pre>{@code
 * enum PlacementSaboteur implements PlantedMistake { ... }
 *
 * hunt.run(EnumSet.allOf(PlacementSaboteur.class), PlantedMistake::law, PlantedMistake::tryOn);
 * }</pre>
 */
public interface PlantedMistake {
  /**
   * Returns the law that has to find it.
   *
   * @return a constant of an enum of laws, which the method that proves it names
   */
  Enum<?> law();

  /**
   * Tries the law on one case with the mistake planted.
   *
   * @param seed the seed of the case
   * @throws AssertionError if the law finds the mistake
   */
  void tryOn(long seed);
}
