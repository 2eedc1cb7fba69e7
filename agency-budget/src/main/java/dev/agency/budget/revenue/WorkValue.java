package dev.agency.budget.revenue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.LineId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.style.AgencyStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the work on a budget is worth: at its standard rates, and as it is earned.
 *
 * <p>100 hours at EUR 95 are worth 9,500 at standard rates; under a cap of 9,000 that is what is
 * earned.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class WorkValue implements WithWorkValue permits ImmutableWorkValue {
  WorkValue() {}

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static WorkValue fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns what the work is worth at the rates of its lines, uncapped.
   *
   * @return the used value
   */
  @Value.Redacted
  public abstract Figure<ExactMoney> standard();

  /**
   * Returns what of it the agency earns, before anything is written off.
   *
   * @return what is chargeable for time and materials, recognised for a fixed price, fees and
   *     billed overage for a retainer
   */
  @Value.Redacted
  public abstract Figure<ExactMoney> earned();

  /**
   * Returns what is chargeable for each service line, under the cap of the line.
   *
   * @return the amounts of time and materials; they need not sum to what is earned, as what is on
   *     no line and the cap of the budget are not among them
   */
  @Value.Redacted
  public abstract ImmutableMap<LineId, Figure<ExactMoney>> ofLines();

  /**
   * Returns what is chargeable on no line, less what the cap of the budget holds back of all lines.
   *
   * @return the amount of time and materials, which may be below zero; with those of the lines it
   *     sums to what is earned. Empty if it is not known
   */
  @Value.Redacted
  public abstract Optional<Figure<ExactMoney>> onNoLine();

  /** Builds values. */
  public static final class Builder extends ImmutableWorkValue.Builder {
    Builder() {}
  }
}
