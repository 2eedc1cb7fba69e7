package dev.agency.budget.pricing;

import com.google.common.collect.ImmutableMap;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.Rate;
import dev.agency.core.money.RateUnit;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.UnitCount;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The lines of a budget made ready for counting: what a minute on each is worth, and what of that
 * is asked with its markup and its discount of a share. An amount off is a view on sums and not
 * here.
 *
 * <p>Who pays for what, for how many minutes and at which rate is told by the {@link PricingRule}
 * when the tables are built. What work is worth cannot be asked of it for each of millions of
 * entries: here it is whole numbers that are multiplied and added, and markup and discount are
 * taken once of each sum. That both come to the same is a law of the sums.
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

  /** What is {@link #asked} where neither a markup nor a discount changes it. */
  public static final long ALL = BasisPoints.WHOLE * BasisPoints.WHOLE;

  /** What minutes of one entry may be multiplied by without a look at the size. */
  public static final long MAX_PARTS = Long.MAX_VALUE / (1 << 24);

  /** Rates have four decimals. */
  private static final long TEN_THOUSANDTHS = 10_000;

  private final Budget budget;
  private final long parts;
  private final PricingRule rule;
  private final ImmutableMap<LineId, Line> lines;

  private BillRates(Budget budget, long parts, PricingRule rule, ImmutableMap<LineId, Line> lines) {
    this.budget = budget;
    this.parts = parts;
    this.rule = rule;
    this.lines = lines;
  }

  /** A line, and what a minute on it is worth for anybody at any time. */
  private record Line(ServiceLine service, long perMinute) {
    boolean isDated() {
      return !service.rates().isEmpty();
    }
  }

  /**
   * Makes the lines of a budget ready.
   *
   * @param budget the budget
   * @param disciplines the discipline of each person who has one
   * @return its rates
   * @throws AmountOverflowException if a rate is so high that minutes of one entry times parts do
   *     not fit 64 bits
   */
  public static BillRates of(Budget budget, Map<PersonId, DisciplineId> disciplines) {
    PricingRule rule = new PricingRule(budget, ImmutableMap.copyOf(disciplines));
    long parts = lcm(60, budget.minutesPerDay()) * TEN_THOUSANDTHS;
    BillRates rateless = new BillRates(budget, parts, rule, ImmutableMap.of());
    ImmutableMap.Builder<LineId, Line> lines = ImmutableMap.builder();
    for (ServiceLine line : budget.lines()) {
      lines.put(line.id(), new Line(line, rateless.perMinute(line, line.billRate())));
    }
    return new BillRates(budget, parts, rule, lines.buildOrThrow());
  }

  private static long lcm(long one, long other) {
    return one / BigInteger.valueOf(one).gcd(BigInteger.valueOf(other)).longValue() * other;
  }

  private long perMinute(ServiceLine line, Optional<BillRate> bill) {
    if (line.unit() == ServiceLine.Unit.PIECE) {
      return UNPAID;
    }
    return bill.map(BillRate::rate).map(this::perMinute).orElse(UNPRICED);
  }

  private long perMinute(Rate rate) {
    long minutes = rate.per() == RateUnit.HOUR ? 60 : budget.minutesPerDay();
    BigInteger perMinute =
        BigInteger.valueOf(rate.unscaled())
            .multiply(BigInteger.TEN.pow(rate.currency().getDefaultFractionDigits()))
            .multiply(BigInteger.valueOf(parts / minutes))
            .divide(BigInteger.TEN.pow(rate.scale()));
    if (perMinute.compareTo(BigInteger.valueOf(MAX_PARTS)) > 0) {
      throw new AmountOverflowException();
    }
    return perMinute.longValue();
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
  public boolean isPriced() {
    return rule.priced();
  }

  /**
   * Returns whether the budget has a line.
   *
   * @param line the line, empty for time on none
   * @return whether time may be on it
   */
  public boolean hasLine(Optional<LineId> line) {
    return line.isEmpty() || lines.containsKey(line.get());
  }

  /**
   * Returns whether a line is sold by the piece.
   *
   * @param line the line
   * @return whether pieces of it may be delivered; false for a line of another budget
   */
  public boolean isByThePiece(LineId line) {
    Line on = lines.get(line);
    return on != null && on.service().unit() == ServiceLine.Unit.PIECE;
  }

  /**
   * Returns what the fourth decimal of a piece is worth, before markup and discount.
   *
   * @param line a line that is sold by the piece
   * @return the value in parts, {@link #UNPRICED} without a price, {@link #UNPAID} where nobody
   *     pays
   * @throws ArithmeticException if it does not fit 64 bits
   */
  public long perPiece(LineId line) {
    Line on = lines.get(line);
    if (on == null || !isPaid(on)) {
      return UNPAID;
    }
    return on.service()
        .piecePrice()
        .map(price -> Math.multiplyExact(price.minorUnits(), parts / UnitCount.ONE))
        .orElse(UNPRICED);
  }

  /**
   * Returns whether a client pays for time on a line.
   *
   * @param line the line, empty for time on none
   * @return false if the line is not billable
   */
  public boolean isBillable(Optional<LineId> line) {
    return rule.billable(rule.line(line), true);
  }

  /**
   * Returns the minutes of one entry that the client is charged for.
   *
   * @param paid whether the client pays for the entry
   * @param minutes its minutes
   * @return the minutes as the budget rounds them; as they are if nobody pays
   */
  public long charged(boolean paid, long minutes) {
    return rule.charged(paid, minutes);
  }

  /**
   * Returns what of the worth of time on a line is asked: (1 + markup) × (1 - discount).
   *
   * @param line the line, empty for time on none
   * @return the factor times {@link #ALL}; an amount off is none
   */
  public long asked(Optional<LineId> line) {
    return line.map(lines::get).map(on -> asked(on.service())).orElse(ALL);
  }

  /** What {@link ServiceLine} does to an exact amount, as a factor for sums of whole numbers. */
  private static long asked(ServiceLine line) {
    long off = line.discount().orElse(null) instanceof Discount.Share of ? of.share().value() : 0;
    return (BasisPoints.WHOLE + line.markup().value()) * (BasisPoints.WHOLE - off);
  }

  /**
   * Returns whether all that is asked for time on a line is its minutes times one rate.
   *
   * @param line the line, empty for time on none
   * @return false if the budget rounds time, or the line has dated rates, a markup or a discount
   */
  public boolean isPlain(Optional<LineId> line) {
    return budget.timeRounding().isEmpty() && !isDated(line) && asked(line) == ALL;
  }

  /**
   * Returns whether what a minute on a line is worth depends on who works and when.
   *
   * @param line the line, empty for time on none
   * @return whether the line has dated rates
   */
  public boolean isDated(Optional<LineId> line) {
    return rule.priced() && line.map(lines::get).map(Line::isDated).orElse(false);
  }

  private boolean isPaid(Line line) {
    return rule.priced() && rule.billable(Optional.of(line.service()), true);
  }

  /**
   * Returns what a billable minute on a line without dated rates is worth, before markup and
   * discount.
   *
   * @param line the line, empty for time on none
   * @return the value in parts, {@link #UNPRICED} without a rate, {@link #UNPAID} where nobody pays
   */
  public long perMinute(Optional<LineId> line) {
    if (!rule.priced() || !isBillable(line)) {
      return UNPAID;
    }
    return line.map(lines::get).map(Line::perMinute).orElse(UNPRICED);
  }

  /**
   * Returns what a billable minute of a person on a line is worth by date, before markup and
   * discount.
   *
   * @param line a line of the budget
   * @param person who works
   * @return the values
   * @throws AmountOverflowException if a rate is too high
   */
  public Dated perMinute(LineId line, PersonId person) {
    Line on = lines.get(line);
    if (on == null || !isPaid(on)) {
      return new Dated(new int[] {Integer.MIN_VALUE}, new long[] {UNPAID});
    }
    TreeSet<Integer> days = new TreeSet<>();
    on.service()
        .rates()
        .forEach(
            rate -> {
              days.add((int) rate.during().start().toEpochDay());
              rate.during().end().ifPresent(end -> days.add((int) end.toEpochDay()));
            });
    int[] firstDays = new int[days.size() + 1];
    long[] values = new long[firstDays.length];
    firstDays[0] = Integer.MIN_VALUE;
    values[0] = on.perMinute();
    int place = 1;
    for (int day : days) {
      firstDays[place] = day;
      values[place] =
          perMinute(on.service(), rule.billRate(on.service(), person, LocalDate.ofEpochDay(day)));
      place++;
    }
    return new Dated(firstDays, values);
  }

  /** Returns how many lines there are. */
  @Override
  public String toString() {
    return "BillRates[" + lines.size() + " lines]";
  }

  /**
   * What a minute of one person on one line is worth, by date.
   *
   * <p>Immutable and thread-safe. {@code toString} shows no rate.
   */
  public static final class Dated {
    private final int[] firstDays;
    private final long[] values;

    private Dated(int[] firstDays, long[] values) {
      this.firstDays = firstDays;
      this.values = values;
    }

    /**
     * Returns what a billable minute on a day is worth.
     *
     * @param epochDay the day
     * @return the value in parts, {@link #UNPRICED} without a rate, {@link #UNPAID} where nobody
     *     pays
     */
    public long on(int epochDay) {
      int found = Arrays.binarySearch(firstDays, epochDay);
      return values[found >= 0 ? found : -found - 2];
    }

    /** Returns how many values there are. */
    @Override
    public String toString() {
      return "Dated[" + values.length + " values]";
    }
  }
}
