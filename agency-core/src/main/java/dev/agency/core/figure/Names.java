package dev.agency.core.figure;

/** The form of the names in policies, messages and JSON. */
final class Names {
  private static final int MAX_LENGTH = 64;

  private Names() {}

  /** Returns whether a text is {@code [a-z][A-Za-z0-9]{0,63}}. */
  static boolean isCamelCase(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_LENGTH
        && text.charAt(0) >= 'a'
        && text.charAt(0) <= 'z'
        && text.chars()
            .allMatch(
                c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
  }

  /** Returns whether a text is words of {@code A-Z 0-9} joined by {@code _}, from a letter on. */
  static boolean isUpperSnake(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_LENGTH
        && text.charAt(0) >= 'A'
        && text.charAt(0) <= 'Z'
        && !text.endsWith("_")
        && !text.contains("__")
        && text.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_');
  }
}
