package dev.agency.core.pricing;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One line of an estimate, a proposal or a budget: so many minutes of some service, at a rate.
 *
 * <p>80 hours of design at EUR 95 an hour are {@code estimatedMinutes 4800} and {@code billRate
 * 95.00}: worth EUR 7,600. A line without a rate is not free but unpriced; a line that is not
 * billable has no rate.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class ServiceLine implements WithServiceLine permits ImmutableServiceLine {
  /** 1,900 years: the estimates of as many lines as fit a list never overflow their sum. */
  private static final long MAX_MINUTES = 1_000_000_000;

  ServiceLine() {}

  /**
   * Starts a new service line.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ServiceLine fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this line.
   *
   * @return the identifier
   */
  public abstract LineId id();

  /**
   * Returns the name.
   *
   * @return 1 to 200 printable characters
   */
  public abstract String name();

  /**
   * Returns the discipline that does the work.
   *
   * @return the discipline, empty if any may
   */
  public abstract Optional<DisciplineId> discipline();

  /**
   * Returns whether the client pays for it.
   *
   * @return true unless set
   */
  @Value.Default
  public boolean billable() {
    return true;
  }

  /**
   * Returns the estimate.
   *
   * @return the effort in minutes, from 0 to 1,000,000,000; 0 unless set
   */
  @Value.Default
  public long estimatedMinutes() {
    return 0;
  }

  /**
   * Returns what the client pays for an hour or a day of it.
   *
   * @return the rate; empty if none was agreed yet, or the line is not billable
   */
  @Value.Redacted
  public abstract Optional<BillRate> billRate();

  /**
   * Returns the most that may be charged for this line.
   *
   * @return the cap, not negative; empty if there is none
   */
  @Value.Redacted
  public abstract Optional<Money> cap();

  /**
   * Returns what some minutes on this line are worth to the client.
   *
   * @param minutes the minutes
   * @param minutesPerDay how long a working day is, for a rate per day, positive
   * @param currency the currency of an amount of zero
   * @return the exact value, zero if the line is not billable; unknown ({@code UNPRICED}) without a
   *     rate
   */
  public Figure<ExactMoney> valueOf(long minutes, long minutesPerDay, Currency currency) {
    if (!billable() || minutes == 0) {
      return Figure.known(ExactMoney.zero(currency));
    }
    return billRate()
        .map(rate -> Figure.known(rate.forMinutes(minutes, minutesPerDay)))
        .orElse(Figure.unknown(UnknownReason.UNPRICED));
  }

  /**
   * Returns what lines are worth as estimated.
   *
   * @param lines the lines, with rates of one currency
   * @param minutesPerDay how long a working day is, for rates per day, positive
   * @param currency that currency
   * @return the exact sum; partial where billable lines have no rate, with their minutes as
   *     unpriced; unknown ({@code NO_ESTIMATE}) where no line has any minutes
   */
  public static Figure<ExactMoney> estimatedValue(
      List<ServiceLine> lines, long minutesPerDay, Currency currency) {
    ExactMoney known = ExactMoney.zero(currency);
    long estimated = 0;
    long unpriced = 0;
    for (ServiceLine line : lines) {
      estimated += line.estimatedMinutes();
      Optional<ExactMoney> value =
          line.valueOf(line.estimatedMinutes(), minutesPerDay, currency).ifKnown();
      known = value.map(known::plus).orElse(known);
      unpriced += value.isPresent() ? 0 : line.estimatedMinutes();
    }
    if (estimated == 0) {
      return Figure.unknown(UnknownReason.NO_ESTIMATE);
    }
    return unpriced == 0 ? Figure.known(known) : Figure.partial(known, Missing.unpriced(unpriced));
  }

  /**
   * Returns a builder filled from this service line.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses negative amounts, and rates or caps on lines nobody pays for. */
  @Value.Check
  void check() {
    Invariants.of("a service line")
        .name("name", name())
        .notNegative("estimatedMinutes", estimatedMinutes())
        .require(
            estimatedMinutes() <= MAX_MINUTES,
            "estimatedMinutes",
            ErrorCode.OUT_OF_RANGE,
            "must be at most " + MAX_MINUTES)
        .notNegative("cap", cap().map(Money::minorUnits).orElse(0L))
        .require(
            billable() || billRate().isEmpty(),
            "billRate",
            ErrorCode.INCONSISTENT,
            "must be absent where the line is not billable")
        .require(
            billable() || cap().isEmpty(),
            "cap",
            ErrorCode.INCONSISTENT,
            "must be absent where the line is not billable")
        .verify();
  }

  /** Builds service lines. */
  public static final class Builder extends ImmutableServiceLine.Builder {
    Builder() {}
  }
}
