package dev.agency.core.desk;

import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ContactId;
import dev.agency.core.json.StoredJson;
import dev.agency.core.scope.Assessment;
import dev.agency.core.scope.Assessment.Pins;
import dev.agency.core.scope.ChangeFlow;
import dev.agency.core.scope.ChangeOrder;
import dev.agency.core.scope.ChangePolicy;
import dev.agency.core.scope.ChangeRefusal;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Baselines;
import java.time.LocalDate;

/**
 * Change requests in a database: written down, assessed, approved by both roles, sent, accepted,
 * and applied to the baseline and its budget.
 *
 * <p>It joins the moves of {@link ChangeFlow} with the ports. Every command is carried out once,
 * however often it is sent; all it writes is in one transaction. Each is of the version of the
 * request that somebody had read, so an approval is of what they saw: what was edited or computed
 * anew since is a {@link dev.agency.core.error.StaleVersionException}. Who acts is the actor of the
 * caller; which duties they hold that day is looked up with the project and its client.
 *
 * <p>To approve and to give away asks for {@link Operation#APPROVE} on the request, to write it
 * down for {@link Operation#CREATE}, all else for {@link Operation#EDIT}. Baseline and budget
 * follow from an order by its rules, so applying asks for nothing more.
 *
 * <p>What a change does is computed elsewhere, from figures that no port has, and comes as an
 * {@link Assessment}; how things stand today comes as its {@link Pins}. A host that computes them
 * needs the request alone: the pins of its assessment tell where the days begin that matter. Pins
 * are no part of what a command asks for: sent again with those of a later minute, it is the same
 * command.
 *
 * <p>Results are unmasked; a host shows them through the projection of the actor. Do not call it
 * from inside a transaction of the host: it could not try again there.
 *
 * <p>Immutable and thread-safe.
 */
public final class ChangeDesk {
  private final ChangeCommands changes;

  /**
   * Creates a desk.
   *
   * @param stores where change requests, baselines, budgets and responsibilities are
   * @param authorizer who may do what
   * @param json how answers and audit are written
   * @param policy how the agency controls changes
   */
  public ChangeDesk(Stores stores, Authorizer authorizer, StoredJson json, ChangePolicy policy) {
    this.changes = new ChangeCommands(new Commands(stores, authorizer, json), policy);
  }

  /**
   * Writes a draft down. It has no decisions yet, and the actor as its author ({@code
   * CHANGED_BY_MOVES_ONLY}).
   *
   * @param caller who writes it
   * @param command the command
   * @param draft the draft
   * @return the draft with its version, or why it cannot be written down
   * @throws dev.agency.core.error.DuplicateIdException if there is a request of this id
   * @throws InvalidModelException if its project is not stored, or invisible to the actor ({@code
   *     UNKNOWN_REFERENCE})
   */
  public Answer<Versioned<ChangeRequest>, ChangeRefusal> draft(
      Caller caller, Command command, ChangeRequest draft) {
    return changes.drafted(
        caller, command, Content.of("change.draft", changes.json().write(draft)), draft);
  }

  /**
   * Changes what a request asks for, as {@link ChangeFlow#edit} does: what was decided is void.
   *
   * @param caller who edits it
   * @param command the command
   * @param edited the request with what it is to ask for
   * @param expected the version the caller had read
   * @param on the day
   * @return the request with its version, or why it cannot be edited so
   * @throws dev.agency.core.error.NotFoundException if there is no such request
   * @throws dev.agency.core.error.StaleVersionException if it was changed since
   */
  public Answer<Versioned<ChangeRequest>, ChangeRefusal> edit(
      Caller caller, Command command, ChangeRequest edited, long expected, LocalDate on) {
    return changes.moved(
        new ChangeCommands.Sent(caller, command, edited.id(), expected, Operation.EDIT),
        Content.of("change.edit", changes.json().write(edited), expected, on),
        "change.edited",
        at -> at.flow().edit(at.request(), edited, caller.actor(), on));
  }

  /**
   * Asks for what a draft says.
   *
   * @param caller who submits it
   * @param command the command
   * @param request the request
   * @param expected the version the caller had read
   * @param on the day
   * @return the submitted request with its version, or why it cannot be submitted
   * @throws dev.agency.core.error.NotFoundException if there is no such request
   * @throws dev.agency.core.error.StaleVersionException if it was changed since
   */
  public Answer<Versioned<ChangeRequest>, ChangeRefusal> submit(
      Caller caller, Command command, ChangeRequestId request, long expected, LocalDate on) {
    return changes.moved(
        new ChangeCommands.Sent(caller, command, request, expected, Operation.EDIT),
        Content.of("change.submit", request, expected, on),
        "change.submitted",
        at -> at.flow().submit(at.request(), caller.actor(), on));
  }

