package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Transactions;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import dev.agency.core.testkit.store.ForwardingStores;
import dev.agency.examples.importers.batch.Undo;
import dev.agency.examples.importers.link.DecisionBook;
import dev.agency.examples.importers.link.Decisions;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.Profile;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A trial tells exactly what the import does, and leaves no trace: for drawn files of two systems,
 * one after the other, with bookings that move, things that are gone, decisions, undone batches and
 * invoices between them.
 */
final class TrialLaw {
  private static final int ROUNDS = 4;

  private TrialLaw() {}

  /** A mistake somebody could make. */
  enum Mistake {
    /** None. */
    NONE(stores -> stores, rows -> rows),
    /** What is tried out is not taken back. */
    KEEPS_A_TRIAL(Untaken::new, rows -> rows),
    /** The import reads other files than the trial. */
    READS_OTHERWISE(stores -> stores, rows -> rows.replace("\"project\": 1", "\"project\": 9")),
    /** What the trial calls gone is there for the import. */
    OVERLOOKS_WHAT_IS_GONE(
        stores -> stores, rows -> rows.replace("\"gone\": true", "\"gone\": false"));

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final UnaryOperator<Stores> stores;

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final UnaryOperator<String> rowsAgain;

    Mistake(UnaryOperator<Stores> stores, UnaryOperator<String> rowsAgain) {
      this.stores = stores;
      this.rowsAgain = rowsAgain;
    }
  }

