package dev.agency.examples.cli.burn;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.error.Problem;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.RateUnit;
import dev.agency.core.pricing.BudgetCostRate;
import dev.agency.core.pricing.DatedBillRate;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.Overhead;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.RateCard;
import dev.agency.core.style.AgencyStyle;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What time costs and what clients pay for it, as the user wrote it, all in one currency.
 *
 * <p>It has the form of a rate book of the library, so that one that is there already will do, and
 * beside it the rates of a rate card. Rates of one kind, person and budget never claim the same
 * day.
 */
@Value.Immutable
@AgencyStyle
abstract sealed class RatesFile permits ImmutableRatesFile {
  private static final int MAX_MINUTES = 1_440;

  RatesFile() {}

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static RatesFile fromJson(Builder builder) {
    return builder.build();
  }

  /** What people cost on any budget. */
  public abstract ImmutableList<NamedRate> costRates();

  /** What people cost on single budgets, which wins over what they cost on any. */
  public abstract ImmutableList<NamedRate> budgetCostRates();

  /** What each hour of anybody costs on top. */
  public abstract ImmutableList<NamedRate> overheads();

  /** What clients pay: on a budget or any, for the time of a person or anybody's. */
  public abstract ImmutableList<NamedRate> billRates();

  /** How long a working day is, needed by bill rates per day only. */
  public abstract Optional<Long> minutesPerDay();

  /** The currency of all rates, of which there is at least one. */
  Currency currency() {
    return all().findFirst().orElseThrow().rate().currency();
  }

  private Stream<NamedRate> all() {
    return Stream.of(costRates(), budgetCostRates(), overheads(), billRates())
        .flatMap(List::stream);
  }

  /** Returns the rates to price rows with. */
  RowPrices prices() {
    NameIds ids = new NameIds();
    return new RowPrices(ids, book(ids), card(ids), currency(), minutesPerDay().orElse(1L));
  }

  private RateBook book(NameIds ids) {
    return RateBook.builder()
        .costRates(
            costRates().stream()
                .map(
                    rate ->
                        new DatedCostRate(
                            ids.addPerson(rate.person().orElseThrow()),
                            rate.during(),
                            new CostRate(rate.rate())))
                .collect(toImmutableList()))
        .budgetCostRates(
            budgetCostRates().stream()
                .map(
                    rate ->
                        new BudgetCostRate(
                            ids.addBudget(rate.budget().orElseThrow()),
                            ids.addPerson(rate.person().orElseThrow()),
                            rate.during(),
                            new CostRate(rate.rate())))
                .collect(toImmutableList()))
        .overheads(
            overheads().stream()
                .map(rate -> new Overhead(rate.during(), new CostRate(rate.rate())))
                .collect(toImmutableList()))
        .build();
  }

  private RateCard card(NameIds ids) {
    return RateCard.of(
        currency(),
        billRates().stream()
            .map(
                rate ->
                    DatedBillRate.builder()
                        .during(rate.during())
                        .rate(new BillRate(rate.rate()))
                        .person(rate.person().map(ids::addPerson))
                        .budget(rate.budget().map(ids::addBudget))
                        .build())
            .collect(toImmutableList()));
  }

  /** Refuses rates that could not be told apart, or of which too much or too little is said. */
  @Value.Check
  void check() {
    Invariants rules =
        Invariants.of("a file of rates")
            .require(
                all().findFirst().isPresent(),
                "costRates",
                ErrorCode.EMPTY,
                "must not be empty where the other lists are");
    minutesPerDay().ifPresent(day -> rules.between("minutesPerDay", day, 1, MAX_MINUTES));
    rules.require(
        minutesPerDay().isPresent()
            || billRates().stream().allMatch(rate -> rate.rate().per() == RateUnit.HOUR),
        "minutesPerDay",
        ErrorCode.MISSING_PROPERTY,
        "must be given where a rate is per day");
    names(rules, "costRates", costRates(), true, false);
    names(rules, "budgetCostRates", budgetCostRates(), true, true);
    names(rules, "overheads", overheads(), false, false);
    currencies(rules, "billRates", billRates());
    rules.verify();
    try {
      prices();
    } catch (InvalidModelException overlap) {
      throw new InvalidModelException(
          overlap.problems().stream().map(RatesFile::inThisFile).collect(toImmutableList()));
    }
  }

  private void names(
      Invariants rules, String field, List<NamedRate> rates, boolean person, boolean budget) {
    rules.each(
        field,
        rates,
        (each, path, rate) ->
            each.require(
                    rate.person().isPresent() == person,
                    path + "/person",
                    person ? ErrorCode.MISSING_PROPERTY : ErrorCode.UNKNOWN_PROPERTY,
                    person ? "must be there" : "must be absent")
                .require(
                    rate.budget().isPresent() == budget,
                    path + "/budget",
                    budget ? ErrorCode.MISSING_PROPERTY : ErrorCode.UNKNOWN_PROPERTY,
                    budget ? "must be there" : "must be absent")
                .require(
                    rate.rate().per() == RateUnit.HOUR,
                    path + "/rate",
                    ErrorCode.INCONSISTENT,
                    "must be per hour, as how long a day is differs from person to person"));
    currencies(rules, field, rates);
  }

  private void currencies(Invariants rules, String field, List<NamedRate> rates) {
    rules.each(
        field,
        rates,
        (each, path, rate) ->
            each.sameCurrency(path + "/rate", currency(), Optional.of(rate.rate().currency())));
  }

  /** The rates of a card are called bill rates here. */
  private static Problem inThisFile(Problem problem) {
    return new Problem(
        problem.path().replace("/rates/", "/billRates/"),
        problem.code(),
        problem.message().replace(" rates/", " billRates/"));
  }

  /** Builds files of rates. */
  static final class Builder extends ImmutableRatesFile.Builder {
    Builder() {}
  }
}
