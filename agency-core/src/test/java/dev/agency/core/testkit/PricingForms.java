package dev.agency.core.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.TimeAndMaterials;
import java.util.Currency;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * The forms a pricing has, each with an example and with any of its kind. The generators of deals
 * and budgets draw from this list, and the proofs of JSON go through it: a form that is new gets
 * its line here.
 */
public final class PricingForms {
  /**
   * One form.
   *
   * @param type the form as users name it
   * @param example one with each optional attribute set
   * @param in any of it in a currency
   * @param <P> the form
   */
  public record Form<P extends Pricing>(
      Class<P> type, P example, Function<Currency, Arbitrary<P>> in) {
    private Arbitrary<Pricing> any(Currency currency) {
      return in.apply(currency).map(pricing -> pricing);
    }
  }

  /** Each form, once. */
  public static final ImmutableList<Form<?>> ALL =
      ImmutableList.of(
          new Form<>(
              FixedPrice.class,
              new FixedPrice(Money.of("12000.00", "EUR")),
              PricingArbitraries::fixedPrices),
          new Form<>(
              TimeAndMaterials.class, SampleAgency.pricing(), PricingArbitraries::timeAndMaterials),
          new Form<>(RetainerTerms.class, SampleAgency.retainer(), PricingArbitraries::retainers),
          new Form<>(
              NonBillable.class,
              new NonBillable(),
              currency -> Arbitraries.just(new NonBillable())));

  private PricingForms() {}

  /**
   * Returns pricings of each form in one currency.
   *
   * @param currency the currency
   * @return the pricings
   */
  public static Arbitrary<Pricing> in(Currency currency) {
    return Arbitraries.oneOf(beside(ImmutableSet.of(), currency));
  }

  /**
   * Returns pricings of the forms that a generator does not draw in its own way.
   *
   * @param own the forms it draws itself
   * @param currency the currency
   * @return pricings of each of the others, form by form
   */
  public static ImmutableList<Arbitrary<Pricing>> beside(
      ImmutableSet<Class<? extends Pricing>> own, Currency currency) {
    return ALL.stream()
        .filter(form -> !own.contains(form.type()))
        .map(form -> form.any(currency))
        .collect(ImmutableList.toImmutableList());
  }
}
