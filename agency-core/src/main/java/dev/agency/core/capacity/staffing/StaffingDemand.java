package dev.agency.core.capacity.staffing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Some work that has to be done within some days, by anyone of certain disciplines.
 *
 * <p>Forty hours of design for the relaunch between 2 and 27 March, at most ten hours a week. It
 * may be shared by several people and does not ask that they be the same every week.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class StaffingDemand implements WithStaffingDemand
    permits ImmutableStaffingDemand {
  private static final long MAX_MINUTES = 1_000_000_000;

  StaffingDemand() {}

  /**
   * Starts a new demand.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static StaffingDemand fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns what the demand is called, and what sentences about it say.
   *
   * @return 1 to 200 printable characters, unique in its plan
   */
  public abstract String name();

  /**
   * Returns the disciplines of which any may do it.
   *
   * @return at least one
   */
  public abstract ImmutableSet<DisciplineId> anyOf();

  /**
   * Returns the days within which it has to be done.
   *
   * @return the days, with an end, at most ten years
   */
  public abstract DateRange window();

  /**
   * Returns how much work it is.
   *
   * @return the minutes, 1 to 1,000,000,000
   */
  public abstract long minutes();

  /**
   * Returns the most that may be done in a week, because more would not help or is not wanted.
   *
   * @return the minutes of a calendar week, 1 to 1,000,000,000; empty for no limit. A week of which
   *     only a part lies in the window has the whole limit
   */
  public abstract Optional<Long> mostPerWeek();

  /**
   * Returns what has to be finished the day before this begins, or earlier.
   *
   * @return the names of other demands of the plan; none unless set
   */
  public abstract ImmutableSet<String> after();

  /**
   * Returns a builder filled from this demand.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a demand that nobody may do, and one without an end. */
  @Value.Check
  void check() {
    Invariants.of("a demand")
        .name("name", name())
        .require(!anyOf().isEmpty(), "anyOf", ErrorCode.EMPTY, "must not be empty")
        .require(
            window().days().orElse(Long.MAX_VALUE) <= DateRange.MAX_DAYS,
            "window",
            ErrorCode.OUT_OF_RANGE,
            "must have an end and at most ten years")
        .between("minutes", minutes(), 1, MAX_MINUTES)
        .between("mostPerWeek", mostPerWeek().orElse(1L), 1, MAX_MINUTES)
        .verify();
  }

  /** Builds demands. */
  public static final class Builder extends ImmutableStaffingDemand.Builder {
    Builder() {}
  }
}
