package dev.agency.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.AmountOverflowException;
import java.util.Currency;
import java.util.List;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class MoneyBagTest {
  private static final Money TEN_EURO = Money.of("10", "EUR");
  private static final Money FIVE_DOLLAR = Money.of("5", "USD");

  @Test
  void currenciesAreKeptApartAndOrderedByCode() {
    MoneyBag bag = MoneyBag.of(FIVE_DOLLAR, TEN_EURO, FIVE_DOLLAR);
    assertThat(bag.amounts()).containsExactly(TEN_EURO, Money.of("10", "USD"));
    assertThat(bag.in(Currency.getInstance("USD"))).isEqualTo(Money.of("10", "USD"));
    assertThat(bag.in(Currency.getInstance("JPY"))).isEqualTo(Money.of("0", "JPY"));
    assertThat(bag.toString()).isEqualTo("[EUR 10.00, USD 10.00]");
  }

  @Test
  void whatComesToZeroIsNotInTheBag() {
    assertThat(MoneyBag.of(TEN_EURO).plus(TEN_EURO.negated())).isEqualTo(MoneyBag.empty());
    assertThat(MoneyBag.of(Money.of("0", "EUR")).isEmpty()).isTrue();
    assertThat(MoneyBag.of(TEN_EURO).isEmpty()).isFalse();
    assertThat(MoneyBag.of().amounts()).isEmpty();
  }

  @Test
  void onlyTheWholeMustFitWhateverTheOrderOfTheAmounts() {
    Money most = Money.ofMinor(Long.MAX_VALUE, "EUR");
    Money one = Money.ofMinor(1, "EUR");
    assertThat(MoneyBag.of(most, one, one.negated()).amounts()).containsExactly(most);
    assertThatThrownBy(() -> MoneyBag.of(List.of(most, one)))
        .isInstanceOf(AmountOverflowException.class);
    assertThatThrownBy(() -> MoneyBag.of(most).plus(one))
        .isInstanceOf(AmountOverflowException.class);
    assertThatThrownBy(() -> MoneyBag.of(most).plus(MoneyBag.of(most)))
        .isInstanceOf(AmountOverflowException.class);
    assertThatThrownBy(() -> MoneyBag.of(Money.ofMinor(Long.MIN_VALUE, "EUR")).negated())
        .isInstanceOf(AmountOverflowException.class);
  }

  @Test
  void bagsAreEqualIfTheirAmountsAre() {
    EqualsVerifier.forClass(MoneyBag.class)
        .withPrefabValues(
            ImmutableList.class, ImmutableList.of(TEN_EURO), ImmutableList.of(FIVE_DOLLAR))
        .withNonnullFields("amounts")
        .verify();
  }
}
