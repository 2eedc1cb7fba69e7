package dev.agency.core.deal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.Booking;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectBrief;
import dev.agency.core.scope.Baseline;
import dev.agency.core.style.AgencyStyle;
import java.util.Optional;
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
   * @return the new project with the milestones of the deal, or the existing one with them added
   */
  public abstract Project project();

  /**
   * Returns the budget.
   *
   * @return the budget, with the lines the client agreed to
   */
  public abstract Budget budget();

  /**
   * Returns who answers for the project.
   *
   * @return who answered for the deal on the day of the win or was to after it; and for a new
   *     project the owner of the deal as account manager, where nobody else is
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
   * Returns what the client wants and why.
   *
   * @return the brief of the deal as one of the project; empty if the terms have none
   */
  public abstract Optional<ProjectBrief> brief();

  /**
   * Returns what was agreed, frozen: the scope of the deal with its days, and the time and the
   * total of the budget.
   *
   * @return the first baseline of the project; empty if no item was worked out
   */
  public abstract Optional<Baseline> baseline();

  /**
   * Returns the time worked for the deal before it was won.
   *
   * @return the entries as they count on the budget, billable or not as they were; what stands on
   *     an invoice stays where it is and is not among them
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<TimeEntry> timeEntries();

  /**
   * Returns the money spent for the deal before it was won.
   *
   * @return the expenses as they count on the budget, charged or not as they were
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<Expense> expenses();

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
        .require(
            brief().map(it -> it.project().equals(Optional.of(project().id()))).orElse(true),
            "brief",
            ErrorCode.INCONSISTENT,
            "must be of the project")
        .require(
            baseline()
                .map(it -> it.project().equals(project().id()) && it.budget().equals(budget().id()))
                .orElse(true),
            "baseline",
            ErrorCode.INCONSISTENT,
            "must be of the project and the budget")
        .unique("timeEntries", Lists.transform(timeEntries(), TimeEntry::id))
        .requireEach(
            "timeEntries",
            timeEntries(),
            entry -> entry.budget().equals(budget().id()),
            ErrorCode.INCONSISTENT,
            "must count on the budget")
        .unique("expenses", Lists.transform(expenses(), Expense::id))
        .requireEach(
            "expenses",
            expenses(),
            expense -> expense.budget().equals(budget().id()),
            ErrorCode.INCONSISTENT,
            "must count on the budget")
        .verify();
  }

  /** Builds conversions. */
  public static final class Builder extends ImmutableConversion.Builder {
    Builder() {}
  }
}
