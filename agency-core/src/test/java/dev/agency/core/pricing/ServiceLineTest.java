package dev.agency.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.LineId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceLineTest {
  private static final Currency EUR = SampleAgency.EUR;

  private final ServiceLine line = SampleAgency.serviceLine();
  private final ServiceLine unpriced = line.withBillRate(Optional.empty());
  private final ServiceLine internal =
      ServiceLine.builder()
          .id(LineId.of("l-internal"))
          .name("Weekly meeting")
          .billable(false)
          .estimatedMinutes(600)
          .build();

  @Test
  void eightyHoursAt95Are7600() {
    assertThat(line.valueOf(4_800, 480, EUR))
        .isEqualTo(Figure.known(ExactMoney.of(Money.of("7600", "EUR"))));
  }

  @Test
  void aValueIsExact() {
    assertThat(line.valueOf(7, 480, EUR)).isEqualTo(Figure.known(ExactMoney.of("3325/3", "EUR")));
  }

  @Test
  void aLineWithoutARateIsNotFreeButUnpriced() {
    assertThat(unpriced.valueOf(1, 480, EUR)).isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
    assertThat(unpriced.valueOf(0, 480, EUR)).isEqualTo(Figure.known(ExactMoney.zero(EUR)));
  }

  @Test
  void whatIsNotBillableIsWorthNothingToTheClient() {
    assertThat(internal.valueOf(600, 480, EUR)).isEqualTo(Figure.known(ExactMoney.zero(EUR)));
  }

  @Test
  void anEstimateIsTheSumOfItsLines() {
    assertThat(ServiceLine.estimatedValue(ImmutableList.of(line, internal, line), 480, EUR))
        .isEqualTo(Figure.known(ExactMoney.of(Money.of("15200", "EUR"))));
    assertThat(ServiceLine.estimatedValue(ImmutableList.of(), 480, EUR))
        .isEqualTo(Figure.unknown(UnknownReason.NO_ESTIMATE));
    assertThat(ServiceLine.estimatedValue(ImmutableList.of(line, unpriced), 480, EUR))
        .isEqualTo(
            Figure.partial(
                ExactMoney.of(Money.of("7600", "EUR")),
                Missing.unpriced(unpriced.estimatedMinutes())));
    assertThat(ServiceLine.estimatedValue(ImmutableList.of(internal), 480, EUR))
        .isEqualTo(Figure.known(ExactMoney.zero(EUR)));
    assertThat(
            ServiceLine.estimatedValue(
                ImmutableList.of(line, unpriced.withEstimatedMinutes(0)), 480, EUR))
        .isEqualTo(Figure.known(ExactMoney.of(Money.of("7600", "EUR"))));
  }

  @Test
  void aLineNamesEachRuleItBreaks() {
    assertThat(
            Refused.sentences(
                () ->
                    line.toBuilder()
                        .name("")
                        .estimatedMinutes(-1)
                        .cap(Money.of("-0.01", "EUR"))
                        .billable(false)
                        .build()))
        .containsExactly(
            "/name MALFORMED_NAME The name of a service line must have 1 to 200 printable"
                + " characters.",
            "/estimatedMinutes NEGATIVE The estimated minutes of a service line must not be"
                + " negative.",
            "/cap NEGATIVE The cap of a service line must not be negative.",
            "/billRate INCONSISTENT The bill rate of a service line must be absent where the line"
                + " is not billable.",
            "/cap INCONSISTENT The cap of a service line must be absent where the line is not"
                + " billable.");
  }

  @Test
  void anEstimateHasALimit() {
    assertThat(line.withEstimatedMinutes(1_000_000_000).estimatedMinutes())
        .isEqualTo(1_000_000_000);
    assertThat(Refused.sentences(() -> line.withEstimatedMinutes(1_000_000_001)))
        .containsExactly(
            "/estimatedMinutes OUT_OF_RANGE The estimated minutes of a service line must be at most"
                + " 1000000000.");
  }

  @Test
  void pricesAndCapsAreNotNegative() {
    Money credit = Money.of("-1", "EUR");
    assertThat(Refused.sentences(() -> new FixedPrice(credit)))
        .containsExactly("/price NEGATIVE The price of a fixed price must not be negative.");
    assertThat(Refused.sentences(() -> TimeAndMaterials.builder().cap(credit).build()))
        .containsExactly("/cap NEGATIVE The cap of time and materials must not be negative.");
    assertThat(new FixedPrice(Money.zero(EUR)).amount()).contains(Money.zero(EUR));
  }

  @Test
  void aPricingNamesItsAmount() {
    Money money = Money.of("5", "EUR");
    assertThat(new FixedPrice(money).amount()).contains(money);
    assertThat(TimeAndMaterials.builder().cap(money).build().amount()).contains(money);
    assertThat(TimeAndMaterials.builder().build().amount()).isEmpty();
    assertThat(new NonBillable().amount()).isEmpty();
  }

  @Test
  void amountsAreNotShown() {
    assertThat(line.toString()).doesNotContain("95").doesNotContain("9000");
    assertThat(SampleAgency.pricing().toString()).doesNotContain("20000");
    assertThat(new FixedPrice(Money.of("12345", "EUR"))).hasToString("FixedPrice");
  }
}
