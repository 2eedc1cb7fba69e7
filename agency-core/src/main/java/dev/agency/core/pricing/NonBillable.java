package dev.agency.core.pricing;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Internal work: nobody is charged for it. Its cost counts all the same. */
@JsonTypeName("non-billable")
public record NonBillable() implements Pricing {
  @Override
  public Charging charging() {
    return Charging.NOT_AT_ALL;
  }

  @Override
  public Optional<Money> amount() {
    return Optional.empty();
  }

  @Override
  public NonBillable repriced(Money amount) {
    return this;
  }

  @Override
  public Figure<ExactMoney> total(List<ServiceLine> lines, long minutesPerDay, Currency currency) {
    return Figure.unknown(UnknownReason.NO_PRICE);
  }
}
