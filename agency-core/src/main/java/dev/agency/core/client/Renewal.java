package dev.agency.core.client;

/** What becomes of a contract at the end of its term. */
public enum Renewal {
  /** It is renewed unless one of the two gives notice in time. */
  AUTOMATIC,
  /** It ends unless both agree to renew it. */
  BY_AGREEMENT,
  /** It ends. */
  NONE
}
