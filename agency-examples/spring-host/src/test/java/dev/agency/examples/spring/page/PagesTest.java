package dev.agency.examples.spring.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What pages say to whom. */
class PagesTest {
  private static final String LIVE = "<script src=\"/live.js\" defer=\"defer\"></script>";

  private static final String FIND = "<script src=\"/find.js\" defer=\"defer\"></script>";

  private static final String STALE = "<script src=\"/stale.js\" defer=\"defer\"></script>";

  private static String page(String login, String path, String language) {
    HttpResponse<String> answer = Host.h2().as(login).get(path, language);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    return answer.body();
  }

  @ParameterizedTest
  @CsvSource({
    "pm, /projects",
    "pm, /projects/lumenhof-shop",
    "pm, /projects/velora-advice",
    "pm, /time",
    "am, /time",
    "rm, /time",
    "client, /time",
    "am, /projects",
    "am, /projects/lumenhof-shop",
    "am, /pipeline",
    "am, /heat-map",
    "rm, /projects",
    "rm, /projects/lumenhof-shop",
    "rm, /pipeline",
    "rm, /heat-map",
    "finance, /projects/helvion-site",
    "finance, /projects/studio",
    "hr, /heat-map",
    "client, /projects",
    "client, /projects/lumenhof-shop",
    "client, /pipeline",
    "pm, /handoffs",
    "pm, /handoffs/lumenhof-loyalty",
    "am, /handoffs/velora-app",
    "am, /handoffs/brackwater-tins",
    "rm, /handoffs/lumenhof-shop",
    "client, /handoffs",
    "pm, /projects/lumenhof-shop/update",
    "am, /projects/lumenhof-shop/update",
    "rm, /projects/lumenhof-shop/update",
    "client, /projects/lumenhof-shop/update",
    "am, /accounts",
    "am, /accounts/lumenhof",
    "am, /accounts/velora",
    "finance, /accounts/sylvane",
    "rm, /accounts/brackwater",
    "hr, /accounts",
    "client, /accounts",
    "pm, /resource-requests",
    "rm, /resource-requests",
    "hr, /resource-requests",
    "client, /resource-requests",
    "pm, /projects/lumenhof-shop/changes",
    "am, /changes/lumenhof-shop:returns",
    "pm, /changes/velora-app:group-rides",
    "client, /projects/lumenhof-shop/changes",
    "finance, /projects/lumenhof-loyalty/setup-review",
    "pm, /projects/velora-app/setup-review",
    "hr, /policy",
    "hr, /policy?whom=jonas-wieland&project=lumenhof-shop&field=budgetBurn.costTotal"
  })
  void everyWordOfEveryPageIsInBothLanguages(String login, String path) {
    for (String language : new String[] {"en", "de"}) {
      assertThat(page(login, path, language))
          .contains("<html lang=\"" + (language.equals("de") ? "de" : "en-GB") + "\"")
          .doesNotContain("??", "{0}", "Shown[", "Visible[", "Known[", "Optional[")
          .doesNotContain(" style=", " onclick=", "javascript:");
      String page = page(login, path, language);
      String script = path.matches("/projects/[^/]+") ? LIVE : STALE;
      assertThat(page).contains(script);
      assertThat(page.replace(script, "").replace(path.startsWith("/policy") ? FIND : script, ""))
          .as("no script but that which follows, asks whether it is old, or finds a switch")
          .doesNotContain("<script");
    }
  }

  @Test
  void aReaderWhoChoseALanguageKeepsIt() {
    Visitor visitor = Host.h2().visitor().as("pm");
    assertThat(visitor.get("/projects?lang=de").body()).contains("Laufende Projekte");
    assertThat(visitor.get("/projects").body()).contains("Laufende Projekte");
  }

  @ParameterizedTest
  @CsvSource({"'fr, de', Anmelden", "'de-AT', Anmelden", "'fr, en, de', Log in", "fr, Log in"})
  void aReaderIsSpokenToInTheFirstOfTheirLanguagesThatThereIs(String accepted, String words) {
    assertThat(Host.h2().visitor().get("/login", accepted).body())
        .contains("<h1 id=\"login-title\">" + words + "</h1>");
  }

  @Test
  void theShopIsInTroubleAndTheDashboardSaysSo() {
    assertThat(page("pm", "/projects/lumenhof-shop", "en"))
        .contains("Lumenhof web shop relaunch", "106.4 %", "108.7 %", "€168,000.00")
        .contains("On 2 Sept 2026 the used value reached 100.0 % of the budget")
        .contains("<span class=\"value chip bad\">Red</span>");
    assertThat(page("pm", "/projects/lumenhof-shop", "de"))
        .contains("106,4 %", "168.000,00\u00a0€", "Am 02.09.2026 erreichte der verbrauchte Wert");
  }

  @Test
  void whatIsHiddenIsNamedAndNotShown() {
    assertThat(page("am", "/projects/lumenhof-shop", "en"))
        .contains("Hidden for you: Cost, Forecast cost, Profit, Margin")
        .doesNotContain("155,811.75");
    assertThat(page("finance", "/projects/lumenhof-shop", "en"))
        .contains("155,811.75")
        .doesNotContain("Hidden for you");
  }

  @Test
  void aClientIsToldOfNothingThatIsNotTheirs() {
    assertThat(page("client", "/projects/lumenhof-shop", "en"))
        .contains("€168,000.00", "Test orders with real stock")
        .doesNotContain("Hidden for you", "alert", "Alerts", "/pipeline", "Margin");
    assertThat(page("client", "/pipeline", "en")).contains("There is no open deal");
  }

