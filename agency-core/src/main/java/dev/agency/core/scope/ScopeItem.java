package dev.agency.core.scope;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.LineId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One thing the client gets: a deliverable, by what it is accepted, and what it is estimated to
 * take.
 *
 * <p>"Checkout flow", accepted when an order can be placed on the test shop, with two rounds of
 * revisions, 40 hours of design and 60 of development, due on 15 May.
 *
 * <p>An item without estimates takes no time that anybody counts, such as a hand-over. It is no
 * {@link dev.agency.core.project.WorkItem}, which is a piece of work on the way to it, and no line
 * of a budget, which is what the client pays for.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class ScopeItem implements WithScopeItem permits ImmutableScopeItem {
  /** The most rounds of revisions an item may include. */
  public static final long MAX_REVISIONS = 1_000;

  private static final int MAX_ESTIMATES = 64;

  ScopeItem() {}

  /**
   * Starts a new item.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ScopeItem fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this item.
   *
   * @return the identifier
   */
  public abstract ScopeItemId id();

  /**
   * Returns the name.
   *
   * @return 1 to 200 printable characters
   */
  public abstract String name();

  /**
   * Returns what the client accepts it by.
   *
   * @return the criteria, empty while they are not agreed
   */
  public abstract Optional<String> acceptance();

  /**
   * Returns how many rounds of revisions the price includes.
   *
   * @return the number, from 0
   */
  public abstract long includedRevisions();

  /**
   * Returns what it is estimated to take.
   *
   * @return the estimates, each discipline once; none for what takes no time
   */
  public abstract ImmutableList<EffortEstimate> estimates();

  /**
   * Returns the day it is due.
   *
   * @return the day
   */
  public abstract LocalDate due();

  /**
   * Returns the milestone it belongs to.
   *
   * @return a milestone of the scope, empty if it belongs to none
   */
  public abstract Optional<MilestoneId> milestone();

  /**
   * Returns the line of the budget it is paid by.
   *
   * @return the line, empty if that is open
   */
  public abstract Optional<LineId> line();

  /**
   * Returns what it takes of all disciplines.
   *
   * @return the sum of its estimates in minutes
   */
  public long minutes() {
    return estimates().stream().mapToLong(EffortEstimate::minutes).sum();
  }

  /**
   * Returns a builder filled from this item.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses texts that do not print, numbers out of range and a discipline that repeats. */
  @Value.Check
  void check() {
    Invariants.of("a scope item")
        .name("name", name())
        .note("acceptance", acceptance())
        .between("includedRevisions", includedRevisions(), 0, MAX_REVISIONS)
        .between("estimates", estimates().size(), 0, MAX_ESTIMATES)
        .unique("estimates", Lists.transform(estimates(), EffortEstimate::discipline))
        .date("due", due())
        .verify();
  }

  /** Builds items. */
  public static final class Builder extends ImmutableScopeItem.Builder {
    Builder() {}
  }
}
