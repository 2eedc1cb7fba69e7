package dev.agency.core.scope;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Message;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * That a scope is to become another: who asked, what for, what it would do, and who agreed.
 *
 * <p>The client wants the shop in Spanish, too. The account manager writes that down as an item
 * that is added, 30 hours, and 90 minutes of effort for the call about it. Submitted and assessed
 * it is 1,890 minutes for EUR 3,900; project manager and account manager approve that, the client
 * accepts it, and applied it is an order that moves the {@link Baseline}.
 *
 * <p>What it asks for may be edited until it is done with. What was decided about it changes by the
 * moves of {@link ChangeFlow} alone; {@link #history} has each of them.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class ChangeRequest implements WithChangeRequest
    permits ImmutableChangeRequest {
  /** The most minutes a request may ask for besides its delta, and an assessment may come to. */
  public static final long MAX_MINUTES = 10_000_000_000_000L;

  private static final int MAX_EVIDENCE = 32;

  ChangeRequest() {}

  /**
   * Why a request was written: what was said, such as by an alert, and when.
   *
   * @param on the day
   * @param said the words, whose amounts are for those who may see them
   */
  public record Evidence(LocalDate on, Message said) {
    /**
     * Creates evidence.
     *
     * @param on the day
     * @param said the words
     * @throws dev.agency.core.error.InvalidModelException if the day is not of the years 1900 to
     *     2199 ({@code DATE_OUT_OF_RANGE})
     */
    public Evidence {
      Objects.requireNonNull(said, "said");
      Invariants.of("evidence").date("on", on).verify();
    }
  }

  /**
   * That the client agreed, and to what exactly.
   *
   * @param contact who agreed
   * @param on the day
   * @param hash the fingerprint of what was sent
   */
  public record ClientAcceptance(ContactId contact, LocalDate on, Fingerprint hash) {
    /**
     * Creates an acceptance.
     *
     * @param contact who agreed
     * @param on the day
     * @param hash the fingerprint of what was sent
     * @throws dev.agency.core.error.InvalidModelException if the day is not of the years 1900 to
     *     2199 ({@code DATE_OUT_OF_RANGE})
     */
    public ClientAcceptance {
      Objects.requireNonNull(contact, "contact");
      Objects.requireNonNull(hash, "hash");
      Invariants.of("an acceptance").date("on", on).verify();
    }
  }

  /**
   * Starts a new request.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Writes down that something is asked for. What it is follows by attributes that are set.
   *
   * @param id the identifier
   * @param project the project
   * @param title what is asked for, in a line
   * @param author who writes it down
   * @param on the day
   * @return a draft that asks for nothing yet
   * @throws dev.agency.core.error.InvalidModelException if the title does not print ({@code
   *     MALFORMED_NAME}) or the day is not of the years 1900 to 2199 ({@code DATE_OUT_OF_RANGE})
   */
  public static ChangeRequest draft(
      ChangeRequestId id, ProjectId project, String title, PersonId author, LocalDate on) {
    return builder()
        .id(id)
        .project(project)
        .title(title)
        .author(author)
        .state(ChangeState.DRAFT)
        .addHistory(
            ChangeStep.builder()
                .move(ChangeStep.Move.DRAFT)
                .state(ChangeState.DRAFT)
                .on(on)
                .by(author)
                .minutes(0)
                .build())
        .build();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ChangeRequest fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this request.
   *
   * @return the identifier
   */
  public abstract ChangeRequestId id();

  /**
   * Returns the project whose scope is to change.
   *
   * @return the project
   */
  public abstract ProjectId project();

  /**
   * Returns what is asked for, in a line.
   *
   * @return 1 to 200 printable characters
   */
  public abstract String title();

  /**
   * Returns what is asked for, at length.
   *
   * @return the note, empty if there is none
   */
  public abstract Optional<String> note();

  /**
   * Returns who at the client asked for it.
   *
   * @return the contact; empty if nobody there did
   */
  public abstract Optional<ContactId> askedByContact();

  /**
   * Returns who of the agency asked for it.
   *
   * @return the person; empty if nobody did, as for one that an alert made
   */
  public abstract Optional<PersonId> askedByPerson();

  /**
   * Returns who wrote it down.
   *
   * @return the person
   */
  public abstract PersonId author();

  /**
   * Returns whether the client has no part in it. Such a change has no price.
   *
   * @return whether it is internal; not so unless set
   */
  @Value.Default
  public boolean internal() {
    return false;
  }

  /**
   * Returns whether it is to be done without the client paying for it. That is approved as such:
   * who approved to be paid did not approve to give it away.
   *
   * @return whether it is at no charge; not so unless set
   */
  @Value.Default
  public boolean atNoCharge() {
    return false;
  }

  /**
   * Returns how the scope is to change.
   *
   * @return the changes; none unless set
   */
  @Value.Default
  public ScopeDelta delta() {
    return ScopeDelta.of();
  }

  /**
   * Returns the time it takes that is in no estimate of an item, such as another round of
   * revisions, or all of it while no item is worked out.
   *
   * @return the minutes besides those of the delta, negative if work falls away; 0 unless set
   */
  @Value.Default
  public long effortMinutes() {
    return 0;
  }

  /**
   * Returns why it was written.
   *
   * @return up to 32 things that were said, such as the alert that made it
   */
  public abstract ImmutableList<Evidence> evidence();

  /**
   * Returns where it stands.
   *
   * @return the state
   */
  public abstract ChangeState state();

  /**
   * Returns the impact that is up for approval, or was approved.
   *
   * @return the assessment; empty before there is one
   */
  public abstract Optional<Assessment> assessment();

  /**
   * Returns the impact as it was computed again since, within the tolerance of the one that was
   * approved. It is shown; what was approved is what holds.
   *
   * @return the assessment; empty if it was not computed again
   */
  public abstract Optional<Assessment> refreshed();

  /**
   * Returns whether time was worked since the impact was last computed.
   *
   * @return whether it has to be computed again before anybody approves; not so unless set
   */
  @Value.Default
  public boolean staleFigures() {
    return false;
  }

  /**
   * Returns who approved.
   *
   * @return the approvals, each person once; those of another fingerprint count for nothing
   */
  public abstract ImmutableList<ChangeApproval> approvals();

  /**
   * Returns that the client agreed.
   *
   * @return the acceptance; empty before, and for internal changes
   */
  public abstract Optional<ClientAcceptance> acceptance();

  /**
   * Returns what was done with it, from the day it was written down.
   *
   * @return the moves in their order, at least one
   */
  public abstract ImmutableList<ChangeStep> history();

  /**
   * Returns the names other systems have for it. They are no part of what is approved.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns what the work grows by.
   *
   * @return the minutes of the delta and the effort, negative if it shrinks
   */
  public long minutes() {
    return delta().minutes().net() + effortMinutes();
  }

  /**
   * Returns the time it adds, whatever it takes away in return.
   *
   * @return the minutes, not negative
   */
  public long addedMinutes() {
    return delta().minutes().addedSum() + Math.max(0, effortMinutes());
  }

  /**
   * Returns the day of the last move.
   *
   * @return the day
   */
  public LocalDate lastMovedOn() {
    return history().get(history().size() - 1).on();
  }

  /**
   * Returns who had a hand in what it asks for.
   *
   * @return its author and everybody who edited it
   */
  public ImmutableSet<PersonId> authors() {
    ImmutableSet.Builder<PersonId> authors = ImmutableSet.builder();
    authors.add(author());
    for (ChangeStep step : history()) {
      if (step.move() == ChangeStep.Move.EDIT) {
        step.by().ifPresent(authors::add);
      }
    }
    return authors.build();
  }

  /**
   * Returns the fingerprint of what is asked for and of the impact that is up for approval. Who
   * approves tells it, so that nobody approves what they did not see. It covers costs: who may not
   * see those tells the version of the record they looked at, and the host takes the fingerprint of
   * that.
   *
   * @return the fingerprint; of the request alone before it is assessed
   */
  public Fingerprint hash() {
    return ChangeHash.of(this);
  }

  /**
   * Returns a builder filled from this request.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses what a request in its state cannot have, and a history that leads elsewhere. */
  @Value.Check
  void check() {
    Invariants rules = Invariants.of("a change request");
    checkContent(rules);
    checkDecisions(rules);
    checkHistory(rules);
    rules.unique("externalRefs", externalRefs()).verify();
  }

  private void checkContent(Invariants rules) {
    rules
        .name("title", title())
        .note("note", note())
        .require(
            askedByContact().isEmpty() || askedByPerson().isEmpty(),
            "askedByPerson",
            ErrorCode.INCONSISTENT,
            "must be absent where a contact asked")
        .between("effortMinutes", effortMinutes(), -MAX_MINUTES, MAX_MINUTES)
        .between("evidence", evidence().size(), 0, MAX_EVIDENCE);
  }

  private void checkDecisions(Invariants rules) {
    boolean early = state() == ChangeState.DRAFT || state() == ChangeState.SUBMITTED;
    boolean late = state().isAssessed() || state() == ChangeState.APPLIED;
    rules
        .require(
            assessment().isPresent() ? !early : !late && state() != ChangeState.EXPIRED,
            "assessment",
            ErrorCode.INCONSISTENT,
            "must be given where it is assessed, and not before")
        .require(
            assessment().isPresent()
                || (refreshed().isEmpty() && !staleFigures() && approvals().isEmpty()),
            "approvals",
            ErrorCode.INCONSISTENT,
            "must be absent where it is not assessed")
        .unique("approvals", Lists.transform(approvals(), ChangeApproval::person))
        .require(
            acceptance().isEmpty() ? !isAccepted() : !early,
            "acceptance",
            ErrorCode.INCONSISTENT,
            "must be given where the client accepted it, and not before it is assessed");
  }

  private boolean isAccepted() {
    return state() == ChangeState.CLIENT_ACCEPTED
        || (state() == ChangeState.APPLIED && !internal());
  }

  private void checkHistory(Invariants rules) {
    rules.require(!history().isEmpty(), "history", ErrorCode.EMPTY, "must have an element");
    for (int i = 1; i < history().size(); i++) {
      rules.require(
          !history().get(i).on().isBefore(history().get(i - 1).on()),
          "history/" + i,
          ErrorCode.INCONSISTENT,
          "must not be before the one before it");
    }
    rules.require(
        history().isEmpty()
            || (history().get(0).state() == ChangeState.DRAFT
                && history().get(history().size() - 1).state() == state()),
        "history",
        ErrorCode.INCONSISTENT,
        "must lead from a draft to its state");
  }

  /** Builds requests. */
  public static final class Builder extends ImmutableChangeRequest.Builder {
    Builder() {}
  }
}
