package dev.agency.core.deal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.agency.core.booking.Booking;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import dev.agency.core.style.AgencyStyle;
import org.immutables.value.Value;

/**
 * What a won deal became. The budget is the truth from here on, and remembers the deal.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Conversion implements WithConversion permits ImmutableConversion {
  Conversion() {}

  /**
   * Starts a new conversion.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Conversion fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the won deal.
   *
   * @return the deal, in its won stage
   */
  public abstract Deal deal();

  /**
   * Returns which win of the deal this is.
   *
   * @return the number, from 1
   */
  public abstract long number();

  /**
   * Returns the project the work happens in.
   *
   * @return the new project, or the existing one unchanged
   */
  public abstract Project project();

  /**
   * Returns the budget.
   *
   * @return the budget, with the lines the client agreed to
   */
  public abstract Budget budget();

  /**
   * Returns who answers for a new project.
   *
   * @return the owner of the deal as account manager; none for an existing project
   */
  public abstract ImmutableList<Responsibility> responsibilities();

  /**
   * Returns who works on it when.
   *
   * @return the bookings of the deal, confirmed for the project and the budget; none unless the
   *     terms of the win have any
   */
  public abstract ImmutableList<Booking> bookings();

  /**
   * Returns a builder filled from this conversion.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses parts that do not belong together. */
  @Value.Check
  void check() {
    Invariants.of("a conversion")
        .require(number() >= 1, "number", ErrorCode.OUT_OF_RANGE, "must be at least 1")
        .require(
            budget().project().equals(project().id()),
            "budget",
            ErrorCode.INCONSISTENT,
            "must be of the project")
        .require(
            project().client().equals(deal().client()),
            "project",
            ErrorCode.INCONSISTENT,
            "must be of the client of the deal")
        .unique("bookings", Lists.transform(bookings(), Booking::id))
        .each(
            "bookings",
            bookings(),
            (rules, path, booking) ->
                rules.require(
                    booking.project().filter(project().id()::equals).isPresent()
                        && booking.budget().filter(budget().id()::equals).isPresent(),
                    path,
                    ErrorCode.INCONSISTENT,
                    "must be for the project and the budget"))
        .verify();
  }

  /** Builds conversions. */
  public static final class Builder extends ImmutableConversion.Builder {
    Builder() {}
  }
}
