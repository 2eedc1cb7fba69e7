package dev.agency.core.actuals;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.id.LineId;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What of an invoice is for one service line of the budget.
 *
 * <p>An invoice of EUR 1,250.00 may have 1,000.00 for design and 250.00 for no line in particular,
 * such as an expense. A line of a budget may be invoiced in part, and on several invoices.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class InvoiceLine implements WithInvoiceLine permits ImmutableInvoiceLine {
  InvoiceLine() {}

  /**
   * Starts a new line.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static InvoiceLine fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the service line it bills.
   *
   * @return the line of the budget; empty if it bills the budget as a whole
   */
  public abstract Optional<LineId> line();

  /**
   * Returns the net amount.
   *
   * @return the amount; negative where money is given back
   */
  @Value.Redacted
  public abstract Money amount();

  /**
   * Returns a builder filled from this line.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds lines. */
  public static final class Builder extends ImmutableInvoiceLine.Builder {
    Builder() {}
  }
}
