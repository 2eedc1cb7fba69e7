package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the tables in which the demo's people, projects and deals are written down. */
final class Script {
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
  private static final ImmutableList<String> KEYWORDS = ImmutableList.of("by", "at");

  private Script() {}

  /**
   * A row of cells and the indented lines below it.
   *
   * @param cells what stood between the bars
   * @param below the lines, without their indent
   */
  record Block(ImmutableList<String> cells, ImmutableList<String> below) {
    /** Returns a cell, empty if the row is shorter. */
    String cell(int index) {
      return index < cells.size() ? cells.get(index) : "";
    }

    /** Returns the rest of each line that begins with a word; with none, the lines of notes. */
    ImmutableList<String> lines(String keyword) {
      if (keyword.isEmpty()) {
        return below.stream()
            .filter(line -> !KEYWORDS.contains(words(line).get(0)))
            .collect(toImmutableList());
      }
      return below.stream()
          .filter(line -> line.startsWith(keyword + " "))
          .map(line -> line.substring(keyword.length() + 1))
          .collect(toImmutableList());
    }

    Optional<String> line(String keyword) {
      return lines(keyword).stream().findFirst();
    }
  }

  static ImmutableList<Block> blocks(String text) {
    ImmutableList.Builder<Block> blocks = ImmutableList.builder();
    List<String> block = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (!line.startsWith(" ") && !block.isEmpty()) {
        blocks.add(block(block));
        block.clear();
      }
      block.add(line);
    }
    return blocks.add(block(block)).build();
  }

  private static Block block(List<String> lines) {
    return new Block(
        cells(lines.get(0)), lines.stream().skip(1).map(String::strip).collect(toImmutableList()));
  }

  static ImmutableList<String> cells(String row) {
    return ImmutableList.copyOf(Splitter.on('|').trimResults().split(row));
  }

  static ImmutableList<String> words(String text) {
    return ImmutableList.copyOf(WORDS.split(text));
  }

  /** Splits {@code "Logo sketches; Colour and type;"}. */
  static ImmutableList<String> items(String text) {
    return ImmutableList.copyOf(Splitter.on(';').trimResults().omitEmptyStrings().split(text));
  }

  /** Reads {@code "170 h"}. */
  static long hours(String text) {
    return Long.parseLong(words(text).get(0));
  }

  /** Reads a first and a last day. */
  static DateRange days(String text) {
    List<String> days = words(text);
    return DateRange.closed(LocalDate.parse(days.get(0)), LocalDate.parse(days.get(1)));
  }
}
