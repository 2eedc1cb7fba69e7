package dev.agency.budget.ledger;

import dev.agency.budget.BurnSettings;
import dev.agency.core.actuals.Revised;
import dev.agency.core.time.DateRange;
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

  BurnDiff diff(
      BurnState earlier,
      BurnState later,
      DateRange days,
      Valuation then,
      Valuation now,
      BurnSettings settings) {
    return later.diff(earlier, days, then, now, settings);
  }

  final BurnState told(List<? extends Revised<?, ?>> events) {
    BurnLedger ledger = fresh();
    events.forEach(ledger::apply);
    return ledger.publish();
  }
}
