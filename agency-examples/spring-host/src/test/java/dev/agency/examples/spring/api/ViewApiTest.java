package dev.agency.examples.spring.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.agency.core.error.PersistenceException;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each view as JSON, for each role. */
class ViewApiTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String SHOP = "/api/projects/lumenhof-shop";

  private static final ImmutableMap<String, String> SCHEMAS =
      ImmutableMap.<String, String>builder()
          .put("/api/projects", "ProjectsView")
          .put(SHOP, "ProjectView")
          .put("/api/pipeline", "PipelineView")
          .put("/api/heat-map", "HeatMapView")
          .put("/api/time", "TimeView")
          .put("/api/handoffs", "HandoffsView")
          .put(SHOP + "/update", "UpdateView")
          .put("/api/accounts", "AccountsView")
          .put("/api/resource-requests", "RequestsView")
          .put("/api/projects/lumenhof-shop/changes", "ChangesView")
          .buildOrThrow();

  /** What not everybody sees one of. */
  private static final ImmutableMap<String, String> OF_ONE =
      ImmutableMap.of(
          "/api/handoffs/lumenhof-shop",
          "HandoffView",
          "/api/handoffs/brackwater-tins",
          "HandoffView",
          "/api/accounts/lumenhof",
          "AccountView");

  /** Views that are for some of them only, and for whom. */
  private static final ImmutableMap<String, String> FOR_SOME =
      ImmutableMap.of(
          "/api/changes/lumenhof-shop:returns",
          "ChangeView",
          "/api/projects/lumenhof-loyalty/setup-review",
          "SetupReviewView");

  private static final ImmutableMap<String, String> FOR_HR =
      ImmutableMap.of("/api/policy", "PolicyView");

  private static JsonNode get(String login, String path) {
    HttpResponse<String> answer = Host.h2().as(login).get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    return JSON.readTree(answer.body());
  }

  private static ImmutableSet<String> names(JsonNode node) {
    return ImmutableSet.copyOf(node.propertyNames());
  }

  private static ImmutableSet<String> hidden(JsonNode record) {
    return record
        .get("_hidden")
        .valueStream()
        .map(JsonNode::asString)
        .collect(ImmutableSet.toImmutableSet());
  }

  static Stream<Arguments> everyViewOfEveryRole() {
    return Stream.of(
            views(Host.logins().stream().filter(login -> !login.equals("pm2")), SCHEMAS),
            views(Stream.of("am", "rm", "finance", "hr"), OF_ONE),
            views(
                Host.logins().stream()
                    .filter(login -> !login.equals("pm2") && !login.equals("client")),
                FOR_SOME),
            views(Stream.of("hr"), FOR_HR))
        .flatMap(each -> each);
  }

  private static Stream<Arguments> views(
      Stream<String> logins, ImmutableMap<String, String> schemas) {
    return logins.flatMap(
        login ->
            schemas.entrySet().stream()
                .map(each -> Arguments.of(login, each.getKey(), each.getValue())));
  }

  @ParameterizedTest
  @MethodSource
  void everyViewOfEveryRole(String login, String path, String schema) {
    JsonNode view = get(login, path);
    assertThat(problems(schema, view.toString())).isEmpty();
    assertThat(view.at("/viewer/asOf").asString()).isEqualTo("2026-09-30");
    assertThat(view.at("/viewer/roles").size()).isPositive();
    allRecords(view)
        .forEach(record -> assertThat(names(record)).noneMatch(hidden(record)::contains));
  }

  private static Stream<JsonNode> allRecords(JsonNode node) {
    return Stream.concat(
        node.has("_hidden") && !node.has("arguments") ? Stream.of(node) : Stream.of(),
        StreamSupport.stream(node.spliterator(), false).flatMap(ViewApiTest::allRecords));
  }

  @Test
  void aRecordThatSaysMoreThanTheDocumentIsRefused() {
    String viewer =
        "{\"person\":\"p\",\"roles\":[],\"ofClient\":false,\"policyVersion\":\"1\","
            + "\"asOf\":\"2026-09-30\"%s}";
    assertThat(problems("Viewer", viewer.formatted(""))).isEmpty();
    assertThat(problems("Viewer", viewer.formatted(",\"salary\":1"))).hasSize(1);
  }

  private static List<Error> problems(String schema, String view) {
    JsonNode document = JSON.readTree(Host.h2().visitor().get("/openapi.json").body());
    String whole =
        "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$ref\":\"#/components/schemas/"
            + schema
            + "\",\"components\":"
            + document.get("components")
            + "}";
    Schema checked =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(whole, InputFormat.JSON);
    return checked.validate(view, InputFormat.JSON);
  }

  /** A program reads no page: it asks for the token, logs in, asks again, and writes. */
  @Test
  void aProgramWritesByTheDocumentAlone() throws Exception {
    Host host = Host.toWriteOn();
    Visitor program = host.visitor();
    String before = token(program);
    assertThat(
            program
                .client()
                .send(
                    HttpRequest.newBuilder(host.at("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(header(), before)
                        .POST(HttpRequest.BodyPublishers.ofString("username=pm&password=sample"))
                        .build(),
                    HttpResponse.BodyHandlers.discarding())
                .statusCode())
        .isEqualTo(302);
    String entry =
        """
        {"command": "of-a-program", "entry": {"id": "of-a-program",
          "budget": "lumenhof-shop:budget", "line": "development", "person": "jonas-wieland",
          "date": "2026-09-30", "minutes": 0}}
        """;
    assertThat(problems("TimeLog", entry)).isEmpty();
    assertThat(program.write("POST", "/api/time-entries", entry, before).statusCode())
        .as("the token of before the log-in")
        .isEqualTo(403);
    HttpResponse<String> written =
        program.write("POST", "/api/time-entries", entry, token(program));
    assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
    assertThat(problems("TimeWritten", written.body())).isEmpty();
  }

  private static String token(Visitor program) {
    JsonNode token = JSON.readTree(program.get("/api/token").body());
    assertThat(problems("Token", token.toString())).isEmpty();
    assertThat(token.get("header").asString()).isEqualTo(header());
    return token.get("token").asString();
  }

  /** The header that the document asks of whoever logs time. */
  private static String header() {
    JsonNode document = JSON.readTree(Host.h2().visitor().get("/openapi.json").body());
    return document.at("/paths/~1api~1time-entries/post/parameters/0/name").asString();
  }

  @Test
  void theDocumentHasEveryEndpointAndNoOther() {
    JsonNode document = JSON.readTree(Host.h2().visitor().get("/openapi.json").body());
    TreeSet<String> handled = new TreeSet<>();
    Host.h2()
        .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(each -> handled.addAll(each.getPatternValues()));
    handled.removeIf(path -> !path.startsWith("/api/") || path.endsWith("/**"));
    assertThat(names(document.get("paths"))).containsExactlyInAnyOrderElementsOf(handled);
    int views =
        SCHEMAS.size()
            + ImmutableSet.copyOf(OF_ONE.values()).size()
            + FOR_SOME.size()
            + FOR_HR.size();
    assertThat(handled)
        .as("views and their marks, what follows one, what is written, and the token for it")
        .hasSize(2 * views + 1 + 2 + 1);
  }

  @Test
  void theProjectManagerSeesTimeAndBillingAndTheAccountManagerRevenueAndNeitherTheCost() {
    JsonNode pm = get("pm2", "/api/projects").at("/projects/0");
    JsonNode am = get("am", "/api/projects").at("/projects/0");
    assertThat(names(pm)).contains("usedValue", "burn", "invoiced", "marginBand");
    assertThat(hidden(pm)).contains("revenue", "usedCost", "costAtCompletion", "profit", "margin");
    assertThat(names(am)).contains("usedValue", "revenue", "marginBand");
    assertThat(hidden(am)).contains("usedCost", "costAtCompletion", "profit", "margin");
  }

  @Test
  void financeSeesWhatTheWorkCosts() {
    JsonNode shop = get("finance", SHOP).at("/budgets/0");
    assertThat(hidden(shop.get("status"))).isEmpty();
    assertThat(names(shop.get("burn"))).contains("usedCost", "profit", "margin");
    assertThat(shop.at("/burn/usedCost/state").asString()).isEqualTo("known");
  }

  @Test
  void theResourceManagerSeesTheTimeOfEverybodyAndNoMoney() {
    JsonNode load = get("rm", "/api/heat-map").at("/loads/0");
    assertThat(names(load)).contains("bookedMinutes", "freeMinutes", "level");
    JsonNode deal = get("rm", "/api/pipeline").at("/deals/0");
    assertThat(hidden(deal.get("deal"))).containsExactly("dealValue");
    assertThat(deal.get("capacity").size()).isPositive();
    assertThat(hidden(get("rm", "/api/projects").at("/projects/0")))
        .contains("usedValue", "budgetTotal", "revenue", "invoiced");
  }

  @Test
  void hrSeesWhichProjectsThereAreAndNothingTheyEarn() {
    JsonNode project = get("hr", "/api/projects").at("/projects/0");
    assertThat(names(project)).contains("name", "state").doesNotContain("usedValue");
    assertThat(hidden(project)).contains("usedMinutes", "budgetTotal", "usedCost");
  }

  @Test
  void theClientSeesTheirOwnProjectsAndNothingOfTheAgency() {
    JsonNode projects = get("client", "/api/projects").get("projects");
    assertThat(ImmutableList.copyOf(projects.iterator()))
        .isNotEmpty()
        .allMatch(project -> project.get("client").asString().equals("lumenhof"));
    assertThat(hidden(projects.get(0))).contains("usedMinutes", "usedValue", "loggedThrough");
    assertThat(get("client", "/api/pipeline").get("deals").size()).isZero();
    assertThat(get("client", "/api/heat-map").get("loads").size()).isZero();
    assertThat(names(get("client", SHOP).at("/budgets/0"))).doesNotContain("burn", "invoicing");
  }

  @Test
  void whoSeesNoPriceIsNotToldWhatAGateLacksOfIt() {
    JsonNode am = get("am", "/api/handoffs/lumenhof-loyalty");
    JsonNode rm = get("rm", "/api/handoffs/lumenhof-loyalty");
    assertThat(am.at("/handoff/missingOfPrice").size()).isOne();
    assertThat(hidden(rm.get("handoff"))).containsExactly("missingOfPrice");
    assertThat(am.toString()).contains("EUR 140,000");
    assertThat(rm.toString()).doesNotContain("140,000").contains("e-price");
    assertThat(am.toString()).as("the fingerprint of the packet").doesNotContain("ingerprint");
  }

  @Test
  void theHealthOfAClientIsForWhoSeesRevenueAndItsPublicPartsForAll() {
    JsonNode am = get("am", "/api/accounts/lumenhof");
    JsonNode rm = get("rm", "/api/accounts/lumenhof");
    assertThat(names(am.get("health"))).contains("clientHealth", "satisfaction", "budget");
    assertThat(hidden(rm.get("health"))).contains("clientHealth", "missingWeight", "retention");
    assertThat(names(rm.get("health"))).contains("satisfaction", "delivery");
    assertThat(am.at("/contracts/0").has("contractValue")).isTrue();
    assertThat(hidden(rm.at("/contracts/0"))).containsExactly("contractValue");
    assertThat(get("client", "/api/accounts").get("accounts").size()).isZero();
    assertThat(get("pm", "/api/accounts").get("accounts").size()).isZero();
  }

  @Test
  void anOpportunityIsForWhoSeesAllItRestsOn() {
    assertThat(get("am", "/api/accounts/velora").get("opportunities").size()).isPositive();
    assertThat(get("finance", "/api/accounts/velora").get("opportunities").size()).isPositive();
    JsonNode hr = get("hr", "/api/accounts/velora");
    assertThat(hr.at("/opportunities").toString())
        .doesNotContain("CAPACITY", "RETAINER", "CHANGES")
        .doesNotContain("\"freeMinutes\":");
  }

  @Test
  void whoHasTimeForARequestIsForWhoPlansPeople() {
    JsonNode rm = get("rm", "/api/resource-requests").at("/requests/0");
    assertThat(rm.at("/candidates/0").has("freeMinutes")).isTrue();
    assertThat(rm.get("answers").asBoolean()).isTrue();
    JsonNode pm = get("pm", "/api/resource-requests").at("/requests/0");
    assertThat(pm.get("candidates").size()).isZero();
    assertThat(pm.get("answers").asBoolean()).isFalse();
    assertThat(pm.get("withdraws").asBoolean()).isTrue();
    assertThat(get("client", "/api/resource-requests").get("requests").size()).isZero();
  }

  @Test
  void aProjectThatIsNotThereAndOneThatIsNotForThemAreToldApartByNothing() {
    Visitor client = Host.h2().as("client");
    HttpResponse<String> foreign = client.get("/api/projects/helvion-site");
    HttpResponse<String> none = client.get("/api/projects/no-such-one");
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(foreign.body().replace("helvion-site", "no-such-one")).isEqualTo(none.body());
    assertThat(JSON.readTree(none.body()).get("code").asString()).isEqualTo("NOT_FOUND");
    assertThat(problems("Problem", none.body())).isEmpty();
  }

  @Test
  void anEndpointThatIsNotThereIsAProblemAndNoPage() {
    HttpResponse<String> none = Host.h2().as("pm").get("/api/no-such-view");
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(problems("Problem", none.body())).isEmpty();
  }

  @Test
  void aMalformedIdIsRefusedByItsCodeAndPath() {
    HttpResponse<String> refused = Host.h2().as("pm").get("/api/projects/-12345.67");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = JSON.readTree(refused.body());
    assertThat(problem.get("code").asString()).isEqualTo("MALFORMED_ID");
    assertThat(problem.at("/problems/0/path").asString()).isEqualTo("/project");
    assertThat(refused.body()).as("the value is not repeated").doesNotContain("12345.67");
    assertThat(problems("Problem", refused.body())).isEmpty();
  }

  /** Whatever Spring refuses before the library is asked; what was sent is in no part of it. */
  @ParameterizedTest
  @CsvSource({
    "405, POST, /api/projects, application/json, application/json, /api",
    "405, PUT, /api/projects/canary-4711, application/json, text/html, /api",
    "405, DELETE, /api/token, application/json, */*, /api",
    "415, POST, /api/time-entries, text/canary-4711, application/json, /api/time-entries",
    "415, PUT, /api/time-entries/canary-4711, text/csv, text/html, /api/time-entries",
    "406, GET, /api/projects/lumenhof-shop, application/json, text/canary-4711, /api/projects",
    "406, GET, /api/token, application/json, text/csv, /api/token",
    "400, GET, /api/projects/canary-4711;lumenhof-shop, application/json, text/html, "
  })
  void whatSpringRefusesIsAProblemWithoutWhatWasSent(
      int status, String method, String path, String type, String accepted, String instance)
      throws Exception {
    Visitor pm = Host.h2().as("pm");
    HttpResponse<String> refused =
        pm.client()
            .send(
                HttpRequest.newBuilder(Host.h2().at(path))
                    .header("Content-Type", type)
                    .header("Accept", accepted)
                    .header("X-CSRF-TOKEN", pm.token())
                    .method(method, HttpRequest.BodyPublishers.ofString("canary-4711"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertIsProblem(refused, status, instance);
    assertThat(refused.body() + refused.headers()).doesNotContain("4711");
    assertThat(refused.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
  }

  @Test
  void theDocumentSaysWhatAnyRequestMayBeAnswered() {
    JsonNode document = JSON.readTree(Host.h2().visitor().get("/openapi.json").body());
    document
        .get("paths")
        .valueStream()
        .flatMap(JsonNode::valueStream)
        .forEach(
            operation -> {
              assertThat(names(operation.get("responses"))).contains("405", "406", "5XX");
              assertThat(operation.at("/responses").has("415"))
                  .isEqualTo(operation.has("requestBody"));
            });
  }

  @Test
  void whereTheDatabaseIsGoneTheLogSaysWhatFailedAndTheProblemNothingOfIt() {
    Host alone = Host.alone();
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    try {
      Visitor am = alone.as("am");
      alone.part(JdbcClient.class).sql("drop all objects").update();
      Listening.during(
          Level.ERROR, heard, () -> assertThat(am.get(SHOP).statusCode()).isEqualTo(500));
      assertProblemsSayNothing(am);
    } finally {
      alone.stop();
    }
    assertThat(heard.list).hasSize(1);
    ILoggingEvent event = heard.list.get(0);
    assertThat(event.getThrowableProxy()).as("its words").isNull();
    assertThat(event.getFormattedMessage())
        .startsWith("The API could not answer: ")
        .containsPattern("Caused by: org.h2.jdbc.Jdbc\\w+\n\tat org.h2.")
        .contains("\tat dev.agency.examples.spring.studio.Studios")
        .doesNotContain("SQL statement", "not found", "select ");
  }

  @Test
  void whatTheStoreCannotDoIsToldByItsStatusAloneAndLoggedByItsCode() {
    Host host = Host.toWriteOn();
    JdbcClient database = host.part(JdbcClient.class);
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    Visitor pm = host.as("pm");
    String token = pm.token();
    database.sql("alter table command rename to gone").update();
    try {
      Listening.during(
          Level.ERROR,
          heard,
          () -> {
            HttpResponse<String> failed =
                pm.write(
                    "POST",
                    "/api/time-entries",
                    """
                    {"command": "canary-4711", "entry": {"id": "canary-4711",
                      "budget": "lumenhof-shop:budget", "line": "development",
                      "person": "jonas-wieland", "date": "2026-09-30", "minutes": 0}}
                    """,
                    token);
            assertIsProblem(failed, 500, "/api/time-entries");
            assertThat(names(JSON.readTree(failed.body())))
                .containsExactlyInAnyOrder("title", "status", "instance");
          });
    } finally {
      database.sql("alter table gone rename to command").update();
    }
    assertThat(heard.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "The API could not answer: PERSISTENCE_FAILED, "
                + PersistenceException.class.getName());
  }

  private static void assertProblemsSayNothing(Visitor am) {
    for (String path : ImmutableList.of(SHOP, SHOP + "/live", "/api/seen/projects")) {
      HttpResponse<String> failed = am.get(path);
      assertIsProblem(failed, 500, path.replaceFirst("/lumenhof.*", ""));
      assertThat(failed.body())
          .doesNotContain("lumenhof", "select", "SQL", "Exception", "timestamp", "h2");
    }
    HttpResponse<String> written =
        am.write(
            "PUT",
            "/api/time-entries/canary-4711",
            """
            {"command": "gone", "expected": 1, "entry": {"id": "canary-4711",
              "budget": "lumenhof-shop:budget", "line": "development",
              "person": "jonas-wieland", "date": "2026-09-30", "minutes": 0}}
            """);
    assertIsProblem(written, 500, "/api/time-entries");
    assertThat(written.body()).doesNotContain("4711", "SQL", "Exception");
  }

  private static void assertIsProblem(
      HttpResponse<String> answer, int status, @Nullable String instance) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.path("instance").asString(null)).isEqualTo(instance);
    assertThat(problems("Problem", answer.body())).isEmpty();
  }
}
