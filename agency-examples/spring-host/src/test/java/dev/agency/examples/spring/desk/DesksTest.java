package dev.agency.examples.spring.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.store.Caller;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Revoked;
import dev.agency.examples.spring.Visitor;
import dev.agency.examples.spring.Written;
import dev.agency.examples.spring.studio.Studio;
import dev.agency.examples.spring.studio.Studios;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Reach;
import dev.agency.permissions.RoleId;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every desk asks for rights as they are stored when it writes, and writes each record with its
 * audit and its event. That another host took a role away is known to the database alone. The host
 * keeps its data in a file, as it does by itself.
 */
class DesksTest {
  private static final PersonId PROJECT_MANAGER = PersonId.of("jonas-wieland");
  private static final PersonId ACCOUNT_MANAGER = PersonId.of("katarina-solberg");
  private static final RoleId AM = RoleId.of("accountManager");
  private static final String SHOP = "/projects/lumenhof-shop";
  private static final String REQUESTS = "/resource-requests";

  @TempDir static Path folder;

  private static Host host;

  @BeforeAll
  static void start() {
    host = Host.onFile(folder);
  }

  @AfterAll
  static void stop() {
    host.stop();
  }

  /** A change that they see nothing of any more is not there for them. */
  @Test
  void aChangeIsAskedForAndDecided() {
    String change = "/changes/lumenhof-shop:returns";
    assertAskedOfTheStoredRoles(
        "am",
        ACCOUNT_MANAGER,
        SHOP + "/changes",
        "title=Gift+cards&note=&discipline=development&hours=4&due=2026-11-06&asker=",
        2);
    assertAskedOfTheStoredRoles(
        "pm",
        PROJECT_MANAGER,
        change,
        "move=REJECT&reason=No&version=" + hidden("pm", change, "version"),
        1,
        404);
  }

  @Test
  void aSetUpIsReviewedAndWaived() {
    String shop = SHOP + "/setup-review";
    String loyalty = "/projects/lumenhof-loyalty/setup-review";
    assertAskedOfTheStoredRoles(
        "pm", PROJECT_MANAGER, shop, "version=" + hidden("pm", shop, "version"), 1);
    assertAskedOfTheStoredRoles(
        "pm",
        PROJECT_MANAGER,
        loyalty,
        "check=DELIVERY&reason=Agreed&version=" + hidden("pm", loyalty, "version"),
        1);
  }

  @Test
  void peopleAreAskedForBookedDeclinedAndNoLongerNeeded() {
    PersonId planner = PersonId.of("sanne-de-wit");
    String wish =
        "project=lumenhof-shop&discipline=development&wished=&from=2026-11-02&to=2026-11-06"
            + "&hours=3&note=";
    assertAskedOfTheStoredRoles("pm", PROJECT_MANAGER, REQUESTS, wish, 1);
    assertAskedOfTheStoredRoles(
        "rm", planner, REQUESTS + "/rr-loyalty-design", "answer=BOOK&person=zofia-malinska", 2);
    assertAskedOfTheStoredRoles(
        "pm", PROJECT_MANAGER, REQUESTS + "/rr-shop-qa", "answer=WITHDRAW", 1);
  }

  @Test
  void aHandoffBeginsAndIsSentBack() {
    assertAskedOfTheStoredRoles(
        "am", ACCOUNT_MANAGER, "/handoffs/brackwater-tins", "step=BEGIN", 1);
    assertAskedOfTheStoredRoles(
        "pm",
        PROJECT_MANAGER,
        "/handoffs/lumenhof-loyalty",
        "step=BACK&stage=PLANNING&back=BRIEF&reason=Again",
        1);
  }

  @Test
  void anUpdateIsSent() {
    String update = SHOP + "/update";
    assertAskedOfTheStoredRoles(
        "am",
        ACCOUNT_MANAGER,
        update,
        "headline=All+well&note=&asks=&seen=" + hidden("am", update, "seen"),
        1);
  }

  @Test
  void thePolicyIsSaved() {
    PersonId keeper = PersonId.of("vera-lindqvist");
    Caller caller = caller(keeper);
    PolicyWork work = host.part(PolicyWork.class);
    Policy policy = policy();
    Draft less = accountManagerWithout("projectStatus.invoiced");
    Revoked.during(
        host, keeper, () -> assertThat(work.save(caller, less)).isEqualTo(Outcome.denied()));
    Written before = Written.on(host);
    assertThat(work.save(caller, less)).isEqualTo(Outcome.done());
    assertThat(Written.on(host)).isEqualTo(before.plus(1));
    assertThat(work.replaced(caller, policy.version()))
        .hasValueSatisfying(
            replaced -> {
              assertThat(replaced.policy()).isEqualTo(policy);
              assertThat(replaced.by().actor()).isEqualTo(keeper);
            });
  }

  /** Who may write a change down and not move it can ask for none: no draft stays behind. */
  @Test
  void aChangeThatCannotBeSubmittedIsNotWrittenDown() {
    Caller keeper = caller(PersonId.of("vera-lindqvist"));
    PolicyWork work = host.part(PolicyWork.class);
    ImmutableSet<String> all = Draft.of(studio(), policy(), AM, Reach.ACCOUNT).on();
    assertThat(work.save(keeper, accountManagerWithout("changeRequest!edit")).isDone()).isTrue();
    try {
      Written before = Written.on(host);
      HttpResponse<String> refused =
          host.as("am")
              .post(
                  SHOP + "/changes",
                  "title=Undone&note=&discipline=development&hours=4&due=2026-11-06&asker=");
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
      assertThat(Written.on(host)).isEqualTo(before);
    } finally {
      Draft back = Draft.of(studio(), policy(), AM, Reach.ACCOUNT).with(all);
      assertThat(work.save(keeper, back).isDone()).isTrue();
    }
  }

  private static Studio studio() {
    return host.part(Studios.class).now();
  }

  private static Policy policy() {
    return studio().policy();
  }

  private static Draft accountManagerWithout(String toggle) {
    Draft saved = Draft.of(studio(), policy(), AM, Reach.ACCOUNT);
    assertThat(saved.on()).contains(toggle);
    return saved.with(Sets.difference(saved.on(), ImmutableSet.of(toggle)));
  }

  /** Without the role nothing is written, and with it all that belongs together. */
  private static void assertAskedOfTheStoredRoles(
      String login, PersonId person, String path, String form, int writes) {
    assertAskedOfTheStoredRoles(login, person, path, form, writes, 403);
  }

  private static void assertAskedOfTheStoredRoles(
      String login, PersonId person, String path, String form, int writes, int refusal) {
    Visitor who = host.as(login);
    assertThat(who.get(path.startsWith(REQUESTS) ? REQUESTS : path).statusCode()).isEqualTo(200);
    Revoked.during(
        host,
        person,
        () -> {
          HttpResponse<String> refused = who.post(path, form);
          assertThat(refused.statusCode()).as(refused.body()).isEqualTo(refusal);
        });
    Written before = Written.on(host);
    HttpResponse<String> done = who.post(path, form);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
    Written after = Written.on(host);
    assertThat(after.audit()).as(path).isEqualTo(before.audit() + writes);
    assertThat(after.events()).as(path).isEqualTo(before.events() + writes);
  }

  private static Caller caller(PersonId person) {
    return new Caller(TenantId.of("studio"), person, CorrelationId.of("test"));
  }

  private static String hidden(String login, String path, String name) {
    Matcher value =
        Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"")
            .matcher(host.as(login).get(path).body());
    assertThat(value.find()).as(path).isTrue();
    return value.group(1);
  }
}
