package dev.agency.examples.spring.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf;

import com.google.common.io.Resources;
import dev.agency.examples.spring.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser before a host, which reaches nothing else. */
final class Browser {
  private static final Path PICTURES = Path.of("target/pages");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOADING = Duration.ofSeconds(60);
  private static final Duration BLINK = Duration.ofMillis(50);

  /**
   * Lets axe measure contrast once of what looks alike, which is most of its work: of rows, cells
   * and items of the same elements, attributes and classes in the same place only the first has a
   * colour of its own. Every other rule looks at all.
   */
  private static final String LOOK_ONCE =
      """
      const seen = new Set();
      const look = e => e.tagName + [...e.attributes].map(a => a.name).sort()
          + '.' + e.getAttribute('class') + (e.checked ? '!' : '');
      const inside = e => look(e) + '(' + [...e.children].map(inside).join() + ')';
      const place = e => e === null ? '' : place(e.parentElement) + '>' + look(e);
      for (const e of document.querySelectorAll('tr, th, td, li, dl > div, option')) {
        if (e.closest('[data-alike]')) continue;
        const looks = place(e.parentElement) + inside(e);
        if (seen.has(looks)) {
          for (const each of [e, ...e.querySelectorAll('*')]) each.setAttribute('data-alike', '');
        }
        seen.add(looks);
      }
      axe.configure({rules: [{id: 'color-contrast', selector: '*:not([data-alike])'}]});
      """;

