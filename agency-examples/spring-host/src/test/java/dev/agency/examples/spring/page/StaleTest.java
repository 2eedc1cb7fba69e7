package dev.agency.examples.spring.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.ResourceRequest;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.client.Contract;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ContractId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResourceRequestId;
import dev.agency.core.id.TenantId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.ClientUpdates;
import dev.agency.core.store.entity.Contracts;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.People;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.ResourceRequests;
import dev.agency.core.time.DateRange;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.studio.ContractRow;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page knows by what it is told old, and is told so when what its reader sees of it has changed,
 * and only then; without a script it says when it was drawn.
 */
@Tag("full")
class StaleTest {
  private static final Pattern WATCHED =
      Pattern.compile("data-seen-at=\"([^\"]+)\" data-seen=\"([^\"]+)\"");
  private static final Pattern DRAWN =
      Pattern.compile("<time data-drawn=\"true\" datetime=\"([^\"]+)\">([^<]+)</time>");

  private final Host host = Host.toWriteOn();
  private final Stores stores = host.part(Stores.class);
  private final Caller caller =
      new Caller(TenantId.of("studio"), PersonId.of("test"), CorrelationId.of("test"));

  private String markNow(String login, String at) {
    return new JsonMapper().readTree(host.as(login).get(at).body()).get("mark").asString();
  }

  /** Opens a page, writes, and asks as the page does. */
  private void assertIsToldOld(String login, String path, Runnable write) {
    Matcher drawn = watched(login, path);
    assertThat(drawn.group(1)).isEqualTo("/api/seen" + path);
    assertThat(markNow(login, drawn.group(1))).as("nothing has changed").isEqualTo(drawn.group(2));
    write.run();
    String now = markNow(login, drawn.group(1));
    assertThat(now).as("%s after a write", path).isNotEqualTo(drawn.group(2));
    assertThat(watched(login, path).group(2)).as("loaded again").isEqualTo(now);
  }

  private Matcher watched(String login, String path) {
    String page = host.as(login).get(path).body();
    assertThat(page)
        .contains("<script src=\"/stale.js\" defer=\"defer\"></script>")
        .contains("<a href=\"" + path + "\">Load it again</a>");
    Matcher watched = WATCHED.matcher(page);
    assertThat(watched.find()).as(path).isTrue();
    return watched;
  }

  private <I extends Comparable<I>, T> void replace(
      EntityType<I, T> type, I id, UnaryOperator<T> change) {
    EntityStore<I, T> store = stores.entities(type);
    Versioned<T> stored = store.find(caller, id).orElseThrow();
    store.replace(caller, change.apply(stored.value()), stored.version());
  }

  private void log(int revision, long minutes) {
    TimeEntryId id = TimeEntryId.of("stale");
    stores
        .timeEntries()
        .append(
            caller,
            ImmutableList.of(
                Revised.of(
                    id,
                    revision,
                    TimeEntry.builder()
                        .id(id)
                        .budget(BudgetId.of("lumenhof-shop:budget"))
                        .line(LineId.of("development"))
                        .person(PersonId.of("lukas-hohenfels"))
                        .date(LocalDate.of(2026, 9, 30))
                        .minutes(minutes)
                        .approval(Approval.APPROVED)
                        .build())));
  }

  @Test
  void projectsAreToldOldWhenTimeIsLogged() {
    String ofClient = markNow("client", "/api/seen/projects");
    assertIsToldOld("pm", "/projects", () -> log(1, 600));
    assertThat(markNow("client", "/api/seen/projects"))
        .as("who sees nothing of it is not told that it was")
        .isEqualTo(ofClient);
    log(2, 0);
  }

  @Test
  void thePipelineIsToldOldWhenADealIsCalledOtherwise() {
    DealId deal =
        DealId.of(
            new JsonMapper()
                .readTree(host.as("am").get("/api/pipeline").body())
                .at("/deals/0/deal/deal")
                .asString());
    String before = stores.entities(Deals.TYPE).find(caller, deal).orElseThrow().value().name();
    assertIsToldOld(
        "am", "/pipeline", () -> replace(Deals.TYPE, deal, each -> each.withName("Another name")));
    replace(Deals.TYPE, deal, each -> each.withName(before));
  }

