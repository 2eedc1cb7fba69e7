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
 * RetainerTerms} bring a fee each period and the overage that is billed; {@link NonBillable} work
 * has none. In JSON the property {@code type} names the form; the list is closed.
 *
 * <p>No rule asks which form it has. It asks how that one is {@linkplain #charging charged},
 * whether work is {@linkplain #valuesWork worth} anything, and for the few amounts named here.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(FixedPrice.class),
  @JsonSubTypes.Type(TimeAndMaterials.class),
  @JsonSubTypes.Type(RetainerTerms.class),
  @JsonSubTypes.Type(NonBillable.class),
})
public sealed interface Pricing permits FixedPrice, TimeAndMaterials, RetainerTerms, NonBillable {
  /**
   * What makes a client owe money for work. Each pricing has one, and what a rule needs to know of
   * it is asked here, so that two forms that charge alike are treated alike.
   *
   * <p>100 hours are estimated at EUR 100 each and 150 are worked. At {@link #ONE_PRICE} of 12,000
   * the client owes 12,000. {@link #AS_WORKED} it is 15,000, and 14,000 with a cap of that. {@link
   * #BY_PERIOD}, at 4,000 a month for 40 hours, three months cost 12,000 and the 30 hours above 120
   * are overage. {@link #NOT_AT_ALL} it is nothing, whatever was worked.
   */
  enum Charging {
    /** One price that was agreed, whatever is worked: what is worked moves the cost alone. */
    ONE_PRICE,
    /** What the work is worth at the rates of its lines, up to a cap, and what is spent. */
    AS_WORKED,
    /** A fee each period for the work it includes, and what is worked beyond that. */
    BY_PERIOD,
    /** Nobody pays; the work costs all the same. */
    NOT_AT_ALL;

    /**
     * Returns whether a client pays for the work, so that there is revenue, and something to
     * invoice.
     *
     * @return false for what is charged {@link #NOT_AT_ALL}
     */
    public boolean isPaid() {
      return switch (this) {
        case ONE_PRICE, AS_WORKED, BY_PERIOD -> true;
        case NOT_AT_ALL -> false;
      };
    }

    /**
     * Returns whether what is charged is the work itself, hour by hour: caps and quotes bound it,
     * expenses pass through, each line has its charge, and what is written off is not asked for.
     *
     * @return true for what is charged {@link #AS_WORKED}
     */
    public boolean followsWork() {
      return switch (this) {
        case AS_WORKED -> true;
        case ONE_PRICE, BY_PERIOD, NOT_AT_ALL -> false;
      };
    }
  }

  /**
   * Returns what makes a client owe money.
   *
   * @return one of four ways, the same for all pricings of a form
   */
  Charging charging();

  /**
   * Returns whether work is worth something to a client by the rates of its lines, paid for or not:
   * only then is there a value that is used, and time that is not billable.
   *
   * @return true where somebody pays; where nobody does, false unless the form says otherwise
   */
  default boolean valuesWork() {
    return charging().isPaid();
  }

  /**
   * Returns the amount that bounds what is charged in all, if this pricing names one: the price or
   * the cap. The fee of a retainer is one period's and bounds nothing.
   *
   * @return the amount
   */
  Optional<Money> amount();

  /**
   * Returns this pricing with another amount, as an order that moves the price leaves it.
   *
   * @param amount the amount that bounds what is charged in all from now on, not negative
   * @return the pricing; itself if it names no amount, for then there is none to move
   * @throws dev.agency.core.error.InvalidModelException if the amount is negative and this pricing
   *     names one
   */
  Pricing repriced(Money amount);

  /**
   * Returns the price of all of the work.
   *
   * @return the amount of what is charged at {@link Charging#ONE_PRICE}; empty otherwise, as a cap
   *     is no price
   */
  default Optional<Money> fixedPrice() {
    return charging() == Charging.ONE_PRICE ? amount() : Optional.empty();
  }

  /**
   * Returns the terms by which its periods come out.
   *
   * @return the terms of what is charged {@link Charging#BY_PERIOD}; empty otherwise
   */
  default Optional<RetainerTerms> retainer() {
    return Optional.empty();
  }

  /**
   * Returns the currency of the amounts this pricing names.
   *
   * @return the currency; empty if it names none
   */
  default Optional<Currency> currency() {
    return amount().map(Money::currency);
  }

  /**
   * Returns what work of these lines may be charged in total, as estimated.
   *
   * @param lines the lines, with rates of one currency
   * @param minutesPerDay how long a working day is, for rates per day, positive
   * @param currency that currency
   * @return the fixed price; or the lines as estimated, but no more than the cap; or the cap where
   *     nothing was estimated; or the fees of all periods. Partial where billable lines have no
   *     rate and the rest does not reach the cap; unknown for internal work ({@code NO_PRICE}),
   *     without an estimate or cap ({@code NO_ESTIMATE}), and for a retainer without an end ({@code
   *     OPEN_ENDED})
   */
  Figure<ExactMoney> total(List<ServiceLine> lines, long minutesPerDay, Currency currency);
}
