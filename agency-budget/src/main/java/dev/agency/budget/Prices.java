package dev.agency.budget;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Expense;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.ServiceLine;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What counts, and what it is worth and costs: the one place both a burn and its explanation ask.
 */
class Prices {
  private final Budget budget;
  private final RateBook rates;
  private final BurnBasis basis;
  private final ImmutableMap<LineId, ServiceLine> lines;

  Prices(Budget budget, RateBook rates, BurnBasis basis) {
    this.budget = budget;
    this.rates = rates;
    // Nobody is billed for internal work: a share of it would never burn.
    this.basis = priced() ? basis : new BurnBasis(basis.stage(), TimeShare.ALL);
    this.lines = budget.lines().stream().collect(toImmutableMap(ServiceLine::id, line -> line));
  }

  final Budget budget() {
    return budget;
  }

  /** Returns the basis that holds here: of internal work all time counts, billable or not. */
  final BurnBasis basis() {
    return basis;
  }

  /** Returns whether anything is worth money to a client here. */
  final boolean priced() {
    return !(budget.pricing() instanceof NonBillable);
  }

  final Optional<ServiceLine> line(Optional<LineId> id) {
    return id.map(lines::get);
  }

  /** Returns whether a client pays for time: it is marked billable and so is its line, if any. */
  boolean billable(Optional<ServiceLine> line, boolean marked) {
    return marked && line.map(ServiceLine::billable).orElse(true);
  }

  /** Returns the minutes that count as used by the basis. */
  long used(boolean billable, long logged, long approved, long invoiced) {
    if (basis.share() == TimeShare.BILLABLE && !billable) {
      return 0;
    }
    return switch (basis.stage()) {
      case LOGGED -> logged;
      case APPROVED -> approved;
      case INVOICED -> invoiced;
    };
  }

  /**
   * Returns what used minutes are worth: nothing where nobody pays for them, unknown where somebody
   * does and no rate says how much.
   */
  Figure<ExactMoney> value(Optional<ServiceLine> line, boolean billable, long minutes) {
    if (!priced() || !billable || minutes == 0) {
      return Figure.known(ExactMoney.zero(budget.currency()));
    }
    return line.map(l -> l.valueOf(minutes, budget.minutesPerDay(), budget.currency()))
        .orElse(Figure.unknown(UnknownReason.UNPRICED));
  }

  /** Returns what an hour of a person costs on a day. */
  Optional<CostRate> costRate(PersonId person, LocalDate day) {
    return rates.costRate(person, day);
  }

  /** Returns what worked minutes cost, in the currency of the rate; unknown without a rate. */
  final Figure<ExactMoney> cost(PersonId person, LocalDate day, long minutes) {
    if (minutes == 0) {
      return Figure.known(ExactMoney.zero(budget.currency()));
    }
    return costRate(person, day)
        .map(rate -> Figure.known(rate.forMinutes(minutes, budget.minutesPerDay())))
        .orElse(Figure.unknown(UnknownReason.UNPRICED));
  }

  /** Returns what an expense adds to the used value, in its own currency. */
  Optional<Money> value(Expense expense) {
    return priced() && expense.approval() == Approval.APPROVED
        ? expense.billableAmount()
        : Optional.empty();
  }

  /** Returns what an expense costs, in its own currency: spent money is spent before approval. */
  Optional<Money> cost(Expense expense) {
    return expense.approval() == Approval.REJECTED ? Optional.empty() : Optional.of(expense.cost());
  }
}
