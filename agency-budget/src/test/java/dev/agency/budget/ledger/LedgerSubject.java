package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.revenue.ClosedMonth;
import dev.agency.budget.sums.BurnSums;
import dev.agency.core.actuals.Revised;
import dev.agency.core.budget.Budget;
import dev.agency.core.figure.Quantity;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Something that is held to the laws of a ledger: the ledger itself, or one with a planted bug. */
class LedgerSubject {
  LedgerSubject() {}

  BurnLedger fresh() {
    return BurnLedger.empty();
  }

  BurnState merge(BurnState first, BurnState second) {
    return first.merge(second);
  }

  BurnState restored(BurnState state) {
    return BurnState.restore(state.snapshot());
  }

  /** What a state tells of itself. */
  List<Revised<?, ?>> listed(BurnState state) {
    List<Revised<?, ?>> listed = new ArrayList<>();
    state.tell(listed::add);
    return listed;
  }

  Set<BudgetId> budgets(BurnState state) {
    return state.budgets();
  }

  BurnSums sums(BurnState state, BudgetId budget) {
    return state.sums(budget);
  }

  RunningBurn running(
      BurnState state, Budget budget, BurnFacts beside, RateBook rates, BurnSettings settings) {
    return state.running(budget, beside, CostRates.of(rates), settings);
  }

  /** The running figures once one person costs what a book says. */
  RunningBurn repriced(RunningBurn running, PersonId person, RateBook rates) {
    return running.repriced(person, CostRates.of(rates));
  }

  /** The running figures once everybody costs what a book says. */
  RunningBurn repriced(RunningBurn running, RateBook rates) {
    return running.repriced(CostRates.of(rates));
  }

  /** The day whose figures are looked up by whoever asks for those of a day. */
  LocalDate asked(LocalDate day) {
    return day;
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
