package dev.agency.examples.importers.raw;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;

/**
 * The rows of a CSV file, one after the other, with their cells under the names of the header.
 *
 * <p>A row with more cells than the header or fewer is broken: which of them stand in the wrong
 * column cannot be known.
 */
final class CsvRows {
  private final String name;
  private final ImmutableSet<String> columns;

  CsvRows(String name, ImmutableSet<String> columns) {
    this.name = name;
    this.columns = columns;
  }

  void read(InputStream in, RowSink sink) throws IOException {
    try (CsvFile file = CsvFile.open(name, in)) {
      ImmutableList<String> header = file.header();
      checkHeader(header);
      for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) {
        ImmutableList<String> cells = row.get().cells();
        if (cells.size() == header.size()) {
          sink.row(new RawRow(row.get().line(), fields(header, cells)));
        } else {
          sink.broken(row.get().line(), "", ErrorCode.MALFORMED_TEXT);
        }
      }
    }
  }

  private static Raw.Fields fields(ImmutableList<String> header, ImmutableList<String> cells) {
    ImmutableMap.Builder<String, Raw> fields = ImmutableMap.builder();
    for (int i = 0; i < header.size(); i++) {
      fields.put(header.get(i), new Raw.Text(cells.get(i)));
    }
    return new Raw.Fields(fields.buildOrThrow());
  }

  private void checkHeader(ImmutableList<String> header) {
    if (new HashSet<>(header).size() < header.size()) {
      throw refused(ErrorCode.DUPLICATE_KEY, "The header has a column twice.");
    }
    if (!header.containsAll(columns)) {
      throw refused(ErrorCode.MISSING_PROPERTY, "The header lacks a column of the profile.");
    }
  }

  private UnreadableFileException refused(ErrorCode code, String rule) {
    return new UnreadableFileException(name + ":1", code, rule);
  }
}
