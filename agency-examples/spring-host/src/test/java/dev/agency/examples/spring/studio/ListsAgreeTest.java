package dev.agency.examples.spring.studio;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.agency.budget.pipeline.DealRow;
import dev.agency.budget.status.ProjectStatus;
import dev.agency.budget.status.StatusRow;
import dev.agency.core.actuals.EntryDimension;
import dev.agency.core.actuals.EntryKey;
import dev.agency.core.actuals.EntryTotals;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Stores;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.lists.Lists;
import dev.agency.examples.spring.sample.SampleLogin;
import dev.agency.permissions.PermissionEvaluator;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Relations;
import dev.agency.permissions.Subject;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The lists that a database makes are those that memory makes: the same rows in the same order,
 * with the same fields, for everybody of the sample agency and for random people under random
 * policies before an agency of hostile rows. Both databases make the same.
 */
class ListsAgreeTest {
  private static final long SEED = 20_261_127L;
  private static final int POLICIES = 2000;
  private static final TenantId HOSTILE = TenantId.of("hostile");

  private long rows;
  private long shown;
  private long hidden;

  @Test
  void everybodyOfTheSampleAgencyIsShownWhatMemoryShows() {
    everybodyIsShownWhatMemoryShows(Host.h2());
  }

  @Test
  @Tag("full")
  void whatHoldsOnOneDatabaseHoldsOnTheOther() {
    Host postgres = Host.postgres();
    everybodyIsShownWhatMemoryShows(postgres);
    theSumsAreThoseOfTheBurn(postgres);
    whatIsLoggedIsSummed(postgres);
  }

  private void everybodyIsShownWhatMemoryShows(Host host) {
    Studio studio = host.part(Studios.class).now();
    for (SampleLogin login : SampleLogin.ALL) {
      compare(host, studio, studio.subject(login.person()));
    }
    assertThat(rows).isGreaterThan(10_000);
    print("sample people", SampleLogin.ALL.size(), host.toString());
  }

  @Test
  @Tag("short")
  void aFewPoliciesAgreeBeforeHostileRows() {
    prove(POLICIES / 100, ImmutableList.of(Host.h2()));
  }

  @Test
  @Tag("full")
  void thousandsOfPoliciesAgreeBeforeHostileRows() {
    prove(POLICIES, ImmutableList.of(Host.h2(), Host.postgres()));
  }

  /** Memory knows nothing of what the tables hold now, so a list that shows it is of the tables. */
  @Test
  void whichProjectsThereAreIsLookedUpByTheDatabase() {
    Host host = Host.h2();
    Lists lists = host.part(Lists.class);
    JdbcClient database = host.part(JdbcClient.class);
    Studio studio = host.part(Studios.class).now();
    Subject manager = studio.subject(PersonId.of("katarina-solberg"));
    ImmutableList<Projection<StatusRow>> projects = lists.projects(studio, manager);
    assertThat(projects).isNotEmpty();
    new TransactionTemplate(host.part(PlatformTransactionManager.class))
        .executeWithoutResult(
            work -> {
              work.setRollbackOnly();
              int gone =
                  database.sql("delete from listed_project where client = 'lumenhof'").update();
              assertThat(gone).isPositive();
              assertThat(lists.projects(studio, manager)).hasSizeLessThan(projects.size());
            });
    assertThat(lists.projects(studio, manager)).isEqualTo(projects);
  }

  /** What the database adds up of each budget is what its burn is made of, up to the day. */
  @Test
  void theSumsOfTheDatabaseAreThoseOfTheBurn() {
    theSumsAreThoseOfTheBurn(Host.h2());
  }

  private static void theSumsAreThoseOfTheBurn(Host host) {
    Studio studio = host.part(Studios.class).now();
    Stores stores = host.part(Stores.class);
    Caller caller =
        new Caller(TenantId.of("studio"), PersonId.of("test"), CorrelationId.of("test"));
    TimeEntry known = studio.data().entries().get(0);
    assertThat(sums(host, studio)).hasSizeGreaterThan(3).isEqualTo(ofBurns(studio));
    new TransactionTemplate(host.part(PlatformTransactionManager.class))
        .executeWithoutResult(
            work -> {
              work.setRollbackOnly();
              append(stores, caller, known.withDate(studio.asOf().plusDays(1)), "later");
              assertThat(sums(host, studio)).as("what is later").isEqualTo(ofBurns(studio));
              append(stores, caller, known.withDate(studio.asOf()), "today");
              assertThat(sums(host, studio)).isNotEqualTo(ofBurns(studio));
            });
  }

  private static void append(Stores stores, Caller caller, TimeEntry entry, String id) {
    TimeEntryId named = TimeEntryId.of(id);
    stores
        .timeEntries()
        .append(caller, ImmutableList.of(Revised.of(named, 1, entry.withId(named))));
  }

  /** The worked minutes of each budget with any, and those that wait for approval. */
  private static Map<BudgetId, List<Long>> sums(Host host, Studio studio) {
    return host
        .part(Lists.class)
        .logged(studio, studio.subject(PersonId.of("greta-winkelbauer")))
        .stream()
        .collect(
            toImmutableMap(
                row -> row.get(LoggedRow.BUDGET).ifVisible().orElseThrow(),
                row ->
                    List.of(
                        row.get(LoggedRow.WORKED).ifVisible().orElseThrow(),
                        row.get(LoggedRow.UNAPPROVED).ifVisible().orElseThrow())));
  }

  private static Map<BudgetId, List<Long>> ofBurns(Studio studio) {
    return studio.works().stream()
        .map(work -> work.burn().budget())
        .filter(burn -> burn.workedMinutes() > 0)
        .collect(
            toImmutableMap(
                burn -> burn.budget(),
                burn -> List.of(burn.workedMinutes(), burn.unapprovedMinutes())));
  }

