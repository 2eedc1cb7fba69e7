package dev.agency.examples.cli.burn;

import static dev.agency.core.error.ErrorCode.DUPLICATE_ID;
import static dev.agency.core.error.ErrorCode.DUPLICATE_KEY;
import static dev.agency.core.error.ErrorCode.MALFORMED_DATE;
import static dev.agency.core.error.ErrorCode.MALFORMED_ID;
import static dev.agency.core.error.ErrorCode.MALFORMED_TEXT;
import static dev.agency.core.error.ErrorCode.MISSING_PROPERTY;
import static dev.agency.core.error.ErrorCode.UNKNOWN_PROPERTY;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.TimeEntryId;
import dev.agency.examples.cli.console.BadInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads rows of a file as entries, cell by cell, and collects what each row is refused for.
 *
 * <p>Budgets and persons are names of the user's own, so any printable text of up to 200 characters
 * will do. Only the fields that are asked for are read: ids where repeated ones are to be refused,
 * persons where sums are made by person. Not thread-safe, as it remembers the ids.
 */
final class RowReader {
  private static final int DATE_LENGTH = 10;
  private static final String ID_JOINT = ":";

  private final ImmutableMap<EntryField, ColumnRef> refs;
  private final ImmutableMap<String, Integer> positions;
  private final int width;
  private final Set<EntryField> wanted;
  private final long maxMinutes;
  private final Set<TimeEntryId> seen = new HashSet<>();

  /**
   * Creates a reader for the rows below a header.
   *
   * @param mapping where the fields are
   * @param header the names of the columns
   * @param wanted which of the id and the person are to be read
   * @param maxMinutes the most minutes an entry may have
   * @throws BadInput if the header lacks a column of the mapping, or has it twice
   */
  RowReader(
      ColumnMapping mapping,
      ImmutableList<String> header,
      Set<EntryField> wanted,
      long maxMinutes) {
    this.refs = mapping.refs();
    this.positions = positions(mapping, header);
    this.width = header.size();
    this.wanted = wanted;
    this.maxMinutes = maxMinutes;
  }

  /**
   * Reads one row; an id counts as seen once its row is accepted.
   *
   * <p>A row with more cells than the header, or fewer, is refused as a whole: which of its cells
   * stand in the wrong column cannot be known.
   */
  EntryRow read(CsvRow row) {
    if (row.cells().size() != width) {
      return EntryRow.unread(row.line(), MALFORMED_TEXT);
    }
    Cells cells = new Cells(row);
    Optional<TimeEntryId> id =
        wanted.contains(EntryField.ID)
            ? cells.read(EntryField.ID, TimeEntryId::of)
            : Optional.empty();
    Optional<String> budget = cells.read(EntryField.BUDGET, RowReader::name);
    Optional<String> person =
        wanted.contains(EntryField.PERSON)
            ? cells.read(EntryField.PERSON, RowReader::name)
            : Optional.empty();
    Optional<LocalDate> date = cells.read(EntryField.DATE, RowReader::date);
    Optional<Long> minutes =
        refs.containsKey(EntryField.HOURS)
            ? cells.read(EntryField.HOURS, text -> EntryMinutes.ofHours(text, maxMinutes))
            : cells.read(EntryField.MINUTES, text -> EntryMinutes.ofMinutes(text, maxMinutes));
    if (id.isPresent() && cells.refused().isEmpty() && !seen.add(id.get())) {
      cells.refuse(EntryField.ID, DUPLICATE_ID);
    }
    return new EntryRow(row.line(), budget, person, date, minutes.orElse(0L), cells.refused());
  }

  private static ImmutableMap<String, Integer> positions(
      ColumnMapping mapping, ImmutableList<String> header) {
    Map<String, Integer> first = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (int i = 0; i < header.size(); i++) {
      String column = header.get(i).trim();
      if (first.putIfAbsent(column, i) != null) {
        twice.add(column);
      }
    }
    mapping
        .refs()
        .forEach(
            (field, ref) ->
                ref.columns()
                    .forEach(
                        column -> {
                          // Not a word on the columns that are there: in a file without a header
                          // they are values.
                          if (!first.containsKey(column)) {
                            throw new BadInput(
                                ColumnMapping.path(field),
                                UNKNOWN_PROPERTY,
                                "The first line of the file has no column '" + column + "'.");
                          }
                          if (twice.contains(column)) {
                            throw new BadInput(
                                ColumnMapping.path(field),
                                DUPLICATE_KEY,
                                "The first line of the file has the column '"
                                    + column
                                    + "' more than once.");
                          }
                        }));
    return ImmutableMap.copyOf(first);
  }

  private static String name(String text) {
    Invariants.of("an entry").name("name", text).verify();
    return text;
  }

  private static LocalDate date(String text) {
    LocalDate date;
    try {
      // The length keeps out signed and longer years, which the ISO form of Java allows.
      date = text.length() == DATE_LENGTH ? LocalDate.parse(text) : null;
    } catch (DateTimeException notADate) {
      date = null;
    }
    if (date == null) {
      throw InvalidModelException.of(MALFORMED_DATE, "A date must have the form 2026-01-31.");
    }
    Invariants.of("an entry").date("date", date).verify();
    return date;
  }

  /** The cells of one row, and those of them that were refused. */
  private final class Cells {
    private final CsvRow row;
    private final ImmutableList.Builder<Refusal> refused = ImmutableList.builder();

    Cells(CsvRow row) {
      this.row = row;
    }

    /** Refuses a field as a whole. */
    void refuse(EntryField field, ErrorCode code) {
      refuse(ref(field).text(), code);
    }

    /** Reads a field that must have a text, empty if it is refused. */
    <T> Optional<T> read(EntryField field, Function<String, T> form) {
      ColumnRef ref = ref(field);
      return ref.joined() ? join(ref, form) : firstOf(ref, form);
    }

    private <T> Optional<T> firstOf(ColumnRef ref, Function<String, T> form) {
      for (String column : ref.columns()) {
        if (!text(column).isBlank()) {
          return read(column, text(column), form);
        }
      }
      return refuse(ref.text(), MISSING_PROPERTY);
    }

    private <T> Optional<T> join(ColumnRef ref, Function<String, T> form) {
      for (String column : ref.columns()) {
        if (text(column).isBlank()) {
          return refuse(column, MISSING_PROPERTY);
        }
        // Else a:b + c and a + b:c would be one id.
        if (text(column).contains(ID_JOINT)) {
          return refuse(column, MALFORMED_ID);
        }
      }
      String joined = ref.columns().stream().map(this::text).collect(Collectors.joining(ID_JOINT));
      return read(ref.text(), joined, form);
    }

    private <T> Optional<T> read(String column, String text, Function<String, T> form) {
      try {
        return Optional.of(form.apply(text));
      } catch (AgencyException e) {
        return refuse(column, e.code());
      }
    }

    @CanIgnoreReturnValue
    private <T> Optional<T> refuse(String column, ErrorCode code) {
      refused.add(new Refusal(Optional.of(column), code));
      return Optional.empty();
    }

    ImmutableList<Refusal> refused() {
      return refused.build();
    }

    private ColumnRef ref(EntryField field) {
      return requireNonNull(refs.get(field));
    }

    private String text(String column) {
      return row.cells().get(requireNonNull(positions.get(column)));
    }
  }
}
