package dev.agency.examples.spring.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.status.PacketRow;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.studio.ContractRow;
import org.junit.jupiter.api.Test;

/** What something is called stands in a sentence for who may read it where it is from. */
class TitlesTest {
  private final Host host = Host.h2();

  private String page(String path) {
    return host.as("am").get(path, "en").body();
  }

  @Test
  void theTitleOfAContractIsInNoOpportunityOfWhoSeesNoContract() {
    String title = "Hosting and care of the old shop";
    assertThat(page("/accounts/lumenhof")).contains("“" + title + "” ends on");
    Denied.during(
        host,
        "accountManager",
        ContractRow.TYPE,
        () ->
            assertThat(page("/accounts/lumenhof"))
                .contains("Lumenhof Interiors", "“something that is hidden from you” ends on")
                .doesNotContain(title));
    assertThat(page("/accounts/lumenhof")).contains(title);
  }

  @Test
  void theNameOfWhatIsInScopeIsInNoGateOfWhoSeesNoPacket() {
    String loyalty = "/handoffs/lumenhof-loyalty";
    assertThat(page(loyalty)).contains("No work is planned for “Card and account”.");
    Denied.during(
        host,
        "accountManager",
        PacketRow.TYPE,
        () ->
            assertThat(page(loyalty))
                .contains("No work is planned for “something that is hidden from you”")
                .doesNotContain("“Card and account”"));
  }
}
