package dev.agency.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.BillRate;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Rate cards against a search through all rates that scores each by what it names. */
@AddLifecycleHook(PassLine.class)
class RateCardProperties extends Laws {
  RateCard card(List<DatedBillRate> rates) {
    return RateCard.of(EUR, rates);
  }

  Optional<ChosenBillRate> rate(RateCard card, PricedWork work) {
    return card.rate(work);
  }

  Optional<ChosenBillRate> rateFor(ServiceLine line, PricedWork work) {
    return line.rateFor(work);
  }

  private static final Currency EUR = SampleAgency.EUR;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 30;

  private static <T> Arbitrary<Optional<T>> maybe(T one, T other) {
    return Arbitraries.of(Optional.of(one), Optional.of(other), Optional.empty());
  }

  private static Arbitrary<DateRange> ranges() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 15),
            Arbitraries.integers().between(1, 20),
            Arbitraries.integers().between(0, 4))
        .as(
            (start, days, open) ->
                open == 0
                    ? DateRange.startingOn(FIRST.plusDays(start))
                    : DateRange.of(FIRST.plusDays(start), FIRST.plusDays(start + days)));
  }

  @Provide
  Arbitrary<List<DatedBillRate>> rates() {
    Arbitrary<DatedBillRate> rate =
        Combinators.combine(
                ranges(),
                Arbitraries.longs().between(1, 1_000),
                Arbitraries.of(ChosenBillRate.Place.class),
                Arbitraries.of(ChosenBillRate.Resource.class),
                Arbitraries.integers().between(1, 2),
                Arbitraries.integers().between(1, 2),
                Arbitraries.integers().between(1, 2))
            .as(
                (during, amount, place, subject, where, line, who) -> {
                  DatedBillRate.Builder it =
                      DatedBillRate.builder()
                          .during(during)
                          .rate(BillRate.perHour(Long.toString(amount), "EUR"));
                  switch (place) {
                    case LINE -> it.budget(BudgetId.of("b" + where)).line(LineId.of("l" + line));
                    case BUDGET -> it.budget(BudgetId.of("b" + where));
                    case CLIENT -> it.client(ClientId.of("c" + where));
                    case ANYWHERE -> {}
                  }
                  switch (subject) {
                    case PERSON -> it.person(PersonId.of("p" + who));
                    case DISCIPLINE -> it.discipline(DisciplineId.of("d" + who));
                    case ANYBODY -> {}
                  }
                  return it.build();
                });
    return rate.list().ofMinSize(1).ofMaxSize(20);
  }

  @Provide
  Arbitrary<PricedWork> works() {
    return Combinators.combine(
            Arbitraries.integers().between(0, DAYS - 1),
            maybe(ClientId.of("c1"), ClientId.of("c2")),
            maybe(BudgetId.of("b1"), BudgetId.of("b2")),
            maybe(LineId.of("l1"), LineId.of("l2")),
            maybe(PersonId.of("p1"), PersonId.of("p2")),
            maybe(DisciplineId.of("d1"), DisciplineId.of("d2")))
        .as(
            (day, client, budget, line, person, discipline) ->
                PricedWork.builder()
                    .date(FIRST.plusDays(day))
                    .client(client)
                    .budget(budget)
                    .line(budget.flatMap(known -> line))
                    .person(person)
                    .discipline(discipline)
                    .build());
  }

  /** The rates that can stand on one card: each that shares a day with an earlier one left out. */
  private static List<DatedBillRate> apart(List<DatedBillRate> rates) {
    List<DatedBillRate> kept = new ArrayList<>();
    for (DatedBillRate rate : rates) {
      if (kept.stream().noneMatch(other -> clash(other, rate))) {
        kept.add(rate);
      }
    }
    return kept;
  }

  private static boolean clash(DatedBillRate one, DatedBillRate other) {
    return one.during().overlaps(other.during())
        && one.client().equals(other.client())
        && one.budget().equals(other.budget())
        && one.line().equals(other.line())
        && one.person().equals(other.person())
        && one.discipline().equals(other.discipline());
  }

  private static boolean fits(DatedBillRate rate, PricedWork work) {
    return rate.during().contains(work.date())
        && (rate.client().isEmpty() || rate.client().equals(work.client()))
        && (rate.budget().isEmpty() || rate.budget().equals(work.budget()))
        && (rate.line().isEmpty() || rate.line().equals(work.line()))
        && (rate.person().isEmpty() || rate.person().equals(work.person()))
        && (rate.discipline().isEmpty() || rate.discipline().equals(work.discipline()));
  }

  private static int score(DatedBillRate rate) {
    int place =
        rate.line().isPresent()
            ? 300
            : rate.budget().isPresent() ? 200 : rate.client().isPresent() ? 100 : 0;
    return place + (rate.person().isPresent() ? 2 : rate.discipline().isPresent() ? 1 : 0);
  }

  @Property
  void theRateThatWinsIsTheOneThatNamesTheMost(
      @ForAll("rates") List<DatedBillRate> given, @ForAll("works") PricedWork work) {
    List<DatedBillRate> rates = apart(given);
    Optional<DatedBillRate> best = Optional.empty();
    for (DatedBillRate rate : rates) {
      if (fits(rate, work) && (best.isEmpty() || score(rate) > score(best.get()))) {
        best = Optional.of(rate);
      }
    }
    Optional<ChosenBillRate> found = rate(RateCard.of(EUR, rates), work);
    assertThat(found)
        .isEqualTo(best.map(it -> new ChosenBillRate(it.rate(), it.place(), it.resource())));
    often("found", found.isPresent(), 10);
  }

  @Property
  void aCardIsRefusedExactlyIfTwoRatesClash(@ForAll("rates") List<DatedBillRate> rates) {
    boolean clash = apart(rates).size() < rates.size();
    if (clash) {
      assertThat(Refused.code(() -> card(rates))).isEqualTo(ErrorCode.OVERLAP);
    } else {
      assertThat(card(rates).rates()).containsExactlyInAnyOrderElementsOf(rates);
    }
    bothOften("clash", clash, 10);
  }

  @Property
  void theOrderOfTheRatesDoesNotMatter(@ForAll("shuffles") Tuple.Tuple2<RateCard, RateCard> cards) {
    assertThat(cards.get1()).isEqualTo(cards.get2()).hasSameHashCodeAs(cards.get2());
  }

  @Provide
  Arbitrary<Tuple.Tuple2<RateCard, RateCard>> shuffles() {
    return rates()
        .map(RateCardProperties::apart)
        .flatMap(
            rates ->
                Arbitraries.shuffle(rates).map(shuffled -> Tuple.of(card(rates), card(shuffled))));
  }

  @Property
  void aLineAnswersAsTheCardDidWhenItsBudgetWasMade(
      @ForAll("rates") List<DatedBillRate> given,
      @ForAll("works") PricedWork asked,
      @ForAll("starts") LocalDate start) {
    RateCard card = RateCard.of(EUR, apart(given));
    ServiceLine bare =
        ServiceLine.builder()
            .id(asked.line().orElse(LineId.of("l1")))
            .name("Line")
            .discipline(asked.discipline())
            .build();
    ClientId client = asked.client().orElse(ClientId.of("c1"));
    BudgetId budget = asked.budget().orElse(BudgetId.of("b1"));
    PricedWork work = asked.toBuilder().client(client).budget(budget).line(bare.id()).build();
    ServiceLine line = card.snapshot(bare, client, budget, DateRange.startingOn(start));
    assertThat(rateFor(line, work))
        .isEqualTo(work.date().isBefore(start) ? Optional.empty() : card.rate(work));
    often("priced", line.rateFor(work).isPresent(), 10);
  }

  @Provide
  Arbitrary<LocalDate> starts() {
    return Arbitraries.integers().between(0, 8).map(FIRST::plusDays);
  }
}