  /**
   * Puts an impact up for approval, against the baseline that is in force.
   *
   * @param caller who answers for it
   * @param command the command
   * @param request the request
   * @param expected the version the caller had read
   * @param assessment the impact
   * @param on the day
   * @return the assessed request with its version, or why it cannot be assessed so
   * @throws dev.agency.core.error.NotFoundException if there is no such request
   * @throws dev.agency.core.error.StaleVersionException if it was changed since
   * @throws InvalidModelException if its project has no baseline ({@code UNKNOWN_REFERENCE})
   */
  public Answer<Versioned<ChangeRequest>, ChangeRefusal> assess(
      Caller caller,
      Command command,
      ChangeRequestId request,
      long expected,
      Assessment assessment,
      LocalDate on) {
    return changes.moved(
        new ChangeCommands.Sent(caller, command, request, expected, Operation.EDIT),
        Content.of("change.assess", request, expected, changes.json().write(assessment), on),
        "change.assessed",
        at -> at.flow().assess(at.request(), assessment, at.baseline(), caller.actor(), on));
  }

  /**
   * Takes an impact as it was computed again, as {@link ChangeFlow#refresh} does.
   *
   * @param caller who computed it
   * @param command the command
   * @param request the request
   * @param expected the version the caller had read
   * @param now the impact from the figures of today
   * @param on the day
   * @return the request with its version, or why it cannot be refreshed so
   * @throws dev.agency.core.error.NotFoundException if there is no such request
   * @throws dev.agency.core.error.StaleVersionException if it was changed since
   */
  public Answer<Versioned<ChangeRequest>, ChangeRefusal> refresh(
      Caller caller,
      Command command,
      ChangeRequestId request,
      long expected,
      Assessment now,
      LocalDate on) {
    return changes.moved(
        new ChangeCommands.Sent(caller, command, request, expected, Operation.EDIT),
        Content.of("change.refresh", request, expected, changes.json().write(now), on),
        "change.refreshed",
        at -> at.flow().refresh(at.request(), now, on));
  }

  /**
   * Holds an assessment against how things stand, as {@link ChangeFlow#recheck} does: it expires if
   * the baseline or the plan moved, and is marked if time was worked. Nothing is written where
   * nothing moved.
   *
   * @param caller on whose behalf it is looked at
   * @param command the command
   * @param request the request
   * @param expected the version the pins were computed for
   * @param now the plan and the figures of today; which baseline is in force is looked up
   * @param on the day
   * @return the request with its version, expired, marked or as it is, or why it is not rechecked
   * @throws dev.agency.core.error.NotFoundException if there is no such request
   * @throws dev.agency.core.error.StaleVersionException if it was changed since
   * @throws InvalidModelException if its project has no baseline ({@code UNKNOWN_REFERENCE})
   */
  public Answer<Versioned<ChangeRequest>, ChangeRefusal> recheck(
      Caller caller,
      Command command,
      ChangeRequestId request,
      long expected,
      Pins now,
      LocalDate on) {
    return changes.moved(
        new ChangeCommands.Sent(caller, command, request, expected, Operation.EDIT),
        Content.of("change.recheck", request, expected, on),
        "change.rechecked",
        at -> at.flow().recheck(at.request(), at.inForce(now), on));
  }

  /**
   * Approves a request and its impact, as they are in the version the caller had read.
   *
   * @param caller who approves
   * @param command the command
   * @param request the request
   * @param expected the version the caller had read
   * @param on the day, on which their duties count
   * @return the request with its version, or why it cannot be approved
   * @throws dev.agency.core.error.NotFoundException if there is no such request
   * @throws dev.agency.core.error.StaleVersionException if it was changed since
   */
  public Answer<Versioned<ChangeRequest>, ChangeRefusal> approve(
      Caller caller, Command command, ChangeRequestId request, long expected, LocalDate on) {
    return changes.moved(
        new ChangeCommands.Sent(caller, command, request, expected, Operation.APPROVE),
        Content.of("change.approve", request, expected, on),
        "change.approved",
        at -> at.flow().approve(at.request(), caller.actor(), at.request().hash(), on));
  }

  /**
   * Turns a request down.
   *
   * @param caller who turns it down, or notes that the client did
   * @param command the command
   * @param request the request
   * @param expected the version the caller had read
   * @param reason why
   * @param on the day
   * @return the rejected request with its version, or why it cannot be rejected
   * @throws dev.agency.core.error.NotFoundException if there is no such request
   * @throws dev.agency.core.error.StaleVersionException if it was changed since
   * @throws InvalidModelException if the reason does not print ({@code MALFORMED_NAME})
   */
  public Answer<Versioned<ChangeRequest>, ChangeRefusal> reject(
      Caller caller,
      Command command,
      ChangeRequestId request,
      long expected,
      String reason,
      LocalDate on) {
    return changes.moved(
        new ChangeCommands.Sent(caller, command, request, expected, Operation.EDIT),
        Content.of("change.reject", request, expected, reason, on),
        "change.rejected",
        at -> at.flow().reject(at.request(), caller.actor(), reason, on));
  }