  /**
   * Checks the law on what follows from a seed, with a mistake planted.
   *
   * @return the codes of what was told on the way
   */
  static Set<String> check(long seed, Mistake mistake) {
    Set<String> codes = new TreeSet<>();
    Studio studio = new Studio(mistake.stores.apply(MemoryStores.of(new MemoryLimits(100_000))));
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      String system = random.nextInt(3) == 0 ? "other" : "drawn";
      Decisions decisions = decisions(random);
      Map<String, String> rows = rows(random);
      Map<String, String> content = studio.content();
      Map<String, Long> versions = studio.versions();
      Decisions kept = new DecisionBook(studio.stores, studio.caller).all();
      ImportReport tried = studio.run(request(system, round, rows, decisions, row -> row).tryOut());
      assertThat(studio.content()).isEqualTo(content);
      assertThat(studio.versions()).isEqualTo(versions);
      assertThat(new DecisionBook(studio.stores, studio.caller).all()).isEqualTo(kept);
      ImportReport done = studio.run(request(system, round, rows, decisions, mistake.rowsAgain));
      assertThat(done).isEqualTo(asDone(tried));
      done.problems().forEach(problem -> codes.add(problem.code()));
      between(studio, round, random);
    }
    return codes;
  }

  private static ImportReport asDone(ImportReport tried) {
    assertThat(tried.dryRun()).isTrue();
    return new ImportReport(
        false,
        tried.counts(),
        tried.problems(),
        tried.problemCounts(),
        tried.links(),
        tried.moreLinks(),
        tried.unresolved(),
        tried.moreUnresolved(),
        tried.unmapped(),
        tried.givens(),
        tried.decided());
  }

  /** What the agency does between two imports. */
  private static void between(Studio studio, int round, Random random) {
    if (random.nextInt(4) == 0) {
      assertThat(new Undo(studio.stores, studio.caller).run("round-" + round).conflicts())
          .isEmpty();
    }
    List<TimeEntry> time =
        studio.stores.timeEntries().read(studio.caller, EntryRange.all(), all -> all.toList());
    if (!time.isEmpty() && random.nextBoolean()) {
      TimeEntry entry = time.get(random.nextInt(time.size()));
      TimeEntryId id = entry.id();
      long revision =
          studio.stores.timeEntries().findAll(studio.caller, List.of(id)).values().stream()
              .mapToLong(Revised::revision)
              .findFirst()
              .orElseThrow();
      TimeEntry invoiced =
          entry.toBuilder().approval(Approval.APPROVED).invoice(InvoiceId.of("I-1")).build();
      studio
          .stores
          .timeEntries()
          .append(studio.caller, List.of(Revised.of(id, revision + 1, invoiced)));
    }
  }

  private static Decisions decisions(Random random) {
    Decisions decisions = Decisions.none();
    for (int i = random.nextInt(3); i > 0; i--) {
      ExternalRef ref = new ExternalRef("other", String.valueOf(random.nextInt(4)));
      String id = "drawn-" + random.nextInt(5);
      decisions =
          switch (random.nextInt(3)) {
            case 0 -> decisions.accept(Kind.CLIENT, ref, id);
            case 1 -> decisions.refuse(Kind.CLIENT, ref, id);
            default -> decisions.create(Kind.CLIENT, ref);
          };
    }
    return decisions;
  }

  private static ImportRequest request(
      String system,
      int round,
      Map<String, String> rows,
      Decisions decisions,
      UnaryOperator<String> read) {
    ImportRequest request = ImportRequest.of(profile(system), "round-" + round).decided(decisions);
    for (Map.Entry<String, String> file : rows.entrySet()) {
      request = request.file(file.getKey(), Studio.text(read.apply(file.getValue())));
    }
    return request;
  }

  /** Two systems of one form; the second knows no client by itself. */
  private static Profile profile(String system) {
    return Profile.read(
        """
        {"system": "%s", "objects": [
          {"file": "clients", "format": "json", "kind": "client", %s "id": "/id",
            "skips": [{"path": "/gone", "in": ["true"]}],
            "fields": [
              {"property": "name", "from": "/name", "as": "text"},
              {"property": "currency", "value": "EUR", "as": "text"}]},
          {"file": "people", "format": "json", "kind": "person", "creates": true, "id": "/id",
            "skips": [{"path": "/gone", "in": ["true"]}],
            "fields": [
              {"property": "name", "from": "/name", "as": "text"},
              {"property": "email", "from": "/email", "as": "text"},
              {"property": "discipline", "value": "design", "as": "text"},
              {"property": "archived", "value": "false", "as": "flag"}]},
          {"file": "projects", "format": "json", "kind": "project", "creates": true, "id": "/id",
            "skips": [{"path": "/gone", "in": ["true"]}],
            "fields": [
              {"property": "client", "from": "/client", "as": "reference"},
              {"property": "name", "from": "/name", "as": "text"},
              {"property": "state", "value": "ACTIVE", "as": "name"}]},
          {"file": "projects", "format": "json", "kind": "responsibility", "creates": true,
            "id": "/id", "when": [{"path": "/lead"}],
            "skips": [{"path": "/gone", "in": ["true"]}],
            "fields": [
              {"property": "duty", "value": "PROJECT_MANAGER", "as": "name"},
              {"property": "project", "from": "/id", "as": "reference"},
              {"property": "person", "from": "/lead", "as": "reference"},
              {"property": "from", "value": "2026-01-01", "as": "day", "forms": ["date"]}]},
          {"file": "budgets", "format": "json", "kind": "budget", "creates": true, "id": "/id",
            "skips": [{"path": "/gone", "in": ["true"]}],
            "fields": [
              {"property": "project", "from": "/project", "as": "reference"},
              {"property": "name", "from": "/name", "as": "text"},
              {"property": "currency", "value": "EUR", "as": "text"},
              {"property": "minutesPerDay", "value": "480", "as": "count"},
              {"property": "pricing", "value": "TIME_AND_MATERIALS", "as": "name"}]},
          {"file": "bookings", "format": "json", "kind": "booking", "creates": true, "id": "/id",
            "each": "person",
            "repeat": {"state": "/repeat", "until": "/until", "steps": {"1": "weekly"}},
            "skips": [{"path": "/gone", "in": ["true"]}],
            "fields": [
              {"property": "person", "from": "/people/*", "as": "reference"},
              {"property": "work", "from": "/project", "as": "reference"},
              {"property": "start", "from": "/start", "as": "day", "forms": ["date"]},
              {"property": "end", "from": "/start", "as": "day", "forms": ["date"]},
              {"property": "perDay", "from": "/minutes", "as": "span", "unit": "minutes"},
              {"property": "status", "value": "CONFIRMED", "as": "name"}]},
          {"file": "time", "format": "json", "kind": "time", "creates": true, "id": "/id",
            "skips": [{"path": "/gone", "in": ["true"]}],
            "fields": [
              {"property": "project", "from": "/project", "as": "reference"},
              {"property": "person", "from": "/person", "as": "reference"},
              {"property": "date", "from": "/date", "as": "day", "forms": ["date"]},
              {"property": "worked", "from": "/minutes", "as": "span", "unit": "minutes"},
              {"property": "billable", "value": "true", "as": "flag"},
              {"property": "approval", "from": "/approval", "as": "name", "names": {"ok": "APPROVED", "open": "PENDING"}}]}]}
        """
            .formatted(system, system.equals("drawn") ? "\"creates\": true," : ""));
  }

  private static Map<String, String> rows(Random random) {
    return Map.of(
        "clients", list(random, 3, TrialLaw::client),
        "people", list(random, 3, TrialLaw::person),
        "projects", list(random, 4, TrialLaw::project),
        "budgets", list(random, 4, TrialLaw::budget),
        "bookings", list(random, 4, TrialLaw::booking),
        "time", list(random, 6, TrialLaw::time));
  }

  private interface Row {
    String of(Random random);
  }

  /** A row may come twice, and say something else the second time. */
  private static String list(Random random, int most, Row row) {
    return IntStream.range(0, random.nextInt(most + 1))
        .mapToObj(i -> "{" + row.of(random) + gone(random) + "}")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String gone(Random random) {
    return ", \"gone\": " + (random.nextInt(4) == 0);
  }

  private static String field(String name, Object value) {
    return "\"" + name + "\": " + value;
  }

  private static String text(String name, Object value) {
    return field(name, "\"" + value + "\"");
  }

  private static String joined(String... fields) {
    return String.join(", ", ImmutableList.copyOf(fields));
  }

  private static String client(Random random) {
    return joined(
        field("id", random.nextInt(4)), text("name", "Client " + "ABC".charAt(random.nextInt(3))));
  }

  private static String person(Random random) {
    int id = random.nextInt(3);
    return joined(field("id", id), text("name", "P" + id), text("email", id + "@studio.example"));
  }

  private static String project(Random random) {
    return joined(
        field("id", random.nextInt(3)),
        field("client", random.nextInt(4)),
        text("name", "Project " + random.nextInt(3)),
        random.nextBoolean() ? field("lead", random.nextInt(3)) : text("note", "nobody"));
  }

  private static String budget(Random random) {
    return joined(
        field("id", random.nextInt(4)), field("project", random.nextInt(3)), text("name", "Time"));
  }

  private static String booking(Random random) {
    return joined(
        field("id", random.nextInt(3)),
        field("people", random.nextBoolean() ? "[0, 1]" : "[" + random.nextInt(3) + "]"),
        field("project", random.nextInt(3)),
        text("start", "2026-03-0" + (1 + random.nextInt(9))),
        field("minutes", 60 * random.nextInt(3)),
        random.nextBoolean() ? field("repeat", 1) : text("note", "once"),
        text("until", "2026-03-2" + random.nextInt(9)));
  }

  private static String time(Random random) {
    return joined(
        field("id", random.nextInt(5)),
        field("project", random.nextInt(3)),
        field("person", random.nextInt(3)),
        text("date", "2026-03-0" + (1 + random.nextInt(9))),
        field("minutes", 60 * random.nextInt(3)),
        text("approval", random.nextInt(5) == 0 ? "?" : random.nextBoolean() ? "ok" : "open"));
  }

  /** Stores that write each thing by itself, and so cannot take anything back. */
  private static final class Untaken extends ForwardingStores {
    Untaken(Stores stores) {
      super(stores);
    }

    @Override
    public Transactions transactions() {
      return new Transactions() {
        @Override
        public <R> R required(Supplier<R> work) {
          return work.get();
        }
      };
    }
  }
}
