package dev.agency.examples.cli.story;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import dev.agency.examples.cli.console.Sentences;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of a scene: sentences that are broken at words, and columns that are aligned. */
final class Screen {
  private static final String GAP = "  ";

  private final List<String> lines = new ArrayList<>();

  /** Returns the lines so far. */
  ImmutableList<String> lines() {
    return ImmutableList.copyOf(lines);
  }

  /** Adds an empty line. */
  void gap() {
    lines.add("");
  }

  /** Adds a title with a line below it. */
  void title(String title) {
    lines.add(title);
    lines.add("-".repeat(title.length()));
  }

  /** Adds a sentence, broken into lines of which all but the first are indented. */
  void say(String sentence) {
    lines.addAll(Sentences.broken(sentence, Sentences.WIDTH));
  }

  /** Adds an element of a list. */
  void item(String sentence) {
    say("- " + sentence);
  }

  /** Adds what a scene means for somebody. */
  void means(String name, String sentence) {
    say("> For " + name + ": " + sentence);
  }

  /** Adds rows in columns; the first row is their heads. */
  void columns(List<List<String>> rows) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(Sentences.WIDTH);
      for (int i = 0; i < columns; i++) {
        line.append(Strings.padEnd(row.get(i), widths[i], ' ')).append(GAP);
      }
      lines.add(line.toString().stripTrailing());
    }
  }

  /** Returns a day with its name, {@code Monday 2026-01-19}. */
  static String day(LocalDate day) {
    DayOfWeek name = day.getDayOfWeek();
    return name.name().charAt(0) + name.name().substring(1).toLowerCase(Locale.ROOT) + " " + day;
  }
}
