package dev.agency.examples.spring.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.store.AuditRecord;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Stores;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Revoked;
import dev.agency.examples.spring.Visitor;
import dev.agency.examples.spring.Written;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The policy is built with switches, looked at, and saved by who keeps it. */
@Tag("full")
class PolicyPageTest {
  private static final Pattern ON =
      Pattern.compile("type=\"checkbox\" name=\"on\" id=\"([^\"]+)\"[^>]* checked");

  private static final String AM = "/policy?role=accountManager&reach=ACCOUNT";

  private static final Caller CALLER =
      new Caller(TenantId.of("studio"), PersonId.of("test"), CorrelationId.of("test"));

  private final Host host = Host.toWriteOn();
  private final Visitor hr = host.as("hr");

  /** The form of a role as a browser would send it. */
  private static final class Form {
    private final TreeSet<String> on = new TreeSet<>();
    private final String role;
    private final String reach;
    private final String version;
    private String seen = "";

    Form(String page) {
      ON.matcher(page).results().forEach(found -> on.add(found.group(1)));
      this.role = hidden(page, "role");
      this.reach = hidden(page, "reach");
      this.version = hidden(page, "version");
    }

    static String hidden(String page, String name) {
      Matcher value = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
      assertThat(value.find()).as(name).isTrue();
      return value.group(1);
    }

    Form with(String name) {
      assertThat(on.add(name)).as(name).isTrue();
      return this;
    }

    Form without(String name) {
      assertThat(on.remove(name)).as(name).isTrue();
      return this;
    }

    Form seen(String page) {
      seen = hidden(page, "seen");
      return this;
    }

    String text() {
      return "role="
          + role
          + "&reach="
          + reach
          + "&version="
          + version
          + (seen.isEmpty() ? "" : "&seen=" + seen)
          + on.stream()
              .map(name -> "&on=" + URLEncoder.encode(name, UTF_8))
              .collect(Collectors.joining());
    }
  }

  private Form form(String path) {
    return new Form(hr.get(path).body());
  }

  /** Looks at what becomes of a form and saves it. */
  private void save(Form form) {
    HttpResponse<String> looked = hr.post("/policy", form.text());
    assertThat(looked.statusCode()).isEqualTo(200);
    HttpResponse<String> saved = hr.post("/policy", form.seen(looked.body()).text());
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
    assertThat(Visitor.location(saved)).contains("done=saved");
  }

