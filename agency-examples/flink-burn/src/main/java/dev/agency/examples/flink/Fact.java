package dev.agency.examples.flink;

import dev.agency.budget.BurnFacts;
import dev.agency.budget.ledger.BurnLedger;
import dev.agency.budget.ledger.BurnState;
import dev.agency.budget.ledger.FactKey;
import dev.agency.core.actuals.Revised;
import dev.agency.core.id.BudgetId;
import java.time.LocalDate;

/**
 * One telling of a fact on its way through the job: a time entry, the same entry corrected, the
 * same entry deleted; or a delivery, an expense, an invoice, a write-off or what a booking sets
 * aside.
 *
 * <p>It travels as the snapshot of a ledger that was told nothing else. That form has a version of
 * its own, and later versions of the library read it, so Flink never sees a type of the model.
 *
 * @param key the kind of the fact and its id, such as {@code TIME:T-1}
 * @param budget the budget its content is on, empty for a deletion
 * @param told the snapshot
 */
@SuppressWarnings("ArrayRecordComponent") // Flink keeps bytes as arrays, and none are compared.
public record Fact(String key, String budget, byte[] told) {
  /** The budget of what is on none: deleted, or told in two ways. */
  static final String NOWHERE = "";

  /**
   * Wraps a telling.
   *
   * @param revised a revision of a fact, by the id of its kind
   * @return the fact
   * @throws dev.agency.core.error.InvalidModelException as {@link BurnLedger#apply} does
   */
  public static Fact of(Revised<?, ?> revised) {
    BurnLedger ledger = BurnLedger.empty();
    ledger.apply(revised);
    FactKey key = FactKey.of(revised);
    BurnState told = ledger.publish();
    return new Fact(key.kind() + ":" + key.id(), budget(told), told.snapshot());
  }

  /** Returns the budget that one fact holds on. */
  static String budget(BurnState ofOneFact) {
    return ofOneFact.budgets().stream().map(BudgetId::value).findAny().orElse(NOWHERE);
  }

  /** Returns what holds of some facts on a budget. */
  static BurnFacts held(BurnState state, String budget) {
    return state.facts(BudgetId.of(budget), LocalDate.MAX);
  }
}
