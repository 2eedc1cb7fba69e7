package dev.agency.core.pricing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What clients pay for time, in one currency: the list prices, and what was agreed otherwise.
 *
 * <p>Of the rates that hold on a day and fit the work, the one agreed for the least work wins: for
 * the line, else for its budget, else with the client, else the list price; and in each of these
 * for the person, else for the discipline, else for anybody. So what a client agreed to for design
 * wins over the list price of the designer. The answer says which it was.
 *
 * <p>Two rates for the same place and resource never claim the same day; that is refused, naming
 * both, and the last one does not win. An agency that sells in several currencies keeps a card for
 * each. Cards with the same rates are equal, however they were given: the rates are kept by place,
 * resource and first day.
 *
 * <p>A budget does not follow the card: when it is made, {@link #snapshot} copies the rates into
 * its lines, and a new price list changes no agreement.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class RateCard implements WithRateCard permits ImmutableRateCard {
  private static final Timeline<DatedBillRate> RATES =
      new Timeline<>(Comparator.comparing(DatedBillRate::key), DatedBillRate::during);

  RateCard() {}

  /**
   * Starts a new card.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a card.
   *
   * @param currency the currency of all its rates
   * @param rates the rates in any order
   * @return the card
   * @throws dev.agency.core.error.InvalidModelException if a rate is in another currency, or two
   *     rates for the same place and resource share a day ({@code OVERLAP}, naming both)
   */
  public static RateCard of(Currency currency, List<DatedBillRate> rates) {
    return builder().currency(currency).rates(rates).build();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static RateCard fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the currency of all its rates.
   *
   * @return the currency
   */
  public abstract Currency currency();

  /**
   * Returns the rates.
   *
   * @return the rates by place, resource and first day
   */
  public abstract ImmutableList<DatedBillRate> rates();

  /**
   * Returns what the client pays for some work, and why that much.
   *
   * @param work the work
   * @return the rate that wins; empty if none fits, which leaves the work unpriced
   */
  public Optional<ChosenBillRate> rate(PricedWork work) {
    for (ChosenBillRate.Place place : ChosenBillRate.Place.values()) {
      for (ChosenBillRate.Resource resource : ChosenBillRate.Resource.values()) {
        Optional<ChosenBillRate> found =
            RateKey.of(work, place, resource)
                .flatMap(key -> RATES.on(rates(), rate -> rate.key().compareTo(key), work.date()))
                .map(DatedBillRate::chosen);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Returns a line with the rates this card has for it, as a budget keeps them when it is made.
   *
   * <p>On each of the days the line then answers as this card does now. A line with a rate of its
   * own keeps that, and takes only what wins over it: rates of people for the line. A line that is
   * not billable or priced by the piece stays as it is.
   *
   * @param line the line, without dated rates or with earlier ones, which are replaced
   * @param client the client of the budget
   * @param budget the budget
   * @param during the days to take rates for, usually from the start of the budget on
   * @return the line with its dated rates
   * @throws dev.agency.core.error.InvalidModelException if the line has amounts in another currency
   *     ({@code CURRENCY_MISMATCH}), or a rate of its own beside one of this card for that very
   *     line ({@code INCONSISTENT})
   */
  public ServiceLine snapshot(
      ServiceLine line, ClientId client, BudgetId budget, DateRange during) {
    if (!line.billable() || line.unit() == ServiceLine.Unit.PIECE) {
      return line;
    }
    return line.withRates(
        rates().stream()
            .filter(rate -> rate.client().map(client::equals).orElse(true))
            .filter(rate -> rate.budget().map(budget::equals).orElse(true))
            .filter(rate -> rate.line().map(line.id()::equals).orElse(true))
            .filter(rate -> isOf(line, rate))
            .flatMap(rate -> rate.within(during).stream())
            .collect(toImmutableList()));
  }

  /**
   * Whether a rate can win on a line: its discipline is the line's, and no rate of its own does.
   */
  private static boolean isOf(ServiceLine line, DatedBillRate rate) {
    boolean craft =
        rate.discipline().isEmpty()
            || line.discipline().isEmpty()
            || rate.discipline().equals(line.discipline());
    return craft && (line.billRate().isEmpty() || rate.place() == ChosenBillRate.Place.LINE);
  }

  /**
   * Returns a builder filled from this card.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses other currencies and rates that claim the same day, and puts the others in order. */
  @Value.Check
  RateCard check() {
    Invariants rules =
        Invariants.of("a rate card")
            .currency("currency", currency())
            .each(
                "rates",
                rates(),
                (problems, path, rate) ->
                    problems.sameCurrency(
                        path + "/rate", currency(), Optional.of(rate.rate().currency())));
    RATES.check(rules, "rates", rates(), "which is for the same work of the same people");
    rules.verify();
    return RATES.isOrdered(rates()) ? this : withRates(RATES.ordered(rates()));
  }

  /** Returns the number of rates, which are sensitive themselves. */
  @Override
  public String toString() {
    return "RateCard[" + currency() + ", " + rates().size() + " rates]";
  }

  /** Builds cards. */
  public static final class Builder extends ImmutableRateCard.Builder {
    Builder() {}
  }
}