  /** A sum is made anew for a transaction that wrote to what is summed, too. */
  @Test
  void whatIsLoggedIsSummedByTheDatabase() {
    whatIsLoggedIsSummed(Host.h2());
  }

  private static void whatIsLoggedIsSummed(Host host) {
    Lists lists = host.part(Lists.class);
    JdbcClient database = host.part(JdbcClient.class);
    Studio studio = host.part(Studios.class).now();
    Subject manager = studio.subject(PersonId.of("katarina-solberg"));
    ImmutableList<Projection<LoggedRow>> sums = lists.logged(studio, manager);
    assertThat(sums).isNotEmpty();
    new TransactionTemplate(host.part(PlatformTransactionManager.class))
        .executeWithoutResult(
            work -> {
              work.setRollbackOnly();
              assertThat(lists.logged(studio, manager)).isEqualTo(sums);
              int doubled = database.sql("update time_entry set minutes = 2 * minutes").update();
              assertThat(doubled).isPositive();
              assertThat(lists.logged(studio, manager)).isNotEqualTo(sums);
            });
    assertThat(lists.logged(studio, manager)).isEqualTo(sums);
  }

  private void prove(int policies, ImmutableList<Host> hosts) {
    ImmutableMap<Host, Studio> studios = Maps.toMap(hosts, host -> HostileAgency.in(host, HOSTILE));
    assertThat(studios.values().stream().map(studio -> studio.data().entries()).distinct())
        .hasSize(1);
    Random random = new Random(SEED);
    JqwikSession.run(
        () -> {
          RandomGenerator<Policy> drawn = HostilePolicies.policies().generator(1000);
          for (int i = 0; i < policies; i++) {
            Policy policy = drawn.next(random).value();
            String person = HostileAgency.PEOPLE.get(random.nextInt(HostileAgency.PEOPLE.size()));
            Set<List<Object>> lists = new HashSet<>();
            studios.forEach(
                (host, studio) ->
                    lists.add(compare(host, studio, subject(studio, policy, person))));
            assertThat(lists).as("policy %d for %s on all databases", i, person).hasSize(1);
          }
        });
    assertThat(shown).isGreaterThan(rows);
    assertThat(hidden).isGreaterThan(rows);
    print("policies before hostile rows", policies, Joiner.on(" and ").join(hosts));
  }

  private void print(String what, int number, String where) {
    System.out.printf(
        "PASS lists in SQL: %d %s on %s, %,d rows as in memory, %,d fields shown and %,d hidden,"
            + " seed %d%n",
        number, what, where, rows, shown, hidden, SEED);
  }

  private static Subject subject(Studio studio, Policy policy, String person) {
    PermissionEvaluator evaluator =
        policy
            .against(HostRecords.CATALOGUE.withSchema(AgencySchema.empty()))
            .with(Relationships.of(studio.data(), studio.asOf()).toArray(new Relations<?>[0]));
    return evaluator.subject(HostilePolicies.holder(policy, person, HOSTILE), studio.asOf());
  }

  /** Compares all lists, and returns them. */
  private List<Object> compare(Host host, Studio studio, Subject subject) {
    Lists lists = host.part(Lists.class);
    List<Object> all = new ArrayList<>();
    all.add(
        same(
            "projects",
            lists.projects(studio, subject),
            subject.viewAll(
                StatusRow.TYPE,
                ProjectStatus.active(studio.works().stream().map(Work::status).toList()))));
    all.add(
        same(
            "deals",
            lists.deals(studio, subject).values().asList(),
            subject.viewAll(DealRow.TYPE, studio.planning().deals())));
    all.add(
        same(
            "entries",
            lists.entries(studio, subject, Optional.empty(), Integer.MAX_VALUE),
            subject.viewAll(EntryRecord.TYPE, entries(studio, subject))));
    all.add(
        same(
            "logged time",
            lists.logged(studio, subject),
            subject.viewAll(LoggedRow.TYPE, logged(studio))));
    return all;
  }

  private static List<TimeEntry> entries(Studio studio, Subject subject) {
    Comparator<TimeEntry> byId = Comparator.comparing(entry -> entry.id().value());
    return studio.data().entries().stream()
        .sorted(
            subject.maySortOrFilterBy(EntryRecord.TYPE, EntryRecord.DATE)
                ? Comparator.comparing(TimeEntry::date).reversed().thenComparing(byId)
                : byId)
        .toList();
  }

  private static List<LoggedRow> logged(Studio studio) {
    Map<EntryKey, EntryTotals> totals =
        EntryTotals.of(
            studio.data().entries().stream().filter(each -> !each.date().isAfter(studio.asOf())),
            Set.of(EntryDimension.BUDGET));
    return studio.data().budgets().stream()
        .sorted(
            Comparator.comparing((Budget budget) -> budget.project().value())
                .thenComparing(budget -> budget.id().value()))
        .flatMap(
            budget ->
                totals.entrySet().stream()
                    .filter(each -> each.getKey().budget().equals(Optional.of(budget.id())))
                    .map(each -> new LoggedRow(budget.project(), budget.id(), each.getValue())))
        .toList();
  }

  private <R> ImmutableList<Projection<R>> same(
      String what, ImmutableList<Projection<R>> found, ImmutableList<Projection<R>> expected) {
    assertThat(found).as(what).isEqualTo(expected);
    rows += found.size();
    found.forEach(
        row -> {
          shown += row.visible().size();
          hidden += row.hidden().size();
          assertThat(row.hidden().stream().map(field -> row.get(field)).collect(toImmutableList()))
              .allMatch(Shown.Hidden.class::isInstance);
        });
    return found;
  }
}
