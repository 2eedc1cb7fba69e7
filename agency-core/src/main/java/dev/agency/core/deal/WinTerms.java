package dev.agency.core.deal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.Booking;
import dev.agency.core.budget.Recognition;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.StageId;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectBrief;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is decided when a deal is won, beyond what the deal knows.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class WinTerms implements WithWinTerms permits ImmutableWinTerms {
  WinTerms() {}

  /**
   * Starts a new set of terms.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static WinTerms fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the stage of won deals it comes to.
   *
   * @return the stage
   */
  public abstract StageId stage();

  /**
   * Returns the day the client agreed.
   *
   * @return the day; without effect on a deal that is won already
   */
  public abstract LocalDate wonOn();

  /**
   * Returns the project the work joins.
   *
   * @return a project of the same client; empty for a new one
   */
  public abstract Optional<Project> existingProject();

  /**
   * Returns the accepted proposal the budget is made from.
   *
   * @return the proposal; empty to make it from the deal as it is
   */
  public abstract Optional<Proposal> proposal();

  /**
   * Returns the identifier the host wants for a new project.
   *
   * @return the identifier; empty to derive it from the deal
   */
  public abstract Optional<ProjectId> projectId();

  /**
   * Returns the identifier the host wants for the budget.
   *
   * @return the identifier; empty to derive it from the deal
   */
  public abstract Optional<BudgetId> budgetId();

  /**
   * Returns when the fixed price of the budget becomes revenue.
   *
   * <p>A deal says what is sold and not how it is booked, so whoever wins it says so here, once.
   *
   * @return the form, for a fixed price only; empty if nothing was agreed, and for a deal that is
   *     won already to leave it as it was agreed then
   */
  public abstract Optional<Recognition> recognition();

  /**
   * Returns what people were to do for the deal: all its bookings, of people and placeholders.
   *
   * @return the bookings of the deal, each once; none unless set
   */
  public abstract ImmutableList<Booking> bookings();

  /**
   * Returns what the review of the set-up came to.
   *
   * @return the verdict of the version that is won; empty if nobody reviewed it, and for a deal
   *     that is won already to leave the one it was won by
   */
  public abstract Optional<SetupVerdict> verdict();

  /**
   * Returns what the client wants and why.
   *
   * @return the last brief of the deal; empty if there is none
   */
  public abstract Optional<ProjectBrief> brief();

  /**
   * Returns which brief of the project that one becomes.
   *
   * @return the number, for a project that has briefs already; empty to keep that of the deal
   */
  public abstract Optional<Long> briefNumber();

  /**
   * Returns who answers for the deal.
   *
   * @return the responsibilities of the deal, of any day; none unless set
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<Responsibility> responsibilities();

  /**
   * Returns the time worked for the deal so far.
   *
   * @return the entries on its {@linkplain Deal#presaleBudget budget for that}; none unless set
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<TimeEntry> timeEntries();

  /**
   * Returns the money spent for the deal so far.
   *
   * @return the expenses on its {@linkplain Deal#presaleBudget budget for that}; none unless set
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<Expense> expenses();

  /**
   * Returns a builder filled from this set of terms.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses days out of range, an identifier for a project that exists, and what repeats. */
  @Value.Check
  void check() {
    Invariants.of("terms")
        .date("wonOn", wonOn())
        .require(
            existingProject().isEmpty() || projectId().isEmpty(),
            "projectId",
            ErrorCode.INCONSISTENT,
            "must be absent where the work joins a project")
        .between("briefNumber", briefNumber().orElse(1L), 1, Integer.MAX_VALUE)
        .unique("bookings", Lists.transform(bookings(), Booking::id))
        .unique("responsibilities", Lists.transform(responsibilities(), Responsibility::id))
        .unique("timeEntries", Lists.transform(timeEntries(), TimeEntry::id))
        .unique("expenses", Lists.transform(expenses(), Expense::id))
        .verify();
  }

  /** Builds terms. */
  public static final class Builder extends ImmutableWinTerms.Builder {
    Builder() {}
  }
}
