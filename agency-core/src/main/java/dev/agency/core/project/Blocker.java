package dev.agency.core.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BlockerId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.WorkItemId;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that keeps work of a project waiting.
 *
 * <p>"Product photographs from the client" since 2 April, resolved on the 9th: seven days on which
 * the catalogue pages stood still, and nobody at the agency could help it. What may happen and has
 * not is a {@link Risk}.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Blocker implements WithBlocker permits ImmutableBlocker {
  private static final int MAX_WORK_ITEMS = 1_000;

  Blocker() {}

  /**
   * Starts a new blocker.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Blocker fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this blocker.
   *
   * @return the identifier
   */
  public abstract BlockerId id();

  /**
   * Returns the project whose work waits.
   *
   * @return the project
   */
  public abstract ProjectId project();

  /**
   * Returns what is waited for, in a line.
   *
   * @return 1 to 200 printable characters
   */
  public abstract String title();

  /**
   * Returns whom the work waits for.
   *
   * @return the kind
   */
  public abstract BlockerKind kind();

  /**
   * Returns who said so.
   *
   * @return the person
   */
  public abstract PersonId raisedBy();

  /**
   * Returns the first day on which work waits.
   *
   * @return the day
   */
  public abstract LocalDate since();

  /**
   * Returns who sees to it that the work can go on.
   *
   * @return the person, empty while it is nobody
   */
  public abstract Optional<PersonId> owner();

  /**
   * Returns the day on which the work could go on.
   *
   * @return the day, empty while it waits
   */
  public abstract Optional<LocalDate> resolvedOn();

  /**
   * Returns what waits.
   *
   * @return up to 1,000 work items, each once; none where it is the project as a whole
   */
  public abstract ImmutableSet<WorkItemId> workItems();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns whether work waits on a day.
   *
   * @param asOf the day
   * @return whether it was so by then and was not resolved
   */
  public boolean isOpen(LocalDate asOf) {
    return !since().isAfter(asOf) && resolvedOn().map(asOf::isBefore).orElse(true);
  }

  /**
   * Returns for how long work has waited at the start of a day.
   *
   * @param asOf the day, which is not over and does not count
   * @return the whole days, weekends included: 0 on the first day, 1 on the second, and the same
   *     for ever from the day it was resolved
   */
  public long days(LocalDate asOf) {
    LocalDate end = resolvedOn().filter(day -> day.isBefore(asOf)).orElse(asOf);
    return Math.max(0, ChronoUnit.DAYS.between(since(), end));
  }

  /**
   * Returns a builder filled from this blocker.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a title that does not print, days out of range and an end before the start. */
  @Value.Check
  void check() {
    Invariants.of("a blocker")
        .name("title", title())
        .date("since", since())
        .date("resolvedOn", resolvedOn())
        .require(
            resolvedOn().map(day -> !day.isBefore(since())).orElse(true),
            "resolvedOn",
            ErrorCode.INCONSISTENT,
            "must not be before work began to wait")
        .between("workItems", workItems().size(), 0, MAX_WORK_ITEMS)
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds blockers. */
  public static final class Builder extends ImmutableBlocker.Builder {
    Builder() {}
  }
}
