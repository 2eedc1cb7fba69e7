package dev.agency.core.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BriefItemId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DerivedIds;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.ProjectBriefId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.style.AgencyStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What the client wants of a project and why, in their words: goals, priorities, outcomes and
 * expectations, each with its source.
 *
 * <p>The goal of a relaunch is half of all orders from phones; loading time comes before looks; the
 * outcome is 20 % more orders by Christmas; it is expected to be live by 26 June. The account
 * manager writes that down while the deal is open, and it is carried over to the project by {@link
 * #forProject}, so that the project manager need not ask again.
 *
 * <p>A brief is not edited in place: a later version is another brief with the next number, in
 * which an item that stays keeps its identifier. What is to be delivered stands in a scope of work.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class ProjectBrief implements WithProjectBrief
    permits ImmutableProjectBrief {
  private static final int MAX_ITEMS = 200;

  ProjectBrief() {}

  /**
   * Starts a new brief.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ProjectBrief fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this version.
   *
   * @return the identifier
   */
  public abstract ProjectBriefId id();

  /**
   * Returns the project it is for.
   *
   * @return the project; empty if it is for a deal
   */
  public abstract Optional<ProjectId> project();

  /**
   * Returns the deal it is for.
   *
   * @return the deal; empty if it is for a project
   */
  public abstract Optional<DealId> deal();

  /**
   * Returns which brief of the deal or project this is.
   *
   * @return the number, from 1
   */
  public abstract long version();

  /**
   * Returns what the client wants to reach.
   *
   * @return up to 200 goals
   */
  public abstract ImmutableList<BriefItem> goals();

  /**
   * Returns what comes first where not all can be had.
   *
   * @return up to 200 priorities, the most important one first
   */
  public abstract ImmutableList<BriefItem> priorities();

  /**
   * Returns by what the client will tell that it was worth it.
   *
   * @return up to 200 outcomes
   */
  public abstract ImmutableList<BriefItem> outcomes();

  /**
   * Returns what the client counts on.
   *
   * @return up to 200 expectations
   */
  public abstract ImmutableList<Expectation> expectations();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns all that it says.
   *
   * @return goals, priorities, outcomes and expectations in this order, each id once
   */
  public ImmutableList<BriefItem> items() {
    return ImmutableList.<BriefItem>builder()
        .addAll(goals())
        .addAll(priorities())
        .addAll(outcomes())
        .addAll(expectationItems())
        .build();
  }

  private List<BriefItem> expectationItems() {
    return Lists.transform(expectations(), Expectation::item);
  }

  /**
   * Carries the brief of a deal over to the project it was won as, with a derived identifier: that
   * of number {@code n} for project {@code P} is {@code P:brief:n}, by the rule of {@link
   * DerivedIds}. Doing so again gives the same.
   *
   * @param project the project
   * @param number which brief of the project it becomes: its own version, or another if the project
   *     has a brief of that number already, as one that several deals were won into
   * @return the brief of the project, which says the same
   * @throws InvalidModelException if it is no brief of a deal ({@code INCONSISTENT}), or the number
   *     is not from 1 on ({@code OUT_OF_RANGE})
   */
  public ProjectBrief forProject(ProjectId project, long number) {
    if (deal().isEmpty()) {
      throw InvalidModelException.at(
          "/deal", ErrorCode.INCONSISTENT, "The brief that is carried over must be of a deal.");
    }
    return toBuilder()
        .id(ProjectBriefId.of(DerivedIds.of(project.value(), "brief:" + number)))
        .version(number)
        .deal(Optional.empty())
        .project(project)
        .build();
  }

  /**
   * Returns a builder filled from this brief.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a brief for nothing or for two, and items that repeat in any of its lists. */
  @Value.Check
  void check() {
    Invariants rules =
        Invariants.of("a project brief")
            .require(
                project().isPresent() != deal().isPresent(),
                "project",
                ErrorCode.INCONSISTENT,
                "or the deal must be given, and not both")
            .between("version", version(), 1, Integer.MAX_VALUE);
    Set<BriefItemId> seen = new HashSet<>();
    checkItems(rules, "goals", goals(), seen);
    checkItems(rules, "priorities", priorities(), seen);
    checkItems(rules, "outcomes", outcomes(), seen);
    checkItems(rules, "expectations", expectationItems(), seen);
    rules.unique("externalRefs", externalRefs()).verify();
  }

  private static void checkItems(
      Invariants rules, String field, List<BriefItem> items, Set<BriefItemId> seen) {
    rules
        .between(field, items.size(), 0, MAX_ITEMS)
        .requireEach(
            field,
            items,
            item -> seen.add(item.id()),
            ErrorCode.DUPLICATE_ID,
            "must not repeat an earlier one");
  }

  /** Builds briefs. */
  public static final class Builder extends ImmutableProjectBrief.Builder {
    Builder() {}
  }
}
