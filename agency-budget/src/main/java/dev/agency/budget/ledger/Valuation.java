package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.pricing.PricingRule;
import dev.agency.core.budget.Budget;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.pricing.FxTable;
import dev.agency.core.pricing.RateBook;
import java.util.Objects;

/**
 * What a report made money of facts with: the budget and its bill rates, who is of which
 * discipline, what people cost, and the exchange rates.
 *
 * <p>The report of April was made with EUR 95 an hour of design and EUR 60 an hour of Ada. In May
 * Ada costs EUR 65, retroactively: that is another valuation of the same facts, and {@link
 * BurnState#diff} says on which days the two differ.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no rates.
 *
 * @param budget the budget as it was agreed
 * @param disciplines the discipline of each person who has one
 * @param rates what people cost
 * @param exchange the exchange rates
 */
public record Valuation(
    Budget budget,
    ImmutableMap<PersonId, DisciplineId> disciplines,
    RateBook rates,
    FxTable exchange) {
  /**
   * Creates a valuation.
   *
   * @param budget the budget
   * @param disciplines the discipline of each person who has one
   * @param rates what people cost
   * @param exchange the exchange rates
   */
  public Valuation {
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(disciplines, "disciplines");
    Objects.requireNonNull(rates, "rates");
    Objects.requireNonNull(exchange, "exchange");
  }

  /**
   * Returns the valuation of a report without disciplines and exchange rates.
   *
   * @param budget the budget
   * @param rates what people cost
   * @return the valuation
   */
  public static Valuation of(Budget budget, RateBook rates) {
    return new Valuation(budget, ImmutableMap.of(), rates, FxTable.of(ImmutableList.of()));
  }

  /** Returns the rule by which work is worth money here. */
  PricingRule rule() {
    return new PricingRule(budget, disciplines);
  }

  /** Returns the budget. */
  @Override
  public String toString() {
    return "Valuation[" + budget.id() + "]";
  }
}
