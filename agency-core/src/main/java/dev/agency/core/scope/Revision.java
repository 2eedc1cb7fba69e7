package dev.agency.core.scope;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.RevisionId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A round of revisions the client asked for, of one item on one day.
 *
 * <p>An item includes some of them. The third round of a logo that includes two is one beyond, see
 * {@link ScopeOfWork#revisions}: it is work nobody is paid for unless a change request says so, and
 * {@link RevisedChange} drafts it.
 *
 * <p>It is an event and never changes: what was asked for stays asked for, whatever the scope is to
 * include later. Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Revision implements WithRevision permits ImmutableRevision {
  Revision() {}

  /**
   * Starts a new round of revisions.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Revision fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this round.
   *
   * @return the identifier
   */
  public abstract RevisionId id();

  /**
   * Returns the project.
   *
   * @return the project of the scope
   */
  public abstract ProjectId project();

  /**
   * Returns what is to be revised.
   *
   * @return an item of the scope, or one that was in it
   */
  public abstract ScopeItemId item();

  /**
   * Returns the day it was asked for.
   *
   * @return the day
   */
  public abstract LocalDate on();

  /**
   * Returns what was asked for.
   *
   * @return the note, empty if nobody wrote it down
   */
  public abstract Optional<String> note();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns a builder filled from this round.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a day out of range, a note that does not print and references that repeat. */
  @Value.Check
  void check() {
    Invariants.of("a revision")
        .date("on", on())
        .note("note", note())
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds rounds of revisions. */
  public static final class Builder extends ImmutableRevision.Builder {
    Builder() {}
  }

  /**
   * How many rounds an item had, and how many it includes.
   *
   * @param item the item
   * @param included the rounds that are included
   * @param made the rounds that were asked for
   */
  public record Count(ScopeItemId item, long included, long made) {
    /**
     * Creates a count.
     *
     * @param item the item
     * @param included the rounds that are included
     * @param made the rounds that were asked for
     * @throws dev.agency.core.error.InvalidModelException if one of them is negative ({@code
     *     NEGATIVE})
     */
    public Count {
      Objects.requireNonNull(item, "item");
      Invariants.of("a count of revisions")
          .notNegative("included", included)
          .notNegative("made", made)
          .verify();
    }

    /**
     * Returns how many rounds are more than agreed.
     *
     * @return the rounds beyond those included, 0 if there are none
     */
    public long beyond() {
      return Math.max(0, made - included);
    }
  }
}
