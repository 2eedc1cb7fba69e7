package dev.agency.permissions.view;

/**
 * Why a field is hidden. It follows from the policy and the reaches alone, never from a value of
 * the record, so it may be told.
 */
public enum HiddenReason {
  /** The whole record is not to be seen, or not to be acted on. */
  RECORD,
  /** No allowance covers the field. */
  NOT_ALLOWED,
  /** A denial takes the field away. */
  DENIED
}
