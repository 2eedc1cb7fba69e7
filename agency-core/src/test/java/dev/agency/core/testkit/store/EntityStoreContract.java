package dev.agency.core.testkit.store;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static dev.agency.core.testkit.store.Bench.client;
import static dev.agency.core.testkit.store.Bench.deal;
import static dev.agency.core.testkit.store.Bench.refusal;
import static dev.agency.core.testkit.store.Bench.refusalText;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.client.Client;
import dev.agency.core.deal.Deal;
import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.error.StaleVersionException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.StageId;
import dev.agency.core.id.TeamId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.Money;
import dev.agency.core.people.Team;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.project.Project;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Attribute;
import dev.agency.core.store.entity.Clients;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.EntityTypes;
import dev.agency.core.store.entity.Invoices;
import dev.agency.core.store.entity.People;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.Teams;
import dev.agency.core.store.entity.TimeEntries;
import dev.agency.core.store.entity.WorkSchedules;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules of {@link EntityStore}, {@code e01} and on. */
@SuppressWarnings("MemberName") // the id of a rule stands before its sentence
public abstract class EntityStoreContract extends StoreContract {
  /** Ids whose order and difference collations get wrong. */
  private static final ImmutableList<String> IDS =
      ImmutableList.of("a", "Z9", "a_1", "B", "a-1", "10", "A", "b", "a:1", "9", "a.1", "aa");

  /** The same in the order of their UTF-16 units. */
  private static final ImmutableList<String> SORTED_IDS =
      ImmutableList.of("10", "9", "A", "B", "Z9", "a", "a-1", "a.1", "a:1", "a_1", "aa", "b");

  /** Everything a database might take for syntax, and letters of two and three bytes. */
  private static final String AWKWARD =
      " O'Brien & \"Söhne\"; -- \\ % _ {} ${x} 株式会社 é e\u0301 null";

  /** Creates the contract. */
  protected EntityStoreContract() {}

  @Test
  void e01_readsBackWhatWasWritten() {
    Bench bench = bench();
    assertThat(Kind.all()).map(Kind::type).isEqualTo(EntityTypes.all());
    Kind.all().forEach(kind -> readsBack(bench, kind));
  }

  private static <I extends Comparable<I>, T> void readsBack(Bench bench, Kind<I, T> kind) {
    for (int i = 0; i < kind.samples().size(); i++) {
      readsBack(bench, kind.type(), kind.withId().apply(kind.samples().get(i), "sample-" + i));
    }
  }

  private static <I extends Comparable<I>, T> void readsBack(
      Bench bench, EntityType<I, T> type, T value) {
    EntityStore<I, T> store = bench.of(type);
    I id = type.id(value);
    Versioned<T> expected = new Versioned<>(value, 1);
    assertThat(store.insert(bench.here(), value)).as("inserted").isEqualTo(expected);
    assertThat(store.find(bench.here(), id)).as("found").contains(expected);
    assertThat(store.findAll(bench.here(), ImmutableList.of(id)).get(id))
        .as("found with others")
        .isEqualTo(expected);
    assertThat(everything(store, bench.here())).as("on a page").contains(expected);
  }

  @Test
  void e02_keepsTheScaleOfMoneyAndRates() {
    Bench bench = bench();
    ImmutableList<Money> amounts =
        ImmutableList.of(
            Money.of("12.50", "EUR"),
            Money.of("0.01", "EUR"),
            Money.of("-12.05", "EUR"),
            Money.of("1250", "JPY"),
            Money.of("12.505", "BHD"));
    for (int i = 0; i < amounts.size(); i++) {
      readsBack(bench, Invoices.TYPE, invoice("i-" + i).withAmount(amounts.get(i)));
    }
    ImmutableList<BillRate> rates =
        ImmutableList.of(
            BillRate.perHour("41.5125", "EUR"),
            BillRate.perHour("41.5", "EUR"),
            BillRate.perDay("0.0001", "EUR"));
    for (int i = 0; i < rates.size(); i++) {
      readsBack(
          bench,
          Deals.TYPE,
          deal("d-" + i).withLines(SampleAgency.serviceLine().withBillRate(rates.get(i))));
    }
  }

  @Test
  void e03_keepsTheLargestAmounts() {
    Bench bench = bench();
    readsBack(
        bench, Invoices.TYPE, invoice("largest").withAmount(Money.ofMinor(Long.MAX_VALUE, "EUR")));
    readsBack(
        bench, Invoices.TYPE, invoice("smallest").withAmount(Money.ofMinor(Long.MIN_VALUE, "EUR")));
  }

  @Test
  void e04_keepsTheFirstAndTheLastDay() {
    Bench bench = bench();
    readsBack(bench, Invoices.TYPE, invoice("first").withDate(Invariants.FIRST_DATE));
    readsBack(bench, Invoices.TYPE, invoice("last").withDate(Invariants.LAST_DATE));
    LocalDate first = Invariants.FIRST_DATE;
    LocalDate last = Invariants.LAST_DATE;
    EntityStore<InvoiceId, Invoice> store = bench.of(Invoices.TYPE);
    assertThat(ids(store, bench.here(), dated(DateRange.of(first, first.plusDays(1)))))
        .containsExactly("first");
    assertThat(ids(store, bench.here(), dated(DateRange.startingOn(last)))).containsExactly("last");
    assertThat(ids(store, bench.here(), dated(DateRange.of(first, last)))).containsExactly("first");
  }

