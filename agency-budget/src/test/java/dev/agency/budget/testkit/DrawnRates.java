package dev.agency.budget.testkit;

import static dev.agency.budget.testkit.BurnArbitraries.FIRST_DAY;
import static dev.agency.budget.testkit.Draws.BUDGET;
import static dev.agency.budget.testkit.Draws.DAYS;
import static dev.agency.budget.testkit.Draws.FOREIGN;
import static dev.agency.budget.testkit.Draws.rate;
import static dev.agency.budget.testkit.Draws.uniform;

import dev.agency.core.id.PersonId;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.ExchangeRate;
import dev.agency.core.money.RateUnit;
import dev.agency.core.pricing.BudgetCostRate;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.FxRate;
import dev.agency.core.pricing.FxTable;
import dev.agency.core.pricing.Overhead;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What people cost before and after a day, and what currencies are worth. */
final class DrawnRates {
  private DrawnRates() {}

  static Arbitrary<FxTable> exchange(String currency) {
    Arbitrary<String> rates = Arbitraries.of("0.9", "1.2345", "110", "0.3071");
    return Combinators.combine(rates, rates, uniform(0, DAYS), Arbitraries.of(0, 10))
        .as(
            (before, after, change, gap) ->
                FxTable.of(
                    List.of(
                        fxRate(
                            before,
                            currency,
                            DateRange.of(FIRST_DAY.minusYears(1), FIRST_DAY.plusDays(change))),
                        fxRate(
                            after,
                            currency,
                            DateRange.startingOn(FIRST_DAY.plusDays(change + gap))))))
        .optional(0.5)
        .map(table -> table.orElse(FxTable.of(List.of())));
  }

  private static FxRate fxRate(String rate, String currency, DateRange during) {
    return new FxRate(ExchangeRate.of(FOREIGN, currency, rate), during, "Bank");
  }

  /** For each person a rate before and one after a day, with a gap between them if untidy. */
  static Arbitrary<RateBook> rates(boolean tidy, String currency) {
    Arbitrary<List<DatedCostRate>> ada = rates("ada", tidy, currency);
    Arbitrary<CostRate> hourly = rate(currency, RateUnit.HOUR).map(CostRate::new);
    return Combinators.combine(
            ada,
            rates("ben", tidy, currency),
            rates("cem", tidy, currency),
            hourly.optional(0.3),
            hourly.optional(0.4),
            uniform(0, DAYS).map(FIRST_DAY::plusDays))
        .as(
            (first, second, third, own, overhead, change) -> {
              List<DatedCostRate> all = new ArrayList<>(first);
              all.addAll(second);
              all.addAll(third);
              DateRange later = DateRange.startingOn(change);
              PersonId ben = PersonId.of("ben");
              return RateBook.builder()
                  .costRates(all)
                  .budgetCostRates(
                      own.map(rate -> new BudgetCostRate(BUDGET, ben, later, rate)).stream()
                          .toList())
                  .overheads(overhead.map(rate -> new Overhead(later, rate)).stream().toList())
                  .build();
            });
  }

  private static Arbitrary<List<DatedCostRate>> rates(
      String person, boolean tidy, String currency) {
    Arbitrary<String> currencies =
        tidy ? Arbitraries.just(currency) : Arbitraries.of(currency, currency, currency, FOREIGN);
    Arbitrary<CostRate> costs =
        currencies.flatMap(in -> rate(in, RateUnit.HOUR)).map(CostRate::new);
    return Combinators.combine(
            costs,
            costs,
            uniform(0, DAYS),
            tidy ? Arbitraries.just(0) : Arbitraries.of(0, 0, 1, 20))
        .as(
            (before, after, change, gap) -> {
              PersonId whose = PersonId.of(person);
              LocalDate end = FIRST_DAY.plusDays(change);
              return List.of(
                  new DatedCostRate(whose, DateRange.of(FIRST_DAY.minusYears(1), end), before),
                  new DatedCostRate(whose, DateRange.startingOn(end.plusDays(gap)), after));
            });
  }
}
