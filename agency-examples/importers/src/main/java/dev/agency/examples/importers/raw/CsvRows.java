package dev.agency.examples.importers.raw;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The rows of a CSV file, one after the other, with their cells under the names of the header.
 *
 * <p>UTF-8 with or without a byte order mark, separated by commas or semicolons, whichever the
 * header has more of outside of quotes. A row with more cells than the header or fewer is broken:
 * which of them stand in the wrong column cannot be known. Empty lines are passed over.
 */
final class CsvRows {
  private static final int MAX_CELL = 64 << 10;
  private static final int MAX_COLUMNS = 16_384;
  private static final int PEEK = 64 << 10;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final CsvFactory FACTORY =
      CsvFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(MAX_CELL).build())
          .build();

  private final String name;
  private final ImmutableSet<String> columns;
  private long line = 1;

  CsvRows(String name, ImmutableSet<String> columns) {
    this.name = name;
    this.columns = columns;
  }

  void read(InputStream in, RowSink sink) throws IOException {
    BufferedReader text = new BufferedReader(new InputStreamReader(in, UTF_8.newDecoder()));
    try {
      skipByteOrderMark(text);
      try (CsvParser parser = FACTORY.createParser(text)) {
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator(text)));
        List<String> header = cells(parser, MAX_COLUMNS + 1);
        checkHeader(header);
        List<String> cells = cells(parser, header.size() + 1);
        while (!cells.isEmpty()) {
          if (cells.size() == header.size() && !isEmptyLine(cells)) {
            sink.row(new RawRow(line, fields(header, cells)));
          } else if (!isEmptyLine(cells)) {
            sink.broken(line, ErrorCode.MALFORMED_TEXT);
          }
          cells = cells(parser, header.size() + 1);
        }
      }
    } catch (StreamConstraintsException e) {
      throw refused(ErrorCode.LIMIT_EXCEEDED, "A cell has more than 65,536 characters.");
    } catch (JsonProcessingException e) {
      throw refused(
          ErrorCode.MALFORMED_TEXT, "A quoted cell does not end, or text follows its quote.");
    } catch (CharacterCodingException e) {
      throw refused(ErrorCode.MALFORMED_TEXT, "It is not UTF-8 text.");
    }
  }

  private static boolean isEmptyLine(List<String> cells) {
    return cells.size() == 1 && cells.get(0).isEmpty();
  }

  private static Raw.Fields fields(List<String> header, List<String> cells) {
    ImmutableMap.Builder<String, Raw> fields = ImmutableMap.builder();
    for (int i = 0; i < header.size(); i++) {
      fields.put(header.get(i), new Raw.Text(cells.get(i)));
    }
    return new Raw.Fields(fields.buildOrThrow());
  }

  private void checkHeader(List<String> header) {
    if (header.isEmpty()) {
      throw refused(ErrorCode.EMPTY, "It has no header and no rows.");
    }
    if (header.size() > MAX_COLUMNS) {
      throw refused(ErrorCode.LIMIT_EXCEEDED, "The header has too many cells.");
    }
    if (new HashSet<>(header).size() < header.size()) {
      throw refused(ErrorCode.DUPLICATE_KEY, "The header has a column twice.");
    }
    if (!header.containsAll(columns)) {
      throw refused(ErrorCode.MISSING_PROPERTY, "The header lacks a column of the profile.");
    }
  }

  /** Reads a row to its end and keeps its first cells, so that a row without end is not held. */
  private List<String> cells(CsvParser parser, int most) throws IOException {
    List<String> cells = new ArrayList<>();
    if (parser.nextToken() == null) {
      return cells;
    }
    line = parser.currentLocation().getLineNr();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String cell = parser.getText();
      if (cells.size() < most) {
        cells.add(cell);
      }
    }
    return cells;
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

  private UnreadableFileException refused(ErrorCode code, String rule) {
    return new UnreadableFileException(name + ":" + line, code, rule);
  }
}
