package dev.agency.examples.spring.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Visitor;
import org.junit.jupiter.api.Test;

/** What accounts show to whom. */
class AccountPagesTest {
  private static String page(String login, String path) {
    return Host.h2().as(login).get(path).body();
  }

  @Test
  void anAccountManagerSeesTheirClientsAndWhichContractEnds() {
    assertThat(page("am", "/accounts"))
        .contains("Lumenhof Interiors", "Velora Mobility", "25.0 %", "30 Nov 2026")
        .doesNotContain("Helvion Bahnen", "Hidden for you");
    assertThat(page("am", "/accounts/lumenhof"))
        .contains("“Hosting and care of the old shop” ends on 30 Nov 2026")
        .contains("<span class=\"value chip fair\">Ends soon, not renewed</span>", "€14,400.00")
        .contains("Propose two dates for the beta", "<span class=\"value chip bad\">Late</span>")
        .contains("The beta is late and we learned it from the calendar.")
        .contains("<a href=\"/projects/lumenhof-shop\">Lumenhof web shop relaunch</a>");
    assertThat(Host.h2().as("am").get("/accounts/lumenhof", "de").body())
        .contains("„Hosting and care of the old shop“ endet am 30.11.2026", "14.400,00");
  }

  @Test
  void aPartThatIsNotKnownIsSaidToBeAndIsNoZero() {
    assertThat(page("am", "/accounts/lumenhof"))
        .contains("<p class=\"label\">Within budget</p>")
        .doesNotContain("<p class=\"label\">Budget</p>");
    assertThat(page("am", "/accounts/velora"))
        .contains("20 of the 100 parts of this score are not known", "not recognised by the work");
  }

  @Test
  void whoSeesNoRevenueSeesTheRestAndWhatIsHidden() {
    assertThat(page("rm", "/accounts/lumenhof"))
        .contains("Hidden for you: Health", "Hidden for you: Value per year", "Satisfaction")
        .doesNotContain("14,400", "25.0 %");
    assertThat(page("hr", "/accounts")).contains("Sylvane Skincare", "Hidden for you: Health");
  }

  @Test
  void aContractThatSomebodyEndedSaysSo() {
    assertThat(page("finance", "/accounts/sylvane"))
        .contains("<span class=\"value chip bad\">Ended by notice</span>");
  }

  @Test
  void whoAnswersForNoClientSeesNone() {
    assertThat(page("client", "/accounts")).contains("Nothing to see here");
    assertThat(Host.h2().as("client").get("/accounts/lumenhof").statusCode()).isEqualTo(404);
    assertThat(Visitor.lasting(page("am", "/accounts/helvion")))
        .isEqualTo(Visitor.lasting(page("am", "/accounts/no-such-one")));
  }
}
