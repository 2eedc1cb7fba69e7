package dev.agency.core.scope;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.project.Milestone;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * What a project delivers, by what it is accepted and by when: its items, its days and its
 * milestones.
 *
 * <p>The relaunch of a shop: a checkout of 100 hours due on 15 May and a style guide of 20 hours
 * due on 30 April, from 2 March to 30 June, 120 hours in all. What was agreed is frozen in a {@link
 * Baseline}; a {@link ScopeDelta} says how it is to become another.
 *
 * <p>The items and the days are not held against each other: that a due day lies after the end is
 * for a review to say.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class ScopeOfWork implements WithScopeOfWork permits ImmutableScopeOfWork {
  /** The most items of a scope. */
  public static final int MAX_ITEMS = 1_000;

  ScopeOfWork() {}

  /**
   * Starts a new scope.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ScopeOfWork fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns whose scope it is.
   *
   * @return the project
   */
  public abstract ProjectId project();

  /**
   * Returns the days the work is planned for.
   *
   * @return the days, without an end for work that goes on
   */
  public abstract DateRange plan();

  /**
   * Returns what the client gets.
   *
   * @return up to {@value #MAX_ITEMS} items, each id once
   */
  public abstract ImmutableList<ScopeItem> items();

  /**
   * Returns the milestones as planned. Whether they were reached stands in the project.
   *
   * @return the milestones, each id once
   */
  public abstract ImmutableList<Milestone> milestones();

  /**
   * Returns an item by its identifier.
   *
   * @param id the identifier
   * @return the item, empty if there is none
   */
  public Optional<ScopeItem> item(ScopeItemId id) {
    return items().stream().filter(item -> item.id().equals(id)).findFirst();
  }

  /**
   * Returns a milestone by its identifier.
   *
   * @param id the identifier
   * @return the milestone, empty if there is none
   */
  public Optional<Milestone> milestone(MilestoneId id) {
    return milestones().stream().filter(milestone -> milestone.id().equals(id)).findFirst();
  }

  /**
   * Returns what all items are estimated to take.
   *
   * @return the sum in minutes
   */
  public long minutes() {
    return items().stream().mapToLong(ScopeItem::minutes).sum();
  }

  /**
   * Returns what all items are estimated to take of each discipline.
   *
   * @return the sums in minutes, of those that anything is estimated for
   */
  public ImmutableSortedMap<DisciplineId, Long> minutesByDiscipline() {
    Map<DisciplineId, Long> sums = new TreeMap<>();
    for (ScopeItem item : items()) {
      for (EffortEstimate estimate : item.estimates()) {
        sums.merge(estimate.discipline(), estimate.minutes(), Long::sum);
      }
    }
    return ImmutableSortedMap.copyOf(sums);
  }

  /**
   * Changes this scope, all of it or nothing.
   *
   * <p>Items that are added stand last, in the order of their changes.
   *
   * @param delta the changes
   * @return the changed scope, or why a change does not fit: {@code SCOPE_LACKS_IT}, {@code
   *     SCOPE_HAS_IT}, {@code SCOPE_IS_OTHERWISE} or {@code TOO_MANY_ITEMS}
   */
  public Ruling<ScopeOfWork, ChangeRefusal> apply(ScopeDelta delta) {
    ScopeOfWork scope = this;
    for (ScopeChange change : delta.changes()) {
      Ruling<ScopeOfWork, ChangeRefusal> next = change.applyTo(scope);
      if (next.granted().isEmpty()) {
        return next;
      }
      scope = next.granted().get();
    }
    return new Ruling.Granted<>(scope);
  }

  /**
   * Counts rounds of revisions against those that are included.
   *
   * @param revisions rounds of revisions of this project's items, in any order, each once; others
   *     are passed over
   * @param asOf the last day that counts
   * @return how many each item had and includes, in the order of the items
   */
  public ImmutableList<Revision.Count> revisions(List<Revision> revisions, LocalDate asOf) {
    return items().stream()
        .map(
            item ->
                new Revision.Count(
                    item.id(),
                    item.includedRevisions(),
                    revisions.stream().filter(each -> isOf(item, each, asOf)).count()))
        .collect(toImmutableList());
  }

  /** Returns whether a round counts for an item as of a day. */
  boolean isOf(ScopeItem item, Revision round, LocalDate asOf) {
    return round.project().equals(project())
        && round.item().equals(item.id())
        && !round.on().isAfter(asOf);
  }

  /**
   * Returns a builder filled from this scope.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses items and milestones that repeat, too many items and a milestone that is not there. */
  @Value.Check
  void check() {
    Invariants.of("a scope of work")
        .between("items", items().size(), 0, MAX_ITEMS)
        .unique("items", Lists.transform(items(), ScopeItem::id))
        .unique("milestones", Lists.transform(milestones(), Milestone::id))
        .each(
            "items",
            items(),
            (rules, path, item) ->
                rules.require(
                    item.milestone().isEmpty() || milestone(item.milestone().get()).isPresent(),
                    path + "/milestone",
                    ErrorCode.UNKNOWN_REFERENCE,
                    "must belong to milestones of the scope"))
        .verify();
  }

  /** Builds scopes. */
  public static final class Builder extends ImmutableScopeOfWork.Builder {
    Builder() {}
  }
}
