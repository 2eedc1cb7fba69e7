package dev.agency.core.testkit.store;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.EntryDimension;
import dev.agency.core.budget.Budget;
import dev.agency.core.client.Client;
import dev.agency.core.deal.Deal;
import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.CommandId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.Clients;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * One thing a caller does with stores, of which two stores can be asked for the same.
 *
 * @param words what it is, for the reader of a failure
 * @param action does it and returns what the caller learns
 */
record Step(String words, BiFunction<Stores, Caller, Object> action) {
  private static final LocalDate DAY = SampleAgency.day(Month.MARCH, 1);
  private static final Instant AT = Instant.parse("2026-03-16T09:30:00Z");
  private static final int MAX_INNER = 5;

  /** Does it, and returns what was answered or refused. */
  Object answer(Stores stores, Caller caller) {
    try {
      return action.apply(stores, caller);
    } catch (AgencyException refusal) {
      // How a failure is described is the store's own affair.
      return refusal.code() == ErrorCode.PERSISTENCE_FAILED
          ? "PERSISTENCE_FAILED"
          : refusal.code() + ": " + refusal.getMessage();
    }
  }

  @Override
  public String toString() {
    return words;
  }

  /** Returns steps that are one call each. */
  static Arbitrary<Step> calls() {
    return Arbitraries.frequencyOf(
        Tuple.of(10, on(Clients.TYPE, clients(), ids("c"), ClientId::of)),
        Tuple.of(10, on(Deals.TYPE, deals(), ids("d"), DealId::of)),
        Tuple.of(6, on(Budgets.TYPE, budgets(), ids("b"), BudgetId::of)),
        Tuple.of(6, dealPages()),
        Tuple.of(12, entries()),
        Tuple.of(3, commands()),
        Tuple.of(3, audit()),
        Tuple.of(6, events()));
  }

