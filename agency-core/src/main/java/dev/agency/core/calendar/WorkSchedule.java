package dev.agency.core.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * When a person works: their employment, and the pattern that holds on each day of it.
 *
 * <p>On a day, the pattern with the latest start on or before it holds. Before the first pattern
 * and outside of employment a person works 0 minutes. Holidays and leave are not part of a
 * schedule.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class WorkSchedule implements WithWorkSchedule
    permits ImmutableWorkSchedule {
  WorkSchedule() {}

  /**
   * Starts a new schedule.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static WorkSchedule fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns whose schedule this is.
   *
   * @return the person
   */
  public abstract PersonId person();

  /**
   * Returns the days they are employed.
   *
   * @return the days, open-ended while it goes on
   */
  public abstract DateRange employment();

  /**
   * Returns the patterns.
   *
   * @return at least one, in the order of their first days, no two on one day
   */
  public abstract ImmutableList<WorkPattern> patterns();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns the minutes this person works on a day.
   *
   * @param day the day
   * @return the minutes of the pattern that holds, 0 outside of employment or before the first
   *     pattern
   */
  public long minutesOn(LocalDate day) {
    return employment().contains(day)
        ? patternOn(day).map(pattern -> pattern.minutesOn(day)).orElse(0L)
        : 0;
  }

  /**
   * Returns the pattern that holds on a day, whether or not the person is employed then.
   *
   * @param day the day
   * @return the pattern with the latest start on or before it; empty before the first
   */
  public Optional<WorkPattern> patternOn(LocalDate day) {
    int low = 0;
    int high = patterns().size();
    // The patterns before low start on or before the day, those from high on start after it.
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (patterns().get(middle).validFrom().isAfter(day)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low == 0 ? Optional.empty() : Optional.of(patterns().get(low - 1));
  }

  private boolean ascending() {
    for (int i = 1; i < patterns().size(); i++) {
      if (!patterns().get(i).validFrom().isAfter(patterns().get(i - 1).validFrom())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns a builder filled from this schedule.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a schedule without a pattern, and patterns out of order. */
  @Value.Check
  void check() {
    Invariants.of("a work schedule")
        .require(!patterns().isEmpty(), "patterns", ErrorCode.EMPTY, "must not be empty")
        .require(
            ascending(), "patterns", ErrorCode.OVERLAP, "must each start after the one before it")
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds schedules. */
  public static final class Builder extends ImmutableWorkSchedule.Builder {
    Builder() {}
  }
}
