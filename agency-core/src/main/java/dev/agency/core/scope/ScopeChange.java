package dev.agency.core.scope;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.project.Milestone;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One change of a scope, with what it is today and what it is to be.
 *
 * <p>{@code (checkout, design 40 h, design 55 h)} is fifteen hours more. Today's value is there so
 * that a reader sees both, that the minutes follow from the change alone, and that a change
 * somebody wrote down before another one was applied does not undo that one: it does not fit any
 * more.
 *
 * <p>In JSON the property {@code type} names the kind; the list is closed. Immutable and
 * thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(ScopeChange.Added.class),
  @JsonSubTypes.Type(ScopeChange.Removed.class),
  @JsonSubTypes.Type(ScopeChange.Reestimated.class),
  @JsonSubTypes.Type(ScopeChange.Revisions.class),
  @JsonSubTypes.Type(ScopeChange.DueMoved.class),
  @JsonSubTypes.Type(ScopeChange.MilestoneMoved.class),
  @JsonSubTypes.Type(ScopeChange.EndMoved.class),
})
public sealed interface ScopeChange
    permits ScopeChange.Added,
        ScopeChange.Removed,
        ScopeChange.Reestimated,
        ScopeChange.Revisions,
        ScopeChange.DueMoved,
        ScopeChange.MilestoneMoved,
        ScopeChange.EndMoved {
  /**
   * Makes this change.
   *
   * @param scope a scope
   * @return the changed scope, or why the change does not fit it
   */
  Ruling<ScopeOfWork, ChangeRefusal> applyTo(ScopeOfWork scope);

  /**
   * Returns the change that takes this one back.
   *
   * @return the change from what is to be to what is today
   */
  ScopeChange inverse();

  /**
   * An item that is new.
   *
   * @param item the item
   */
  @JsonTypeName("item-added")
  record Added(ScopeItem item) implements ScopeChange {
    /**
     * Creates the change.
     *
     * @param item the item
     */
    public Added {
      Objects.requireNonNull(item, "item");
    }

    @Override
    public Ruling<ScopeOfWork, ChangeRefusal> applyTo(ScopeOfWork scope) {
      if (scope.item(item.id()).isPresent()) {
        return new Ruling.Refused<>(ChangeRefusal.SCOPE_HAS_IT);
      }
      if (item.milestone().isPresent() && scope.milestone(item.milestone().get()).isEmpty()) {
        return new Ruling.Refused<>(ChangeRefusal.SCOPE_LACKS_IT);
      }
      return scope.items().size() == ScopeOfWork.MAX_ITEMS
          ? new Ruling.Refused<>(ChangeRefusal.TOO_MANY_ITEMS)
          : new Ruling.Granted<>(scope.toBuilder().addItems(item).build());
    }

    @Override
    public ScopeChange inverse() {
      return new Removed(item);
    }
  }

  /**
   * An item that is not needed any more.
   *
   * @param item the item as it is today
   */
  @JsonTypeName("item-removed")
  record Removed(ScopeItem item) implements ScopeChange {
    /**
     * Creates the change.
     *
     * @param item the item as it is today
     */
    public Removed {
      Objects.requireNonNull(item, "item");
    }

    @Override
    public Ruling<ScopeOfWork, ChangeRefusal> applyTo(ScopeOfWork scope) {
      return ScopeFit.item(scope, item.id(), item::equals)
          .<Ruling<ScopeOfWork, ChangeRefusal>>map(Ruling.Refused::new)
          .orElseGet(
              () ->
                  new Ruling.Granted<>(
                      scope.withItems(
                          scope.items().stream()
                              .filter(each -> !each.id().equals(item.id()))
                              .toList())));
    }

    @Override
    public ScopeChange inverse() {
      return new Added(item);
    }
  }

  /**
   * An item that takes more or less than it was estimated at.
   *
   * <p>Immutable and thread-safe.
   */
  @Value.Immutable
  @AgencyStyle
  @JsonTypeName("item-reestimated")
  @JsonSubTypes({}) // Jackson 3 would take the generated class for a form of its own
  abstract sealed class Reestimated implements ScopeChange permits ImmutableReestimated {
    Reestimated() {}

    /**
     * Starts a new change.
     *
     * @return an empty builder
     */
    public static Builder builder() {
      return new Builder();
    }

    /**
     * Returns a change.
     *
     * @param item the item
     * @param before its estimates today
     * @param after what they are to be
     * @return the change
     * @throws dev.agency.core.error.InvalidModelException if a discipline repeats ({@code
     *     DUPLICATE_ID}) or nothing changes ({@code INCONSISTENT})
     */
    public static Reestimated of(
        ScopeItemId item, List<EffortEstimate> before, List<EffortEstimate> after) {
      return builder().item(item).before(before).after(after).build();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Reestimated fromJson(Builder builder) {
      return builder.build();
    }

    /**
     * Returns the item.
     *
     * @return an item of the scope
     */
    public abstract ScopeItemId item();

    /**
     * Returns its estimates today.
     *
     * @return the estimates, each discipline once
     */
    public abstract ImmutableList<EffortEstimate> before();

    /**
     * Returns what they are to be.
     *
     * @return the estimates, each discipline once; none if it is to take no time
     */
    public abstract ImmutableList<EffortEstimate> after();

    @Override
    public Ruling<ScopeOfWork, ChangeRefusal> applyTo(ScopeOfWork scope) {
      return ScopeFit.edit(
          scope, item(), is -> is.estimates().equals(before()), is -> is.withEstimates(after()));
    }

    @Override
    public ScopeChange inverse() {
      return of(item(), after(), before());
    }

    /** Refuses a discipline that repeats, and a change of nothing. */
    @Value.Check
    void check() {
      ScopeFit.changing(before(), after())
          .unique("before", Lists.transform(before(), EffortEstimate::discipline))
          .unique("after", Lists.transform(after(), EffortEstimate::discipline))
          .verify();
    }

    /** Builds changes. */
    public static final class Builder extends ImmutableReestimated.Builder {
      Builder() {}
    }
  }

  /**
   * More or fewer rounds of revisions than an item includes. The time of a round is no estimate of
   * the item: it stands in the effort of the request.
   *
   * @param item the item
   * @param before the rounds it includes today
   * @param after the rounds it is to include
   */
  @JsonTypeName("revisions-changed")
  record Revisions(ScopeItemId item, long before, long after) implements ScopeChange {
    /**
     * Creates the change.
     *
     * @param item the item
     * @param before the rounds it includes today
     * @param after the rounds it is to include
     * @throws dev.agency.core.error.InvalidModelException if one of them is out of range ({@code
     *     OUT_OF_RANGE}) or nothing changes ({@code INCONSISTENT})
     */
    public Revisions {
      Objects.requireNonNull(item, "item");
      ScopeFit.changing(before, after)
          .between("before", before, 0, ScopeItem.MAX_REVISIONS)
          .between("after", after, 0, ScopeItem.MAX_REVISIONS)
          .verify();
    }

    @Override
    public Ruling<ScopeOfWork, ChangeRefusal> applyTo(ScopeOfWork scope) {
      return ScopeFit.edit(
          scope,
          item,
          is -> is.includedRevisions() == before,
          is -> is.withIncludedRevisions(after));
    }

    @Override
    public ScopeChange inverse() {
      return new Revisions(item, after, before);
    }
  }

  /**
   * An item that is due on another day.
   *
   * @param item the item
   * @param before the day it is due today
   * @param after the day it is to be due
   */
  @JsonTypeName("due-moved")
  record DueMoved(ScopeItemId item, LocalDate before, LocalDate after) implements ScopeChange {
    /**
     * Creates the change.
     *
     * @param item the item
     * @param before the day it is due today
     * @param after the day it is to be due
     * @throws dev.agency.core.error.InvalidModelException if a day is not of the years 1900 to 2199
     *     ({@code DATE_OUT_OF_RANGE}) or nothing changes ({@code INCONSISTENT})
     */
    public DueMoved {
      Objects.requireNonNull(item, "item");
      ScopeFit.changing(before, after).date("before", before).date("after", after).verify();
    }

    @Override
    public Ruling<ScopeOfWork, ChangeRefusal> applyTo(ScopeOfWork scope) {
      return ScopeFit.edit(scope, item, is -> is.due().equals(before), is -> is.withDue(after));
    }

    @Override
    public ScopeChange inverse() {
      return new DueMoved(item, after, before);
    }
  }

  /**
   * A milestone that is due on another day.
   *
   * @param milestone the milestone
   * @param before the day it is due today
   * @param after the day it is to be due
   */
  @JsonTypeName("milestone-moved")
  record MilestoneMoved(MilestoneId milestone, LocalDate before, LocalDate after)
      implements ScopeChange {
    /**
     * Creates the change.
     *
     * @param milestone the milestone
     * @param before the day it is due today
     * @param after the day it is to be due
     * @throws dev.agency.core.error.InvalidModelException if a day is not of the years 1900 to 2199
     *     ({@code DATE_OUT_OF_RANGE}) or nothing changes ({@code INCONSISTENT})
     */
    public MilestoneMoved {
      Objects.requireNonNull(milestone, "milestone");
      ScopeFit.changing(before, after).date("before", before).date("after", after).verify();
    }

    @Override
    public Ruling<ScopeOfWork, ChangeRefusal> applyTo(ScopeOfWork scope) {
      Optional<Milestone> is = scope.milestone(milestone);
      if (is.isEmpty()) {
        return new Ruling.Refused<>(ChangeRefusal.SCOPE_LACKS_IT);
      }
      if (!is.get().due().equals(before)) {
        return new Ruling.Refused<>(ChangeRefusal.SCOPE_IS_OTHERWISE);
      }
      return new Ruling.Granted<>(
          scope.withMilestones(
              scope.milestones().stream()
                  .map(each -> each.id().equals(milestone) ? each.withDue(after) : each)
                  .toList()));
    }

    @Override
    public ScopeChange inverse() {
      return new MilestoneMoved(milestone, after, before);
    }
  }

  /**
   * Work that is planned to end on another day.
   *
   * @param before the last day of the plan today
   * @param after the last day it is to have
   */
  @JsonTypeName("end-moved")
  record EndMoved(LocalDate before, LocalDate after) implements ScopeChange {
    /**
     * Creates the change.
     *
     * @param before the last day of the plan today
     * @param after the last day it is to have
     * @throws dev.agency.core.error.InvalidModelException if a day is not of the years 1900 to 2199
     *     ({@code DATE_OUT_OF_RANGE}) or nothing changes ({@code INCONSISTENT})
     */
    public EndMoved {
      ScopeFit.changing(before, after)
          .date("before", before)
          // A range ends with the day after its last one, which has to be a day, too.
          .require(
              after.isBefore(Invariants.LAST_DATE),
              "after",
              ErrorCode.DATE_OUT_OF_RANGE,
              "must be a day before the last of 2199")
          .date("after", after)
          .verify();
    }

    @Override
    public Ruling<ScopeOfWork, ChangeRefusal> applyTo(ScopeOfWork scope) {
      Optional<LocalDate> last = scope.plan().last();
      if (last.isEmpty()) {
        return new Ruling.Refused<>(ChangeRefusal.SCOPE_LACKS_IT);
      }
      if (!last.get().equals(before) || after.isBefore(scope.plan().start())) {
        return new Ruling.Refused<>(ChangeRefusal.SCOPE_IS_OTHERWISE);
      }
      return new Ruling.Granted<>(scope.withPlan(DateRange.closed(scope.plan().start(), after)));
    }

    @Override
    public ScopeChange inverse() {
      return new EndMoved(after, before);
    }
  }
}
