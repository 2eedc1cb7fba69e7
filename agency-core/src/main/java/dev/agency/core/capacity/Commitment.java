package dev.agency.core.capacity;

/** Which bookings take time that others could have. Both kinds are told apart in every answer. */
public enum Commitment {
  /** Those that are agreed; tentative ones are shown beside, and take nothing. */
  CONFIRMED,
  /** Those that are agreed and those that are wished for. */
  WITH_TENTATIVE
}
