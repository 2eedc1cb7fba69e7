package dev.agency.core.pricing;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.agency.core.money.Money;
import java.util.Optional;

/** Internal work: nobody is charged for it. Its cost counts all the same. */
@JsonTypeName("non-billable")
public record NonBillable() implements Pricing {
  @Override
  public Optional<Money> amount() {
    return Optional.empty();
  }
}
