package dev.agency.examples.spring.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Visitor;
import dev.agency.examples.spring.store.House;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Changes are asked for, assessed and decided by both roles, through the forms of the pages. */
@Tag("full")
class ChangePagesTest {
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
  private static final String CHANGES = "/projects/lumenhof-shop/changes";

  private final Host host = Host.toWriteOn();
  private final Visitor pm = host.as("pm");
  private final Visitor am = host.as("am");

  private static String form(String... pairs) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(pairs[i])
          .append('=')
          .append(URLEncoder.encode(pairs[i + 1], UTF_8));
    }
    return form.toString();
  }

  private static String asked(String title, String hours, String due) {
    return form(
        "title",
        title,
        "note",
        "As told on the phone.",
        "discipline",
        "development",
        "hours",
        hours,
        "due",
        due,
        "asker",
        "friederike-altmann");
  }

  /** Asks for a change as the account manager, and returns the path of its page. */
  private String ask(String title) {
    HttpResponse<String> answer = am.post(CHANGES, asked(title, "12.5", "2026-11-06"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return Visitor.location(answer).replaceAll("^https?://[^/]+|\\?.*", "");
  }

  private static String version(Visitor who, String path) {
    Matcher version = VERSION.matcher(who.get(path).body());
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  private static HttpResponse<String> move(Visitor who, String path, String move, String... more) {
    return who.post(path, form("version", version(who, path), "move", move) + "&" + form(more));
  }

  private static void moved(Visitor who, String path, String move, String... more) {
    HttpResponse<String> answer = move(who, path, move, more);
    assertThat(answer.statusCode()).as(move + ": " + answer.body()).isEqualTo(302);
    assertThat(Visitor.location(answer)).endsWith(path + "?done=" + move);
  }

  @Test
  void aChangeGoesFromTheAccountManagerThroughBothToTheAgreement() {
    String path = ask("Click and collect");
    assertThat(am.get(path + "?done=SUBMIT").body())
        .contains("It is asked for. Next, somebody assesses it.", "Click and collect", "Submitted")
        .contains("New: Click and collect", "€1,075.00", "Waits for Jonas Wieland");
    assertThat(pm.get(path).body()).contains("value=\"ASSESS\">").doesNotContain("voids what was");
    moved(pm, path, "ASSESS");
    moved(pm, path, "APPROVE");
    assertThat(pm.get(path).body())
        .contains("Jonas Wieland on 30 Sept 2026", "Waits for Katarina Solberg")
        .doesNotContain("value=\"APPROVE\"")
        .as("what both agreed to is not undone by the way")
        .contains("value=\"ASSESS\" class=\"plain\"", "voids what was approved and agreed so far");
    HttpResponse<String> early = move(am, path, "SEND");
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("This cannot be done in this state");
    moved(am, path, "APPROVE");
    assertThat(am.get("/projects/lumenhof-shop").body())
        .contains("Click and collect", "Approved internally");
    moved(am, path, "SEND");
    assertThat(host.as("client").get(path).body())
        .contains("Click and collect", "€1,075.00")
        .doesNotContain("Jonas Wieland", "As told on the phone", "What you may do", "Version ");
    assertThat(host.as("client").get("/api" + path).body()).doesNotContain("\"version\":");
    assertThat(am.get("/api" + path).body()).contains("\"version\":");
    HttpResponse<String> stranger = move(am, path, "ACCEPT", "contact", "stranger");
    assertThat(stranger.statusCode()).isEqualTo(422);
    assertThat(stranger.body()).contains("Say who at the client agreed.");
    moved(am, path, "ACCEPT", "contact", "friederike-altmann");
    String before = am.get("/api/projects/lumenhof-shop").body();
    moved(am, path, "APPLY");
    assertThat(am.get(path).body()).contains("Applied").doesNotContain("What you may do");
    assertThat(am.get("/api/projects/lumenhof-shop").body()).isNotEqualTo(before);
  }

  /** The row of a change in a table, from its link on. */
  private static String row(Visitor who, String page, String path, String language) {
    String body = who.get(page, language).body();
    int at = body.indexOf("href=\"" + path + "\"");
    assertThat(at).as(page + " leads to " + path).isPositive();
    return body.substring(at, body.indexOf("</tr>", at));
  }

  @Test
  void whatNobodyAssessedIsPricedAlikeOnDashboardListAndPageAndSaidNotToBeAssessed() {
    String path = ask("Click and reserve");
    for (String page : new String[] {"/projects/lumenhof-shop", CHANGES}) {
      assertThat(row(am, page, path, "en"))
          .contains("Click and reserve", "€1,075.00", "as of today, not assessed")
          .doesNotContain("not assessed yet");
      assertThat(row(am, page, path, "de")).contains("1.075,00", "Stand heute, nicht bewertet");
      assertThat(row(host.as("rm"), page, path, "en"))
          .as("is not shown what clients pay")
          .contains("Click and reserve", "as of today, not assessed")
          .doesNotContain("1,075");
    }
    assertThat(am.get(path).body())
        .contains("€1,075.00", "These figures are as of today, not assessed.");
    assertThat(host.as("client").get(CHANGES).body()).doesNotContain("Click and reserve");
    moved(pm, path, "ASSESS");
    for (String page : new String[] {"/projects/lumenhof-shop", CHANGES}) {
      assertThat(row(am, page, path, "en"))
          .contains("€1,075.00", "Assessed")
          .doesNotContain("not assessed");
    }
    assertThat(am.get(path).body()).contains("€1,075.00").doesNotContain("not assessed.");
    moved(am, path, "WITHDRAW");
  }

  @Test
  void aFormThatIsWrongKeepsWhatWasTypedAndSaysWhatIsWrong() {
    HttpResponse<String> wrong = am.post(CHANGES, asked("Wish <list>", "many", "soon"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("Please look at what is marked", "Hours are a number above zero")
        .contains("Give the day as a date", "value=\"Wish &lt;list&gt;\"", "value=\"many\"")
        .contains("As told on the phone.");
    assertThat(am.get(CHANGES).body()).doesNotContain("Wish");
  }

  @Test
  void aNumberInAnotherFormOrLongerThanAnyIsIsRefusedAsABadNumber() {
    for (String hours : new String[] {"1e2", "+1", ".5", "\u0663", "9".repeat(1_900_000)}) {
      HttpResponse<String> refused = am.post(CHANGES, asked("Odd", hours, "2026-11-06"));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body().contains("Hours are a number above zero")).isTrue();
    }
    HttpResponse<String> day = am.post(CHANGES, asked("Odd", "2", "+12026-11-06"));
    assertThat(day.statusCode()).isEqualTo(422);
    assertThat(day.body()).contains("Give the day as a date").doesNotContain("from the lists");
  }

  @Test
  void whoMayNotAskIsToldSoBeforeWhatTheyTypedIsRead() {
    for (String login : new String[] {"client", "rm"}) {
      HttpResponse<String> refused =
          host.as(login).post(CHANGES, asked("Odd", "9".repeat(1_900_000), "soon"));
      assertThat(refused.statusCode()).as(login).isEqualTo(403);
      assertThat(refused.body())
          .contains("Your role may not do this.")
          .doesNotContain("Hours are a number");
    }
  }

  @Test
  void whatThePageDoesNotOfferIsRefused() {
    String form = asked("Odd", "2", "2026-11-06");
    for (String odd :
        new String[] {
          form.replace("development", "astrology"), form.replace("friederike-altmann", "stranger")
        }) {
      HttpResponse<String> refused = am.post(CHANGES, odd);
      assertThat(refused.statusCode()).as(odd).isEqualTo(422);
      assertThat(refused.body()).contains("from the lists");
    }
    assertThat(am.get(CHANGES).body()).doesNotContain(">Odd<");
  }

  @Test
  void theSameFormSentTwiceAsksOnce() {
    String path = ask("Gift notes");
    assertThat(ask("Gift notes")).isEqualTo(path);
    assertThat(am.get(CHANGES).body().split("Gift notes", -1)).hasSize(2);
  }

  @Test
  void theSameOfSomebodyElseOrOnceItWasTurnedDownIsAskedAgain() {
    String path = ask("Gift wrap");
    HttpResponse<String> ofNobody =
        am.post(
            CHANGES, asked("Gift wrap", "12.5", "2026-11-06").replace("friederike-altmann", ""));
    assertThat(ofNobody.statusCode()).as(ofNobody.body()).isEqualTo(302);
    assertThat(Visitor.location(ofNobody)).doesNotContain(path);
    moved(pm, path, "REJECT", "reason", "Not this year.");
    String again = ask("Gift wrap");
    assertThat(again).isNotEqualTo(path);
    assertThat(am.get(again).body()).contains("Submitted");
  }

  @Test
  void toTurnDownAsksForAReasonAndKeepsIt() {
    String path = ask("Dark mode");
    HttpResponse<String> without = move(pm, path, "REJECT", "reason", "  ");
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("Please give a reason.");
    moved(pm, path, "REJECT", "reason", "Nobody asked for it.");
    assertThat(pm.get(path).body()).contains("Turned down", "Nobody asked for it.", "Rejected");
    assertThat(pm.get(CHANGES).body()).contains("Dark mode");
  }

  @Test
  void whoLookedAtAnotherVersionIsToldAndNothingIsDecided() {
    String path = ask("Wish list by mail");
    String seen = version(am, path);
    moved(pm, path, "ASSESS");
    HttpResponse<String> stale = am.post(path, form("version", seen, "move", "WITHDRAW"));
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("Somebody changed it while you looked at it", "Assessed");
    moved(am, path, "WITHDRAW");
  }

  /** The rates moved between the assessment and the approval. */
  @Test
  void anAssessmentThatNoLongerHoldsIsAssessedAnewBeforeAnybodyApproves() {
    String path = ask("Size advice");
    moved(pm, path, "ASSESS");
    Caller caller =
        new Caller(TenantId.of("studio"), PersonId.of("test"), CorrelationId.of("test"));
    EntityStore<TenantId, House> houses = host.part(Stores.class).entities(House.TYPE);
    Versioned<House> house = houses.find(caller, caller.tenant()).orElseThrow();
    Versioned<House> dearer =
        houses.replace(caller, withRates(house.value(), dearer(house.value())), house.version());
    try {
      assertThat(pm.get(path).body()).contains("Assess it again before you decide");
      assertThat(am.get(path).body()).as("tells of rates").doesNotContain("again before");
      HttpResponse<String> refused = move(am, path, "APPROVE");
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("it has to be assessed again. Nothing was decided.");
      assertThat(am.get(path).body()).contains("Expired", "It has to be assessed again");
      moved(pm, path, "ASSESS");
      moved(am, path, "APPROVE");
    } finally {
      houses.replace(caller, house.value(), dearer.version());
    }
  }

  private static House withRates(House house, RateBook rates) {
    return new House(house.tenant(), house.policy(), rates, house.history());
  }

  private static RateBook dearer(House house) {
    return AgencyJson.read(
        Pattern.compile("(\"amount\":\"\\d+\\.\\d)(\\d)\"")
            .matcher(AgencyJson.write(house.rates()))
            .replaceAll(at -> at.group(1) + (Integer.parseInt(at.group(2)) + 1) % 10 + '"'),
        RateBook.class);
  }

  @Test
  void onlyWhoMayDecideIsOfferedToAndDoes() {
    String path = "/changes/lumenhof-shop:returns";
    Visitor rm = host.as("rm");
    assertThat(rm.get(path).body()).contains("Returns portal").doesNotContain("What you may do");
    HttpResponse<String> denied =
        rm.post(path, form("version", version(pm, path), "move", "REJECT", "reason", "No"));
    assertThat(denied.statusCode()).isEqualTo(403);
    assertThat(denied.body()).contains("Your role may not do this.");
    assertThat(rm.get(CHANGES).body()).doesNotContain("Ask for a change");
    assertThat(rm.post(CHANGES, asked("By the planner", "3", "2026-11-06")).statusCode())
        .isEqualTo(403);
    assertThat(host.as("client").get(path).statusCode()).as("not sent to them").isEqualTo(404);
    assertThat(host.as("client").post(path, form("version", "1", "move", "REJECT")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void theAccountManagerSeesThePriceAndTheProjectManagerTheCostInTotal() {
    Visitor reader = Host.h2().as("am");
    assertThat(reader.get("/changes/lumenhof-shop:returns").body())
        .contains("€10,160.00", "Hidden for you: Cost")
        .doesNotContain("Cost in total");
    assertThat(Host.h2().as("pm").get("/changes/lumenhof-shop:returns").body())
        .contains("€10,160.00", "Cost in total", "Weeks of the people proposed", "7 h 12 min");
    assertThat(Host.h2().as("pm").get("/changes/velora-app:group-rides").body())
        .as("two people are too few")
        .contains("too few people");
  }

  @Test
  void aProjectWithoutChangesSaysSo() {
    assertThat(Host.h2().as("finance").get("/projects/helvion-site/changes").body())
        .contains("No change so far");
  }
}
