package dev.agency.core.actuals;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The close of all months up to one: from a day on, what happened in them changes only by a
 * correction that is posted later.
 *
 * <p>March is locked on 8 April: {@code through 2026-03-31}, {@code on 2026-04-08}. An hour of 30
 * March that is approved on 7 April is an hour of March. Approved on 9 April it is posted on 1
 * April, the first open day, as a correction of March; the figures of March stand as they were
 * told. To open a month again, remove its lock.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class PeriodLock implements WithPeriodLock permits ImmutablePeriodLock {
  PeriodLock() {}

  /**
   * Starts a new lock.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static PeriodLock fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the day something is posted on.
   *
   * <p>Of the locks that held when it became known, the one that reaches furthest decides.
   *
   * @param locks the locks in any order; those of other budgets do not matter
   * @param budget the budget it counts on
   * @param day the day it happened
   * @param knownOn the day it became known: entered, approved, changed or removed
   * @return the day it happened if that was open then, else the first open day after it
   */
  public static LocalDate postingDay(
      Collection<PeriodLock> locks, BudgetId budget, LocalDate day, LocalDate knownOn) {
    return locks.stream()
        .filter(lock -> lock.budget().map(budget::equals).orElse(true))
        .filter(lock -> !knownOn.isBefore(lock.on()) && !day.isAfter(lock.through()))
        .map(lock -> lock.through().plusDays(1))
        .max(Comparator.naturalOrder())
        .orElse(day);
  }

  /**
   * Returns the identifier the host gave this lock.
   *
   * @return the identifier
   */
  public abstract PeriodLockId id();

  /**
   * Returns the budget it locks.
   *
   * @return the budget, empty for all
   */
  public abstract Optional<BudgetId> budget();

  /**
   * Returns the last day that is locked.
   *
   * @return the last day of a month
   */
  public abstract LocalDate through();

  /**
   * Returns since when it is locked.
   *
   * @return the first day on which nothing of the locked months changes, after the last of them
   */
  public abstract LocalDate on();

  /**
   * Returns a builder filled from this lock.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a part of a month, and one that is not over. */
  @Value.Check
  void check() {
    Invariants.of("a period lock")
        .date("through", through())
        .require(
            through().getDayOfMonth() == through().lengthOfMonth(),
            "through",
            ErrorCode.INCONSISTENT,
            "must be the last day of a month")
        .date("on", on())
        .require(
            on().isAfter(through()),
            "on",
            ErrorCode.INCONSISTENT,
            "must be after the last day that is locked")
        .verify();
  }

  /** Builds locks. */
  public static final class Builder extends ImmutablePeriodLock.Builder {
    Builder() {}
  }
}
