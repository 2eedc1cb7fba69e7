package dev.agency.examples.importers.raw;

import com.google.common.base.CharMatcher;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rows of a CSV file as RFC 4180 writes them: cells separated by commas, quoted where they need it,
 * a carriage return and a line feed after each row.
 *
 * <p>Spreadsheets take a cell that begins with {@code =}, {@code +}, {@code -} or {@code @} for a
 * formula, and run it. A name is somebody else's text, so such a cell gets an apostrophe before it
 * and stays text; plain numbers such as {@code -5.00} are left as they are.
 */
public final class CsvText {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  /** The four, and their wide forms, which some spreadsheets read as the same. */
  private static final CharMatcher FORMULA = CharMatcher.anyOf("=+-@\uFF1D\uFF0B\uFF0D\uFF20");

  /** A semicolon or tab separates cells where commas are decimal points. */
  private static final CharMatcher QUOTED = CharMatcher.anyOf(",;\t\"\r\n");

  private CsvText() {}

  /**
   * Returns one row.
   *
   * @param cells its texts
   * @return the row with its line end
   */
  public static String row(List<String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    if (NUMBER.matcher(text).matches()) {
      return text;
    }
    String harmless = isFormula(text) ? "'" + text : text;
    boolean blankEdge = !harmless.equals(CharMatcher.whitespace().trimFrom(harmless));
    return blankEdge || QUOTED.matchesAnyOf(harmless)
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }

  private static boolean isFormula(String text) {
    String start = CharMatcher.whitespace().or(CharMatcher.javaIsoControl()).trimLeadingFrom(text);
    return !start.isEmpty() && FORMULA.matches(start.charAt(0));
  }
}
