package dev.agency.examples.cli.backtest;

import static dev.agency.core.error.ErrorCode.INCONSISTENT;
import static dev.agency.core.error.ErrorCode.MALFORMED_AMOUNT;
import static dev.agency.core.error.ErrorCode.MALFORMED_TEXT;
import static dev.agency.core.error.ErrorCode.NEGATIVE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.examples.cli.csv.ColumnMapping;
import dev.agency.examples.cli.csv.Refusal;
import dev.agency.examples.cli.csv.RowCells;
import dev.agency.examples.importers.raw.CsvRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads rows of a file as tasks: rows of one id are one task, whose work adds up.
 *
 * <p>Hours are plain decimal numbers such as {@code 1.75} and stay exact. A refused row leaves its
 * task broken; a row whose id was refused too belongs to a task that nobody can tell. Not
 * thread-safe.
 */
final class TaskRows {
  private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,12})?");

  private final RowCells.Header<TaskField> header;
  private final Map<String, Task> tasks = new LinkedHashMap<>();
  private final Set<String> broken = new LinkedHashSet<>();
  private long rows;
  private long refusedRows;

  /**
   * Creates a reader for the rows below a header.
   *
   * @param mapping where the fields are
   * @param header the names of the columns
   * @throws dev.agency.examples.cli.console.BadInput if the header lacks a column of the mapping,
   *     or has it twice
   */
  TaskRows(ColumnMapping<TaskField> mapping, ImmutableList<String> header) {
    this.header = new RowCells.Header<>(mapping, header);
  }

  /**
   * Reads a row and adds it to its task.
   *
   * @return what it is refused for, {@code row 17: actual NEGATIVE}; empty if it was accepted
   */
  Optional<String> add(CsvRow row) {
    rows++;
    ImmutableList<Refusal> refused =
        header
            .cells(row)
            .map(this::add)
            .orElseGet(() -> ImmutableList.of(new Refusal(Optional.empty(), MALFORMED_TEXT)));
    if (refused.isEmpty()) {
      return Optional.empty();
    }
    refusedRows++;
    return Optional.of(
        refused.stream()
            .map(Refusal::text)
            .collect(Collectors.joining(", ", "row " + row.line() + ": ", "")));
  }

  /** Returns the tasks in the order of their first accepted rows, broken ones too. */
  ImmutableList<Task> tasks() {
    return ImmutableList.copyOf(tasks.values());
  }

  /** Returns the ids of tasks of which a row was refused. */
  ImmutableSet<String> broken() {
    return ImmutableSet.copyOf(broken);
  }

  /** Returns how many rows were read. */
  long rows() {
    return rows;
  }

  /** Returns how many of them were refused. */
  long refusedRows() {
    return refusedRows;
  }

  private ImmutableList<Refusal> add(RowCells<TaskField> cells) {
    Optional<String> id = cells.read(TaskField.ID, RowCells::name);
    Optional<String> project = cells.read(TaskField.PROJECT, RowCells::name);
    Optional<LocalDate> start = day(cells, TaskField.START);
    Optional<LocalDate> complete = day(cells, TaskField.COMPLETE);
    Optional<BigDecimal> planned =
        cells.isBlank(TaskField.PLANNED)
            ? Optional.of(BigDecimal.ZERO)
            : cells.read(TaskField.PLANNED, TaskRows::hours);
    Optional<BigDecimal> actual = cells.read(TaskField.ACTUAL, TaskRows::hours);
    if (cells.refused().isEmpty()) {
      Task row =
          new Task(
              id.orElseThrow(),
              project.orElseThrow(),
              start,
              complete,
              planned.orElseThrow(),
              actual.orElseThrow());
      Task before = tasks.get(row.id());
      if (before == null || before.agreesWith(row)) {
        tasks.merge(row.id(), row, Task::plus);
      } else {
        cells.refuse(TaskField.ID, INCONSISTENT);
      }
    }
    if (!cells.refused().isEmpty()) {
      id.ifPresent(broken::add);
    }
    return cells.refused();
  }

  private static Optional<LocalDate> day(RowCells<TaskField> cells, TaskField field) {
    return cells.has(field) && !cells.isBlank(field)
        ? cells.read(field, RowCells::date)
        : Optional.empty();
  }

  private static BigDecimal hours(String text) {
    if (!PLAIN.matcher(text).matches()) {
      throw refused(MALFORMED_AMOUNT, "Hours must be a plain decimal number such as 1.75.");
    }
    BigDecimal hours = new BigDecimal(text);
    if (hours.signum() < 0) {
      throw refused(NEGATIVE, "Hours must not be negative.");
    }
    return hours;
  }

  private static InvalidModelException refused(ErrorCode code, String message) {
    return InvalidModelException.of(code, message);
  }
}
