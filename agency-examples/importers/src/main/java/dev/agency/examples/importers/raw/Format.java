package dev.agency.examples.importers.raw;

import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteSource;
import dev.agency.core.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** How a file is written. */
public enum Format {
  /** JSON with a list of objects in it, as APIs answer and exports are. */
  JSON {
    @Override
    void read(String name, InputStream in, Rows rows, RowSink sink) throws IOException {
      new JsonRows(name, rows.at()).read(in, sink);
    }
  },
  /** CSV with a header row, separated by commas or semicolons. */
  CSV {
    @Override
    void read(String name, InputStream in, Rows rows, RowSink sink) throws IOException {
      new CsvRows(name, rows.columns()).read(in, sink);
    }
  },
  /** iCalendar: one row for each event. */
  ICALENDAR {
    @Override
    void read(String name, InputStream in, Rows rows, RowSink sink) throws IOException {
      new CalendarRows(name).read(in, sink);
    }
  };

  /**
   * Where the rows of a file are and what they must have.
   *
   * @param at the path of the list in a JSON file, where {@code *} is every one of a list; empty
   *     for the whole file
   * @param columns the columns a CSV file must have
   */
  public record Rows(String at, ImmutableSet<String> columns) {
    /**
     * Creates a description.
     *
     * @param at the path of the list
     * @param columns the columns
     * @return the description
     */
    public static Rows of(String at, Set<String> columns) {
      return new Rows(at, ImmutableSet.copyOf(columns));
    }
  }

  abstract void read(String name, InputStream in, Rows rows, RowSink sink) throws IOException;

  /**
   * Reads a file row by row; it is never held.
   *
   * @param name the name of the file, to say where it is wrong
   * @param bytes its bytes
   * @param rows where its rows are
   * @param sink takes the rows
   * @throws UnreadableFileException if it cannot be read to its end; the rows before were given
   */
  public final void read(String name, ByteSource bytes, Rows rows, RowSink sink) {
    try (InputStream in = bytes.openStream()) {
      read(name, in, rows, sink);
    } catch (IOException e) {
      throw new UnreadableFileException(
          name, ErrorCode.PERSISTENCE_FAILED, "It cannot be read."); // the cause may quote it
    }
  }
}
