package dev.agency.core.scope;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What a change would do to time, money and people, as values, and what that was computed from.
 *
 * <p>Fifty hours more for EUR 6,000, which cost EUR 3,100 and leave EUR 2,900; the margin gains
 * half a point, the end moves from 30 June to 10 July, eight hours of somebody are booked twice,
 * and the budget is used to 74 % instead of 78 %. What is not known says why.
 *
 * <p>It is computed elsewhere, from a baseline, a plan and figures, and is {@linkplain Pins pinned}
 * to them: once the baseline or the plan has moved, it says nothing about what is in force.
 *
 * <p>Costs and margins are for those who may see them; a projection hides what is not. Immutable
 * and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Assessment implements WithAssessment permits ImmutableAssessment {
  /** A hundred million times the whole, so that the difference of two shares fits. */
  private static final long MAX_SHARE = 1_000_000_000_000L;

  Assessment() {}

  /**
   * What an assessment was computed from.
   *
   * @param baseline the number of the baseline
   * @param since the first day of the impact window, whose plan it hangs on: who computes it again
   *     looks at the days from there on, or each day that goes by would be another plan
   * @param plan the fingerprint of the terms, the rates, and the bookings inside the days the
   *     change touches: once it is another, the assessment has expired
   * @param figures the fingerprint of the time worked so far: once it is another, the assessment is
   *     computed again
   */
  public record Pins(long baseline, LocalDate since, Fingerprint plan, Fingerprint figures) {
    /**
     * Creates the pins of an assessment.
     *
     * @param baseline the number of the baseline
     * @param since the first day of the impact window
     * @param plan the fingerprint of the plan
     * @param figures the fingerprint of the figures
     * @throws dev.agency.core.error.InvalidModelException if the number is not from 1 on ({@code
     *     OUT_OF_RANGE}), or the day is not of the years 1900 to 2199 ({@code DATE_OUT_OF_RANGE})
     */
    public Pins {
      Objects.requireNonNull(plan, "plan");
      Objects.requireNonNull(figures, "figures");
      Invariants.of("a pin")
          .between("baseline", baseline, 1, Integer.MAX_VALUE)
          .date("since", since)
          .verify();
    }

    /**
     * Returns whether two assessments stand on the same plan.
     *
     * @param other other pins
     * @return whether baseline and plan are the same, whatever the figures
     */
    public boolean hasSamePlan(Pins other) {
      return baseline == other.baseline && plan.equals(other.plan);
    }
  }

  /**
   * Starts a new assessment.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Assessment fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns what it was computed from.
   *
   * @return the pins
   */
  public abstract Pins pins();

  /**
   * Returns what the work grows by.
   *
   * @return the minutes, negative if it shrinks
   */
  public abstract long minutesDelta();

  /**
   * Returns what the price grows by.
   *
   * @return the amount, negative if it falls; {@code NO_PRICE} for work that has none
   */
  @Value.Redacted
  public abstract Figure<Money> priceDelta();

  /**
   * Returns what the cost grows by.
   *
   * @return the amount, negative if it falls
   */
  @Value.Redacted
  public abstract Figure<Money> costDelta();

  /**
   * Returns what the profit grows by.
   *
   * @return the amount, negative if it falls
   */
  @Value.Redacted
  public abstract Figure<Money> profitDelta();

  /**
   * Returns how the margin moves.
   *
   * @return the points, 50 basis points for half a point; negative if it falls
   */
  @Value.Redacted
  public abstract Figure<BasisPoints> marginDelta();

  /**
   * Returns the day the work is expected to end without the change.
   *
   * @return the last day
   */
  public abstract Figure<LocalDate> endBefore();

  /**
   * Returns the day the work is expected to end with the change.
   *
   * @return the last day
   */
  public abstract Figure<LocalDate> endAfter();

  /**
   * Returns how much more people would be booked for than they have.
   *
   * @return the minutes that are overbooked with the change and not without; {@code NO_CAPACITY} if
   *     nobody looked
   */
  public abstract Figure<Long> newOverbookedMinutes();

  /**
   * Returns how much of the budget is used without the change.
   *
   * @return the share
   */
  @Value.Redacted
  public abstract Figure<BasisPoints> burnBefore();

  /**
   * Returns how much of the budget is used with the change.
   *
   * @return the share
   */
  @Value.Redacted
  public abstract Figure<BasisPoints> burnAfter();

  /**
   * Returns the day the budget is used up without the change.
   *
   * @return the day
   */
  public abstract Figure<LocalDate> runOutBefore();

  /**
   * Returns the day the budget is used up with the change.
   *
   * @return the day
   */
  public abstract Figure<LocalDate> runOutAfter();

  /**
   * Returns a builder filled from this assessment.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses minutes and days out of range, and money of two currencies. */
  @Value.Check
  void check() {
    ImmutableList<Currency> currencies =
        Stream.of(priceDelta(), costDelta(), profitDelta())
            .flatMap(figure -> figure.knownPart().stream())
            .map(Money::currency)
            .collect(toImmutableList());
    Invariants rules =
        Invariants.of("an assessment")
            .between(
                "minutesDelta",
                minutesDelta(),
                -ChangeRequest.MAX_MINUTES,
                ChangeRequest.MAX_MINUTES)
            .date("endBefore", endBefore().knownPart())
            .date("endAfter", endAfter().knownPart())
            .date("runOutBefore", runOutBefore().knownPart())
            .date("runOutAfter", runOutAfter().knownPart())
            .notNegative("newOverbookedMinutes", newOverbookedMinutes().knownPart().orElse(0L));
    share(rules, "marginDelta", marginDelta());
    share(rules, "burnBefore", burnBefore());
    share(rules, "burnAfter", burnAfter());
    currencies.forEach(
        each -> rules.sameCurrency("priceDelta", currencies.get(0), Optional.of(each)));
    rules.verify();
  }

  private static void share(Invariants rules, String field, Figure<BasisPoints> share) {
    rules.between(field, share.knownPart().orElse(BasisPoints.ZERO).value(), -MAX_SHARE, MAX_SHARE);
  }

  /** Builds assessments. */
  public static final class Builder extends ImmutableAssessment.Builder {
    Builder() {}
  }
}
