package dev.agency.examples.spring.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import dev.agency.core.actuals.Revised;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Stores;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The pages in a real browser that reaches nothing but this host: people log in and find their way,
 * and axe finds no barrier that is serious or worse. Pictures are left in {@code target/pages}.
 */
class InBrowserTest {
  private static final Path PICTURES = Path.of("target/pages");

  /** Gives axe's violations, each with the places it was found at. */
  private static final String AXE =
      "const done = arguments[arguments.length - 1];"
          + "axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations"
          + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
          + ".map(v => v.id + ' at ' + v.nodes.map(n => n.target.join(' ')).join(', '))));";

  @TempDir private static Path profile;
  private static ChromeDriver browser;
  private static String axe;

  @BeforeAll
  static void openTheBrowser() throws IOException {
    axe = Resources.toString(Resources.getResource("axe.min.js"), UTF_8);
    Files.createDirectories(PICTURES);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(
        found("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--lang=en",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
        "--user-data-dir=" + profile);
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(
                    found("/usr/bin/chromedriver", "/usr/local/bin/chromedriver").toFile())
                .build(),
            options);
    browser.manage().timeouts().implicitlyWait(Duration.ofSeconds(10));
  }

  /** Skips loudly without a browser, unless the environment says there has to be one. */
  private static Path found(String... places) {
    Optional<Path> there = Stream.of(places).map(Path::of).filter(Files::isExecutable).findFirst();
    if (!"1".equals(System.getenv("AGENCY_REQUIRE_BROWSER"))) {
      assumeThat(there).as("no " + places[0] + ": the pages were not looked at").isPresent();
    }
    return there.orElseThrow(() -> new AssertionError("AGENCY_REQUIRE_BROWSER=1, no " + places[0]));
  }

  @AfterAll
  static void closeTheBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void begin() {
    browser.manage().deleteAllCookies();
    browser.manage().window().setSize(new Dimension(1440, 1000));
  }

  @Test
  void theProjectManagerLogsInAndFindsWhatIsWrongWithTheShop() throws IOException {
    logIn("pm");
    look("pm-projects");
    follow(By.linkText("Lumenhof web shop relaunch"));
    assertThat(heading()).isEqualTo("Lumenhof web shop relaunch");
    assertThat(text("main")).contains("Alerts", "Critical", "Profit in total", "Week by week");
    browser.findElement(By.tagName("summary")).click();
    look("pm-dashboard");
    follow(By.linkText("Deutsch"));
    assertThat(text("main")).contains("Warnungen", "Ergebnis gesamt");
    look("pm-dashboard-de");
  }

  @Test
  void theAccountManagerSeesTheSameProjectWithoutItsCostAndTheirOwnDeals() throws IOException {
    logIn("am");
    look("am-projects");
    follow(By.linkText("Lumenhof web shop relaunch"));
    assertThat(text("main")).contains("Revenue", "Hidden for you: Cost");
    assertThat(browser.getPageSource()).doesNotContain("155,811.75", "25,145.07");
    look("am-dashboard");
    follow(By.linkText("Pipeline"));
    assertThat(text("main")).contains("7 open deals", "Fits");
    look("am-pipeline");
    follow(By.cssSelector("header button"));
    assertThat(text(".notice")).isEqualTo("You are logged out.");
    browser.get(Host.h2().at("/projects").toString());
    assertThat(heading()).isEqualTo("Log in");
  }

  @Test
  void theResourceManagerSeesWhoHasTime() throws IOException {
    logIn("rm");
    follow(By.linkText("Capacity"));
    assertThat(browser.findElements(By.cssSelector(".heat td"))).hasSizeGreaterThan(300);
    look("rm-heat-map");
  }

  @Test
  void anOpenProjectFollowsWhatIsLoggedAndKeepsWhatIsOpen() throws IOException {
    logIn("am");
    browser.get(Host.h2().at("/projects/lumenhof-shop").toString());
    browser.findElement(By.tagName("summary")).click();
    browser.findElement(By.cssSelector("main[data-following=true]"));
    String before = text("main .tiles");
    Visitor pm = Host.h2().as("pm");
    String id = "live-in-browser";
    String entry =
        "{\"command\":\"%s\",%s\"entry\":{\"id\":\"live-in-browser\",\"budget\":\"lumenhof-shop:budget\","
            + "\"line\":\"development\",\"person\":\"jonas-wieland\",\"date\":\"2026-09-30\",\"minutes\":%d}}";
    assertThat(pm.write("POST", "/api/time-entries", entry.formatted(id, "", 47)).statusCode())
        .isEqualTo(201);
    try {
      new WebDriverWait(browser, Duration.ofSeconds(20), Duration.ofMillis(50))
          .until(any -> !text("main .tiles").equals(before));
      assertThat(browser.findElement(By.tagName("details")).getAttribute("open")).isNotNull();
      assertThat(browser.getPageSource()).doesNotContain("155,811.75", "25,145.07");
      look("am-live");
    } finally {
      assertThat(
              pm.write(
                      "PUT",
                      "/api/time-entries/" + id,
                      entry.formatted(id + "-2", "\"expected\":1,", 0))
                  .statusCode())
          .isEqualTo(200);
    }
    new WebDriverWait(browser, Duration.ofSeconds(20), Duration.ofMillis(50))
        .until(any -> text("main .tiles").equals(before));
    takeBack(id, 3);
  }

