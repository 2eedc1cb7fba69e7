package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.LeaveKind;
import dev.agency.core.deal.Deal;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.Leaves;
import dev.agency.core.store.entity.People;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.FieldProfile;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.ObjectProfile;
import dev.agency.examples.importers.profile.Profile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a row does not say is refused where it is needed, and stays as it was where it is known. */
class NothingAssumedTest {
  private static final ImmutableSet<String> FILES = ImmutableSet.of("rows");

  private final Studio studio = new Studio();

  private ImportRequest pipedrive(String batch, String deal) {
    return ImportRequest.of(Profile.of("pipedrive-v2"), batch)
        .file("organizations", Studio.fixture("pipedrive/organizations.json"))
        .file("users", Studio.fixture("pipedrive/users.json"))
        .file("stages", Studio.fixture("pipedrive/stages.json"))
        .file("deals", Studio.text("{\"data\": [" + deal + "]}"))
        .given("currency", "EUR")
        .given("zone", "Europe/Stockholm")
        .given("pipelineName", "Sales")
        .given("pricing", "TIME_AND_MATERIALS")
        .given("minutesPerDay", "480");
  }

  private static String deal(String status) {
    return """
        {"id": 5, "title": "Shop", "org_id": 801, "owner_id": 91, "pipeline_id": 1, "stage_id": 12,
          "currency": "EUR", "value": 100, "add_time": "2026-02-10T23:30:00Z", "status": %s}
        """
        .formatted(status);
  }

  @Test
  void aDealOfWhichNobodyKnowsWhetherItIsOverIsNotTakenForOpen() {
    studio.run(Studio.floatPeople("people"));
    for (String status : List.of("\"snoozed\"", "null", "\"\"")) {
      ImportReport report = studio.run(pipedrive("b" + status.hashCode(), deal(status)));
      assertThat(report.lines(Severity.REFUSED))
          .containsExactly("deals:1 /status MISSING_PROPERTY");
    }
    assertThat(studio.all(Deals.TYPE)).isEmpty();
    studio.run(pipedrive("won", deal("\"won\"")));
    Deal won = studio.all(Deals.TYPE).get(0);
    assertThat(studio.run(pipedrive("later", deal("\"snoozed\""))).isWhole()).isTrue();
    assertThat(studio.all(Deals.TYPE)).containsExactly(won);
  }

  @Test
  void timeWhoseApprovalNobodyMappedIsRefusedAndWhatIsKnownStays() {
    studio.run(Studio.floatPeople("people"));
    for (String status : List.of("abgelehnt?", "")) {
      assertThat(time("a" + status.length(), status).lines(Severity.REFUSED))
          .containsExactly("time:2 Status MISSING_PROPERTY");
    }
    time("b", "frei");
    assertThat(time("c", "abgelehnt?").isWhole()).isTrue();
    List<TimeEntry> entries =
        studio.stores.timeEntries().read(studio.caller, EntryRange.all(), all -> all.toList());
    assertThat(entries).extracting(TimeEntry::approval).containsExactly(Approval.APPROVED);
  }

  private ImportReport time(String batch, String approval) {
    return studio.run(
        ImportRequest.of(CsvTest.SHEET, batch)
            .file("projects", Studio.text("Projekt,Kunde,Satz\nWebsite,Halden,80\n"))
            .file(
                "time",
                Studio.text(
                    "Nr.;Projekt;E-Mail;Datum;Stunden;Abrechenbar;Status;Text\n"
                        + "1;Website;mira.lindqvist@studio.example;02.03.2026;1;ja;"
                        + approval
                        + ";\n"))
            .given("currency", "EUR"));
  }

  @Test
  void whoeverIsNotSaidToWorkHereIsNotTakenForSomebodyWhoDoes() {
    ImportReport report =
        studio.run(
            ImportRequest.of(Profile.of("float"), "people")
                .file(
                    "people",
                    Studio.text(
                        """
                        [{"people_id": 1, "name": "Mira", "department": {"name": "Design"},
                          "work_days_hours": [0, 8, 8, 8, 8, 8, 0], "start_date": "2026-01-01"}]
                        """)));
    assertThat(report.lines(Severity.REFUSED)).contains("people:1 /active MISSING_PROPERTY");
    assertThat(studio.all(People.TYPE)).isEmpty();
  }

  private static String profile(String kind, String more, String fields) {
    return """
        {"system": "own", "objects": [
          {"file": "rows", "format": "csv", "kind": "%s", "id": "Nr"%s, "fields": [%s]}]}
        """
        .formatted(kind, more, fields);
  }

  /** Without the column, each row would be what the model takes it for where nobody says it. */
  @Test
  void aProfileThatDoesNotNameWhereItIsToldIsRefused() {
    Map<String, String> told =
        Map.of(
            "time", "approval",
            "booking", "status",
            "leave", "state",
            "project", "state",
            "person", "archived");
    told.forEach(
        (kind, property) -> {
          String silent = profile(kind, ", \"creates\": true", "");
          assertThatExceptionOfType(InvalidModelException.class)
              .isThrownBy(() -> Profile.read(silent))
              .satisfies(
                  refused ->
                      assertThat(refused.problems().get(0).path())
                          .endsWith("/objects/0/fields/" + property))
              .extracting(InvalidModelException::code)
              .isEqualTo(ErrorCode.MISSING_PROPERTY);
          String as = property.equals("archived") ? "flag" : "name";
          String given =
              "{\"property\": \"%s\", \"given\": \"any\", \"as\": \"%s\"}".formatted(property, as);
          assertThat(Profile.read(profile(kind, ", \"creates\": true", given)).givens(FILES))
              .containsExactly("any");
        });
    assertThat(Profile.read(profile("person", "", "")).objects())
        .as("who is only linked works here or does not, as their first system says")
        .hasSize(1);
    assertThat(told.keySet())
        .isEqualTo(
            Stream.of(Kind.values())
                .filter(kind -> kind.assumed().isPresent())
                .map(Kind::word)
                .collect(Collectors.toSet()));
  }

  @Test
  void aLeaveOfWhichNobodySaysWhatKindItIsIsNotedAsOneOfNone() {
    studio.run(Studio.floatPeople("people"));
    String calendar =
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:l-1
        ATTENDEE:mailto:tomasz.zielinski@studio.example
        DTSTART;VALUE=DATE:20260803
        STATUS:CONFIRMED
        END:VEVENT
        END:VCALENDAR
        """;
    ImportRequest request =
        ImportRequest.of(Profile.of("leave"), "leave").file("leave", Studio.text(calendar));
    assertThat(studio.run(request).lines(Severity.NOTE))
        .containsExactly("leave:2 /CATEGORIES/value NOT_TOLD");
    assertThat(studio.all(Leaves.TYPE)).extracting(Leave::kind).containsExactly(LeaveKind.OTHER);
  }

  /** What a profile says whatever the row says is either what rows of this kind are, or a name. */
  @Test
  void aTextThatAProfileHasIsWhatItsConditionsSayOrTheDutyOfAField() {
    for (String name : Profile.known()) {
      for (ObjectProfile object : Profile.of(name).objects()) {
        assertThat(object.fields().stream().filter(field -> field.constant().isPresent()))
            .as(name + " " + object.file() + " " + object.kind())
            .allMatch(
                field ->
                    !object.when().isEmpty()
                        || List.of("closing", "stages").contains(field.property()));
        assertThat(object.fields())
            .filteredOn(FieldProfile::onlyOne)
            .allMatch(field -> field.property().equals("owner"));
      }
    }
  }
}
