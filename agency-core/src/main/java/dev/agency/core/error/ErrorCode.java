package dev.agency.core.error;

/**
 * Why something was refused.
 *
 * <p>The names are stable: hosts may store them, translate them and test for them. A code says
 * which rule was broken; the {@linkplain Problem#path() path} says where. Neither ever carries the
 * value.
 */
public enum ErrorCode {
  /** The text is not of the expected syntax, or ends too early. */
  MALFORMED_TEXT,
  /** An object has the same key twice. */
  DUPLICATE_KEY,
  /** Something follows the value. */
  TRAILING_CONTENT,
  /** The text is too deep, too long, or has too long a part. */
  LIMIT_EXCEEDED,
  /** The model has no such property. */
  UNKNOWN_PROPERTY,
  /** A property the model needs is not there. */
  MISSING_PROPERTY,
  /** A null where a value is due; what is unknown is left out. */
  NULL_VALUE,
  /** The name of a form is missing or not one of the closed list. */
  UNKNOWN_TYPE,
  /** A value of another type is due, such as a number where text stands. */
  WRONG_TYPE,
  /** The stored document was written by a later, incompatible version. */
  UNSUPPORTED_SCHEMA,

  /** An amount is not a plain decimal number such as {@code -12.34}. */
  MALFORMED_AMOUNT,
  /** An amount has more decimals than its currency or rate can hold. */
  AMOUNT_TOO_PRECISE,
  /** An amount, or a result of arithmetic, does not fit 64 bits of minor units. */
  AMOUNT_OUT_OF_RANGE,
  /** A currency is not an ISO 4217 code of a currency with minor units. */
  UNKNOWN_CURRENCY,
  /** Two currencies meet where one is due. */
  CURRENCY_MISMATCH,

  /** An identifier is not of the form {@code [A-Za-z0-9][A-Za-z0-9._:-]{0,63}}. */
  MALFORMED_ID,
  /** A name or note is blank, too long, or has characters that do not print. */
  MALFORMED_NAME,
  /** A date is not of the form {@code 2026-01-31}. */
  MALFORMED_DATE,
  /** A date is before 1900 or after 2199. */
  DATE_OUT_OF_RANGE,
  /** A range ends before, or on the day, it starts. */
  EMPTY_RANGE,
  /** Two dated values claim the same day. */
  OVERLAP,

  /** A number is negative where none may be. */
  NEGATIVE,
  /** A number lies outside its stated limits. */
  OUT_OF_RANGE,
  /** A value is not one of the names the model knows. */
  UNKNOWN_NAME,
  /** Two attributes that exclude each other, or a state that needs another attribute. */
  INCONSISTENT,
  /** A list that needs an element has none. */
  EMPTY,

  /** The same identifier stands twice. */
  DUPLICATE_ID,
  /** Something refers to an identifier that is not there. */
  UNKNOWN_REFERENCE,
  /** A chain of references returns to its start. */
  CYCLE,
  /** A chain of references is longer than allowed. */
  TOO_DEEP,

  /** Roles that keep each other from one person are held on the same day. */
  EXCLUSIVE_ROLES,
  /** What a policy hides can be computed from what it shows. */
  LEAKS_SECRETS,

  /** A store has nothing of this id, or nothing this tenant may know of. */
  NOT_FOUND,
  /** A list is to be sorted or searched by a field that some of its records hide. */
  HIDDEN_FIELD,
  /** A record was changed since it was read. */
  STALE_VERSION,
  /** A record cannot be removed because another one refers to it. */
  STILL_REFERENCED,
  /** A command id was used before, for something else. */
  COMMAND_REUSED,
  /** Another writer was faster; nothing was written, and the same again may succeed. */
  CONTENTION,
  /** A bounded store is full; nothing was written. */
  STORE_FULL,
  /** A store failed; whether something was written is unknown until the command is sent again. */
  PERSISTENCE_FAILED
}
