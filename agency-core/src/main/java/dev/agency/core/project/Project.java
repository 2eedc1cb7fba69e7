package dev.agency.core.project;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A piece of work for a client, with the people on it and the days it is planned for.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Project implements WithProject permits ImmutableProject {
  Project() {}

  /**
   * Starts a new project.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Project fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this project.
   *
   * @return the identifier
   */
  public abstract ProjectId id();

  /**
   * Returns the client it is for.
   *
   * @return the client
   */
  public abstract ClientId client();

  /**
   * Returns the name.
   *
   * @return 1 to 200 printable characters
   */
  public abstract String name();

  /**
   * Returns where it stands.
   *
   * @return the state; planned unless set
   */
  @Value.Default
  public ProjectState state() {
    return ProjectState.PLANNED;
  }

  /**
   * Returns the days it is planned for.
   *
   * @return the days, empty before there is a plan
   */
  public abstract Optional<DateRange> plan();

  /**
   * Returns the people assigned to it.
   *
   * @return the people, each once
   */
  public abstract ImmutableSet<PersonId> members();

  /**
   * Returns what the client gets and when.
   *
   * @return the milestones, each id once
   */
  public abstract ImmutableList<Milestone> milestones();

  /**
   * Returns the deal that was won with it.
   *
   * @return the deal, empty if it was made by hand
   */
  public abstract Optional<DealId> originDeal();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns how much of the planned time has passed at the end of a day: days gone / days planned.
   *
   * @param asOf the day, counted as gone
   * @return the share, rounded down to a basis point: 0 before the start and above 100 % after the
   *     end; unknown ({@code NO_PLAN}) without a plan that ends
   */
  public Figure<BasisPoints> elapsed(LocalDate asOf) {
    return plan()
        .filter(days -> days.end().isPresent())
        .map(days -> Figure.known(elapsed(days, asOf)))
        .orElse(Figure.unknown(UnknownReason.NO_PLAN));
  }

  /**
   * Returns which milestones were reached, and when.
   *
   * @return the day each was completed, in the order of the milestones; without those still open
   */
  public ImmutableMap<MilestoneId, LocalDate> milestonesReached() {
    return milestones().stream()
        .filter(milestone -> milestone.completedOn().isPresent())
        .collect(toImmutableMap(Milestone::id, milestone -> milestone.completedOn().orElseThrow()));
  }

  /**
   * Returns the day on which all of it was delivered: that of the milestone reached last.
   *
   * @return the day; empty as long as a milestone is open, and without any milestone
   */
  public Optional<LocalDate> deliveredOn() {
    ImmutableMap<MilestoneId, LocalDate> reached = milestonesReached();
    return reached.size() == milestones().size()
        ? reached.values().stream().max(Comparator.naturalOrder())
        : Optional.empty();
  }

  private static BasisPoints elapsed(DateRange days, LocalDate asOf) {
    long gone = Math.max(0, ChronoUnit.DAYS.between(days.start(), asOf) + 1);
    return BasisPoints.of(gone * BasisPoints.WHOLE / days.days().orElseThrow());
  }

  /**
   * Returns a builder filled from this project.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a name that does not print and milestones that repeat. */
  @Value.Check
  void check() {
    Invariants.of("a project")
        .name("name", name())
        .unique("milestones", milestones().stream().map(Milestone::id).toList())
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds projects. */
  public static final class Builder extends ImmutableProject.Builder {
    Builder() {}
  }
}
