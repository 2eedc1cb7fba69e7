package dev.agency.core.testkit;

import static dev.agency.core.testkit.ValueArbitraries.currencies;
import static dev.agency.core.testkit.ValueArbitraries.dateRanges;
import static dev.agency.core.testkit.ValueArbitraries.dates;
import static dev.agency.core.testkit.ValueArbitraries.ids;
import static dev.agency.core.testkit.ValueArbitraries.names;
import static dev.agency.core.testkit.ValueArbitraries.rates;

import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.RateUnit;
import dev.agency.core.pricing.BudgetCostRate;
import dev.agency.core.pricing.ChosenBillRate;
import dev.agency.core.pricing.DatedAmount;
import dev.agency.core.pricing.DatedBillRate;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.FxPolicy;
import dev.agency.core.pricing.FxRate;
import dev.agency.core.pricing.FxTable;
import dev.agency.core.pricing.Overhead;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.RateCard;
import dev.agency.core.pricing.Salary;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitraries for rates of work and of people, salaries, overheads and currencies. Each value is
 * valid by itself. Immutable and thread-safe.
 */
public final class RateArbitraries {
  private RateArbitraries() {}

  /**
   * Returns bill rates for each kind of work and people.
   *
   * @param currency the currency
   * @return the rates
   */
  public static Arbitrary<DatedBillRate> datedBillRates(Currency currency) {
    Arbitrary<DatedBillRate> anywhere =
        Combinators.combine(
                dateRanges(),
                rates(currency).map(BillRate::new),
                ids(PersonId::of).optional(),
                ids(DisciplineId::of).optional())
            .as(
                (during, rate, person, discipline) ->
                    DatedBillRate.builder()
                        .during(during)
                        .rate(rate)
                        .person(person)
                        .discipline(person.isPresent() ? Optional.empty() : discipline)
                        .build());
    return Combinators.combine(
            anywhere,
            Arbitraries.of(ChosenBillRate.Place.class),
            ids(ClientId::of),
            ids(BudgetId::of),
            ids(LineId::of))
        .as(
            (rate, place, client, budget, line) ->
                switch (place) {
                  case ANYWHERE -> rate;
                  case CLIENT -> rate.withClient(client);
                  case BUDGET -> rate.withBudget(budget);
                  case LINE -> rate.toBuilder().budget(budget).line(line).build();
                });
  }

  /**
   * Returns rate cards.
   *
   * @param currency the currency
   * @return cards of up to six rates, no two of which claim the same day
   */
  public static Arbitrary<RateCard> rateCards(Currency currency) {
    return datedBillRates(currency)
        .list()
        .uniqueElements(rate -> rate.place() + "/" + rate.person() + "/" + rate.discipline())
        .ofMaxSize(6)
        .map(rates -> RateCard.of(currency, rates));
  }

  /**
   * Returns dated exchange rates.
   *
   * @return the rates
   */
  public static Arbitrary<FxRate> fxRates() {
    return Combinators.combine(ValueArbitraries.exchangeRates(), dateRanges(), names())
        .as(FxRate::new);
  }

  /**
   * Returns exchange tables with and without a base and inverses.
   *
   * @return tables of up to six pairs
   */
  public static Arbitrary<FxTable> fxTables() {
    return Combinators.combine(
            currencies().optional(),
            Arbitraries.of(true, false),
            fxRates()
                .list()
                .uniqueElements(rate -> rate.rate().from() + "/" + rate.rate().to())
                .ofMaxSize(6))
        .as(
            (base, inverses, rates) ->
                FxTable.builder().base(base).inverses(inverses).rates(rates).build());
  }

  /**
   * Returns exchange policies of each form.
   *
   * @return the policies
   */
  public static Arbitrary<FxPolicy> fxPolicies() {
    return Arbitraries.oneOf(
        Arbitraries.just(new FxPolicy.EachDay()), dates().map(FxPolicy.ValueAt::new));
  }

  /**
   * Returns money of days.
   *
   * @return the amounts
   */
  public static Arbitrary<DatedAmount> datedAmounts() {
    return Combinators.combine(dates(), ValueArbitraries.exactMoney()).as(DatedAmount::new);
  }

  /**
   * Returns salaries.
   *
   * @return the salaries
   */
  public static Arbitrary<Salary> salaries() {
    return Combinators.combine(
            ids(PersonId::of),
            dateRanges(),
            currencies().flatMap(ValueArbitraries::prices),
            Arbitraries.of(Salary.Period.class))
        .as(
            (person, during, amount, per) ->
                Salary.builder().person(person).during(during).amount(amount).per(per).build());
  }

  /** Costs per hour: people have no rate per day. */
  private static Arbitrary<CostRate> hourlyCosts() {
    return ValueArbitraries.costRates().filter(cost -> cost.rate().per() == RateUnit.HOUR);
  }

  /**
   * Returns dated cost rates.
   *
   * @return the rates
   */
  public static Arbitrary<DatedCostRate> datedCostRates() {
    return Combinators.combine(ids(PersonId::of), dateRanges(), hourlyCosts())
        .as(DatedCostRate::new);
  }

  /**
   * Returns cost rates of single budgets.
   *
   * @return the rates
   */
  public static Arbitrary<BudgetCostRate> budgetCostRates() {
    return Combinators.combine(ids(BudgetId::of), ids(PersonId::of), dateRanges(), hourlyCosts())
        .as(BudgetCostRate::new);
  }

  /**
   * Returns overheads.
   *
   * @return the overheads
   */
  public static Arbitrary<Overhead> overheads() {
    return Combinators.combine(dateRanges(), hourlyCosts()).as(Overhead::new);
  }

  /**
   * Returns rate books of up to three people, each with up to three rates that follow each other or
   * leave gaps, with and without rates of budgets and an overhead.
   *
   * @return the books
   */
  public static Arbitrary<RateBook> rateBooks() {
    Arbitrary<List<DatedCostRate>> ofOne =
        Combinators.combine(
                ids(PersonId::of),
                dates().set().ofMinSize(2).ofMaxSize(6),
                hourlyCosts().list().ofSize(3))
            .as(
                (person, days, rates) -> {
                  List<LocalDate> ends = days.stream().sorted().toList();
                  List<DatedCostRate> dated = new ArrayList<>();
                  for (int i = 0; i + 1 < ends.size(); i += 2) {
                    DateRange during = DateRange.of(ends.get(i), ends.get(i + 1));
                    dated.add(new DatedCostRate(person, during, rates.get(i / 2)));
                  }
                  return dated;
                });
    return ofOne
        .list()
        .uniqueElements(rates -> rates.get(0).person())
        .ofMaxSize(3)
        .map(people -> people.stream().flatMap(List::stream).toList())
        .flatMap(Arbitraries::shuffle)
        .flatMap(
            rates ->
                Combinators.combine(
                        budgetCostRates()
                            .list()
                            .uniqueElements(rate -> rate.budget() + "/" + rate.person())
                            .ofMaxSize(2),
                        overheads().list().ofMaxSize(1))
                    .as(
                        (ofBudgets, overheads) ->
                            RateBook.builder()
                                .costRates(rates)
                                .budgetCostRates(ofBudgets)
                                .overheads(overheads)
                                .build()));
  }
}
