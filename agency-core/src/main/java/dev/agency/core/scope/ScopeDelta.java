package dev.agency.core.scope;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.style.AgencyStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * How a scope is to become another: some changes that are made together or not at all.
 *
 * <p>A Spanish shop is an item that is added with 30 hours of content; in return the style guide of
 * 20 hours of design is removed, and the end moves by a week. The delta adds 1,800 minutes of
 * content and takes 1,200 of design, 600 in all.
 *
 * <p>Each thing is changed once: an item that is added or removed has no other change, and no two
 * changes are about the same of one item. So their order does not matter. The empty delta changes
 * nothing.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class ScopeDelta implements WithScopeDelta permits ImmutableScopeDelta {
  /** The most changes of a delta. */
  public static final int MAX_CHANGES = 200;

  ScopeDelta() {}

  /**
   * Starts a new delta.
   *
   * @return a builder without changes
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a delta of some changes.
   *
   * @param changes the changes
   * @return the delta
   * @throws dev.agency.core.error.InvalidModelException if something is changed twice ({@code
   *     DUPLICATE_ID}, {@code INCONSISTENT}), or the changes are more than {@value #MAX_CHANGES}
   *     ({@code OUT_OF_RANGE})
   */
  public static ScopeDelta of(ScopeChange... changes) {
    return builder().changes(Arrays.asList(changes)).build();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ScopeDelta fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the changes.
   *
   * @return up to {@value #MAX_CHANGES} changes
   */
  public abstract ImmutableList<ScopeChange> changes();

  /**
   * Returns the delta that takes this one back.
   *
   * @return the inverse of each change, the last one first
   */
  public ScopeDelta inverse() {
    return builder()
        .changes(
            Lists.reverse(changes()).stream().map(ScopeChange::inverse).collect(toImmutableList()))
        .build();
  }

  /**
   * Returns the estimated time it adds and takes.
   *
   * @return the minutes by discipline
   */
  public Minutes minutes() {
    Map<DisciplineId, Long> added = new TreeMap<>();
    Map<DisciplineId, Long> taken = new TreeMap<>();
    for (ScopeChange change : changes()) {
      if (change instanceof ScopeChange.Added more) {
        count(ImmutableList.of(), more.item().estimates(), added, taken);
      } else if (change instanceof ScopeChange.Removed less) {
        count(less.item().estimates(), ImmutableList.of(), added, taken);
      } else if (change instanceof ScopeChange.Reestimated other) {
        count(other.before(), other.after(), added, taken);
      }
    }
    return new Minutes(ImmutableSortedMap.copyOf(added), ImmutableSortedMap.copyOf(taken));
  }

  private static void count(
      List<EffortEstimate> before,
      List<EffortEstimate> after,
      Map<DisciplineId, Long> added,
      Map<DisciplineId, Long> taken) {
    Map<DisciplineId, Long> net = new HashMap<>();
    after.forEach(is -> net.merge(is.discipline(), is.minutes(), Long::sum));
    before.forEach(was -> net.merge(was.discipline(), -was.minutes(), Long::sum));
    net.forEach(
        (discipline, minutes) -> {
          if (minutes != 0) {
            (minutes > 0 ? added : taken).merge(discipline, Math.abs(minutes), Long::sum);
          }
        });
  }

  /**
   * Estimated time that is added and taken, item by item: what one item gains and another one loses
   * of a discipline stands on both sides.
   *
   * @param added the minutes that are added, by discipline, each above zero
   * @param taken the minutes that are taken away, by discipline, each above zero
   */
  public record Minutes(
      ImmutableSortedMap<DisciplineId, Long> added, ImmutableSortedMap<DisciplineId, Long> taken) {
    /**
     * Creates the minutes of a delta.
     *
     * @param added the minutes that are added, by discipline
     * @param taken the minutes that are taken away, by discipline
     */
    public Minutes {
      Objects.requireNonNull(added, "added");
      Objects.requireNonNull(taken, "taken");
    }

    /**
     * Returns all minutes that are added.
     *
     * @return the sum, not negative
     */
    public long addedSum() {
      return added.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Returns what the scope grows by.
     *
     * @return the minutes added less those taken, negative if it shrinks
     */
    public long net() {
      return addedSum() - taken.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * Returns a builder filled from this delta.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses too many changes, and two of one thing. */
  @Value.Check
  void check() {
    Set<String> whole =
        changes().stream()
            .filter(ScopeDelta::isWhole)
            .map(ScopeDelta::subject)
            .collect(toImmutableSet());
    Invariants.of("a scope delta")
        .between("changes", changes().size(), 0, MAX_CHANGES)
        .unique(
            "changes",
            Lists.transform(
                changes(),
                change -> isWhole(change) ? subject(change) : subject(change) + kind(change)))
        .each(
            "changes",
            changes(),
            (rules, path, change) ->
                rules.require(
                    isWhole(change) || !whole.contains(subject(change)),
                    path,
                    ErrorCode.INCONSISTENT,
                    "must not be of an item that is added or removed"))
        .verify();
  }

  private static boolean isWhole(ScopeChange change) {
    return change instanceof ScopeChange.Added || change instanceof ScopeChange.Removed;
  }

  /** Tells the kinds apart: a name of a class holds no space, an identifier neither. */
  private static String kind(ScopeChange change) {
    return " " + change.getClass().getSimpleName();
  }

  private static String subject(ScopeChange change) {
    if (change instanceof ScopeChange.Added more) {
      return more.item().id().value();
    }
    if (change instanceof ScopeChange.Removed less) {
      return less.item().id().value();
    }
    if (change instanceof ScopeChange.Reestimated other) {
      return other.item().value();
    }
    if (change instanceof ScopeChange.Revisions rounds) {
      return rounds.item().value();
    }
    if (change instanceof ScopeChange.DueMoved due) {
      return due.item().value();
    }
    return change instanceof ScopeChange.MilestoneMoved moved
        ? "milestone " + moved.milestone().value()
        : "end of the plan";
  }

  /** Builds deltas. */
  public static final class Builder extends ImmutableScopeDelta.Builder {
    Builder() {}
  }
}