  @Test
  void theHeatMapIsToldOldWhenSomebodyIsCalledOtherwise() {
    PersonId person = PersonId.of("lukas-hohenfels");
    String before = stores.entities(People.TYPE).find(caller, person).orElseThrow().value().name();
    assertIsToldOld(
        "rm",
        "/heat-map",
        () -> replace(People.TYPE, person, each -> each.withName("Another name")));
    replace(People.TYPE, person, each -> each.withName(before));
  }

  @Test
  void accountsAreToldOldWhenAContractEndsOnAnotherDay() {
    ContractId contract = endingContract();
    for (String path : ImmutableList.of("/accounts", "/accounts/lumenhof")) {
      Contract before =
          stores.entities(Contracts.TYPE).find(caller, contract).orElseThrow().value();
      assertIsToldOld(
          "am",
          path,
          () ->
              replace(
                  Contracts.TYPE,
                  contract,
                  each ->
                      each.withTerm(
                          DateRange.of(each.term().start(), LocalDate.of(2026, 11, 25)))));
      replace(Contracts.TYPE, contract, each -> before);
    }
  }

  /** Each page by who has most on it. */
  @ParameterizedTest
  @CsvSource({
    "am, /projects",
    "am, /pipeline",
    "rm, /heat-map",
    "pm, /time",
    "am, /handoffs",
    "am, /handoffs/lumenhof-shop",
    "am, /projects/lumenhof-shop/update",
    "client, /projects/lumenhof-shop/update",
    "am, /accounts",
    "am, /accounts/lumenhof",
    "rm, /resource-requests",
    "am, /projects/lumenhof-shop/changes",
    "pm, /changes/lumenhof-shop:returns",
    "finance, /projects/lumenhof-loyalty/setup-review",
    "hr, /policy"
  })
  void everyPageStaysAsItIsWhileNothingIsWritten(String login, String path) {
    Matcher drawn = watched(login, path);
    assertThat(drawn.group(1)).isEqualTo("/api/seen" + path);
    assertThat(markNow(login, drawn.group(1))).isEqualTo(drawn.group(2));
  }

  @Test
  void whatIsDoneToAProjectIsToldOnThePagesOfIt() {
    ProjectId shop = ProjectId.of("lumenhof-shop");
    String before = stores.entities(Projects.TYPE).find(caller, shop).orElseThrow().value().name();
    for (String path :
        ImmutableList.of("/projects/lumenhof-shop/changes", "/changes/lumenhof-shop:returns")) {
      assertIsToldOld(
          "am", path, () -> replace(Projects.TYPE, shop, each -> each.withName("Another name")));
      replace(Projects.TYPE, shop, each -> each.withName(before));
    }
  }

  @Test
  void aSetUpReviewIsToldOldWhenItsProjectIsCalledOtherwise() {
    ProjectId loyalty = ProjectId.of("lumenhof-loyalty");
    String before =
        stores.entities(Projects.TYPE).find(caller, loyalty).orElseThrow().value().name();
    assertIsToldOld(
        "finance",
        "/projects/lumenhof-loyalty/setup-review",
        () -> replace(Projects.TYPE, loyalty, each -> each.withName("Another name")));
    replace(Projects.TYPE, loyalty, each -> each.withName(before));
  }

  @Test
  void handoffsAreToldOldWhenTheirProjectIsCalledOtherwise() {
    ProjectId shop = ProjectId.of("lumenhof-shop");
    String before = stores.entities(Projects.TYPE).find(caller, shop).orElseThrow().value().name();
    for (String path : ImmutableList.of("/handoffs", "/handoffs/lumenhof-shop")) {
      assertIsToldOld(
          "am", path, () -> replace(Projects.TYPE, shop, each -> each.withName("Another name")));
      replace(Projects.TYPE, shop, each -> each.withName(before));
    }
  }

