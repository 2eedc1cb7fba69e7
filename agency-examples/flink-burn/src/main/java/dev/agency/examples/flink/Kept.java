package dev.agency.examples.flink;

import dev.agency.budget.ledger.BurnState;

/**
 * What the register keeps of one fact: the highest revision with all contents told of it, as the
 * snapshot of a ledger of this fact alone.
 *
 * @param budget the budget it counts on; nowhere if it is deleted or in conflict
 * @param told the snapshot; equal states have equal bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Flink keeps bytes as arrays; they are compared by hand.
public record Kept(String budget, byte[] told) {
  /** Returns what is kept of a fact that was not known before. */
  static Kept first(Fact fact) {
    return new Kept(fact.budget(), fact.told());
  }

  /** Returns what is kept once a fact is told again: the join of both, in any order. */
  Kept joined(Fact fact) {
    BurnState joined = BurnState.restore(told).merge(BurnState.restore(fact.told()));
    return new Kept(Fact.budget(joined), joined.snapshot());
  }
}