  private static Query<Invoice> dated(DateRange days) {
    return Query.<Invoice>all().during(Invoices.DATE, days);
  }

  @Test
  void e05_keepsEveryCharacter() {
    Bench bench = bench();
    readsBack(bench, Clients.TYPE, client("awkward", AWKWARD));
    readsBack(bench, Clients.TYPE, client("longest", "ö".repeat(Invariants.MAX_NAME)));
    readsBack(bench, Clients.TYPE, client("padded", " padded  with spaces "));
  }

  @Test
  void e06_keepsCharactersOfFourBytes() {
    requires(Capability.FOUR_BYTE_TEXT);
    Bench bench = bench();
    readsBack(bench, Clients.TYPE, client("fox", "Fox 🦊 & 𝄞 𠮷野家"));
    readsBack(bench, Clients.TYPE, client("longest", "🦊".repeat(Invariants.MAX_NAME / 2)));
  }

  @Test
  void e07_tellsAbsentFromZero() {
    Bench bench = bench();
    Money zero = Money.of("0.00", "EUR");
    ImmutableList<Pricing> pricings =
        ImmutableList.of(
            TimeAndMaterials.builder().build(),
            TimeAndMaterials.builder().cap(zero).build(),
            new FixedPrice(zero),
            SampleAgency.retainer(),
            new NonBillable());
    for (int i = 0; i < pricings.size(); i++) {
      Deal deal = deal("d-" + i).withPricing(pricings.get(i)).withLines();
      readsBack(bench, Deals.TYPE, deal);
    }
    readsBack(
        bench,
        Deals.TYPE,
        deal("d-zero").withStatedValue(zero).withStatedProbability(BasisPoints.ofPercent(0)));
    readsBack(
        bench,
        Deals.TYPE,
        deal("d-absent").withStatedValue(Optional.empty()).withStatedProbability(Optional.empty()));
  }

  @Test
  void e08_startsAtVersionOneAndAddsOne() {
    Bench bench = bench();
    EntityStore<ClientId, Client> store = bench.clients();
    assertThat(store.insert(bench.here(), client("c", "v1")).version()).isEqualTo(1);
    for (int version = 1; version <= 5; version++) {
      Versioned<Client> expected = new Versioned<>(client("c", "v" + (version + 1)), version + 1L);
      assertThat(store.replace(bench.here(), expected.value(), version)).isEqualTo(expected);
      assertThat(store.find(bench.here(), ClientId.of("c"))).contains(expected);
    }
  }

  @Test
  void e09_refusesADuplicate() {
    Bench bench = bench();
    EntityStore<ClientId, Client> store = bench.clients();
    store.insert(bench.here(), client("c", "first"));
    for (Client again : ImmutableList.of(client("c", "second"), client("c", "first"))) {
      assertThat(refusal(() -> store.insert(bench.here(), again)).code())
          .isEqualTo(ErrorCode.DUPLICATE_ID);
      assertStands(bench, client("c", "first"), 1);
    }
  }

  @Test
  void e10_refusesAnotherVersionAndNamesBoth() {
    Bench bench = bench();
    EntityStore<ClientId, Client> store = bench.clients();
    store.insert(bench.here(), client("c", "v1"));
    store.replace(bench.here(), client("c", "v2"), 1);
    for (long expected : new long[] {1, 3, 0, -1, Long.MAX_VALUE}) {
      assertStale(
          refusal(() -> store.replace(bench.here(), client("c", "v3"), expected)), expected, 2);
      assertStale(
          refusal(() -> store.remove(bench.here(), ClientId.of("c"), expected)), expected, 2);
      assertStands(bench, client("c", "v2"), 2);
    }
  }

  @Test
  void e11_refusesToChangeWhatIsNotThere() {
    Bench bench = bench();
    EntityStore<ClientId, Client> store = bench.clients();
    for (long expected : new long[] {0, 1}) {
      assertThat(refusal(() -> store.replace(bench.here(), client("c", "v"), expected)).code())
          .isEqualTo(ErrorCode.NOT_FOUND);
      assertThat(refusal(() -> store.remove(bench.here(), ClientId.of("c"), expected)).code())
          .isEqualTo(ErrorCode.NOT_FOUND);
    }
    assertThat(store.find(bench.here(), ClientId.of("c"))).isEmpty();
  }

