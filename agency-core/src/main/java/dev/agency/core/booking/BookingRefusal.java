package dev.agency.core.booking;

/** Why a booking or a request may not be changed as asked. */
public enum BookingRefusal {
  /** The person cannot do what the booking needs. */
  NOT_QUALIFIED,
  /** The person has left. */
  PERSON_HAS_LEFT,
  /** The person has it already. */
  SAME_PERSON,
  /** Somebody is named already; reassign it. */
  NOT_A_PLACEHOLDER,
  /** Nobody is named yet; fill it. */
  IS_A_PLACEHOLDER,
  /** Nobody was named who would take it over. */
  NO_SUCCESSOR,
  /** All of its sum is placed before the day from which others take over. */
  NOTHING_LEFT,
  /** The request was filled, declined or withdrawn already. */
  REQUEST_CLOSED
}
