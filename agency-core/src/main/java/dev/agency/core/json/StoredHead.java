package dev.agency.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidJsonException;

/**
 * The version of a stored document, read before its value: a later version may not be readable.
 *
 * @param schema the version, 1 or more
 */
record StoredHead(@JsonProperty("schema") int schema) {
  /** Refuses a document that was written by a later, incompatible version. */
  void requireSchema(int latest) {
    if (schema < 1 || schema > latest) {
      throw new InvalidJsonException("/schema", ErrorCode.UNSUPPORTED_SCHEMA);
    }
  }
}