  @Test
  void e12_forgetsWhatWasRemoved() {
    Bench bench = bench();
    EntityStore<ClientId, Client> store = bench.clients();
    ClientId id = ClientId.of("c");
    store.insert(bench.here(), client("c", "v1"));
    store.insert(bench.here(), client("d", "stays"));
    store.remove(bench.here(), id, 1);
    assertThat(store.find(bench.here(), id)).isEmpty();
    assertThat(store.findAll(bench.here(), ImmutableList.of(id))).isEmpty();
    assertThat(ids(store, bench.here(), Query.all())).containsExactly("d");
    assertThat(refusal(() -> store.replace(bench.here(), client("c", "v2"), 1)).code())
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(refusal(() -> store.remove(bench.here(), id, 1)).code())
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  void e13_letsVersionsRiseOverARemoval() {
    Bench bench = bench();
    EntityStore<ClientId, Client> store = bench.clients();
    store.insert(bench.here(), client("c", "v1"));
    store.replace(bench.here(), client("c", "v2"), 1);
    store.remove(bench.here(), ClientId.of("c"), 2);
    assertThat(store.insert(bench.here(), client("c", "v3")).version()).isEqualTo(3);
    assertStale(refusal(() -> store.replace(bench.here(), client("c", "late"), 1)), 1, 3);
    assertStands(bench, client("c", "v3"), 3);
    store.remove(bench.here(), ClientId.of("c"), 3);
    assertThat(store.insert(bench.here(), client("c", "v4")).version()).isEqualTo(4);
  }

  @Test
  void e14_answersForAnotherTenantAsForNothing() {
    Bench bench = bench();
    EntityStore<ClientId, Client> store = bench.clients();
    store.insert(bench.here(), client("c", "secret"));
    store.replace(bench.here(), client("c", "secret"), 1);
    ClientId id = ClientId.of("c");
    ClientId none = ClientId.of("none");
    Caller there = bench.there();
    assertThat(store.find(there, id)).isEmpty();
    assertThat(store.findAll(there, ImmutableList.of(id, none))).isEmpty();
    assertThat(store.page(there, Query.all(), Optional.empty(), 10))
        .isEqualTo(new Page<>(ImmutableList.of(), Optional.empty()));
    for (long expected : new long[] {1, 2}) {
      assertThat(refusalText(() -> store.replace(there, client("c", "x"), expected)))
          .isEqualTo(refusalText(() -> store.replace(there, client("none", "x"), expected)));
      assertThat(refusalText(() -> store.remove(there, id, expected)))
          .isEqualTo(refusalText(() -> store.remove(there, none, expected)));
    }
    assertStands(bench, client("c", "secret"), 2);
  }

  @Test
  void e15_keepsTheSameIdOfTwoTenantsApart() {
    Bench bench = bench();
    EntityStore<ClientId, Client> store = bench.clients();
    ClientId id = ClientId.of("c");
    store.insert(bench.here(), client("c", "here"));
    assertThat(store.insert(bench.there(), client("c", "there")).version()).isEqualTo(1);
    store.replace(bench.there(), client("c", "there 2"), 1);
    assertStands(bench, client("c", "here"), 1);
    store.remove(bench.here(), id, 1);
    assertThat(store.find(bench.here(), id)).isEmpty();
    assertThat(store.find(bench.there(), id)).contains(new Versioned<>(client("c", "there 2"), 2));
    assertThat(ids(store, bench.there(), Query.all())).containsExactly("c");
  }

  @Test
  void e16_keepsTheSameIdOfTwoTypesApart() {
    Bench bench = bench();
    Team team = SampleAgency.team().withId(TeamId.of("same"));
    Client client = client("same", "Same");
    bench.of(Teams.TYPE).insert(bench.here(), team);
    assertThat(bench.clients().insert(bench.here(), client).version()).isEqualTo(1);
    assertThat(bench.of(Teams.TYPE).find(bench.here(), TeamId.of("same")))
        .contains(new Versioned<>(team, 1));
    bench.of(Teams.TYPE).remove(bench.here(), TeamId.of("same"), 1);
    assertStands(bench, client, 1);
  }

  @Test
  void e17_tellsIdsApartByCase() {
    Bench bench = bench();
    EntityStore<ClientId, Client> store = bench.clients();
    store.insert(bench.here(), client("acme", "small"));
    assertThat(store.find(bench.here(), ClientId.of("ACME"))).isEmpty();
    store.insert(bench.here(), client("ACME", "large"));
    assertStands(bench, client("acme", "small"), 1);
    assertStands(bench, client("ACME", "large"), 1);
  }

  @Test
  void e18_findsSeveralInTheOrderAskedFor() {
    Bench bench = bench();
    EntityStore<ClientId, Client> store = bench.clients();
    IDS.forEach(id -> store.insert(bench.here(), client(id, "Client " + id)));
    ImmutableList<ClientId> asked =
        ImmutableList.of("b", "none", "A", "a:1", "b", "9", "A").stream()
            .map(ClientId::of)
            .collect(toImmutableList());
    assertThat(store.findAll(bench.here(), asked).entrySet())
        .extracting(found -> found.getKey() + " " + found.getValue().value().name())
        .containsExactly("b Client b", "A Client A", "a:1 Client a:1", "9 Client 9");
    assertThat(store.findAll(bench.here(), ImmutableList.of())).isEmpty();
    assertThat(store.findAll(bench.here(), ImmutableList.of(ClientId.of("none")))).isEmpty();
  }

  @Test
  void e19_findsAThousandAtOnce() {
    Bench bench = bench();
    EntityStore<ClientId, Client> store = bench.clients();
    ImmutableList<ClientId> asked = numbered(2_000);
    bench
        .transactions()
        .required(
            () -> {
              asked
                  .subList(0, 1_100)
                  .forEach(id -> store.insert(bench.here(), client(id.value(), "Client")));
              return true;
            });
    assertThat(store.findAll(bench.here(), asked).keySet().asList())
        .isEqualTo(asked.subList(0, 1_100));
  }

  private static ImmutableList<ClientId> numbered(int count) {
    ImmutableList.Builder<ClientId> ids = ImmutableList.builder();
    for (int i = 0; i < count; i++) {
      ids.add(ClientId.of("c-" + i));
    }
    return ids.build();
  }

  @Test
  void e20_readsPagesInTheOrderOfUtf16() {
    Bench bench = bench();
    EntityStore<ClientId, Client> store = bench.clients();
    IDS.forEach(id -> store.insert(bench.here(), client(id, "Client")));
    for (int limit : new int[] {1, 2, 5, 1_000}) {
      assertThat(ids(pages(store, bench.here(), Query.all(), limit)))
          .as("by %s", limit)
          .isEqualTo(SORTED_IDS);
    }
  }

  @Test
  void e21_fillsPagesAndEndsWithoutACursor() {
    Bench bench = bench();
    EntityStore<ClientId, Client> store = bench.clients();
    assertThat(pages(store, bench.here(), Query.all(), 3)).map(List::size).containsExactly(0);
    for (int count = 1; count <= 7; count++) {
      store.insert(bench.here(), client("c-" + count, "Client"));
      ImmutableList.Builder<Integer> sizes = ImmutableList.builder();
      for (int left = count; left > 0; left -= 3) {
        sizes.add(Math.min(3, left));
      }
      assertThat(pages(store, bench.here(), Query.all(), 3))
          .map(List::size)
          .isEqualTo(sizes.build());
    }
  }

  @Test
  void e22_missesAndRepeatsNothingWhileRowsComeAndGo() {
    Bench bench = bench();
    EntityStore<ClientId, Client> store = bench.clients();
    for (int i = 20; i < 40; i++) {
      store.insert(bench.here(), client("c-" + i, "Client"));
    }
    List<String> seen = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    int pages = 0;
    do {
      Page<Versioned<Client>> page = store.page(bench.here(), Query.all(), after, 3);
      page.rows().forEach(row -> seen.add(row.value().id().value()));
      after = page.next();
      if (pages % 2 == 0) {
        // Before everything that was read.
        store.insert(bench.here(), client("c-1" + pages, "New"));
      } else {
        // Two that were read, not the last one.
        store.remove(bench.here(), ClientId.of(seen.get(seen.size() - 2)), 1);
        store.remove(bench.here(), ClientId.of(seen.get(seen.size() - 3)), 1);
      }
      // Right behind the last one, and at the end.
      store.insert(bench.here(), client(seen.get(seen.size() - 1) + "a", "New"));
      if (pages < 5) {
        store.insert(bench.here(), client("c-4" + pages, "New"));
      }
      pages++;
    } while (after.isPresent() && pages < 100);
    assertThat(seen).doesNotHaveDuplicates().isSorted();
    assertThat(seen).filteredOn(id -> id.matches("c-[23]\\d")).hasSize(20);
  }

  @Test
  void e23_goesOnAfterARowThatIsGone() {
    Bench bench = bench();
    EntityStore<ClientId, Client> store = bench.clients();
    for (String id : ImmutableList.of("a", "b", "c", "d")) {
      store.insert(bench.here(), client(id, "Client"));
    }
    Page<Versioned<Client>> page = store.page(bench.here(), Query.all(), Optional.empty(), 2);
    store.remove(bench.here(), ClientId.of("b"), 1);
    store.remove(bench.here(), ClientId.of("c"), 1);
    assertThat(ids(store.page(bench.here(), Query.all(), page.next(), 2).rows()))
        .containsExactly("d");
    store.remove(bench.here(), ClientId.of("d"), 1);
    assertThat(store.page(bench.here(), Query.all(), page.next(), 2))
        .isEqualTo(new Page<>(ImmutableList.of(), Optional.empty()));
  }

  @Test
  void e24_refusesALimitOutOfRange() {
    Bench bench = bench();
    for (int limit : new int[] {0, -1, 1_001, Integer.MAX_VALUE}) {
      assertThat(
              refusal(
                      () ->
                          bench.clients().page(bench.here(), Query.all(), Optional.empty(), limit))
                  .code())
          .isEqualTo(ErrorCode.OUT_OF_RANGE);
    }
  }

  @Test
  void e25_findsByAValueBySeveralAndByNone() {
    Bench bench = bench();
    EntityStore<DealId, Deal> store = bench.deals();
    store.insert(bench.here(), deal("d-1").withOwner(PersonId.of("ana")));
    store.insert(bench.here(), deal("d-2").withOwner(PersonId.of("ben")));
    store.insert(bench.here(), deal("d-3").withOwner(PersonId.of("Ana")));
    store.insert(bench.here(), deal("d-4").withOwner(PersonId.of("an")));
    store.insert(bench.there(), deal("d-5").withOwner(PersonId.of("ana")));
    assertThat(ids(store, bench.here(), Query.<Deal>all().with(Deals.OWNER, PersonId.of("ana"))))
        .containsExactly("d-1");
    assertThat(
            ids(
                store,
                bench.here(),
                Query.<Deal>all()
                    .withAnyOf(
                        Deals.OWNER,
                        ImmutableList.of(
                            PersonId.of("ben"), PersonId.of("ana"), PersonId.of("zoe")))))
        .containsExactly("d-1", "d-2");
    assertThat(
            ids(store, bench.here(), Query.<Deal>all().withAnyOf(Deals.OWNER, ImmutableList.of())))
        .isEmpty();
  }

  @Test
  void e26_findsByDays() {
    Bench bench = bench();
    EntityStore<DealId, Deal> store = bench.deals();
    LocalDate first = SampleAgency.day(Month.MARCH, 1);
    for (int day = 1; day <= 4; day++) {
      store.insert(
          bench.here(), deal("d-" + day).withExpectedClose(SampleAgency.day(Month.MARCH, day)));
    }
    store.insert(bench.here(), deal("d-never").withExpectedClose(Optional.empty()));
    assertThat(
            ids(store, bench.here(), closing(DateRange.of(first.plusDays(1), first.plusDays(3)))))
        .containsExactly("d-2", "d-3");
    assertThat(ids(store, bench.here(), closing(DateRange.startingOn(first.plusDays(2)))))
        .containsExactly("d-3", "d-4");
    assertThat(ids(store, bench.here(), closing(DateRange.startingOn(Invariants.FIRST_DATE))))
        .containsExactly("d-1", "d-2", "d-3", "d-4");
    assertThat(ids(store, bench.here(), closing(DateRange.startingOn(first.plusDays(4)))))
        .isEmpty();
  }

  private static Query<Deal> closing(DateRange days) {
    return Query.<Deal>all().during(Deals.EXPECTED_CLOSE, days);
  }

  @Test
  void e27_findsByEachOfSeveralValuesOnce() {
    Bench bench = bench();
    EntityStore<ProjectId, Project> store = bench.of(Projects.TYPE);
    PersonId ana = PersonId.of("ana");
    PersonId ben = PersonId.of("ben");
    Project project = SampleAgency.project();
    store.insert(bench.here(), project.withMembers(ana, ben));
    assertThat(ids(store, bench.here(), Query.<Project>all().with(Projects.MEMBER, ana)))
        .containsExactly("pr-relaunch");
    assertThat(ids(store, bench.here(), Query.<Project>all().with(Projects.MEMBER, ben)))
        .containsExactly("pr-relaunch");
    Query<Project> either =
        Query.<Project>all().withAnyOf(Projects.MEMBER, ImmutableList.of(ana, ben));
    assertThat(store.page(bench.here(), either, Optional.empty(), 1))
        .isEqualTo(
            new Page<>(
                ImmutableList.of(new Versioned<>(project.withMembers(ana, ben), 1)),
                Optional.empty()));
  }

  @Test
  void e28_findsByAllCriteria() {
    Bench bench = bench();
    EntityStore<DealId, Deal> store = bench.deals();
    PersonId ana = PersonId.of("ana");
    LocalDate day = SampleAgency.day(Month.MARCH, 10);
    store.insert(bench.here(), deal("d-1").withOwner(ana).withExpectedClose(day));
    store.insert(bench.here(), deal("d-2").withOwner(ana).withExpectedClose(day.plusDays(1)));
    store.insert(bench.here(), deal("d-3").withExpectedClose(day));
    Query<Deal> query =
        Query.<Deal>all()
            .with(Deals.OWNER, ana)
            .during(Deals.EXPECTED_CLOSE, DateRange.of(day, day.plusDays(1)))
            .with(Deals.STAGE, StageId.of("proposal"));
    assertThat(ids(store, bench.here(), query)).containsExactly("d-1");
    assertThat(ids(store, bench.here(), query.with(Deals.STAGE, StageId.of("won")))).isEmpty();
  }

  @Test
  void e29_findsByTheNamesOfOtherSystems() {
    Bench bench = bench();
    EntityStore<ClientId, Client> store = bench.clients();
    ExternalRef hubspot = new ExternalRef("hubspot", "4711");
    ExternalRef float4711 = new ExternalRef("float", "4711");
    ExternalRef other = new ExternalRef("hubspot", "47110");
    ExternalRef padded = new ExternalRef("hubspot", "4711 ");
    store.insert(bench.here(), client("c-1", "A").withExternalRefs(hubspot, other, padded));
    store.insert(bench.here(), client("c-2", "B").withExternalRefs(float4711));
    store.insert(bench.here(), client("c-3", "C").withExternalRefs(padded));
    assertThat(ids(store, bench.here(), Query.<Client>all().with(Clients.EXTERNAL_REF, padded)))
        .containsExactly("c-1", "c-3");
    assertThat(ids(store, bench.here(), Query.<Client>all().with(Clients.EXTERNAL_REF, hubspot)))
        .containsExactly("c-1");
    assertThat(ids(store, bench.here(), Query.<Client>all().with(Clients.EXTERNAL_REF, other)))
        .containsExactly("c-1");
    assertThat(ids(store, bench.here(), Query.<Client>all().with(Clients.EXTERNAL_REF, float4711)))
        .containsExactly("c-2");
  }

  @Test
  void e30_findsByWhatStandsNow() {
    Bench bench = bench();
    EntityStore<DealId, Deal> store = bench.deals();
    PersonId ana = PersonId.of("ana");
    PersonId ben = PersonId.of("ben");
    store.insert(bench.here(), deal("d-1").withOwner(ana));
    store.insert(bench.here(), deal("d-2").withOwner(ana));
    store.replace(bench.here(), deal("d-1").withOwner(ben), 1);
    store.remove(bench.here(), DealId.of("d-2"), 1);
    assertThat(ids(store, bench.here(), Query.<Deal>all().with(Deals.OWNER, ana))).isEmpty();
    assertThat(ids(store, bench.here(), Query.<Deal>all().with(Deals.OWNER, ben)))
        .containsExactly("d-1");
    store.insert(bench.here(), deal("d-2").withOwner(ben));
    assertThat(ids(store, bench.here(), Query.<Deal>all().with(Deals.OWNER, ana))).isEmpty();
    assertThat(ids(store, bench.here(), Query.<Deal>all().with(Deals.OWNER, ben)))
        .containsExactly("d-1", "d-2");
  }

  @Test
  void e31_fillsThePagesOfAQuery() {
    Bench bench = bench();
    EntityStore<DealId, Deal> store = bench.deals();
    PersonId ana = PersonId.of("ana");
    for (int i = 10; i < 40; i++) {
      Deal deal = deal("d-" + i);
      store.insert(bench.here(), i % 4 == 0 ? deal.withOwner(ana) : deal);
    }
    ImmutableList<ImmutableList<Versioned<Deal>>> pages =
        pages(store, bench.here(), Query.<Deal>all().with(Deals.OWNER, ana), 3);
    assertThat(ids(pages)).containsExactly("d-12", "d-16", "d-20", "d-24", "d-28", "d-32", "d-36");
    assertThat(pages).map(List::size).containsExactly(3, 3, 1);
  }

  @Test
  void e32_keepsWhatAnEntityRefersTo() {
    Bench bench = bench();
    Kind.all().forEach(kind -> keepsWhatItRefersTo(bench, kind));
  }

  private static <I extends Comparable<I>, T> void keepsWhatItRefersTo(
      Bench bench, Kind<I, T> kind) {
    ImmutableSet<String> met =
        kind.samples().stream()
            .flatMap(sample -> keepsWhatItRefersTo(bench, kind.type(), sample).stream())
            .collect(toImmutableSet());
    assertThat(met)
        .as("references of %s", kind)
        .isEqualTo(
            kind.type().attributes().stream()
                .filter(attribute -> attribute.target().isPresent())
                .map(Attribute::name)
                .collect(toImmutableSet()));
  }

  /** Returns the names of the attributes by which the value refers to something. */
  private static <I extends Comparable<I>, T> ImmutableSet<String> keepsWhatItRefersTo(
      Bench bench, EntityType<I, T> type, T value) {
    ImmutableSet.Builder<String> met = ImmutableSet.builder();
    for (Attribute<T, ?> attribute : type.attributes()) {
      if (attribute.target().isPresent()) {
        for (String referred : attribute.texts(value)) {
          met.add(attribute.name());
          Bench fresh = bench.fresh();
          Target<?, ?> target = Target.insert(fresh, attribute.target().get(), referred);
          fresh.of(type).insert(fresh.here(), value);
          target.assertKept(type.name() + "." + attribute.name());
          fresh.of(type).remove(fresh.here(), type.id(value), 1);
          target.assertGoes(type.name() + "." + attribute.name());
        }
      }
    }
    return met.build();
  }

  @Test
  void e33_keepsWhatATimeEntryRefersTo() {
    Bench bench = bench();
    TimeEntry entry = SampleAgency.timeEntry();
    for (Attribute<TimeEntry, ?> attribute : TimeEntries.REFERENCES) {
      Bench fresh = bench.fresh();
      Target<?, ?> target =
          Target.insert(fresh, attribute.target().orElseThrow(), attribute.texts(entry).get(0));
      fresh.entries().append(fresh.here(), ImmutableList.of(Revised.of(entry.id(), 1, entry)));
      target.assertKept(attribute.name());
    }
  }

  @Test
  void e34_letsGoWhatNoEntityRefersToAnyMore() {
    Bench bench = bench();
    EntityStore<DealId, Deal> deals = bench.deals();
    for (String id : ImmutableList.of("old", "new")) {
      bench.clients().insert(bench.here(), client(id, "Client"));
    }
    Deal deal = deal("d-1").withClient(ClientId.of("old"));
    deals.insert(bench.here(), deal);
    deals.insert(bench.here(), deal.withId(DealId.of("d-2")));
    deals.replace(bench.here(), deal.withClient(ClientId.of("new")), 1);
    assertThat(refusal(() -> removeClient(bench, "old")).code())
        .isEqualTo(ErrorCode.STILL_REFERENCED);
    deals.remove(bench.here(), DealId.of("d-2"), 1);
    removeClient(bench, "old");
    assertThat(refusal(() -> removeClient(bench, "new")).code())
        .isEqualTo(ErrorCode.STILL_REFERENCED);
    assertThat(ids(bench.clients(), bench.here(), Query.all())).containsExactly("new");
  }

  private static void removeClient(Bench bench, String id) {
    bench.clients().remove(bench.here(), ClientId.of(id), 1);
  }

  @Test
  void e35_letsGoWhatNoTimeEntryRefersToAnyMore() {
    Bench bench = bench();
    TimeEntry entry = SampleAgency.timeEntry();
    for (Attribute<TimeEntry, ?> attribute : TimeEntries.REFERENCES) {
      Bench fresh = bench.fresh();
      Target<?, ?> target =
          Target.insert(fresh, attribute.target().orElseThrow(), attribute.texts(entry).get(0));
      fresh.entries().append(fresh.here(), ImmutableList.of(Revised.of(entry.id(), 1, entry)));
      TimeEntry moved =
          entry
              .withBudget(BudgetId.of("elsewhere"))
              .withPerson(PersonId.of("somebody"))
              .withInvoice(Optional.empty());
      fresh.entries().append(fresh.here(), ImmutableList.of(Revised.of(entry.id(), 2, moved)));
      target.assertGoes(attribute.name() + " of a moved entry");
    }
    Bench fresh = bench.fresh();
    fresh.entries().append(fresh.here(), ImmutableList.of(Revised.of(entry.id(), 1, entry)));
    Target<?, ?> budget = Target.insert(fresh, "budget", entry.budget().value());
    budget.assertKept("budget");
    fresh.entries().append(fresh.here(), ImmutableList.of(Revised.deleted(entry.id(), 2)));
    budget.assertGoes("budget of a deleted entry");
  }

  @Test
  void e36_letsGoWhatRefersToItself() {
    requires(Capability.OWN_ENTITY_TYPES);
    Bench bench = bench();
    EntityType<TeamId, Team> guilds =
        EntityType.of(
            "contractGuild",
            "guild",
            Team.class,
            Team::id,
            ImmutableList.of(
                Attribute.<Team, String>many(
                        "parent",
                        team ->
                            team.externalRefs().stream()
                                .map(ExternalRef::id)
                                .collect(toImmutableList()))
                    .referringTo("contractGuild")));
    EntityStore<TeamId, Team> store = bench.of(guilds);
    Team own =
        SampleAgency.team()
            .withId(TeamId.of("own"))
            .withExternalRefs(new ExternalRef("parent", "own"));
    store.insert(bench.here(), own);
    store.insert(bench.here(), own.withId(TeamId.of("child")));
    assertThat(refusal(() -> store.remove(bench.here(), own.id(), 1)).code())
        .isEqualTo(ErrorCode.STILL_REFERENCED);
    store.remove(bench.here(), TeamId.of("child"), 1);
    store.remove(bench.here(), own.id(), 1);
    assertThat(ids(store, bench.here(), Query.all())).isEmpty();
  }

  @Test
  void e37_letsGoWhatOnlyAnotherTenantRefersTo() {
    Bench bench = bench();
    TimeEntry entry = SampleAgency.timeEntry();
    bench.clients().insert(bench.here(), SampleAgency.client());
    Target<?, ?> budget = Target.insert(bench, "budget", entry.budget().value());
    Target<?, ?> person = Target.insert(bench, "person", entry.person().value());
    bench.clients().insert(bench.there(), SampleAgency.client());
    bench.deals().insert(bench.there(), SampleAgency.deal());
    bench.entries().append(bench.there(), ImmutableList.of(Revised.of(entry.id(), 1, entry)));
    bench.clients().remove(bench.here(), SampleAgency.client().id(), 1);
    budget.assertGoes("budget");
    person.assertGoes("person");
    assertThat(
            refusal(() -> bench.clients().remove(bench.there(), SampleAgency.client().id(), 1))
                .code())
        .isEqualTo(ErrorCode.STILL_REFERENCED);
  }

  @Test
  void e38_letsGoWhatOnlySharesTheIdOfWhatIsReferredTo() {
    Bench bench = bench();
    bench.of(Teams.TYPE).insert(bench.here(), SampleAgency.team().withId(TeamId.of("same")));
    bench
        .of(WorkSchedules.TYPE)
        .insert(bench.here(), SampleAgency.workSchedule().withPerson(PersonId.of("same")));
    bench.deals().insert(bench.here(), deal("d").withClient(ClientId.of("same")));
    Target<?, ?> person = Target.insert(bench, "person", "same");
    bench.of(Teams.TYPE).remove(bench.here(), TeamId.of("same"), 1);
    assertThat(ids(bench.of(Teams.TYPE), bench.here(), Query.all())).isEmpty();
    person.assertKept("workSchedule.person");
    assertThat(ids(bench.of(People.TYPE), bench.here(), Query.all())).containsExactly("same");
  }

  @Test
  void e39_letsOneOfEightReplaceAVersion() {
    requires(Capability.CONCURRENT_WRITERS);
    Bench bench = bench();
    EntityStore<ClientId, Client> store = bench.clients();
    store.insert(bench.here(), client("c", "v1"));
    for (long version = 1; version <= 5; version++) {
      long expected = version;
      ImmutableList<Object> results =
          Race.run(thread -> store.replace(bench.here(), client("c", "by " + thread), expected));
      Object winner = assertOneWins(results);
      assertThat(store.find(bench.here(), ClientId.of("c")))
          .get()
          .isEqualTo(winner)
          .extracting(Versioned::version)
          .isEqualTo(expected + 1);
      assertThat(results)
          .filteredOn(AgencyException.class::isInstance)
          .allSatisfy(lost -> assertStale((AgencyException) lost, expected, expected + 1));
    }
  }

  @Test
  void e40_letsOneOfEightInsertAnId() {
    requires(Capability.CONCURRENT_WRITERS);
    Bench bench = bench();
    EntityStore<ClientId, Client> store = bench.clients();
    for (int i = 0; i < 5; i++) {
      String id = "c-" + i;
      ImmutableList<Object> results =
          Race.run(thread -> store.insert(bench.here(), client(id, "by " + thread)));
      Object winner = assertOneWins(results);
      assertThat(store.find(bench.here(), ClientId.of(id))).get().isEqualTo(winner);
      assertThat(results)
          .filteredOn(AgencyException.class::isInstance)
          .extracting(lost -> ((AgencyException) lost).code())
          .containsOnly(ErrorCode.DUPLICATE_ID);
    }
  }

  private static Object assertOneWins(ImmutableList<Object> results) {
    ImmutableList<Object> winners =
        results.stream().filter(Versioned.class::isInstance).collect(toImmutableList());
    assertThat(winners).hasSize(1);
    return winners.get(0);
  }

  private static void assertStale(AgencyException refusal, long expected, long stored) {
    assertThat(refusal)
        .isInstanceOfSatisfying(
            StaleVersionException.class,
            stale -> {
              assertThat(stale.code()).isEqualTo(ErrorCode.STALE_VERSION);
              assertThat(stale.expected()).as("expected").isEqualTo(expected);
              assertThat(stale.stored()).as("stored").isEqualTo(stored);
            });
  }

  private static void assertStands(Bench bench, Client client, long version) {
    assertThat(bench.clients().find(bench.here(), client.id()))
        .contains(new Versioned<>(client, version));
  }

  private static Invoice invoice(String id) {
    return SampleAgency.invoice().withId(InvoiceId.of(id));
  }

  private static <T> ImmutableList<Versioned<T>> everything(
      EntityStore<?, T> store, Caller caller) {
    return pages(store, caller, Query.all(), Page.MAX_LIMIT).stream()
        .flatMap(List::stream)
        .collect(toImmutableList());
  }

  private static <T> ImmutableList<String> ids(
      EntityStore<?, T> store, Caller caller, Query<T> query) {
    return ids(pages(store, caller, query, Page.MAX_LIMIT));
  }

  private static <T> ImmutableList<String> ids(ImmutableList<ImmutableList<Versioned<T>>> pages) {
    return pages.stream().flatMap(page -> ids(page).stream()).collect(toImmutableList());
  }

  private static <T> ImmutableList<String> ids(List<Versioned<T>> rows) {
    return rows.stream().map(row -> idOf(row.value())).collect(toImmutableList());
  }

  private static String idOf(Object value) {
    if (value instanceof Client client) {
      return client.id().value();
    }
    return Kind.all().stream()
        .map(kind -> idOf(kind.type(), value))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  private static <T> Optional<String> idOf(EntityType<?, T> type, Object value) {
    return Optional.of(value)
        .filter(type.model()::isInstance)
        .map(type.model()::cast)
        .map(it -> type.id(it).toString());
  }

  /** Reads all pages of a query. */
  static <T> ImmutableList<ImmutableList<Versioned<T>>> pages(
      EntityStore<?, T> store, Caller caller, Query<T> query, int limit) {
    return Pages.all(after -> store.page(caller, query, after, limit));
  }

  /** Something that is referred to. */
  private record Target<I extends Comparable<I>, T>(Bench bench, EntityType<I, T> type, T value) {
    static Target<?, ?> insert(Bench bench, String type, String id) {
      return insert(bench, Kind.named(type), id);
    }

    private static <I extends Comparable<I>, T> Target<I, T> insert(
        Bench bench, Kind<I, T> kind, String id) {
      T value = kind.bare(id);
      bench.of(kind.type()).insert(bench.here(), value);
      return new Target<>(bench, kind.type(), value);
    }

    void assertKept(String reference) {
      assertThat(refusal(this::remove).code()).as(reference).isEqualTo(ErrorCode.STILL_REFERENCED);
      assertThat(bench.of(type).find(bench.here(), type.id(value)))
          .as(reference)
          .contains(new Versioned<>(value, 1));
    }

    void assertGoes(String reference) {
      remove();
      assertThat(bench.of(type).find(bench.here(), type.id(value))).as(reference).isEmpty();
    }

    private void remove() {
      bench.of(type).remove(bench.here(), type.id(value), 1);
    }
  }
}
