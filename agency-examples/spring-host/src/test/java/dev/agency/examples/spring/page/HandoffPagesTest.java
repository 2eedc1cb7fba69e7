package dev.agency.examples.spring.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.client.Contract;
import dev.agency.core.handoff.Handoff;
import dev.agency.core.handoff.HandoffMove;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.id.ContractId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.TenantId;
import dev.agency.core.store.AuditRecord;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Contracts;
import dev.agency.core.store.entity.Handoffs;
import dev.agency.core.time.DateRange;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What handoffs show to whom, and how they are signed, moved on and sent back. */
class HandoffPagesTest {
  private static final String LOYALTY = "/handoffs/lumenhof-loyalty";
  private static final String SIGN = "step=SIGN&stage=SCOPE_ALIGNMENT";
  private static final Pattern PACKET = Pattern.compile("name=\"packet\" value=\"([^\"]+)\"");

  private final Host host = Host.toWriteOn();
  private final Stores stores = host.part(Stores.class);
  private final Caller caller =
      new Caller(TenantId.of("studio"), PersonId.of("test"), CorrelationId.of("test"));

  private static String page(String login, String path) {
    return Host.h2().as(login).get(path).body();
  }

  @Test
  void theGateOfAStageSaysInWordsWhatItLacks() {
    assertThat(page("pm", LOYALTY))
        .contains("Gate of this stage: Plan", "5 things are still missing")
        .contains("No work is planned for “Card and account”.")
        .contains("The plan does not keep to: “Three stores try it by the middle of April.”")
        .contains("The plan does not keep to: “All of it costs EUR 140,000 at most.”")
        .contains("<button type=\"submit\" class=\"plain\">Hand on to the next stage")
        .contains("Something is still missing at the gate");
    assertThat(Host.h2().as("pm").get(LOYALTY, "de").body())
        .contains("Für „Card and account“ ist keine Arbeit geplant.");
    assertThat(page("am", "/handoffs"))
        .contains("Lumenhof loyalty programme", "Velora rider app 3.0", "Not begun yet")
        .contains("Brackwater Christmas tins");
  }

  @Test
  void whatTellsOfThePriceIsForWhoSeesIt() {
    assertThat(page("rm", LOYALTY))
        .contains("4 things are still missing", "Hidden for you: what is missing of the price")
        .doesNotContain("140,000", "In money", "Overall");
  }

  @Test
  void thePacketShowsSourcesAndAgesAndThePressureTestItsAnswers() {
    assertThat(page("am", LOYALTY))
        .contains("Packet of this stage", "Friederike Altmann", "49 days")
        .contains("<span class=\"value chip bad\">Broken</span>", "not checked");
  }

  @Test
  void aClientSeesNoneAndWhoHasNoDutyNoForm() {
    assertThat(page("client", "/handoffs")).contains("Nothing to see here");
    assertThat(Host.h2().as("client").get(LOYALTY).statusCode()).isEqualTo(404);
    assertThat(Host.h2().as("client").post(LOYALTY, "step=SIGN&stage=PLANNING").statusCode())
        .isEqualTo(404);
    assertThat(page("rm", LOYALTY)).doesNotContain("value=\"SIGN\"", "value=\"BACK\"");
    HttpResponse<String> refused = Host.h2().as("rm").post(LOYALTY, "step=SIGN&stage=PLANNING");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("you do not answer for this stage");
  }

  @Test
  void aFormWithoutItsTokenAndOneThatMakesNoSenseDoNothing() {
    Visitor pm = host.as("pm");
    assertThat(pm.postAsItIs(LOYALTY, "step=BACK&stage=PLANNING&back=BRIEF&reason=x").statusCode())
        .isEqualTo(403);
    assertThat(pm.post(LOYALTY, "step=JUMP").statusCode()).isEqualTo(404);
    HttpResponse<String> unprintable =
        pm.post(LOYALTY, "step=BACK&stage=PLANNING&back=BRIEF&reason=%00");
    assertThat(unprintable.statusCode()).isEqualTo(422);
    assertThat(unprintable.body()).contains("does not print");
  }

