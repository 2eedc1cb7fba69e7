package dev.agency.examples.spring.desk;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.status.ComposedUpdate;
import dev.agency.budget.status.UpdateLine;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.client.UpdateState;
import dev.agency.core.error.DuplicateIdException;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.Message;
import dev.agency.core.id.ClientUpdateId;
import dev.agency.core.id.DerivedIds;
import dev.agency.core.id.ProjectId;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.store.Caller;
import dev.agency.core.store.entity.ClientUpdates;
import dev.agency.core.store.entity.Projects;
import dev.agency.examples.spring.studio.Studio;
import dev.agency.examples.spring.studio.Work;
import dev.agency.examples.spring.view.UpdateView;
import dev.agency.examples.spring.view.UpdateViews;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Sends updates to clients: what the agency knows, in the words of who answers for them. */
@Component
public class UpdateDesk {
  private final Deeds deeds;
  private final UpdateViews views;

  UpdateDesk(Deeds deeds, UpdateViews views) {
    this.deeds = deeds;
    this.views = views;
  }

  /** Why an update was not sent. */
  public enum UpdateRefusal {
    /** Another one answers for the client. */
    NOT_RESPONSIBLE,
    /** What it would say is not what the author saw. */
    FACTS_CHANGED,
    /** Another one was sent meanwhile. */
    ALREADY_SENT,
    /** The headline is empty, too long or does not print. */
    HEADLINE,
    /** The note is too long or does not print. */
    NOTE,
    /** What is asked for is too much, or a line of it too long. */
    ASKS
  }

  /**
   * An update as its author typed it.
   *
   * @param headline the line above it
   * @param note what they say in their own words; nothing if it is blank
   * @param asks what the client is asked for, a line each
   * @param seen the fingerprint of the facts they saw
   */
  public record Letter(String headline, String note, String asks, String seen) {}

  /**
   * Returns what tells facts apart that an author saw. All of them are in the update, so it tells
   * of nothing else.
   *
   * @param facts what an update would say
   * @param sent how many were sent before
   * @return the fingerprint
   */
  public static String seen(ComposedUpdate facts, int sent) {
    return Fingerprint.builder("update")
        .number(sent)
        .day(facts.date())
        .optional(facts.progress(), Fingerprint.Builder::share)
        .list(
            Stream.of(facts.done(), facts.next(), facts.moved())
                .flatMap(ImmutableList::stream)
                .map(UpdateLine::text)
                .toList(),
            Fingerprint.Builder::text)
        .build()
        .value();
  }

  /**
   * Sends an update.
   *
   * @param caller who sends it
   * @param project the project
   * @param letter what they typed
   * @param words says the facts in the language of the update
   * @return what became of it
   * @throws dev.agency.core.error.NotFoundException if there is no such project or they do not see
   *     it
   */
  public Outcome send(
      Caller caller, ProjectId project, Letter letter, Function<Message, String> words) {
    UpdateView view = views.update(caller.actor(), project);
    if (!view.sends() || view.facts().isEmpty()) {
      return Outcome.denied(UpdateRefusal.NOT_RESPONSIBLE);
    }
    ComposedUpdate facts = view.facts().get();
    Studio studio = views.studio();
    int before = studio.updates(project).size();
    if (!seen(facts, before).equals(letter.seen())) {
      return Outcome.late(UpdateRefusal.FACTS_CHANGED);
    }
    ClientUpdate update;
    try {
      update = written(facts, letter, words, caller, before);
    } catch (InvalidModelException malformed) {
      return Outcome.refused(malformedPart(malformed));
    }
    try {
      return deeds.inOne(
          caller,
          deed -> {
            Work work = studio.work(project).orElseThrow();
            if (!UpdateViews.sees(deed.subject(), work)) {
              return Outcome.denied();
            }
            // Whose duty it is stands in the project, and what they see of it in their roles.
            if (!deed.holds(Projects.TYPE, work.project())
                || !UpdateViews.facts(deed.subject(), studio, work).equals(facts)) {
              return Outcome.late(UpdateRefusal.FACTS_CHANGED);
            }
            deed.insert("clientUpdate.sent", ClientUpdates.TYPE, update);
            return Outcome.done();
          });
    } catch (DuplicateIdException faster) {
      return Outcome.late(UpdateRefusal.ALREADY_SENT);
    }
  }

  private static ClientUpdate written(
      ComposedUpdate facts,
      Letter letter,
      Function<Message, String> words,
      Caller caller,
      int before) {
    ClientUpdate draft =
        facts.draft(
            ClientUpdateId.of(DerivedIds.of(facts.project().value(), "update:" + (before + 1))),
            caller.actor(),
            words);
    ImmutableList.Builder<ClientUpdate.Section> sections = ImmutableList.builder();
    if (!letter.note().isBlank()) {
      sections.add(
          new ClientUpdate.Section(
              words.apply(Message.of(UpdateLine.NOTES.name())), letter.note().strip()));
    }
    // What was noted for the client is in the author's hands: it stands in their note, or it does
    // not.
    draft.sections().stream().skip(facts.notes().isEmpty() ? 0 : 1).forEach(sections::add);
    return draft.toBuilder()
        .headline(letter.headline().strip())
        .sections(sections.build())
        .asks(
            letter
                .asks()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(toImmutableList()))
        .state(UpdateState.SENT)
        .sentOn(facts.date())
        .build();
  }

  private static UpdateRefusal malformedPart(InvalidModelException malformed) {
    String path = malformed.problems().get(0).path();
    if (path.startsWith("/headline")) {
      return UpdateRefusal.HEADLINE;
    }
    return path.startsWith("/asks") ? UpdateRefusal.ASKS : UpdateRefusal.NOTE;
  }
}
