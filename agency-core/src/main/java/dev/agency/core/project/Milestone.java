package dev.agency.core.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something the client gets on a day.
 *
 * <p>A launch of weight 5 beside four drafts of weight 1: delivered late, it makes 5 of 9 late by
 * weight and 1 of 5 by count.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Milestone implements WithMilestone permits ImmutableMilestone {
  /** The largest weight. */
  public static final long MAX_WEIGHT = 1_000;

  Milestone() {}

  /**
   * Starts a new milestone.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Milestone fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this milestone.
   *
   * @return the identifier
   */
  public abstract MilestoneId id();

  /**
   * Returns the name.
   *
   * @return 1 to 200 printable characters
   */
  public abstract String name();

  /**
   * Returns the day it is due.
   *
   * @return the day
   */
  public abstract LocalDate due();

  /**
   * Returns the day it was delivered.
   *
   * @return the day, empty while it is open
   */
  public abstract Optional<LocalDate> completedOn();

  /**
   * Returns how much it counts beside the other milestones.
   *
   * @return the weight, from 1 to {@value #MAX_WEIGHT}; 1 unless set
   */
  @Value.Default
  public long weight() {
    return 1;
  }

  /**
   * Returns whether it was due and is not delivered as of a day.
   *
   * @param asOf the day
   * @return whether the due day lies before it and nothing was delivered by then
   */
  public boolean isOverdue(LocalDate asOf) {
    return due().isBefore(asOf) && completedOn().map(day -> day.isAfter(asOf)).orElse(true);
  }

  /**
   * Returns a builder filled from this milestone.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a name that does not print, and days and a weight out of range. */
  @Value.Check
  void check() {
    Invariants.of("a milestone")
        .name("name", name())
        .date("due", due())
        .date("completedOn", completedOn())
        .between("weight", weight(), 1, MAX_WEIGHT)
        .verify();
  }

  /** Builds milestones. */
  public static final class Builder extends ImmutableMilestone.Builder {
    Builder() {}
  }
}
