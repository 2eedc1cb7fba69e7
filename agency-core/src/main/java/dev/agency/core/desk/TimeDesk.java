package dev.agency.core.desk;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.EntryLimit;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.DuplicateIdException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.json.StoredJson;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.People;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.TimeEntries;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Time entries in a database: logged, corrected, removed, approved.
 *
 * <p>It joins the rules of time with the ports. Every command is carried out once, however often it
 * is sent; a decision about many entries happens to all of them or to none. A correction makes an
 * entry pending again: what was approved was something else. Time that stands on an invoice changes
 * no more, and nor does that of a project that is over, but for its approval. On a line without
 * {@linkplain dev.agency.core.pricing.ServiceLine#tracking() tracking} none is logged, and none is
 * moved to it or corrected on it; what stands on it since before may be moved away, removed and
 * decided about.
 *
 * <p>Whoever may create or edit an entry knows its budget by that: whether it is stored, which
 * lines it has, and whether its project or the person is closed to it. The {@link Authorizer} is
 * asked first, with the entry as it would be, and decides on whose budgets somebody may log.
 *
 * <p>The version of an entry is its revision. Entries that come from other systems have the
 * revisions of their source; they are appended to the store and do not pass this desk.
 *
 * <p>Results are unmasked; a host shows them through the projection of the actor. Do not call it
 * from inside a transaction of the host: it could not try again there.
 *
 * <p>Immutable and thread-safe.
 */
public final class TimeDesk {
  private static final String WORDS = "time entry";

  private static final Commands.Kind<Versioned<TimeEntry>, TimeRefusal> ENTRY =
      new Commands.Kind<>(
          AnswerForm.versioned(TimeEntry.class),
          TimeRefusal.class,
          TimeEntries.NAME,
          WORDS,
          entry -> Optional.of(entry.value()));

  private static final Commands.Kind<EntryDecision, TimeRefusal> DECISION =
      new Commands.Kind<>(
          AnswerForm.plain(EntryDecision.class),
          TimeRefusal.class,
          TimeEntries.NAME,
          WORDS,
          decision -> Optional.empty());

  private final Commands commands;
  private final EntryLimit limit;

  /**
   * Creates a desk.
   *
   * @param stores where time entries, budgets and projects are
   * @param authorizer who may do what
   * @param json how answers and audit are written
   * @param limit how long an entry may be
   */
  public TimeDesk(Stores stores, Authorizer authorizer, StoredJson json, EntryLimit limit) {
    this.commands = new Commands(stores, authorizer, json);
    this.limit = Objects.requireNonNull(limit, "limit");
  }

  /**
   * Logs time: asks for {@link Operation#CREATE} on the entry.
   *
   * @param caller who logs it, for themselves or for another person
   * @param command the command
   * @param entry the entry, pending and on no invoice
   * @return the entry with its revision, 1, or why it cannot be logged
   * @throws DuplicateIdException if there is an entry of this id, or was
   * @throws InvalidModelException if it is longer than an entry may be ({@code OUT_OF_RANGE}), or
   *     its budget is not stored or has no such line ({@code UNKNOWN_REFERENCE})
   */
  public Answer<Versioned<TimeEntry>, TimeRefusal> log(
      Caller caller, Command command, TimeEntry entry) {
    return commands.run(
        caller,
        command,
        ENTRY,
        Content.of("time.log", commands.json().write(entry)),
        work -> today(work, ImmutableList.of(entry.id())),
        work ->
            work.judgedAfter(
                Operation.CREATE,
                TimeEntries.NAME,
                entry,
                () -> {
                  requireLength(entry);
                  if (stored(work, entry.id()).isPresent()) {
                    throw new DuplicateIdException(WORDS);
                  }
                  return refusal(work, entry)
                      .<Answer<Versioned<TimeEntry>, TimeRefusal>>map(Answer.Refused::new)
                      .orElseGet(() -> write(work, Optional.empty(), entry, 1, "time.logged"));
                }));
  }

  /**
   * Corrects an entry, which is pending again: asks for {@link Operation#EDIT} on it as it was and
   * as it is to be, so that nobody makes their own time somebody else's.
   *
   * @param caller who corrects it
   * @param command the command
   * @param entry the entry as it is to be, pending and on no invoice
   * @param expected the revision the caller had read
   * @return the entry with its revision, or why it cannot be corrected so
   * @throws NotFoundException if there is no such entry
   * @throws dev.agency.core.error.StaleVersionException if it was changed since
   * @throws InvalidModelException if it is longer than an entry may be ({@code OUT_OF_RANGE}), or
   *     its budget is not stored or has no such line ({@code UNKNOWN_REFERENCE})
   */
  public Answer<Versioned<TimeEntry>, TimeRefusal> correct(
      Caller caller, Command command, TimeEntry entry, long expected) {
    return commands.run(
        caller,
        command,
        ENTRY,
        Content.of("time.correct", commands.json().write(entry), expected),
        work -> today(work, ImmutableList.of(entry.id())),
        work ->
            onEntry(
                work,
                new EntryRevision(entry.id(), expected),
                Operation.EDIT,
                before ->
                    work.judgedAfter(
                        Operation.EDIT,
                        TimeEntries.NAME,
                        entry,
                        () -> {
                          requireLength(entry);
                          return refusal(work, entry)
                              .<Answer<Versioned<TimeEntry>, TimeRefusal>>map(Answer.Refused::new)
                              .orElseGet(
                                  () ->
                                      write(
                                          work,
                                          Optional.of(before),
                                          entry,
                                          expected + 1,
                                          "time.corrected"));
                        })));
  }

  /**
   * Removes an entry: asks for {@link Operation#DELETE} on it.
   *
   * @param caller who removes it
   * @param command the command
   * @param entry the entry
   * @param expected the revision the caller had read
   * @return the entry as it was, with the revision of its removal, or why it cannot be removed
   * @throws NotFoundException if there is no such entry
   * @throws dev.agency.core.error.StaleVersionException if it was changed since
   */
  public Answer<Versioned<TimeEntry>, TimeRefusal> remove(
      Caller caller, Command command, TimeEntryId entry, long expected) {
    return commands.run(
        caller,
        command,
        ENTRY,
        Content.of("time.remove", entry, expected),
        work -> today(work, ImmutableList.of(entry)),
        work ->
            onEntry(
                work,
                new EntryRevision(entry, expected),
                Operation.DELETE,
                before -> {
                  work.append(
                      ImmutableList.of(
                          new Work.EntryChange(
                              Optional.of(before), Revised.deleted(entry, expected + 1))),
                      "time.removed");
                  return new Answer.Done<>(new Versioned<>(before, expected + 1));
                }));
  }

  /**
   * Decides about entries, all or none: asks for {@link Operation#APPROVE} on each.
   *
   * @param caller who decides
   * @param command the command
   * @param decision what is decided about which entries
   * @return the decision with the revisions the entries have since, or why it cannot be made
   * @throws NotFoundException if one of the entries is not there
   * @throws dev.agency.core.error.StaleVersionException if one of them was changed since somebody
   *     looked at it
   */
  public Answer<EntryDecision, TimeRefusal> decide(
      Caller caller, Command command, EntryDecision decision) {
    return commands.run(
        caller,
        command,
        DECISION,
        Content.of("time.decide", commands.json().write(decision)),
        work -> today(work, ids(decision)),
        work -> decide(work, decision));
  }

  private static Answer<EntryDecision, TimeRefusal> decide(Work work, EntryDecision decision) {
    ImmutableMap<TimeEntryId, Revised<TimeEntryId, TimeEntry>> found = stored(work, ids(decision));
    // Who may not decide about all of them learns nothing of any.
    for (EntryRevision looked : decision.entries()) {
      TimeEntry entry = require(found.get(looked.entry())).value().orElseThrow();
      Optional<String> denial = work.denial(Operation.APPROVE, TimeEntries.NAME, WORDS, entry);
      if (denial.isPresent()) {
        return new Answer.Denied<>(denial.get());
      }
    }
    List<Work.EntryChange> changes = new ArrayList<>();
    EntryDecision.Builder made = EntryDecision.builder().approval(decision.approval());
    for (EntryRevision looked : decision.entries()) {
      Revised<TimeEntryId, TimeEntry> stored = require(found.get(looked.entry()));
      TimeEntry before = stored.value().orElseThrow();
      Work.requireVersion(WORDS, looked.revision(), stored.revision());
      if (before.invoice().isPresent()) {
        return new Answer.Refused<>(TimeRefusal.INVOICED);
      }
      long revision = stored.revision() + 1;
      TimeEntry after = before.withApproval(decision.approval());
      changes.add(
          new Work.EntryChange(Optional.of(before), Revised.of(before.id(), revision, after)));
      made.addEntries(new EntryRevision(before.id(), revision));
    }
    work.append(changes, "time.decided");
    return new Answer.Done<>(made.build());
  }

  /**
   * Goes on with an entry of a revision, if the actor may do this to it and it may still change.
   */
  private static Answer<Versioned<TimeEntry>, TimeRefusal> onEntry(
      Work work,
      EntryRevision looked,
      Operation operation,
      Function<TimeEntry, Answer<Versioned<TimeEntry>, TimeRefusal>> change) {
    Revised<TimeEntryId, TimeEntry> stored = require(stored(work, looked.entry()).orElse(null));
    TimeEntry before = stored.value().orElseThrow();
    return work.judged(
        operation,
        TimeEntries.NAME,
        WORDS,
        before,
        () -> {
          Work.requireVersion(WORDS, looked.revision(), stored.revision());
          if (before.invoice().isPresent()) {
            return new Answer.Refused<>(TimeRefusal.INVOICED);
          }
          return work.find(Budgets.TYPE, before.budget())
                  .map(budget -> isOver(work, budget.value()))
                  .orElse(false)
              ? new Answer.Refused<>(TimeRefusal.PROJECT_CLOSED)
              : change.apply(before);
        });
  }

  /** Refuses an entry that is not there or was deleted. */
  private static Revised<TimeEntryId, TimeEntry> require(
      @Nullable Revised<TimeEntryId, TimeEntry> found) {
    if (found == null || found.value().isEmpty()) {
      throw new NotFoundException(WORDS);
    }
    return found;
  }

  private void requireLength(TimeEntry entry) {
    limit
        .check(entry.minutes())
        .ifPresent(
            problem -> {
              throw new InvalidModelException(ImmutableList.of(problem));
            });
  }

  private static Optional<TimeRefusal> refusal(Work work, TimeEntry entry) {
    Budget budget =
        work.find(Budgets.TYPE, entry.budget())
            .map(Versioned::value)
            .orElseThrow(() -> unknown("budget", "must be one that is stored"));
    Optional<ServiceLine> line =
        entry
            .line()
            .map(
                id ->
                    budget.lines().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> unknown("line", "must be one of its budget")));
    if (entry.approval() != Approval.PENDING || entry.invoice().isPresent()) {
      return Optional.of(TimeRefusal.DECIDED_LATER);
    }
    if (isOver(work, budget)) {
      return Optional.of(TimeRefusal.PROJECT_CLOSED);
    }
    if (line.isPresent() && !line.get().tracking()) {
      return Optional.of(TimeRefusal.LINE_TAKES_NO_TIME);
    }
    return work.find(People.TYPE, entry.person())
        .filter(person -> person.value().archived())
        .map(person -> TimeRefusal.PERSON_ARCHIVED);
  }

  private static boolean isOver(Work work, Budget budget) {
    return work.find(Projects.TYPE, budget.project())
        .map(project -> project.value().state().isOver())
        .orElse(false);
  }

  private static InvalidModelException unknown(String field, String rule) {
    return InvalidModelException.at(
        "/" + field,
        ErrorCode.UNKNOWN_REFERENCE,
        "The " + field + " of a time entry " + rule + ".");
  }

  private static Answer<Versioned<TimeEntry>, TimeRefusal> write(
      Work work, Optional<TimeEntry> before, TimeEntry entry, long revision, String event) {
    work.append(
        ImmutableList.of(new Work.EntryChange(before, Revised.of(entry.id(), revision, entry))),
        event);
    return new Answer.Done<>(new Versioned<>(entry, revision));
  }

  private static Optional<Revised<TimeEntryId, TimeEntry>> stored(Work work, TimeEntryId id) {
    return Optional.ofNullable(stored(work, ImmutableList.of(id)).get(id));
  }

  private static ImmutableMap<TimeEntryId, Revised<TimeEntryId, TimeEntry>> stored(
      Work work, List<TimeEntryId> ids) {
    return work.stores().timeEntries().findAll(work.caller(), ids);
  }

  private static List<TimeEntryId> ids(EntryDecision decision) {
    return Lists.transform(decision.entries(), EntryRevision::entry);
  }

  /** Returns entries as they are today, for whether somebody may see them. */
  private static ImmutableList<TimeEntry> today(Work work, List<TimeEntryId> ids) {
    return stored(work, ids).values().stream()
        .flatMap(revised -> revised.value().stream())
        .collect(toImmutableList());
  }
}
