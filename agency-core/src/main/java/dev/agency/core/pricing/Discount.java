package dev.agency.core.pricing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.money.Money;

/**
 * What a line costs less: a share of its price, or an amount off the whole line.
 *
 * <p>Ten percent off make each minute and piece of the line cheaper. EUR 500 off are granted once,
 * on the line as it was quoted: used half, half of them are granted, and work beyond the quote
 * brings no more. In JSON the property {@code type} names the form; the list is closed.
 *
 * <p>Immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(Discount.Share.class),
  @JsonSubTypes.Type(Discount.Amount.class),
})
public sealed interface Discount permits Discount.Share, Discount.Amount {
  /**
   * A share of the price.
   *
   * @param share the share, 0 to 100 %
   */
  @JsonTypeName("share")
  record Share(BasisPoints share) implements Discount {
    /**
     * Creates a discount.
     *
     * @param share the share
     * @throws dev.agency.core.error.InvalidModelException if it is not 0 to 100 %
     */
    public Share {
      Invariants.of("a discount")
          .require(share.isProportion(), "share", ErrorCode.OUT_OF_RANGE, "must be from 0 to 100 %")
          .verify();
    }

    /** Returns the form without the share, which is sensitive. */
    @Override
    public String toString() {
      return "Share";
    }
  }

  /**
   * An amount off the whole line.
   *
   * @param amount the amount, net of tax, not negative
   */
  @JsonTypeName("amount")
  record Amount(Money amount) implements Discount {
    /**
     * Creates a discount.
     *
     * @param amount the amount
     * @throws dev.agency.core.error.InvalidModelException if it is negative
     */
    public Amount {
      Invariants.of("a discount").notNegative("amount", amount.minorUnits()).verify();
    }

    /** Returns the form without the amount, which is sensitive. */
    @Override
    public String toString() {
      return "Amount";
    }
  }
}