  /**
   * Sends an approved request to the client.
   *
   * @param caller who sends it
   * @param command the command
   * @param request the request
   * @param expected the version the caller had read
   * @param on the day
   * @return the request at the client with its version, or why it cannot be sent
   * @throws dev.agency.core.error.NotFoundException if there is no such request
   * @throws dev.agency.core.error.StaleVersionException if it was changed since
   */
  public Answer<Versioned<ChangeRequest>, ChangeRefusal> send(
      Caller caller, Command command, ChangeRequestId request, long expected, LocalDate on) {
    return changes.moved(
        new ChangeCommands.Sent(caller, command, request, expected, Operation.EDIT),
        Content.of("change.send", request, expected, on),
        "change.sent",
        at -> at.flow().send(at.request(), caller.actor(), on));
  }

  /**
   * Notes that the client agreed, to the version the caller had read.
   *
   * @param caller who notes it
   * @param command the command
   * @param request the request
   * @param expected the version the caller had read
   * @param contact who agreed
   * @param on the day
   * @return the accepted request with its version, or why it cannot be accepted
   * @throws dev.agency.core.error.NotFoundException if there is no such request
   * @throws dev.agency.core.error.StaleVersionException if it was changed since
   */
  public Answer<Versioned<ChangeRequest>, ChangeRefusal> accept(
      Caller caller,
      Command command,
      ChangeRequestId request,
      long expected,
      ContactId contact,
      LocalDate on) {
    return changes.moved(
        new ChangeCommands.Sent(caller, command, request, expected, Operation.EDIT),
        Content.of("change.accept", request, expected, contact, on),
        "change.accepted",
        at -> at.flow().accept(at.request(), contact, at.request().hash(), caller.actor(), on));
  }

  /**
   * Makes an accepted request an order: the next baseline is stored, and the budget and the days of
   * the project are moved as {@link ChangeOrder} says, in one transaction.
   *
   * <p>Of several orders that are applied at the same moment one is; the others find its baseline
   * in force and are refused ({@code BASELINE_MOVED}). A request that is an order already, by this
   * command or another one, is answered as it is, and moves nothing again; the version the caller
   * had read does not matter then. The baseline it made is found by {@link Baselines#ORDER}.
   *
   * @param caller who applies it
   * @param command the command
   * @param request the request
   * @param expected the version the caller had read, for which the pins were computed
   * @param now the plan and the figures of today; which baseline is in force is looked up
   * @param on the day
   * @return the applied request with its version, or why it cannot be applied
   * @throws dev.agency.core.error.NotFoundException if there is no such request
   * @throws dev.agency.core.error.StaleVersionException if it was changed since and is no order
   * @throws InvalidModelException if its project has no baseline, or the budget of that is not
   *     stored ({@code UNKNOWN_REFERENCE})
   */
  public Answer<Versioned<ChangeRequest>, ChangeRefusal> apply(
      Caller caller,
      Command command,
      ChangeRequestId request,
      long expected,
      Pins now,
      LocalDate on) {
    return changes.applied(
        new ChangeCommands.Sent(caller, command, request, expected, Operation.EDIT),
        Content.of("change.apply", request, expected, on),
        at -> at.flow().apply(at.request(), at.baseline(), at.inForce(now), caller.actor(), on));
  }

  /**
   * Gives a change away, within the allowance of the period or approved so by both.
   *
   * <p>Of two that are given away at the same moment the second one counts the first.
   *
   * @param caller who gives it away
   * @param command the command
   * @param request the request
   * @param expected the version the caller had read
   * @param reason why
   * @param on the day
   * @return the absorbed request with its version, or why it cannot be absorbed
   * @throws dev.agency.core.error.NotFoundException if there is no such request
   * @throws dev.agency.core.error.StaleVersionException if it was changed since
   * @throws InvalidModelException if the reason does not print ({@code MALFORMED_NAME})
   */
  public Answer<Versioned<ChangeRequest>, ChangeRefusal> absorb(
      Caller caller,
      Command command,
      ChangeRequestId request,
      long expected,
      String reason,
      LocalDate on) {
    return changes.moved(
        new ChangeCommands.Sent(caller, command, request, expected, Operation.APPROVE),
        Content.of("change.absorb", request, expected, reason, on),
        "change.absorbed",
        ChangeScene::goAlone,
        at -> at.flow().absorb(at.request(), caller.actor(), reason, at.absorbed(), on));
  }

  /**
   * Takes a request back.
   *
   * @param caller who takes it back
   * @param command the command
   * @param request the request
   * @param expected the version the caller had read
   * @param on the day
   * @return the withdrawn request with its version, or why it cannot be withdrawn
   * @throws dev.agency.core.error.NotFoundException if there is no such request
   * @throws dev.agency.core.error.StaleVersionException if it was changed since
   */
  public Answer<Versioned<ChangeRequest>, ChangeRefusal> withdraw(
      Caller caller, Command command, ChangeRequestId request, long expected, LocalDate on) {
    return changes.moved(
        new ChangeCommands.Sent(caller, command, request, expected, Operation.EDIT),
        Content.of("change.withdraw", request, expected, on),
        "change.withdrawn",
        at -> at.flow().withdraw(at.request(), caller.actor(), on));
  }
}
