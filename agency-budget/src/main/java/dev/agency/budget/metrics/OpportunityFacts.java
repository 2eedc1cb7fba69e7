package dev.agency.budget.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.retainer.RetainerRow;
import dev.agency.core.capacity.CapacityView;
import dev.agency.core.client.Contract;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.project.Project;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import java.util.Map;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * What opportunities follow from, as much of it as the host knows, each in any order. What is left
 * out leads to none.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no figures of retainers.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class OpportunityFacts implements WithOpportunityFacts
    permits ImmutableOpportunityFacts {
  OpportunityFacts() {}

  /**
   * Starts new facts.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the projects, which say whose client changes and deliveries are.
   *
   * @return the projects, each once
   */
  public abstract ImmutableList<Project> projects();

  /**
   * Returns whose retainers are.
   *
   * @return the client of each budget
   */
  public abstract ImmutableMap<BudgetId, ClientId> clients();

  /**
   * Returns the periods of retainers.
   *
   * @return the rows; those of a budget that has no client here lead to nothing
   */
  public abstract ImmutableList<RetainerRow> retainers();

  /**
   * Returns the contracts.
   *
   * @return the contracts, each once
   */
  public abstract ImmutableList<Contract> contracts();

  /**
   * Returns the change requests.
   *
   * @return the requests, each once; those of a project that is not here lead to nothing
   */
  public abstract ImmutableList<ChangeRequest> changes();

  /**
   * Returns which of the rejected requests were turned down for want of budget: a request tells its
   * reason in words, which only people can tell apart.
   *
   * @return the requests
   */
  public abstract ImmutableSet<ChangeRequestId> rejectedForBudget();

  /**
   * Returns the scopes in force, which say who was needed.
   *
   * @return the baselines, one for a project at most
   */
  public abstract ImmutableList<Baseline> baselines();

  /**
   * Returns what people still have free on the days that are of interest.
   *
   * @return the free minutes of each discipline, such as {@link #freeMinutes} sums them; empty
   *     unless set
   */
  @Value.Default
  public ImmutableSortedMap<DisciplineId, Long> capacity() {
    return ImmutableSortedMap.of();
  }

  /**
   * Sums what people have free by what they may be given to do.
   *
   * @param view what they have free
   * @param days the days, within its horizon
   * @return the free minutes of each discipline that anybody is qualified for; who is qualified for
   *     two is in both, so that the disciplines do not sum to the whole
   * @throws dev.agency.core.error.InvalidModelException if the days do not lie within the horizon
   *     ({@code OUT_OF_RANGE})
   */
  public static ImmutableSortedMap<DisciplineId, Long> freeMinutes(
      CapacityView view, DateRange days) {
    int from = view.dayOf(days.start());
    int to = view.dayOf(days.endOrThrow());
    Map<DisciplineId, Long> free = new TreeMap<>();
    for (int person = 0; person < view.people().size(); person++) {
      long minutes = view.freeMinutes(person, from, to);
      for (DisciplineId discipline : view.qualifications(person)) {
        free.merge(discipline, minutes, Math::addExact);
      }
    }
    return ImmutableSortedMap.copyOf(free);
  }

  /**
   * Returns a builder filled from these facts.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses what is there twice, and capacity below zero. */
  @Value.Check
  void check() {
    Invariants.of("opportunity facts")
        .unique("projects", projects().stream().map(Project::id).toList())
        .unique(
            "retainers",
            retainers().stream()
                .map(row -> row.budget() + " " + row.period().during().start())
                .toList())
        .unique("contracts", contracts().stream().map(Contract::id).toList())
        .unique("changes", changes().stream().map(ChangeRequest::id).toList())
        .unique("baselines", baselines().stream().map(Baseline::project).toList())
        .requireEach(
            "capacity",
            capacity().values(),
            minutes -> minutes >= 0,
            ErrorCode.NEGATIVE,
            "must not be negative")
        .verify();
  }

  /** Builds facts. */
  public static final class Builder extends ImmutableOpportunityFacts.Builder {
    Builder() {}
  }
}
