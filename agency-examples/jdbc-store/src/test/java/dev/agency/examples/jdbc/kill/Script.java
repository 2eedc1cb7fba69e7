package dev.agency.examples.jdbc.kill;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.EntryLimit;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.deal.Deal;
import dev.agency.core.desk.Answer;
import dev.agency.core.desk.Authorization;
import dev.agency.core.desk.Command;
import dev.agency.core.desk.DealDesk;
import dev.agency.core.desk.TimeDesk;
import dev.agency.core.desk.WinOrder;
import dev.agency.core.error.DuplicateIdException;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.CommandId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.id.StageId;
import dev.agency.core.id.TenantId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.store.AuditRecord;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.Responsibilities;
import dev.agency.core.testkit.SampleAgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the writers do, step by step, so that whoever knows a step's number knows what it stored.
 *
 * <p>Ten steps make a round: a writer opens a deal, wins it, logs time on its budget, and both
 * writers open and win one shared deal at about the same time.
 */
final class Script {
  static final int WRITERS = 2;
  static final Caller CALLER =
      new Caller(TenantId.of("agency"), PersonId.of("p-elif"), CorrelationId.of("kill"));

  private static final int ROUND = 10;
  private static final int WIN = 1;
  private static final int OPEN_SHARED = 8;
  private static final int WIN_SHARED = 9;
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final WinOrder ORDER =
      WinOrder.builder().stage(StageId.of("won")).wonOn(DAY).build();

  private final Stores stores;
  private final DealDesk deals;
  private final TimeDesk times;

  Script(Stores stores) {
    this.stores = stores;
    this.deals =
        new DealDesk(stores, (c, o, t, r) -> new Authorization.Allowed("v1"), AgencyJson.stored());
    this.times =
        new TimeDesk(
            stores,
            (c, o, t, r) -> new Authorization.Allowed("v1"),
            AgencyJson.stored(),
            EntryLimit.LONGEST_DAY);
  }

  static CommandId command(int writer, int step) {
    return CommandId.of("w" + writer + "-" + step);
  }

  /** Does a step; done before, it changes nothing. */
  void run(int writer, int step) {
    Command command = new Command(command(writer, step), Instant.EPOCH);
    int round = step / ROUND;
    Answer<?, ?> answer =
        switch (step % ROUND) {
          case 0 -> deals.open(CALLER, command, deal(own(writer, round)));
          case WIN -> deals.win(CALLER, command, own(writer, round), 1, ORDER);
          case OPEN_SHARED -> openShared(command, round);
          case WIN_SHARED -> deals.win(CALLER, command, shared(round), 1, ORDER);
          default -> times.log(CALLER, command, entry(writer, step));
        };
    if (answer.done().isEmpty()) {
      throw new IllegalStateException("Step " + command.id() + " was not done: " + answer);
    }
  }

  /** Whichever writer is first opens the shared deal; the other hears that it is there. */
  private Answer<?, ?> openShared(Command command, int round) {
    try {
      return deals.open(CALLER, command, deal(shared(round)));
    } catch (DuplicateIdException otherWasFirst) {
      return new Answer.Done<>(command);
    }
  }

  /** Returns whether what a step stored is there, as its number says, and nothing is half there. */
  boolean isThere(int writer, int step) {
    int round = step / ROUND;
    return switch (step % ROUND) {
      case 0 -> isStored(Deals.TYPE, own(writer, round));
      case OPEN_SHARED -> isStored(Deals.TYPE, shared(round));
      case WIN -> isWonOnce(own(writer, round));
      case WIN_SHARED -> isWonOnce(shared(round));
      default -> {
        TimeEntry wanted = entry(writer, step);
        yield Optional.ofNullable(
                stores.timeEntries().findAll(CALLER, ImmutableSet.of(wanted.id())).get(wanted.id()))
            .map(found -> found.revision() == 1 && found.value().equals(Optional.of(wanted)))
            .orElse(false);
      }
    };
  }

  /** Returns whether a deal has all that its win makes, once, and its audit tells of one win. */
  private boolean isWonOnce(DealId deal) {
    List<String> audited =
        stores
            .audit()
            .page(CALLER, Deals.TYPE.name(), deal.value(), Optional.empty(), 10)
            .rows()
            .stream()
            .map(AuditRecord::name)
            .toList();
    return hasOneBudget(deal)
        && isStored(Projects.TYPE, ProjectId.of(deal + ":project:1"))
        && isStored(Responsibilities.TYPE, ResponsibilityId.of(deal + ":accountManager:1"))
        && audited.equals(List.of("deal.opened", "deal.won"));
  }

  private <I extends Comparable<I>> boolean isStored(EntityType<I, ?> type, I id) {
    return stores.entities(type).find(CALLER, id).isPresent();
  }

  private boolean hasOneBudget(DealId deal) {
    return stores
            .entities(Budgets.TYPE)
            .page(CALLER, Query.<Budget>all().with(Budgets.ORIGIN_DEAL, deal), Optional.empty(), 10)
            .rows()
            .size()
        == 1;
  }

  /** Returns whether the log must know a step: an open that came second is not remembered. */
  static boolean isRemembered(int step) {
    return step % ROUND != OPEN_SHARED;
  }

  private static DealId own(int writer, int round) {
    return DealId.of("d-w" + writer + "-" + round);
  }

  private static DealId shared(int round) {
    return DealId.of("d-shared-" + round);
  }

  private static Deal deal(DealId id) {
    return SampleAgency.deal().withId(id);
  }

  private static TimeEntry entry(int writer, int step) {
    return SampleAgency.timeEntry().toBuilder()
        .id(TimeEntryId.of("T-w" + writer + "-" + step))
        .budget(BudgetId.of(own(writer, step / ROUND) + ":budget:1"))
        .minutes(step % 480)
        .approval(Approval.PENDING)
        .invoice(Optional.empty())
        .build();
  }
}
