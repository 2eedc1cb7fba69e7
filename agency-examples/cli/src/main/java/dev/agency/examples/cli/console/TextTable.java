package dev.agency.examples.cli.console;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table as text, with a line of totals below if there are any.
 *
 * <p>Cells are single lines and never wrapped. A character counts as one place wide.
 */
public final class TextTable {
  /** A control character, which no one would put into a cell. */
  private static final char STAND_IN = '\u001A';

  private final List<Labels> columns = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();

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
   * Adds a row.
   *
   * @param row its cells, one for each column
   * @throws IllegalArgumentException if there are more cells or fewer
   */
  public void addRow(List<String> row) {
    if (row.size() != columns.size()) {
      throw new IllegalArgumentException("A row has one cell for each column.");
    }
    cells.addAll(row);
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
    String[][] rows = new String[cells.size() / columns.size()][columns.size()];
    for (int i = 0; i < cells.size(); i++) {
      rows[i / columns.size()][i % columns.size()] = standIn(cells.get(i));
    }
    boolean totals = columns.stream().anyMatch(labels -> !labels.total().isEmpty());
    Column[] drawn = columns.stream().map(c -> drawn(c, totals)).toArray(Column[]::new);
    String table =
        AsciiTable.builder()
            .lineSeparator("\n")
            .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS)
            .data(drawn, rows)
            .asString();
    return restore(table) + "\n";
  }

  private void add(String header, String total, HorizontalAlign align) {
    columns.add(new Labels(header, total, align));
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

  private String restore(String table) {
    PrimitiveIterator.OfInt kept =
        Stream.of(
                columns.stream().map(Labels::header),
                cells.stream(),
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

  private record Labels(String header, String total, HorizontalAlign align) {}

  private static boolean isAscii(int c) {
    return c < 0x80 && c != STAND_IN;
  }
}