  @Test
  void theProjectManagerLogsTimeInTwoStepsAndWhoComesSecondIsTold() throws IOException {
    logIn("pm");
    follow(By.linkText("Time"));
    look("pm-time");
    browser.findElement(By.id("minutes")).sendKeys("0");
    browser.findElement(By.id("note")).sendKeys("Nothing at all");
    follow(By.cssSelector("main button"));
    assertThat(heading()).isEqualTo("Is this right?");
    String id = typed("entry");
    look("pm-time-preview");
    follow(By.cssSelector("main button"));
    try {
      assertThat(text("main .notice")).isEqualTo("It is written.");
      browser.get(Host.h2().at("/time/" + id).toString());
      look("pm-time-correct");
      String[] place = typed("place").split(" ", -1);
      assertThat(
              Host.h2()
                  .as("pm")
                  .write(
                      "PUT",
                      "/api/time-entries/" + id,
                      "{\"command\":\"faster\",\"expected\":1,\"entry\":{\"id\":\""
                          + id
                          + "\",\"budget\":\""
                          + place[0]
                          + "\",\"line\":\""
                          + place[1]
                          + "\",\"person\":\"jonas-wieland\",\"date\":\"2026-09-29\",\"minutes\":0}}")
                  .statusCode())
          .isEqualTo(200);
      follow(By.cssSelector("main button"));
      assertThat(heading()).isEqualTo("Somebody else was faster");
      look("pm-time-stale");
      follow(By.linkText("Look at it as it is now"));
      assertThat(browser.findElement(By.id("date")).getAttribute("value")).isEqualTo("2026-09-29");
    } finally {
      takeBack(id, 3);
    }
  }

  private static String typed(String name) {
    return String.valueOf(browser.findElement(By.name(name)).getAttribute("value"));
  }

  /** Deletes what a test logged: others count the entries of the sample agency. */
  private static void takeBack(String id, long revision) {
    Host.h2()
        .part(Stores.class)
        .timeEntries()
        .append(
            new Caller(TenantId.of("studio"), PersonId.of("test"), CorrelationId.of("test")),
            ImmutableList.of(Revised.deleted(TimeEntryId.of(id), revision)));
  }

  @Test
  void theClientAndWhoIsNotAllowedFindPagesThatSaySo() throws IOException {
    logIn("client");
    look("client-projects");
    browser.get(Host.h2().at("/projects/helvion-site").toString());
    assertThat(heading()).isEqualTo("There is no such page for you");
    look("client-not-theirs");
    logIn("hr");
    follow(By.linkText("Capacity"));
    assertThat(text("main")).contains("Hidden for you");
    look("hr-heat-map");
  }

  @Test
  void aWrongPasswordIsToldAndTheKeyboardReachesTheContentFirst() throws IOException {
    logIn(Host.h2(), "pm", "wrong");
    assertThat(text(".notice")).startsWith("There is no such account");
    look("login");
    browser.get(Host.h2().at("/login").toString());
    new Actions(browser).sendKeys(Keys.TAB).perform();
    WebElement first = browser.switchTo().activeElement();
    assertThat(first.getText()).isEqualTo("Skip to the content");
    first.sendKeys(Keys.ENTER);
    new Actions(browser).sendKeys(Keys.TAB).perform();
    assertThat(browser.switchTo().activeElement().getAttribute("id")).isEqualTo("username");
  }

  @Test
  void theAccountManagerTellsTheClientAndTheGateOpens() throws IOException {
    logIn(Host.toWriteOn(), "am");
    follow(By.linkText("Handoffs"));
    look("am-handoffs");
    follow(By.linkText("Velora rider app 3.0"));
    assertThat(text("main")).contains("The client was not told how it goes");
    follow(By.linkText("Client update"));
    browser.findElement(By.id("headline")).clear();
    browser.findElement(By.id("headline")).sendKeys("The beta held");
    browser.findElement(By.id("note")).sendKeys("Forty riders tried it.");
    look("am-update");
    follow(By.cssSelector("main form button"));
    assertThat(text("main")).contains("The update is sent.", "Forty riders tried it.");
    follow(By.linkText("Handoffs"));
    follow(By.linkText("Velora rider app 3.0"));
    assertThat(text("main")).contains("It is too early").doesNotContain("was not told");
    follow(By.xpath("//button[.='Sign what is shown here']"));
    assertThat(text("main")).contains("You have signed.");
    follow(By.xpath("//button[.='Hand on to the next stage']"));
    assertThat(text("main")).contains("The next stage cannot be entered yet");
    look("am-handoff-refused");
  }

