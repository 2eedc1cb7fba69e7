package dev.agency.examples.cli.story;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.examples.cli.demo.Cells;
import dev.agency.examples.cli.demo.HiddenWords;
import dev.agency.permissions.HeldRole;
import dev.agency.permissions.PermissionEvaluator;
import dev.agency.permissions.Principal;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.Subject;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.ShownMessage;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The eyes of a person of the story on a day: what leaves them is redacted, and nothing hidden is
 * behind it.
 */
final class Eyes {
  private static final TenantId TENANT = TenantId.of("story");

  private final StoryData data;
  private final Subject subject;

  private Eyes(StoryData data, Subject subject) {
    this.data = data;
    this.subject = subject;
  }

  /** Returns the eyes of the project manager. */
  static Eyes ofProjectManager(Tale tale, LocalDate on) {
    return of(tale, tale.data().cast().projectManager(), on);
  }

  /** Returns the eyes of the account manager. */
  static Eyes ofAccountManager(Tale tale, LocalDate on) {
    return of(tale, tale.data().cast().accountManager(), on);
  }

  private static Eyes of(Tale tale, PersonId person, LocalDate on) {
    StoryData data = tale.data();
    ImmutableSet<String> team = answering(tale, Duty.PROJECT_MANAGER, on);
    ImmutableSet<String> managers = answering(tale, Duty.ACCOUNT_MANAGER, on);
    PermissionEvaluator evaluator =
        tale.permissions()
            .get()
            .with(
                StoryRecords.TYPES.stream()
                    .map(type -> relations(type, team, managers))
                    .toArray(Relations<?>[]::new));
    HeldRole[] roles =
        data.roles().stream()
            .filter(holding -> holding.person().equals(person))
            .map(holding -> new HeldRole(holding.role(), holding.during()))
            .toArray(HeldRole[]::new);
    return new Eyes(data, evaluator.subject(Principal.of(TENANT, person, roles), on));
  }

  /** All records are of the one project and its client. */
  private static <R> Relations<R> relations(
      RecordType<R> type, ImmutableSet<String> team, ImmutableSet<String> accountManagers) {
    return Relations.of(type)
        .tenant("tenant", row -> TENANT)
        .attributes("team", row -> team)
        .attributes("accountManagers", row -> accountManagers)
        .reach(Reach.ASSIGNED, Condition.containsSubject("team"))
        .reach(Reach.ACCOUNT, Condition.containsSubject("accountManagers"))
        .build();
  }

  private static ImmutableSet<String> answering(Tale tale, Duty duty, LocalDate on) {
    StoryData data = tale.data();
    return tale.won().responsibilities(data).stream()
        .filter(
            each ->
                each.covers(duty, data.cast().project(), data.client().id(), on)
                    || isOfDeal(data, each, duty, on))
        .map(each -> each.person().value())
        .collect(toImmutableSet());
  }

  /** Who answers for a deal sees what becomes the project before it is one. */
  private static boolean isOfDeal(StoryData data, Responsibility each, Duty duty, LocalDate on) {
    return each.deal().equals(Optional.of(data.deal().id()))
        && each.duty() == duty
        && each.during().contains(on);
  }

  /** Returns who looks. */
  Subject subject() {
    return subject;
  }

  /** Returns a record as this person sees it. */
  <R> Projection<R> see(RecordType<R> type, R row) {
    return subject.view(type, row).orElseThrow();
  }

  /** Returns a field as this person sees it, in words. */
  <R> String say(RecordType<R> type, R row, Field<R, ?> field) {
    return Cells.text(field.name(), see(type, row).get(field));
  }

  /** Returns a sentence of a check as this person sees it. */
  ShownMessage see(Message said) {
    return see(CheckEvidence.TYPE, new CheckEvidence(said)).show(said);
  }

  /** Returns why a field is hidden from this person, to follow "Hidden: ". */
  <R> String whyHidden(RecordType<R> type, R row, Field<R, ?> field) {
    return subject.decide(Action.VIEW, type, row).hidden().stream()
        .filter(hidden -> hidden.field().equals(field.name()))
        .findFirst()
        .map(hidden -> new HiddenWords(data.policy(), subject).because(field, hidden))
        .orElseThrow();
  }
}
