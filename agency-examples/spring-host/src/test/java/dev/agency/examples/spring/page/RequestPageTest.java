package dev.agency.examples.spring.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.booking.ResourceRequest;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ResourceRequestId;
import dev.agency.core.id.TenantId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.ResourceRequests;
import dev.agency.core.time.DateRange;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Visitor;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who asks for people, who answers, and what each of them sees of it. */
@Tag("full")
class RequestPageTest {
  private static final String PATH = "/resource-requests";
  private static final Pattern WISH =
      Pattern.compile("class=\"card wish\" id=\"([^\"]+)\"(?s:.)*?</article>");

  private final Host host = Host.toWriteOn();

  private static String page(String login) {
    return Host.h2().as(login).get(PATH).body();
  }

  @Test
  void whoPlansPeopleSeesWhoIsFreeAndWhoAskedDoesNot() {
    assertThat(page("rm"))
        .contains("Lukas Hohenfels", "80 h free in those days, 80 h asked", "64 h short")
        .contains("<span class=\"chip calm\">Preferred</span>", "Book the person you chose")
        .doesNotContain("Ask for somebody", ">Withdraw<");
    assertThat(page("pm"))
        .contains("Cards for the stores", "Ask for somebody", ">Withdraw<")
        .doesNotContain("free in those days", "Book the person you chose", "Pembury");
    assertThat(page("pm2")).contains("Both editors are with Sylvane");
    assertThat(page("am"))
        .contains("Cards for the stores", "Lumenhof web shop relaunch")
        .doesNotContain("Ask for somebody", ">lumenhof-");
  }

  @Test
  void aClientSeesNoneAndWhoIsNotAskedCannotAnswer() {
    assertThat(page("client")).contains("No staffing request").doesNotContain("Ask for somebody");
    assertThat(answered("client", "rr-shop-qa", "DECLINE&reason=x").statusCode()).isEqualTo(404);
    HttpResponse<String> refused = answered("pm", "rr-shop-qa", "DECLINE&reason=x");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Your role may not do this.");
    assertThat(Host.h2().as("rm").post(PATH, "project=lumenhof-shop").body())
        .contains("Your role may not do this.");
  }

  private static HttpResponse<String> answered(String login, String wish, String form) {
    return Host.h2().as(login).post(PATH + "/" + wish, "answer=" + form);
  }

  @Test
  void whatWasTypedIsKeptWhenItIsRefused() {
    Visitor pm = host.as("pm");
    HttpResponse<String> past =
        pm.post(PATH, form("2026-09-01", "2026-09-30", "4", "Kept+%3Cnote%3E"));
    assertThat(past.statusCode()).isEqualTo(422);
    assertThat(past.body())
        .contains("a first day that lies ahead", "Kept &lt;note&gt;", "value=\"2026-09-01\"")
        .contains("<option value=\"development\" selected=\"selected\">");
    assertThat(pm.post(PATH, form("2026-11-02", "2026-11-01", "4", "")).body())
        .contains("a first day that lies ahead");
    assertThat(pm.post(PATH, form("soon", "2026-11-01", "4", "")).statusCode()).isEqualTo(422);
    assertThat(pm.post(PATH, form("%2B12026-11-02", "%2B12026-11-06", "4", "")).statusCode())
        .isEqualTo(422);
    for (String hours :
        new String[] {
          "0",
          "25",
          "-1",
          "four",
          "0.001",
          "1e9",
          "1e1",
          "%2B1",
          ".5",
          "%D9%A3",
          "9".repeat(1_900_000)
        }) {
      assertThat(pm.post(PATH, form("2026-11-02", "2026-11-06", hours, "")).body())
          .as(hours.substring(0, Math.min(10, hours.length())))
          .contains("the hours a day as a number")
          .containsPattern("id=\"hours\"[^>]* aria-invalid=\"true\"")
          .doesNotContainPattern("id=\"from\"[^>]* aria-invalid");
    }
  }

  @Test
  void theSameFormSentTwiceAsksOnceAndMoreThanIsOfferedNobodyIsAskedFor() {
    Visitor pm = host.as("pm");
    String form = form("2026-11-16", "2026-11-20", "2", "Twice");
    assertDone(pm.post(PATH, form), "ASKED");
    assertDone(pm.post(PATH, form), "ASKED");
    assertThat(pm.get(PATH).body().split(">Twice<", -1)).hasSize(2);
    for (String[] other :
        new String[][] {{"development", "astrology"}, {"radu-ionascu", "nobody-here"}}) {
      HttpResponse<String> refused =
          pm.post(PATH, form.replace("Twice", "Odd").replace(other[0], other[1]));
      assertThat(refused.statusCode()).as(other[1]).isEqualTo(422);
      assertThat(refused.body()).contains("from the lists");
    }
    String id = id(wish(pm.get(PATH).body(), "Twice"));
    assertDone(pm.post(PATH + "/" + id, "answer=WITHDRAW"), "WITHDRAWN");
    assertDone(pm.post(PATH, form), "ASKED");
    assertThat(pm.get(PATH).body().split(">Twice<", -1)).as("once more").hasSize(3);
  }

