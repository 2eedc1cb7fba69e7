package dev.agency.examples.cli.csv;

import static dev.agency.core.error.ErrorCode.DUPLICATE_KEY;
import static dev.agency.core.error.ErrorCode.MALFORMED_DATE;
import static dev.agency.core.error.ErrorCode.MALFORMED_ID;
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
import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.importers.raw.CsvRow;
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
 * The cells of one row, and those of them that were refused.
 *
 * <p>Not thread-safe.
 *
 * @param <F> the fields of the verb
 */
public final class RowCells<F extends Enum<F> & CsvField> {
  private static final int DATE_LENGTH = 10;
  private static final String JOINT = ":";

  private final Header<F> header;
  private final CsvRow row;
  private final ImmutableList.Builder<Refusal> refused = ImmutableList.builder();

  private RowCells(Header<F> header, CsvRow row) {
    this.header = header;
    this.row = row;
  }

  /**
   * Returns whether a field has columns.
   *
   * @param field the field
   * @return whether it can be read
   */
  public boolean has(F field) {
    return header.refs.containsKey(field);
  }

  /**
   * Returns whether all columns of a field are blank.
   *
   * @param field the field, one that has columns
   * @return whether there is nothing to read
   */
  public boolean isBlank(F field) {
    return ref(field).columns().stream().allMatch(column -> text(column).isBlank());
  }

  /**
   * Reads a field that must have a text.
   *
   * @param <T> what is read
   * @param field the field, one that has columns
   * @param form makes a value of the text, or throws an exception of the library
   * @return the value, empty if it is refused
   */
  public <T> Optional<T> read(F field, Function<String, T> form) {
    ColumnRef ref = ref(field);
    return ref.joined() ? join(ref, form) : firstOf(ref, form);
  }

  /**
   * Refuses a field as a whole.
   *
   * @param field the field, one that has columns
   * @param code which rule it broke
   */
  public void refuse(F field, ErrorCode code) {
    refuse(ref(field).text(), code);
  }

  /**
   * Returns what was refused so far.
   *
   * @return the refusals in the order they were made
   */
  public ImmutableList<Refusal> refused() {
    return refused.build();
  }

  /**
   * Returns a text that is a name of the user's own.
   *
   * @param text the text
   * @return the same text
   * @throws InvalidModelException if it does not print or is longer than 200 characters
   */
  public static String name(String text) {
    Invariants.of("a row").name("name", text).verify();
    return text;
  }

  /**
   * Returns the day that a text such as {@code 2026-01-31} names.
   *
   * @param text the text
   * @return the day
   * @throws InvalidModelException if it has another form, or is not of the years 1900 to 2199
   */
  public static LocalDate date(String text) {
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
    Invariants.of("a row").date("date", date).verify();
    return date;
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
      // Else a:b + c and a + b:c would be one text.
      if (text(column).contains(JOINT)) {
        return refuse(column, MALFORMED_ID);
      }
    }
    String joined = ref.columns().stream().map(this::text).collect(Collectors.joining(JOINT));
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

  private ColumnRef ref(F field) {
    return requireNonNull(header.refs.get(field));
  }

  private String text(String column) {
    return row.cells().get(requireNonNull(header.positions.get(column)));
  }

  /**
   * Where the fields stand in each row below a header.
   *
   * <p>Immutable.
   *
   * @param <F> the fields of the verb
   */
  public static final class Header<F extends Enum<F> & CsvField> {
    private final ImmutableMap<F, ColumnRef> refs;
    private final ImmutableMap<String, Integer> positions;
    private final int width;

    /**
     * Finds the columns of a mapping.
     *
     * @param mapping where the fields are
     * @param names the names of the columns
     * @throws BadInput if the header lacks a column of the mapping, or has it twice
     */
    public Header(ColumnMapping<F> mapping, ImmutableList<String> names) {
      this.refs = mapping.refs();
      this.positions = positions(mapping, names);
      this.width = names.size();
    }

    /**
     * Returns the cells of a row.
     *
     * @param row the row
     * @return its cells; empty if it has more of them than the header, or fewer: which of them
     *     stand in the wrong column cannot be known
     */
    public Optional<RowCells<F>> cells(CsvRow row) {
      return row.cells().size() == width
          ? Optional.of(new RowCells<>(this, row))
          : Optional.empty();
    }

    private static <F extends Enum<F> & CsvField> ImmutableMap<String, Integer> positions(
        ColumnMapping<F> mapping, ImmutableList<String> names) {
      Map<String, Integer> first = new HashMap<>();
      Set<String> twice = new HashSet<>();
      for (int i = 0; i < names.size(); i++) {
        String column = names.get(i).trim();
        if (first.putIfAbsent(column, i) != null) {
          twice.add(column);
        }
      }
      mapping
          .refs()
          .forEach((field, ref) -> ref.columns().forEach(c -> find(field, c, first, twice)));
      return ImmutableMap.copyOf(first);
    }

    /** Not a word on the columns that are there: in a file without a header they are values. */
    private static void find(
        CsvField field, String column, Map<String, Integer> first, Set<String> twice) {
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
            "The first line of the file has the column '" + column + "' more than once.");
      }
    }
  }
}
