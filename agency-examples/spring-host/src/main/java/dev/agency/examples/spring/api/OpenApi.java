package dev.agency.examples.spring.api;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.PeriodBurn;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.capacity.DealCapacityRow;
import dev.agency.budget.capacity.LoadRow;
import dev.agency.budget.change.DisciplineImpactRow;
import dev.agency.budget.change.ImpactRow;
import dev.agency.budget.change.PersonImpactRow;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.budget.metrics.ContentmentMetrics;
import dev.agency.budget.metrics.DeliveryMetrics;
import dev.agency.budget.metrics.HealthScore;
import dev.agency.budget.metrics.MilestoneDelivery;
import dev.agency.budget.metrics.Opportunity;
import dev.agency.budget.metrics.RenewalMetrics;
import dev.agency.budget.pipeline.DealRow;
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.budget.review.ReviewRow;
import dev.agency.budget.status.BlockerRow;
import dev.agency.budget.status.ExpectationRow;
import dev.agency.budget.status.HandoffRow;
import dev.agency.budget.status.PacketRow;
import dev.agency.budget.status.PendingChangeRow;
import dev.agency.budget.status.RiskRow;
import dev.agency.budget.status.StaffRow;
import dev.agency.budget.status.StatusRow;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.RecordType;
import dev.agency.examples.spring.studio.AccountRow;
import dev.agency.examples.spring.studio.CandidateRow;
import dev.agency.examples.spring.studio.ChangeCostRow;
import dev.agency.examples.spring.studio.ChangeRecord;
import dev.agency.examples.spring.studio.ContractRow;
import dev.agency.examples.spring.studio.EntryRecord;
import dev.agency.examples.spring.studio.HandoffMoveRow;
import dev.agency.examples.spring.studio.HostRecords;
import dev.agency.examples.spring.studio.InteractionRow;
import dev.agency.examples.spring.studio.LoggedRow;
import dev.agency.examples.spring.studio.PolicyRecord;
import dev.agency.examples.spring.studio.ProjectRecord;
import dev.agency.examples.spring.studio.PromiseRow;
import dev.agency.examples.spring.studio.RequestRow;
import dev.agency.examples.spring.studio.SignOffRow;
import dev.agency.examples.spring.studio.SurveyRow;
import dev.agency.examples.spring.studio.UnbegunRow;
import dev.agency.examples.spring.studio.UpdateRow;
import dev.agency.examples.spring.view.Seen;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes the API, as OpenAPI 3.1. Records are described by their record types: each field may be
 * absent, for it may be hidden, and is of a class of sensitivity by which policies speak of it.
 */
@RestController
final class OpenApi {
  private static final String SCHEMAS = "#/components/schemas/";

  private final JsonMapper json;
  private final String document;

  OpenApi(JsonMapper json) {
    this.json = json;
    this.document = json.writeValueAsString(document());
  }

  @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  String openApi() {
    return document;
  }

