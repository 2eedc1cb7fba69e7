package dev.agency.examples.importers.raw;

import static dev.agency.core.error.ErrorCode.EMPTY;
import static dev.agency.core.error.ErrorCode.LIMIT_EXCEEDED;
import static dev.agency.core.error.ErrorCode.MALFORMED_TEXT;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/**
 * A CSV file with a header, read row by row and never held.
 *
 * <p>UTF-8 with or without a byte order mark; cells separated by commas or semicolons, whichever
 * the header has more of outside of quotes; quoted cells may hold separators, doubled quotes and
 * line ends. Empty lines are passed over. A row with more cells or fewer than the header is given
 * as it is. What leaves unknown where the next row starts is an {@link UnreadableFileException}
 * with the file and the line its row starts on: a quote that does not end, bytes that are no UTF-8,
 * a cell above 64 KiB.
 *
 * <p>Not thread-safe.
 */
public final class CsvFile implements Closeable {
  /** The longest cell, in UTF-16 units, so that a lost quote does not read the file into memory. */
  private static final int MAX_CELL = 64 << 10;

  /** The most columns, which is that of spreadsheets. */
  private static final int MAX_COLUMNS = 16_384;

  /** As much of the first line as is looked at to find the separator. */
  private static final int PEEK = 64 << 10;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final CsvFactory FACTORY =
      CsvFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(MAX_CELL).build())
          .build();

  private final String name;
  private final CsvParser parser;
  private final ImmutableList<String> header;
  private long line = 1;

  private CsvFile(String name, CsvParser parser) {
    this.name = name;
    this.parser = parser;
    this.header =
        nextCells(MAX_COLUMNS + 1)
            .orElseThrow(
                () ->
                    new UnreadableFileException(
                        name, EMPTY, "The file has no header and no rows."));
    if (header.size() > MAX_COLUMNS) {
      throw new UnreadableFileException(
          at(), LIMIT_EXCEEDED, "The header has more than " + MAX_COLUMNS + " cells.");
    }
  }

  /**
   * Opens a file and reads its header.
   *
   * @param name the name of the file, to say where it is wrong
   * @param in its bytes, closed with the file or if it cannot be opened
   * @return the file
   * @throws UnreadableFileException if there is no header that can be read
   */
  public static CsvFile open(String name, InputStream in) {
    BufferedReader text = new BufferedReader(new InputStreamReader(in, UTF_8.newDecoder()));
    try {
      try {
        skipByteOrderMark(text);
        CsvParser parser = FACTORY.createParser(text);
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator(text)));
        return new CsvFile(name, parser);
      } catch (IOException | UnreadableFileException e) {
        text.close();
        throw e;
      }
    } catch (IOException e) {
      throw refused(name, e);
    }
  }

  /**
   * Returns the names of the columns.
   *
   * @return the cells of the first line
   */
  public ImmutableList<String> header() {
    return header;
  }

  /**
   * Reads the next row.
   *
   * @return the row, empty at the end of the file
   * @throws UnreadableFileException if what follows cannot be read as a row
   */
  public Optional<CsvRow> next() {
    Optional<ImmutableList<String>> cells = nextCells(header.size() + 1);
    while (cells.isPresent() && isEmptyLine(cells.get())) {
      cells = nextCells(header.size() + 1);
    }
    return cells.map(found -> new CsvRow(line, found));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  /** Reads a row to its end and keeps its first cells, so that a row without end is not held. */
  private Optional<ImmutableList<String>> nextCells(int most) {
    try {
      if (parser.nextToken() == null) {
        return Optional.empty();
      }
      line = parser.currentLocation().getLineNr();
      ImmutableList.Builder<String> cells = ImmutableList.builder();
      int count = 0;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        String cell = parser.getText();
        if (count < most) {
          cells.add(cell);
          count++;
        }
      }
      return Optional.of(cells.build());
    } catch (IOException e) {
      throw refused(at(), e);
    }
  }

  private String at() {
    return name + ":" + line;
  }

  private static boolean isEmptyLine(ImmutableList<String> cells) {
    return cells.size() == 1 && cells.get(0).isEmpty();
  }

  /** Without the cause and its text, which quote the input. */
  private static UnreadableFileException refused(String path, IOException e) {
    if (e instanceof StreamConstraintsException) {
      return new UnreadableFileException(
          path, LIMIT_EXCEEDED, "A cell has more than 65,536 characters.");
    }
    if (e instanceof JsonProcessingException) {
      return new UnreadableFileException(
          path, MALFORMED_TEXT, "A quoted cell does not end, or text follows its closing quote.");
    }
    if (e instanceof CharacterCodingException) {
      return new UnreadableFileException(
          path, ErrorCode.MALFORMED_TEXT, "The file is not UTF-8 text.");
    }
    return new UnreadableFileException(path, ErrorCode.PERSISTENCE_FAILED, "It cannot be read.");
  }

  private static void skipByteOrderMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
  }

  private static char separator(BufferedReader text) throws IOException {
    text.mark(PEEK);
    boolean quoted = false;
    int commas = 0;
    int semicolons = 0;
    for (int i = 0; i < PEEK; i++) {
      int c = text.read();
      if (c < 0 || (!quoted && (c == '\n' || c == '\r'))) {
        break;
      }
      quoted ^= c == '"';
      commas += !quoted && c == ',' ? 1 : 0;
      semicolons += !quoted && c == ';' ? 1 : 0;
    }
    text.reset();
    return semicolons > commas ? ';' : ',';
  }
}
