package dev.agency.core.figure;

import com.google.common.base.CharMatcher;

/** The form of the names in policies, messages and JSON. */
final class Names {
  private static final int MAX_LENGTH = 64;
  private static final CharMatcher LOWER = CharMatcher.inRange('a', 'z');
  private static final CharMatcher UPPER = CharMatcher.inRange('A', 'Z');
  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
  private static final CharMatcher CAMEL_CASE = LOWER.or(UPPER).or(DIGIT).precomputed();
  private static final CharMatcher UPPER_SNAKE =
      UPPER.or(DIGIT).or(CharMatcher.is('_')).precomputed();

  private Names() {}

  /** Returns whether a text is {@code [a-z][A-Za-z0-9]{0,63}}. */
  static boolean isCamelCase(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_LENGTH
        && LOWER.matches(text.charAt(0))
        && CAMEL_CASE.matchesAllOf(text);
  }

  /** Returns whether a text is words of {@code A-Z 0-9} joined by {@code _}, from a letter on. */
  static boolean isUpperSnake(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_LENGTH
        && UPPER.matches(text.charAt(0))
        && !text.endsWith("_")
        && !text.contains("__")
        && UPPER_SNAKE.matchesAllOf(text);
  }
}
