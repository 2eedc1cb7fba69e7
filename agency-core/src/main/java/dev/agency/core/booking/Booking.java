package dev.agency.core.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Time that is set aside: of somebody, on certain days, for a project or a deal.
 *
 * <p>Three hours a day of the designer from 2 to 27 March for the relaunch. While it is not said
 * who it will be, the booking names a discipline instead of a person: that is demand of the
 * discipline and nobody's load. A booking for a deal is what the deal would need; once it is won
 * the project has bookings of its own.
 *
 * <p>It says what was agreed, not what fits: a booking of 120 % or over a leave is kept as it is,
 * and what it takes on each day is computed from the schedule: see {@link Placement}.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Booking implements WithBooking permits ImmutableBooking {
  Booking() {}

  /**
   * Starts a new booking.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Booking fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this booking.
   *
   * @return the identifier
   */
  public abstract BookingId id();

  /**
   * Returns how firm it is.
   *
   * @return the status, tentative unless set
   */
  @Value.Default
  public BookingStatus status() {
    return BookingStatus.TENTATIVE;
  }

  /**
   * Returns who is booked.
   *
   * @return the person; empty for a placeholder, which has a discipline
   */
  public abstract Optional<PersonId> person();

  /**
   * Returns the discipline somebody is needed of.
   *
   * @return the discipline of a placeholder; empty if a person is booked
   */
  public abstract Optional<DisciplineId> discipline();

  /**
   * Returns the project it is for.
   *
   * @return the project; empty if it is for a deal
   */
  public abstract Optional<ProjectId> project();

  /**
   * Returns the deal it is for.
   *
   * @return the deal; empty if it is for a project
   */
  public abstract Optional<DealId> deal();

  /**
   * Returns the budget the time will count on.
   *
   * @return a budget of the project; empty if that is open
   */
  public abstract Optional<BudgetId> budget();

  /**
   * Returns the line the time will count on.
   *
   * @return a line of the budget or of the deal; empty if that is open
   */
  public abstract Optional<LineId> line();

  /**
   * Returns the days.
   *
   * @return the days, with an end, at most ten years
   */
  public abstract DateRange days();

  /**
   * Returns how much time it takes.
   *
   * @return the amount
   */
  public abstract BookingAmount amount();

  /**
   * Returns what becomes of its time on days the person is away.
   *
   * @return the policy, {@code KEEP} unless set; it has no bearing on a placeholder
   */
  @Value.Default
  public LeavePolicy leavePolicy() {
    return LeavePolicy.KEEP;
  }

  /**
   * Returns whether it takes days off.
   *
   * @return the policy, {@code SKIP} unless set; it has no bearing on a placeholder
   */
  @Value.Default
  public OffDayPolicy offDayPolicy() {
    return OffDayPolicy.SKIP;
  }

  /**
   * Returns how a total is laid over its days.
   *
   * @return the rule, {@code BY_CAPACITY} unless set; it has no bearing on the other amounts
   */
  @Value.Default
  public Spread spread() {
    return Spread.BY_CAPACITY;
  }

  /**
   * Returns what was noted.
   *
   * @return the note, empty if there is none
   */
  public abstract Optional<String> note();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns whether nobody is named yet.
   *
   * @return whether it is demand of a discipline
   */
  public boolean isPlaceholder() {
    return person().isEmpty();
  }

  /**
   * Returns a builder filled from this booking.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a booking of nobody or for nothing, of two or for two, and one without an end. */
  @Value.Check
  void check() {
    Invariants rules =
        Invariants.of("a booking")
            .require(
                person().isPresent() != discipline().isPresent(),
                "person",
                ErrorCode.INCONSISTENT,
                "or the discipline must be given, and not both");
    Work.check(rules, project(), deal(), budget(), line(), days())
        .note("note", note())
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds bookings. */
  public static final class Builder extends ImmutableBooking.Builder {
    Builder() {}
  }
}
