package dev.agency.examples.spring.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every form marks the field that was refused, and no other, says below it why, in a way that a
 * screen reader tells with the field, and keeps what was typed into all of them.
 */
class FormsTest {
  private static final Pattern INVALID =
      Pattern.compile("<(\\w+)[^>]* aria-invalid=\"true\"[^>]*>");
  private static final String WAIVER = "/projects/lumenhof-loyalty/setup-review";
  private static final String CHANGES = "/projects/lumenhof-shop/changes";
  private static final String CHANGE = "/changes/lumenhof-shop:returns";
  private static final String UPDATE = "/projects/lumenhof-shop/update";
  private static final String ASK = "/resource-requests";
  private static final String ASKED =
      "project=lumenhof-shop&discipline=development&wished=&from=2026-11-02&to=2026-11-06&hours=4";
  private static final String PLACE = "place=lumenhof-shop%3Abudget+development&date=2026-09-30";

  /**
   * A form that is refused.
   *
   * @param login who sends it
   * @param from the page it is on
   * @param to where it is sent
   * @param form what is typed
   * @param wrong the fields that are wrong; the first of them says why
   * @param says what is said of them
   * @param kept what the page still holds
   */
  record Refused(
      String login, String from, String to, String form, String wrong, String says, String kept) {
    @Override
    public String toString() {
      return to + " for " + wrong;
    }
  }

  static Stream<Refused> whatIsWrongIsMarkedAndSaid() {
    return Stream.of(
        new Refused(
            "am",
            CHANGES,
            CHANGES,
            "title=+&note=Kept+note&discipline=development&hours=3&due=2026-11-06",
            "title",
            "Say in a line what is asked for.",
            ">Kept note</textarea>"),
        new Refused(
            "am",
            CHANGES,
            CHANGES,
            "title=Kept+title&note=a%00b&discipline=development&hours=3&due=2026-11-06",
            "note",
            "use characters that print",
            "value=\"Kept title\""),
        new Refused(
            "am",
            CHANGES,
            CHANGES,
            "title=Kept+title&note=&discipline=astrology&hours=3&due=2026-11-06",
            "discipline asker",
            "from the lists",
            "value=\"Kept title\""),
        new Refused(
            "pm", CHANGE, CHANGE, "move=REJECT&reason=+", "reason", "Please give a reason.", ""),
        new Refused(
            "pm", ASK, ASK, ASKED + "&note=a%00b", "note", "characters that print", "2026-11-02"),
        new Refused(
            "pm",
            ASK,
            ASK,
            ASKED.replace("to=2026-11-06", "to=2026-11-01") + "&note=Kept",
            "from to",
            "a first day that lies ahead",
            ">Kept</textarea>"),
        new Refused(
            "rm",
            ASK,
            ASK + "/rr-shop-qa",
            "answer=BOOK&status=TENTATIVE",
            "person-rr-shop-qa",
            "Please choose somebody first.",
            "<option value=\"TENTATIVE\" selected=\"selected\">"),
        new Refused(
            "rm",
            ASK,
            ASK + "/rr-shop-qa",
            "answer=DECLINE&reason=+",
            "reason-rr-shop-qa",
            "a reason must not be empty",
            ""),
        new Refused(
            "pm",
            "/handoffs/lumenhof-shop",
            "/handoffs/lumenhof-shop",
            "step=BACK&back=BRIEF&reason=+",
            "reason",
            "Please say why you send it back.",
            "<option value=\"BRIEF\" selected=\"selected\">"),
        new Refused(
            "pm",
            WAIVER,
            WAIVER,
            "check=DELIVERY&reason=+",
            "reason-DELIVERY",
            "Please give a reason.",
            ""),
        new Refused(
            "am",
            UPDATE,
            UPDATE,
            "headline=Kept+line&note=&asks=" + "a".repeat(201),
            "asks",
            "at most 200 characters",
            "value=\"Kept line\""),
        new Refused(
            "pm",
            "/time",
            "/time/preview",
            PLACE + "&minutes=many&note=Kept",
            "minutes",
            "whole minutes",
            "value=\"many\""),
        new Refused(
            "pm",
            "/time",
            "/time/preview",
            PLACE.replace("2026-09-30", "soon") + "&minutes=45&note=Kept",
            "date",
            "the day as a date",
            "value=\"Kept\""));
  }

  @ParameterizedTest
  @MethodSource
  void whatIsWrongIsMarkedAndSaid(Refused refused) {
    Visitor who = Host.h2().as(refused.login());
    String page = who.get(refused.from()).body();
    assertThat(INVALID.matcher(page).find()).as("before").isFalse();
    HttpResponse<String> answer =
        who.post(refused.to(), refused.form() + hidden(page, "version", "stage", "seen"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    List<String> marked = INVALID.matcher(answer.body()).results().map(MatchResult::group).toList();
    String[] wrong = refused.wrong().split(" ", -1);
    assertThat(marked).hasSameSizeAs(wrong);
    for (int i = 0; i < wrong.length; i++) {
      String says = wrong[0] + "-wrong";
      assertThat(marked.get(i)).containsPattern("aria-describedby=\"(\\S+ )?" + says + "\"");
      if (!marked.get(i).startsWith("<fieldset")) {
        assertThat(marked.get(i)).contains(" id=\"" + wrong[i] + "\"");
        assertThat(answer.body()).contains("<label for=\"" + wrong[i] + "\"");
      }
      assertThat(answer.body())
          .containsPattern(
              "<p class=\"wrong\" id=\"" + says + "\">[^<]*" + Pattern.quote(refused.says()));
    }
    assertThat(answer.body()).contains("role=\"alert\"", refused.kept());
  }

  private static String hidden(String page, String... names) {
    StringBuilder form = new StringBuilder();
    for (String name : names) {
      Matcher value = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
      if (value.find()) {
        form.append('&').append(name).append('=').append(Visitor.encoded(value.group(1)));
      }
    }
    return form.toString();
  }
}
