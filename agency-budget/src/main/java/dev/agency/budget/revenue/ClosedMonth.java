package dev.agency.budget.revenue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * What is posted in a month: its own amounts, and corrections of months that were locked.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class ClosedMonth permits ImmutableClosedMonth {
  ClosedMonth() {}

  /**
   * What is posted in a later month for one that was locked.
   *
   * @param month the first day of the month it corrects
   * @param amount the amount
   */
  public record Correction(LocalDate month, ExactMoney amount) {
    /** Returns the month without the amount, which is sensitive. */
    @Override
    public String toString() {
      return "Correction[" + month + "]";
    }
  }

  static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ClosedMonth fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the month.
   *
   * @return its first day
   */
  public abstract LocalDate month();

  /**
   * Returns what is of the month itself.
   *
   * @return the exact sum
   */
  @Value.Redacted
  public abstract ExactMoney own();

  /**
   * Returns what is posted here for earlier months.
   *
   * @return one sum for each month that is corrected, in the order of the months
   */
  public abstract ImmutableList<Correction> corrections();

  /**
   * Returns what the month shows.
   *
   * @return its own amounts and all corrections
   */
  public ExactMoney total() {
    return corrections().stream().map(Correction::amount).reduce(own(), ExactMoney::plus);
  }

  /**
   * Returns what is posted in this month of two amounts, such as of revenue and of negated cost.
   *
   * @param other what is posted in the same month of the other
   * @return the sum, with a correction for each month that one of them corrects
   * @throws dev.agency.core.error.InvalidModelException if it is another month ({@code
   *     INCONSISTENT})
   * @throws dev.agency.core.error.CurrencyMismatchException if it has another currency
   */
  public ClosedMonth plus(ClosedMonth other) {
    Invariants.of("a closed month")
        .require(
            month().equals(other.month()),
            "month",
            ErrorCode.INCONSISTENT,
            "must be that of the other")
        .verify();
    TreeMap<LocalDate, ExactMoney> sums = new TreeMap<>();
    corrections().forEach(each -> sums.put(each.month(), each.amount()));
    other.corrections().forEach(each -> sums.merge(each.month(), each.amount(), ExactMoney::plus));
    Builder sum = builder().month(month()).own(own().plus(other.own()));
    sums.forEach((month, amount) -> sum.addCorrections(new Correction(month, amount)));
    return sum.build();
  }

  /**
   * Returns this month with the other sign.
   *
   * @return what takes it back
   */
  public ClosedMonth negated() {
    return builder()
        .month(month())
        .own(own().negated())
        .corrections(
            corrections().stream()
                .map(each -> new Correction(each.month(), each.amount().negated()))
                .toList())
        .build();
  }

  /** Builds rows. */
  static final class Builder extends ImmutableClosedMonth.Builder {
    Builder() {}
  }
}
