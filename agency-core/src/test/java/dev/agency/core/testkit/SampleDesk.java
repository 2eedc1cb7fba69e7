package dev.agency.core.testkit;

import static dev.agency.core.testkit.SampleAgency.day;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.desk.Authorization;
import dev.agency.core.desk.Authorizer;
import dev.agency.core.desk.Command;
import dev.agency.core.desk.EntryDecision;
import dev.agency.core.desk.EntryRevision;
import dev.agency.core.desk.Operation;
import dev.agency.core.desk.WinOrder;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.CommandId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.StageId;
import dev.agency.core.id.TenantId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.store.AuditRecord;
import dev.agency.core.store.Caller;
import dev.agency.core.store.DomainEvent;
import dev.agency.core.store.RecordedCommand;
import dev.agency.core.store.Stores;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.Clients;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.People;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.Proposals;
import java.time.Instant;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What somebody brings to a desk of the agency of {@link SampleAgency}: who they are, a command,
 * what they may do, and what is left behind when it was done.
 *
 * <pre>{@code
 * DealDesk desk = new DealDesk(stores, SampleDesk.allowAll(), AgencyJson.stored());
 * desk.win(SampleDesk.caller(), SampleDesk.command("win-1"), deal, 1, SampleDesk.winOrder());
 * }</pre>
 */
public final class SampleDesk {
  /** The version of the policy under which {@link #allowAll} allows. */
  public static final String POLICY_VERSION = "policy-3";

  private SampleDesk() {}

  /**
   * Returns a caller.
   *
   * @return the account manager of the sample deal
   */
  public static Caller caller() {
    return callerNamed("p-elif");
  }

  /**
   * Returns a caller of the same tenant.
   *
   * @param person the id of the person
   * @return the caller
   */
  public static Caller callerNamed(String person) {
    return new Caller(TenantId.of("studio"), PersonId.of(person), CorrelationId.of("req-1"));
  }

  /**
   * Returns a caller of another tenant.
   *
   * @return a person with the id of {@link #caller}'s
   */
  public static Caller foreigner() {
    return new Caller(TenantId.of("rival"), caller().actor(), CorrelationId.of("req-2"));
  }

  /**
   * Returns a command.
   *
   * @param id its id
   * @return the command, received on 2 March at half past eight
   */
  public static Command command(String id) {
    return new Command(CommandId.of(id), Instant.parse("2026-03-02T08:30:00Z"));
  }

  /**
   * Returns what allows everything.
   *
   * @return the authorizer
   */
  public static Authorizer allowAll() {
    return (caller, operation, recordType, record) -> new Authorization.Allowed(POLICY_VERSION);
  }

  /**
   * Returns what allows everything but one operation.
   *
   * @param denied the operation
   * @return the authorizer
   */
  public static Authorizer allowAllBut(Operation denied) {
    return (caller, operation, recordType, record) ->
        operation == denied
            ? new Authorization.Denied(POLICY_VERSION)
            : new Authorization.Allowed(POLICY_VERSION);
  }

  /**
   * Returns what hides everything from everybody.
   *
   * @return the authorizer
   */
  public static Authorizer hideAll() {
    return (caller, operation, recordType, record) -> new Authorization.Invisible(POLICY_VERSION);
  }

  /**
   * An authorizer that remembers what it was asked, and answers as another one does. Thread-safe.
   */
  public static final class RecordingAuthorizer implements Authorizer {
    private final Authorizer answers;
    private final List<Question> asked = new CopyOnWriteArrayList<>();

    /**
     * Creates an authorizer that was asked nothing yet.
     *
     * @param answers what answers
     */
    public RecordingAuthorizer(Authorizer answers) {
      this.answers = answers;
    }

    @Override
    public Authorization judge(
        Caller caller, Operation operation, String recordType, Object record) {
      asked.add(new Question(caller.actor(), operation, recordType, record));
      return answers.judge(caller, operation, recordType, record);
    }

    /**
     * Returns what was asked.
     *
     * @return the questions in their order
     */
    public ImmutableList<Question> asked() {
      return ImmutableList.copyOf(asked);
    }
  }

