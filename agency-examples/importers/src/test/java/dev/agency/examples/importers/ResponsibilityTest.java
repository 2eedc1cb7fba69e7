package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.id.ClientId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.store.entity.Responsibilities;
import dev.agency.core.time.DateRange;
import dev.agency.examples.importers.batch.Undo;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.Profile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who leads: the owner of a company, the manager of a project, and whom a table names. */
class ResponsibilityTest {
  private static final PersonId MIRA = PersonId.of("float-11");
  private static final PersonId TOMASZ = PersonId.of("float-12");

  private static final Profile TABLE =
      Profile.read(
          """
          {"system": "sheet", "objects": [
            {"file": "leads", "format": "csv", "kind": "responsibility", "creates": true, "id": "Nr",
              "fields": [
                {"property": "person", "from": "E-Mail", "as": "reference", "by": "email"},
                {"property": "project", "from": "Projekt", "as": "reference"},
                {"property": "duty", "from": "Rolle", "as": "name",
                  "names": {"PL": "PROJECT_MANAGER", "Kunde": "ACCOUNT_MANAGER"}},
                {"property": "from", "from": "Ab", "as": "day", "forms": ["dd.MM.uuuu"]},
                {"property": "until", "from": "Bis", "as": "day", "forms": ["dd.MM.uuuu"]}]},
            {"file": "projects", "format": "csv", "kind": "client", "creates": true, "id": "Kunde",
              "fields": [
                {"property": "name", "from": "Kunde", "as": "text"},
                {"property": "currency", "value": "EUR", "as": "text"}]},
            {"file": "projects", "format": "csv", "kind": "project", "creates": true, "id": "Projekt",
              "fields": [
                {"property": "client", "from": "Kunde", "as": "reference"},
                {"property": "name", "from": "Projekt", "as": "text"},
                {"property": "state", "value": "ACTIVE", "as": "name"}]}]}
          """);

  private final Studio studio = new Studio();

  @BeforeEach
  void importPeopleAndClients() {
    studio.run(Studio.floatPeople("people"));
    studio.run(Studio.hubspot("hubspot"));
  }

  private Responsibility of(String id) {
    return studio
        .stores
        .entities(Responsibilities.TYPE)
        .find(studio.caller, ResponsibilityId.of(id))
        .orElseThrow()
        .value();
  }

  private ImportReport projects(String batch, String json) {
    return studio.run(
        ImportRequest.of(Profile.of("float"), batch)
            .file("projects", Studio.text(json))
            .given("currency", "EUR")
            .given("minutesPerDay", "480")
            .decided(Joined.DECISIONS));
  }

  private static String project(String more) {
    return """
        [{"project_id": 31, "name": "Build", "client_id": 21, "budget_type": 0,
          "default_hourly_rate": "95", "non_billable": 0, "tentative": 0, "status": "confirmed"%s}]
        """
        .formatted(more);
  }

  @Test
  void theOwnerOfACompanyKeepsItFromTheDayTheyWereAssigned() {
    assertThat(studio.all(Responsibilities.TYPE))
        .containsExactly(
            Responsibility.builder()
                .id(ResponsibilityId.of("hubspot-501.ACCOUNT_MANAGER"))
                .person(TOMASZ)
                .duty(Duty.ACCOUNT_MANAGER)
                .client(ClientId.of("hubspot-501"))
                .during(DateRange.startingOn(LocalDate.of(2025, 1, 6)))
                .addExternalRefs(new ExternalRef("hubspot", "501"))
                .build());
  }

  @Test
  void theManagerOfAProjectLeadsItFromItsFirstDay() {
    studio.run(Studio.floatWork("work", Joined.DECISIONS));
    assertThat(studio.all(Responsibilities.TYPE))
        .filteredOn(each -> each.duty() == Duty.PROJECT_MANAGER)
        .extracting(each -> each.project().orElseThrow().value())
        .containsExactly("float-31", "float-37", "float-38");
    Responsibility lead = of("float-31.PROJECT_MANAGER");
    assertThat(lead.person()).isEqualTo(MIRA);
    assertThat(lead.during()).isEqualTo(DateRange.startingOn(LocalDate.of(2026, 3, 2)));
  }

  @Test
  void sinceWhenIsGivenOrTheRowIsRefusedButNeverAssumed() {
    studio.run(
        ImportRequest.of(Profile.of("float"), "clients")
            .file("accounts", Studio.fixture("float/accounts.json"))
            .file("clients", Studio.fixture("float/clients.json"))
            .decided(Joined.DECISIONS));
    ImportReport without = projects("a", project(", \"project_manager\": 80011"));
    assertThat(without.lines(Severity.REFUSED))
        .containsExactly("projects:1 /start_date MISSING_PROPERTY");
    ImportReport given =
        studio.run(
            ImportRequest.of(Profile.of("float"), "b")
                .file("projects", Studio.text(project(", \"project_manager\": 80011")))
                .given("currency", "EUR")
                .given("minutesPerDay", "480")
                .given("responsibleSince", "2026-01-05"));
    assertThat(given.givens()).containsEntry("responsibleSince", 1L);
    assertThat(of("float-31.PROJECT_MANAGER").during().start()).isEqualTo(LocalDate.of(2026, 1, 5));
  }

