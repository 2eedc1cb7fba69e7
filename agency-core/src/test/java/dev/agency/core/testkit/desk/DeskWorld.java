package dev.agency.core.testkit.desk;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.EntryLimit;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.desk.Authorization;
import dev.agency.core.desk.Authorizer;
import dev.agency.core.desk.ChangeDesk;
import dev.agency.core.desk.Command;
import dev.agency.core.desk.DealDesk;
import dev.agency.core.desk.EntryDecision;
import dev.agency.core.desk.EntryRevision;
import dev.agency.core.desk.TimeDesk;
import dev.agency.core.desk.WinOrder;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.CommandId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.id.StageId;
import dev.agency.core.id.TenantId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.json.StoredJson;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.scope.ScopeChange;
import dev.agency.core.scope.ScopeDelta;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Stores;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleScope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/** One tenant and the desks over its stores, where anybody may do anything. */
final class DeskWorld {
  /** The command each story is about. */
  static final Command COMMAND = command("the-command");

  static final DealId DEAL = SampleAgency.deal().id();
  static final StageId LEAD = StageId.of("lead");
  static final StageId LOST = StageId.of("lost");
  static final ChangeRequestId CHANGE = SampleScope.draft().id();
  static final LocalDate LATER = SampleAgency.day(Month.MARCH, 24);
  static final LocalDate DAY = SampleAgency.day(Month.MARCH, 2);
  static final WinOrder ORDER = WinOrder.builder().stage(StageId.of("won")).wonOn(DAY).build();

  /** How many entries are logged where some are. */
  static final int ENTRIES = 3;

  private static final Authorizer ANYBODY =
      (caller, operation, recordType, record) -> new Authorization.Allowed("v1");

  private final Stores stores;
  private final Caller caller;
  private final StoredJson json;
  private final DealDesk deals;
  private final TimeDesk times;
  private final ChangeDesk changes;

  DeskWorld(Stores stores, TenantId tenant, StoredJson json) {
    this.stores = stores;
    this.caller = new Caller(tenant, PersonId.of("p-elif"), CorrelationId.of("r-1"));
    this.json = json;
    this.deals = new DealDesk(stores, ANYBODY, json);
    this.times = new TimeDesk(stores, ANYBODY, json, EntryLimit.LONGEST_DAY);
    this.changes = new ChangeDesk(stores, ANYBODY, json, SampleScope.policy());
  }

  /** Returns the same tenant over other stores, such as ones that fail. */
  DeskWorld over(Stores others) {
    return new DeskWorld(others, caller.tenant(), json);
  }

  Stores stores() {
    return stores;
  }

  Caller caller() {
    return caller;
  }

  DealDesk deals() {
    return deals;
  }

  TimeDesk times() {
    return times;
  }

  ChangeDesk changes() {
    return changes;
  }

  static Command command(String id) {
    return new Command(CommandId.of(id), Instant.parse("2026-03-02T09:30:00Z"));
  }

  /** Stores an entity that no desk makes. */
  <I extends Comparable<I>, T> void insert(EntityType<I, T> type, T entity) {
    stores.entities(type).insert(caller, entity);
  }

  /** Stores the first revisions of entries that no desk logs. */
  void append(List<TimeEntry> entries) {
    stores
        .timeEntries()
        .append(caller, entries.stream().map(entry -> Revised.of(entry.id(), 1, entry)).toList());
  }

  /** Returns all that is stored. */
  ImmutableList<String> dump(CommandId... commands) {
    return StoreDump.of(stores, caller, ImmutableList.copyOf(commands));
  }

  /**
   * Returns a request that both roles approved and the client accepted.
   *
   * @param id its id; requests of two ids add two items
   */
  static ChangeRequest acceptedChange(String id) {
    ChangeRequest accepted =
        SampleScope.accepted().toBuilder()
            .id(ChangeRequestId.of(id))
            .delta(
                ScopeDelta.of(
                    new ScopeChange.Added(SampleScope.spanish().withId(ScopeItemId.of("s-" + id)))))
            .refreshed(Optional.empty())
            .staleFigures(false)
            .build();
    Fingerprint hash = accepted.hash();
    return accepted.toBuilder()
        .approvals(accepted.approvals().stream().map(it -> it.withHash(hash)).toList())
        .acceptance(
            accepted
                .acceptance()
                .map(it -> new ChangeRequest.ClientAcceptance(it.contact(), it.on(), hash)))
        .build();
  }

  /** Returns a pending entry on the budget the deal is won with. */
  static TimeEntry entry(int number) {
    return SampleAgency.timeEntry().toBuilder()
        .id(TimeEntryId.of("T-" + number))
        .budget(BudgetId.of(DEAL + ":budget:1"))
        .minutes(30L + number)
        .approval(Approval.PENDING)
        .invoice(Optional.empty())
        .build();
  }

  /** Returns the approval of all entries that were logged. */
  static EntryDecision approvalOfAll() {
    EntryDecision.Builder decision = EntryDecision.builder().approval(Approval.APPROVED);
    for (int number = 1; number <= ENTRIES; number++) {
      decision.addEntries(new EntryRevision(entry(number).id(), 1));
    }
    return decision.build();
  }
}
