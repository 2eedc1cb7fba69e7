package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import dev.agency.core.client.Client;
import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.store.entity.Clients;
import dev.agency.examples.importers.ImportReport.Unresolved;
import dev.agency.examples.importers.link.Basis;
import dev.agency.examples.importers.link.Decisions;
import dev.agency.examples.importers.link.Linked.Proposal;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.Profile;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkingTest {
  private final Studio studio = new Studio();

  @BeforeEach
  void importPeopleAndDeals() {
    studio.run(Studio.floatPeople("people"));
    studio.run(Studio.hubspot("hubspot"));
  }

  private Client client(String id) {
    return studio
        .stores
        .entities(Clients.TYPE)
        .find(studio.caller, ClientId.of(id))
        .orElseThrow()
        .value();
  }

  private static List<String> open(ImportReport report, Kind kind) {
    return report.unresolved().stream()
        .filter(each -> each.kind() == kind)
        .map(each -> each.ref().id() + " " + each.proposals().stream().map(Proposal::id).toList())
        .toList();
  }

  private static ImportRequest companies(String batch, String name, String domain) {
    return ImportRequest.of(Studio.hubspot("x").profile(), batch)
        .file(
            "companies",
            Studio.text(
                """
                {"results": [{"id": "777", "properties": {"name": "%s", "domain": "%s"}}]}
                """
                    .formatted(name, domain)))
        .given("currency", "EUR")
        .given("zone", "Europe/Stockholm");
  }

  @Test
  void aLikeNameIsProposedAndNothingIsLinkedByIt() {
    ImportReport report = studio.run(Studio.floatWork("work", Decisions.none()));
    assertThat(open(report, Kind.CLIENT))
        .containsExactly("21 [hubspot-501]", "22 [hubspot-502]", "23 []");
    assertThat(report.links())
        .as("addresses link, names do not")
        .extracting(ImportReport.Link::basis)
        .containsOnly(Basis.EMAIL);
    assertThat(client("hubspot-501").externalRefs())
        .containsExactly(
            new ExternalRef("hubspot", "501"),
            new ExternalRef("domain", "norrland-outdoor.example"));
    assertThat(report.lines(Severity.REFUSED))
        .contains("clients:1 /client_id UNRESOLVED", "projects:1 /client_id NOT_IMPORTED");
  }

  @Test
  void whatWasAcceptedIsLinkedAndKeepsWhatItsFirstSystemSays() {
    ImportReport report = studio.run(Studio.floatWork("work", Joined.DECISIONS));
    assertThat(client("hubspot-501").name()).isEqualTo("Norrland Outdoor AB");
    assertThat(client("hubspot-501").externalRefs()).contains(Joined.FLOAT_NORRLAND);
    assertThat(report.links())
        .contains(
            new ImportReport.Link(
                Kind.CLIENT, Joined.FLOAT_NORRLAND, "hubspot-501", Basis.DECISION));
    assertThat(open(report, Kind.CLIENT)).containsExactly("22 []", "23 []");
  }

  @Test
  void whatIsLinkedOnceNeedsNoDecisionAgain() {
    studio.run(Studio.floatWork("work", Joined.DECISIONS));
    ImportReport again = studio.run(Studio.floatWork("again", Decisions.none()));
    assertThat(open(again, Kind.CLIENT))
        .as("what was refused is not proposed again")
        .containsExactly("22 []", "23 []");
    assertThat(again.written()).isZero();
    assertThat(again.decided()).isZero();
  }

  @Test
  void theSameDomainLinksWhereverItIsWrittenAndASecondOneOfASystemDoesNot() {
    studio
        .stores
        .entities(Clients.TYPE)
        .insert(
            studio.caller,
            Client.builder()
                .id(ClientId.of("by-hand"))
                .name("Halden & Sons")
                .currency(Currency.getInstance("EUR"))
                .addExternalRefs(new ExternalRef("domain", "halden.example"))
                .build());
    ImportReport report =
        studio.run(companies("halden", "Halden", "https://WWW.halden.example/?x=1"));
    assertThat(report.links())
        .containsExactly(
            new ImportReport.Link(
                Kind.CLIENT, new ExternalRef("hubspot", "777"), "by-hand", Basis.DOMAIN));
    assertThat(client("by-hand").name()).isEqualTo("Halden & Sons");
    assertThat(studio.run(companies("halden-2", "Other", "halden.example")).written()).isZero();
    ImportReport second = studio.run(companies("kaffa-2", "Kaffa Bar", "kaffa.example"));
    assertThat(second.links()).isEmpty();
  }

  private static ImportRequest ann(String batch, String address) {
    return ImportRequest.of(Profile.of("float"), batch)
        .file(
            "people",
            Studio.text(
                """
                [{"people_id": 1, "name": "Ann Arden", "email": "%s", "active": 1,
                  "department": {"name": "Design"}, "work_days_hours": [0, 8, 8, 8, 8, 8, 0],
                  "start_date": "2026-01-01"}]
                """
                    .formatted(address)));
  }

  @Test
  void anAddressIsOnlyThatOfWhoHasItNow() {
    assertThat(studio.run(ann("before", "studio@x.example")).of(Kind.PERSON).inserted()).isOne();
    ImportReport report =
        studio.run(
            ann("after", "ann@x.example")
                .file(
                    "accounts",
                    Studio.text(
                        """
                        [{"account_id": 5, "name": "Bob Berg", "email": "studio@x.example"},
                         {"account_id": 6, "name": "A. A.", "email": "ann@x.example"}]
                        """)));
    assertThat(report.links())
        .as("Bob has the address that was Ann's")
        .containsExactly(
            new ImportReport.Link(
                Kind.PERSON, new ExternalRef("float-account", "6"), "float-1", Basis.EMAIL));
    assertThat(open(report, Kind.PERSON)).containsExactly("5 []");
  }

  private static final Profile SHOPS =
      Profile.read(
          """
          {"system": "shops", "objects": [
            {"file": "shops", "format": "csv", "kind": "client", "creates": true, "id": "Nr",
              "fields": [
                {"property": "name", "from": "Name", "as": "text"},
                {"property": "domain", "from": "Web", "as": "text"},
                {"property": "currency", "value": "EUR", "as": "text"}]}]}
          """);

  private ImportReport shop(String number, String name, String address) {
    return studio.run(
        ImportRequest.of(SHOPS, "shop-" + number)
            .file("shops", Studio.text("Nr,Name,Web\n" + number + "," + name + "," + address)));
  }

  @Test
  void anAddressWithinADomainIsAProposalAndASharedDomainIsNothing() {
    studio.run(companies("halden", "Halden", "market.example/halden"));
    ImportReport within = shop("1", "Zoo", "https://market.example/zoo");
    assertThat(within.links()).isEmpty();
    assertThat(within.unresolved())
        .extracting(Unresolved::proposals)
        .containsExactly(ImmutableList.of(new Proposal("hubspot-777", Basis.DOMAIN)));
    for (String shared : List.of("facebook.com", "https://m.facebook.com", "gmail.com")) {
      studio.run(companies(shared.replaceAll("\\W", ""), "Halden", shared + "/halden"));
    }
    assertThat(client("hubspot-777").externalRefs())
        .extracting(ExternalRef::id)
        .containsExactlyInAnyOrder("777", "market.example");
    assertThat(shop("2", "Vet", "facebook.com/vet").of(Kind.CLIENT).inserted()).isOne();
    assertThat(shop("3", "Pub", "https://www.facebook.com/pub/").of(Kind.CLIENT).inserted())
        .isOne();
    assertThat(shop("4", "Bar", "gmail.com").of(Kind.CLIENT).inserted()).isOne();
    assertThat(shop("5", "Spa", "gmail.com").links()).isEmpty();
  }

  @Test
  void twoRecordsOfOneSystemAreNeverOneThing() {
    Studio fresh = new Studio();
    fresh.run(Studio.floatPeople("people"));
    fresh.run(Studio.hubspot("hubspot"));
    ImportReport report =
        fresh.run(companies("same", "Norrland Outdoor Shop", "norrland-outdoor.example"));
    assertThat(report.unresolved())
        .extracting(Unresolved::proposals)
        .containsExactly(ImmutableList.of(new Proposal("hubspot-501", Basis.DOMAIN)));
    ExternalRef ref = new ExternalRef("hubspot", "777");
    ImportReport created =
        fresh.run(
            companies("new", "Norrland Outdoor Shop", "norrland-outdoor.example")
                .decided(Decisions.none().create(Kind.CLIENT, ref)));
    assertThat(created.of(Kind.CLIENT).inserted()).isOne();
  }

  @Test
  void decisionsSurviveTheirFileAndTheLastWordHolds() {
    assertThat(Decisions.read(Joined.DECISIONS.json())).isEqualTo(Joined.DECISIONS);
    Decisions changed = Joined.DECISIONS.accept(Kind.CLIENT, Joined.FLOAT_NORRLAND, "hubspot-502");
    assertThat(changed.all()).hasSameSizeAs(Joined.DECISIONS.all());
    assertThat(
            Decisions.read(
                """
                [{"kind": "client", "ref": {"source": "float", "id": "23"}, "verdict": "CREATE"}]
                """))
        .isEqualTo(Decisions.none().create(Kind.CLIENT, new ExternalRef("float", "23")));
  }

  @Test
  void aDecisionForWhatIsNotHereIsSaid() {
    ImportReport report =
        studio.run(
            Studio.floatWork(
                "work", Decisions.none().accept(Kind.CLIENT, Joined.FLOAT_KAFFA, "gone")));
    assertThat(report.lines(Severity.NOTE)).contains("decisions:1 /id UNKNOWN_REFERENCE");
    assertThat(open(report, Kind.CLIENT)).contains("22 []");
  }

  @Test
  void aRefusalOfWhatIsNotHereIsSaid() {
    ImportReport report =
        studio.run(
            Studio.floatWork(
                "work",
                Joined.DECISIONS.refuse(Kind.CLIENT, Joined.FLOAT_NORRLAND, "never-heard-of")));
    int place = Joined.DECISIONS.all().size() + 1;
    assertThat(report.lines(Severity.NOTE))
        .contains("decisions:" + place + " /id UNKNOWN_REFERENCE");
    assertThat(report.lines(Severity.NOTE))
        .as("of all the others nothing is said")
        .filteredOn(line -> line.startsWith("decisions:"))
        .hasSize(1);
  }

  private List<String> late(String batch, Decisions decisions) {
    return studio.run(Studio.floatWork(batch, decisions)).lines(Severity.NOTE).stream()
        .filter(line -> line.startsWith("decisions:"))
        .toList();
  }

  @Test
  void aDecisionThatComesTooLateIsSaid() {
    Decisions accepted = Decisions.none().accept(Kind.CLIENT, Joined.FLOAT_NORRLAND, "hubspot-501");
    assertThat(late("first", accepted)).isEmpty();
    assertThat(late("same", accepted)).isEmpty();
    ExternalRef norrland = Joined.FLOAT_NORRLAND;
    assertThat(late("not", Decisions.none().refuse(Kind.CLIENT, norrland, "hubspot-501")))
        .containsExactly("decisions:1 /id INCONSISTENT");
    assertThat(late("other", Decisions.none().accept(Kind.CLIENT, norrland, "hubspot-502")))
        .containsExactly("decisions:1 /id INCONSISTENT");
    assertThat(late("new", Decisions.none().create(Kind.CLIENT, norrland)))
        .containsExactly("decisions:1 /verdict INCONSISTENT");
    assertThat(late("not-502", Decisions.none().refuse(Kind.CLIENT, norrland, "hubspot-502")))
        .isEmpty();
    assertThat(client("hubspot-501").externalRefs()).contains(norrland);
  }

  @Test
  void whatWasMadeNewAsSomebodySaidIsSaidAgain() {
    Decisions created = Decisions.none().create(Kind.CLIENT, new ExternalRef("float", "23"));
    assertThat(late("new", created)).isEmpty();
    assertThat(late("again", created)).isEmpty();
  }

  @Test
  void aDecisionOfAnotherFormIsRefused() {
    for (String json :
        List.of(
            "[{\"kind\":\"budget\",\"ref\":{\"source\":\"float\",\"id\":\"1\"},\"verdict\":\"CREATE\"}]",
            "[{\"kind\":\"client\",\"ref\":{\"source\":\"float\",\"id\":\"1\"},\"verdict\":\"ACCEPT\"}]",
            "[{\"kind\":\"client\"",
            "[{\"kind\":\"client\",\"ref\":{\"source\":\"float\",\"id\":\"1\"},\"verdict\":\"MAYBE\"}]")) {
      assertThatExceptionOfType(AgencyException.class).isThrownBy(() -> Decisions.read(json));
    }
    assertThatExceptionOfType(AgencyException.class)
        .isThrownBy(
            () ->
                Decisions.read(
                    """
                    [{"kind": "client", "ref": {"source": "float", "id": "1"}, "verdict": "CREATE"},
                     {"kind": "client", "ref": {"source": "float", "id": "1"}, "verdict": "ACCEPT", "id": "x"}]
                    """))
        .extracting(AgencyException::code)
        .isEqualTo(ErrorCode.INCONSISTENT);
  }

  @Test
  void aNameThatIsAFormulaIsATextInTheListOfWhatIsOpen() {
    ImportReport report = studio.run(Studio.floatWork("work", Joined.DECISIONS));
    assertThat(ReportCsv.unresolved(report))
        .contains("client,float,23,\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"open\"\")\",,\r\n")
        .startsWith("kind,source,id,name,proposal,basis\r\n");
    assertThat(ReportCsv.problems(report))
        .contains("clients,3,/client_id,UNRESOLVED,REFUSED\r\n")
        .doesNotContain("HYPERLINK");
  }
}
