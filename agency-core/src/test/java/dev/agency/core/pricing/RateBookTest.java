package dev.agency.core.pricing;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.Rate;
import dev.agency.core.money.RateUnit;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateBookTest {
  private static final PersonId MIRA = PersonId.of("p-mira");
  private static final LocalDate JULY = day(Month.JULY, 1);
  private static final LocalDate AUGUST = day(Month.AUGUST, 1);

  private static DatedCostRate rate(PersonId person, DateRange during, String amount) {
    return new DatedCostRate(person, during, CostRate.perHour(amount, "EUR"));
  }

  private static DatedCostRate from(LocalDate start, String amount) {
    return rate(MIRA, DateRange.startingOn(start), amount);
  }

  private static DatedCostRate during(LocalDate start, LocalDate end, String amount) {
    return rate(MIRA, DateRange.of(start, end), amount);
  }

  @Test
  void aRaiseHoldsFromItsFirstDay() {
    RateBook book = SampleAgency.rateBook();
    assertThat(book.costRate(MIRA, JULY.minusDays(1))).contains(CostRate.perHour("41.5125", "EUR"));
    assertThat(book.costRate(MIRA, JULY)).contains(CostRate.perHour("46.05", "EUR"));
  }

  @Test
  void aDayWithoutARateIsUnpriced() {
    RateBook gap =
        RateBook.of(ImmutableList.of(from(AUGUST, "50"), during(JULY.minusDays(9), JULY, "40")));
    assertThat(gap.costRate(MIRA, JULY.minusDays(10))).isEmpty();
    assertThat(gap.costRate(MIRA, JULY.minusDays(1))).isPresent();
    assertThat(gap.costRate(MIRA, JULY)).isEmpty();
    assertThat(gap.costRate(MIRA, AUGUST.minusDays(1))).isEmpty();
    assertThat(gap.costRate(MIRA, AUGUST)).contains(CostRate.perHour("50", "EUR"));
    assertThat(gap.costRate(PersonId.of("p-other"), AUGUST)).isEmpty();
  }

  @Test
  void anEmptyBookHasNoRates() {
    assertThat(RateBook.empty().costRates()).isEmpty();
    assertThat(RateBook.empty().costRate(MIRA, JULY)).isEmpty();
    assertThat(RateBook.empty()).isEqualTo(RateBook.of(ImmutableList.of()));
  }

  @Test
  void twoRatesOnOneDayAreRefusedWhateverTheirOrder() {
    DatedCostRate june = during(JULY.minusDays(30), JULY, "40");
    DatedCostRate overlapping = during(JULY.minusDays(1), AUGUST, "41");
    DatedCostRate open = from(JULY.minusDays(60), "42");
    assertThat(Refused.sentences(() -> RateBook.of(ImmutableList.of(june, overlapping))))
        .containsExactly(shared(1, 0));
    assertThat(Refused.sentences(() -> RateBook.of(ImmutableList.of(overlapping, june))))
        .containsExactly(shared(1, 0));
    assertThat(Refused.sentences(() -> RateBook.of(ImmutableList.of(june, open))))
        .containsExactly(shared(1, 0));
    assertThat(Refused.sentences(() -> RateBook.of(ImmutableList.of(june, june, open))))
        .containsExactly(shared(1, 0), shared(2, 0));
  }

  private static String shared(int later, int earlier) {
    return "/costRates/"
        + later
        + " OVERLAP The cost rates of a rate book must not share a day with costRates/"
        + earlier
        + ", which is of the same person.";
  }

  @Test
  void ratesThatOnlyMeetShareNoDay() {
    RateBook book =
        RateBook.of(
            ImmutableList.of(
                during(JULY, AUGUST, "40"),
                from(AUGUST, "41"),
                during(JULY.minusDays(5), JULY, "39")));
    assertThat(book.costRates()).hasSize(3);
  }

  @Test
  void twoPeopleMayCostOnTheSameDay() {
    DatedCostRate other = rate(PersonId.of("p-other"), DateRange.startingOn(JULY), "60");
    RateBook book = RateBook.of(ImmutableList.of(from(JULY, "40"), other));
    assertThat(book.costRate(MIRA, JULY)).contains(CostRate.perHour("40", "EUR"));
    assertThat(book.costRate(PersonId.of("p-other"), JULY)).contains(CostRate.perHour("60", "EUR"));
  }

  @Test
  void booksWithTheSameRatesAreEqualHoweverTheyWereGiven() {
    ImmutableList<DatedCostRate> given =
        ImmutableList.of(
            from(AUGUST, "41"),
            rate(PersonId.of("p-a"), DateRange.startingOn(JULY), "60"),
            during(JULY, AUGUST, "40"));
    assertThat(RateBook.of(given).costRates())
        .containsExactly(given.get(1), given.get(2), given.get(0));
    assertThat(RateBook.of(given)).isEqualTo(RateBook.of(given.reverse()));
    assertThat(RateBook.of(given)).hasSameHashCodeAs(RateBook.of(given.reverse()));
  }

  @Test
  void theRateOfABudgetWinsOverThePersonsOwn() {
    RateBook book = SampleAgency.rateBook();
    LocalDate march = LocalDate.of(2026, 3, 16);
    BudgetId relaunch = BudgetId.of("b-relaunch");
    ChosenCostRate onBudget = book.costRate(relaunch, MIRA, march).orElseThrow();
    assertThat(onBudget.rate()).isEqualTo(CostRate.perHour("38.75", "EUR"));
    assertThat(onBudget.level()).isEqualTo(ChosenCostRate.Level.BUDGET_AND_PERSON);
    assertThat(onBudget.overhead()).contains(CostRate.perHour("12.50", "EUR"));
    ChosenCostRate elsewhere = book.costRate(BudgetId.of("b-other"), MIRA, march).orElseThrow();
    assertThat(elsewhere.rate()).isEqualTo(CostRate.perHour("41.5125", "EUR"));
    assertThat(elsewhere.level()).isEqualTo(ChosenCostRate.Level.PERSON);
    ChosenCostRate afterwards = book.costRate(relaunch, MIRA, JULY).orElseThrow();
    assertThat(afterwards.rate()).isEqualTo(CostRate.perHour("46.05", "EUR"));
    assertThat(book.costRate(MIRA, march)).contains(CostRate.perHour("41.5125", "EUR"));
  }

  @Test
  void overheadAloneIsNoCost() {
    RateBook book = SampleAgency.rateBook();
    PersonId other = PersonId.of("p-other");
    assertThat(book.overhead(JULY)).contains(CostRate.perHour("12.50", "EUR"));
    assertThat(book.costRate(BudgetId.of("b-relaunch"), other, JULY)).isEmpty();
    assertThat(book.overhead(LocalDate.of(2025, 12, 31))).isEmpty();
    assertThat(
            book.withOverheads()
                .costRate(BudgetId.of("b-relaunch"), MIRA, JULY)
                .orElseThrow()
                .overhead())
        .isEmpty();
  }

  @Test
  void eachLevelRefusesTwoRatesOnOneDay() {
    RateBook book = SampleAgency.rateBook();
    BudgetCostRate again = SampleAgency.budgetCostRate();
    assertThat(Refused.sentences(() -> book.toBuilder().addBudgetCostRates(again).build()))
        .containsExactly(
            "/budgetCostRates/1 OVERLAP The budget cost rates of a rate book must not share a day"
                + " with budgetCostRates/0, which is of the same budget and person.");
    assertThat(
            Refused.sentences(() -> book.toBuilder().addOverheads(SampleAgency.overhead()).build()))
        .containsExactly(
            "/overheads/1 OVERLAP The overheads of a rate book must not share a day with"
                + " overheads/0, as there is one overhead a day.");
    BudgetCostRate elsewhere =
        new BudgetCostRate(BudgetId.of("b-other"), MIRA, again.during(), again.rate());
    assertThat(book.toBuilder().addBudgetCostRates(elsewhere).build().budgetCostRates())
        .containsExactly(elsewhere, again);
  }

  @Test
  void costsArePerHour() {
    CostRate perDay = new CostRate(Rate.of("300", "EUR", RateUnit.DAY));
    DateRange open = DateRange.startingOn(JULY);
    assertThat(Refused.problems(() -> new BudgetCostRate(BudgetId.of("b"), MIRA, open, perDay)))
        .containsExactly("/rate INCONSISTENT");
    assertThat(Refused.problems(() -> new Overhead(open, perDay)))
        .containsExactly("/rate INCONSISTENT");
  }

  @Test
  void aBookShowsNoRates() {
    assertThat(SampleAgency.rateBook()).hasToString("RateBook[4 rates]");
    assertThat(SampleAgency.budgetCostRate().toString())
        .contains("b-relaunch")
        .doesNotContain("38");
    assertThat(SampleAgency.overhead().toString()).doesNotContain("12.5");
    assertThat(
            SampleAgency.rateBook().costRate(BudgetId.of("b-relaunch"), MIRA, JULY).orElseThrow())
        .hasToString("ChosenCostRate[PERSON, with overhead]");
    assertThat(SampleAgency.datedCostRate().toString()).contains("p-mira").doesNotContain("41");
  }

  @Test
  void aHundredThousandRatesOfOnePersonAreNoQuadraticWork() {
    // 109,572 days lie between 1900 and 2199: a rate a day, every second one before its neighbour.
    List<DatedCostRate> rates = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      LocalDate day = LocalDate.of(1900, 1, 1).plusDays(i ^ 1);
      rates.add(during(day, day.plusDays(1), "40"));
    }
    // Seconds, and a minute on a machine that is busy; comparing each with each takes many minutes.
    RateBook book = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> RateBook.of(rates));
    assertThat(book.costRates()).hasSize(100_000);
    List<DatedCostRate> twice = new ArrayList<>(rates);
    twice.addAll(rates);
    assertThat(
            assertTimeoutPreemptively(
                Duration.ofMinutes(2), () -> Refused.problems(() -> RateBook.of(twice))))
        .hasSize(100_000)
        .startsWith("/costRates/100000 OVERLAP");
  }
}
