package dev.agency.core.actuals;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Time a person worked on a budget on one day, in whole minutes.
 *
 * <p>The day is given by the host, which knows the zone; nothing here derives it from an instant.
 * How long an entry may be is a setting of the host, see {@link EntryLimit}.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class TimeEntry implements WithTimeEntry permits ImmutableTimeEntry {
  /** What any host may raise the limit to: 19 years, so that sums of entries never overflow. */
  static final long MAX_MINUTES = 10_000_000;

  TimeEntry() {}

  /**
   * Starts a new time entry.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static TimeEntry fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this entry.
   *
   * @return the identifier
   */
  public abstract TimeEntryId id();

  /**
   * Returns the budget it counts on.
   *
   * @return the budget
   */
  public abstract BudgetId budget();

  /**
   * Returns the service line it counts on.
   *
   * @return the line; empty if none was chosen, which leaves billable time unpriced
   */
  public abstract Optional<LineId> line();

  /**
   * Returns who worked.
   *
   * @return the person
   */
  public abstract PersonId person();

  /**
   * Returns the day of the work.
   *
   * @return the day
   */
  public abstract LocalDate date();

  /**
   * Returns how long.
   *
   * @return the minutes, from 0 to 10,000,000
   */
  public abstract long minutes();

  /**
   * Returns whether the client pays for it.
   *
   * @return true unless set
   */
  @Value.Default
  public boolean billable() {
    return true;
  }

  /**
   * Returns whether it was approved.
   *
   * @return the approval; pending unless set
   */
  @Value.Default
  public Approval approval() {
    return Approval.PENDING;
  }

  /**
   * Returns the invoice it stands on.
   *
   * @return the invoice, empty until it is invoiced
   */
  public abstract Optional<InvoiceId> invoice();

  /**
   * Returns what was done.
   *
   * @return the note, empty if none was given
   */
  public abstract Optional<String> note();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns a builder filled from this time entry.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses negative minutes, days out of range, and rejected time on an invoice. */
  @Value.Check
  void check() {
    Invariants.of("a time entry")
        .date("date", date())
        .notNegative("minutes", minutes())
        .require(
            minutes() <= MAX_MINUTES,
            "minutes",
            ErrorCode.OUT_OF_RANGE,
            "must be at most " + MAX_MINUTES)
        .require(
            approval() != Approval.REJECTED || invoice().isEmpty(),
            "invoice",
            ErrorCode.INCONSISTENT,
            "must be absent where the entry was rejected")
        .note("note", note())
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds time entries. */
  public static final class Builder extends ImmutableTimeEntry.Builder {
    Builder() {}
  }
}
