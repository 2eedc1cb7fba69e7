package dev.agency.examples.cli.console;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table as text, with a line of totals below if there are any.
 *
 * <p>Cells are single lines and never wrapped, but for those of sentences: these are broken at
 * words, so that the table is no wider than {@value Sentences#WIDTH} columns. A character counts as
 * one place wide.
 */
public final class TextTable {
  /** A control character, which no one would put into a cell. */
  private static final char STAND_IN = '\u001A';

  /** What sentences have at least, however wide the other columns are. */
  private static final int LEAST_WIDTH = 40;

  /** What a border takes of each column, beside the one at the left. */
  private static final int BORDER = 3;

  private final List<Labels> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  /** Creates a table without columns. */
  public TextTable() {}

  /**
   * Adds a column of words, which start at the left.
   *
   * @param header its name
   * @param total its cell in the line of totals, may be empty
   */
  public void addWords(String header, String total) {
    add(header, total, HorizontalAlign.LEFT);
  }

  /**
   * Adds a column of numbers, which end at the right.
   *
   * @param header its name
   * @param total its cell in the line of totals, may be empty
   */
  public void addNumbers(String header, String total) {
    add(header, total, HorizontalAlign.RIGHT);
  }

  /**
   * Adds a column of sentences, which start at the left and go on in the next line where they are
   * long.
   *
   * @param header its name
   */
  public void addSentences(String header) {
    columns.add(new Labels(header, "", HorizontalAlign.LEFT, true));
  }

  /**
   * Adds a row.
   *
   * @param row its cells, one for each column
   * @throws IllegalArgumentException if there are more cells or fewer
   */
  public void addRow(List<String> row) {
    if (row.size() != columns.size()) {
      throw new IllegalArgumentException("A row has one cell for each column.");
    }
    rows.add(List.copyOf(row));
  }

  /**
   * Returns the table.
   *
   * <p>The library that draws it takes its text through the charset of the platform, which on Java
   * 17 may be ASCII. So characters beyond that travel beside it: each is drawn as a stand-in, and
   * as nothing is wrapped they come out in the order they went in.
   *
   * @return the lines, each with its end
   */
  public String render() {
    List<List<String>> lines = rows.stream().flatMap(this::lines).toList();
    String[][] cells =
        lines.stream()
            .map(line -> line.stream().map(TextTable::standIn).toArray(String[]::new))
            .toArray(String[][]::new);
    boolean totals = columns.stream().anyMatch(labels -> !labels.total().isEmpty());
    Column[] drawn = columns.stream().map(c -> drawn(c, totals)).toArray(Column[]::new);
    String table =
        AsciiTable.builder()
            .lineSeparator("\n")
            .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS)
            .data(drawn, cells)
            .asString();
    return restore(table, lines) + "\n";
  }

  /** Returns the lines of a row: as many as its longest sentence has. */
  private Stream<List<String>> lines(List<String> row) {
    List<ImmutableList<String>> broken =
        IntStream.range(0, row.size())
            .mapToObj(
                i ->
                    columns.get(i).sentences()
                        ? Sentences.broken(row.get(i), room())
                        : ImmutableList.of(row.get(i)))
            .toList();
    int height = broken.stream().mapToInt(List::size).max().orElseThrow();
    return IntStream.range(0, height)
        .mapToObj(
            line -> broken.stream().map(cell -> line < cell.size() ? cell.get(line) : "").toList());
  }

  /** Returns what the other columns leave to each one of sentences. */
  private int room() {
    int taken = 1;
    int sharing = 0;
    for (int i = 0; i < columns.size(); i++) {
      taken += BORDER + (columns.get(i).sentences() ? 0 : width(i));
      sharing += columns.get(i).sentences() ? 1 : 0;
    }
    return Math.max(LEAST_WIDTH, (Sentences.WIDTH - taken) / sharing);
  }

  private int width(int column) {
    Labels labels = columns.get(column);
    return Stream.concat(
            Stream.of(labels.header(), labels.total()), rows.stream().map(row -> row.get(column)))
        .mapToInt(text -> text.codePointCount(0, text.length()))
        .max()
        .orElseThrow();
  }

  private void add(String header, String total, HorizontalAlign align) {
    columns.add(new Labels(header, total, align, false));
  }

  private static Column drawn(Labels labels, boolean totals) {
    HorizontalAlign align = labels.align();
    Column column =
        new Column()
            .header(standIn(labels.header()))
            .headerAlign(align)
            .dataAlign(align)
            .footerAlign(align)
            .maxWidth(Short.MAX_VALUE);
    return totals ? column.footer(standIn(labels.total())) : column;
  }

  private static String standIn(String text) {
    StringBuilder drawn = new StringBuilder();
    text.codePoints().forEach(c -> drawn.appendCodePoint(isAscii(c) ? c : STAND_IN));
    return drawn.toString();
  }

  private String restore(String table, List<List<String>> lines) {
    PrimitiveIterator.OfInt kept =
        Stream.of(
                columns.stream().map(Labels::header),
                lines.stream().flatMap(List::stream),
                columns.stream().map(Labels::total))
            .flatMap(texts -> texts)
            .flatMapToInt(TextTable::beyondAscii)
            .iterator();
    StringBuilder restored = new StringBuilder();
    table.chars().forEach(c -> restored.appendCodePoint(c == STAND_IN ? kept.nextInt() : c));
    return restored.toString();
  }

  private static IntStream beyondAscii(String text) {
    return text.codePoints().filter(c -> !isAscii(c));
  }

  private record Labels(String header, String total, HorizontalAlign align, boolean sentences) {}

  private static boolean isAscii(int c) {
    return c < 0x80 && c != STAND_IN;
  }
}
