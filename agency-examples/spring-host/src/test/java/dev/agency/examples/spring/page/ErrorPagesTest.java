package dev.agency.examples.spring.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Visitor;
import dev.agency.examples.spring.Written;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever went wrong, who is logged in finds their way on, and is told nothing of why. */
class ErrorPagesTest {
  private static final ImmutableMap<String, String> SORRY =
      ImmutableMap.of("en", "Something went wrong", "de", "Etwas ist schiefgegangen");

  private static final ImmutableMap<String, String> SORRY_BUSY =
      ImmutableMap.of("en", "It did not work this time", "de", "Diesmal hat es nicht geklappt");

  private static final String LOG_OUT = "<form action=\"/logout\" method=\"post\">";

  @Test
  void aPageThatCannotBeDrawnSaysSoAndNotWhy() {
    SORRY.forEach(
        (language, sorry) -> {
          HttpResponse<String> answer = Host.h2().as("am").get(BrokenPage.PATH, language);
          assertThat(answer.statusCode()).isEqualTo(500);
          assertThat(answer.body())
              .contains("<h1>" + sorry + "</h1>")
              .contains(LOG_OUT, "href=\"/projects\"", "href=\"/pipeline\"", "data-drawn")
              .doesNotContain(
                  BrokenPage.SECRET, "155,811", "IllegalState", "Exception", "at dev.agency");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "404, /no-such-page",
    "404, /projects/none",
    "404, /accounts/helvion",
    "404, /changes/none"
  })
  void aPageThatIsNotThereKeepsItsHead(int status, String path) {
    Visitor am = Host.h2().as("am");
    String home = am.get("/projects").body();
    HttpResponse<String> answer = am.get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(LOG_OUT, navigation(home));
  }

  @Test
  void aFormThatIsNotAcceptedKeepsItsHead() {
    HttpResponse<String> answer = Host.h2().as("am").postAsItIs("/time/preview", "minutes=1");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("This was not accepted", LOG_OUT, "href=\"/accounts\"");
  }

  @Test
  void whatIsThereAlreadyIsToldAsTheApiDoes() {
    Host host = Host.h2();
    Visitor pm = host.as("pm");
    String form =
        "place=lumenhof-shop%3Abudget+development&date=2026-09-30&minutes=45&note="
            + "&entry=T-00001&command=errors-twice";
    Written before = Written.on(host);
    HttpResponse<String> answer = pm.post("/time", form);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("<h1>It is there already</h1>", LOG_OUT, "href=\"/time\"");
    assertThat(host.visitor().as("pm").post("/time", form + "&lang=de").body())
        .contains("<h1>Das gibt es schon</h1>");
    String entry =
        "{\"id\":\"T-00001\",\"budget\":\"lumenhof-shop:budget\",\"line\":\"development\","
            + "\"person\":\"jonas-wieland\",\"date\":\"2026-09-30\",\"minutes\":45}";
    String json = "{\"command\":\"errors-twice\",\"entry\":" + entry + "}";
    assertThat(pm.write("POST", "/api/time-entries", json).statusCode()).isEqualTo(409);
    assertThat(Written.on(host)).isEqualTo(before);
  }

  @Test
  void whatOthersWriteToAtThatMomentMayBeTriedAgain() throws SQLException {
    Host host = Host.h2();
    Written before = Written.on(host);
    try (Connection other = host.part(DataSource.class).getConnection()) {
      other.setAutoCommit(false);
      try (Statement statement = other.createStatement()) {
        assertThat(
                statement.executeUpdate(
                    "update entity set version = version"
                        + " where type = 'resourceRequest' and id = 'rr-shop-qa'"))
            .isEqualTo(1);
        SORRY_BUSY.forEach(
            (language, sorry) -> {
              HttpResponse<String> answer =
                  host.visitor()
                      .as("rm")
                      .post(
                          "/resource-requests/rr-shop-qa",
                          "answer=DECLINE&reason=Away&lang=" + language);
              assertThat(answer.statusCode()).isEqualTo(503);
              assertThat(answer.body()).contains("<h1>" + sorry + "</h1>", LOG_OUT);
            });
      } finally {
        other.rollback();
      }
    }
    assertThat(Written.on(host)).isEqualTo(before);
  }

  /** The links, none of which is where the reader is. */
  private static String navigation(String page) {
    String all = page.substring(page.indexOf("<nav"), page.indexOf("</nav>"));
    return all.replace(" aria-current=\"page\"", "");
  }

  @Test
  void whoIsNotLoggedInIsShownNobodysHead() {
    HttpResponse<String> answer = Host.h2().visitor().get("/error");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("Something went wrong").doesNotContain(LOG_OUT, "<nav");
  }

  @Test
  @Tag("full")
  void whereTheDatabaseIsGoneWhoIsLoggedInCanLogOut() {
    Host alone = Host.alone();
    try {
      Visitor am = alone.as("am");
      alone.part(JdbcClient.class).sql("drop all objects").update();
      HttpResponse<String> answer = am.get("/projects");
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).contains("Something went wrong", LOG_OUT).doesNotContain("<nav");
    } finally {
      alone.stop();
    }
  }
}
