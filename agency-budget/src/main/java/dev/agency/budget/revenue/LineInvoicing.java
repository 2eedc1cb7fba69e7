package dev.agency.budget.revenue;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.LineId;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What was invoiced and written off for one service line, and what may still be invoiced.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class LineInvoicing permits ImmutableLineInvoicing {
  LineInvoicing() {}

  static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static LineInvoicing fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the line.
   *
   * @return the line of the budget; empty for what is of the budget as a whole
   */
  public abstract Optional<LineId> line();

  /**
   * Returns what was invoiced.
   *
   * @return the sum of sent and paid invoices, credit notes taken off
   */
  @Value.Redacted
  public abstract Figure<Money> invoiced();

  /**
   * Returns what stands on drafts.
   *
   * @return the sum
   */
  @Value.Redacted
  public abstract Figure<Money> drafted();

  /**
   * Returns what will not be invoiced.
   *
   * @return the sum of write-offs
   */
  @Value.Redacted
  public abstract Figure<Money> writtenOff();

  /**
   * Returns what may still be invoiced for the line. The row without a line has what is chargeable
   * on none, less what the cap of the budget holds back of all; so the rows sum to what may be
   * invoiced of the budget.
   *
   * @return chargeable less written off less invoiced, of time and materials, rounded together with
   *     the other rows; empty of any other pricing, and for a line the budget no longer has
   */
  @Value.Redacted
  public abstract Optional<Figure<Money>> toInvoice();

  /** Builds rows. */
  static final class Builder extends ImmutableLineInvoicing.Builder {
    Builder() {}
  }
}
