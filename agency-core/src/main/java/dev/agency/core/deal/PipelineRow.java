package dev.agency.core.deal;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.error.Invariants;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The totals of some open deals in one currency, as {@link PipelineTotals} sums them.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class PipelineRow implements WithPipelineRow permits ImmutablePipelineRow {
  PipelineRow() {}

  /**
   * Starts a new row.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static PipelineRow fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the month of their expected close.
   *
   * @return the month; empty for deals without one and for the total of all months
   */
  public abstract Optional<YearMonth> month();

  /**
   * Returns their currency.
   *
   * @return the currency
   */
  public abstract Currency currency();

  /**
   * Returns how many open deals there are.
   *
   * @return the number, those without a value included
   */
  public abstract long deals();

  /**
   * Returns how many of them have no known value.
   *
   * @return the number; these are left out of the amounts
   */
  public abstract long withoutValue();

  /**
   * Returns the sum of their values.
   *
   * @return the sum
   */
  @Value.Redacted
  public abstract Money value();

  /**
   * Returns the sum of value × probability.
   *
   * @return the sum, rounded half up once
   */
  @Value.Redacted
  public abstract Money weighted();

  /**
   * Returns the standard deviation of what will be won, if the deals are independent.
   *
   * @return the deviation, rounded half up; not negative
   */
  @Value.Redacted
  public abstract Money spread();

  /**
   * Returns a builder filled from this row.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses amounts in another currency, and more deals without a value than deals. */
  @Value.Check
  void check() {
    Invariants.of("a pipeline row")
        .notNegative("deals", deals())
        .between("withoutValue", withoutValue(), 0, deals())
        .sameCurrency("value", currency(), Optional.of(value().currency()))
        .sameCurrency("weighted", currency(), Optional.of(weighted().currency()))
        .sameCurrency("spread", currency(), Optional.of(spread().currency()))
        .notNegative("spread", spread().minorUnits())
        .verify();
  }

  /** Builds rows. */
  public static final class Builder extends ImmutablePipelineRow.Builder {
    Builder() {}
  }
}
