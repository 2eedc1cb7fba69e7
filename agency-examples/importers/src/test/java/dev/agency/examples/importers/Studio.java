package dev.agency.examples.importers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.io.ByteSource;
import com.google.common.io.Resources;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.WonAs;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.StageId;
import dev.agency.core.id.TenantId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.EntityTypes;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import dev.agency.examples.importers.batch.JournalPart;
import dev.agency.examples.importers.link.Decisions;
import dev.agency.examples.importers.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An agency with an empty store, into which the tests import. */
final class Studio {
  final Stores stores;
  final Caller caller =
      new Caller(TenantId.of("studio"), PersonId.of("importer"), CorrelationId.of("test"));

  Studio() {
    this(MemoryStores.of(new MemoryLimits(1_000_000)));
  }

  Studio(Stores stores) {
    this.stores = stores;
  }

  ImportReport run(ImportRequest request) {
    return new Importer(stores, caller).run(request);
  }

  static ByteSource text(String content) {
    return ByteSource.wrap(content.getBytes(UTF_8));
  }

  /** A fixture, such as {@code hubspot/deals.json}. */
  static ByteSource fixture(String name) {
    return Resources.asByteSource(Resources.getResource(Studio.class, name));
  }

  static ImportRequest hubspot(String batch) {
    return ImportRequest.of(Profile.of("hubspot"), batch)
        .file("companies", fixture("hubspot/companies.json"))
        .file("owners", fixture("hubspot/owners.json"))
        .file("pipelines", fixture("hubspot/pipelines.json"))
        .file("deals", fixture("hubspot/deals.json"))
        .given("currency", "EUR")
        .given("zone", "Europe/Stockholm")
        .given("pricing", "TIME_AND_MATERIALS")
        .given("minutesPerDay", "480");
  }

  static ImportRequest floatPeople(String batch) {
    return ImportRequest.of(Profile.of("float"), batch)
        .file("people", fixture("float/people.json"))
        .given("employedSince", "2020-01-01");
  }

  static ImportRequest floatWork(String batch, Decisions decisions) {
    return ImportRequest.of(Profile.of("float"), batch)
        .file("accounts", fixture("float/accounts.json"))
        .file("clients", fixture("float/clients.json"))
        .file("projects", fixture("float/projects.json"))
        .file("allocations", fixture("float/allocations.json"))
        .given("currency", "EUR")
        .given("minutesPerDay", "480")
        .decided(decisions);
  }

  static ImportRequest clickup(String batch, Decisions decisions) {
    return ImportRequest.of(Profile.of("clickup"), batch)
        .file("spaces", fixture("clickup/spaces.json"))
        .file("teams", fixture("clickup/teams.json"))
        .file("folders", fixture("clickup/folders.json"))
        .file("tasks", fixture("clickup/tasks.json"))
        .file("time", fixture("clickup/time.json"))
        .given("zone", "Europe/Stockholm")
        .given("approval", "PENDING")
        .decided(decisions);
  }

  <I extends Comparable<I>, T> List<T> all(EntityType<I, T> type) {
    return versioned(type).stream().map(Versioned::value).toList();
  }

  /** Wins a deal here, into a project that is there, with the budget of the same id. */
  Deal win(String deal, String project) {
    EntityStore<DealId, Deal> deals = stores.entities(Deals.TYPE);
    Versioned<Deal> open = deals.find(caller, DealId.of(deal)).orElseThrow();
    Deal won =
        open.value().toBuilder()
            .stage(StageId.of("s-closedwon"))
            .conversions(1)
            .wonAs(
                WonAs.builder()
                    .project(ProjectId.of(project))
                    .budget(BudgetId.of(project))
                    .newProject(false)
                    .build())
            .build();
    return deals.replace(caller, won, open.version()).value();
  }

  private <I extends Comparable<I>, T> List<Versioned<T>> versioned(EntityType<I, T> type) {
    List<Versioned<T>> all = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    do {
      Page<Versioned<T>> page = stores.entities(type).page(caller, Query.all(), after, 1_000);
      all.addAll(page.rows());
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  /** All that is there, by type and id, as the JSON of the store. */
  ImmutableSortedMap<String, String> content() {
    Map<String, String> content = new TreeMap<>();
    EntityTypes.all().forEach(type -> put(type, content));
    put(JournalPart.TYPE, content);
    stores
        .timeEntries()
        .<Boolean>read(
            caller,
            EntryRange.all(),
            entries -> {
              entries.forEach(
                  entry -> content.put("time " + entry.id(), AgencyJson.writeStored(entry)));
              return true;
            });
    return ImmutableSortedMap.copyOf(content);
  }

  private <I extends Comparable<I>, T> void put(
      EntityType<I, T> type, Map<String, String> content) {
    for (T value : all(type)) {
      content.put(type.name() + " " + type.id(value), AgencyJson.writeStored(value));
    }
  }

  /** The versions of all that is there: an import that changes nothing leaves them, too. */
  ImmutableSortedMap<String, Long> versions() {
    Map<String, Long> versions = new TreeMap<>();
    EntityTypes.all().forEach(type -> version(type, versions));
    version(JournalPart.TYPE, versions);
    return ImmutableSortedMap.copyOf(versions);
  }

  private <I extends Comparable<I>, T> void version(
      EntityType<I, T> type, Map<String, Long> versions) {
    versioned(type)
        .forEach(
            stored -> versions.put(type.name() + " " + type.id(stored.value()), stored.version()));
  }
}
