package dev.agency.budget.revenue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
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
   * @param of the first day of the month it corrects
   * @param amount the amount
   */
  public record Correction(LocalDate of, ExactMoney amount) {
    /** Returns the month without the amount, which is sensitive. */
    @Override
    public String toString() {
      return "Correction[" + of + "]";
    }
  }

  /**
   * Starts a new row.
   *
   * @return an empty builder
   */
  public static Builder builder() {
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

  /** Builds rows. */
  public static final class Builder extends ImmutableClosedMonth.Builder {
    Builder() {}
  }
}
