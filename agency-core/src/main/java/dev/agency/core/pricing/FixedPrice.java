package dev.agency.core.pricing;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * One price for all of the work.
 *
 * @param price the price, net of tax, not negative
 */
@JsonTypeName("fixed-price")
public record FixedPrice(Money price) implements Pricing {
  /**
   * Creates a fixed price.
   *
   * @param price the price
   * @throws dev.agency.core.error.InvalidModelException if the price is negative
   */
  public FixedPrice {
    Invariants.of("a fixed price").notNegative("price", price.minorUnits()).verify();
  }

  @Override
  public Charging charging() {
    return Charging.ONE_PRICE;
  }

  @Override
  public Optional<Money> amount() {
    return Optional.of(price);
  }

  @Override
  public FixedPrice repriced(Money amount) {
    return new FixedPrice(amount);
  }

  @Override
  public Figure<ExactMoney> total(List<ServiceLine> lines, long minutesPerDay, Currency currency) {
    return Figure.known(ExactMoney.of(price));
  }

  /** Returns the form without the price, which is sensitive. */
  @Override
  public String toString() {
    return "FixedPrice";
  }
}
