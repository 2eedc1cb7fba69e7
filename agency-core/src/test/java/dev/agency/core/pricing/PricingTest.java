package dev.agency.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.agency.core.error.InvalidModelException;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.Pricing.Charging;
import dev.agency.core.testkit.PricingForms;
import dev.agency.core.testkit.SampleAgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricingTest {
  private static final Money PRICE = Money.of("12000.00", "EUR");
  private static final Money MORE = Money.of("14500.00", "EUR");

  @Test
  void eachFormIsDrawnByTheGenerators() {
    assertThat(PricingForms.ALL.stream().<Class<?>>map(PricingForms.Form::type))
        .as("forms of Pricing: add each to PricingForms.ALL")
        .containsExactlyInAnyOrder(Pricing.class.getPermittedSubclasses());
  }

  @Test
  void anOrderMovesAPriceOrACapAndNothingElse() {
    assertThat(new FixedPrice(PRICE).repriced(MORE)).isEqualTo(new FixedPrice(MORE));
    TimeAndMaterials open = TimeAndMaterials.builder().build();
    assertThat(open.withCap(PRICE).repriced(MORE)).isEqualTo(open.withCap(MORE));
    assertThat(open.repriced(MORE)).isEqualTo(open);
    assertThat(SampleAgency.retainer().repriced(MORE)).isEqualTo(SampleAgency.retainer());
    assertThat(new NonBillable().repriced(MORE)).isEqualTo(new NonBillable());
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> new FixedPrice(PRICE).repriced(MORE.negated()));
  }

  @Test
  void aCapAndAFeeAreNoPrice() {
    assertThat(new FixedPrice(PRICE).fixedPrice()).contains(PRICE);
    assertThat(TimeAndMaterials.builder().cap(PRICE).build().fixedPrice()).isEmpty();
    assertThat(SampleAgency.retainer().fixedPrice()).isEmpty();
    assertThat(SampleAgency.retainer().retainer()).contains(SampleAgency.retainer());
    assertThat(new NonBillable().retainer()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ONE_PRICE,  true,  false",
    "AS_WORKED,  true,  true",
    "BY_PERIOD,  true,  false",
    "NOT_AT_ALL, false, false"
  })
  void oneOfThemIsNotPaidAndOneFollowsTheWork(Charging charging, boolean paid, boolean follows) {
    assertThat(charging.isPaid()).isEqualTo(paid);
    assertThat(charging.followsWork()).isEqualTo(follows);
  }
}
