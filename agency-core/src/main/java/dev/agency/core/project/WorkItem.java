package dev.agency.core.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.id.WorkItemId;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One piece of the work of a project that is begun and done on a day, such as a ticket or a task.
 *
 * <p>"Checkout wireframes" of Mira, estimated at 960 minutes, due on 20 March, after the site map
 * is done; begun on the 16th and done on the 20th. On the 18th it is begun and not done; asked
 * today about the 18th, it still is.
 *
 * <p>The estimate is what the work was planned at, whatever it took: that stands in time entries.
 * An item that was done without anybody saying when it was begun counts as begun on the day it was
 * done. It is no line of a budget, which is what a client pays for, and no {@link Milestone}, which
 * is what the client gets. What it waits for is held against the other items by {@link
 * WorkSequence}.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class WorkItem implements WithWorkItem permits ImmutableWorkItem {
  /** The largest weight, far from where sums of weights end. */
  public static final long MAX_WEIGHT = 1_000_000;

  /** The most items one item may wait for. */
  public static final int MAX_PREDECESSORS = 1_000;

  WorkItem() {}

  /**
   * Starts a new work item.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static WorkItem fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this work item.
   *
   * @return the identifier
   */
  public abstract WorkItemId id();

  /**
   * Returns the project it is a part of.
   *
   * @return the project
   */
  public abstract ProjectId project();

  /**
   * Returns the name.
   *
   * @return 1 to 200 printable characters
   */
  public abstract String name();

  /**
   * Returns the minutes it was planned at.
   *
   * @return the minutes, 0 or more; 0 for what takes no time
   */
  public abstract long estimatedMinutes();

  /**
   * Returns how much it counts beside the other items where progress is measured by weights and not
   * by minutes.
   *
   * @return the weight, from 0 to {@value #MAX_WEIGHT}; 1 unless set
   */
  @Value.Default
  public long weight() {
    return 1;
  }

  /**
   * Returns who sees to it that it is done.
   *
   * @return the person, empty while it is nobody's
   */
  public abstract Optional<PersonId> owner();

  /**
   * Returns the last day on which it is done in time.
   *
   * @return the day, empty without one
   */
  public abstract Optional<LocalDate> due();

  /**
   * Returns the items that have to be done before this one is begun.
   *
   * @return up to {@value #MAX_PREDECESSORS} others, each once
   */
  public abstract ImmutableList<WorkItemId> predecessors();

  /**
   * Returns what the client gets that it is a part of.
   *
   * @return an item of the scope of the project, empty if it is on the way to none
   */
  public abstract Optional<ScopeItemId> scopeItem();

  /**
   * Returns the day it was begun.
   *
   * @return the day, empty before that
   */
  public abstract Optional<LocalDate> startedOn();

  /**
   * Returns the day it was done.
   *
   * @return the day, empty while it is open
   */
  public abstract Optional<LocalDate> completedOn();

  /**
   * Returns the milestone of the project it leads to.
   *
   * @return the milestone, empty if it leads to none
   */
  public abstract Optional<MilestoneId> milestone();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns whether it was begun as of a day.
   *
   * @param asOf the day
   * @return whether it was begun, or done, on that day or before
   */
  public boolean hasBegun(LocalDate asOf) {
    return startedOn().or(this::completedOn).filter(day -> !day.isAfter(asOf)).isPresent();
  }

  /**
   * Returns whether it was done as of a day.
   *
   * @param asOf the day
   * @return whether it was done on that day or before
   */
  public boolean isDone(LocalDate asOf) {
    return completedOn().filter(day -> !day.isAfter(asOf)).isPresent();
  }

  /**
   * Returns whether it was due and is not done as of a day.
   *
   * @param asOf the day
   * @return whether the due day lies before it and it was not done by then
   */
  public boolean isOverdue(LocalDate asOf) {
    return due().filter(day -> day.isBefore(asOf)).isPresent() && !isDone(asOf);
  }

  /**
   * Returns a builder filled from this work item.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses what is out of range, an end before the start, and an item that waits for itself. */
  @Value.Check
  void check() {
    Invariants.of("a work item")
        .name("name", name())
        .notNegative("estimatedMinutes", estimatedMinutes())
        .between("weight", weight(), 0, MAX_WEIGHT)
        .date("due", due())
        .between("predecessors", predecessors().size(), 0, MAX_PREDECESSORS)
        .unique("predecessors", predecessors())
        .requireEach(
            "predecessors",
            predecessors(),
            earlier -> !earlier.equals(id()),
            ErrorCode.CYCLE,
            "must not have the item itself")
        .date("startedOn", startedOn())
        .date("completedOn", completedOn())
        .require(
            startedOn().isEmpty()
                || completedOn().map(day -> !day.isBefore(startedOn().get())).orElse(true),
            "completedOn",
            ErrorCode.INCONSISTENT,
            "must not be before the day it was begun")
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds work items. */
  public static final class Builder extends ImmutableWorkItem.Builder {
    Builder() {}
  }
}
