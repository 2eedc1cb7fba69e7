package dev.agency.budget.retainer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One period of a retainer: where its minutes came from and where they went.
 *
 * <p>40 hours are included, 10 came from the period before, 60 were used and overrun is worked off:
 * {@code allowance 2400}, {@code lotsIn} 600, {@code used 3600}, {@code within 3000}, {@code
 * overage 600}, {@code added 600}, {@code debtOut 600}. Three equations always hold, and a row that
 * breaks one cannot be made:
 *
 * <pre>
 * allowance + lots in = debt repaid + within + lots out + expired + cut
 * used - within       = overage     = billed + added + waived
 * debt out            = debt in - debt repaid + added
 * </pre>
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class RetainerPeriod permits ImmutableRetainerPeriod {
  RetainerPeriod() {}

  static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static RetainerPeriod fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the days of the period.
   *
   * @return the days; the first period may be shorter, and one that reaches beyond the year 2199
   *     has no end
   */
  public abstract DateRange during();

  /**
   * Returns whether the period is over. One that is not shows what would come out if nothing more
   * were used.
   *
   * @return whether its last day has come
   */
  public abstract boolean ended();

  /**
   * Returns the minutes it includes.
   *
   * @return the allowance, or its share in a first period that is not whole; what was used where
   *     the retainer has no allowance
   */
  public abstract long allowance();

  /**
   * Returns the unused minutes that came from earlier periods.
   *
   * @return the lots, oldest first
   */
  public abstract ImmutableList<Lot> lotsIn();

  /**
   * Returns the overrun of earlier periods that is not worked off yet.
   *
   * @return the minutes
   */
  public abstract long debtIn();

  /**
   * Returns minutes taken back that earlier periods had no use to set them against.
   *
   * @return the minutes, not negative
   */
  public abstract long creditIn();

  /**
   * Returns what was posted in the period.
   *
   * @return the minutes, corrections included; negative if more was taken back than used
   */
  public abstract long posted();

  /**
   * Returns what of that was worked in an earlier period.
   *
   * @return the minutes of late approvals and corrections
   */
  public abstract long late();

  /**
   * Returns what counts as used.
   *
   * @return posted minutes less the credit that came in, not negative
   */
  public abstract long used();

  /**
   * Returns what of the credit is left.
   *
   * @return the minutes, not negative
   */
  public abstract long creditOut();

  /**
   * Returns how much of the debt was worked off, before anything else.
   *
   * @return the smaller of the debt and what there was
   */
  public abstract long debtRepaid();

  /**
   * Returns what was used of what there was.
   *
   * @return the used minutes up to allowance and lots less the debt repaid
   */
  public abstract long within();

  /**
   * Returns what was lost at the end because it was too old, or is not carried over at all.
   *
   * @return the minutes
   */
  public abstract long expired();

  /**
   * Returns what was lost at the end because too much was left.
   *
   * @return the minutes, the oldest of them
   */
  public abstract long cut();

  /**
   * Returns the unused minutes that move on.
   *
   * @return the lots, oldest first
   */
  public abstract ImmutableList<Lot> lotsOut();

  /**
   * Returns what was used beyond what there was.
   *
   * @return the minutes
   */
  public abstract long overage();

  /**
   * Returns what is billed at the overage rate.
   *
   * @return the minutes of the overage that are not worked off later; in the last period of a
   *     retainer that ends, with the debt that is left
   */
  public abstract long billed();

  /**
   * Returns what of the overage is to be worked off later.
   *
   * @return the minutes; in the last period of a retainer that ends none, or negative by the debt
   *     that is left and settled now
   */
  public abstract long added();

  /**
   * Returns what nobody pays for.
   *
   * @return what would be billed if there were an overage rate
   */
  public abstract long waived();

  /**
   * Returns the overrun that is not worked off at the end.
   *
   * @return the minutes
   */
  public abstract long debtOut();

  /**
   * Returns what the period costs, used or not.
   *
   * @return the fee, or its share in a first period that is not whole; empty without a fee
   */
  @Value.Redacted
  public abstract Optional<Money> fee();

  /**
   * Returns what the billed overage is worth.
   *
   * @return the exact amount; empty without an overage rate
   */
  @Value.Redacted
  public abstract Optional<ExactMoney> overageValue();

  /**
   * Returns what there was to use once the debt was repaid: 30 hours of 40 after an overrun of 10.
   *
   * @return allowance and lots less the debt repaid
   */
  public long available() {
    return Math.addExact(allowance(), sum(lotsIn())) - debtRepaid();
  }

  /**
   * Returns what is left of that.
   *
   * @return available minutes less those within
   */
  public long left() {
    return available() - within();
  }

  /**
   * Returns the three equations with their numbers, for a reader who wants to check them.
   *
   * @return three lines, such as {@code "allowance 2400 + lots in 600 = debt repaid 0 + within 3000
   *     + lots out 0 + expired 0 + cut 0"}
   */
  public ImmutableList<String> explain() {
    return ImmutableList.of(
        "allowance "
            + allowance()
            + " + lots in "
            + sum(lotsIn())
            + " = debt repaid "
            + debtRepaid()
            + " + within "
            + within()
            + " + lots out "
            + sum(lotsOut())
            + " + expired "
            + expired()
            + " + cut "
            + cut(),
        "used "
            + used()
            + " - within "
            + within()
            + " = overage "
            + overage()
            + " = billed "
            + billed()
            + " + added to debt "
            + added()
            + " + waived "
            + waived(),
        "debt out "
            + debtOut()
            + " = debt in "
            + debtIn()
            + " - debt repaid "
            + debtRepaid()
            + " + added "
            + added());
  }

  static long sum(List<Lot> lots) {
    return lots.stream().mapToLong(Lot::minutes).reduce(0, Math::addExact);
  }

  /** Refuses negative minutes and a row that does not balance. */
  @Value.Check
  void check() {
    Invariants.of("a period of a retainer")
        .notNegative("allowance", allowance())
        .notNegative("debtIn", debtIn())
        .notNegative("creditIn", creditIn())
        .notNegative("used", used())
        .notNegative("creditOut", creditOut())
        .notNegative("debtRepaid", debtRepaid())
        .notNegative("within", within())
        .notNegative("expired", expired())
        .notNegative("cut", cut())
        .notNegative("billed", billed())
        .notNegative("waived", waived())
        .notNegative("debtOut", debtOut())
        .require(
            allowance() + sum(lotsIn())
                == debtRepaid() + within() + sum(lotsOut()) + expired() + cut(),
            "allowance",
            ErrorCode.INCONSISTENT,
            "must have gone where the row says")
        .require(
            posted() - creditIn() == used() - creditOut(),
            "posted",
            ErrorCode.INCONSISTENT,
            "must be used or left as credit")
        .require(
            used() - within() == overage() && overage() == billed() + added() + waived(),
            "overage",
            ErrorCode.INCONSISTENT,
            "must be billed, added to the debt or waived")
        .require(
            debtOut() == debtIn() - debtRepaid() + added(),
            "debtOut",
            ErrorCode.INCONSISTENT,
            "must be what came in less what was repaid and with what was added")
        .verify();
  }

  /** Builds rows. */
  static final class Builder extends ImmutableRetainerPeriod.Builder {
    Builder() {}
  }
}
