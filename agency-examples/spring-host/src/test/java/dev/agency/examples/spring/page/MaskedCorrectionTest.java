package dev.agency.examples.spring.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Visitor;
import dev.agency.examples.spring.studio.EntryRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An entry is corrected by who sees all that the form shows of it, and its head hides the rest. */
@Tag("full")
class MaskedCorrectionTest {
  private static final Pattern ROW =
      Pattern.compile(
          "<tr>\\s*<th scope=\"row\">[^<]*</th>\\s*<td[^>]*><span class=\"value\">(Radu[^<]*)</span>"
              + "(?:(?!</tr>)(?s:.))*href=\"(/time/[^\"]+)\"");

  private final Host host = Host.h2();
  private final Visitor pm = host.as("pm");
  private final String path = path();

  private String list() {
    return pm.get("/time").body();
  }

  /** An entry of somebody whose name is not in the head of each page. */
  private String path() {
    Matcher found = ROW.matcher(list());
    assertThat(found.find()).isTrue();
    return found.group(2);
  }

  private void denied(Runnable work, String field) {
    Denied.during(host, "projectManagerWithProfitability", EntryRecord.TYPE, work, field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"entry", "date", "minutes", "billable"})
  void whatAFormWouldShowIsNotOfferedToWhomItIsHiddenFrom(String field) {
    denied(
        () -> {
          assertThat(list()).doesNotContain("href=\"/time/", ">Correct<");
          assertThat(pm.get(path).statusCode()).isEqualTo(404);
          String form = "date=2026-09-29&minutes=many&command=c&version=1";
          assertThat(pm.post(path, form).statusCode()).isEqualTo(404);
        },
        field);
    assertThat(list()).contains("href=\"" + path + "\"");
    assertThat(pm.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void whoWorkedIsHiddenAboveTheFormWhereTheListHidesIt() {
    assertThat(pm.get(path).body()).contains("Radu Ionașcu");
    denied(
        () -> {
          assertThat(list()).contains("href=\"" + path + "\"").doesNotContain("Radu Ionașcu");
          assertThat(pm.get(path).body())
              .contains("<span class=\"hidden\">hidden</span>", "name=\"minutes\"")
              .doesNotContain("Radu");
          assertThat(pm.post(path, "date=2026-09-29&minutes=many&command=c&version=1").body())
              .contains("whole minutes")
              .doesNotContain("Radu");
        },
        "person");
  }

  @ParameterizedTest
  @ValueSource(strings = {"budget", "line"})
  void onWhatItIsIsHiddenAboveTheFormWhereTheListHidesIt(String field) {
    String before = lead();
    denied(
        () ->
            assertThat(lead())
                .contains("<span class=\"hidden\">hidden</span>")
                .isNotEqualTo(before),
        field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"entry", "budget", "line", "person", "date", "workedMinutes", "billable"})
  void aWholeEntryIsPutInPlaceOfAnotherOnlyByWhoSeesAllOfThat(String field) {
    assertThat(put()).isEqualTo(409); // nobody has seen version 999
    denied(() -> assertThat(put()).isEqualTo(403), field);
  }

  private int put() {
    String id = path.substring(path.lastIndexOf('/') + 1);
    String entry =
        "{\"id\":\"%s\",\"budget\":\"lumenhof-shop:budget\",\"line\":\"development\","
            + "\"person\":\"jonas-wieland\",\"date\":\"2026-09-30\",\"minutes\":30}";
    String json = "{\"command\":\"put\",\"expected\":999,\"entry\":" + entry.formatted(id) + "}";
    return pm.write("PUT", "/api/time-entries/" + id, json).statusCode();
  }

  private String lead() {
    String page = pm.get(path).body();
    assertThat(page).doesNotContain("name=\"place\"");
    int at = page.indexOf("<p class=\"lead\">");
    return page.substring(at, page.indexOf("</p>", at));
  }
}
