package dev.agency.examples.spring.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.CommandId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Stores;
import dev.agency.core.store.entity.TimeEntries;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Revoked;
import dev.agency.examples.spring.Visitor;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Time is logged in two steps and corrected, over HTTP: pages and JSON. */
class TimePagesTest {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"/>");
  private static final String FORM =
      "place=lumenhof-shop%3Abudget+development&date=2026-09-30&minutes=45&billable=true&note=";

  private final Host host = Host.h2();
  private final Stores stores = host.part(Stores.class);
  private final Caller caller =
      new Caller(TenantId.of("studio"), PersonId.of("test"), CorrelationId.of("test"));
  private final ImmutableSet<TimeEntryId> before = ids();
  private final Visitor pm = host.as("pm");

  private ImmutableSet<TimeEntryId> ids() {
    return stores
        .timeEntries()
        .read(
            caller,
            EntryRange.all(),
            rows -> rows.map(TimeEntry::id).collect(ImmutableSet.toImmutableSet()));
  }

  /** What a test logged is deleted: others count the entries of the sample agency. */
  @AfterEach
  void takeBack() {
    for (TimeEntryId id : ids()) {
      if (!before.contains(id)) {
        long revision = stored(id).revision();
        stores.timeEntries().append(caller, ImmutableList.of(Revised.deleted(id, revision + 1)));
      }
    }
  }

  private static String hidden(String page) {
    Matcher found = HIDDEN.matcher(page.substring(page.indexOf("<main")));
    return found
        .results()
        .filter(each -> !each.group(1).equals("_csrf"))
        .map(each -> each.group(1) + "=" + Visitor.encoded(HtmlUtils.htmlUnescape(each.group(2))))
        .collect(Collectors.joining("&"));
  }

  private static String value(String form, String name) {
    return Stream.of(form.split("&"))
        .filter(each -> each.startsWith(name + "="))
        .map(each -> each.substring(name.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  private Revised<TimeEntryId, TimeEntry> stored(TimeEntryId id) {
    return stores.timeEntries().findAll(caller, ImmutableSet.of(id)).values().asList().get(0);
  }

  private TimeEntry only() {
    TimeEntryId id =
        ids().stream().filter(each -> !before.contains(each)).findFirst().orElseThrow();
    return stored(id).value().orElseThrow();
  }

  @Test
  void whatIsLookedAtFirstIsWrittenOnceAndSeen() {
    HttpResponse<String> preview = pm.post("/time/preview", FORM + Visitor.encoded("<b>😀"));
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body()).contains("Is this right?", "45 min", "So far ");
    assertThat(ids()).isEqualTo(before);
    String ready = hidden(preview.body());
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> done = pm.post("/time", ready);
      assertThat(Visitor.location(done)).endsWith("/time?done");
    }
    assertThat(ids()).hasSize(before.size() + 1);
    assertThat(only().note()).contains("<b>😀");
    assertThat(only().person()).isEqualTo(PersonId.of("jonas-wieland"));
    assertThat(pm.get("/time?done").body()).contains("Saved.", only().id().value());
    assertThat(
            stores
                .audit()
                .page(caller, TimeEntries.NAME, only().id().value(), Optional.empty(), 5)
                .rows())
        .hasSize(1);
  }

  @Test
  void aRoleThatIsTakenAwayBetweenPreviewAndCommitWritesNothing() {
    String ready = hidden(pm.post("/time/preview", FORM).body());
    String json =
        "{\"command\":\"json-revoked\",\"entry\":{\"id\":\"json-revoked\",\"budget\":\"lumenhof-shop:budget\","
            + "\"line\":\"development\",\"person\":\"jonas-wieland\",\"date\":\"2026-09-30\",\"minutes\":30}}";
    Revoked.during(
        host,
        PersonId.of("jonas-wieland"),
        () -> {
          HttpResponse<String> denied = pm.write("POST", "/api/time-entries", json);
          assertThat(denied.statusCode()).as(denied.body()).isEqualTo(403);
          HttpResponse<String> refused = pm.post("/time", ready);
          assertThat(refused.statusCode()).isEqualTo(403);
          assertThat(refused.body()).contains("<html");
        });
    assertThat(ids()).isEqualTo(before);
    assertThat(stores.commands().find(caller, CommandId.of("json-revoked"))).isEmpty();
    assertThat(stores.commands().find(caller, CommandId.of(value(ready, "command")))).isEmpty();
    // With the role given back, the same form is written.
    assertThat(Visitor.location(pm.post("/time", ready))).endsWith("/time?done");
    System.out.println(
        "PASS role revoked between preview and commit: a page and a JSON command refused with 403,"
            + " 0 entries, 0 audit records, 0 events and 0 commands written; given back, written");
  }

  @Test
  void timeThatNobodyPaysForIsLoggedWithoutATick() {
    HttpResponse<String> preview =
        pm.post("/time/preview", FORM.replace("&billable=true", "") + "Own+work");
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(Visitor.location(pm.post("/time", hidden(preview.body())))).endsWith("/time?done");
    assertThat(only().billable()).isFalse();
  }

  @Test
  void whoIsSecondIsToldAndNothingIsLost() {
    pm.post("/time", hidden(pm.post("/time/preview", FORM).body()));
    String path = "/time/" + only().id();
    String first = hidden(pm.get(path).body());
    String second = hidden(pm.get(path).body());
    String change = "&date=2026-09-29&minutes=%d&billable=true&note=";
    assertThat(Visitor.location(pm.post(path, first + change.formatted(50)))).endsWith("?done");
    HttpResponse<String> stale = pm.post(path, second + change.formatted(60) + "Mine");
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body())
        .contains("Somebody else was faster", "Nothing of yours is saved yet")
        .contains("What somebody else saved meanwhile", ">0 h 50 min<", ">29 Sept 2026<")
        .contains("What you typed", "value=\"60\"", "value=\"Mine\"");
    assertThat(only().minutes()).isEqualTo(50);
    String third = hidden(stale.body());
    assertThat(value(third, "command")).isNotEqualTo(value(second, "command"));
    assertThat(Visitor.location(pm.post(path, third + change.formatted(60)))).endsWith("?done");
    assertThat(only().minutes()).isEqualTo(60);
    assertThat(Visitor.location(pm.post(path, hidden(pm.get(path).body()) + change.formatted(50))))
        .endsWith("?done");
    HttpResponse<String> json =
        pm.write(
            "PUT",
            "/api/time-entries/" + only().id(),
            "{\"command\":\"c-stale\",\"expected\":1,\"entry\":{\"id\":\""
                + only().id()
                + "\",\"budget\":\"lumenhof-shop:budget\",\"line\":\"development\","
                + "\"person\":\"jonas-wieland\",\"date\":\"2026-09-30\",\"minutes\":30}}");
    assertThat(json.statusCode()).isEqualTo(409);
    assertThat(json.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(new JsonMapper().readTree(json.body()).get("code").asString())
        .isEqualTo("STALE_VERSION");
    assertThat(only().minutes()).isEqualTo(50);
  }

  @Test
  void whatIsTypedWrongIsKeptAndSaid() {
    HttpResponse<String> wrong =
        pm.post("/time/preview", FORM.replace("minutes=45", "minutes=many"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("role=\"alert\"", "whole minutes", "value=\"many\"");
    for (String minutes : ImmutableList.of("%2B45", "4e1", "%D9%A3", "9".repeat(1_900_000))) {
      HttpResponse<String> odd =
          pm.post("/time/preview", FORM.replace("minutes=45", "minutes=" + minutes));
      assertThat(odd.statusCode()).isEqualTo(422);
      assertThat(odd.body().contains("whole minutes")).isTrue();
    }
    HttpResponse<String> json =
        pm.write("POST", "/api/time-entries", "{\"command\":\"c\",\"entry\":{\"minutes\":-7}}");
    assertThat(json.statusCode()).isEqualTo(400);
    assertThat(json.body()).doesNotContain("-7");
    assertThat(pm.write("POST", "/api/time-entries", "no json").statusCode()).isEqualTo(400);
    assertThat(ids()).isEqualTo(before);
  }

  @Test
  void whoMayLogNothingIsShownNoFormAndRefused() {
    for (String login : ImmutableList.of("am", "rm", "hr", "finance", "client")) {
      Visitor visitor = host.as(login);
      assertThat(visitor.get("/time").body()).doesNotContain("action=\"/time/preview\"");
      assertThat(visitor.post("/time/preview", FORM).statusCode()).as(login).isEqualTo(403);
      String odd = FORM.replace("minutes=45", "minutes=many");
      for (String path : ImmutableList.of("/time/preview", "/time")) {
        assertThat(visitor.post(path, odd).statusCode()).as(login + path).isEqualTo(403);
      }
      assertThat(visitor.get("/time/T-00001").statusCode()).as(login).isEqualTo(404);
    }
    assertThat(pm.postAsItIs("/time", FORM).statusCode()).as("without a token").isEqualTo(403);
    assertThat(ids()).isEqualTo(before);
  }
}
