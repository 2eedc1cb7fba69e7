package dev.agency.core.testkit;

import static dev.agency.core.testkit.ValueArbitraries.dates;
import static dev.agency.core.testkit.ValueArbitraries.ids;
import static dev.agency.core.testkit.ValueArbitraries.names;

import dev.agency.core.actuals.Approval;
import dev.agency.core.desk.EntryDecision;
import dev.agency.core.desk.EntryRevision;
import dev.agency.core.desk.WinOrder;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.CommandId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ProposalId;
import dev.agency.core.id.StageId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.store.AuditRecord;
import dev.agency.core.store.DomainEvent;
import dev.agency.core.store.RecordedCommand;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitraries for what desks are given and what they leave behind. Each value is valid. */
public final class DeskArbitraries {
  private DeskArbitraries() {}

  /**
   * Returns instants of the years 1900 to 2199, from whole seconds to nanoseconds, the first and
   * the last included.
   *
   * @return the instants
   */
  public static Arbitrary<Instant> instants() {
    Arbitrary<Long> nanos =
        Arbitraries.oneOf(
            Arbitraries.just(0L),
            Arbitraries.longs().between(0, 999).map(millis -> millis * 1_000_000),
            Arbitraries.longs().between(0, 999_999).map(micros -> micros * 1_000),
            Arbitraries.longs().between(0, 999_999_999));
    Arbitrary<Instant> any =
        Combinators.combine(dates(), Arbitraries.integers().between(0, 86_399), nanos)
            .as(
                (day, second, nano) ->
                    day.atTime(LocalTime.ofSecondOfDay(second).plusNanos(nano))
                        .toInstant(ZoneOffset.UTC));
    return Arbitraries.frequencyOf(
        Tuple.of(
            1,
            Arbitraries.of(
                Invariants.FIRST_DATE.atStartOfDay().toInstant(ZoneOffset.UTC),
                Invariants.LAST_DATE.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC))),
        Tuple.of(19, any));
  }

  /**
   * Returns orders: into new and existing projects, with ids of the host and without.
   *
   * @return the orders
   */
  public static Arbitrary<WinOrder> winOrders() {
    Arbitrary<Optional<ProjectId>> projects = ids(ProjectId::of).optional();
    return Combinators.combine(
            ids(StageId::of),
            dates(),
            projects,
            projects,
            ids(ProposalId::of).optional(),
            ids(BudgetId::of).optional(),
            ValueArbitraries.currencies().flatMap(BudgetArbitraries::recognitions).optional())
        .as(
            (stage, wonOn, existing, project, proposal, budget, recognition) ->
                WinOrder.builder()
                    .stage(stage)
                    .wonOn(wonOn)
                    .existingProject(existing)
                    .projectId(existing.isPresent() ? Optional.empty() : project)
                    .proposal(proposal)
                    .budgetId(budget)
                    .recognition(recognition)
                    .build());
  }

  /**
   * Returns entries as of a revision.
   *
   * @return the pairs
   */
  public static Arbitrary<EntryRevision> entryRevisions() {
    return Combinators.combine(ids(TimeEntryId::of), versions()).as(EntryRevision::new);
  }

  /**
   * Returns decisions about one entry or several.
   *
   * @return the decisions
   */
  public static Arbitrary<EntryDecision> entryDecisions() {
    return Combinators.combine(
            Arbitraries.of(Approval.class),
            entryRevisions().list().uniqueElements(EntryRevision::entry).ofMinSize(1).ofMaxSize(8))
        .as(
            (approval, entries) ->
                EntryDecision.builder().approval(approval).entries(entries).build());
  }

  /**
   * Returns commands that were done, with and without a version, or refused.
   *
   * @return the commands
   */
  public static Arbitrary<RecordedCommand> recordedCommands() {
    Arbitrary<String> hashes = Arbitraries.strings().withChars("0123456789abcdef").ofLength(64);
    return Combinators.combine(
            ids(CommandId::of),
            hashes,
            instants(),
            documents().optional(),
            versions().optional(),
            names())
        .as(
            (id, hash, at, answer, version, refusal) ->
                RecordedCommand.builder()
                    .id(id)
                    .contentHash(hash)
                    .at(at)
                    .outcome(answer.isPresent() ? "DONE" : refusal)
                    .version(answer.isPresent() ? version : Optional.empty())
                    .answer(answer)
                    .build());
  }

  /**
   * Returns audit records of what was added, changed or removed.
   *
   * @return the records
   */
  public static Arbitrary<AuditRecord> auditRecords() {
    return Builders.withBuilder(AuditRecord::builder)
        .use(ids(CommandId::of))
        .in(AuditRecord.Builder::command)
        .use(indices())
        .in(AuditRecord.Builder::index)
        .use(ids(PersonId::of))
        .in(AuditRecord.Builder::actor)
        .use(ids(CorrelationId::of))
        .in(AuditRecord.Builder::correlation)
        .use(instants())
        .in(AuditRecord.Builder::at)
        .use(names())
        .in(AuditRecord.Builder::name)
        .use(names())
        .in(AuditRecord.Builder::policyVersion)
        .use(names())
        .in(AuditRecord.Builder::recordType)
        .use(names())
        .in(AuditRecord.Builder::recordId)
        .use(documents().optional())
        .in((record, before) -> record.before(before))
        .use(documents().optional())
        .in((record, after) -> record.after(after))
        .build(AuditRecord.Builder::build);
  }

  /**
   * Returns events.
   *
   * @return the events
   */
  public static Arbitrary<DomainEvent> domainEvents() {
    return Builders.withBuilder(DomainEvent::builder)
        .use(ids(CommandId::of))
        .in(DomainEvent.Builder::command)
        .use(indices())
        .in(DomainEvent.Builder::index)
        .use(names())
        .in(DomainEvent.Builder::name)
        .use(names())
        .in(DomainEvent.Builder::recordType)
        .use(names())
        .in(DomainEvent.Builder::recordId)
        .use(versions())
        .in(DomainEvent.Builder::version)
        .use(instants())
        .in(DomainEvent.Builder::at)
        .build(DomainEvent.Builder::build);
  }

  private static Arbitrary<Long> versions() {
    return Arbitraries.longs().between(1, Long.MAX_VALUE);
  }

  private static Arbitrary<Long> indices() {
    return Arbitraries.longs().between(0, Long.MAX_VALUE);
  }

  private static Arbitrary<String> documents() {
    return Arbitraries.oneOf(
        ClientArbitraries.clients().map(AgencyJson::writeStored),
        FactArbitraries.timeEntries().map(AgencyJson::writeStored));
  }
}
