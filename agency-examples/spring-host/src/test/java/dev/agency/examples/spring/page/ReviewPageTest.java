package dev.agency.examples.spring.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Set-ups are reviewed, and what blocks is waived with a reason, by who may and sees it. */
class ReviewPageTest {
  private static final String LOYALTY = "/projects/lumenhof-loyalty/setup-review";
  private static final String SHOP = "/projects/lumenhof-shop/setup-review";

  private static String version(Visitor who, String path) {
    Matcher version =
        Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(who.get(path).body());
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  private static HttpResponse<String> waive(
      Visitor who, String path, String version, String check, String reason) {
    return who.post(
        path,
        "version=" + version + "&check=" + check + "&reason=" + URLEncoder.encode(reason, UTF_8));
  }

  @Test
  void financeSeesAllChecksAndOthersWhatIsNoCost() {
    assertThat(Host.h2().as("finance").get(LOYALTY).body())
        .contains("Capacity is enough", "The estimate is realistic", "The margin is enough")
        .contains("Waived by Greta Winkelbauer on 30 Sept 2026", "The tills are those")
        .doesNotContain("Hidden for you");
    for (String login : new String[] {"pm", "am"}) {
      assertThat(Host.h2().as(login).get(LOYALTY).body())
          .contains("Capacity is enough", "Dates, scope and sequence fit")
          .contains("Hidden for you: The estimate is realistic, The margin is enough")
          .doesNotContain("The tills are those", "estimated to cost", "The margin is planned");
    }
  }

  @Test
  void aProjectThatNobodySubmittedSaysSoAndOneThatIsNotTheirsIsNotThere() {
    assertThat(Host.h2().as("pm").get("/projects/velora-app/setup-review").body())
        .contains("No set-up was submitted");
    assertThat(Host.h2().as("pm").get(SHOP).body())
        .contains("Not reviewed so far", "Review it as it is now");
    Visitor client = Host.h2().as("client");
    HttpResponse<String> none = client.get("/projects/no-such-one/setup-review");
    for (String path : new String[] {LOYALTY, SHOP, "/projects/helvion-site/setup-review"}) {
      assertThat(client.get(path).statusCode()).as(path).isEqualTo(404);
      assertThat(Visitor.lasting(client.get(path).body()))
          .as(path)
          .isEqualTo(Visitor.lasting(none.body()));
      assertThat(client.post(path, "version=1").statusCode()).as(path).isEqualTo(404);
    }
    assertThat(client.get("/api" + LOYALTY).body())
        .isEqualTo(
            client
                .get("/api/projects/no-such-one/setup-review")
                .body()
                .replace("no-such-one", "lumenhof-loyalty"));
  }

  @Test
  void aReviewIsMadeOnceForEachVersion() {
    Host host = Host.toWriteOn();
    Visitor pm = host.as("pm");
    String version = version(pm, SHOP);
    assertThat(pm.post(SHOP, "version=" + version).statusCode()).isEqualTo(302);
    HttpResponse<String> again = pm.post(SHOP, "version=" + version(pm, SHOP));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("This version was reviewed already");
    HttpResponse<String> stale = pm.post(SHOP, "version=" + version);
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("Somebody changed it while you looked at it");
    assertThat(host.visitor().as("pm").post(SHOP, "lang=de&version=" + version).body())
        .contains("Das hat inzwischen jemand anderes geändert.")
        .doesNotContain("die Änderung");
    for (String form : new String[] {"0x1", "%231", "%2B1", "9".repeat(1_900_000)}) {
      assertThat(pm.post(SHOP, "version=" + form).statusCode()).isEqualTo(404);
    }
    HttpResponse<String> free = waive(pm, SHOP, version(pm, SHOP), "DELIVERY", "It passed");
    assertThat(free.statusCode()).isEqualTo(422);
    assertThat(free.body()).contains("What does not block needs no waiver.");
    assertThat(host.as("rm").get(SHOP).body()).doesNotContain("<textarea", "Review it as it is");
  }

  @Test
  void whatBlocksIsWaivedWithAReasonByWhoSeesIt() {
    Host host = Host.toWriteOn();
    Visitor pm = host.as("pm");
    assertThat(pm.get(LOYALTY).body())
        .contains("Blocked, as far as you see", "No work is planned.")
        .containsOnlyOnce("Keeps it from being signed")
        .doesNotContain(">Waived<");
    HttpResponse<String> without = waive(pm, LOYALTY, version(pm, LOYALTY), "DELIVERY", " ");
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body())
        .contains("Please give a reason.")
        .containsPattern("<textarea(?=[^>]* aria-invalid=\"true\")[^>]* id=\"reason-DELIVERY\"");
    HttpResponse<String> unseen = waive(pm, LOYALTY, version(pm, LOYALTY), "MARGIN", "Why not");
    assertThat(unseen.statusCode()).isEqualTo(403);
    assertThat(unseen.body()).contains("Your role may not do this.");
    assertThat(waive(pm, LOYALTY, version(pm, LOYALTY), "DELIVERY", "Agreed <so>.").statusCode())
        .isEqualTo(302);
    assertThat(pm.get(LOYALTY).body())
        .contains("Waived by Jonas Wieland", "Agreed &lt;so&gt;.", ">Waived<")
        .doesNotContain("Keeps it from being signed")
        .doesNotContain("value=\"DELIVERY\"");
  }
}
