package dev.agency.budget.revenue;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * One day on which revenue was recognised, and how much had been in all by then.
 *
 * <p>The amount of a step is what was reached by it less what was reached by the one before: a
 * catch-up, which is negative where the outlook got worse. Amounts are rounded once, when they are
 * added up, so that the steps sum to the whole.
 *
 * <p>With percent of completion the steps are the outlooks; in a burn those are the estimates and,
 * until the next of them, each end of a week or month in which something was spent, and the day of
 * the report. {@code completion} is then the share of the cost, exactly as a fraction of the price;
 * a provision covers what of an expected loss the cost so far does not show yet: {@code recognised
 * - spent - provision} is the whole loss from the day it is known.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class RecognitionStep permits ImmutableRecognitionStep {
  RecognitionStep() {}

  static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static RecognitionStep fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the day.
   *
   * @return the day from which the amount is revenue
   */
  public abstract LocalDate day();

  /**
   * Returns the price that holds on the day.
   *
   * @return the price
   */
  @Value.Redacted
  public abstract Money price();

  /**
   * Returns what is revenue by the end of the day, before rounding.
   *
   * @return the exact sum, never more than the price; unknown where cost is
   */
  @Value.Redacted
  public abstract Figure<ExactMoney> exact();

  /**
   * Returns what is revenue by the end of the day.
   *
   * @return the sum, rounded half up
   */
  @Value.Redacted
  public abstract Figure<Money> cumulative();

  /**
   * Returns what this step adds.
   *
   * @return the sum less that of the last known step before; negative for a catch-up downwards
   */
  @Value.Redacted
  public abstract Figure<Money> amount();

  /**
   * Returns what of an expected loss is set aside at the end of the day.
   *
   * @return the part of the loss the cost so far does not show, not negative; zero without a loss,
   *     and for any form but percent of completion
   */
  @Value.Redacted
  public abstract Figure<ExactMoney> provision();

  /** Builds steps. */
  static final class Builder extends ImmutableRecognitionStep.Builder {
    Builder() {}
  }
}