  @Test
  void aPlannerBooksSomebodyElseThanWasWishedFor() {
    assertDone(host.as("pm").post(PATH, form("2026-11-02", "2026-11-06", "3,5", "Else")), "ASKED");
    Visitor rm = host.as("rm");
    String wish = wish(rm.get(PATH).body(), "Else");
    String id = id(wish);
    assertThat(wish).contains("3 h 30 min a day", "Radu Ionașcu", "Teodora Petkova");
    assertThat(rm.post(PATH + "/" + id, "answer=BOOK").body())
        .contains("Please choose somebody first.");
    assertThat(rm.post(PATH + "/" + id, "answer=BOOK&person=marta-kowalik").body())
        .contains("They cannot do what is asked for.");
    assertDone(rm.post(PATH + "/" + id, "answer=BOOK&person=giulia-bertani"), "BOOKED");
    assertThat(wish(host.as("pm").get(PATH).body(), "Else"))
        .contains("Booked", "Giulia Bertani")
        .doesNotContain(">Withdraw<");
    assertThat(rm.post(PATH + "/" + id, "answer=BOOK&person=radu-ionascu").body())
        .as("somebody was faster")
        .contains("Somebody has answered it meanwhile.");
    assertThat(host.as("rm").get("/api/heat-map").body()).contains("giulia-bertani");
  }

  @Test
  void aPlannerDeclinesWithAReasonAndWhoAskedTakesBack() {
    assertDone(host.as("pm").post(PATH, form("2026-11-09", "2026-11-13", "2", "First")), "ASKED");
    assertDone(host.as("pm").post(PATH, form("2026-11-09", "2026-11-13", "2", "Second")), "ASKED");
    Visitor rm = host.as("rm");
    String first = id(wish(rm.get(PATH).body(), "First"));
    String second = id(wish(rm.get(PATH).body(), "Second"));
    assertThat(rm.post(PATH + "/" + first, "answer=DECLINE&reason=+").body())
        .contains("a reason must not be empty")
        .containsPattern(
            "<textarea(?=[^>]* aria-invalid=\"true\")[^>]* id=\"reason-" + first + "\"");
    assertDone(rm.post(PATH + "/" + first, "answer=DECLINE&reason=All+away"), "DECLINED");
    assertThat(wish(host.as("pm").get(PATH).body(), "First")).contains("Declined: All away");
    assertDone(host.as("pm").post(PATH + "/" + second, "answer=WITHDRAW"), "WITHDRAWN");
    assertThat(rm.post(PATH + "/" + second, "answer=DECLINE&reason=x").body())
        .contains("Somebody has answered it meanwhile.");
  }

  @Test
  void daysThatAreNotPlannedAreToldApartFromDaysInWhichNobodyIsThere() {
    assertDone(host.as("pm").post(PATH, form("2027-10-04", "2027-10-08", "2", "Far")), "ASKED");
    String far = wish(host.as("rm").get(PATH).body(), "Far");
    assertThat(far)
        .contains("Those days reach further than people are planned ahead.")
        .doesNotContain("type=\"radio\"", "Nobody of this discipline");
    assertDone(host.as("pm").post(PATH + "/" + id(far), "answer=WITHDRAW"), "WITHDRAWN");

    EntityStore<ResourceRequestId, ResourceRequest> requests =
        host.part(Stores.class).entities(ResourceRequests.TYPE);
    Caller caller =
        new Caller(TenantId.of("studio"), PersonId.of("test"), CorrelationId.of("test"));
    ResourceRequest late =
        requests.find(caller, ResourceRequestId.of("rr-shop-qa")).orElseThrow().value().toBuilder()
            .id(ResourceRequestId.of("rr-late"))
            .note("Late")
            .days(DateRange.closed(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 10, 2)))
            .build();
    Versioned<ResourceRequest> written = requests.insert(caller, late);
    try {
      assertThat(wish(host.as("rm").get(PATH).body(), "Late"))
          .contains("Those days have begun.")
          .doesNotContain("type=\"radio\"", "Nobody of this discipline");
    } finally {
      requests.replace(caller, late.withdraw().granted().orElseThrow(), written.version());
    }
  }

  private static String form(String from, String to, String hours, String note) {
    return "project=lumenhof-shop&discipline=development&wished=radu-ionascu&from="
        + from
        + "&to="
        + to
        + "&hours="
        + hours
        + "&note="
        + note;
  }

  private static String wish(String page, String note) {
    Matcher found = WISH.matcher(page);
    while (found.find()) {
      if (found.group().contains(">" + note + "<")) {
        return found.group();
      }
    }
    throw new AssertionError("no request " + note);
  }

  private static String id(String wish) {
    Matcher found = WISH.matcher(wish);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static void assertDone(HttpResponse<String> answer, String what) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    assertThat(Visitor.location(answer)).endsWith("?done=" + what);
  }
}
