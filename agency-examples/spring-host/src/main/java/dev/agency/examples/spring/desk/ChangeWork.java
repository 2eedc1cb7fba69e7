package dev.agency.examples.spring.desk;

import dev.agency.budget.change.ImpactReport;
import dev.agency.core.desk.Answer;
import dev.agency.core.desk.ChangeDesk;
import dev.agency.core.desk.Command;
import dev.agency.core.error.DuplicateIdException;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.error.Ruling;
import dev.agency.core.error.StaleVersionException;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.CommandId;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.scope.Assessment;
import dev.agency.core.scope.Assessment.Pins;
import dev.agency.core.scope.ChangePolicy;
import dev.agency.core.scope.ChangeRefusal;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.scope.EffortEstimate;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.scope.ScopeChange;
import dev.agency.core.scope.ScopeDelta;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.ChangeRequests;
import dev.agency.examples.spring.studio.Rights;
import dev.agency.examples.spring.studio.Studio;
import dev.agency.examples.spring.studio.Studios;
import dev.agency.examples.spring.studio.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The desk of change requests in this host, with the impact that the library computes.
 *
 * <p>Whoever is about to rely on an assessment has it held against how things stand first: where
 * the plan or the rates moved it expires, where time was worked it is stale, and either has to be
 * assessed anew.
 */
@Component
public class ChangeWork {
  /** As much of a fingerprint as an id has room for. */
  private static final int ID_LENGTH = 24;

  private final ChangeDesk desk;
  private final Stores stores;
  private final Studios studios;
  private final Clock clock;

  ChangeWork(Stores stores, Studios studios, Rights rights, Clock clock) {
    this.desk = new ChangeDesk(stores, rights, AgencyJson.stored(), ChangePolicy.usual());
    this.stores = stores;
    this.studios = studios;
    this.clock = clock;
  }

  /**
   * Returns a request as it is stored.
   *
   * @param caller who asks
   * @param request the request
   * @return the request with its version, whoever may see it
   * @throws NotFoundException if there is none
   */
  public Versioned<ChangeRequest> stored(Caller caller, ChangeRequestId request) {
    return stores
        .entities(ChangeRequests.TYPE)
        .find(caller, request)
        .orElseThrow(() -> new NotFoundException(ChangeRequests.TYPE.words()));
  }

  /**
   * Returns the id a request gets: the same for the same form on the same day, so that one that is
   * sent twice asks once. Once what its author asked for was decided or withdrawn, the same may be
   * asked again.
   *
   * @param caller who asks for it
   * @param asked what is asked for
   * @return the id
   */
  public ChangeRequestId idOf(Caller caller, AskedChange asked) {
    Studio studio = studios.now();
    String text =
        Fingerprint.builder("asked")
            .text(caller.actor().value())
            .text(asked.project().value())
            .text(asked.title())
            .text(asked.note().orElse(""))
            .text(asked.discipline().value())
            .number(asked.minutes())
            .day(asked.due())
            .text(asked.asker().map(ContactId::value).orElse(""))
            .flag(asked.internal())
            .number(
                studio.changes(asked.project()).stream()
                    .filter(each -> each.author().equals(caller.actor()))
                    .filter(each -> each.state().isFinal())
                    .count())
            .day(studio.asOf())
            .build()
            .value();
    return ChangeRequestId.of("cr-" + text.substring(0, ID_LENGTH));
  }

