package dev.agency.permissions.testkit.world;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.Subject;
import dev.agency.permissions.view.Projection;
import java.util.List;
import java.util.Optional;

/**
 * All records of one type that a host has, and somebody who asks about them.
 *
 * @param <R> the records
 * @param subject who asks
 * @param type what the records are
 * @param rows the records in the order of the host's store
 */
public record World<R>(Subject subject, RecordType<R> type, ImmutableList<Row<R>> rows) {
  /**
   * Returns the records without what is to be seen of them.
   *
   * @return the records in their order
   */
  public List<R> records() {
    return rows.stream().map(Row::record).toList();
  }

  /**
   * Returns all that the subject sees.
   *
   * @return the projections of the visible records in their order
   */
  public ImmutableList<Projection<R>> seen() {
    return subject.viewAll(type, records());
  }

  /**
   * Looks a record up as a host does.
   *
   * @param id an identifier
   * @return the record, empty if there is none
   */
  public Optional<R> find(String id) {
    return rows.stream().filter(row -> row.id().equals(id)).map(Row::record).findFirst();
  }

  /**
   * Returns whether anything is visible in this world.
   *
   * @return whether some record has a visible field
   */
  public boolean isSeen() {
    return rows.stream().anyMatch(row -> row.look().visible() != 0);
  }

  /**
   * Returns the visible values, read from the records themselves.
   *
   * @return for each visible record its visible values, in order
   */
  public List<List<Object>> visibleCells() {
    return rows.stream().filter(row -> row.look().seen()).map(row -> cells(row, true)).toList();
  }

  /**
   * Returns all that is hidden, the records that are not visible among it.
   *
   * @return for each record its hidden values, in order
   */
  public List<List<Object>> hiddenCells() {
    return rows.stream().map(row -> cells(row, false)).toList();
  }

  /**
   * Returns what is hidden of the visible records.
   *
   * @return for each visible record its hidden values, in order
   */
  public List<List<Object>> hiddenCellsOfSeen() {
    return rows.stream().filter(row -> row.look().seen()).map(row -> cells(row, false)).toList();
  }

  private List<Object> cells(Row<R> row, boolean visible) {
    ImmutableList.Builder<Object> cells = ImmutableList.builder();
    List<Field<R, ?>> fields = type.fields();
    for (int i = 0; i < fields.size(); i++) {
      if (row.look().shows(i) == visible) {
        cells.add(fields.get(i).read(row.record()));
      }
    }
    return cells.build();
  }
}
