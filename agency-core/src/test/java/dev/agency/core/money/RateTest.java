package dev.agency.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.Refused;
import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  @ParameterizedTest
  @CsvSource({
    "95.5, EUR, 95.50, 9550, 2",
    "95.5000, EUR, 95.50, 9550, 2",
    "95.5010, EUR, 95.501, 95501, 3",
    "29.0698, EUR, 29.0698, 290698, 4",
    "100, EUR, 100.00, 10000, 2",
    "0, EUR, 0.00, 0, 2",
    "0.0000, JPY, 0, 0, 0",
    "100.0, JPY, 100, 100, 0",
    "0.5, JPY, 0.5, 5, 1",
    "1.2, KWD, 1.200, 1200, 3",
    "999999999999999999.0000, JPY, 999999999999999999, 999999999999999999, 0",
    "92233720368547758, EUR, 92233720368547758.00, 9223372036854775800, 2"
  })
  void aRateHasOneForm(String read, String currency, String written, long unscaled, int scale) {
    Rate rate = Rate.of(read, currency, RateUnit.HOUR);
    assertThat(rate)
        .isEqualTo(new Rate(unscaled, scale, Currency.getInstance(currency), RateUnit.HOUR));
    assertThat(rate.unscaled()).isEqualTo(unscaled);
    assertThat(rate.scale()).isEqualTo(scale);
    assertThat(rate.amount()).isEqualTo(written);
    assertThat(rate.toString()).isEqualTo(currency + " " + written + "/HOUR");
  }

  @ParameterizedTest
  @CsvSource({
    "-0.01, EUR, /amount NEGATIVE",
    "92233720368547759, EUR, /amount AMOUNT_OUT_OF_RANGE",
    "999999999999999999.9999, JPY, /amount AMOUNT_OUT_OF_RANGE",
    "922337203685477581, EUR, /amount AMOUNT_OUT_OF_RANGE",
    "922337203685477580.8, JPY, /amount AMOUNT_OUT_OF_RANGE",
    "1.00001, EUR, /amount MALFORMED_AMOUNT",
    "1e9, EUR, /amount MALFORMED_AMOUNT",
    "1, XXX, /currency UNKNOWN_CURRENCY"
  })
  void aRateThatIsNoneIsRefused(String amount, String currency, String problem) {
    assertThat(Refused.problems(() -> Rate.of(amount, currency, RateUnit.DAY)))
        .containsExactly(problem);
  }

  @Test
  void aRateMadeOfNumbersObeysTheSameRules() {
    assertThat(new Rate(5, 0, EUR, RateUnit.HOUR)).isEqualTo(new Rate(500, 2, EUR, RateUnit.HOUR));
    assertThat(Refused.problems(() -> new Rate(-1, 2, EUR, RateUnit.HOUR)))
        .containsExactly("/amount NEGATIVE");
    assertThat(Refused.problems(() -> new Rate(1, 5, EUR, RateUnit.HOUR)))
        .containsExactly("/amount AMOUNT_TOO_PRECISE");
    assertThat(Refused.problems(() -> new Rate(1, -1, EUR, RateUnit.HOUR)))
        .containsExactly("/amount AMOUNT_TOO_PRECISE");
    assertThat(Refused.problems(() -> new Rate(Long.MAX_VALUE, 1, EUR, RateUnit.HOUR)))
        .containsExactly("/amount AMOUNT_OUT_OF_RANGE");
    assertThat(new Rate(Long.MAX_VALUE / 10, 1, EUR, RateUnit.HOUR).unscaled())
        .isEqualTo(Long.MAX_VALUE / 10 * 10);
    assertThat(Refused.problems(() -> new Rate(1, 2, Currency.getInstance("XAU"), RateUnit.HOUR)))
        .containsExactly("/currency UNKNOWN_CURRENCY");
  }

  @Test
  void anHourHasSixtyMinutesWhateverTheDay() {
    BillRate rate = BillRate.perHour("95.50", "EUR");
    assertThat(euros(rate.forMinutes(90, 456))).isEqualTo("143.25");
    assertThat(rate.forMinutes(90, 456)).isEqualTo(rate.forMinutes(90, 480));
    assertThat(euros(rate.forMinutes(-60, 480))).isEqualTo("-95.50");
    assertThat(euros(rate.forMinutes(0, 480))).isEqualTo("0.00");
  }

  @Test
  void aDayHasTheMinutesItIsGiven() {
    BillRate rate = BillRate.perDay("456.00", "EUR");
    assertThat(euros(rate.forMinutes(456, 456))).isEqualTo("456.00");
    assertThat(euros(rate.forMinutes(60, 456))).isEqualTo("60.00");
    assertThat(euros(rate.forMinutes(60, 480))).isEqualTo("57.00");
    assertThat(Refused.problems(() -> rate.forMinutes(60, 0))).containsExactly(" OUT_OF_RANGE");
    assertThat(Refused.problems(() -> rate.forMinutes(60, -1))).containsExactly(" OUT_OF_RANGE");
    assertThat(euros(rate.forMinutes(1, 1))).isEqualTo("456.00");
  }

  @Test
  void billAndCostRatesAreTwoTypesOfOneForm() {
    BillRate bill = BillRate.perDay("760", "EUR");
    CostRate cost = CostRate.perHour("95.5", "EUR");
    assertThat(bill.rate()).isEqualTo(Rate.of("760", "EUR", RateUnit.DAY));
    assertThat(bill.currency()).isEqualTo(EUR);
    assertThat(bill).hasToString("EUR 760.00/DAY").isEqualTo(BillRate.of(bill.rate()));
    assertThat(cost.rate()).isEqualTo(Rate.of("95.50", "EUR", RateUnit.HOUR));
    assertThat(cost.currency()).isEqualTo(EUR);
    assertThat(cost).hasToString("EUR 95.50/HOUR").isEqualTo(CostRate.of(cost.rate()));
  }

  private static String euros(ExactMoney amount) {
    return amount.toMoney(RoundingMode.UNNECESSARY).amount();
  }
}
