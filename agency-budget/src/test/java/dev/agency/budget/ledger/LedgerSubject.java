package dev.agency.budget.ledger;

import dev.agency.core.actuals.Revised;
import java.util.List;

/** Something that is held to the laws of a ledger: the ledger itself, or one with a planted bug. */
class LedgerSubject {
  LedgerSubject() {}

  BurnLedger fresh() {
    return BurnLedger.empty();
  }

  BurnState merge(BurnState first, BurnState second) {
    return first.merge(second);
  }

  final BurnState told(List<? extends Revised<?, ?>> events) {
    BurnLedger ledger = fresh();
    events.forEach(ledger::apply);
    return ledger.publish();
  }
}
