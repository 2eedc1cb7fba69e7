package dev.agency.examples.spring.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a client is told, by whom, and what they see of it. */
class UpdatePageTest {
  private static final String SHOP = "/projects/lumenhof-shop/update";
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

  private static final Pattern LETTER =
      Pattern.compile("<article class=\"letter\"(?s:.)*?</article>");
  private static final Pattern HEADING = Pattern.compile("<h([1-6])[ >]");

  private static String page(String login) {
    return Host.h2().as(login).get(SHOP).body();
  }

  @Test
  void theDraftSaysWhatTheClientMayKnowAndWhatWasNotedForThem() {
    assertThat(page("am"))
        .contains("Lumenhof web shop relaunch: 68.0 % done", "Checkout and payment work")
        .contains("Beta shop for the client was due on 11 Sept 2026 and is still open.")
        .contains("Go-live moves from 2 Nov 2026 to 16 Nov 2026.")
        .contains(
            "We have waited for this since 18 Sept 2026: Test orders with real stock from IT.")
        .contains("The last client update was 75 days ago.")
        .doesNotContain("Their IT answers slowly", "staging server", "ERP fields", "168,000");
  }

  @Test
  void onlyWhoAnswersForTheClientSendsAndOthersReadAlong() {
    assertThat(page("pm"))
        .contains("The account manager sends it.", "Lumenhof web shop relaunch: 68.0 % done")
        .doesNotContain("Send to the", "<textarea", "name=\"seen\"", "readonly");
    assertThat(page("rm")).doesNotContain("The next update", "name=\"note\"");
    HttpResponse<String> refused =
        Host.h2().as("pm").post(SHOP, "headline=x&note=&asks=&seen=" + seen(page("am")));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Only the account manager of this client sends updates.");
    HttpResponse<String> unfit =
        Host.h2().as("rm").post(SHOP, "headline=Kept+line&note=Kept+words&asks=&seen=x");
    assertThat(unfit.statusCode()).isEqualTo(403);
    assertThat(unfit.body())
        .contains("role=\"alert\"", "Only the account manager of this client sends updates.")
        .contains("Kept line", "Kept words")
        .doesNotContain("The next update");
  }

  @Test
  void topicsAreBelowTheHeadlineOfALetterAndBelowTheTitleOfAForm() {
    for (String login : new String[] {"am", "pm", "client"}) {
      assertThat(LETTER.matcher(page(login)).results().map(found -> levels(found.group())))
          .as(login)
          .isNotEmpty()
          .allSatisfy(levels -> assertThat(levels).matches("3(,4)*"));
    }
    assertThat(LETTER.matcher(page("pm")).results().map(found -> levels(found.group())).toList())
        .as("the draft")
        .first()
        .isNotEqualTo("3");
    String form = page("am");
    form = form.substring(form.indexOf("<form class=\"form\""));
    assertThat(levels(form.substring(0, form.indexOf("</form>")))).matches("3(,3)+");
  }

  private static String levels(String part) {
    return HEADING
        .matcher(part)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.joining(","));
  }

  @Test
  void whatWasSaidIsForWhoSeesPrices() {
    assertThat(page("finance")).contains("Most page types are drawn.");
    assertThat(page("rm"))
        .contains("Design nearly done", "it may name a price")
        .doesNotContain("Most page types are drawn.");
  }

  @Test
  void theClientReadsWhatWasSentAndNoDraft() {
    assertThat(page("client"))
        .contains("Updates for you", "Most page types are drawn.")
        .doesNotContain(
            "<textarea", "last client update", "hidden for you", "Checkout and payment work");
    assertThat(Host.h2().as("client").get("/projects/helvion-site/update").statusCode())
        .isEqualTo(404);
  }

  @Test
  void anUpdateIsSentOnceWithTheWordsOfItsAuthor() {
    Host host = Host.toWriteOn();
    Visitor am = host.as("am");
    String seen = seen(am.get(SHOP).body());
    HttpResponse<String> empty = am.post(SHOP, letter("  ", "Kept words", "", seen));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("The headline needs 1 to 200", "Kept words</textarea>");
    assertThat(am.post(SHOP, letter("Late, and why", "x", "", "other")).body())
        .contains("has changed since you looked", "Late, and why");
    assertThat(am.post(SHOP, letter("H", "", "a".repeat(201), seen)).body())
        .contains("at most 200 characters");

    HttpResponse<String> sent =
        am.post(SHOP, letter("Two weeks <late>", "Sorry.\n\nIt was us.", "Stock\n\nA date", seen));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    assertThat(am.get(Visitor.location(sent).replaceFirst("https?://[^/]+", "")).body())
        .contains("The update is sent.")
        .doesNotContain("last client update");
    assertThat(am.post(SHOP, letter("Again", "", "", seen)).statusCode()).isEqualTo(409);
    assertThat(host.as("client").get(SHOP).body())
        .contains("Two weeks &lt;late&gt;", "It was us.", "Go-live is due on 16 Nov 2026.")
        .contains("<li>Stock</li>", "<li>A date</li>")
        .doesNotContain("Again", "Checkout and payment work");
  }

  private static String letter(String headline, String note, String asks, String seen) {
    return "headline="
        + URLEncoder.encode(headline, UTF_8)
        + "&note="
        + URLEncoder.encode(note, UTF_8)
        + "&asks="
        + URLEncoder.encode(asks, UTF_8)
        + "&seen="
        + seen;
  }

  private static String seen(String page) {
    Matcher found = SEEN.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
