package dev.agency.examples.spring.page;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.budget.status.PendingChangeRow;
import dev.agency.core.figure.Field;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.examples.spring.studio.ChangeRecord;
import dev.agency.examples.spring.view.ChangesView;
import dev.agency.permissions.view.Projection;
import java.util.Optional;

/**
 * What a change that waits would do: the same figures on the dashboard, in the list and on the page
 * of the change, each with what it rests on where nobody assessed it.
 */
final class PendingFigures {
  /** What an assessment says. */
  private static final ImmutableSet<Field<PendingChangeRow, ?>> ASSESSED =
      ImmutableSet.of(
          PendingChangeRow.PRICE_DELTA,
          PendingChangeRow.COST_DELTA,
          PendingChangeRow.PROFIT_DELTA,
          PendingChangeRow.END_AFTER,
          PendingChangeRow.NEW_OVERBOOKED_MINUTES);

  private static final ImmutableMap<Field<ChangeRequest, ?>, Field<PendingChangeRow, ?>> SAME =
      ImmutableMap.of(
          ChangeRecord.PRICE_DELTA, PendingChangeRow.PRICE_DELTA,
          ChangeRecord.END_AFTER, PendingChangeRow.END_AFTER);

  private final Words words;

  PendingFigures(Words words) {
    this.words = words;
  }

  /** Whether what was assessed is what counts. */
  static boolean stands(ChangeState state) {
    return state.isAssessed() || state.isFinal();
  }

  /**
   * Returns what the figures of a change rest on, if that is no assessment that counts: they are of
   * the day, or of an assessment that has expired.
   */
  String basis(Projection<PendingChangeRow> row) {
    return row.get(PendingChangeRow.STATE)
        .ifVisible()
        .filter(state -> !stands(state))
        .map(
            state ->
                words.say(state == ChangeState.EXPIRED ? "change.asExpired" : "change.asOfToday"))
        .orElse("");
  }

  /** Returns a figure of a change, with what it rests on. */
  Cell cell(Projection<PendingChangeRow> row, Field<PendingChangeRow, ?> field) {
    Cell cell = words.cell(row, field);
    return cell.kind() == Cell.Kind.VALUE && ASSESSED.contains(field)
        ? cell.noting(basis(row))
        : cell;
  }

  /**
   * Returns a figure of a change in a list: that of the row about what waits, if the reader sees
   * it, and else that it was not assessed.
   */
  Cell cell(ChangesView view, Projection<ChangeRequest> change, Field<ChangeRequest, ?> field) {
    Cell cell = words.cell(change, field);
    Field<PendingChangeRow, ?> same = SAME.get(field);
    if (same == null
        || cell.kind() == Cell.Kind.HIDDEN
        || change.get(ChangeRecord.STATE).ifVisible().filter(PendingFigures::stands).isPresent()) {
      return cell;
    }
    return row(view, change)
        .map(row -> cell(row, same))
        .filter(found -> found.kind() != Cell.Kind.HIDDEN)
        .orElseGet(
            () ->
                cell.kind() == Cell.Kind.UNKNOWN
                    ? new Cell(words.say("change.unassessed"), Cell.Kind.UNKNOWN, "")
                    : cell);
  }

  private static Optional<Projection<PendingChangeRow>> row(
      ChangesView view, Projection<ChangeRequest> change) {
    return change
        .get(ChangeRecord.REQUEST)
        .ifVisible()
        .flatMap(
            id ->
                view.pending().stream()
                    .filter(
                        row ->
                            row.get(PendingChangeRow.REQUEST)
                                .ifVisible()
                                .filter(id::equals)
                                .isPresent())
                    .findFirst());
  }
}
