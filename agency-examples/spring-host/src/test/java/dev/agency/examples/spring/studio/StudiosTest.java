package dev.agency.examples.spring.studio;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.retainer.RetainerPeriod;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.PeriodLocks;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.store.House;
import dev.agency.examples.spring.store.LateEntry;
import dev.agency.examples.spring.store.RoleHolder;
import dev.agency.examples.spring.store.Writes;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written is seen with the next request, by whoever it was written. */
class StudiosTest {
  private final Host host = Host.h2();
  private final Stores stores = host.part(Stores.class);
  private final Studios studios = host.part(Studios.class);
  private final Caller caller =
      new Caller(TenantId.of("studio"), PersonId.of("test"), CorrelationId.of("test"));

  private JsonNode get(String login, String path) {
    return new JsonMapper().readTree(host.as(login).get(path).body());
  }

  private long worked() {
    return get("rm", "/api/projects/lumenhof-shop").at("/budgets/0/status/workedMinutes").asLong();
  }

  @Test
  void aWriteCountsWhenItIsCommittedAndNotWhenItIsUndone() {
    Writes writes = host.part(Writes.class);
    Caller nobody = new Caller(TenantId.of("nobody"), caller.actor(), caller.correlation());
    RoleHolder holder = new RoleHolder(PersonId.of("p"), ImmutableList.of());
    TransactionTemplate spring =
        new TransactionTemplate(host.part(PlatformTransactionManager.class));
    long before = writes.count();
    spring.executeWithoutResult(
        status -> {
          stores.entities(RoleHolder.TYPE).insert(nobody, holder);
          status.setRollbackOnly();
        });
    assertThat(writes.count()).isEqualTo(before);
    spring.executeWithoutResult(
        status -> {
          stores.entities(RoleHolder.TYPE).insert(nobody, holder);
          assertThat(writes.count()).as("nobody sees it yet").isEqualTo(before);
        });
    assertThat(writes.count()).isGreaterThan(before);
  }

