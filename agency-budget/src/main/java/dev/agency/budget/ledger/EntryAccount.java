package dev.agency.budget.ledger;

import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import java.util.Optional;

/**
 * What many entries have in common, whoever worked: a budget, one of its lines, and whether the
 * client pays. There are as many as budgets have lines, so they are kept once and have numbers.
 */
record EntryAccount(BudgetId budget, Optional<LineId> line, boolean billable) {
  static EntryAccount of(TimeEntry entry) {
    return new EntryAccount(entry.budget(), entry.line(), entry.billable());
  }
}