  @Test
  void theProjectManagerSendsAHandoffBackAndAsksForSomebodyWhoIsThenBooked() throws IOException {
    logIn(Host.toWriteOn(), "pm");
    follow(By.linkText("Handoffs"));
    follow(By.linkText("Lumenhof web shop relaunch"));
    look("pm-handoff");
    browser.findElement(By.tagName("summary")).click();
    browser.findElement(By.id("reason")).sendKeys("The dates need another look.");
    follow(By.cssSelector("details button"));
    assertThat(text("main")).contains("It is sent back", "The dates need another look.");
    follow(By.linkText("Staffing requests"));
    new Select(browser.findElement(By.id("project"))).selectByVisibleText("Velora rider app 3.0");
    new Select(browser.findElement(By.id("discipline"))).selectByVisibleText("Strategy");
    browser.findElement(By.id("hours")).sendKeys("many");
    setDay("from", "2026-10-12");
    setDay("to", "2026-10-16");
    follow(By.xpath("//form[@class='fields']//button[.='Ask']"));
    assertThat(text(".notice")).startsWith("Please give the hours a day");
    assertThat(browser.findElement(By.id("from")).getAttribute("value")).isEqualTo("2026-10-12");
    look("pm-requests-refused");
    browser.findElement(By.id("hours")).clear();
    browser.findElement(By.id("hours")).sendKeys("2");
    follow(By.xpath("//form[@class='fields']//button[.='Ask']"));
    assertThat(text(".notice")).startsWith("You have asked.");
    logIn(Host.toWriteOn(), "rm");
    follow(By.linkText("Staffing requests"));
    look("rm-requests");
    browser.findElement(By.cssSelector(".wish input[value=matteo-fontana]")).click();
    follow(By.xpath("//article[contains(., 'Velora')]//button[.='Book whom you chose']"));
    assertThat(text("main")).contains("They are booked.", "Matteo Fontana");
  }

  @Test
  void accountsShowHowItGoesAndWhichContractEnds() throws IOException {
    logIn("am");
    follow(By.linkText("Accounts"));
    look("am-accounts");
    follow(By.linkText("Lumenhof Interiors"));
    assertThat(text("main")).contains("Worth a talk", "Ends soon, not renewed");
    look("am-account");
    follow(By.linkText("Deutsch"));
    look("am-account-de");
    logIn("rm");
    browser.get(Host.h2().at("/accounts/lumenhof").toString());
    look("rm-account");
    logIn("client");
    follow(By.linkText("Lumenhof web shop relaunch"));
    follow(By.linkText("What we told you"));
    look("client-update");
    browser.get(Host.h2().at("/accounts").toString());
    look("client-accounts");
  }

  /** A field of days takes them in the order of the reader's region; the page sees them as set. */
  private static void setDay(String field, String day) {
    browser.executeScript("document.getElementById(arguments[0]).value = arguments[1]", field, day);
  }

  private static void logIn(String login) {
    logIn(Host.h2(), login);
  }

  private static void logIn(Host host, String login) {
    logIn(host, login, "sample");
    assertThat(heading()).isEqualTo("Projects");
  }

  private static void logIn(Host host, String login, String password) {
    browser.manage().deleteAllCookies();
    browser.get(host.at("/login?lang=en").toString());
    browser.findElement(By.id("username")).sendKeys(login);
    browser.findElement(By.id("password")).sendKeys(password);
    follow(By.cssSelector("main button"));
  }

  /** Clicks what leads to another page, and waits for that: a click may return before. */
  private static void follow(By place) {
    WebElement old = browser.findElement(By.tagName("html"));
    browser.findElement(place).click();
    // While the page goes, the driver may say of the old node that it is of no document.
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .ignoring(WebDriverException.class)
        .until(stalenessOf(old));
  }

  private static String heading() {
    return text("h1");
  }

  private static String text(String place) {
    return browser.findElement(By.cssSelector(place)).getText();
  }

  /** Lets axe look at the page as it is, and takes a picture of the whole of it. */
  private static void look(String name) throws IOException {
    // The pages allow no script; the driver's own runs beside that.
    browser.executeScript(axe);
    Object violations = browser.executeAsyncScript(AXE);
    assertThat((List<?>) violations).as(name).isEmpty();
    Number height = (Number) browser.executeScript("return document.documentElement.scrollHeight");
    browser.manage().window().setSize(new Dimension(1440, Math.max(700, height.intValue() + 140)));
    Files.write(PICTURES.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    browser.manage().window().setSize(new Dimension(1440, 1000));
  }
}
