package dev.agency.examples.spring.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.budget.review.ReviewRow;
import dev.agency.budget.status.HandoffRow;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Visitor;
import dev.agency.examples.spring.desk.RoleToggles;
import dev.agency.examples.spring.store.House;
import dev.agency.examples.spring.studio.ChangeRecord;
import dev.agency.examples.spring.studio.RequestRow;
import dev.agency.examples.spring.studio.UnbegunRow;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Presets;
import dev.agency.permissions.Reach;
import org.junit.jupiter.api.Test;

/** Where a page has nothing to show it says whether that is the policy or that there is nothing. */
class NothingToSeeTest {
  private static final String HIDDEN = "What stands here is not for your role.";

  private static final ImmutableList<RecordType<?>> DENIED =
      ImmutableList.of(
          HandoffRow.TYPE, UnbegunRow.TYPE, RequestRow.TYPE, ChangeRecord.TYPE, ReviewRow.TYPE);

  private static final ImmutableList<String> PAGES =
      ImmutableList.of(
          "/handoffs",
          "/resource-requests",
          "/projects/lumenhof-shop/changes",
          "/projects/lumenhof-shop/setup-review",
          "/projects/lumenhof-loyalty/setup-review");

  private final Host host = Host.toWriteOn();
  private final Visitor pm = host.as("pm");

  @Test
  void whatTheRoleIsNotShownIsSaidToBeHidden() {
    PAGES.forEach(page -> assertThat(pm.get(page).body()).as(page).doesNotContain(HIDDEN));
    Caller caller =
        new Caller(TenantId.of("studio"), PersonId.of("test"), CorrelationId.of("test"));
    EntityStore<TenantId, House> houses = host.part(Stores.class).entities(House.TYPE);
    House house = houses.find(caller, caller.tenant()).map(Versioned::value).orElseThrow();
    replace(houses, caller, house, denying(house.policy()));
    try {
      for (String page : PAGES) {
        assertThat(pm.get(page).body()).as(page).contains("<h2>Hidden for you</h2>", HIDDEN);
        assertThat(pm.get(page, "de").body())
            .as(page)
            .contains("<h2>Für Sie verborgen</h2>", "nicht für Ihre Rolle bestimmt");
      }
    } finally {
      replace(houses, caller, house, house.policy());
    }
  }

  private static Policy denying(Policy policy) {
    RoleToggles toggles = new RoleToggles(policy, Presets.projectManager().id(), Reach.ASSIGNED);
    for (RecordType<?> type : DENIED) {
      toggles = toggles.showing(type, ImmutableSet.of());
    }
    return toggles.policy();
  }

  private static void replace(
      EntityStore<TenantId, House> houses, Caller caller, House house, Policy policy) {
    houses.replace(
        caller,
        new House(house.tenant(), policy, house.rates(), house.history()),
        houses.find(caller, caller.tenant()).orElseThrow().version());
  }

  @Test
  void whatTheRoleMayBeShownAndIsNotThereIsSaidNotToBe() {
    assertThat(pm.get("/projects/velora-app/setup-review").body())
        .contains("No set-up was submitted")
        .doesNotContain(HIDDEN);
    assertThat(pm.get("/accounts").body()).as("of no client").contains(HIDDEN);
  }

  @Test
  void aClientIsNotToldThatThereIsSomethingHidden() {
    for (String page : ImmutableList.of("/accounts", "/handoffs", "/pipeline", "/time")) {
      assertThat(host.as("client").get(page).body())
          .as(page)
          .contains("Nothing to see here")
          .doesNotContain(HIDDEN, "Hidden for you");
    }
    assertThat(host.as("client").get("/resource-requests").body())
        .contains("No staffing request")
        .doesNotContain(HIDDEN);
  }
}
