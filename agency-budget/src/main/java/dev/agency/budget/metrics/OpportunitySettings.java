package dev.agency.budget.metrics;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.style.AgencyStyle;
import org.immutables.value.Value;

/**
 * When an agency takes something for an opportunity. The defaults are here and nowhere else.
 *
 * <p>Each limit is what must be reached: a retainer used to exactly 110 % is overused.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class OpportunitySettings implements WithOpportunitySettings
    permits ImmutableOpportunitySettings {
  private static final int MOST = 3_660;
  private static final long MAX_USE = 1_000_000;

  OpportunitySettings() {}

  /**
   * Returns the settings with every default.
   *
   * @return three periods at 110 % or more, or at 70 % or less; contracts within 90 days; three
   *     changes within 180 days; deliveries of the last 60 days, and 2,400 free minutes
   */
  public static OpportunitySettings usual() {
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
  static OpportunitySettings fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns how many of the last periods in a row make the use of a retainer steady.
   *
   * @return the periods, 1 to 3,660; 3 unless set
   */
  @Value.Default
  public int periods() {
    return 3;
  }

  /**
   * Returns from which use on a retainer is overused.
   *
   * @return the share of what a period includes, 0 to 10,000 %; 110 % unless set
   */
  @Value.Default
  public BasisPoints overuse() {
    return BasisPoints.ofPercent(110);
  }

  /**
   * Returns up to which use a retainer is underused.
   *
   * @return the share of what a period includes, 0 to 10,000 %; 70 % unless set
   */
  @Value.Default
  public BasisPoints underuse() {
    return BasisPoints.ofPercent(70);
  }

  /**
   * Returns within how many days a contract ends soon.
   *
   * @return the days, 0 for the day itself alone, to 3,660; 90 unless set
   */
  @Value.Default
  public int endingWithinDays() {
    return 90;
  }

  /**
   * Returns how many changes of a project are repeated ones.
   *
   * @return the changes, 1 to 3,660; 3 unless set
   */
  @Value.Default
  public int changes() {
    return 3;
  }

  /**
   * Returns how long a change counts after it was given away or turned down.
   *
   * @return the days, 0 for the day itself alone, to 3,660; 180 unless set
   */
  @Value.Default
  public int changeDays() {
    return 180;
  }

  /**
   * Returns how long a delivery is fresh.
   *
   * @return the days, 0 for the day itself alone, to 3,660; 60 unless set
   */
  @Value.Default
  public int deliveredWithinDays() {
    return 60;
  }

  /**
   * Returns how much each discipline must have free for more work of a kind that was delivered.
   *
   * @return the minutes, not negative; 2,400 unless set
   */
  @Value.Default
  public long freeMinutes() {
    return 2_400;
  }

  /**
   * Returns a builder filled from these settings.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses what is out of range, and a use that is too much and too little. */
  @Value.Check
  void check() {
    Invariants.of("opportunity settings")
        .between("periods", periods(), 1, MOST)
        .between("overuse", overuse().value(), 0, MAX_USE)
        .between("underuse", underuse().value(), 0, Math.max(0, overuse().value() - 1))
        .between("endingWithinDays", endingWithinDays(), 0, MOST)
        .between("changes", changes(), 1, MOST)
        .between("changeDays", changeDays(), 0, MOST)
        .between("deliveredWithinDays", deliveredWithinDays(), 0, MOST)
        .notNegative("freeMinutes", freeMinutes())
        .verify();
  }

  /** Builds settings. */
  public static final class Builder extends ImmutableOpportunitySettings.Builder {
    Builder() {}
  }
}
