package dev.agency.core.booking;

/** How a total is laid over the days of a booking. The other amounts say it themselves. */
public enum Spread {
  /** Long days take more than short ones: of ten hours a day of eight takes twice one of four. */
  BY_CAPACITY,
  /** Each day that has work takes the same, however long it is. */
  EVENLY
}
