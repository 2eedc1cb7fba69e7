package dev.agency.budget.outlook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.BurnReport;
import dev.agency.budget.alert.AlertHistory;
import dev.agency.budget.alert.PlanVersion;
import dev.agency.budget.alert.RevisedItem;
import dev.agency.budget.alert.ScopeRequest;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.earnedvalue.PlannedValue;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import dev.agency.core.project.WorkItem;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the outlook of a budget follows from: the project, the budget and its burn, and as much more
 * as the host knows.
 *
 * <p>All but the first three may be left out. Without posts of progress the outlook still says how
 * long the budget lasts; without an estimate of the cost it says nothing of cost. What is left out
 * makes figures unknown with their reason, and never zero.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no figures.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class OutlookFacts implements WithOutlookFacts
    permits ImmutableOutlookFacts {
  OutlookFacts() {}

  /**
   * Starts new facts.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the project, with its planned days and milestones.
   *
   * @return the project
   */
  public abstract Project project();

  /**
   * Returns the budget, with its estimated minutes and total.
   *
   * @return the budget, of the project
   */
  public abstract Budget budget();

  /**
   * Returns how much of the budget is used, as the agency bills it. The outlook is as of its day.
   *
   * @return the burn of the budget
   */
  public abstract BurnReport burn();

  /**
   * Returns the day the work was won. What was worked and spent before it, such as presale that the
   * win moved to the budget, is used and forecast as it is, and makes no pace of delivery.
   *
   * @return the day, the first whose use makes a pace; empty if all that is used is delivery
   */
  public abstract Optional<LocalDate> wonOn();

  /**
   * Returns what was said about progress.
   *
   * @return the posts, of any projects in any order
   */
  public abstract ImmutableList<ProgressPost> progress();

  /**
   * Returns the pieces of the work, for those who tell progress by them.
   *
   * @return the items, of any projects in any order
   */
  public abstract ImmutableList<WorkItem> items();

  /**
   * Returns the minutes that are booked for each day to come. Where the work is booked, its minutes
   * run out as the bookings say, on a day without an interval, so that no alert comes of it; value
   * and cost have no bookings and go at their rates.
   *
   * @return the minutes by day, none of them negative; those up to the day of the burn do not
   *     count. A map without days says that nothing is booked. If empty, as it usually is, they are
   *     the {@linkplain BurnReport#scheduledToCome scheduled time} after that day which the burn
   *     was made of, and the work is not booked if it was made of none
   */
  public abstract Optional<ImmutableSortedMap<LocalDate, Long>> booked();

  /**
   * Returns what the work is estimated to cost, such as by {@link CostEstimate}. Of work that was
   * planned anew it is the cost of the last version, unless that has its own.
   *
   * @return the cost in the currency of the budget; unknown ({@code NO_ESTIMATE}) unless set
   */
  @Value.Default
  @Value.Redacted
  public Figure<ExactMoney> estimatedCost() {
    return Figure.unknown(UnknownReason.NO_ESTIMATE);
  }

  /**
   * Returns what the budget was planned at from which day on, for work that was planned anew or for
   * which orders were applied. What is earned on a day is a share of what was planned on that day;
   * of a day before the first version, of the first.
   *
   * @return the versions in any order, at most one from a day, the present one among them; empty if
   *     there was only ever one plan, which is that of the budget and the project
   */
  public abstract ImmutableList<PlanVersion> plans();

  /**
   * Returns what should be done by the end of each day from the first planned one on, such as by
   * the bookings the plan was made of. Value and cost follow it as the minutes do.
   *
   * @return the curve of the present plan, with at least one day; empty if as much should be done
   *     on each day
   */
  public abstract Optional<PlannedValue<Measure.Minutes>> curve();

  /**
   * Returns the requests for more work.
   *
   * @return what was asked for on top of the scope of this budget, in any order
   */
  public abstract ImmutableList<ScopeRequest> requests();

  /**
   * Returns the rounds of revisions, such as {@link dev.agency.budget.change.RequestedRevisions}
   * counts them.
   *
   * @return how many rounds each item of the scope of this budget includes and has had, from which
   *     day on, in any order
   */
  public abstract ImmutableList<RevisedItem> revisions();

  /**
   * Returns how complete the time sheets were on some days, as the host kept it. Those of the ends
   * of weeks are known from the burn, as far back as its time sheets go.
   *
   * @return the coverages in any order, at most one of a day; each goes before that of the burn
   */
  public abstract ImmutableList<AlertHistory.Coverage> coverages();

  /**
   * Returns a builder filled from these facts.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses what is of another budget or currency, and a curve without days. */
  @Value.Check
  void check() {
    Invariants.of("outlook facts")
        .require(
            budget().project().equals(project().id()),
            "budget/project",
            ErrorCode.UNKNOWN_REFERENCE,
            "must be the project")
        .require(
            burn().budget().budget().equals(budget().id()),
            "burn/budget",
            ErrorCode.UNKNOWN_REFERENCE,
            "must be the budget")
        .require(
            booked()
                .map(days -> days.values().stream().allMatch(minutes -> minutes >= 0))
                .orElse(true),
            "booked",
            ErrorCode.NEGATIVE,
            "must not be negative on any day")
        .sameCurrency(
            "estimatedCost",
            budget().currency(),
            estimatedCost().knownPart().map(ExactMoney::currency))
        .each(
            "plans",
            plans(),
            (rules, path, plan) ->
                rules
                    .sameCurrency(
                        path + "/total",
                        budget().currency(),
                        plan.total().map(ExactMoney::currency))
                    .sameCurrency(
                        path + "/cost", budget().currency(), plan.cost().map(ExactMoney::currency)))
        .require(
            curve().map(plan -> !plan.ends().isEmpty()).orElse(true),
            "curve",
            ErrorCode.EMPTY,
            "must have at least one day")
        .require(
            curve().isEmpty() || !plans().isEmpty() || project().plan().isPresent(),
            "curve",
            ErrorCode.INCONSISTENT,
            "must have a plan that says which day is the first")
        .verify();
  }

  /** Returns the budget and the day, and no figures. */
  @Override
  public String toString() {
    return "OutlookFacts[" + budget().id() + " as of " + burn().budget().asOf() + "]";
  }

  /** Builds facts. */
  public static final class Builder extends ImmutableOutlookFacts.Builder {
    Builder() {}
  }
}