  @Test
  void whoKeepsThePolicyFindsItAndNobodyElse() {
    assertThat(hr.get("/projects").body()).contains("href=\"/policy\"");
    assertThat(hr.get("/policy").body()).contains("Who sees what", "Account manager");
    for (String login : ImmutableList.of("pm", "am", "rm", "finance", "client")) {
      Visitor other = host.as(login);
      assertThat(other.get("/projects").body()).doesNotContain("href=\"/policy\"");
      assertThat(other.get("/policy").statusCode()).as(login).isEqualTo(404);
      assertThat(other.get("/api/policy").statusCode()).as(login).isEqualTo(404);
      assertThat(other.post("/policy", form(AM).text()).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void whatLeaksIsSaidInWordsAndIsNotSaved() {
    Form form = form(AM).with("budgetBurn.usedCost");
    HttpResponse<String> looked = hr.post("/policy", form.text());
    assertThat(looked.body())
        .contains("This cannot be saved", "Account manager: Profit can be computed from")
        .contains("What would fix it", "will see Cost")
        .contains("id=\"budgetBurn.usedCost\" value=\"budgetBurn.usedCost\" checked")
        .doesNotContain("name=\"seen\"");
    form.seen = "0".repeat(64);
    HttpResponse<String> refused = hr.post("/policy", form.text());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("It was not saved");
    assertThat(host.as("am").get("/api/projects/lumenhof-shop").body()).contains("\"usedCost\"");
    assertThat(form(AM).on).doesNotContain("budgetBurn.usedCost");
  }

  @Test
  void whatWasLookedAtIsSavedAndHoldsFromTheNextPageOn() {
    Visitor am = host.as("am");
    assertThat(am.get("/projects/lumenhof-shop").body()).doesNotContain("Hidden for you: Invoiced");
    String before = Form.hidden(hr.get(AM).body(), "version");
    Form form = form(AM).without("projectStatus.invoiced");
    HttpResponse<String> unseen = hr.post("/policy", form.text() + "&seen=" + "1".repeat(64));
    assertThat(unseen.statusCode()).isEqualTo(422);
    assertThat(unseen.body()).contains("check what it does first");
    assertThat(hr.post("/policy", form.text()).body())
        .contains("Account manager (", "Katarina Solberg", "of clients they manage")
        .contains("Status of projects: will no longer see Invoiced.");
    Written counted = Written.on(host);
    save(form);
    assertThat(Written.on(host)).as("with its audit and event").isEqualTo(counted.plus(1));
    try {
      assertThat(am.get("/projects/lumenhof-shop").body()).contains("Hidden for you: Invoiced");
      String after = Form.hidden(hr.get(AM).body(), "version");
      assertThat(after).isNotEqualTo(before).startsWith("2026-09.");
      AuditRecord kept = audited(before);
      assertThat(kept.actor()).isEqualTo(PersonId.of("vera-lindqvist"));
      assertThat(kept.after().orElseThrow()).contains("\"version\":\"" + after + "\"");
    } finally {
      save(form(AM).with("projectStatus.invoiced"));
    }
    assertThat(am.get("/projects/lumenhof-shop").body()).doesNotContain("Hidden for you: Invoiced");
  }

  @Test
  void whoLosesTheRoleBetweenLookingAndSavingSavesNothing() {
    Form form = form(AM).without("projectStatus.invoiced");
    String ready = form.seen(hr.post("/policy", form.text()).body()).text();
    Revoked.during(
        host,
        PersonId.of("vera-lindqvist"),
        () -> assertThat(hr.post("/policy", ready).statusCode()).isIn(403, 404));
    assertThat(Visitor.location(hr.post("/policy", ready))).contains("done=saved");
    save(form(AM).with("projectStatus.invoiced"));
    System.out.println(
        "PASS role revoked between the look at a policy and its saving: refused, nothing written;"
            + " given back, written");
  }

  private AuditRecord audited(String before) {
    return host
        .part(Stores.class)
        .audit()
        .page(CALLER, "house", "studio", Optional.empty(), 100)
        .rows()
        .stream()
        .filter(row -> row.policyVersion().equals(before))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoWasOvertakenSeesWhatTheOtherSavedAndTheirOwnOnTop() {
    Form mine = form(AM).without("projectStatus.invoiced");
    save(form(AM).without("deal.probability"));
    try {
      HttpResponse<String> stale = hr.post("/policy", mine.text());
      assertThat(stale.statusCode()).isEqualTo(409);
      assertThat(stale.body())
          .contains("Somebody saved the policy while you looked at it", "Vera Lindqvist saved")
          .contains("Deals: will no longer see Likelihood.", "will no longer see Invoiced.");
      Form merged = new Form(stale.body());
      assertThat(merged.on).doesNotContain("projectStatus.invoiced", "deal.probability");
    } finally {
      save(form(AM).with("deal.probability"));
    }
  }

  /** Who is on a project is for who works on it: no account manager is shown it as such. */
  @Test
  void whatARoleCanShowNobodyHasNoSwitchAndIsSaidToHaveNone() {
    String page = hr.get(AM).body();
    assertThat(page)
        .contains("Without effect here", "in the sense of “of clients they manage”")
        .contains("id=\"budgetBurn.invoiced\"")
        .doesNotContain("id=\"projectStaff", "id=\"timeEntry", "id=\"personLoad");
    assertThat(page.substring(page.indexOf("id=\"idle\"")))
        .contains("Who is booked on a project")
        .doesNotContain("type=\"checkbox\"");
    assertThat(hr.get(AM, "de").body()).contains("Hier ohne Wirkung");
    assertThat(hr.post("/policy", form(AM).text()).body()).contains("Nothing changes for anybody.");
    HttpResponse<String> forged = hr.post("/policy", form(AM).with("projectStaff.days").text());
    assertThat(forged.body())
        .contains("This cannot be set so", "Nothing changes for anybody.")
        .doesNotContain("name=\"seen\"");
    assertThat(hr.get("/policy?role=projectManager&reach=ASSIGNED").body())
        .contains("id=\"projectStaff.days\"");
  }

  /** What a browser without the script sends for the button beside the field. */
  @Test
  void aSwitchIsFoundByItsWordsAndTheOthersAreSentAllTheSame() {
    Form form = form(AM).without("projectStatus.invoiced");
    HttpResponse<String> found = hr.post("/policy", form.text() + "&find=yes&sought=+INVOICED");
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body())
        .contains("switches found", "value=\"INVOICED\"", "src=\"/find.js\"")
        .doesNotContain("id=\"verdict\"");
    assertThat(group(found.body(), "projectStatus")).contains("open=\"open\"");
    assertThat(group(found.body(), "deal")).contains("hidden=\"hidden\"");
    assertThat(new Form(found.body()).on).as("nothing is lost").isEqualTo(form.on);
    assertThat(hr.post("/policy", form.text() + "&find=yes&sought=zzz").body())
        .contains("0 switches found");
    assertThat(hr.get(AM).body())
        .doesNotContain("switches found<")
        .doesNotContainPattern("<details[^>]* hidden=\"hidden\"");
    assertThat(hr.get("/find.js").statusCode()).isEqualTo(200);
  }

  private static String group(String page, String type) {
    String from = page.substring(0, page.indexOf("id=\"" + type + "\""));
    int at = from.lastIndexOf("<details");
    return page.substring(at, page.indexOf('>', at));
  }

  @Test
  void whatNoPageShowsIsSaidToBeOnNone() {
    String page = hr.get(AM).body();
    String people = page.substring(page.indexOf("id=\"personBurn\""));
    assertThat(people.substring(0, people.indexOf("</details>")))
        .contains("on no page", "No page of this host shows these yet");
    String budgets = page.substring(page.indexOf("id=\"budgetBurn\""));
    assertThat(budgets.substring(0, budgets.indexOf("</details>"))).doesNotContain("on no page");
  }

  @Test
  void nobodyLocksThemselvesOut() {
    String path = "/policy?role=hrAdministrator&reach=ALL";
    Form form = form(path).without("policy!edit");
    HttpResponse<String> looked = hr.post("/policy", form.text());
    assertThat(looked.body()).contains("The policy: will no longer be allowed to: Change.");
    HttpResponse<String> refused = hr.post("/policy", form.seen(looked.body()).text());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("you could not change the policy any more");
    assertThat(hr.get("/policy").statusCode()).isEqualTo(200);
  }

  @Test
  void whySomebodySeesSomethingIsExplained() {
    String query = "/policy?project=lumenhof-shop&whom=";
    assertThat(hr.get(query + "katarina-solberg&field=projectStatus.revenue").body())
        .contains(
            "Katarina Solberg sees: Status of projects – Revenue.",
            "Account manager shows names, dates and state, time")
        .contains("in all records, of clients they manage");
    assertThat(hr.get(query + "katarina-solberg&field=projectStatus.usedCost").body())
        .contains(
            "Katarina Solberg does not see: Status of projects – Cost.",
            "No role of theirs shows it.");
    assertThat(hr.get(query + "tomas-brezina&field=projectStatus.revenue").body())
        .contains("Their roles would show it of clients they manage");
    assertThat(hr.get(query + "friederike-altmann&field=projectStatus.loggedThrough").body())
        .contains("Client hides Logged through, in Status of projects");
  }
}
