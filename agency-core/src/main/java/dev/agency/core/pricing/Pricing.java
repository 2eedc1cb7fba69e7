package dev.agency.core.pricing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import java.util.Currency;
import java.util.List;
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

  /**
   * Returns what work of these lines may be charged in total, as estimated.
   *
   * @param lines the lines, with rates of one currency
   * @param minutesPerDay how long a working day is, for rates per day, positive
   * @param currency that currency
   * @return the fixed price; or the lines as estimated, but no more than the cap; or the cap where
   *     nothing was estimated. Partial where billable lines have no rate and the rest does not
   *     reach the cap; unknown for internal work ({@code NO_PRICE}) and without an estimate or cap
   *     ({@code NO_ESTIMATE})
   */
  Figure<ExactMoney> total(List<ServiceLine> lines, long minutesPerDay, Currency currency);
}
