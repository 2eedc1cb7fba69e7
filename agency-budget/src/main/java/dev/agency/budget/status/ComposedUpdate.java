package dev.agency.budget.status;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Message;
import dev.agency.core.id.ClientUpdateId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a client is told of a project, composed from its status: what who leads it wrote for them,
 * what was done, what is next, which dates moved and what is needed of the client.
 *
 * <pre>
 *   Lumenhof web shop relaunch: 58% done
 *   From the team     All page types are drawn; the search took longer than we thought.
 *   Done              Design signed off was reached on 2026-07-21.
 *   Next              Beta shop for the client was due on 2026-09-11 and is still open.
 *                     Go-live is due on 2026-11-30.
 *   Dates that moved  Go-live moves from 2026-11-16 to 2026-11-30.
 *   asks              Please decide on "Returns portal", at EUR 12960.00.
 * </pre>
 *
 * <p>It says what its reader sees and nothing else: a sentence of which one argument is hidden is
 * left out, or a shorter one stands in for it. Whoever the reader is, it has no cost, no profit, no
 * risk, nothing of alerts, gates and people, and of changes and blockers only those the client
 * knows of, and no {@linkplain NoteRow note} that is not marked for them. The same status and
 * reader give the same words.
 *
 * <p>A draft is a proposal: somebody reads it, adds what no model knows, and sends it. Immutable
 * and thread-safe.
 *
 * @param project the project
 * @param date the day it tells of
 * @param headline the one line that stands above it
 * @param progress how much of the work is done; empty where that is not known or not seen
 * @param notes what was written for the client since the last update that was sent, by day
 * @param done what was reached since the last update that was sent, by day
 * @param next what is overdue and the next three milestones to come, by day
 * @param moved the dates that are not those of the baseline any more
 * @param asks what is needed of the client: decisions, then what is waited for
 */
public record ComposedUpdate(
    ProjectId project,
    LocalDate date,
    Message headline,
    Optional<BasisPoints> progress,
    ImmutableList<Message> notes,
    ImmutableList<Message> done,
    ImmutableList<Message> next,
    ImmutableList<Message> moved,
    ImmutableList<Message> asks) {
  /**
   * Creates an update.
   *
   * @param project the project
   * @param date the day it tells of
   * @param headline the line above it
   * @param progress how much of the work is done
   * @param notes what was written for the client
   * @param done what was reached
   * @param next what comes
   * @param moved which dates moved
   * @param asks what is needed of the client
   */
  public ComposedUpdate {
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(headline, "headline");
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(notes, "notes");
    Objects.requireNonNull(done, "done");
    Objects.requireNonNull(next, "next");
    Objects.requireNonNull(moved, "moved");
    Objects.requireNonNull(asks, "asks");
  }

  /**
   * Composes an update.
   *
   * @param status how the project stands
   * @param reader what the client, or who writes to them, sees of it
   * @return the update
   */
  public static ComposedUpdate of(ProjectStatus status, StatusSight reader) {
    return new UpdateWriter(status, reader).update();
  }

  /**
   * Returns the update as a draft in somebody's words.
   *
   * @param id the identifier of the draft
   * @param author who will send it
   * @param words says a message, such as {@link UpdateLine#text}
   * @return the draft; a part without sentences is left out
   * @throws dev.agency.core.error.InvalidModelException if the words make a headline or an ask of
   *     more than 200 characters, or one that does not print ({@code MALFORMED_NAME})
   */
  public ClientUpdate draft(ClientUpdateId id, PersonId author, Function<Message, String> words) {
    ClientUpdate.Builder draft =
        ClientUpdate.builder()
            .id(id)
            .project(project)
            .date(date)
            .author(author)
            .headline(words.apply(headline))
            .progress(progress);
    section(UpdateLine.NOTES, notes, words).ifPresent(draft::addSections);
    section(UpdateLine.DONE, done, words).ifPresent(draft::addSections);
    section(UpdateLine.NEXT, next, words).ifPresent(draft::addSections);
    section(UpdateLine.MOVED, moved, words).ifPresent(draft::addSections);
    return draft.asks(asks.stream().map(words).collect(toImmutableList())).build();
  }

  private static Optional<ClientUpdate.Section> section(
      UpdateLine topic, ImmutableList<Message> lines, Function<Message, String> words) {
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ClientUpdate.Section(
                words.apply(Message.of(topic.name())),
                lines.stream().map(words).collect(Collectors.joining("\n"))));
  }
}
