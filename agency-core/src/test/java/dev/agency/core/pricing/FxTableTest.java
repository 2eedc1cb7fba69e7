package dev.agency.core.pricing;

import static dev.agency.core.testkit.SampleAgency.EUR;
import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.ExchangeRate;
import dev.agency.core.money.Money;
import dev.agency.core.money.MoneyBag;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FxTableTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency JPY = Currency.getInstance("JPY");
  private static final Currency KWD = Currency.getInstance("KWD");
  private static final LocalDate MARCH = day(Month.MARCH, 16);
  private static final LocalDate APRIL = day(Month.APRIL, 1);
  private static final FxPolicy EACH_DAY = new FxPolicy.EachDay();

  private final FxTable table = SampleAgency.fxTable();
  private final FxTable direct = FxTable.of(table.rates());

  private static FxRate rate(String from, String to, String rate, DateRange during) {
    return new FxRate(ExchangeRate.of(from, to, rate), during, "ECB");
  }

  private static DatedAmount amount(LocalDate day, String amount, String currency) {
    return new DatedAmount(day, ExactMoney.of(Money.of(amount, currency)));
  }

  @Test
  void aRateIsFoundWithItsSource() {
    FxQuote march = quote(direct, EUR, USD, MARCH);
    assertThat(march.rate()).isEqualTo("1.0834");
    assertThat(march.sources()).containsExactly("ECB");
  }

  /** What a quote says, or nothing. */
  private record FxQuote(String rate, ImmutableList<String> sources) {}

  private static FxQuote quote(FxTable table, Currency from, Currency to, LocalDate day) {
    return table
        .quote(from, to, day)
        .map(
            it ->
                new FxQuote(
                    it.rate().rate(),
                    it.legs().stream()
                        .map(FxRate::source)
                        .collect(ImmutableList.toImmutableList())))
        .orElse(new FxQuote("none", ImmutableList.of()));
  }

  @Test
  void theRateOfAnotherDayNeverStandsIn() {
    assertThat(direct.quote(EUR, USD, APRIL)).isEmpty();
    assertThat(direct.quote(EUR, USD, day(Month.FEBRUARY, 28))).isEmpty();
    assertThat(direct.quote(EUR, USD, APRIL.minusDays(1))).isPresent();
  }

  @Test
  void theWayBackIsUsedOnlyIfTheTableSaysSo() {
    assertThat(direct.quote(USD, EUR, MARCH)).isEmpty();
    assertThat(quote(direct.withInverses(true), USD, EUR, MARCH).rate()).isEqualTo("5000/5417");
    FxTable both =
        direct
            .withInverses(true)
            .with(rate("USD", "EUR", "0.92", DateRange.startingOn(MARCH.plusDays(1))));
    assertThat(quote(both, USD, EUR, MARCH.plusDays(1)).rate()).isEqualTo("0.92");
    assertThat(quote(both, USD, EUR, MARCH).rate()).isEqualTo("5000/5417");
  }

  @Test
  void twoPairsMeetOnlyInTheStatedBase() {
    assertThat(direct.withInverses(true).quote(USD, JPY, MARCH)).isEmpty();
    assertThat(quote(table, USD, JPY, MARCH))
        .isEqualTo(new FxQuote("150", ImmutableList.of("ECB", "ECB")));
    assertThat(table.withInverses(false).quote(USD, JPY, MARCH)).isEmpty();
    assertThat(table.withBase(USD).quote(USD, JPY, MARCH)).isEmpty();
    assertThat(table.quote(USD, JPY, APRIL)).as("no dollar rate in April").isEmpty();
    FxTable own = table.with(rate("USD", "JPY", "149", DateRange.startingOn(MARCH)));
    assertThat(quote(own, USD, JPY, MARCH).rate()).as("a pair of its own wins").isEqualTo("149");
  }

  @Test
  void aCurrencyIsWorthItselfOnAnyDay() {
    assertThat(quote(FxTable.of(ImmutableList.of()), KWD, KWD, MARCH))
        .isEqualTo(new FxQuote("1", ImmutableList.of()));
  }

  @Test
  void eachDaysMoneyHasTheRateOfItsDay() {
    FxTable rising =
        FxTable.of(
            ImmutableList.of(
                rate("USD", "EUR", "0.9", DateRange.of(MARCH, APRIL)),
                rate("USD", "EUR", "0.8", DateRange.startingOn(APRIL))));
    ImmutableList<DatedAmount> money =
        ImmutableList.of(
            amount(MARCH, "100", "USD"), amount(APRIL, "100", "USD"), amount(APRIL, "1", "EUR"));
    assertThat(rising.convert(money, EUR, EACH_DAY).figure())
        .isEqualTo(Figure.known(ExactMoney.of(Money.of("171", "EUR"))));
    assertThat(rising.convert(money, EUR, new FxPolicy.ValueAt(APRIL)).figure())
        .as("only a stated policy values March by the rate of April")
        .isEqualTo(Figure.known(ExactMoney.of(Money.of("161", "EUR"))));
    assertThat(rising.convert(ImmutableList.of(), EUR, EACH_DAY).figure())
        .isEqualTo(Figure.known(ExactMoney.zero(EUR)));
  }

  @Test
  void yenAndDinarsConvertWithTheirOwnDecimals() {
    FxTable it =
        FxTable.of(
            ImmutableList.of(
                rate("JPY", "EUR", "0.00615", DateRange.startingOn(MARCH)),
                rate("KWD", "EUR", "3.0125", DateRange.startingOn(MARCH))));
    assertThat(
            it.convert(
                    ImmutableList.of(amount(MARCH, "10000", "JPY"), amount(MARCH, "1.004", "KWD")),
                    EUR,
                    EACH_DAY)
                .converted())
        .isEqualTo(ExactMoney.of("645245500/100000", "EUR").multipliedBy(1, 1));
  }

  @Test
  void aMissingRateIsReportedAndNeverGuessed() {
    FxTable.Sum sum =
        direct.convert(
            ImmutableList.of(
                amount(MARCH, "10", "EUR"),
                amount(MARCH, "0.5", "KWD"),
                amount(APRIL, "0.25", "KWD"),
                amount(APRIL, "0", "JPY")),
            EUR,
            EACH_DAY);
    assertThat(sum.converted()).isEqualTo(ExactMoney.of(Money.of("10", "EUR")));
    assertThat(sum.unconverted())
        .containsExactly(amount(MARCH, "0.5", "KWD"), amount(APRIL, "0.25", "KWD"));
    assertThat(sum.figure())
        .isEqualTo(
            Figure.partial(
                ExactMoney.of(Money.of("10", "EUR")),
                Missing.of(0, MoneyBag.of(Money.of("0.75", "KWD")))));
    assertThat(sum).hasToString("Sum[2 unconverted]");
  }

  @Test
  void lessThanACentThatIsUnconvertedDoesNotVanish() {
    DatedAmount third = new DatedAmount(MARCH, ExactMoney.of("1/3", "USD"));
    assertThat(
            FxTable.of(ImmutableList.of()).convert(ImmutableList.of(third), EUR, EACH_DAY).figure())
        .isEqualTo(
            Figure.partial(
                ExactMoney.zero(EUR), Missing.of(0, MoneyBag.of(Money.of("0.01", "USD")))));
  }

  @Test
  void tenDollarsAndMinusTenWithoutTheirRatesAreNotNothing() {
    FxTable.Sum sum =
        FxTable.of(ImmutableList.of())
            .convert(
                ImmutableList.of(amount(MARCH, "10", "USD"), amount(APRIL, "-10", "USD")),
                EUR,
                EACH_DAY);
    assertThat(sum.figure()).isEqualTo(Figure.unknown(UnknownReason.UNCONVERTED));
  }

  @Test
  void twoRatesOfAPairNeverClaimTheSameDay() {
    assertThat(Refused.sentences(() -> table.with(SampleAgency.fxRate())))
        .containsExactly(
            "/rates/2 OVERLAP The rates of an exchange table must not share a day with rates/1,"
                + " which is of the same pair.");
    assertThat(Refused.problems(() -> table.withBase(Currency.getInstance("XAU"))))
        .containsExactly("/base UNKNOWN_CURRENCY");
    assertThat(
            Refused.problems(
                () ->
                    new FxRate(
                        ExchangeRate.of("EUR", "USD", "1"), DateRange.startingOn(MARCH), "")))
        .containsExactly("/source MALFORMED_NAME");
  }

  @Test
  void aTableWithOneMoreRateIsAnotherTable() {
    FxTable more = direct.with(rate("EUR", "USD", "1.1", DateRange.startingOn(APRIL)));
    assertThat(direct.quote(EUR, USD, APRIL)).isEmpty();
    assertThat(quote(more, EUR, USD, APRIL).rate()).isEqualTo("1.1");
    assertThat(quote(more, EUR, USD, MARCH).rate()).isEqualTo("1.0834");
    assertThat(direct.base()).isEqualTo(Optional.empty());
    assertThat(SampleAgency.datedAmount()).hasToString("DatedAmount[2026-03-16]");
  }
}
