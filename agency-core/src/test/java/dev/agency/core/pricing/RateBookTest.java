package dev.agency.core.pricing;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.CostRate;
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
    String rule =
        " OVERLAP A cost rate must not share a day with an earlier one of the same person.";
    DatedCostRate june = during(JULY.minusDays(30), JULY, "40");
    DatedCostRate overlapping = during(JULY.minusDays(1), AUGUST, "41");
    DatedCostRate open = from(JULY.minusDays(60), "42");
    assertThat(Refused.sentences(() -> RateBook.of(ImmutableList.of(june, overlapping))))
        .containsExactly("/1" + rule);
    assertThat(Refused.sentences(() -> RateBook.of(ImmutableList.of(overlapping, june))))
        .containsExactly("/1" + rule);
    assertThat(Refused.sentences(() -> RateBook.of(ImmutableList.of(june, open))))
        .containsExactly("/1" + rule);
    assertThat(Refused.sentences(() -> RateBook.of(ImmutableList.of(june, june, open))))
        .containsExactly("/1" + rule, "/2" + rule);
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
  void aBookKeepsTheOrderItWasGiven() {
    ImmutableList<DatedCostRate> given =
        ImmutableList.of(from(AUGUST, "41"), during(JULY, AUGUST, "40"));
    assertThat(RateBook.of(given).costRates()).isEqualTo(given);
    assertThat(RateBook.of(given)).isNotEqualTo(RateBook.of(given.reverse()));
    assertThat(RateBook.of(given)).hasSameHashCodeAs(RateBook.of(new ArrayList<>(given)));
  }

  @Test
  void aBookShowsNoRates() {
    assertThat(SampleAgency.rateBook()).hasToString("RateBook[2 rates]");
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
    // The guard is generous; comparing each with each would take many minutes.
    RateBook book = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> RateBook.of(rates));
    assertThat(book.costRates()).hasSize(100_000);
    List<DatedCostRate> twice = new ArrayList<>(rates);
    twice.addAll(rates);
    assertThat(
            assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Refused.problems(() -> RateBook.of(twice))))
        .hasSize(100_000)
        .startsWith("/100000 OVERLAP");
  }
}
