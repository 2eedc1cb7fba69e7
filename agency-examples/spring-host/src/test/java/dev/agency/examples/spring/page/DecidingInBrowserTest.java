package dev.agency.examples.spring.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.examples.spring.Host;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** The forms in a real browser: both roles decide about a change, and HR builds the policy. */
@Tag("full")
class DecidingInBrowserTest {
  @TempDir private static Path profile;
  private static Browser browser;

  @BeforeAll
  static void openTheBrowser() throws IOException {
    browser = Browser.open(Host.toWriteOn(), profile);
  }

  @AfterAll
  static void closeTheBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void begin() {
    browser.begin();
  }

  @Test
  void accountAndProjectManagerDecideAboutAChangeAndTheDashboardShowsIt() throws IOException {
    browser.logIn("am");
    browser.follow(By.linkText("Lumenhof web shop relaunch"));
    browser.follow(By.linkText("Changes"));
    browser.look("am-changes");
    browser.type("title", "Bundles of furniture");
    browser.type("note", "A sofa with its table and lamp, at one price.");
    browser.type("hours", "none");
    new Select(browser.find(By.id("discipline"))).selectByValue("development");
    browser.date("due", "2026-11-13");
    browser.follow(By.cssSelector("main form button"));
    assertThat(browser.text("#hours-wrong")).startsWith("Hours are a number above zero");
    assertThat(browser.find(By.id("title")).getDomProperty("value"))
        .isEqualTo("Bundles of furniture");
    browser.look("am-changes-wrong");
    browser.type("hours", "24");
    browser.follow(By.cssSelector("main form button"));
    assertThat(browser.heading()).isEqualTo("Bundles of furniture");
    assertThat(browser.text("main")).contains("It is asked for", "€2,064.00", "Hidden for you");

    browser.logIn("pm");
    browser.follow(By.linkText("Lumenhof web shop relaunch"));
    browser.follow(By.linkText("Changes"));
    browser.follow(By.linkText("Bundles of furniture"));
    browser.follow(By.cssSelector("button[value=ASSESS]"));
    assertThat(browser.text("main .notice")).contains("assessed as of today");
    browser.follow(By.cssSelector("button[value=APPROVE]"));
    assertThat(browser.text(".approvals")).contains("Jonas Wieland on 30 Sept 2026");
    browser.look("pm-change");
    browser.go("/changes/lumenhof-shop:returns");
    browser.look("pm-change-returns");

    browser.logIn("am");
    browser.follow(By.linkText("Lumenhof web shop relaunch"));
    browser.follow(By.linkText("Changes"));
    browser.follow(By.linkText("Bundles of furniture"));
    browser.follow(By.cssSelector("button[value=APPROVE]"));
    assertThat(browser.text(".approvals")).doesNotContain("Open");
    browser.look("am-change-approved");
    browser.go("/projects/lumenhof-shop");
    assertThat(browser.text("main")).contains("Bundles of furniture", "Approved internally");
  }

  @Test
  void theHrAdministratorBuildsThePolicyAndSeesWhatLeaks() throws IOException {
    browser.logIn("hr");
    browser.follow(By.linkText("Policy"));
    browser.follow(By.linkText("Account manager"));
    browser.look("hr-policy");
    browser.type("sought", "used cost");
    browser.until(() -> browser.text("#found").endsWith("found"));
    browser.type("sought", "budgets");
    browser.until(() -> browser.find(By.id("budgetBurn.usedCost")).isDisplayed());
    assertThat(browser.find(By.id("deal")).isDisplayed()).isFalse();
    browser.look("hr-policy-found");
    browser.find(By.id("budgetBurn.usedCost")).click();
    browser.follow(By.cssSelector(".builder .buttons button"));
    assertThat(browser.text("#verdict")).contains("This cannot be saved", "can be computed from");
    browser.look("hr-policy-leaks");
    browser.find(By.id("budgetBurn.usedCost")).click();
    browser.find(By.id("budgetBurn.invoiced")).click();
    browser.follow(By.cssSelector(".builder .buttons button"));
    assertThat(browser.text("#verdict")).contains("will no longer see Invoiced");
    browser.look("hr-policy-diff");
    browser.follow(By.cssSelector("#verdict button"));
    assertThat(browser.text("main .notice")).startsWith("Saved as version");
    browser.find(By.cssSelector("#budgetBurn summary")).click();
    browser.find(By.id("budgetBurn.invoiced")).click();
    browser.follow(By.cssSelector(".builder .buttons button"));
    browser.follow(By.cssSelector("#verdict button"));
    new Select(browser.find(By.id("whom"))).selectByVisibleText("Katarina Solberg");
    browser.follow(By.cssSelector("#why button"));
    assertThat(browser.text(".why")).contains(" sees: ");
    browser.look("hr-policy-why");
  }

  @Test
  void financeReadsTheReviewOfASetUp() throws IOException {
    browser.logIn("finance");
    browser.go("/projects/lumenhof-loyalty");
    browser.follow(By.linkText("Set-up review"));
    assertThat(browser.text("main"))
        .contains("The margin is enough", "Waived by Greta Winkelbauer");
    browser.look("finance-setup-review");
    browser.follow(By.linkText("Deutsch"));
    browser.look("finance-setup-review-de");
  }
}