  /** The other host writes to the database without this one being told. */
  @Test
  void whatAnotherHostWritesIsFound() {
    assertThat(studios.now()).isSameAs(studios.now());
    int changed =
        host.part(JdbcClient.class)
            .sql(
                "update entity set version = version + 1 where tenant = 'studio' and type = 'team'")
            .update();
    assertThat(changed).isPositive();
    Studio before = studios.now();
    long end = System.nanoTime() + 5_000_000_000L;
    while (studios.now() == before && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(studios.now()).isNotSameAs(before);
  }

  private static Work work(Studio studio, String budget) {
    return studio.works().stream()
        .filter(each -> each.budget().id().equals(BudgetId.of(budget)))
        .findFirst()
        .orElseThrow();
  }

  /** Nothing is computed anew but what an entry counts for: that is most of what a write costs. */
  @Test
  void anEntryLeavesTheBurnsOfOtherBudgetsAsTheyAre() {
    Studio before = studios.now();
    TimeEntry entry =
        TimeEntry.builder()
            .id(TimeEntryId.of("test-burn"))
            .budget(BudgetId.of("lumenhof-shop:budget"))
            .person(PersonId.of("lukas-hohenfels"))
            .date(before.asOf())
            .minutes(1)
            .approval(Approval.APPROVED)
            .build();
    stores.timeEntries().append(caller, ImmutableList.of(Revised.of(entry.id(), 1, entry)));
    try {
      Studio after = studios.now();
      Studio anew = Studio.of(StudioData.read(stores, caller).orElseThrow(), after.asOf());
      for (Work work : before.works()) {
        Work now = work(after, work.budget().id().value());
        if (work.budget().id().equals(entry.budget())) {
          assertThat(now.burn()).isNotEqualTo(work.burn());
        } else {
          assertThat(now.burn()).isSameAs(work.burn());
          assertThat(now.outlook()).isSameAs(work.outlook());
        }
        assertThat(now.burn())
            .as("as computed anew")
            .isEqualTo(work(anew, work.budget().id().value()).burn());
      }
    } finally {
      stores.timeEntries().append(caller, ImmutableList.of(Revised.deleted(entry.id(), 2)));
    }
    assertThat(work(studios.now(), "lumenhof-shop:budget").burn())
        .isEqualTo(work(before, "lumenhof-shop:budget").burn());
  }

  private static ImmutableMap<LocalDate, Long> posted(Studio studio) {
    return work(studio, "velora-advice:budget").burn().retainer().orElseThrow().periods().stream()
        .collect(toImmutableMap(each -> each.during().start(), RetainerPeriod::posted));
  }

  /** The books of August were locked on 3 September. */
  @Test
  void whatCameToCountAfterItsMonthWasLockedIsUsedOfTheNextPeriod() {
    LocalDate august = LocalDate.of(2026, 8, 1);
    LocalDate september = LocalDate.of(2026, 9, 1);
    ImmutableMap<LocalDate, Long> before = posted(studios.now());
    TimeEntry entry =
        TimeEntry.builder()
            .id(TimeEntryId.of("test-late"))
            .budget(BudgetId.of("velora-advice:budget"))
            .person(PersonId.of("lukas-hohenfels"))
            .date(LocalDate.of(2026, 8, 20))
            .minutes(60)
            .approval(Approval.APPROVED)
            .build();
    EntityStore<TimeEntryId, LateEntry> late = stores.entities(LateEntry.TYPE);
    EntityStore<PeriodLockId, PeriodLock> locks = stores.entities(PeriodLocks.TYPE);
    PeriodLockId books = PeriodLockId.of("books-2026-08");
    stores.timeEntries().append(caller, ImmutableList.of(Revised.of(entry.id(), 1, entry)));
    try {
      assertThat(posted(studios.now()))
          .as("in time, as far as anybody knows")
          .containsEntry(august, before.getOrDefault(august, 0L) + 60)
          .containsEntry(september, before.getOrDefault(september, 0L));
      late.insert(caller, new LateEntry(entry.id(), LocalDate.of(2026, 9, 4)));
      assertThat(posted(studios.now()))
          .containsEntry(august, before.getOrDefault(august, 0L))
          .containsEntry(september, before.getOrDefault(september, 0L) + 60);
      Versioned<PeriodLock> lock = locks.find(caller, books).orElseThrow();
      locks.remove(caller, books, lock.version());
      assertThat(posted(studios.now()))
          .as("August is open again")
          .containsEntry(august, before.getOrDefault(august, 0L) + 60);
      locks.insert(caller, lock.value());
    } finally {
      late.find(caller, entry.id())
          .ifPresent(stored -> late.remove(caller, entry.id(), stored.version()));
      stores.timeEntries().append(caller, ImmutableList.of(Revised.deleted(entry.id(), 2)));
    }
    assertThat(posted(studios.now())).isEqualTo(before);
  }

  /** 150 minutes of 31 August at 86.00 were approved on 4 September. */
  @Test
  void theBooksOfTheSampleAgencyAreLocked() {
    ImmutableMap<LocalDate, Money> corrections =
        work(studios.now(), "lumenhof-shop:budget").burn().closedMonthRows().stream()
            .flatMap(row -> row.value().stream().map(value -> Map.entry(row.month(), value)))
            .filter(posted -> !posted.getValue().corrections().isZero())
            .collect(toImmutableMap(Map.Entry::getKey, posted -> posted.getValue().corrections()));
    assertThat(corrections)
        .containsExactly(Map.entry(LocalDate.of(2026, 9, 1), Money.of("215.00", "EUR")));
  }

  @Test
  void anotherRateIsInEveryBurnAndAnotherPolicyIsInForceAtOnce() {
    Studio before = studios.now();
    EntityStore<TenantId, House> houses = stores.entities(House.TYPE);
    Versioned<House> house = houses.find(caller, caller.tenant()).orElseThrow();
    House other =
        new House(
            house.value().tenant(),
            house.value().policy().toBuilder().version("another").build(),
            RateBook.of(ImmutableList.of()),
            house.value().history());
    Versioned<House> written = houses.replace(caller, other, house.version());
    try {
      Studio after = studios.now();
      assertThat(after.policy().version()).isEqualTo("another");
      assertThat(work(after, "lumenhof-shop:budget").burn())
          .isNotEqualTo(work(before, "lumenhof-shop:budget").burn());
    } finally {
      houses.replace(caller, house.value(), written.version());
    }
    assertThat(studios.now().policy()).isEqualTo(before.policy());
  }

  @Test
  void whatIsComputedIsKeptUntilSomethingIsWritten() {
    Studio before = studios.now();
    assertThat(studios.now()).isSameAs(before);
  }

  @Test
  void anEntryCountsFromTheNextRequestOnAndNoLongerWhenItIsTakenBack() {
    TimeEntry entry =
        TimeEntry.builder()
            .id(TimeEntryId.of("test-entry"))
            .budget(BudgetId.of("lumenhof-shop:budget"))
            .person(PersonId.of("lukas-hohenfels"))
            .date(LocalDate.of(2026, 9, 30))
            .minutes(45)
            .approval(Approval.APPROVED)
            .build();
    long before = worked();
    stores.timeEntries().append(caller, ImmutableList.of(Revised.of(entry.id(), 1, entry)));
    assertThat(worked()).isEqualTo(before + 45);
    stores.timeEntries().append(caller, ImmutableList.of(Revised.deleted(entry.id(), 2)));
    assertThat(worked()).isEqualTo(before);
  }

  @Test
  void aRoleThatWasTakenAwayShowsNothingFromTheNextRequestOn() {
    EntityStore<PersonId, RoleHolder> holders = stores.entities(RoleHolder.TYPE);
    PersonId person = PersonId.of("katarina-solberg");
    Versioned<RoleHolder> held = holders.find(caller, person).orElseThrow();
    assertThat(get("am", "/api/projects").get("projects").size()).isPositive();
    Versioned<RoleHolder> none =
        holders.replace(caller, new RoleHolder(person, ImmutableList.of()), held.version());
    try {
      JsonNode seen = get("am", "/api/projects");
      assertThat(seen.get("projects").size()).isZero();
      assertThat(seen.at("/viewer/roles").size()).isZero();
      assertThat(host.as("am").get("/projects").body()).contains("Hidden for you", "No role");
    } finally {
      holders.replace(caller, held.value(), none.version());
    }
    assertThat(get("am", "/api/projects").get("projects").size()).isPositive();
  }
}
