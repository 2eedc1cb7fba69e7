package dev.agency.examples.cli.capacity;

import dev.agency.core.capacity.LoadSeries.Level;

/** The signs by which a heat map of letters tells how much of a period is booked. */
public final class Signs {
  /** What each sign is, in words. */
  public static final String LEGEND = ". off, - under, + busy, = full, ! too much";

  /** The sign of a period of which it may not be seen. */
  public static final String HIDDEN = "?";

  private Signs() {}

  /**
   * Returns the sign of a period.
   *
   * @param level how much of it is booked
   * @return one letter
   */
  public static String of(Level level) {
    return switch (level) {
      case OFF -> ".";
      case UNDER -> "-";
      case OK -> "+";
      case FULL -> "=";
      case OVER -> "!";
    };
  }
}
