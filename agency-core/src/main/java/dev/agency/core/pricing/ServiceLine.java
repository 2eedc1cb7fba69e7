package dev.agency.core.pricing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
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
 * One line of an estimate, a proposal or a budget: so much of some service, at a price.
 *
 * <p>80 hours of design at EUR 95 an hour are {@code estimatedMinutes 4800} and {@code billRate
 * 95.00}: worth EUR 7,600. Sold as 10 days at 760 with 15 % markup and 10 % discount they are
 * {@code unit DAY}, {@code quantity 10}: net = quantity × price × (1 + markup) × (1 - discount) =
 * 7,866. Twelve banners at EUR 40 are {@code unit PIECE}, {@code quantity 12}, {@code piecePrice
 * 40.00}. Tax never enters.
 *
 * <p>A line without a price is not free but unpriced; a line that is not billable has none. What
 * was sold, the quantity, and how long it should take, the estimate, may differ; where no quantity
 * is given the estimate is what was sold. A piece has no time: hours on such a line are worth
 * nothing by themselves, and pieces delivered are counted, not derived from hours.
 *
 * <p>A discount of an {@linkplain Discount.Amount amount} is not in the price of a minute, or the
 * value of a line would depend on the order of its entries. {@link #quoted} takes it off the whole,
 * {@link #discounted} off what was used.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class ServiceLine implements WithServiceLine permits ImmutableServiceLine {
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
   * Returns what it is charged by.
   *
   * @return what was used unless set
   */
  @Value.Default
  public Billing billing() {
    return Billing.AS_USED;
  }

  /**
   * Returns whether time may be logged on it. The time desk refuses it where it may not; imported
   * time that stands on the line nevertheless counts, for it was worked, and a burn names it.
   *
   * @return true unless set
   */
  @Value.Default
  public boolean tracking() {
    return true;
  }

  /**
   * Returns what the quantity counts.
   *
   * @return hours unless set; a rate may be per hour or day whatever the unit
   */
  @Value.Default
  public Unit unit() {
    return Unit.HOUR;
  }

  /**
   * Returns how much was sold.
   *
   * @return the hours, days or pieces; empty if it is what was estimated
   */
  public abstract Optional<UnitCount> quantity();

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
   * @return the rate; empty if none was agreed yet, if it has {@linkplain #rates dated} ones, or
   *     the line is not billable or priced by the piece
   */
  @Value.Redacted
  public abstract Optional<BillRate> billRate();

  /**
   * Returns the dated rates that were copied from a rate card when the budget was made.
   *
   * @return the rates; no two for the same place and people on one day
   */
  public abstract ImmutableList<DatedBillRate> rates();

  /**
   * Returns what the client pays for one piece.
   *
   * @return the price, not negative; empty if none was agreed yet, or the line is not by the piece
   */
  @Value.Redacted
  public abstract Optional<Money> piecePrice();

  /**
   * Returns what is put on top of the price.
   *
   * @return the share of the price, 0 to 1,000 %; 0 unless set
   */
  @Value.Default
  @Value.Redacted
  public BasisPoints markup() {
    return BasisPoints.ZERO;
  }

  /**
   * Returns what is taken off the price with its markup.
   *
   * @return the discount; empty if there is none
   */
  @Value.Redacted
  public abstract Optional<Discount> discount();

  /**
   * Returns the most that may be charged for this line.
   *
   * @return the cap, not negative; empty if there is none
   */
  @Value.Redacted
  public abstract Optional<Money> cap();

  /**
   * Returns what the client pays for the time of somebody on a day, and why that much.
   *
   * @param work the day, the person and their discipline; the line's own discipline goes before
   *     theirs, and client, budget and line are those of this line, whatever is given
   * @return the rate of its dated rates that wins, by place and then by subject; its own rate
   *     stands among them as one for the line and anybody. Empty if none holds
   */
  public Optional<ChosenBillRate> rateFor(PricedWork work) {
    return LinePrice.rateFor(this, work);
  }

  /**
   * Returns what some minutes on this line are worth to the client, whoever works them and when.
   *
   * @param minutes the minutes
   * @param minutesPerDay how long a working day is, for a rate per day, positive
   * @param currency the currency of an amount of zero
   * @return the exact value with markup, less a discount of a share; zero if the line is not
   *     billable or priced by the piece; unknown ({@code UNPRICED}) without a rate, and with dated
   *     rates, which hold for somebody and on some days
   */
  public Figure<ExactMoney> valueOf(long minutes, long minutesPerDay, Currency currency) {
    return new LinePrice(this, minutesPerDay, currency)
        .ofMinutes(minutes, billRate().filter(rate -> rates().isEmpty()));
  }

  /**
   * Returns what some minutes of somebody on a day are worth to the client.
   *
   * @param minutes the minutes
   * @param work whose minutes they are and when, as for {@link #rateFor}
   * @param minutesPerDay how long a working day is, for a rate per day, positive
   * @param currency the currency of an amount of zero
   * @return the exact value with markup, less a discount of a share; zero if the line is not
   *     billable or priced by the piece; unknown ({@code UNPRICED}) without a rate
   */
  public Figure<ExactMoney> valueOf(
      long minutes, PricedWork work, long minutesPerDay, Currency currency) {
    return new LinePrice(this, minutesPerDay, currency)
        .ofMinutes(minutes, rateFor(work).map(ChosenBillRate::rate));
  }

  /**
   * Returns what some pieces of this line are worth to the client.
   *
   * @param pieces the pieces that were delivered
   * @param currency the currency of an amount of zero
   * @return the exact value with markup, less a discount of a share; zero if the line is not
   *     billable or not by the piece; unknown ({@code UNPRICED}) without a price
   */
  public Figure<ExactMoney> valueOfPieces(UnitCount pieces, Currency currency) {
    return LinePrice.ofPieces(this, pieces, currency);
  }

  /**
   * Returns how long the line should take: what minutes spent on it are judged by.
   *
   * <p>Ten days of 8 hours that nobody estimated are 4,800 minutes; estimated at 6,000 they are
   * those.
   *
   * @param minutesPerDay how long a working day is, positive
   * @return the estimate; without one the hours or days that were sold, rounded half up to minutes;
   *     0 without either, and for pieces that nobody estimated, which have no time
   */
  public long plannedMinutes(long minutesPerDay) {
    if (estimatedMinutes() > 0 || unit() == Unit.PIECE) {
      return estimatedMinutes();
    }
    return quantity()
        .map(
            count ->
                Math.floorDiv(
                    count.tenThousandths() * unit().minutes(minutesPerDay) + UnitCount.ONE / 2,
                    UnitCount.ONE))
        .orElse(0L);
  }

  /**
   * Returns the net value of what was sold: quantity × price × (1 + markup) × (1 - discount).
   *
   * <p>Of dated rates the price is the first that is for anybody, or for the line's discipline: no
   * later rise was agreed when it was sold.
   *
   * @param minutesPerDay how long a working day is, positive
   * @param currency the currency of an amount of zero
   * @return the exact value; zero if the line is not billable, or a discount of an amount is more
   *     than it is worth; unknown without a quantity or estimate ({@code NO_ESTIMATE}) or without a
   *     price ({@code UNPRICED})
   */
  public Figure<ExactMoney> quoted(long minutesPerDay, Currency currency) {
    return new LinePrice(this, minutesPerDay, currency).quoted();
  }

  /**
   * Returns what is left to pay of what was used once a discount of an amount is taken off.
   *
   * <p>The amount is granted in step with the quote: of EUR 500 off a line of 5,000, using 2,500
   * grants 250, and using 6,000 grants 500 and no more. Without a quote it is taken off first. More
   * than what is quoted is never granted.
   *
   * @param used what was used, as {@link #valueOf} and {@link #valueOfPieces} add up
   * @param minutesPerDay how long a working day is, positive
   * @return what is left; as it was without such a discount. Nothing is granted on a negative use
   */
  public ExactMoney discounted(ExactMoney used, long minutesPerDay) {
    return new LinePrice(this, minutesPerDay, used.currency()).discounted(used);
  }

  boolean isEstimated() {
    return quantity().isPresent() || estimatedMinutes() > 0;
  }

  /**
   * Returns what may be charged of what was sold, by time and materials: the {@linkplain #quoted
   * quote}, and no more than the cap.
   *
   * @param minutesPerDay how long a working day is, positive
   * @param currency the currency of an amount of zero, and of the cap
   * @return the exact value; unknown as the quote is
   */
  public Figure<ExactMoney> capped(long minutesPerDay, Currency currency) {
    return quoted(minutesPerDay, currency)
        .map(value -> cap().map(ExactMoney::of).map(value::min).orElse(value));
  }

  /**
   * Returns what may be charged of lines as they were sold.
   *
   * @param lines the lines, with amounts of one currency
   * @param minutesPerDay how long a working day is, positive
   * @param currency that currency
   * @return the exact sum of what they may charge, {@linkplain #capped each under its cap}; partial
   *     where billable lines have no price, with their estimates as unpriced minutes; unknown
   *     ({@code UNPRICED}) where one of these has no estimate either, and ({@code NO_ESTIMATE})
   *     where no line has any
   */
  public static Figure<ExactMoney> estimatedValue(
      List<ServiceLine> lines, long minutesPerDay, Currency currency) {
    ExactMoney known = ExactMoney.zero(currency);
    boolean estimated = false;
    boolean timeless = false;
    long unpriced = 0;
    for (ServiceLine line : lines) {
      estimated |= line.isEstimated();
      Optional<ExactMoney> value = line.capped(minutesPerDay, currency).ifKnown();
      known = value.map(known::plus).orElse(known);
      if (value.isEmpty()) {
        unpriced += line.estimatedMinutes();
        timeless |= line.isEstimated() && line.estimatedMinutes() == 0;
      }
    }
    if (!estimated) {
      return Figure.unknown(UnknownReason.NO_ESTIMATE);
    }
    if (timeless) {
      return Figure.unknown(UnknownReason.UNPRICED);
    }
    return unpriced == 0 ? Figure.known(known) : Figure.partial(known, Missing.unpriced(unpriced));
  }

  /**
   * Adds a problem for each amount of this line that is in another currency than the whole.
   *
   * @param rules the check of the whole
   * @param path where this line is, such as {@code lines/0}; empty for the line itself
   * @param whole the currency of the whole
   */
  public void checkCurrency(Invariants rules, String path, Currency whole) {
    ServiceLineRules.checkCurrency(this, rules, path, whole);
  }

  /**
   * Returns a builder filled from this service line.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses negative amounts, prices on lines nobody pays for, and those of another unit. */
  @Value.Check
  void check() {
    ServiceLineRules.check(this);
  }

  /** What the quantity of a line counts. */
  public enum Unit {
    /** Hours. */
    HOUR,
    /** Working days, as long as the budget says. */
    DAY,
    /** Things delivered, however long they take. */
    PIECE;

    /** Returns how long one of them takes; a piece has no time, and is never asked for it. */
    long minutes(long minutesPerDay) {
      return this == DAY ? minutesPerDay : 60;
    }
  }

  /** What a billable line is charged by. */
  public enum Billing {
    /** What was worked or delivered, each minute and piece at its price. */
    AS_USED,
    /** What was quoted, however much was worked or delivered. */
    AS_QUOTED
  }

  /** Builds service lines. */
  public static final class Builder extends ImmutableServiceLine.Builder {
    Builder() {}
  }
}
