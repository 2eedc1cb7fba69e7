package dev.agency.budget.status;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Ordering;
import dev.agency.budget.BurnReport;
import dev.agency.budget.outlook.OutlookReport;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.handoff.Handoff;
import dev.agency.core.handoff.HandoffFacts;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.scope.Assessment;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangePolicy;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the status of a project is put together from.
 *
 * <p>A project with more than one budget has a status for each: what is used of one says nothing of
 * another, which may be in another currency.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no figure.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class StatusFacts implements WithStatusFacts permits ImmutableStatusFacts {
  StatusFacts() {}

  /**
   * Starts new facts.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the project and what its stages work on: baseline, risks, blockers, requests, updates.
   *
   * @return the facts that gates ask
   */
  public abstract HandoffFacts work();

  /**
   * Returns what was agreed at first.
   *
   * @return the first baseline of the project; empty if it is not at hand, which it need not be
   *     while it is in force
   */
  public abstract Optional<Baseline> original();

  /**
   * Returns from where creep is to be told.
   *
   * @return shares of a baseline, rising; those of {@link ChangePolicy#usual} unless set
   */
  @Value.Default
  public ImmutableList<BasisPoints> creepLimits() {
    return ChangePolicy.usual().creepLimits();
  }

  /**
   * Returns the time in the burn that was worked before the win and moved to the budget with it: it
   * is no part of what was agreed, and no creep.
   *
   * @return the minutes of the time entries of the conversion up to the day; 0 unless set
   */
  @Value.Default
  public long presaleMinutes() {
    return 0;
  }

  /**
   * Returns how far the work was posted to be. Posts of other projects have no part in it.
   *
   * @return the posts, in any order
   */
  public abstract ImmutableList<ProgressPost> progress();

  /**
   * Returns what was written about the project, such as the notes of who leads it. Notes of other
   * projects have no part in it.
   *
   * @return the notes, in any order
   */
  public abstract ImmutableList<NoteRow> notes();

  /**
   * Returns where the handoff of the project is.
   *
   * @return the handoff; empty if it did not begin
   */
  public abstract Optional<Handoff> handoff();

  /**
   * Returns the burn of its budget. Its day is the day of the status.
   *
   * @return the report
   */
  public abstract BurnReport burn();

  /**
   * Returns the outlook of that budget, of the same day.
   *
   * @return the report
   */
  public abstract OutlookReport outlook();

  /**
   * Returns what changes that nobody assessed yet would do, as reckoned on the day, so that a
   * status and an impact tell the same. What was assessed is what was assessed.
   *
   * @return the assessments by request; of requests that do not wait, nothing is shown
   */
  public abstract ImmutableMap<ChangeRequestId, Assessment> reckoned();

  /**
   * Returns what people have and are booked for.
   *
   * @return the capacity; empty if nobody looked
   */
  public abstract Optional<CapacitySnapshot> capacity();

  /**
   * Returns the day of the status.
   *
   * @return the day of the burn
   */
  public LocalDate asOf() {
    return burn().budget().asOf();
  }

  /**
   * Returns a builder filled from these facts.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses an outlook of another budget or day, and a handoff or baseline of something else. */
  @Value.Check
  void check() {
    Invariants.of("status facts")
        .require(
            outlook().alerts().budget().equals(burn().budget().budget())
                && outlook().alerts().asOf().equals(asOf()),
            "outlook",
            ErrorCode.UNKNOWN_REFERENCE,
            "must be of the budget and the day of the burn")
        .require(
            handoff().map(it -> it.project().equals(work().project().id())).orElse(true),
            "handoff",
            ErrorCode.UNKNOWN_REFERENCE,
            "must be of the project")
        .require(
            work().baseline().map(it -> it.budget().equals(burn().budget().budget())).orElse(true),
            "work/baseline",
            ErrorCode.UNKNOWN_REFERENCE,
            "must be of the budget")
        .require(
            original().map(it -> it.project().equals(work().project().id())).orElse(true),
            "original",
            ErrorCode.UNKNOWN_REFERENCE,
            "must be of the project")
        .require(
            original().map(it -> it.number() == 1).orElse(true),
            "original",
            ErrorCode.INCONSISTENT,
            "must be the first baseline")
        .require(
            Ordering.natural().isStrictlyOrdered(creepLimits()),
            "creepLimits",
            ErrorCode.INCONSISTENT,
            "must rise")
        .notNegative("presaleMinutes", presaleMinutes())
        .verify();
  }

  /** Returns the project and the day, and no figures. */
  @Override
  public String toString() {
    return "StatusFacts[" + work().project().id() + " as of " + asOf() + "]";
  }

  /** Builds status facts. */
  public static final class Builder extends ImmutableStatusFacts.Builder {
    Builder() {}
  }
}
