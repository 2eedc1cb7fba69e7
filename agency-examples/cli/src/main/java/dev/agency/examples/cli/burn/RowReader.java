package dev.agency.examples.cli.burn;

import static dev.agency.core.error.ErrorCode.DUPLICATE_ID;
import static dev.agency.core.error.ErrorCode.MALFORMED_TEXT;
import static dev.agency.core.error.ErrorCode.UNKNOWN_NAME;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.TimeEntryId;
import dev.agency.examples.cli.csv.ColumnMapping;
import dev.agency.examples.cli.csv.RowCells;
import dev.agency.examples.importers.raw.CsvRow;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads rows of a file as entries, cell by cell, and collects what each row is refused for.
 *
 * <p>Budgets and persons are names of the user's own, so any printable text of up to 200 characters
 * will do. A column that is mapped is checked whether or not anything comes of it: who says where
 * it is billable wants to know of a cell that does not say so. Ids alone may be any text unless
 * repeated ones are to be refused, for only then are they compared. Not thread-safe, as it
 * remembers the ids.
 */
final class RowReader {
  private final RowCells.Header<EntryField> header;
  private final boolean dedupe;
  private final long maxMinutes;
  private final Set<TimeEntryId> seen = new HashSet<>();

  /**
   * Creates a reader for the rows below a header.
   *
   * @param mapping where the fields are
   * @param header the names of the columns
   * @param dedupe whether ids are read, and one that was seen is refused
   * @param maxMinutes the most minutes an entry may have
   * @throws dev.agency.examples.cli.console.BadInput if the header lacks a column of the mapping,
   *     or has it twice
   */
  RowReader(
      ColumnMapping<EntryField> mapping,
      ImmutableList<String> header,
      boolean dedupe,
      long maxMinutes) {
    this.header = new RowCells.Header<>(mapping, header);
    this.dedupe = dedupe;
    this.maxMinutes = maxMinutes;
  }

  /**
   * Reads one row; an id counts as seen once its row is accepted.
   *
   * <p>A row with more cells than the header, or fewer, is refused as a whole: which of its cells
   * stand in the wrong column cannot be known.
   */
  EntryRow read(CsvRow row) {
    return header
        .cells(row)
        .map(cells -> read(row, cells))
        .orElseGet(() -> EntryRow.unread(row.line(), MALFORMED_TEXT));
  }

  private EntryRow read(CsvRow row, RowCells<EntryField> cells) {
    Optional<TimeEntryId> id =
        dedupe ? cells.read(EntryField.ID, TimeEntryId::of) : Optional.empty();
    Optional<String> budget = cells.read(EntryField.BUDGET, RowCells::name);
    Optional<String> person =
        cells.has(EntryField.PERSON)
            ? cells.read(EntryField.PERSON, RowCells::name)
            : Optional.empty();
    Optional<LocalDate> date = cells.read(EntryField.DATE, RowCells::date);
    Optional<Long> minutes =
        cells.has(EntryField.HOURS)
            ? cells.read(EntryField.HOURS, text -> EntryMinutes.ofHours(text, maxMinutes))
            : cells.read(EntryField.MINUTES, text -> EntryMinutes.ofMinutes(text, maxMinutes));
    Optional<Boolean> billable =
        cells.has(EntryField.BILLABLE)
            ? cells.read(EntryField.BILLABLE, RowReader::yesOrNo)
            : Optional.of(true);
    if (id.isPresent() && cells.refused().isEmpty() && !seen.add(id.get())) {
      cells.refuse(EntryField.ID, DUPLICATE_ID);
    }
    return new EntryRow(
        row.line(),
        budget,
        person,
        date,
        minutes.orElse(0L),
        billable.orElse(true),
        cells.refused());
  }

  /** Exports write it in one of three ways; what is none of them is no "no". */
  private static boolean yesOrNo(String text) {
    return switch (text.trim().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> throw InvalidModelException.of(UNKNOWN_NAME, "It must be true or false.");
    };
  }
}
