package dev.agency.core.pricing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The time worked, each minute at the rate of its line, and billable expenses, up to an optional
 * cap ("not to exceed").
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
@JsonTypeName("time-and-materials")
@JsonSubTypes({}) // Jackson 3 would take the generated class for a form of its own
public abstract sealed class TimeAndMaterials implements Pricing, WithTimeAndMaterials
    permits ImmutableTimeAndMaterials {
  TimeAndMaterials() {}

  /**
   * Starts a new time and materials pricing.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static TimeAndMaterials fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the most that is charged in all, pass-through expenses apart.
   *
   * @return the cap, net of tax, not negative; empty if there is none
   */
  @Value.Redacted
  public abstract Optional<Money> cap();

  @Override
  public Charging charging() {
    return Charging.AS_WORKED;
  }

  @Override
  public Optional<Money> amount() {
    return cap();
  }

  @Override
  public TimeAndMaterials repriced(Money amount) {
    return cap().isPresent() ? withCap(amount) : this;
  }

  @Override
  public Figure<ExactMoney> total(List<ServiceLine> lines, long minutesPerDay, Currency currency) {
    Figure<ExactMoney> estimate = ServiceLine.estimatedValue(lines, minutesPerDay, currency);
    return cap().map(ExactMoney::of).map(most -> capped(estimate, most)).orElse(estimate);
  }

  /** What is missing from an estimate does not matter once its known part reaches the cap. */
  private static Figure<ExactMoney> capped(Figure<ExactMoney> estimate, ExactMoney cap) {
    boolean reached = estimate.knownPart().map(known -> known.compareTo(cap) >= 0).orElse(true);
    return reached ? Figure.known(cap) : estimate;
  }

  /**
   * Returns a builder filled from this time and materials pricing.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a negative cap. */
  @Value.Check
  void check() {
    Invariants.of("time and materials")
        .notNegative("cap", cap().map(Money::minorUnits).orElse(0L))
        .verify();
  }

  /** Builds pricings. */
  public static final class Builder extends ImmutableTimeAndMaterials.Builder {
    Builder() {}
  }
}
