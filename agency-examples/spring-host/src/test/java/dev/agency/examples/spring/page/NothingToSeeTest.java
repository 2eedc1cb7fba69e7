package dev.agency.examples.spring.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.time.DateRange;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Visitor;
import dev.agency.examples.spring.store.House;
import dev.agency.examples.spring.store.RoleHolder;
import dev.agency.examples.spring.studio.AccountRow;
import dev.agency.examples.spring.studio.ProjectRecord;
import dev.agency.permissions.Grant;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Role;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.FieldSet;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Where a page has nothing to show it says whether that is the policy or that there is nothing. */
class NothingToSeeTest {
  private static final String HIDDEN = "What stands here is not for your role.";

  private static final ImmutableList<String> PAGES =
      ImmutableList.of(
          "/handoffs",
          "/resource-requests",
          "/time",
          "/projects/lumenhof-shop/changes",
          "/projects/lumenhof-shop/setup-review",
          "/projects/lumenhof-loyalty/setup-review");

  /** Pages that a project manager is not shown, either. */
  private static final ImmutableList<String> OTHERS =
      ImmutableList.of("/projects", "/pipeline", "/heat-map");

  private static final Caller CALLER =
      new Caller(TenantId.of("studio"), PersonId.of("test"), CorrelationId.of("test"));

  private static final PersonId PM = PersonId.of("jonas-wieland");

  /** Sees which projects and clients there are, and nothing of what people do about them. */
  private static final Role READER =
      Role.builder()
          .id(RoleId.of("reader"))
          .name("Reader")
          .addGrants(Grant.allow(ProjectRecord.TYPE.name(), Action.VIEW, Reach.ALL, FieldSet.all()))
          .addGrants(Grant.allow(AccountRow.TYPE.name(), Action.VIEW, Reach.ALL, FieldSet.all()))
          .build();

  private final Host host = Host.toWriteOn();
  private final Visitor pm = host.as("pm");

  @Test
  void whatTheRoleIsNotShownIsSaidToBeHidden() {
    EntityStore<TenantId, House> houses = host.part(Stores.class).entities(House.TYPE);
    EntityStore<PersonId, RoleHolder> holders = host.part(Stores.class).entities(RoleHolder.TYPE);
    House house = houses.find(CALLER, CALLER.tenant()).map(Versioned::value).orElseThrow();
    RoleHolder holder = holders.find(CALLER, PM).map(Versioned::value).orElseThrow();
    PAGES.forEach(page -> assertThat(pm.get(page).body()).as(page).doesNotContain(HIDDEN));
    replace(houses, CALLER.tenant(), withReader(house));
    replace(
        holders,
        PM,
        new RoleHolder(
            PM,
            ImmutableList.of(
                new RoleHolder.Held(READER.id(), DateRange.startingOn(LocalDate.of(2026, 1, 1))))));
    try {
      for (String page : Iterables.concat(PAGES, OTHERS)) {
        assertThat(pm.get(page).body()).as(page).contains("<h2>Hidden for you</h2>", HIDDEN);
        assertThat(pm.get(page, "de").body())
            .as(page)
            .contains("<h2>Für Sie ausgeblendet</h2>", "nicht für Ihre Rolle bestimmt");
      }
      assertThat(pm.get("/accounts/helvion").body())
          .as("its parts say so, too")
          .contains("Hidden for you.")
          .doesNotContain("None so far.");
      assertThat(pm.get("/accounts/helvion", "de").body())
          .contains("Für Sie ausgeblendet.")
          .doesNotContain("Noch keine.");
      for (String page :
          ImmutableList.of("/handoffs/lumenhof-loyalty", "/projects/lumenhof-shop/update")) {
        assertThat(pm.get(page).body()).as(page).contains("There is no such page for you");
        assertThat(pm.get(page, "de").body()).as(page).contains("gibt es für Sie nicht");
      }
    } finally {
      replace(holders, PM, holder);
      replace(houses, CALLER.tenant(), house);
    }
  }

