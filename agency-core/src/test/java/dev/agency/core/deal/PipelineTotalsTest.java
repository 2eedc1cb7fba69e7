package dev.agency.core.deal;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.PipelineId;
import dev.agency.core.id.StageId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PipelineTotalsTest {
  private final Pipeline pipeline = SampleAgency.pipeline();

  private PipelineTotals totals(Deal... deals) {
    return PipelineTotals.of(pipeline, ImmutableList.copyOf(deals));
  }

  /** An open deal of a value at a probability. */
  private static Deal worth(String amount, String currency, long percent) {
    return SampleAgency.deal().toBuilder()
        .currency(Currency.getInstance(currency))
        .pricing(new NonBillable())
        .lines(ImmutableList.of())
        .statedValue(Money.of(amount, currency))
        .statedProbability(BasisPoints.ofPercent(percent))
        .build();
  }

  @Test
  void oneDealOf100000At50PercentIsAllOrNothing() {
    PipelineRow row = totals(worth("100000", "EUR", 50)).byCurrency().get(0);
    assertThat(row.value()).isEqualTo(Money.of("100000", "EUR"));
    assertThat(row.weighted()).isEqualTo(Money.of("50000", "EUR"));
    assertThat(row.spread()).isEqualTo(Money.of("50000", "EUR"));
    assertThat(row.deals()).isEqualTo(1);
  }

  @Test
  void manySmallDealsSpreadLessThanALargeOne() {
    Deal small = worth("1000", "EUR", 50);
    Deal[] hundred = new Deal[100];
    Arrays.fill(hundred, small);
    PipelineRow row = totals(hundred).byCurrency().get(0);
    assertThat(row.weighted()).isEqualTo(Money.of("50000", "EUR"));
    // 1,000 × √(100 × ¼)
    assertThat(row.spread()).isEqualTo(Money.of("5000", "EUR"));
  }

  @Test
  void whatIsCertainDoesNotSpread() {
    PipelineRow row = totals(worth("700", "EUR", 100), worth("900", "EUR", 0)).byCurrency().get(0);
    assertThat(row.weighted()).isEqualTo(Money.of("700", "EUR"));
    assertThat(row.spread()).isEqualTo(Money.of("0", "EUR"));
  }

  @Test
  void unlikeCurrenciesAreKeptApart() {
    PipelineTotals totals =
        totals(worth("10", "USD", 50), worth("1000", "JPY", 50), worth("20", "USD", 50));
    assertThat(totals.byCurrency())
        .extracting(PipelineRow::value)
        .containsExactly(Money.of("1000", "JPY"), Money.of("30", "USD"));
  }

  @Test
  void monthsComeInOrderAndTheUndatedLast() {
    Deal march = worth("1", "EUR", 50).withExpectedClose(day(Month.MARCH, 31));
    Deal april = worth("2", "EUR", 50).withExpectedClose(day(Month.APRIL, 1));
    Deal later = worth("4", "EUR", 50).withExpectedClose(LocalDate.of(2027, 1, 1));
    Deal dollars = worth("8", "USD", 50).withExpectedClose(day(Month.APRIL, 30));
    Deal undated = worth("16", "EUR", 50).withExpectedClose(Optional.empty());
    PipelineTotals totals = totals(undated, later, dollars, april, march, april);
    assertThat(totals.byMonth())
        .extracting(row -> row.month().map(YearMonth::toString).orElse("-") + " " + row.value())
        .containsExactly(
            "2026-03 EUR 1.00",
            "2026-04 EUR 4.00",
            "2026-04 USD 8.00",
            "2027-01 EUR 4.00",
            "- EUR 16.00");
    assertThat(totals.byCurrency()).extracting(PipelineRow::month).containsOnly(Optional.empty());
  }

  @Test
  void wonAndLostDealsAndThoseOfOtherPipelinesDoNotCount() {
    Deal won = SampleAgency.conversion().deal();
    Deal foreign = SampleAgency.deal().withPipeline(PipelineId.of("renewals"));
    PipelineTotals totals = totals(won, SampleAgency.lostDeal(), foreign);
    assertThat(totals.byCurrency()).isEmpty();
    assertThat(totals.byMonth()).isEmpty();
  }

  @Test
  void aDealWithoutAValueIsCountedAndNamedButNotZero() {
    Deal unpriced = worth("1", "EUR", 50).withStatedValue(Optional.empty());
    PipelineRow row = totals(unpriced, worth("10", "EUR", 50)).byCurrency().get(0);
    assertThat(row.deals()).isEqualTo(2);
    assertThat(row.withoutValue()).isEqualTo(1);
    assertThat(row.value()).isEqualTo(Money.of("10", "EUR"));
  }

  @Test
  void aDealWithoutAProbabilityOfItsOwnHasThatOfItsStage() {
    Deal deal = worth("1000", "EUR", 50).withStatedProbability(Optional.empty());
    // The stage says 40 %.
    assertThat(totals(deal).byCurrency().get(0).weighted()).isEqualTo(Money.of("400", "EUR"));
  }

  @Test
  void theWeightedValueIsRoundedOnce() {
    // Three times half a cent is 1.5 cents, so 2; rounded one by one it would be 3.
    Deal cent = worth("0.01", "EUR", 50);
    PipelineRow row = totals(cent, cent, cent).byCurrency().get(0);
    assertThat(row.weighted()).isEqualTo(Money.of("0.02", "EUR"));
    // √(3 × ¼) is 0.87 cents.
    assertThat(row.spread()).isEqualTo(Money.of("0.01", "EUR"));
  }

  @Test
  void aSumThatDoesNotFitIsRefused() {
    Deal huge = worth("92233720368547758.07", "EUR", 50);
    assertThat(Refused.code(() -> totals(huge, huge))).isEqualTo(ErrorCode.AMOUNT_OUT_OF_RANGE);
  }

  @Test
  void aDealInAStageThatIsNotThereIsTheCallersMistake() {
    Deal lost =
        worth("1", "EUR", 50).toBuilder()
            .history(ImmutableList.of())
            .stage(StageId.of("elsewhere"))
            .build();
    assertThat(Refused.problems(() -> totals(lost))).containsExactly("/stage UNKNOWN_REFERENCE");
  }
}
