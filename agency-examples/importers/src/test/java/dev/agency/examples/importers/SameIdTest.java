package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.client.Client;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PipelineId;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Clients;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.examples.importers.link.Basis;
import dev.agency.examples.importers.link.Decisions;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.Profile;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The id of a record may be that of something else. */
class SameIdTest {
  private static final String CLIENTS =
      """
      {"system": "%s", "objects": [
        {"file": "clients", "format": "csv", "kind": "client", "creates": true, "id": "Nr",
          "skips": [{"path": "Gone", "in": ["x"]}],
          "fields": [
            {"property": "name", "from": "Name", "as": "text"},
            {"property": "currency", "value": "EUR", "as": "text"}]}]}
      """;
  private static final String TIME =
      """
      {"system": "%s", "objects": [
        {"file": "time", "format": "csv", "kind": "time", "creates": true, "id": "Nr",
          "skips": [{"path": "Gone", "in": ["x"]}],
          "fields": [
            {"property": "project", "from": "Project", "as": "reference", "source": "sheet"},
            {"property": "person", "from": "Person", "as": "reference", "by": "email"},
            {"property": "date", "from": "Day", "as": "day", "forms": ["date"]},
            {"property": "worked", "from": "Hours", "as": "span", "unit": "hours"},
            {"property": "billable", "from": "Billable", "as": "flag"},
            {"property": "approval", "from": "State", "as": "name", "names": {"open": "PENDING"}}]}]}
      """;

  private final Studio studio = new Studio();

  private ImportReport clients(String system, String row) {
    return studio.run(
        ImportRequest.of(Profile.read(CLIENTS.formatted(system)), system + row.hashCode())
            .file("clients", Studio.text("Nr,Name,Gone\n" + row + "\n")));
  }

  private ImportReport time(String system, String row) {
    return studio.run(
        ImportRequest.of(Profile.read(TIME.formatted(system)), system + row.hashCode())
            .file(
                "time",
                Studio.text("Nr,Project,Person,Day,Hours,Billable,State,Gone\n" + row + "\n")));
  }

  @Test
  void twoSystemsThatComeToOneIdAreNotOneThing() {
    clients("erp", "old-1,Alpha,");
    Map<String, String> before = studio.content();
    ImportReport report = clients("erp-old", "1,Beta,");
    assertThat(report.lines(Severity.REFUSED)).containsExactly("clients:2 Nr DUPLICATE_ID");
    assertThat(studio.content()).isEqualTo(before);
    assertThat(clients("erp-old", "1,Beta,x").of(Kind.CLIENT).skipped()).isOne();
    assertThat(studio.content()).as("what is gone there is another").isEqualTo(before);
    assertThat(clients("erp", "old-1,Alpha & Co,").of(Kind.CLIENT).replaced()).isOne();
  }

  @Test
  void timeOfTwoSystemsThatComesToOneIdIsNotOneEntry() {
    studio.run(Studio.floatPeople("people"));
    studio.run(
        ImportRequest.of(CsvTest.SHEET, "projects")
            .file("projects", Studio.text("Projekt,Kunde,Satz\nWebsite,Halden,\"95,00\"\n"))
            .given("currency", "EUR"));
    String rest = "Website,mira.lindqvist@studio.example,2026-03-02,%s,yes,open,%s";
    assertThat(time("erp", "old-1," + rest.formatted("2", "")).of(Kind.TIME).inserted()).isOne();
    Map<String, String> before = studio.content();
    assertThat(time("erp-old", "1," + rest.formatted("3", "")).lines(Severity.REFUSED))
        .containsExactly("time:2 Nr DUPLICATE_ID");
    time("erp-old", "1," + rest.formatted("3", "x"));
    assertThat(studio.content()).isEqualTo(before);
    List<TimeEntry> entries =
        studio.stores.timeEntries().read(studio.caller, EntryRange.all(), read -> read.toList());
    assertThat(entries).extracting(TimeEntry::minutes).containsExactly(120L);
  }

  @Test
  void whatWasMadeByHandIsOnlyTheRecordWhereSomebodySaysSo() {
    Client byHand =
        Client.builder()
            .id(ClientId.of("erp-7"))
            .name("Gamma")
            .currency(Currency.getInstance("SEK"))
            .build();
    studio.stores.entities(Clients.TYPE).insert(studio.caller, byHand);
    assertThat(clients("erp", "7,Delta,").lines(Severity.REFUSED))
        .containsExactly("clients:2 Nr DUPLICATE_ID");
    ExternalRef ref = new ExternalRef("erp", "7");
    ImportReport decided =
        studio.run(
            ImportRequest.of(Profile.read(CLIENTS.formatted("erp")), "decided")
                .file("clients", Studio.text("Nr,Name,Gone\n7,Delta,\n"))
                .decided(Decisions.none().accept(Kind.CLIENT, ref, "erp-7")));
    assertThat(decided.links())
        .containsExactly(new ImportReport.Link(Kind.CLIENT, ref, "erp-7", Basis.DECISION));
    assertThat(studio.all(Clients.TYPE))
        .as("it has the reference, and nothing else is changed")
        .containsExactly(byHand.withExternalRefs(ref));
  }

  @Test
  void aReferenceIsToWhatHasTheNameAndNotToWhatHasTheId() {
    studio.run(Studio.floatPeople("people"));
    studio.run(Studio.hubspot("hubspot"));
    EntityStore<PipelineId, Pipeline> pipelines = studio.stores.entities(Pipelines.TYPE);
    for (Pipeline pipeline : studio.all(Pipelines.TYPE)) {
      Versioned<Pipeline> stored = pipelines.find(studio.caller, pipeline.id()).orElseThrow();
      pipelines.replace(
          studio.caller,
          pipeline.withExternalRefs(new ExternalRef("erp", "other")),
          stored.version());
    }
    ImportReport again =
        studio.run(
            ImportRequest.of(Profile.of("hubspot"), "again")
                .file("deals", Studio.fixture("hubspot/deals.json"))
                .given("zone", "Europe/Stockholm")
                .given("currency", "EUR")
                .given("pricing", "TIME_AND_MATERIALS")
                .given("minutesPerDay", "480"));
    assertThat(studio.all(Deals.TYPE)).isNotEmpty();
    assertThat(again.lines(Severity.REFUSED)).contains("deals:1 /properties/pipeline NOT_IMPORTED");
  }
}
