package dev.agency.examples.spring.page;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.store.House;
import dev.agency.permissions.Grant;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Reach;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.FieldSet;
import org.junit.jupiter.api.Test;

/** What something is called stands in a sentence for who may read it where it is from. */
class TitlesTest {
  private static final RoleId ACCOUNT_MANAGER = RoleId.of("accountManager");

  private final Host host = Host.h2();
  private final Caller caller =
      new Caller(TenantId.of("studio"), PersonId.of("test"), CorrelationId.of("test"));

  private String page(String path) {
    return host.as("am").get(path, "en").body();
  }

  /** Denies account managers a record type while something is done. */
  private void without(String recordType, Runnable work) {
    EntityStore<TenantId, House> houses = host.part(Stores.class).entities(House.TYPE);
    Versioned<House> house = houses.find(caller, caller.tenant()).orElseThrow();
    House before = house.value();
    Policy denied =
        before
            .policy()
            .withRoles(
                before.policy().roles().stream()
                    .map(
                        role ->
                            role.id().equals(ACCOUNT_MANAGER)
                                ? role.toBuilder()
                                    .addGrants(
                                        Grant.deny(
                                            recordType, Action.VIEW, Reach.ALL, FieldSet.all()))
                                    .build()
                                : role)
                    .collect(toImmutableList()));
    Versioned<House> written =
        houses.replace(
            caller,
            new House(before.tenant(), denied, before.rates(), before.history()),
            house.version());
    try {
      work.run();
    } finally {
      houses.replace(caller, before, written.version());
    }
  }

  @Test
  void theTitleOfAContractIsInNoOpportunityOfWhoSeesNoContract() {
    String title = "Hosting and care of the old shop";
    assertThat(page("/accounts/lumenhof")).contains("“" + title + "” ends on");
    without(
        "contract",
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
    without(
        "handoffPacket",
        () ->
            assertThat(page(loyalty))
                .contains("No work is planned for “something that is hidden from you”")
                .doesNotContain("“Card and account”"));
  }
}
