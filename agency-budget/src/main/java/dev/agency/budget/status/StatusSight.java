package dev.agency.budget.status;

import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;

/**
 * What somebody sees of the rows of a status. A host answers by its permission evaluator:
 *
 * <pre>{@code
 * public <R> boolean sees(RecordType<R> type, R row, Quantity quantity) {
 *   return subject.view(type, row)
 *       .filter(seen -> seen.visible().stream().anyMatch(field -> field.quantity().equals(quantity)))
 *       .filter(seen -> seen.hidden().stream().noneMatch(field -> field.quantity().equals(quantity)))
 *       .isPresent();
 * }
 * }</pre>
 */
public interface StatusSight {
  /**
   * Returns whether a quantity of a row is seen.
   *
   * @param <R> the rows
   * @param type what kind of row it is
   * @param row the row
   * @param quantity the quantity, which the row has
   * @return whether the row is shown and each of its fields of that quantity
   */
  <R> boolean sees(RecordType<R> type, R row, Quantity quantity);
}
