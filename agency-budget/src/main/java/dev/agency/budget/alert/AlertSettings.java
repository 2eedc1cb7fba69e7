package dev.agency.budget.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.WeekStart;
import org.immutables.value.Value;

/**
 * When an agency wants to be warned. The defaults are here and nowhere else; those of the drift and
 * of the count of requests belong to the statistics they limit, and were chosen by {@link
 * AlertBacktest} and by simulation.
 *
 * <p>Each limit is what must be exceeded: a gap of exactly 10 % raises nothing. A threshold is what
 * must be reached.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class AlertSettings implements WithAlertSettings
    permits ImmutableAlertSettings {
  private static final int MAX_DAYS = 3_660;
  private static final int MAX_SUM = 100_000;

  private static final ImmutableList<BasisPoints> USUAL_THRESHOLDS =
      ImmutableList.of(
          BasisPoints.ofPercent(50),
          BasisPoints.ofPercent(75),
          BasisPoints.ofPercent(90),
          BasisPoints.ONE_HUNDRED_PERCENT);

  AlertSettings() {}

  /**
   * Returns the settings with every default.
   *
   * @return a gap of 10 % and a drift from 5 % on with a sum over 6; requests over 3, 5 and 10 % of
   *     the scope and a count with a sum over 2.5; thresholds of 50, 75, 90 and 100 %; a pace 15
   *     points ahead; progress older than 14 days; incomplete below a coverage of 90 %; ISO weeks
   */
  public static AlertSettings usual() {
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
  static AlertSettings fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the gap that {@link AlertRule#GAP} lets pass.
   *
   * @return the share of the planned minutes; 10 % unless set
   */
  @Value.Default
  public BasisPoints gap() {
    return BasisPoints.ofPercent(10);
  }

  /**
   * Returns the gap that {@link AlertRule#DRIFT} lets pass however it grew.
   *
   * @return the share of the planned minutes; 5 % unless set
   */
  @Value.Default
  public BasisPoints driftGap() {
    return BasisPoints.ofPercent(5);
  }

  /**
   * Returns the cumulative sum that {@link AlertRule#DRIFT} lets pass.
   *
   * @return the limit in hundredths, 0 to 100,000; 600 for 6 unless set
   */
  @Value.Default
  public int driftLimitHundredths() {
    return 600;
  }

  /**
   * Returns the share of the approved scope that requests may ask for without an alert.
   *
   * @return the limit of {@link AlertLevel#WATCH}; 3 % unless set
   */
  @Value.Default
  public BasisPoints scopeWatch() {
    return BasisPoints.ofPercent(3);
  }

  /**
   * Returns the share of the approved scope that requests may ask for without a warning.
   *
   * @return the limit of {@link AlertLevel#WARN}, not below that of watch; 5 % unless set
   */
  @Value.Default
  public BasisPoints scopeWarn() {
    return BasisPoints.ofPercent(5);
  }

  /**
   * Returns the share of the approved scope that requests may ask for without an alarm.
   *
   * @return the limit of {@link AlertLevel#ALARM}, not below that of warn; 10 % unless set
   */
  @Value.Default
  public BasisPoints scopeAlarm() {
    return BasisPoints.ofPercent(10);
  }

  /**
   * Returns the cumulative sum that {@link AlertRule#SCOPE_COUNT} lets pass.
   *
   * @return the limit in hundredths, 0 to 100,000; 250 for 2.5 unless set
   */
  @Value.Default
  public int scopeCountLimitHundredths() {
    return 250;
  }

  /**
   * Returns the shares of the budget that are announced when they are reached: from 100 % on as an
   * alarm, from 90 % on as a warning, the others to watch. The rows of a burn have their own,
   * {@link dev.agency.budget.BurnSettings#thresholds}: a table may be shorter than what is watched.
   *
   * @return the thresholds, positive and ascending; 50, 75, 90 and 100 % unless set
   */
  @Value.Default
  public ImmutableList<BasisPoints> thresholds() {
    return USUAL_THRESHOLDS;
  }

  /**
   * Returns how far the used share may be ahead of the elapsed share of the planned days.
   *
   * @return the difference that {@link AlertRule#PACE} lets pass; 15 points unless set
   */
  @Value.Default
  public BasisPoints paceLead() {
    return BasisPoints.ofPercent(15);
  }

  /**
   * Returns how old the last post of progress may be while time is logged.
   *
   * @return the days, 1 to 3,660; 14 unless set
   */
  @Value.Default
  public int staleAfterDays() {
    return 14;
  }

  /**
   * Returns the coverage of the time sheets below which alerts are marked incomplete.
   *
   * @return the share; 90 % unless set
   */
  @Value.Default
  public BasisPoints leastCoverage() {
    return BasisPoints.ofPercent(90);
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
   * Returns a builder filled from these settings.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses negative limits, and thresholds or levels that do not ascend. */
  @Value.Check
  void check() {
    Invariants.of("the alert settings")
        .notNegative("gap", gap().value())
        .notNegative("driftGap", driftGap().value())
        .between("driftLimitHundredths", driftLimitHundredths(), 0, MAX_SUM)
        .notNegative("scopeWatch", scopeWatch().value())
        .require(
            scopeWatch().compareTo(scopeWarn()) <= 0,
            "scopeWarn",
            ErrorCode.INCONSISTENT,
            "must not be below the limit of watch")
        .require(
            scopeWarn().compareTo(scopeAlarm()) <= 0,
            "scopeAlarm",
            ErrorCode.INCONSISTENT,
            "must not be below the limit of warn")
        .between("scopeCountLimitHundredths", scopeCountLimitHundredths(), 0, MAX_SUM)
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
        .notNegative("paceLead", paceLead().value())
        .between("staleAfterDays", staleAfterDays(), 1, MAX_DAYS)
        .require(
            leastCoverage().isProportion(),
            "leastCoverage",
            ErrorCode.OUT_OF_RANGE,
            "must be from 0 to 100 percent")
        .verify();
  }

  /** Builds settings. */
  public static final class Builder extends ImmutableAlertSettings.Builder {
    Builder() {}
  }
}
