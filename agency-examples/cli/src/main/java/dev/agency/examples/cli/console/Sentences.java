package dev.agency.examples.cli.console;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;

/** Sentences broken at words, into lines of a screen or of a cell. */
public final class Sentences {
  /** How many columns a line may have. */
  public static final int WIDTH = 100;

  /** A number and its unit stay in one line. */
  private static final Pattern UNIT = Pattern.compile("(?<=[0-9]) (?=(h|min|%|days)\\b|%)");

  private static final char NO_BREAK = '\u00A0';
  private static final String JOINED = String.valueOf(NO_BREAK);
  private static final String HANGING = "  ";

  private Sentences() {}

  /**
   * Breaks a sentence.
   *
   * @param sentence the sentence
   * @param width how many columns a line may have; a word that is longer stands in its own line
   * @return the lines, all but the first of them indented
   */
  public static ImmutableList<String> broken(String sentence, int width) {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    StringBuilder line = new StringBuilder(width);
    for (String word : Splitter.on(' ').split(UNIT.matcher(sentence).replaceAll(JOINED))) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(spaced(line));
        line.setLength(0);
        line.append(HANGING).append(word);
      } else {
        line.append(line.length() == 0 ? "" : " ").append(word);
      }
    }
    return lines.add(spaced(line)).build();
  }

  private static String spaced(StringBuilder line) {
    return line.toString().replace(NO_BREAK, ' ');
  }
}