  @Test
  void aManagerWhoIsNotHereIsSaidAndNoneIsNoProblem() {
    studio.run(
        ImportRequest.of(Profile.of("float"), "clients")
            .file("accounts", Studio.fixture("float/accounts.json"))
            .file("clients", Studio.fixture("float/clients.json"))
            .decided(Joined.DECISIONS));
    ImportReport unknown =
        projects("a", project(", \"project_manager\": 99, \"start_date\": \"2026-03-02\""));
    assertThat(unknown.lines(Severity.REFUSED))
        .containsExactly("projects:1 /project_manager NOT_IMPORTED");
    assertThat(unknown.of(Kind.PROJECT).inserted()).isOne();
    ImportReport person =
        projects("p", project(", \"project_manager\": 11, \"start_date\": \"2026-03-02\""));
    assertThat(person.lines(Severity.REFUSED))
        .as("11 is one of the people, and no account")
        .containsExactly("projects:1 /project_manager NOT_IMPORTED");
    assertThat(projects("b", project(", \"project_manager\": null")).isWhole()).isTrue();
  }

  @Test
  void whoTakesOverTakesThePlaceAndAnUndoGivesItBack() {
    studio.run(Studio.floatWork("work", Joined.DECISIONS));
    ImportReport changed =
        projects("next", project(", \"project_manager\": 80012, \"start_date\": \"2026-03-02\""));
    assertThat(changed.of(Kind.RESPONSIBILITY).replaced()).isOne();
    assertThat(of("float-31.PROJECT_MANAGER").person()).isEqualTo(TOMASZ);
    new Undo(studio.stores, studio.caller).run("next");
    assertThat(of("float-31.PROJECT_MANAGER").person()).isEqualTo(MIRA);
  }

  @Test
  void aTableNamesThemByAddressAndEachDutyIsOneOfItsOwn() {
    ImportReport report =
        studio.run(
            ImportRequest.of(TABLE, "leads")
                .file("projects", Studio.text("Projekt;Kunde\nWebsite;Halden\n"))
                .file(
                    "leads",
                    Studio.text(
                        """
                        Nr;Projekt;E-Mail;Rolle;Ab;Bis
                        1;Website;mira.lindqvist@studio.example;PL;05.01.2026;31.03.2026
                        1b;Website;Tomasz.Zielinski@studio.example;Kunde;05.01.2026;
                        2;Website;nobody@studio.example;PL;05.01.2026;
                        3;Website;mira.lindqvist@studio.example;Chef;05.01.2026;
                        4;;mira.lindqvist@studio.example;PL;05.01.2026;
                        5;Website;mira.lindqvist@studio.example;PL;31.03.2026;05.01.2026
                        """)));
    assertThat(report.lines(Severity.REFUSED))
        .containsExactly(
            "leads:4 E-Mail NOT_IMPORTED",
            "leads:5 Rolle MISSING_PROPERTY",
            "leads:6 client INCONSISTENT",
            "leads:7 Bis EMPTY_RANGE");
    assertThat(report.unmapped().get("leads Rolle")).containsEntry("Chef", 1L);
    Responsibility lead = of("sheet-1.PROJECT_MANAGER");
    assertThat(lead.project()).contains(ProjectId.of("sheet-Website"));
    assertThat(lead.during().last()).contains(LocalDate.of(2026, 3, 31));
    assertThat(of("sheet-1b.ACCOUNT_MANAGER").person()).isEqualTo(TOMASZ);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pipedrive-v1 | {"id": 701, "name": "Mira"}
          pipedrive-v2 | 701
          """)
  void theOwnerOfAnOrganisationIsAnObjectOrAnIdAndKeepsIt(String profile, String owner) {
    ImportReport report =
        studio.run(
            ImportRequest.of(Profile.of(profile), profile)
                .file(
                    "users",
                    Studio.text(
                        """
                        {"data": [{"id": 701, "name": "Mira Lindqvist",
                          "email": "mira.lindqvist@studio.example"}]}
                        """))
                .file(
                    "organizations",
                    Studio.text(
                        """
                        {"data": [{"id": 801, "name": "Halden & Sons", "owner_id": %s}]}
                        """
                            .formatted(owner)))
                .given("currency", "EUR")
                .given("responsibleSince", "2026-01-05"));
    assertThat(report.lines(Severity.REFUSED)).isEmpty();
    Responsibility keeper = of("pipedrive-801.ACCOUNT_MANAGER");
    assertThat(List.of(keeper.person(), keeper.client().orElseThrow()))
        .isEqualTo(List.of(MIRA, ClientId.of("pipedrive-801")));
  }
}
