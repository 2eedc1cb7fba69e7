package dev.agency.examples.jdbc;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.EntryDimension;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.client.Client;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.entity.Clients;
import dev.agency.core.testkit.SampleAgency;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Some entities, and the time of some budgets and people, are found among many without a look at
 * the others: by the rows that were read, and not by the time it took.
 */
class SomeOfManyTest {
  private static final int MANY = 2_000;
  private static final int BUDGETS = 100;

  private final Caller caller =
      new Caller(TenantId.of("many"), SampleAgency.person().id(), CorrelationId.of("request-1"));

  static Stream<Named<Supplier<Explained>>> databases() {
    return Stream.of(
        Named.of("H2", () -> new Explained(Databases.emptyH2())),
        Named.of("PostgreSQL", () -> new Explained(Databases.emptyPostgres())));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void someEntitiesAreLookedUpOneByOne(Supplier<Explained> database) throws SQLException {
    Explained explained = database.get();
    JdbcStores stores = explained.stores();
    Client sample = SampleAgency.client();
    stores
        .transactions()
        .each(
            IntStream.range(0, MANY).boxed().toList(),
            i ->
                stores
                    .entities(Clients.TYPE)
                    .insert(caller, sample.toBuilder().id(client(i)).build()));
    explained.analyze();
    ImmutableList<ClientId> some =
        IntStream.range(0, 5).mapToObj(i -> client(i * 400)).collect(toImmutableList());
    assertThat(stores.entities(Clients.TYPE).findAll(caller, some).keySet())
        .containsExactlyElementsOf(some);
    explained.requireRowsAtMost(50);
    assertThat(stores.entities(Clients.TYPE).findAll(caller, ImmutableList.of())).isEmpty();
    assertThat(stores.entities(Clients.TYPE).findAll(caller, some.subList(0, 1))).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void theTimeOfSomeBudgetsAndPeopleIsReadWithoutThatOfOthers(Supplier<Explained> database)
      throws SQLException {
    Explained explained = database.get();
    JdbcStores stores = explained.stores();
    stores
        .timeEntries()
        .append(
            caller,
            IntStream.range(0, MANY)
                .mapToObj(SomeOfManyTest::entry)
                .map(entry -> Revised.of(entry.id(), 1, entry))
                .collect(toImmutableList()));
    explained.analyze();
    ImmutableSet<BudgetId> budgets =
        IntStream.range(0, 3).mapToObj(SomeOfManyTest::budget).collect(toImmutableSet());
    ImmutableSet<PersonId> people =
        IntStream.range(0, 2).mapToObj(SomeOfManyTest::person).collect(toImmutableSet());
    EntryRange ofBudgets = EntryRange.all().ofBudgets(budgets);
    assertThat(count(stores, ofBudgets)).isEqualTo(3 * MANY / BUDGETS);
    explained.requireRowsAtMost(200);
    assertThat(count(stores, EntryRange.all().ofPeople(people))).isEqualTo(2 * MANY / BUDGETS);
    explained.requireRowsAtMost(200);
    assertThat(
            stores.timeEntries().totals(caller, ofBudgets, ImmutableSet.of(EntryDimension.BUDGET)))
        .hasSize(3);
    explained.requireRowsAtMost(200);
    assertThat(count(stores, ofBudgets.ofPeople(people))).isEqualTo(2 * MANY / BUDGETS);
    assertThat(count(stores, ofBudgets.ofPeople(ImmutableSet.of()))).isZero();
  }

  private long count(JdbcStores stores, EntryRange range) {
    return stores.timeEntries().read(caller, range, Stream::count);
  }

  private static ClientId client(int i) {
    return ClientId.of("client-" + i);
  }

  private static BudgetId budget(int i) {
    return BudgetId.of("budget-" + i % BUDGETS);
  }

  private static PersonId person(int i) {
    return PersonId.of("person-" + i % BUDGETS);
  }

  private static TimeEntry entry(int i) {
    return SampleAgency.timeEntry().toBuilder()
        .id(TimeEntryId.of("entry-" + i))
        .budget(budget(i))
        .person(person(i))
        .date(LocalDate.of(2026, 1, 1).plusDays(i % 28))
        .build();
  }
}
