package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.revenue.ClosedMonth;
import dev.agency.core.actuals.Revised;
import dev.agency.core.figure.Quantity;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
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

  ImmutableList<ClosedMonth> closedMonths(
      BurnState state,
      Quantity quantity,
      Valuation by,
      BurnFacts beside,
      BurnSettings settings,
      LocalDate asOf) {
    return state.closedMonths(quantity, by, beside, settings, asOf);
  }

  final BurnState told(List<? extends Revised<?, ?>> events) {
    BurnLedger ledger = fresh();
    events.forEach(ledger::apply);
    return ledger.publish();
  }
}
