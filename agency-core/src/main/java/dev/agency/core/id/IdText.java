package dev.agency.core.id;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;

/** The one form of identifiers: safe in logs, file names, URLs and SQL, and equal only if equal. */
final class IdText {
  static final int MAX_LENGTH = 64;

  private IdText() {}

  /** Refuses a text that is not {@code [A-Za-z0-9][A-Za-z0-9._:-]{0,63}}. */
  static void check(String text, String words) {
    if (!isId(text)) {
      throw InvalidModelException.of(
          ErrorCode.MALFORMED_ID,
          "The id of the "
              + words
              + " must have 1 to 64 of the characters A-Z a-z 0-9 . _ : - and start with a letter or"
              + " digit.");
    }
  }

  private static boolean isId(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH || !isLetterOrDigit(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != ':' && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
