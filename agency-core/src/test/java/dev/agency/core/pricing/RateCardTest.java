package dev.agency.core.pricing;

import static dev.agency.core.testkit.SampleAgency.EUR;
import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.BillRate;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateCardTest {
  private static final LocalDate JANUARY = day(Month.JANUARY, 1);
  private static final LocalDate JULY = day(Month.JULY, 1);
  private static final ClientId CLIENT = ClientId.of("c-1");
  private static final BudgetId BUDGET = BudgetId.of("b-1");
  private static final PersonId MIRA = PersonId.of("p-mira");
  private static final DisciplineId DESIGN = DisciplineId.of("design");
  private static final ServiceLine LINE =
      SampleAgency.serviceLine().withBillRate(Optional.empty()).withCap(Optional.empty());

  /** All that a rate can be asked by, on a day of March. */
  private static final PricedWork WORK =
      PricedWork.builder()
          .date(day(Month.MARCH, 16))
          .client(CLIENT)
          .budget(BUDGET)
          .line(LINE.id())
          .person(MIRA)
          .discipline(DESIGN)
          .build();

  private static DatedBillRate.Builder rate(String perHour) {
    return DatedBillRate.builder()
        .during(DateRange.startingOn(JANUARY))
        .rate(BillRate.perHour(perHour, "EUR"));
  }

  /** From the most special rate to the list price. */
  private static final ImmutableList<DatedBillRate> ALL =
      ImmutableList.of(
          rate("1").budget(BUDGET).line(LINE.id()).person(MIRA).build(),
          rate("2").budget(BUDGET).line(LINE.id()).discipline(DESIGN).build(),
          rate("3").budget(BUDGET).line(LINE.id()).build(),
          rate("4").budget(BUDGET).person(MIRA).build(),
          rate("5").budget(BUDGET).discipline(DESIGN).build(),
          rate("6").budget(BUDGET).build(),
          rate("7").client(CLIENT).person(MIRA).build(),
          rate("8").client(CLIENT).discipline(DESIGN).build(),
          rate("9").client(CLIENT).build(),
          rate("10").person(MIRA).build(),
          rate("11").discipline(DESIGN).build(),
          rate("12").build());

  @Test
  void whatWasAgreedForTheLeastWorkWinsAndThenForTheFewestPeople() {
    for (int i = 0; i < ALL.size(); i++) {
      // Without the rates before it, each is the one that wins, whatever the order they came in.
      RateCard card = RateCard.of(EUR, ALL.subList(i, ALL.size()).reverse());
      DatedBillRate best = ALL.get(i);
      assertThat(card.rate(WORK))
          .contains(new ChosenBillRate(best.rate(), best.place(), best.resource()));
    }
    assertThat(RateCard.of(EUR, ImmutableList.of()).rate(WORK)).isEmpty();
  }

  @Test
  void theAnswerSaysWhichRateItWas() {
    ChosenBillRate chosen = SampleAgency.rateCard().rate(SampleAgency.pricedWork()).orElseThrow();
    assertThat(chosen.rate()).isEqualTo(BillRate.perHour("92.50", "EUR"));
    assertThat(chosen.place()).as("agreed with the client").isEqualTo(ChosenBillRate.Place.CLIENT);
    assertThat(chosen.resource()).as("for design").isEqualTo(ChosenBillRate.Resource.DISCIPLINE);
    assertThat(chosen).hasToString("ChosenBillRate[CLIENT, DISCIPLINE]");
  }

  @Test
  void whatIsNotGivenMatchesNothingThatAsksForIt() {
    RateCard card = RateCard.of(EUR, ALL);
    PricedWork nothing = PricedWork.builder().date(WORK.date()).build();
    assertThat(card.rate(nothing).map(ChosenBillRate::rate))
        .contains(BillRate.perHour("12", "EUR"));
    assertThat(card.rate(nothing.withPerson(MIRA)).map(ChosenBillRate::rate))
        .contains(BillRate.perHour("10", "EUR"));
    assertThat(card.rate(nothing.withBudget(BudgetId.of("b-2"))).map(ChosenBillRate::rate))
        .contains(BillRate.perHour("12", "EUR"));
  }

  @Test
  void aRiseHoldsFromItsFirstDayAndAGapFallsBackToWhatIsLessSpecial() {
    DatedBillRate first =
        rate("90").client(CLIENT).during(DateRange.of(JANUARY, day(Month.MAY, 1))).build();
    DatedBillRate second = first.withDuring(DateRange.startingOn(JULY));
    RateCard card =
        RateCard.of(
            EUR,
            ImmutableList.of(
                rate("100").build(), second.withRate(BillRate.perHour("95", "EUR")), first));
    assertThat(on(card, day(Month.APRIL, 30))).contains(BillRate.perHour("90", "EUR"));
    assertThat(on(card, day(Month.MAY, 1))).contains(BillRate.perHour("100", "EUR"));
    assertThat(on(card, JULY)).contains(BillRate.perHour("95", "EUR"));
    assertThat(on(card, JANUARY.minusDays(1))).isEmpty();
  }

  private static Optional<BillRate> on(RateCard card, LocalDate day) {
    return card.rate(WORK.withDate(day)).map(ChosenBillRate::rate);
  }

  @Test
  void twoRatesOfOnePlaceAndSubjectNeverClaimTheSameDay() {
    DatedBillRate again = ALL.get(7).withDuring(DateRange.of(JULY, day(Month.AUGUST, 1)));
    assertThat(Refused.sentences(() -> RateCard.of(EUR, ImmutableList.of(again, ALL.get(7)))))
        .containsExactly(
            "/rates/1 OVERLAP The rates of a rate card must not share a day with rates/0, which is"
                + " for the same work of the same people.");
    assertThat(RateCard.of(EUR, ImmutableList.of(again, ALL.get(8))).rates()).hasSize(2);
  }

  @Test
  void aCardHasOneCurrency() {
    Currency yen = Currency.getInstance("JPY");
    assertThat(Refused.problems(() -> RateCard.of(yen, ALL.subList(0, 1))))
        .containsExactly("/rates/0/rate CURRENCY_MISMATCH");
  }

  @Test
  void aRateIsForOnePlaceAndSubject() {
    assertThat(Refused.problems(() -> rate("1").client(CLIENT).budget(BUDGET).build()))
        .containsExactly("/client INCONSISTENT");
    assertThat(Refused.problems(() -> rate("1").line(LINE.id()).build()))
        .containsExactly("/line INCONSISTENT");
    assertThat(Refused.problems(() -> rate("1").person(MIRA).discipline(DESIGN).build()))
        .containsExactly("/person INCONSISTENT");
    assertThat(Refused.problems(() -> PricedWork.builder().date(JULY).line(LineId.of("l")).build()))
        .containsExactly("/line INCONSISTENT");
  }

  @Test
  void aBudgetKeepsTheRatesOfTheDayItWasMade() {
    RateCard card =
        RateCard.of(
            EUR,
            ImmutableList.of(
                rate("100").during(DateRange.of(JANUARY, JULY)).build(),
                rate("105").during(DateRange.startingOn(JULY)).build(),
                rate("110").person(MIRA).build(),
                rate("92.50").client(ClientId.of("c-other")).build()));
    ServiceLine line = card.snapshot(LINE, CLIENT, BUDGET, DateRange.startingOn(WORK.date()));
    assertThat(line.rates()).hasSize(3);
    assertThat(line.rates().get(0).during()).isEqualTo(DateRange.of(WORK.date(), JULY));
    // A new list price changes no agreement, and the line still says where its rate came from.
    PricedWork others = WORK.withPerson(PersonId.of("p-other"));
    assertThat(line.rateFor(others))
        .contains(
            new ChosenBillRate(
                BillRate.perHour("100", "EUR"),
                ChosenBillRate.Place.ANYWHERE,
                ChosenBillRate.Resource.ANYBODY));
    assertThat(line.rateFor(WORK).map(ChosenBillRate::rate))
        .contains(BillRate.perHour("110", "EUR"));
    assertThat(line.rateFor(others.withDate(JULY)).map(ChosenBillRate::rate))
        .contains(BillRate.perHour("105", "EUR"));
    assertThat(line.rateFor(others.withDate(WORK.date().minusDays(1)))).isEmpty();
  }

  @Test
  void aLineWithARateOfItsOwnTakesOnlyWhatWinsOverIt() {
    RateCard card = RateCard.of(EUR, ALL);
    DateRange open = DateRange.startingOn(JANUARY);
    ServiceLine own = LINE.withBillRate(BillRate.perHour("95", "EUR"));
    RateCard people = card.withRates(ALL.get(0), ALL.get(4), ALL.get(9), ALL.get(11));
    ServiceLine line = people.snapshot(own, CLIENT, BUDGET, open);
    assertThat(line.rates()).containsExactly(ALL.get(0));
    assertThat(line.rateFor(WORK).map(ChosenBillRate::rate)).contains(ALL.get(0).rate());
    assertThat(line.rateFor(WORK.withPerson(Optional.empty())))
        .contains(
            new ChosenBillRate(
                BillRate.perHour("95", "EUR"),
                ChosenBillRate.Place.LINE,
                ChosenBillRate.Resource.ANYBODY));
    assertThat(Refused.problems(() -> card.snapshot(own, CLIENT, BUDGET, open)))
        .containsExactly("/rates INCONSISTENT");
  }

  @Test
  void linesWithoutTimeToPriceStayAsTheyAre() {
    RateCard card = RateCard.of(EUR, ALL);
    DateRange open = DateRange.startingOn(JANUARY);
    ServiceLine pieces = SampleAgency.soldByThePiece();
    assertThat(card.snapshot(pieces, CLIENT, BUDGET, open)).isEqualTo(pieces);
    ServiceLine internal = LINE.withBillable(false);
    assertThat(card.snapshot(internal, CLIENT, BUDGET, open)).isEqualTo(internal);
  }

  @Test
  void aCardShowsNoRates() {
    assertThat(SampleAgency.rateCard()).hasToString("RateCard[EUR, 4 rates]");
    assertThat(SampleAgency.datedBillRate().toString()).doesNotContain("92");
  }
}
