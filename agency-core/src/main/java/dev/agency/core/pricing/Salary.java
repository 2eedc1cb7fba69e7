package dev.agency.core.pricing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.Money;
import dev.agency.core.money.Rate;
import dev.agency.core.money.RateUnit;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What a person is paid for a month or a year, and what an hour of theirs costs by it.
 *
 * <p>An hour costs the salary of the full calendar month or year over the hours of the pattern in
 * it, less public holidays: 60,000 for a year of 258 working days of eight hours is 60,000 / 2,064
 * = 29.07. Public holidays raise the rate, as nobody works on them. Leave does not, or a rate would
 * depend on who was ill; and who joins in the middle of a year costs what an hour of a full year
 * costs. The hours are those of the pattern that holds on the day: with part time from July the
 * same salary makes a dearer hour from July, and a salary that fell with it keeps the hour as it
 * was.
 *
 * <p>A salary per month makes an hour of February dearer than one of March; one per year does not.
 *
 * <p>The rate is rounded half up to the four decimals a rate has, so the hours of a year come to
 * the salary but for a few cents.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Salary implements WithSalary permits ImmutableSalary {
  private static final int RATE_DECIMALS = 4;
  private static final long MINUTES_PER_HOUR = 60;

  Salary() {}

  /**
   * Starts a new salary.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Salary fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns whose salary it is.
   *
   * @return the person
   */
  public abstract PersonId person();

  /**
   * Returns the days it holds.
   *
   * @return the days, open-ended until it changes
   */
  public abstract DateRange during();

  /**
   * Returns what the person costs for each period, with what the employer pays on top.
   *
   * @return the amount, not negative
   */
  @Value.Redacted
  public abstract Money amount();

  /**
   * Returns what the amount is for.
   *
   * @return a month or a year
   */
  public abstract Period per();

  /**
   * Returns what an hour costs in the calendar month or year of a day.
   *
   * @param pattern the pattern of the person that holds on the day, taken for the whole period
   * @param holidays the holiday calendars of the person
   * @param day the day, whether or not the salary holds then
   * @return the rate per hour; unknown ({@code NO_CAPACITY}) if the period has no working hour
   * @throws InvalidModelException if the period is not within 1900 to 2199, or the rate does not
   *     fit
   */
  Figure<CostRate> hourlyCost(WorkPattern pattern, List<HolidayCalendar> holidays, LocalDate day) {
    Invariants.of("a salary").date("day", day).verify();
    long minutes = 0;
    LocalDate end = periodEnd(day);
    for (LocalDate each = periodStart(day); each.isBefore(end); each = each.plusDays(1)) {
      long work = pattern.minutesOn(each);
      minutes += work - HolidayCalendar.minutesOff(holidays, each, work);
    }
    return minutes == 0 ? Figure.unknown(UnknownReason.NO_CAPACITY) : Figure.known(cost(minutes));
  }

  private CostRate cost(long minutes) {
    BigInteger unscaled =
        new BigDecimal(amount().amount())
            .multiply(BigDecimal.valueOf(MINUTES_PER_HOUR))
            .divide(BigDecimal.valueOf(minutes), RATE_DECIMALS, RoundingMode.HALF_UP)
            .unscaledValue();
    if (unscaled.bitLength() >= Long.SIZE) {
      throw InvalidModelException.at(
          "/amount", ErrorCode.AMOUNT_OUT_OF_RANGE, "The amount of a rate must fit 64 bits.");
    }
    return new CostRate(
        new Rate(unscaled.longValue(), RATE_DECIMALS, amount().currency(), RateUnit.HOUR));
  }

  /**
   * Returns what an hour costs on each day of a range, for a {@link RateBook}.
   *
   * @param schedule the schedule of the person
   * @param holidays the holiday calendars of the person
   * @param range the days to make rates for, with an end
   * @return the rates in the order of their days, each for as long as it stays the same. A day
   *     outside of the salary or of employment, before the first pattern, or in a period without a
   *     working hour has none
   * @throws InvalidModelException if the schedule is of another person ({@code INCONSISTENT}), or
   *     the range has no end or more than a century ({@code OUT_OF_RANGE})
   */
  public ImmutableList<DatedCostRate> costRates(
      WorkSchedule schedule, List<HolidayCalendar> holidays, DateRange range) {
    Invariants.of("a salary")
        .require(
            schedule.person().equals(person()),
            "person",
            ErrorCode.INCONSISTENT,
            "must be the person of the schedule")
        .require(
            range.days().orElse(Long.MAX_VALUE) <= 36_525,
            "range",
            ErrorCode.OUT_OF_RANGE,
            "must have an end and at most 100 years")
        .verify();
    List<DatedCostRate> rates = new ArrayList<>();
    LocalDate end =
        Stream.of(range.end(), during().end(), schedule.employment().end())
            .flatMap(Optional::stream)
            .min(LocalDate::compareTo)
            .orElseThrow();
    LocalDate from =
        Stream.of(range.start(), during().start(), schedule.employment().start())
            .max(LocalDate::compareTo)
            .orElseThrow();
    while (from.isBefore(end)) {
      LocalDate next = nextChange(schedule, from, end);
      Optional<CostRate> cost = hourlyCost(schedule, holidays, from);
      if (cost.isPresent()) {
        append(rates, DateRange.of(from, next), cost.get());
      }
      from = next;
    }
    return ImmutableList.copyOf(rates);
  }

  private Optional<CostRate> hourlyCost(
      WorkSchedule schedule, List<HolidayCalendar> holidays, LocalDate day) {
    return schedule.patternOn(day).flatMap(pattern -> hourlyCost(pattern, holidays, day).ifKnown());
  }

  /** Returns the next day on which another pattern or period begins. */
  private LocalDate nextChange(WorkSchedule schedule, LocalDate from, LocalDate end) {
    return Stream.concat(
            Stream.of(end, periodEnd(from)),
            schedule.patterns().stream().map(WorkPattern::validFrom))
        .filter(day -> day.isAfter(from))
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  /** Adds a rate, as more days of the one before it if that is the same. */
  private void append(List<DatedCostRate> rates, DateRange during, CostRate rate) {
    DateRange days = during;
    int last = rates.size() - 1;
    if (last >= 0
        && rates.get(last).rate().equals(rate)
        && rates.get(last).during().end().equals(Optional.of(during.start()))) {
      days = rates.remove(last).during().toBuilder().end(during.end()).build();
    }
    rates.add(new DatedCostRate(person(), days, rate));
  }

  private LocalDate periodStart(LocalDate day) {
    return per() == Period.MONTH ? day.withDayOfMonth(1) : day.withDayOfYear(1);
  }

  private LocalDate periodEnd(LocalDate day) {
    LocalDate start = periodStart(day);
    return per() == Period.MONTH ? start.plusMonths(1) : start.plusYears(1);
  }

  /**
   * Returns a builder filled from this salary.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a negative amount. */
  @Value.Check
  void check() {
    Invariants.of("a salary").notNegative("amount", amount().minorUnits()).verify();
  }

  /** What a salary is paid for. */
  public enum Period {
    /** Each calendar month. */
    MONTH,
    /** Each calendar year. */
    YEAR
  }

  /** Builds salaries. */
  public static final class Builder extends ImmutableSalary.Builder {
    Builder() {}
  }
}