  /**
   * Writes down what somebody asks for and submits it.
   *
   * @param caller who asks for it
   * @param id the id it gets, by {@link #idOf}
   * @param asked what is asked for
   * @return what became of it
   * @throws dev.agency.core.error.InvalidModelException if it is not well-formed
   */
  public Outcome ask(Caller caller, ChangeRequestId id, AskedChange asked) {
    Studio studio = studios.now();
    LocalDate today = studio.asOf();
    if (!isOffered(studio, asked)) {
      return new Outcome(Optional.of("refused.notOffered"), 422);
    }
    ChangeRequest.Builder draft =
        ChangeRequest.draft(id, asked.project(), asked.title(), caller.actor(), today).toBuilder();
    ScopeItem item =
        ScopeItem.builder()
            .id(ScopeItemId.of(id.value()))
            .name(asked.title())
            .includedRevisions(1)
            .addEstimates(new EffortEstimate(asked.discipline(), asked.minutes()))
            .due(asked.due())
            .build();
    draft
        .note(asked.note())
        .askedByContact(asked.asker())
        .internal(asked.internal())
        .delta(ScopeDelta.of(new ScopeChange.Added(item)));
    try {
      return stores.transactions().required(() -> submitted(caller, draft.build(), today));
    } catch (DuplicateIdException again) {
      // The same form, sent twice.
      return Outcome.done();
    } catch (Undone undone) {
      return undone.outcome;
    }
  }

  /** Whether the page offers a discipline and a contact: a form may hold anything. */
  private static boolean isOffered(Studio studio, AskedChange asked) {
    return studio.directory().disciplines().contains(asked.discipline())
        && asked.asker().filter(who -> !isContact(studio, asked.project(), who)).isEmpty();
  }

  private static boolean isContact(Studio studio, ProjectId project, ContactId contact) {
    return studio.directory().contacts(project).stream()
        .anyMatch(each -> each.id().equals(contact));
  }

  /** It is written down and submitted, or neither. */
  private Outcome submitted(Caller caller, ChangeRequest draft, LocalDate today) {
    Outcome outcome =
        then(
            desk.draft(caller, command(), draft),
            drafted ->
                outcome(desk.submit(caller, command(), draft.id(), drafted.version(), today)));
    if (!outcome.isDone()) {
      throw new Undone(outcome);
    }
    return outcome;
  }

  /** Ends a transaction, so that nothing of it is written. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Outcome outcome;

    Undone(Outcome outcome) {
      super(outcome.refusal().orElse(""));
      this.outcome = outcome;
    }
  }

  /**
   * Makes a move.
   *
   * @param caller who makes it
   * @param request the request
   * @param expected the version they looked at
   * @param move the move
   * @param reason why; blank where none is asked for
   * @param contact who of the client agreed, for {@link ChangeMove#ACCEPT}
   * @return what became of it
   * @throws NotFoundException if there is no such request, or not for them
   */
  public Outcome move(
      Caller caller,
      ChangeRequestId request,
      long expected,
      ChangeMove move,
      String reason,
      Optional<ContactId> contact) {
    Studio studio = studios.now();
    Moving moving = new Moving(caller, request, studio, stored(caller, request).value());
    try {
      return switch (move) {
        case SUBMIT -> outcome(desk.submit(caller, command(), request, expected, studio.asOf()));
        case ASSESS -> assess(moving, expected);
        case APPROVE ->
            checked(
                moving,
                expected,
                version -> desk.approve(caller, command(), request, version, studio.asOf()));
        case SEND ->
            checked(
                moving,
                expected,
                version -> desk.send(caller, command(), request, version, studio.asOf()));
        case ACCEPT -> accept(moving, expected, contact);
        case APPLY -> apply(moving, expected);
        case ABSORB ->
            checked(
                moving,
                expected,
                version -> desk.absorb(caller, command(), request, version, reason, studio.asOf()));
        case REJECT ->
            outcome(desk.reject(caller, command(), request, expected, reason, studio.asOf()));
        case WITHDRAW ->
            outcome(desk.withdraw(caller, command(), request, expected, studio.asOf()));
      };
    } catch (StaleVersionException changed) {
      return Outcome.stale();
    }
  }

  /** Who moves what, and how things stand. */
  private record Moving(
      Caller caller, ChangeRequestId request, Studio studio, ChangeRequest stored) {
    Optional<Work> work() {
      return studio.works().stream()
          .filter(work -> work.project().id().equals(stored.project()))
          .filter(work -> work.pins(stored).isPresent())
          .findFirst();
    }

    Optional<Ruling<ImpactReport, ChangeRefusal>> impact() {
      return work().flatMap(work -> work.impact(stored));
    }

    Optional<Pins> pins() {
      return work().flatMap(work -> work.pins(stored));
    }
  }

