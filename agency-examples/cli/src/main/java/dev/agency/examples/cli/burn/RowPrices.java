package dev.agency.examples.cli.burn;

import dev.agency.core.money.CostRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.pricing.ChosenBillRate;
import dev.agency.core.pricing.PricedWork;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.RateCard;
import java.util.Currency;
import java.util.Optional;

/**
 * What an accepted row is worth and what it costs, by the rates of the day. The rates of a budget
 * win over others, and within these the rates of a person. Not thread-safe.
 *
 * @param ids the ids of the names in the rates
 * @param book what time costs
 * @param card what clients pay
 * @param currency the currency of all
 * @param minutesPerDay how long a working day is, used by bill rates per day only
 */
record RowPrices(NameIds ids, RateBook book, RateCard card, Currency currency, long minutesPerDay) {
  /** Returns whether anything says what clients pay. */
  boolean hasValue() {
    return !card.rates().isEmpty();
  }

  /** Returns whether anything says what time costs. */
  boolean hasCost() {
    return !book.costRates().isEmpty() || !book.budgetCostRates().isEmpty();
  }

  /** Returns the value of a row, nothing where nobody pays; empty without a rate. */
  Optional<ExactMoney> value(EntryRow row) {
    if (!row.billable() || row.minutes() == 0) {
      return Optional.of(ExactMoney.zero(currency));
    }
    return card.rate(
            PricedWork.builder()
                .date(row.date().orElseThrow())
                .budget(ids.budget(row.budget().orElseThrow()))
                .person(ids.person(row.person().orElseThrow()))
                .build())
        .map(ChosenBillRate::rate)
        .map(rate -> rate.forMinutes(row.minutes(), minutesPerDay));
  }

  /** Returns the cost of a row with its overhead; empty without a rate of the person. */
  Optional<ExactMoney> cost(EntryRow row) {
    if (row.minutes() == 0) {
      return Optional.of(ExactMoney.zero(currency));
    }
    return book.costRate(
            ids.budget(row.budget().orElseThrow()),
            ids.person(row.person().orElseThrow()),
            row.date().orElseThrow())
        .map(
            chosen ->
                chosen
                    .overhead()
                    .map(overhead -> cost(overhead, row))
                    .orElse(ExactMoney.zero(currency))
                    .plus(cost(chosen.rate(), row)));
  }

  private ExactMoney cost(CostRate rate, EntryRow row) {
    return rate.forMinutes(row.minutes(), minutesPerDay);
  }
}
