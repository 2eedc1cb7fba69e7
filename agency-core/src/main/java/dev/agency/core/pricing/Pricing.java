package dev.agency.core.pricing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.agency.core.money.Money;
import java.util.Optional;

/**
 * How a deal or budget is charged.
 *
 * <p>The form decides what revenue is: a {@link FixedPrice} stays the same when 150 hours replace
 * 100 and only cost rises; {@link TimeAndMaterials} grows with the hours up to its cap; {@link
 * NonBillable} work has none. In JSON the property {@code type} names the form; the list is closed.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(FixedPrice.class),
  @JsonSubTypes.Type(TimeAndMaterials.class),
  @JsonSubTypes.Type(NonBillable.class),
})
public sealed interface Pricing permits FixedPrice, TimeAndMaterials, NonBillable {
  /**
   * Returns the amount this pricing names, if it names one: the price or the cap.
   *
   * @return the amount
   */
  Optional<Money> amount();
}
