package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Approval;

/**
 * How the facts of one kind are written to a snapshot.
 *
 * @param <I> their ids
 * @param <T> the facts
 */
interface SnapshotForm<I, T> {
  /** The numbers they are written as; a new one goes to the end. */
  ImmutableList<Approval> APPROVALS =
      ImmutableList.of(Approval.PENDING, Approval.APPROVED, Approval.REJECTED);

  String text(I id);

  I id(String text);

  void write(T fact, SnapshotWriter out);

  T read(I id, SnapshotReader in);
}
