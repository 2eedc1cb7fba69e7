package dev.agency.budget.sums;

import com.google.common.collect.ImmutableMap;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.id.LineId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.Rate;
import dev.agency.core.money.RateUnit;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.ServiceLine;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The lines of a budget made ready for counting: what a minute on each is worth to the client.
 *
 * <p>All rates are whole numbers of parts, of which a minor unit has {@link #parts()}: enough for
 * hours, for days of this budget's minutes, and four decimals.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no rate.
 */
public final class BillRates {
  /** What a minute without a price is worth: nobody knows. */
  public static final long UNPRICED = -1;

  /** What a minute is worth that nobody pays for. */
  public static final long UNPAID = 0;

  private static final int DECIMALS = 4;

  private final long parts;
  private final boolean priced;
  private final ImmutableMap<LineId, Line> lines;

  private BillRates(long parts, boolean priced, ImmutableMap<LineId, Line> lines) {
    this.parts = parts;
    this.priced = priced;
    this.lines = lines;
  }

  private record Line(boolean billable, long parts) {}

  /**
   * Makes the lines of a budget ready.
   *
   * @param budget the budget
   * @return its rates
   * @throws AmountOverflowException if a rate is so high that minutes of one entry times parts do
   *     not fit 64 bits
   */
  public static BillRates of(Budget budget) {
    long minutes = common(budget.minutesPerDay());
    long parts = minutes * 10_000;
    ImmutableMap.Builder<LineId, Line> lines = ImmutableMap.builder();
    for (ServiceLine line : budget.lines()) {
      long perMinute =
          line.billRate()
              .map(BillRate::rate)
              .map(rate -> perMinute(rate, minutes, budget.minutesPerDay()))
              .orElse(UNPRICED);
      lines.put(line.id(), new Line(line.billable(), perMinute));
    }
    return new BillRates(parts, !(budget.pricing() instanceof NonBillable), lines.buildOrThrow());
  }

  /** Returns minutes that both an hour and a day are a part of. */
  private static long common(long minutesPerDay) {
    long shared = BigInteger.valueOf(minutesPerDay).gcd(BigInteger.valueOf(60)).longValue();
    return 60 / shared * minutesPerDay;
  }

  private static long perMinute(Rate rate, long common, long minutesPerDay) {
    long share = common / (rate.per() == RateUnit.HOUR ? 60 : minutesPerDay);
    int decimals = rate.currency().getDefaultFractionDigits() + DECIMALS - rate.scale();
    BigInteger parts =
        BigInteger.valueOf(rate.unscaled())
            .multiply(BigInteger.TEN.pow(decimals))
            .multiply(BigInteger.valueOf(share));
    if (parts.compareTo(BigInteger.valueOf(CostRates.MOST_PARTS)) > 0) {
      throw new AmountOverflowException();
    }
    return parts.longValue();
  }

  /**
   * Returns how many parts a minor unit has here.
   *
   * @return the number
   */
  public long parts() {
    return parts;
  }

  /**
   * Returns whether anything is worth money to a client.
   *
   * @return false for internal work
   */
  public boolean priced() {
    return priced;
  }

  /**
   * Returns whether the budget has a line.
   *
   * @param line the line, empty for time on none
   * @return whether time may be on it
   */
  public boolean has(Optional<LineId> line) {
    return line.isEmpty() || lines.containsKey(line.get());
  }

  /**
   * Returns whether a client pays for time on a line.
   *
   * @param line the line, empty for time on none
   * @return false if the line is not billable
   */
  public boolean billable(Optional<LineId> line) {
    return line.map(lines::get).map(Line::billable).orElse(true);
  }

  /**
   * Returns what a billable minute on a line is worth.
   *
   * @param line the line, empty for time on none
   * @return the value in parts, {@link #UNPRICED} without a rate, {@link #UNPAID} where nobody pays
   */
  public long perMinute(Optional<LineId> line) {
    if (!priced || !billable(line)) {
      return UNPAID;
    }
    return line.map(lines::get).map(Line::parts).orElse(UNPRICED);
  }

  /** Returns how many lines there are. */
  @Override
  public String toString() {
    return "BillRates[" + lines.size() + " lines]";
  }
}
