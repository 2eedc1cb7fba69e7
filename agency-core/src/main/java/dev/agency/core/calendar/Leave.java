package dev.agency.core.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.LeaveId;
import dev.agency.core.id.PersonId;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import org.immutables.value.Value;

/**
 * A leave: a person is away on some days, or for a part of each.
 *
 * <p>Holidays come first and a leave takes of what they leave. A week of leave with a holiday on
 * its Wednesday takes four days, and the holiday is charged once; a leave of a half day on a day
 * that is half a holiday takes the other half. Leaves of one day add up to no more than the day
 * has.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Leave implements WithLeave permits ImmutableLeave {
  Leave() {}

  /**
   * Starts a new leave.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Leave fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this leave.
   *
   * @return the identifier
   */
  public abstract LeaveId id();

  /**
   * Returns who is away.
   *
   * @return the person
   */
  public abstract PersonId person();

  /**
   * Returns the days.
   *
   * @return the days, at most ten years; open-ended while nobody knows when it ends
   */
  public abstract DateRange days();

  /**
   * Returns how much of each of its days is off.
   *
   * @return the part, the whole day unless set
   */
  @Value.Default
  public DayPart part() {
    return DayPart.whole();
  }

  /**
   * Returns how far it has come.
   *
   * @return the state, pending unless set
   */
  @Value.Default
  public LeaveState state() {
    return LeaveState.PENDING;
  }

  /**
   * Returns why they are away, which is nobody's business in a plan.
   *
   * @return the kind, {@code OTHER} unless set
   */
  @Value.Default
  @Value.Redacted
  public LeaveKind kind() {
    return LeaveKind.OTHER;
  }

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns a builder filled from this leave.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a leave of more than ten years. */
  @Value.Check
  void check() {
    Invariants.of("a leave")
        .require(
            days().days().orElse(1) <= DateRange.MAX_DAYS,
            "days",
            ErrorCode.OUT_OF_RANGE,
            "must be at most ten years")
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds leaves. */
  public static final class Builder extends ImmutableLeave.Builder {
    Builder() {}
  }
}
