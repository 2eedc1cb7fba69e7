package dev.agency.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.Pricing.Charging;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.PricingForms;
import dev.agency.core.testkit.SampleAgency;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What the rules rely on, whatever form a pricing has. */
@AddLifecycleHook(PassLine.class)
class PricingProperties extends Laws {
  Optional<Money> fixedPrice(Pricing pricing) {
    return pricing.fixedPrice();
  }

  boolean valued(Pricing pricing) {
    return pricing.valuesWork();
  }

  Figure<ExactMoney> total(Pricing pricing, ImmutableList<ServiceLine> lines) {
    return pricing.total(lines, 480, SampleAgency.EUR);
  }

  Pricing repriced(Pricing pricing, Money amount) {
    return pricing.repriced(amount);
  }

  @Provide
  Arbitrary<Pricing> pricings() {
    return PricingForms.in(SampleAgency.EUR);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatIsChargedHasThePriceOrTheTermsForIt(@ForAll("pricings") Pricing pricing) {
    Charging charging = pricing.charging();
    assertThat(fixedPrice(pricing).isPresent()).isEqualTo(charging == Charging.ONE_PRICE);
    assertThat(pricing.retainer().isPresent()).isEqualTo(charging == Charging.BY_PERIOD);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatIsPaidForIsWorthSomething(@ForAll("pricings") Pricing pricing) {
    assertThat(valued(pricing) || !pricing.charging().isPaid()).isTrue();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void theTotalOfAPriceIsThePriceAndWhereNobodyPaysThereIsNone(
      @ForAll("pricings") Pricing pricing) {
    ImmutableList<ServiceLine> lines = ImmutableList.of(SampleAgency.serviceLine());
    Figure<ExactMoney> total = total(pricing, lines);
    pricing
        .fixedPrice()
        .ifPresent(price -> assertThat(total).isEqualTo(Figure.known(ExactMoney.of(price))));
    assertThat(total.equals(Figure.unknown(UnknownReason.NO_PRICE)))
        .isEqualTo(
            pricing
                .retainer()
                .map(terms -> terms.fee().isEmpty())
                .orElse(!pricing.charging().isPaid()));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void anotherAmountIsTakenByWhatNamesOne(
      @ForAll("pricings") Pricing pricing, @ForAll @LongRange(min = 0) long minorUnits) {
    Money amount = Money.ofMinor(minorUnits, "EUR");
    Pricing moved = repriced(pricing, amount);
    assertThat(moved.amount()).isEqualTo(pricing.amount().map(was -> amount));
    assertThat(moved.getClass()).isEqualTo(pricing.getClass());
    assertThat(pricing.amount().isPresent() || moved.equals(pricing)).isTrue();
  }
}