  /**
   * What an authorizer was asked.
   *
   * @param actor who wants it
   * @param operation what they want to do
   * @param recordType to what type of record
   * @param record to which one
   */
  public record Question(PersonId actor, Operation operation, String recordType, Object record) {}

  /**
   * Stores what a desk works on: the client, the pipeline, the deal with its accepted proposal, the
   * designer, and the project with its budget, which here have no part in the deal. Each has
   * version 1.
   *
   * @param stores where to
   */
  public static void fill(Stores stores) {
    Caller caller = caller();
    stores.entities(Clients.TYPE).insert(caller, SampleAgency.client());
    stores.entities(People.TYPE).insert(caller, SampleAgency.person());
    stores.entities(Pipelines.TYPE).insert(caller, SampleAgency.pipeline());
    stores.entities(Deals.TYPE).insert(caller, SampleAgency.deal());
    stores.entities(Proposals.TYPE).insert(caller, SampleAgency.proposal());
    stores
        .entities(Projects.TYPE)
        .insert(caller, SampleAgency.project().toBuilder().originDeal(Optional.empty()).build());
    stores
        .entities(Budgets.TYPE)
        .insert(caller, SampleAgency.budget().toBuilder().originDeal(Optional.empty()).build());
  }

  /**
   * Returns an order.
   *
   * @return won on 2 March, into a new project, with the ids the win derives
   */
  public static WinOrder winOrder() {
    return WinOrder.builder().stage(StageId.of("won")).wonOn(day(Month.MARCH, 2)).build();
  }

  /**
   * Returns an order with each attribute set but the project, which cannot exist and get an id.
   *
   * @return won on 28 February as proposed, with identifiers of the host
   */
  public static WinOrder winOrderWithIds() {
    return winOrder().toBuilder()
        .wonOn(day(Month.FEBRUARY, 28))
        .proposal(SampleAgency.proposal().id())
        .projectId(ProjectId.of("P-2026-04"))
        .budgetId(BudgetId.of("B-2026-04"))
        .build();
  }

  /**
   * Returns time as somebody logs it.
   *
   * @return the entry of the sample, pending and on no invoice
   */
  public static TimeEntry newTimeEntry() {
    return SampleAgency.timeEntry().toBuilder()
        .approval(Approval.PENDING)
        .invoice(Optional.empty())
        .build();
  }

  /**
   * Returns a decision.
   *
   * @return the sample entry as it was logged is approved
   */
  public static EntryDecision entryDecision() {
    return EntryDecision.builder()
        .approval(Approval.APPROVED)
        .addEntries(new EntryRevision(newTimeEntry().id(), 1))
        .build();
  }

  /**
   * Returns what is remembered of a command.
   *
   * @return the time of {@link #newTimeEntry} was logged, as revision 1
   */
  public static RecordedCommand recordedCommand() {
    return RecordedCommand.builder()
        .id(CommandId.of("log-1"))
        .contentHash("0123456789abcdef".repeat(4))
        .at(command("log-1").at())
        .outcome("DONE")
        .version(1)
        .answer(AgencyJson.stored().write(newTimeEntry()))
        .build();
  }

  /**
   * Returns an audit record.
   *
   * @return the sample milestone, whose name was changed; any model serves
   */
  public static AuditRecord auditRecord() {
    return AuditRecord.builder()
        .command(CommandId.of("rename-1"))
        .index(0)
        .actor(caller().actor())
        .correlation(caller().correlation())
        .at(command("rename-1").at())
        .name("milestone.edited")
        .policyVersion(POLICY_VERSION)
        .recordType("milestone")
        .recordId("m-launch")
        .before(AgencyJson.stored().write(SampleAgency.milestone().withName("Go live")))
        .after(AgencyJson.stored().write(SampleAgency.milestone()))
        .build();
  }

  /**
   * Returns an event.
   *
   * @return the sample deal was won, and has version 2 since
   */
  public static DomainEvent domainEvent() {
    return DomainEvent.builder()
        .command(CommandId.of("win-1"))
        .index(0)
        .name("deal.won")
        .recordType("deal")
        .recordId("d-relaunch")
        .version(2)
        .at(command("win-1").at())
        .build();
  }
}