  private ObjectNode document() {
    ObjectNode document = json.createObjectNode();
    document.put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "Agency")
        .put("version", "1")
        .put(
            "description",
            "Each view for who is logged in. What is hidden from them is absent and named in"
                + " _hidden; what is not known is a figure that says why.");
    ObjectNode paths = document.putObject("paths");
    get(paths, "/api/projects", "The active projects", "ProjectsView");
    ObjectNode project =
        get(
            paths,
            "/api/projects/{project}",
            "One project, whatever state it is in",
            "ProjectView");
    parameter(project, "project", "path");
    parameter(get(paths, "/api/time", "The time that was logged", "TimeView"), "budget", "query");
    get(paths, "/api/pipeline", "The open deals and what each would take", "PipelineView");
    get(paths, "/api/heat-map", "Who has time in the weeks ahead", "HeatMapView");
    get(paths, "/api/handoffs", "The handoffs under way and to come", "HandoffsView");
    parameter(
        get(paths, "/api/handoffs/{project}", "The handoff of a project", "HandoffView"),
        "project",
        "path");
    parameter(
        get(
            paths,
            "/api/projects/{project}/update",
            "What its client was told, and could be told next",
            "UpdateView"),
        "project",
        "path");
    get(paths, "/api/accounts", "The clients and how it goes with them", "AccountsView");
    parameter(
        get(paths, "/api/accounts/{client}", "One client, and what could be next", "AccountView"),
        "client",
        "path");
    get(paths, "/api/resource-requests", "Who is wanted, and who could come", "RequestsView");
    parameter(
        get(paths, "/api/projects/{project}/changes", "The changes of a project", "ChangesView"),
        "project",
        "path");
    parameter(get(paths, "/api/changes/{change}", "One change", "ChangeView"), "change", "path");
    parameter(
        get(
            paths,
            "/api/projects/{project}/setup-review",
            "The review of how a project was set up",
            "SetupReviewView"),
        "project",
        "path");
    get(paths, "/api/policy", "What each role shows, for who keeps the policy", "PolicyView");
    marks(paths);
    ObjectNode live =
        get(
            paths,
            "/api/projects/{project}/live",
            "The same whenever it changes, as server-sent events",
            "ProjectView");
    live.put("operationId", "ProjectLive");
    live.withObject("responses")
        .withObject("200")
        .putObject("content")
        .putObject("text/event-stream")
        .putObject("schema")
        .put("type", "string");
    parameter(live, "project", "path");
    write(paths, "/api/time-entries", "post", "Logs time", "TimeLog");
    parameter(
        write(paths, "/api/time-entries/{entry}", "put", "Corrects an entry", "TimeCorrection"),
        "entry",
        "path");
    get(paths, TokenApi.AT, "What whoever writes sends along, asked for by anybody", "Token");
    whateverIsAsked(paths);
    ObjectNode components = document.putObject("components");
    components
        .putObject("securitySchemes")
        .putObject("session")
        .put("type", "apiKey")
        .put("in", "cookie")
        .put("name", "JSESSIONID");
    schemas(components.putObject("schemas"));
    document.putArray("security").addObject().putArray("session");
    return document;
  }

  private static ObjectNode get(ObjectNode paths, String path, String summary, String schema) {
    ObjectNode get = paths.putObject(path).putObject("get");
    get.put("summary", summary).put("operationId", schema);
    ObjectNode responses = get.putObject("responses");
    answer(responses, "200", "What they see of it", MediaType.APPLICATION_JSON_VALUE, schema);
    String problem = MediaType.APPLICATION_PROBLEM_JSON_VALUE;
    answer(responses, "400", "The request breaks a rule", problem, "Problem");
    answer(responses, "401", "Nobody is logged in", problem, "Problem");
    answer(responses, "404", "There is none, or not for them", problem, "Problem");
    return get;
  }

  /** Beside each view that is described so far its mark, by which a page finds out it is old. */
  private static void marks(ObjectNode paths) {
    for (Map.Entry<String, JsonNode> view : ImmutableList.copyOf(paths.properties())) {
      JsonNode get = view.getValue().get("get");
      ObjectNode mark =
          get(
              paths,
              view.getKey().replaceFirst("/api", Seen.AT),
              "A mark that is another one once the view is",
              "Mark");
      mark.put("operationId", "Seen" + get.get("operationId").asString());
      if (get.has("parameters")) {
        mark.set("parameters", get.get("parameters").deepCopy());
      }
    }
  }

  /** What each operation may be answered, whoever asks for what. */
  private static void whateverIsAsked(ObjectNode paths) {
    String problem = MediaType.APPLICATION_PROBLEM_JSON_VALUE;
    for (JsonNode path : paths.values()) {
      for (JsonNode operation : path.values()) {
        ObjectNode responses = ((ObjectNode) operation).withObject("responses");
        answer(responses, "405", "The path has no such method", problem, "Problem");
        answer(responses, "406", "It comes in no type that is accepted", problem, "Problem");
        if (operation.has("requestBody")) {
          answer(responses, "415", "The body is of another type", problem, "Problem");
        }
        answer(responses, "5XX", "The host could not do it", problem, "Problem");
      }
    }
  }

  private static void parameter(ObjectNode operation, String name, String in) {
    operation
        .withArrayProperty("parameters")
        .addObject()
        .put("name", name)
        .put("in", in)
        .put("required", !in.equals("query"))
        .putObject("schema")
        .put("type", "string");
  }

  private static ObjectNode write(
      ObjectNode paths, String path, String method, String summary, String id) {
    ObjectNode write = paths.putObject(path).putObject(method);
    write.put("summary", summary).put("operationId", id);
    parameter(write, "X-CSRF-TOKEN", "header");
    write
        .putObject("requestBody")
        .put("required", true)
        .putObject("content")
        .putObject(MediaType.APPLICATION_JSON_VALUE)
        .putObject("schema")
        .put("$ref", SCHEMAS + id);
    ObjectNode responses = write.putObject("responses");
    String problem = MediaType.APPLICATION_PROBLEM_JSON_VALUE;
    answer(
        responses,
        method.equals("post") ? "201" : "200",
        "It is written",
        MediaType.APPLICATION_JSON_VALUE,
        "TimeWritten");
    answer(responses, "400", "The request breaks a rule", problem, "Problem");
    answer(responses, "401", "Nobody is logged in", problem, "Problem");
    answer(
        responses,
        "403",
        "The token is not that of the session, or the policy says no",
        problem,
        "Problem");
    answer(responses, "404", "There is none, or not for them", problem, "Problem");
    answer(responses, "409", "Somebody was faster, or a rule of time says no", problem, "Problem");
    return write;
  }

  private static void answer(
      ObjectNode responses, String status, String words, String type, String schema) {
    ObjectNode answer = responses.putObject(status).put("description", words);
    answer.putObject("content").putObject(type).putObject("schema").put("$ref", SCHEMAS + schema);
  }

  private static void schemas(ObjectNode schemas) {
    HostRecords.SHOWN.forEach(type -> record(schemas, type));
    ObjectNode viewer = object(schemas, "Viewer", "Through whose eyes the view is");
    text(viewer, "person");
    texts(viewer, "roles");
    properties(viewer).putObject("ofClient").put("type", "boolean");
    text(viewer, "policyVersion");
    text(viewer, "asOf");
    require(viewer, "person", "roles", "ofClient", "policyVersion", "asOf");

    ObjectNode mark = object(schemas, "Mark", "By what a view is told from what it was");
    text(mark, "mark");
    require(mark, "mark");
    ObjectNode token = object(schemas, "Token", "The header that whoever writes sends along");
    text(token, "header");
    text(token, "token");
    require(token, "header", "token");

    ObjectNode projects = view(schemas, "ProjectsView", "The active projects");
    many(projects, "projects", StatusRow.TYPE.name());
    ObjectNode project = view(schemas, "ProjectView", "One project");
    many(project, "budgets", "BudgetView");
    ObjectNode pipeline = view(schemas, "PipelineView", "The open deals");
    many(pipeline, "deals", "DealView");
    ObjectNode heatMap = view(schemas, "HeatMapView", "Who has time");
    many(heatMap, "loads", LoadRow.TYPE.name());

    ObjectNode time = view(schemas, "TimeView", "Logged time");
    many(time, "logged", LoggedRow.TYPE.name());
    many(time, "entries", EntryRecord.TYPE.name());
    wanted(schemas, "TimeLog");
    ObjectNode correction = wanted(schemas, "TimeCorrection");
    properties(correction).putObject("expected").put("type", "integer");
    require(correction, "expected");
    ObjectNode written = object(schemas, "TimeWritten", "What its writer sees of it");
    one(written, "entry", EntryRecord.TYPE.name());
    properties(written).putObject("version").put("type", "integer");
    require(written, "version");
    ObjectNode handoffs = view(schemas, "HandoffsView", "The handoffs");
    many(handoffs, "handoffs", HandoffRow.TYPE.name());
    many(handoffs, "projects", ProjectRecord.TYPE.name());
    many(handoffs, "unbegun", UnbegunRow.TYPE.name());
    ObjectNode handoff = view(schemas, "HandoffView", "The handoff of a project");
    one(handoff, "project", ProjectRecord.TYPE.name());
    one(handoff, "unbegun", UnbegunRow.TYPE.name());
    one(handoff, "handoff", HandoffRow.TYPE.name());
    properties(handoff).putObject("signedByBoth").put("type", "boolean");
    many(handoff, "packet", PacketRow.TYPE.name());
    many(handoff, "expectations", ExpectationRow.TYPE.name());
    many(handoff, "signOffs", SignOffRow.TYPE.name());
    many(handoff, "moves", HandoffMoveRow.TYPE.name());
    texts(handoff, "steps");
    ObjectNode update = view(schemas, "UpdateView", "What a client was told");
    text(update, "project");
    one(update, "about", ProjectRecord.TYPE.name());
    properties(update).putObject("sends").put("type", "boolean");
    properties(update).putObject("draft").put("type", "object");
    many(update, "sent", UpdateRow.TYPE.name());

    ObjectNode accounts = view(schemas, "AccountsView", "The clients");
    many(accounts, "accounts", "AccountLine");
    ObjectNode line = object(schemas, "AccountLine", "A client in the list");
    one(line, "account", AccountRow.TYPE.name());
    one(line, "health", HealthScore.TYPE.name());
    ObjectNode account = view(schemas, "AccountView", "One client");
    one(account, "account", AccountRow.TYPE.name());
    one(account, "health", HealthScore.TYPE.name());
    one(account, "contentment", ContentmentMetrics.TYPE.name());
    one(account, "delivery", DeliveryMetrics.TYPE.name());
    one(account, "renewals", RenewalMetrics.TYPE.name());
    many(account, "contracts", ContractRow.TYPE.name());
    many(account, "opportunities", Opportunity.TYPE.name());
    many(account, "projects", StatusRow.TYPE.name());
    many(account, "promises", PromiseRow.TYPE.name());
    many(account, "interactions", InteractionRow.TYPE.name());
    many(account, "surveys", SurveyRow.TYPE.name());

    ObjectNode requests = view(schemas, "RequestsView", "Who is wanted");
    many(requests, "requests", "RequestView");
    texts(requests, "asks");
    ObjectNode request = object(schemas, "RequestView", "A wish for somebody");
    one(request, "request", RequestRow.TYPE.name());
    many(request, "candidates", CandidateRow.TYPE.name());
    properties(request).putObject("answers").put("type", "boolean");
    properties(request).putObject("withdraws").put("type", "boolean");

    ObjectNode budget = object(schemas, "BudgetView", "A project by one of its budgets");
    one(budget, "status", StatusRow.TYPE.name());
    one(budget, "burn", BudgetBurn.TYPE.name());
    many(budget, "weeks", PeriodBurn.TYPE.name());
    one(budget, "forecast", ForecastRow.TYPE.name());
    one(budget, "runOut", RunOutRow.TYPE.name());
    one(budget, "invoicing", InvoicingRow.TYPE.name());
    many(budget, "alerts", "AlertView");
    many(budget, "milestones", MilestoneDelivery.TYPE.name());
    many(budget, "changes", PendingChangeRow.TYPE.name());
    many(budget, "risks", RiskRow.TYPE.name());
    many(budget, "blockers", BlockerRow.TYPE.name());
    many(budget, "staff", StaffRow.TYPE.name());
    require(
        budget, "status", "weeks", "alerts", "milestones", "changes", "risks", "blockers", "staff");

    ObjectNode alert = object(schemas, "AlertView", "An alert in words");
    one(alert, "alert", Alert.TYPE.name());
    properties(alert).putObject("message").put("type", "object");
    text(alert, "words");
    require(alert, "alert", "message", "words");

    ObjectNode deal = object(schemas, "DealView", "An open deal");
    one(deal, "deal", DealRow.TYPE.name());
    many(deal, "capacity", DealCapacityRow.TYPE.name());
    require(deal, "deal", "capacity");

    changes(schemas);
    policy(schemas);
    review(schemas);

    ObjectNode problem = schemas.putObject("Problem").put("type", "object");
    problem.put("description", "What went wrong (RFC 9457); code and problems are the library's");
    List.of("type", "title", "detail", "instance", "code", "refusal")
        .forEach(name -> text(problem, name));
    properties(problem).putObject("status").put("type", "integer");
    properties(problem).putObject("problems").put("type", "array");
    require(problem, "title", "status");
  }

  private static ObjectNode wanted(ObjectNode schemas, String name) {
    ObjectNode wanted = object(schemas, name, "An entry as it is to be, under the id of a command");
    text(wanted, "command");
    properties(wanted).putObject("entry").put("type", "object");
    require(wanted, "command", "entry");
    return wanted;
  }

  private static void changes(ObjectNode schemas) {
    ObjectNode changes = view(schemas, "ChangesView", "The changes of a project");
    one(changes, "project", ProjectRecord.TYPE.name());
    properties(changes).putObject("mayAsk").put("type", "boolean");
    many(changes, "changes", ChangeRecord.TYPE.name());
    many(changes, "pending", PendingChangeRow.TYPE.name());
    require(changes, "project", "mayAsk", "changes", "pending");
    ObjectNode change = view(schemas, "ChangeView", "One change, with what it would do");
    one(change, "project", ProjectRecord.TYPE.name());
    properties(change).putObject("version").put("type", "integer");
    one(change, "change", ChangeRecord.TYPE.name());
    one(change, "asks", PendingChangeRow.TYPE.name());
    one(change, "impact", ImpactRow.TYPE.name());
    text(change, "unfit");
    one(change, "cost", ChangeCostRow.TYPE.name());
    many(change, "disciplines", DisciplineImpactRow.TYPE.name());
    many(change, "people", PersonImpactRow.TYPE.name());
    many(change, "approvers", "Approver");
    properties(change).putObject("outdated").put("type", "boolean");
    texts(change, "moves");
    require(change, "project", "change", "disciplines", "people", "approvers", "outdated", "moves");
    ObjectNode approver = object(schemas, "Approver", "Who is to approve");
    text(approver, "duty");
    text(approver, "person");
    require(approver, "duty", "person");
  }

  private static void policy(ObjectNode schemas) {
    ObjectNode policy = view(schemas, "PolicyView", "What each role shows and allows");
    one(policy, "policy", PolicyRecord.TYPE.name());
    many(policy, "roles", "Switches");
    require(policy, "policy", "roles");
    ObjectNode switches = object(schemas, "Switches", "A role within one reach");
    text(switches, "role");
    text(switches, "reach");
    many(switches, "records", "SwitchesOfRecord");
    texts(switches, "withoutEffect");
    require(switches, "role", "reach", "records", "withoutEffect");
    ObjectNode group = object(schemas, "SwitchesOfRecord", "What is on of one record type");
    text(group, "record");
    texts(group, "shows");
    texts(group, "allows");
    require(group, "record", "shows", "allows");
  }

  private static void review(ObjectNode schemas) {
    ObjectNode review = view(schemas, "SetupReviewView", "The review of a set-up");
    one(review, "project", ProjectRecord.TYPE.name());
    properties(review).putObject("version").put("type", "integer");
    one(review, "review", ReviewRow.TYPE.name());
    properties(review).putObject("changed").put("type", "boolean");
    properties(review).putObject("mayReview").put("type", "boolean");
    many(review, "checks", "Checked");
    require(review, "project", "version", "changed", "mayReview", "checks");
    ObjectNode checked = object(schemas, "Checked", "What one check came to");
    text(checked, "check");
    text(checked, "outcome");
    properties(checked).putObject("blocks").put("type", "boolean");
    properties(checked).putObject("evidence").put("type", "array");
    properties(checked).putObject("waivers").put("type", "array");
    properties(checked).putObject("mayWaive").put("type", "boolean");
    require(checked, "check", "blocks", "evidence", "waivers", "mayWaive");
  }

  private static void texts(ObjectNode schema, String name) {
    properties(schema)
        .putObject(name)
        .put("type", "array")
        .putObject("items")
        .put("type", "string");
  }

  private static void record(ObjectNode schemas, RecordType<?> type) {
    ObjectNode schema = object(schemas, type.name(), "A record of which any field may be hidden");
    for (Field<?, ?> field : type.fields()) {
      properties(schema)
          .putObject(field.name())
          .put("description", field.quantity().name())
          .put("x-sensitivity", field.quantity().sensitivity().name());
    }
    ObjectNode hidden = properties(schema).putObject("_hidden").put("type", "array");
    hidden.put("description", "The names of the fields that are hidden");
    hidden.putObject("items").put("type", "string");
    require(schema, "_hidden");
  }

  private static ObjectNode view(ObjectNode schemas, String name, String words) {
    ObjectNode view = object(schemas, name, words);
    one(view, "viewer", "Viewer");
    view.putArray("required").add("viewer");
    return view;
  }

  private static ObjectNode object(ObjectNode schemas, String name, String words) {
    ObjectNode schema = schemas.putObject(name).put("type", "object").put("description", words);
    schema.putObject("properties");
    return schema.put("additionalProperties", false);
  }

  private static ObjectNode properties(ObjectNode schema) {
    return schema.withObject("properties");
  }

  private static void text(ObjectNode schema, String name) {
    properties(schema).putObject(name).put("type", "string");
  }

  private static void one(ObjectNode schema, String name, String of) {
    properties(schema).putObject(name).put("$ref", SCHEMAS + of);
  }

  private static void many(ObjectNode schema, String name, String of) {
    properties(schema)
        .putObject(name)
        .put("type", "array")
        .putObject("items")
        .put("$ref", SCHEMAS + of);
  }

  private static void require(ObjectNode schema, String... names) {
    List.of(names).forEach(schema.withArray("required")::add);
  }
}