  @Test
  void anUpdateIsToldOldWhenItsHeadlineIsAnotherOne() {
    ClientUpdate sent =
        stores
            .entities(ClientUpdates.TYPE)
            .page(caller, Query.all(), Optional.empty(), Page.MAX_LIMIT)
            .rows()
            .stream()
            .map(Versioned::value)
            .filter(each -> each.project().value().equals("lumenhof-shop"))
            .filter(each -> each.sentOn().isPresent())
            .findFirst()
            .orElseThrow();
    for (String login : ImmutableList.of("am", "client")) {
      assertIsToldOld(
          login,
          "/projects/lumenhof-shop/update",
          () -> replace(ClientUpdates.TYPE, sent.id(), each -> each.withHeadline("Another one")));
      replace(ClientUpdates.TYPE, sent.id(), each -> sent);
    }
  }

  @Test
  void requestsAreToldOldWhenOneSaysSomethingElse() {
    ResourceRequestId request = ResourceRequestId.of("rr-shop-qa");
    ResourceRequest before =
        stores.entities(ResourceRequests.TYPE).find(caller, request).orElseThrow().value();
    assertIsToldOld(
        "rm",
        "/resource-requests",
        () -> replace(ResourceRequests.TYPE, request, each -> each.withNote("Another note")));
    replace(ResourceRequests.TYPE, request, each -> before);
  }

  @Test
  void thePolicyIsToldOldWhenSomebodyIsShownLess() {
    String drawn = watched("hr", "/policy").group(2);
    Denied.during(
        host,
        "accountManager",
        ContractRow.TYPE,
        () -> assertThat(markNow("hr", "/api/seen/policy")).isNotEqualTo(drawn));
  }

  @Test
  void timeIsToldOldWhenSomeIsLogged() {
    assertIsToldOld("pm", "/time", () -> log(3, 30));
    log(4, 0);
  }

  /** The contract of Lumenhof that ends next. */
  private ContractId endingContract() {
    return stores
        .entities(Contracts.TYPE)
        .page(caller, Query.all(), Optional.empty(), Page.MAX_LIMIT)
        .rows()
        .stream()
        .map(Versioned::value)
        .filter(each -> each.title().startsWith("Hosting and care of the old shop"))
        .map(Contract::id)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyPageSaysWhenItWasDrawnInTheLanguageOfItsReader() {
    for (String path :
        ImmutableList.of(
            "/projects",
            "/projects/lumenhof-shop",
            "/pipeline",
            "/heat-map",
            "/accounts",
            "/accounts/lumenhof",
            "/time")) {
      assertSaysWhen(path, "en", "Drawn on ", "d MMM uuuu, HH:mm", Locale.UK, ".");
      assertSaysWhen(path, "de", "Erstellt am ", "dd.MM.uuuu, HH:mm", Locale.GERMANY, " Uhr.");
    }
  }

  private void assertSaysWhen(
      String path, String language, String before, String pattern, Locale region, String after) {
    OffsetDateTime earliest = OffsetDateTime.now(ZoneId.of("Europe/Berlin")).minusMinutes(2);
    Matcher drawn = DRAWN.matcher(host.as("am").get(path, language).body());
    assertThat(drawn.find()).as(path).isTrue();
    OffsetDateTime at = OffsetDateTime.parse(drawn.group(1));
    assertThat(at).isBetween(earliest, earliest.plusMinutes(5));
    assertThat(drawn.group(2))
        .isEqualTo(before + DateTimeFormatter.ofPattern(pattern, region).format(at) + after);
  }

  @Test
  void aViewThatIsNotTheirsHasNoMark() {
    assertThat(host.as("am").get("/api/seen/accounts/helvion").statusCode()).isEqualTo(404);
    assertThat(host.visitor().get("/api/seen/projects").statusCode()).isEqualTo(401);
  }
}