  /** Who is of a client is not told that something is hidden: there simply is nothing. */
  @Test
  void onlyPagesOnWhichTheRoleMayFindSomethingAreOffered() {
    ImmutableList<String> all =
        ImmutableList.of(
            "projects",
            "pipeline",
            "heat-map",
            "time",
            "handoffs",
            "accounts",
            "resource-requests",
            "policy");
    for (String login : Host.logins()) {
      Visitor visitor = host.as(login);
      String home = visitor.get("/projects").body();
      String offered = home.substring(0, home.indexOf("</nav>"));
      for (String page : all) {
        String body = visitor.get("/" + page).body();
        boolean isNothing =
            body.contains("<h2>Hidden for you</h2>")
                || body.contains("There is no such page for you")
                || (login.equals("client") && body.contains("class=\"empty\""));
        assertThat(offered.contains("href=\"/" + page + "\""))
            .as(login + " at " + page)
            .isNotEqualTo(isNothing);
      }
    }
  }

  private static House withReader(House house) {
    return new House(
        house.tenant(),
        house
            .policy()
            .withRoles(
                ImmutableList.<Role>builder().addAll(house.policy().roles()).add(READER).build()),
        house.rates(),
        house.history());
  }

  private static <I, E> void replace(EntityStore<I, E> store, I id, E entity) {
    store.replace(CALLER, entity, store.find(CALLER, id).orElseThrow().version());
  }

  @Test
  void whatTheRoleMayBeShownAndIsNotThereIsSaidNotToBe() {
    assertThat(pm.get("/projects/velora-app/setup-review").body())
        .contains("No set-up was submitted")
        .doesNotContain(HIDDEN);
    assertThat(pm.get("/accounts").body())
        .as("clients are for who answers for them")
        .contains(HIDDEN);
    assertThat(pm.get("/pipeline").body()).as("so are deals").contains(HIDDEN);
    for (String page : ImmutableList.of("/accounts", "/pipeline")) {
      assertThat(pm.get(page, "de").body()).as(page).contains("<h2>Für Sie ausgeblendet</h2>");
    }
    assertThat(host.as("finance").get("/accounts/helvion").body())
        .contains("None so far.")
        .doesNotContain("Hidden for you.");
  }

  @Test
  void partsOfADashboardThatAreHiddenAreToldFromThoseOfWhichThereIsNothing() {
    String dashboard = host.as("am").get("/projects/velora-app").body();
    assertThat(line(dashboard, "Hidden for you: "))
        .contains("Who is booked")
        .doesNotContain("Milestones");
    assertThat(line(pm.get("/projects/lumenhof-shop").body(), "Hidden for you: "))
        .doesNotContain("Who is booked");
    assertThat(line(dashboard, "Nothing so far: ")).doesNotContain("Who is booked");
    assertThat(host.as("client").get("/projects/lumenhof-shop").body())
        .doesNotContain("Hidden for you", "Nothing so far");
  }

  /** The line of a page that begins in one way; empty if there is none. */
  private static String line(String page, String start) {
    int from = page.indexOf(start);
    return from < 0 ? "" : page.substring(from, page.indexOf('<', from));
  }

  @Test
  void aClientIsNotToldThatThereIsSomethingHidden() {
    for (String page : ImmutableList.of("/accounts", "/handoffs", "/pipeline", "/time")) {
      assertThat(host.as("client").get(page).body())
          .as(page)
          .contains("Nothing to see here")
          .doesNotContain(HIDDEN, "Hidden for you");
    }
    assertThat(host.as("client").get("/accounts").body())
        .as("who is of a client will never answer for one")
        .contains("This page is for the people of the agency.")
        .doesNotContain("once you answer for one");
    assertThat(host.as("client").get("/resource-requests").body())
        .contains("No staffing request")
        .doesNotContain(HIDDEN);
  }
}
