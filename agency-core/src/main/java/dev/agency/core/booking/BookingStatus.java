package dev.agency.core.booking;

/** How firm a booking is. The two are kept apart in every sum. */
public enum BookingStatus {
  /** Wished for: it may go. */
  TENTATIVE,
  /** Agreed: the time is taken. */
  CONFIRMED
}