  /** Back with a reason, signed by two people, void by a change, signed again, and on. */
  @Test
  void aStageIsLeftWhenTwoPeopleSignedThePacketAsItIs() {
    Visitor pm = host.as("pm");
    Visitor am = host.as("am");

    HttpResponse<String> silent = pm.post(LOYALTY, "step=BACK&stage=PLANNING&back=SCOPE_ALIGNMENT");
    assertThat(silent.statusCode()).isEqualTo(422);
    assertThat(silent.body())
        .contains("Please say why you send it back.")
        .contains("<option value=\"SCOPE_ALIGNMENT\" selected=\"selected\">");
    assertDone(
        pm.post(
            LOYALTY,
            "step=BACK&stage=PLANNING&back=SCOPE_ALIGNMENT&reason=" + typed("Fewer “shops”")),
        "BACK");
    assertThat(pm.get(LOYALTY + "?done=BACK").body())
        .contains("It is sent back", "Fewer “shops”", "Nothing is missing");
    assertThat(lastDeed())
        .hasValueSatisfying(
            deed -> {
              assertThat(deed.name()).isEqualTo("handoff.back");
              assertThat(deed.actor().value()).isEqualTo("jonas-wieland");
            });

    assertThat(pm.post(LOYALTY, "step=SIGN&stage=PLANNING").body()).contains("moved it meanwhile");
    assertThat(pm.get(LOYALTY).body()).contains("<button type=\"submit\">Sign what is shown here");
    assertThat(pm.post(LOYALTY, SIGN).body())
        .as("no page showed anything")
        .contains("The packet has changed since you looked");
    String shown = shown(pm);
    assertDone(sign(pm, shown), "SIGN");
    assertThat(pm.get(LOYALTY).body())
        .as("a signature is not asked for twice")
        .doesNotContain("Sign what is shown here", "Something is still missing at the gate")
        .contains("<button type=\"submit\">Hand on");
    assertThat(pm.post(LOYALTY, "step=ADVANCE&stage=SCOPE_ALIGNMENT").body())
        .contains("A signature is missing");

    shown = shown(am);
    assertThat(sign(pm, shown).body())
        .as("nobody signs by the page of somebody else")
        .contains("The packet has changed since you looked");
    Versioned<Contract> before = contract();
    Contract longer = before.value().withNoticeDays(60);
    contracts().replace(caller, longer, before.version());
    assertDone(sign(am, shown), "SIGN");

    Contract ended =
        longer.withTerm(
            DateRange.of(longer.term().start(), longer.term().endOrThrow().plusMonths(1)));
    contracts().replace(caller, ended, contract().version());
    String newer = shown(am);
    HttpResponse<String> late = sign(am, shown);
    assertThat(late.body())
        .as("another page of hers shows it, and this one did not")
        .contains("The packet has changed since you looked");
    assertThat(pm.get(LOYALTY).body()).as("both are void").contains("<td><span class=\"value\">no");
    assertThat(pm.post(LOYALTY, "step=ADVANCE&stage=SCOPE_ALIGNMENT").body())
        .contains("what they signed has changed");

    assertDone(sign(am, newer), "SIGN");
    assertDone(sign(pm, shown(pm)), "SIGN");
    assertDone(am.post(LOYALTY, "step=ADVANCE&stage=SCOPE_ALIGNMENT"), "ADVANCE");
    assertThat(am.get(LOYALTY).body()).contains("Gate of this stage: Plan");
    assertThat(am.post(LOYALTY, "step=ADVANCE&stage=SCOPE_ALIGNMENT").body())
        .as("sent twice")
        .contains("moved it meanwhile");
  }

  @Test
  void whoAnswersForAProjectBeginsItsHandoffOnce() {
    String tins = "/handoffs/brackwater-tins";
    assertThat(host.as("rm").get(tins).body())
        .contains("Not begun yet")
        .doesNotContain("value=\"BEGIN\"");
    assertThat(host.as("am").get(tins).body()).contains("Begin with the brief");
    assertDone(host.as("am").post(tins, "step=BEGIN"), "BEGIN");
    assertThat(host.as("am").get(tins).body()).contains("There is no brief.");
    assertThat(host.as("am").post(tins, "step=BEGIN").statusCode()).isEqualTo(409);
  }

  @Test
  void aHandoffThatIsOverSaysSoAndStaysAsItIs() {
    ProjectId stories = ProjectId.of("brackwater-stories");
    LocalDate day = LocalDate.of(2026, 9, 1);
    PersonId by = PersonId.of("katarina-solberg");
    Optional<HandoffStage> first = Optional.of(HandoffStage.BRIEF);
    stores
        .entities(Handoffs.TYPE)
        .insert(
            caller,
            new Handoff(
                stories,
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of(
                    new HandoffMove(Optional.empty(), first, day, by, Optional.empty()),
                    new HandoffMove(first, Optional.empty(), day, by, Optional.empty()))));
    assertThat(host.as("am").get("/handoffs/brackwater-stories").body())
        .contains("All stages are done.", "How it got here")
        .doesNotContain("name=\"step\"");
    assertThat(host.as("am").get("/handoffs").body()).doesNotContain("Brackwater tea stories");
    HttpResponse<String> late = host.as("am").post("/handoffs/brackwater-stories", "step=ADVANCE");
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("role=\"alert\"").containsOnlyOnce("id=\"refused\"");
    HttpResponse<String> back =
        host.as("am")
            .post(
                "/handoffs/brackwater-stories",
                "step=BACK&stage=RENEWAL&back=BRIEF&reason=" + typed("Not <yet> done"));
    assertThat(back.statusCode()).isEqualTo(409);
    assertThat(back.body())
        .as("what was typed is kept where there is no form for it any more")
        .contains("role=\"alert\"", "What you typed", "Not &lt;yet&gt; done");
  }

  /** Opens a page, and returns the key by which it is signed. */
  private static String shown(Visitor who) {
    Matcher key = PACKET.matcher(who.get(LOYALTY).body());
    assertThat(key.find()).isTrue();
    return key.group(1);
  }

  private static HttpResponse<String> sign(Visitor who, String shown) {
    return who.post(LOYALTY, SIGN + "&packet=" + shown);
  }

  private static void assertDone(HttpResponse<String> answer, String step) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    assertThat(Visitor.location(answer)).endsWith("?done=" + step);
  }

  private static String typed(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private EntityStore<ContractId, Contract> contracts() {
    return stores.entities(Contracts.TYPE);
  }

  private Versioned<Contract> contract() {
    return contracts().find(caller, ContractId.of("lumenhof:loyalty")).orElseThrow();
  }

  private Optional<AuditRecord> lastDeed() {
    return stores
        .audit()
        .page(caller, "handoff", "lumenhof-loyalty", Optional.empty(), 100)
        .rows()
        .stream()
        .reduce((one, next) -> next);
  }
}