  private Outcome assess(Moving moving, long expected) {
    Optional<Ruling<ImpactReport, ChangeRefusal>> impact = moving.impact();
    if (impact.isEmpty()) {
      return Outcome.refused(ChangeRefusal.SCOPE_LACKS_IT);
    }
    Optional<ChangeRefusal> unfit = impact.get().refusal();
    if (unfit.isPresent()) {
      return Outcome.refused(unfit.get());
    }
    Assessment assessment = impact.get().granted().orElseThrow().assessment();
    ChangeState state = moving.stored().state();
    if (!state.isAssessed() || state == ChangeState.ASSESSED) {
      return assessed(moving, expected, assessment);
    }
    // What was approved stands as long as the plan does, within the tolerance.
    return then(
        desk.recheck(
            moving.caller(),
            command(),
            moving.request(),
            expected,
            assessment.pins(),
            moving.studio().asOf()),
        checked ->
            checked.value().state() == ChangeState.EXPIRED
                ? assessed(moving, checked.version(), assessment)
                : outcome(
                    desk.refresh(
                        moving.caller(),
                        command(),
                        moving.request(),
                        checked.version(),
                        assessment,
                        moving.studio().asOf())));
  }

  private Outcome assessed(Moving moving, long expected, Assessment assessment) {
    return outcome(
        desk.assess(
            moving.caller(),
            command(),
            moving.request(),
            expected,
            assessment,
            moving.studio().asOf()));
  }

  /** Holds the assessment against how things stand, and goes on if it still says so. */
  private Outcome checked(Moving moving, long expected, Step step) {
    Optional<Pins> pins = moving.pins();
    if (pins.isEmpty() || !moving.stored().state().isAssessed()) {
      return outcome(step.at(expected));
    }
    return then(
        desk.recheck(
            moving.caller(),
            command(),
            moving.request(),
            expected,
            pins.get(),
            moving.studio().asOf()),
        checked -> {
          if (checked.value().state() == ChangeState.EXPIRED) {
            return Outcome.refused(ChangeRefusal.PLAN_MOVED);
          }
          return checked.value().staleFigures()
              ? Outcome.refused(ChangeRefusal.STALE_FIGURES)
              : outcome(step.at(checked.version()));
        });
  }

  private Outcome accept(Moving moving, long expected, Optional<ContactId> contact) {
    return contact
        .filter(who -> isContact(moving.studio(), moving.stored().project(), who))
        .map(
            who ->
                checked(
                    moving,
                    expected,
                    version ->
                        desk.accept(
                            moving.caller(),
                            command(),
                            moving.request(),
                            version,
                            who,
                            moving.studio().asOf())))
        .orElse(new Outcome(Optional.of("refused.contact"), 422));
  }

  private Outcome apply(Moving moving, long expected) {
    return checked(
        moving,
        expected,
        version ->
            desk.apply(
                moving.caller(),
                command(),
                moving.request(),
                version,
                moving.pins().orElseThrow(),
                moving.studio().asOf()));
  }

  /** A move of a version. */
  @FunctionalInterface
  private interface Step {
    Answer<Versioned<ChangeRequest>, ChangeRefusal> at(long version);
  }

  /** What comes after a move that was made. */
  @FunctionalInterface
  private interface Next {
    Outcome after(Versioned<ChangeRequest> moved);
  }

  private static Outcome then(Answer<Versioned<ChangeRequest>, ChangeRefusal> answer, Next next) {
    return answer
        .done()
        .map(next::after)
        .orElseGet(() -> answer.refusal().map(Outcome::refused).orElseGet(Outcome::denied));
  }

  private static Outcome outcome(Answer<Versioned<ChangeRequest>, ChangeRefusal> answer) {
    return then(answer, moved -> Outcome.done());
  }

  private Command command() {
    return new Command(CommandId.of(UUID.randomUUID().toString()), clock.instant());
  }
}
