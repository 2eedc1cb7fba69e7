package dev.agency.examples.spring.desk;

import dev.agency.core.error.DuplicateIdException;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.error.Ruling;
import dev.agency.core.error.StaleVersionException;
import dev.agency.core.handoff.Handoff;
import dev.agency.core.handoff.HandoffRefusal;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Handoffs;
import dev.agency.core.store.entity.Projects;
import dev.agency.examples.spring.studio.HandoffFile;
import dev.agency.examples.spring.studio.HandoffStep;
import dev.agency.examples.spring.view.HandoffViews;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Moves handoffs on, as their flow and the duties of people let them. */
@Component
public class HandoffDesk {
  private final Deeds deeds;
  private final HandoffViews views;

  HandoffDesk(Deeds deeds, HandoffViews views) {
    this.deeds = deeds;
    this.views = views;
  }

  /** Why a page cannot be acted on any more, whatever the flow would say. */
  public enum Outdated {
    /** It is in another stage than the page showed. */
    MOVED_ON,
    /** The packet is another one than the page showed. */
    PACKET_CHANGED
  }

  /**
   * What somebody wants.
   *
   * @param step what to do
   * @param stage the stage they saw it in; empty if it had not begun
   * @param seen the fingerprint of the packet they saw, for a signature
   * @param back the stage to send it back to
   * @param reason why it is sent back
   */
  public record Wish(
      HandoffStep step,
      Optional<HandoffStage> stage,
      Optional<String> seen,
      Optional<HandoffStage> back,
      String reason) {}

  /**
   * Does what somebody wants, or says why not.
   *
   * @param caller who wants it
   * @param project the project
   * @param wish what they want
   * @return what became of it
   * @throws NotFoundException if there is no such handoff or they do not see it
   * @throws dev.agency.core.error.InvalidModelException if the reason is no note
   */
  public Outcome move(Caller caller, ProjectId project, Wish wish) {
    views.handoff(caller.actor(), project);
    HandoffFile file =
        views
            .studio()
            .handoff(project)
            .orElseThrow(() -> new NotFoundException(Handoffs.TYPE.words()));
    if (!file.stage().equals(wish.stage())
        || file.handoff().isPresent() == (wish.step() == HandoffStep.BEGIN)) {
      return Outcome.late(Outdated.MOVED_ON);
    }
    Ruling<Handoff, HandoffRefusal> ruling = ruling(file, wish, caller.actor());
    if (ruling.refusal().isPresent()) {
      return refused(ruling.refusal().get());
    }
    if (wish.step() == HandoffStep.SIGN
        && !file.fingerprint().map(Fingerprint::value).equals(wish.seen())) {
      return Outcome.late(Outdated.PACKET_CHANGED);
    }
    return written(caller, file, wish.step(), ruling.granted().orElseThrow());
  }

  private static Outcome refused(HandoffRefusal refusal) {
    return refusal == HandoffRefusal.NOT_RESPONSIBLE
        ? Outcome.denied(refusal)
        : Outcome.refused(refusal);
  }

  /**
   * What was decided on is written if they still see it, and it is still what is stored, and so are
   * the duties that it was decided by.
   */
  private Outcome written(Caller caller, HandoffFile file, HandoffStep step, Handoff after) {
    String name = "handoff." + step.name().toLowerCase(Locale.ROOT);
    try {
      return deeds.inOne(
          caller,
          deed -> {
            if (!HandoffViews.sees(deed.subject(), file)) {
              return Outcome.denied();
            }
            if (!deed.holds(Projects.TYPE, file.project())) {
              return Outcome.stale();
            }
            Optional<Versioned<Handoff>> stored = deed.find(Handoffs.TYPE, file.project().id());
            if (!stored.map(Versioned::value).equals(file.handoff())) {
              return Outcome.late(Outdated.MOVED_ON);
            }
            stored.ifPresentOrElse(
                before -> {
                  if (!before.value().equals(after)) {
                    deed.replace(name, Handoffs.TYPE, before, after);
                  }
                },
                () -> deed.insert(name, Handoffs.TYPE, after));
            return Outcome.done();
          });
    } catch (StaleVersionException | DuplicateIdException faster) {
      return Outcome.late(Outdated.MOVED_ON);
    }
  }

  private static Ruling<Handoff, HandoffRefusal> ruling(HandoffFile file, Wish wish, PersonId by) {
    LocalDate on = file.asOf();
    if (wish.step() == HandoffStep.BEGIN) {
      return HandoffFile.FLOW.begin(file.facts(), by, on);
    }
    Handoff handoff = file.handoff().orElseThrow();
    return switch (wish.step()) {
      case BEGIN -> throw new IllegalStateException("It has begun.");
      case SIGN -> HandoffFile.FLOW.sign(handoff, file.facts(), by, on);
      case ADVANCE -> HandoffFile.FLOW.advance(handoff, file.facts(), by, on);
      case BACK ->
          HandoffFile.FLOW.back(
              handoff,
              file.facts(),
              wish.back().orElse(HandoffStage.RENEWAL),
              wish.reason(),
              by,
              on);
    };
  }
}
