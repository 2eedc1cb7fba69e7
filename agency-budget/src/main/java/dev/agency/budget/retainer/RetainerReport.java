package dev.agency.budget.retainer;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.RetainerTerms.FeeDue;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A retainer as of a day: its periods so far, and what may be invoiced for them.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class RetainerReport permits ImmutableRetainerReport {
  RetainerReport() {}

  static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static RetainerReport fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the day the report is as of.
   *
   * @return the last day that counts
   */
  public abstract LocalDate asOf();

  /**
   * Returns the currency of all amounts.
   *
   * @return the currency of the budget
   */
  public abstract Currency currency();

  /**
   * Returns when the fees are due.
   *
   * @return as the terms say
   */
  public abstract FeeDue feeDue();

  /**
   * Returns the periods that have begun.
   *
   * @return the periods in their order; none before the retainer starts
   */
  public abstract ImmutableList<RetainerPeriod> periods();

  /**
   * Returns minutes that no period includes: worked after the retainer ended, or known only once
   * its last day was locked.
   *
   * @return the minutes; negative if more of them were taken back
   */
  public abstract long outside();

  /**
   * Returns the period the day lies in, or the last one before it.
   *
   * @return the period; empty before the retainer starts
   */
  public Optional<RetainerPeriod> current() {
    return periods().isEmpty()
        ? Optional.empty()
        : Optional.of(periods().get(periods().size() - 1));
  }

  /**
   * Returns the fees that may be invoiced by now.
   *
   * @return the sum of the periods that began, or of those that ended
   */
  public Money feesDue() {
    return periods().stream()
        .filter(period -> feeDue() == FeeDue.FIRST_DAY || period.ended())
        .flatMap(period -> period.fee().stream())
        .reduce(Money.zero(currency()), Money::plus);
  }

  /**
   * Returns the overage that may be invoiced by now. What is over in a period that goes on may
   * still change and waits for its end.
   *
   * @return the exact sum of the periods that ended
   */
  public ExactMoney overageDue() {
    return periods().stream()
        .filter(RetainerPeriod::ended)
        .flatMap(period -> period.overageValue().stream())
        .reduce(ExactMoney.zero(currency()), ExactMoney::plus);
  }

  /**
   * Returns how the periods balance, in words.
   *
   * @return the first day of each period and its equations
   */
  public ImmutableList<String> explain() {
    return periods().stream()
        .flatMap(
            period -> period.explain().stream().map(line -> period.during().start() + ": " + line))
        .collect(toImmutableList());
  }

  /**
   * Returns how far time is logged and how complete the time sheets are.
   *
   * @return that of the burn it is of; empty if nothing was told, as where it is calculated by
   *     itself, and its rows then say that it is not known
   */
  public abstract Optional<LoggedTime> logged();

  /**
   * Returns the same report that tells how far time is logged.
   *
   * @param logged that of the burn it is of
   * @return the report
   */
  public RetainerReport withLogged(LoggedTime logged) {
    return builder().from(this).logged(logged).build();
  }

  /** Builds reports. */
  static final class Builder extends ImmutableRetainerReport.Builder {
    Builder() {}
  }
}
