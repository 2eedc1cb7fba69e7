package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Approval;
import java.util.function.Function;

/**
 * How the facts of one kind are written to a snapshot. Immutable and thread-safe.
 *
 * @param <I> their ids
 * @param <T> the facts
 */
abstract class SnapshotForm<I, T> {
  /** The numbers they are written as; a new one goes to the end. */
  static final ImmutableList<Approval> APPROVALS =
      ImmutableList.of(Approval.PENDING, Approval.APPROVED, Approval.REJECTED);

  private final Function<I, String> text;
  private final Function<String, I> id;

  SnapshotForm(Function<I, String> text, Function<String, I> id) {
    this.text = text;
    this.id = id;
  }

  final String text(I id) {
    return text.apply(id);
  }

  final I id(String text) {
    return id.apply(text);
  }

  abstract void write(T fact, SnapshotWriter out);

  abstract T read(I id, SnapshotReader in);
}