  /**
   * Returns steps that are calls, or transactions of some, that end well or not, or nested ones.
   */
  static Arbitrary<Step> callsAndTransactions() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, calls()),
        Tuple.of(
            2,
            transactions(
                Arbitraries.frequencyOf(
                    Tuple.of(4, calls()), Tuple.of(1, transactions(calls()))))));
  }

  private static Arbitrary<Step> transactions(Arbitrary<Step> inner) {
    return Combinators.combine(
            inner.list().ofMinSize(1).ofMaxSize(MAX_INNER),
            Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true)),
            Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true)))
        .as(
            (steps, fails, caught) ->
                new Step(
                    (caught ? "caught " : "") + (fails ? "failing " : "") + "transaction " + steps,
                    (stores, caller) -> transaction(stores, caller, steps, fails, caught)));
  }

  /** A refusal ends the transaction, as whoever catches it cannot rely on what comes after. */
  private static Object transaction(
      Stores stores, Caller caller, List<Step> steps, boolean fails, boolean caught) {
    try {
      return stores
          .transactions()
          .<Object>required(
              () -> {
                List<Object> answers = new ArrayList<>();
                steps.forEach(step -> answers.add(step.action().apply(stores, caller)));
                if (fails) {
                  throw new NotFoundException("reason to go on");
                }
                return answers;
              });
    } catch (NotFoundException failure) {
      if (caught) {
        return "caught " + failure.getMessage();
      }
      throw failure;
    }
  }

  private static Arbitrary<String> ids(String letter) {
    return Arbitraries.of(letter + "1", letter + "2", letter + ".2");
  }

  private static Arbitrary<Client> clients() {
    return Combinators.combine(ids("c"), Arbitraries.of("Ada", "ada", "Æther")).as(Bench::client);
  }

  private static Arbitrary<Deal> deals() {
    return Combinators.combine(ids("d"), ids("c"), Arbitraries.integers().between(0, 3).optional())
        .as(
            (id, client, close) ->
                Bench.deal(id)
                    .withClient(ClientId.of(client))
                    .withExpectedClose(close.map(DAY::plusDays)));
  }

  private static Arbitrary<Budget> budgets() {
    return Combinators.combine(ids("b"), ids("d").optional())
        .as(
            (id, deal) ->
                SampleAgency.budget().withId(BudgetId.of(id)).withOriginDeal(deal.map(DealId::of)));
  }

  private static <I extends Comparable<I>, T> Arbitrary<Step> on(
      EntityType<I, T> type,
      Arbitrary<T> values,
      Arbitrary<String> texts,
      Function<String, I> idOf) {
    Arbitrary<I> ids = texts.map(idOf);
    Arbitrary<Long> offsets =
        Arbitraries.frequency(Tuple.of(4, 0L), Tuple.of(1, 1L), Tuple.of(1, -1L));
    return Arbitraries.frequencyOf(
        Tuple.of(
            3,
            values.map(
                value ->
                    new Step(
                        "insert " + type + " " + type.id(value),
                        (stores, caller) -> stores.entities(type).insert(caller, value)))),
        Tuple.of(
            3,
            Combinators.combine(values, offsets)
                .as(
                    (value, offset) ->
                        new Step(
                            "replace " + type + " " + type.id(value) + " at " + offset,
                            (stores, caller) -> {
                              EntityStore<I, T> store = stores.entities(type);
                              long version = version(store, caller, type.id(value)) + offset;
                              return store.replace(caller, value, version);
                            }))),
        Tuple.of(
            2,
            Combinators.combine(ids, offsets)
                .as(
                    (id, offset) ->
                        new Step(
                            "remove " + type + " " + id + " at " + offset,
                            (stores, caller) -> {
                              EntityStore<I, T> store = stores.entities(type);
                              store.remove(caller, id, version(store, caller, id) + offset);
                              return "removed";
                            }))),
        Tuple.of(
            2,
            ids.map(
                id ->
                    new Step(
                        "find " + type + " " + id,
                        (stores, caller) -> stores.entities(type).find(caller, id)))),
        Tuple.of(
            3,
            ids.list()
                .ofMaxSize(4)
                .map(
                    asked ->
                        new Step(
                            "find " + type + " " + asked,
                            (stores, caller) ->
                                stores.entities(type).findAll(caller, asked).entrySet().asList()))),
        Tuple.of(
            2, Arbitraries.integers().between(1, 4).map(limit -> pages(type, Query.all(), limit))));
  }

  private static <I extends Comparable<I>, T> long version(
      EntityStore<I, T> store, Caller caller, I id) {
    return store.find(caller, id).map(Versioned::version).orElse(1L);
  }

  private static Arbitrary<Step> dealPages() {
    Arbitrary<Query<Deal>> queries =
        Combinators.combine(
                ids("c").list().ofMaxSize(2).optional(),
                Combinators.combine(
                        Arbitraries.integers().between(0, 3), Arbitraries.integers().between(0, 3))
                    .as(
                        (start, length) ->
                            length == 0
                                ? DateRange.startingOn(DAY.plusDays(start))
                                : DateRange.of(DAY.plusDays(start), DAY.plusDays(start + length)))
                    .optional())
            .as(Step::query);
    return Combinators.combine(queries, Arbitraries.integers().between(1, 4))
        .as((query, limit) -> pages(Deals.TYPE, query, limit));
  }

  private static Query<Deal> query(Optional<List<String>> clients, Optional<DateRange> closing) {
    Query<Deal> query = Query.all();
    if (clients.isPresent()) {
      query =
          query.withAnyOf(
              Deals.CLIENT, clients.get().stream().map(ClientId::of).collect(toImmutableList()));
    }
    return closing.isPresent() ? query.during(Deals.EXPECTED_CLOSE, closing.get()) : query;
  }

  private static <I extends Comparable<I>, T> Step pages(
      EntityType<I, T> type, Query<T> query, int limit) {
    return new Step(
        "pages of " + limit + " " + type + " " + query,
        (stores, caller) -> EntityStoreContract.pages(stores.entities(type), caller, query, limit));
  }

  private static Arbitrary<Step> entries() {
    Arbitrary<ImmutableSet<EntryDimension>> dimensions =
        Arbitraries.subsetOf(EntryDimension.values()).map(ImmutableSet::copyOf);
    return Arbitraries.frequencyOf(
        Tuple.of(
            4,
            Entries.revisions()
                .list()
                .ofMaxSize(4)
                .map(
                    batch ->
                        new Step(
                            "append " + batch.size() + " revisions",
                            (stores, caller) -> stores.timeEntries().append(caller, batch)))),
        Tuple.of(
            1,
            Entries.ids()
                .list()
                .ofMaxSize(4)
                .map(
                    asked ->
                        new Step(
                            "find entries " + asked,
                            (stores, caller) ->
                                stores.timeEntries().findAll(caller, asked).values().asList()))),
        Tuple.of(
            2,
            Entries.ranges()
                .map(
                    range ->
                        new Step(
                            "read " + range, (stores, caller) -> read(stores, caller, range)))),
        Tuple.of(
            1,
            Combinators.combine(Entries.ranges(), dimensions)
                .as(
                    (range, by) ->
                        new Step(
                            "totals of " + range + " by " + by,
                            (stores, caller) -> stores.timeEntries().totals(caller, range, by)))));
  }

  private static Object read(Stores stores, Caller caller, EntryRange range) {
    return stores
        .timeEntries()
        .<Object>read(caller, range, found -> found.collect(toImmutableList()));
  }

  private static Arbitrary<Step> commands() {
    return Combinators.combine(Arbitraries.of("k1", "k2", "K1"), Arbitraries.of(true, false))
        .as(
            (id, recorded) ->
                recorded
                    ? new Step(
                        "record " + id,
                        (stores, caller) -> {
                          stores.commands().record(caller, Bench.command(id, AT));
                          return "recorded";
                        })
                    : new Step(
                        "find command " + id,
                        (stores, caller) -> stores.commands().find(caller, CommandId.of(id))));
  }

  private static Arbitrary<Step> audit() {
    Arbitrary<Step> appended =
        causes()
            .map(
                causes ->
                    new Step(
                        "audit " + causes,
                        (stores, caller) -> {
                          stores
                              .audit()
                              .append(
                                  caller,
                                  causes.stream()
                                      .map(cause -> Bench.audited(cause, 0, "d1", AT))
                                      .collect(toImmutableList()));
                          return "audited";
                        }));
    Arbitrary<Step> read =
        Arbitraries.integers()
            .between(1, 4)
            .map(
                limit ->
                    new Step(
                        "pages of " + limit + " audit records",
                        (stores, caller) ->
                            Pages.all(
                                after -> stores.audit().page(caller, "deal", "d1", after, limit))));
    return Arbitraries.oneOf(appended, read);
  }

  private static Arbitrary<Step> events() {
    Arbitrary<Step> appended =
        causes()
            .map(
                causes ->
                    new Step(
                        "events " + causes,
                        (stores, caller) -> {
                          stores
                              .outbox()
                              .append(
                                  caller,
                                  causes.stream()
                                      .map(cause -> Bench.event(cause, 0, AT))
                                      .collect(toImmutableList()));
                          return "told";
                        }));
    Arbitrary<Step> acknowledged =
        causes()
            .map(
                causes ->
                    new Step(
                        "acknowledge " + causes,
                        (stores, caller) -> {
                          stores
                              .outbox()
                              .acknowledge(
                                  caller,
                                  causes.stream()
                                      .map(cause -> Bench.event(cause, 0, AT))
                                      .collect(toImmutableList()));
                          return "acknowledged";
                        }));
    Arbitrary<Step> read =
        Arbitraries.integers()
            .between(1, 4)
            .map(
                limit ->
                    new Step(
                        "at most " + limit + " pending",
                        (stores, caller) -> stores.outbox().pending(caller, limit)));
    return Arbitraries.oneOf(appended, acknowledged, read);
  }

  private static Arbitrary<List<String>> causes() {
    return Arbitraries.of("e1", "e2", "e3", "e4", "E1").list().ofMinSize(1).ofMaxSize(3);
  }

  /** Returns what stands in stores, as far as steps write it. */
  static ImmutableList<Object> contents(Stores stores, Caller caller) {
    return ImmutableList.of(
        pages(Clients.TYPE, Query.all(), 100).answer(stores, caller),
        pages(Deals.TYPE, Query.all(), 100).answer(stores, caller),
        pages(Budgets.TYPE, Query.all(), 100).answer(stores, caller),
        read(stores, caller, EntryRange.all()),
        stores
            .timeEntries()
            .findAll(
                caller,
                Stream.of("T-1", "T-2", "t-1", "T-10", "T.1", "U")
                    .map(TimeEntryId::of)
                    .collect(toImmutableList())),
        Stream.of("k1", "k2", "K1")
            .map(id -> stores.commands().find(caller, CommandId.of(id)))
            .collect(toImmutableList()),
        stores.audit().page(caller, "deal", "d1", Optional.empty(), 1_000).rows(),
        stores.outbox().pending(caller, 1_000));
  }
}