  @Test
  void aChangeThatNobodyAssessedIsToldWithWhatItWouldDo() {
    assertThat(page("pm", "/projects/lumenhof-shop", "en"))
        .contains("Open changes", "Returns portal", "€10,160.00");
  }

  @Test
  void thePictureIsOfMoneyForWhoSeesMoneyAndOfTimeForWhoSeesTime() {
    assertThat(page("pm", "/projects/lumenhof-shop", "en")).contains("Used week by week since");
    assertThat(page("rm", "/projects/lumenhof-shop", "en")).contains("Worked week by week since");
    assertThat(page("client", "/projects/lumenhof-shop", "en")).doesNotContain("week by week");
  }

  @Test
  void theNumbersOfThePictureStandBelowIt() {
    String dashboard = page("pm", "/projects/lumenhof-shop", "en");
    assertThat(dashboard.indexOf("Used week by week since"))
        .isLessThan(dashboard.indexOf("<caption>Week by week</caption>"));
  }

  @Test
  void whoMayNotSeeHowPeopleAreBookedIsToldSo() {
    assertThat(page("hr", "/heat-map", "en")).contains("Hidden for you", "not for your role");
    assertThat(page("rm", "/heat-map", "en")).contains("Elif Karahan", "class=\"over\"");
  }

  @Test
  void aWeekSaysHowMuchOfWhatThereIsIsBooked() {
    assertThat(page("rm", "/heat-map", "en"))
        .containsPattern(
            "<td class=\"over\" title=\"Overbooked, [^\"]* of 40 h booked\">"
                + "<span aria-hidden=\"true\">[\\d.]+/40</span>")
        .containsPattern("class=\"away\">Has time, [^<]* of 40 h booked, [^<]* free</span>");
    assertThat(page("rm", "/heat-map", "de"))
        .containsPattern("Überbucht, [^<]* von 40 h eingeplant");
  }

  @Test
  void thePictureNamesTheBudgetAndTheGreatestWeek() {
    assertThat(page("pm", "/projects/lumenhof-shop", "en"))
        .contains(">Whole budget: &euro;168,000</text>", ">max. &euro;10,918</text>");
  }

  @Test
  void aTableOfManyColumnsHasTheWholeWidth() {
    String dashboard = page("pm", "/projects/lumenhof-shop", "en");
    int columns = dashboard.indexOf("<div class=\"columns\">");
    assertThat(dashboard.substring(0, columns))
        .contains("<caption>Open changes</caption>")
        .doesNotContain("<caption>Milestones</caption>");
    assertThat(dashboard.substring(columns))
        .contains("<caption>Milestones</caption>")
        .doesNotContain("<caption>Open changes</caption>");
  }

  @Test
  void aMilestoneThatIsNotDeliveredSaysSo() {
    assertThat(page("pm", "/projects/lumenhof-shop", "en"))
        .contains("<span class=\"unknown\">not yet</span>", "<span class=\"unknown\">–</span>")
        .doesNotContain(">none<");
    assertThat(page("pm", "/projects/lumenhof-shop", "de")).contains(">noch nicht</span>");
  }

  @Test
  void nobodyLogsTimeOnTheFirstLineOfTheListUnlessTheyChooseIt() {
    assertThat(page("pm", "/time", "en")).contains("<option value=\"\" selected=\"selected\">");
  }

  @Test
  void aSumOverDealsIsForWhoSeesEachOfThem() {
    assertThat(page("am", "/pipeline", "en"))
        .contains("7 open deals", "€799,060.00", "No work is planned for it yet.");
    assertThat(page("rm", "/pipeline", "en")).contains("16 open deals").doesNotContain("€");
  }

  @Test
  void aProjectOfOthersAndNoneAreOnePage() {
    Visitor client = Host.h2().as("client");
    HttpResponse<String> foreign = client.get("/projects/helvion-site");
    HttpResponse<String> malformed = client.get("/projects/-1");
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(Visitor.lasting(foreign.body()))
        .contains("There is no such page for you")
        .isEqualTo(Visitor.lasting(client.get("/projects/no-such-one").body()))
        .isEqualTo(Visitor.lasting(malformed.body()));
    assertThat(malformed.statusCode()).isEqualTo(404);
  }

  @Test
  void anotherLanguageShowsTheSamePage() {
    Visitor hr = Host.h2().as("hr");
    assertThat(hr.get("/policy?role=finance&reach=ALL&done=saved").body())
        .contains("href=\"/policy?role=finance&amp;reach=ALL&amp;lang=de\"");
    assertThat(
            Host.h2()
                .as("pm")
                .post(
                    "/time/preview",
                    "place=lumenhof-shop%3Abudget+development&date=2026-09-30&minutes=45&note=")
                .body())
        .contains("href=\"/time/preview?lang=de\"");
    assertThat(Host.h2().as("pm").get("/time/preview").statusCode()).isEqualTo(302);
    assertThat(Visitor.location(Host.h2().as("pm").get("/resource-requests/some")))
        .endsWith("/resource-requests#some");
  }

  /** The links to another language lead from the answer to a form to its path. */
  @Test
  void whereverAFormLeadsThereIsAPageToGoTo() {
    Set<RequestMappingInfo> handled =
        Host.h2()
            .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .getHandlerMethods()
            .keySet();
    assertThat(paths(handled, RequestMethod.POST))
        .filteredOn(path -> !path.startsWith("/api/"))
        .isNotEmpty()
        .isSubsetOf(paths(handled, RequestMethod.GET));
  }

  private static List<String> paths(Set<RequestMappingInfo> handled, RequestMethod method) {
    return handled.stream()
        .filter(each -> each.getMethodsCondition().getMethods().contains(method))
        .flatMap(each -> each.getPatternValues().stream())
        .toList();
  }
}
