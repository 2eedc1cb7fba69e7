package dev.agency.core.pricing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A retainer: so many minutes, a fee, or both, again and again each period.
 *
 * <p>40 hours a month for EUR 4,000 from 16 March, at EUR 120 an hour beyond that, unused hours
 * good for three more months, overrun worked off later: {@code period MONTH}, {@code during} from
 * 16 March, {@code allowance 2400}, {@code fee 4000.00}, {@code overageRate 120.00}, {@code unused}
 * full for 3 periods, {@code overrun} full.
 *
 * <p>Periods follow the calendar. A retainer that starts within one has a shorter first period,
 * whose minutes and fee are {@link FirstPeriod full or a share}; it ends with a period or goes on.
 * Minutes move between periods as {@link #unused} and {@link #overrun} say; the fee never does: a
 * month without work costs the same.
 *
 * <p>Without an allowance the fee covers whatever is worked. Without a fee the allowance is free,
 * as for support that was promised with a project. How the minutes of each period come out is
 * computed by agency-budget.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
@JsonTypeName("retainer")
@JsonSubTypes({}) // Jackson 3 would take the generated class for a form of its own
public abstract sealed class RetainerTerms implements Pricing, WithRetainerTerms
    permits ImmutableRetainerTerms {
  /** When the fee of a retainer's period may be invoiced. */
  public enum FeeDue {
    /** In advance, from the first day of the period on. */
    FIRST_DAY,
    /** In arrears, from the last day of the period on. */
    LAST_DAY
  }

  /**
   * What a client gets and pays in the first period of a retainer that starts in the middle of it.
   */
  public enum FirstPeriod {
    /** All of it, as in any other period. */
    FULL,
    /** The share of the calendar days that are left: half of June for a start on the 16th. */
    BY_CALENDAR_DAY,
    /**
     * The share of the working days that are left; by calendar day if the whole period has no
     * working day.
     */
    BY_WORKING_DAY
  }

  /**
   * Where time counts that is approved after the end of the retainer's period it was worked in. A
   * month that is locked by then is never computed again.
   */
  public enum LateApproval {
    /**
     * In the period it was worked in: what was carried over since is computed again. Of a locked
     * month it counts on the first open day.
     */
    RECOMPUTE,
    /** In the period it was approved in, as a correction: what was told to the client stands. */
    POST_NOW
  }

  /** 1,900 years, as for a service line. */
  static final long MAX_MINUTES = 1_000_000_000;

  private static final ImmutableSet<DayOfWeek> USUAL_DAYS =
      ImmutableSet.of(
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY);

  RetainerTerms() {}

  /**
   * Starts new terms.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static RetainerTerms fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns how long a period is.
   *
   * @return a week or longer
   */
  public abstract Granularity period();

  /**
   * Returns the days of the retainer.
   *
   * @return the days; open-ended until it is cancelled, and then up to the end of a period
   */
  public abstract DateRange during();

  /**
   * Returns the day weeks begin on.
   *
   * @return the week start, which matters to weekly periods alone; Monday unless set
   */
  @Value.Default
  public WeekStart weekStart() {
    return WeekStart.ISO;
  }

  /**
   * Returns how much work a whole period includes.
   *
   * @return the minutes, from 0 to 1,000,000,000; empty if the fee covers whatever is worked
   */
  public abstract Optional<Long> allowance();

  /**
   * Returns what a whole period costs, whether it is used or not.
   *
   * @return the fee, net of tax, not negative; empty if the allowance is free
   */
  @Value.Redacted
  public abstract Optional<Money> fee();

  /**
   * Returns when the fee may be invoiced.
   *
   * @return in advance unless set
   */
  @Value.Default
  public FeeDue feeDue() {
    return FeeDue.FIRST_DAY;
  }

  /**
   * Returns what becomes of minutes that were not used.
   *
   * @return the carry-over; none unless set
   */
  @Value.Default
  public CarryOver unused() {
    return CarryOver.none();
  }

  /**
   * Returns how many minutes above the allowance are worked off in later periods. Those are a debt,
   * which does not expire; the rest is overage that is billed, or waived without a rate, and so is
   * the debt that is left when the retainer ends.
   *
   * @return the carry-over; none unless set
   */
  @Value.Default
  public CarryOver overrun() {
    return CarryOver.none();
  }

  /**
   * Returns what the client pays for an hour or a day above the allowance.
   *
   * @return the rate; empty if such time is not billed
   */
  @Value.Redacted
  public abstract Optional<BillRate> overageRate();

  /**
   * Returns what the first period has if the retainer starts within it.
   *
   * @return all of it unless set
   */
  @Value.Default
  public FirstPeriod firstPeriod() {
    return FirstPeriod.FULL;
  }

  /**
   * Returns the days of the week that are worked, for the share of the first period.
   *
   * @return Monday to Friday unless set
   */
  @Value.Default
  public ImmutableSet<DayOfWeek> workingDays() {
    return USUAL_DAYS;
  }

  /**
   * Returns days that are not worked though their day of the week is, for the share of the first
   * period.
   *
   * @return the days, each once
   */
  public abstract ImmutableSet<LocalDate> holidays();

  /**
   * Returns where time counts that is approved after the end of its period.
   *
   * @return in its own period unless set
   */
  @Value.Default
  public LateApproval lateApproval() {
    return LateApproval.RECOMPUTE;
  }

  /**
   * Returns the periods that have begun by a day.
   *
   * @param day the day
   * @return the periods in their order, the first from the start of the retainer on; none before
   *     it. One that is not over by the end of 2199 has no end, for no day after that can be told
   * @throws dev.agency.core.error.InvalidModelException if the day is not of the years 1900 to 2199
   *     ({@code DATE_OUT_OF_RANGE})
   */
  public ImmutableList<DateRange> periodsBy(LocalDate day) {
    Invariants.of("the periods of a retainer").date("day", day).verify();
    ImmutableList.Builder<DateRange> periods = ImmutableList.builder();
    LocalDate start = during().start();
    while (!start.isAfter(day) && during().contains(start)) {
      LocalDate end = period().nextAfter(start, weekStart());
      periods.add(
          end.isAfter(Invariants.LAST_DATE)
              ? DateRange.startingOn(start)
              : DateRange.of(start, end));
      start = end;
    }
    return periods.build();
  }

  /**
   * Returns the minutes that the periods include which have begun by a day.
   *
   * <p>40 hours a month from January on: as of 10 March they are 7,200, as of 1 April 9,600. What
   * is not used expires or is carried over as {@link #unused} says; here it is in them, for it was
   * included.
   *
   * @param day the day
   * @return the sum; 0 before the retainer starts, empty without an allowance
   * @throws dev.agency.core.error.InvalidModelException if the day is not of the years 1900 to 2199
   *     ({@code DATE_OUT_OF_RANGE})
   */
  public Optional<Long> includedBy(LocalDate day) {
    return allowance()
        .map(
            each ->
                periodsBy(day).stream()
                    .mapToLong(period -> allowanceOf(period).orElse(each))
                    .sum());
  }

  /**
   * Returns the minutes a period includes.
   *
   * @param of a period of this retainer
   * @return all of them, or the share of a first period that is not whole, rounded half up: 2,400
   *     minutes from 16 June by calendar day are 1,200; empty without an allowance
   */
  public Optional<Long> allowanceOf(DateRange of) {
    return allowance()
        .map(
            minutes -> {
              Share share = shareOf(of);
              return BigInteger.valueOf(minutes)
                  .multiply(BigInteger.valueOf(2 * share.left()))
                  .add(BigInteger.valueOf(share.all()))
                  .divide(BigInteger.valueOf(2 * share.all()))
                  .longValueExact();
            });
  }

  /**
   * Returns what a period costs.
   *
   * @param of a period of this retainer
   * @return the fee, or the share of a first period that is not whole, rounded half up; empty
   *     without a fee
   */
  public Optional<Money> feeOf(DateRange of) {
    Share share = shareOf(of);
    return fee().map(whole -> whole.allocate(share.left(), share.all() - share.left()).get(0));
  }

  /** How many days of a period the retainer runs, of how many. */
  private record Share(long left, long all) {}

  private Share shareOf(DateRange of) {
    LocalDate whole = period().startOf(of.start(), weekStart());
    LocalDate end = period().nextAfter(of.start(), weekStart());
    if (firstPeriod() == FirstPeriod.FULL || of.start().equals(whole)) {
      return new Share(1, 1);
    }
    long working = workingDays(whole, end);
    return firstPeriod() == FirstPeriod.BY_CALENDAR_DAY || working == 0
        ? new Share(ChronoUnit.DAYS.between(of.start(), end), ChronoUnit.DAYS.between(whole, end))
        : new Share(workingDays(of.start(), end), working);
  }

  private long workingDays(LocalDate start, LocalDate end) {
    return Stream.iterate(start, day -> day.isBefore(end), day -> day.plusDays(1))
        .filter(day -> workingDays().contains(day.getDayOfWeek()) && !holidays().contains(day))
        .count();
  }

  @Override
  public Charging charging() {
    return Charging.BY_PERIOD;
  }

  @Override
  public Optional<RetainerTerms> retainer() {
    return Optional.of(this);
  }

  /** A fee is one period's: it bounds nothing. */
  @Override
  public Optional<Money> amount() {
    return Optional.empty();
  }

  @Override
  public RetainerTerms repriced(Money amount) {
    return this;
  }

  @Override
  public Optional<Currency> currency() {
    return fee().map(Money::currency).or(this::overageCurrency);
  }

  private Optional<Currency> overageCurrency() {
    return overageRate().map(BillRate::currency);
  }

  /**
   * Returns the fees of all periods.
   *
   * @param lines the lines, which do not matter
   * @param minutesPerDay how long a working day is, which does not matter
   * @param currency the currency of the fee
   * @return the sum; unknown ({@code NO_PRICE}) without a fee, and ({@code OPEN_ENDED}) without an
   *     end
   */
  @Override
  public Figure<ExactMoney> total(List<ServiceLine> lines, long minutesPerDay, Currency currency) {
    if (fee().isEmpty()) {
      return Figure.unknown(UnknownReason.NO_PRICE);
    }
    Optional<LocalDate> last = during().last();
    if (last.isEmpty()) {
      return Figure.unknown(UnknownReason.OPEN_ENDED);
    }
    return Figure.known(
        periodsBy(last.get()).stream()
            .flatMap(each -> feeOf(each).stream())
            .map(ExactMoney::of)
            .reduce(ExactMoney.zero(currency), ExactMoney::plus));
  }

  /**
   * Returns a builder filled from these terms.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses terms that promise nothing, amounts out of range, and an end within a period. */
  @Value.Check
  void check() {
    Invariants.of("a retainer")
        .require(
            period() != Granularity.DAY,
            "period",
            ErrorCode.OUT_OF_RANGE,
            "must be a week or longer")
        .require(
            during().end().map(this::isStart).orElse(true),
            "during",
            ErrorCode.INCONSISTENT,
            "must end with a period")
        .require(
            allowance().isPresent() || fee().isPresent(),
            "allowance",
            ErrorCode.INCONSISTENT,
            "must be given where there is no fee")
        .between("allowance", allowance().orElse(0L), 0, MAX_MINUTES)
        .notNegative("fee", fee().map(Money::minorUnits).orElse(0L))
        .require(
            overrun().periods().isEmpty(),
            "overrun",
            ErrorCode.INCONSISTENT,
            "must not expire, as a debt does not")
        .require(
            fee().isEmpty() || overageCurrency().map(fee().get().currency()::equals).orElse(true),
            "overageRate",
            ErrorCode.CURRENCY_MISMATCH,
            "must have the currency of the fee")
        .require(!workingDays().isEmpty(), "workingDays", ErrorCode.EMPTY, "must not be empty")
        .each("holidays", holidays(), (rules, path, day) -> rules.date(path, day))
        .verify();
  }

  private boolean isStart(LocalDate day) {
    return period().startOf(day, weekStart()).equals(day);
  }

  /** Builds terms. */
  public static final class Builder extends ImmutableRetainerTerms.Builder {
    Builder() {}
  }
}