  /** Gives axe's violations, each with the places it was found at. */
  private static final String AXE =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {resultTypes: ['violations']}).then(r => {
        for (const e of document.querySelectorAll('[data-alike]')) e.removeAttribute('data-alike');
        done(r.violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
            .map(v => v.id + ' at ' + v.nodes.map(n => n.target.join(' ')).join(', ')));
      });
      """;

  private final ChromeDriver driver;
  private Host host;
  private final String axe;

  private Browser(ChromeDriver driver, Host host, String axe) {
    this.driver = driver;
    this.host = host;
    this.axe = axe;
  }

  static Browser open(Host host, Path profile) throws IOException {
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
        // Days are typed as in the language of the page, as who reads it would have it.
        "--enable-blink-features=LangAttributeAwareFormControlUI",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
        "--user-data-dir=" + profile);
    ChromeDriver driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(
                    found("/usr/bin/chromedriver", "/usr/local/bin/chromedriver").toFile())
                .build(),
            options);
    driver.manage().timeouts().implicitlyWait(PATIENCE).pageLoadTimeout(LOADING);
    return new Browser(
        driver, host, Resources.toString(Resources.getResource("axe.min.js"), UTF_8));
  }

  /** Skips loudly without a browser, unless the environment says there has to be one. */
  private static Path found(String... places) {
    Optional<Path> there = Stream.of(places).map(Path::of).filter(Files::isExecutable).findFirst();
    if (!"1".equals(System.getenv("AGENCY_REQUIRE_BROWSER"))) {
      assumeThat(there).as("no " + places[0] + ": the pages were not looked at").isPresent();
    }
    return there.orElseThrow(() -> new AssertionError("AGENCY_REQUIRE_BROWSER=1, no " + places[0]));
  }

  void close() {
    driver.quit();
  }

  void begin() {
    driver.manage().deleteAllCookies();
    driver.manage().window().setSize(new Dimension(1440, 1000));
  }

  /** Goes to a host, as somebody of its sample agency. */
  void logIn(Host where, String login) {
    host = where;
    logIn(login);
  }

  /** Comes with the session of somebody who has logged in, to where that leads. */
  void logIn(String login) {
    driver.manage().deleteAllCookies();
    driver.executeCdpCommand(
        "Network.setCookie",
        Map.of(
            "name",
            "JSESSIONID",
            "value",
            host.visitor().as(login).session(),
            "url",
            host.at("/").toString(),
            "httpOnly",
            true));
    go("/projects?lang=en");
    assertThat(heading()).isEqualTo("Projects");
  }

  /** Types a name and a password into the form of a host. */
  void tryToLogIn(Host where, String login, String password) {
    host = where;
    driver.manage().deleteAllCookies();
    go("/login?lang=en");
    type("username", login);
    type("password", password);
    follow(By.cssSelector("main button"));
  }

  void go(String path) {
    driver.get(host.at(path).toString());
  }

  /** Clicks what leads to another page, and waits for that: a click may return before. */
  void follow(By place) {
    WebElement old = find(By.tagName("html"));
    find(place).click();
    // While the page goes, the driver may say of the old node that it is of no document.
    new WebDriverWait(driver, PATIENCE, BLINK)
        .ignoring(WebDriverException.class)
        .until(stalenessOf(old));
  }

  WebElement find(By place) {
    return driver.findElement(place);
  }

  List<WebElement> all(By place) {
    return driver.findElements(place);
  }

  String source() {
    return String.valueOf(driver.getPageSource());
  }

  /** Waits until the page is as it is to be. */
  void until(BooleanSupplier state) {
    // A part that is drawn anew while it is read is looked for again.
    new WebDriverWait(driver, PATIENCE, BLINK)
        .ignoring(StaleElementReferenceException.class)
        .until(any -> state.getAsBoolean());
  }

  /** Returns the tab that is looked at. */
  String inFront() {
    return driver.getWindowHandle();
  }

  /** Opens another tab before the others. */
  void openTab() {
    driver.switchTo().newWindow(WindowType.TAB);
  }

  /** Turns to a tab that is open. */
  void turnTo(String tab) {
    driver.switchTo().window(tab);
    driver.executeCdpCommand("Page.bringToFront", Map.of());
  }

  /** Does something in another tab before this one, closes it, and turns back. */
  void inAnotherTab(Runnable work) {
    String tab = inFront();
    try {
      openTab();
      work.run();
    } finally {
      closeAllBut(tab);
    }
  }

  /** Closes all tabs but one, and turns to that. */
  void closeAllBut(String tab) {
    for (String each : driver.getWindowHandles()) {
      if (!each.equals(tab)) {
        driver.switchTo().window(each).close();
      }
    }
    turnTo(tab);
  }

  /** Takes something from the page as it is, so that an older one is before the reader. */
  void remove(By place) {
    driver.executeScript("arguments[0].remove()", find(place));
  }

  /** Moves the keyboard to a place. */
  void focus(By place) {
    driver.executeScript("arguments[0].focus()", find(place));
  }

  /** Goes to the next place with the keyboard, and returns it. */
  WebElement tab() {
    new Actions(driver).sendKeys(Keys.TAB).perform();
    return focused();
  }

  /** Returns where the keyboard is. */
  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Types into a field in place of what is there. */
  void type(String id, String text) {
    WebElement field = find(By.id(id));
    field.clear();
    field.sendKeys(text);
  }

  /** Sets a day, which browsers let people type in the order of their own language. */
  void date(String id, String day) {
    driver.executeScript("arguments[0].value = arguments[1]", find(By.id(id)), day);
  }

  String heading() {
    return text("h1");
  }

  String text(String place) {
    return find(By.cssSelector(place)).getText();
  }

  /** Lets axe look at the page as it is, and takes a picture of the whole of it. */
  void look(String name) throws IOException {
    assertThat(barriers()).as(name).isEmpty();
    Object picture =
        driver
            .executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
            .get("data");
    Files.write(
        PICTURES.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(picture)));
  }

  /** Returns what axe finds that is serious or worse. */
  List<?> barriers() {
    // The pages allow no script; the driver's own runs beside that.
    driver.executeScript(axe + LOOK_ONCE);
    return (List<?>) driver.executeAsyncScript(AXE);
  }

  /** Clicks into the window, of several that are in sight. */
  void focusWindow() {
    driver.executeScript("window.dispatchEvent(new Event('focus'))");
  }

  /** Turns back to the page, as who looked at another one meanwhile. */
  void lookAgain() {
    driver.executeScript("document.dispatchEvent(new Event('visibilitychange'))");
  }

  /**
   * Lets what pages do again and again, if they are opened meanwhile, come a hundred times as
   * often.
   */
  void hurried(Runnable work) {
    Object id =
        driver
            .executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                    "source",
                    "const slow = window.setInterval;"
                        + " window.setInterval = (f, ms) => slow(f, ms / 100);"))
            .get("identifier");
    try {
      work.run();
    } finally {
      driver.executeCdpCommand(
          "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", String.valueOf(id)));
    }
  }

  /** Makes all of a kind too pale to read. */
  void pale(String kind) {
    driver.executeScript(
        "document.querySelectorAll(arguments[0]).forEach(e => { e.style.color = '#bbb'; })", kind);
  }
}
