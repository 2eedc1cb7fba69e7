package dev.agency.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import dev.agency.core.actuals.EntryLimit;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.pricing.FxPolicy;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.WeekStart;
import org.immutables.value.Value;

/**
 * How an agency reads its burn. The defaults are here and nowhere else; the calculator has none of
 * its own.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class BurnSettings implements WithBurnSettings
    permits ImmutableBurnSettings {
  private static final ImmutableList<BasisPoints> USUAL_THRESHOLDS =
      ImmutableList.of(
          BasisPoints.ofPercent(75), BasisPoints.ofPercent(90), BasisPoints.ONE_HUNDRED_PERCENT);

  private static final MarginFloors USUAL_FLOORS =
      new MarginFloors(BasisPoints.ofPercent(30), BasisPoints.ofPercent(15));

  private static final TotalsGuard USUAL_GUARD = new TotalsGuard(3, BasisPoints.ofPercent(75));

  private static final FxPolicy EACH_DAY = new FxPolicy.EachDay();

  BurnSettings() {}

  /**
   * Returns the settings with every default.
   *
   * @return approved billable time, ISO weeks, thresholds of 75, 90 and 100 %, entries of at most
   *     25 hours, margins green from 30 % and amber from 15 %, guarded totals over at least three
   *     people of whom none worked more than 75 %
   */
  public static BurnSettings usual() {
    return builder().build();
  }

  /**
   * Starts new settings.
   *
   * @return a builder that holds the defaults
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static BurnSettings fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns which time counts as used. By scheduled time the used minutes and value are those of
   * the plan up to the day, an indicator: what may be charged, revenue and a retainer's periods are
   * reckoned by approved time then, and cost by worked time, as always. Of an internal budget,
   * which bills nobody, both billable and other time of the stage counts, and its rows say so.
   *
   * @return the basis; approved billable time unless set
   */
  @Value.Default
  public BurnBasis basis() {
    return BurnBasis.APPROVED_BILLABLE;
  }

  /**
   * Returns the day weeks begin on.
   *
   * @return the week start; Monday unless set
   */
  @Value.Default
  public WeekStart weekStart() {
    return WeekStart.ISO;
  }

  /**
   * Returns the shares of the budget whose crossing is a row of the report. Alerts have thresholds
   * of their own.
   *
   * @return the thresholds, positive and ascending; 75, 90 and 100 % unless set
   */
  @Value.Default
  public ImmutableList<BasisPoints> thresholds() {
    return USUAL_THRESHOLDS;
  }

  /**
   * Returns how long one time entry may be.
   *
   * @return the limit; 25 hours unless set
   */
  @Value.Default
  public EntryLimit entryLimit() {
    return EntryLimit.LONGEST_DAY;
  }

  /**
   * Returns where the bands of the margin begin.
   *
   * @return the floors; green from 30 % and amber from 15 % unless set
   */
  @Value.Default
  public MarginFloors marginFloors() {
    return USUAL_FLOORS;
  }

  /**
   * Returns when the guarded totals of cost, profit and margin are shown.
   *
   * @return the guard; three people of whom none worked more than 75 % unless set
   */
  @Value.Default
  public TotalsGuard totalsGuard() {
    return USUAL_GUARD;
  }

  /**
   * Returns which day's exchange rate money in another currency is converted at.
   *
   * @return the policy; the rate of the day of each fact unless set
   */
  @Value.Default
  public FxPolicy fxPolicy() {
    return EACH_DAY;
  }

  /**
   * Returns a builder filled from these settings.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses thresholds that are not positive or not ascending. */
  @Value.Check
  void check() {
    Invariants.of("the burn settings")
        .each(
            "thresholds",
            thresholds(),
            (rules, path, threshold) ->
                rules.require(
                    threshold.value() > 0, path, ErrorCode.OUT_OF_RANGE, "must be positive"))
        .require(
            Ordering.natural().isStrictlyOrdered(thresholds()),
            "thresholds",
            ErrorCode.INCONSISTENT,
            "must each be above the one before it")
        .verify();
  }

  /** Builds settings. */
  public static final class Builder extends ImmutableBurnSettings.Builder {
    Builder() {}
  }
}
