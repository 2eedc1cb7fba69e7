package dev.agency.permissions.schema;

import java.util.regex.Pattern;

/** The form of the names in policies, as that of quantities and record types. */
final class Words {
  /** The form in words, for the sentences of refusals. */
  static final String RULE = "must start with a-z and have 1 to 64 of the characters A-Z a-z 0-9";

  private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");

  private Words() {}

  /** Returns whether a text is {@code [a-z][A-Za-z0-9]{0,63}}. */
  static boolean isCamelCase(String text) {
    return CAMEL_CASE.matcher(text).matches();
  }
}
