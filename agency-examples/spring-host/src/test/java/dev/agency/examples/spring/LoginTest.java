package dev.agency.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.examples.spring.login.Accounts;
import dev.agency.examples.spring.login.NewAccount;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who gets in, and who does not. */
class LoginTest {
  private final Visitor visitor = Host.h2().visitor();

  @Test
  void everybodyOfTheSampleAgencyGetsIn() {
    for (String login : Host.logins()) {
      assertThat(Host.h2().visitor().as(login).get("/api/projects").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAreAnsweredTheSame() {
    HttpResponse<String> wrong = visitor.logIn("pm", "wrong");
    HttpResponse<String> unknown = visitor.logIn("nobody", "sample");
    assertThat(Visitor.location(wrong)).endsWith("/login?error");
    assertThat(Visitor.location(unknown)).endsWith("/login?error");
    assertThat(visitor.get("/login?error").body())
        .contains("There is no such account, or the password is wrong.")
        .doesNotContain("nobody");
    assertThat(visitor.get("/api/projects").statusCode()).isEqualTo(401);
  }

  @Test
  void whoIsNotLoggedInIsLedToTheFormAndTheApiSaysSo() {
    assertThat(Visitor.location(visitor.get("/projects"))).endsWith("/login");
    HttpResponse<String> api = visitor.get("/api/pipeline");
    assertThat(api.statusCode()).isEqualTo(401);
    assertThat(api.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(api.headers().firstValue("Set-Cookie")).as("no session for nobody").isEmpty();
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    visitor.get("/login");
    HttpResponse<String> refused = visitor.postAsItIs("/login", "username=pm&password=sample");
    assertThat(Visitor.location(refused)).endsWith("/login?late");
    assertThat(visitor.get("/login?late").body())
        .contains("This form was open for too long")
        .doesNotContain("What you typed");
    assertThat(visitor.get("/api/projects").statusCode()).isEqualTo(401);
    visitor.as("pm");
    assertThat(visitor.postAsItIs("/logout", "").statusCode()).isEqualTo(403);
    assertThat(visitor.get("/api/projects").statusCode()).isEqualTo(200);
  }

  @Test
  void aSessionGetsAnotherIdWhenSomebodyLogsInAndEndsWhenTheyLogOut() {
    visitor.get("/login");
    String before = visitor.session();
    visitor.as("pm");
    assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
    assertThat(Visitor.location(visitor.post("/logout", ""))).endsWith("/login?logout");
    assertThat(visitor.get("/api/projects").statusCode()).isEqualTo(401);
  }

  @Test
  void aFormOfASessionThatIsOverLeadsToTheLogInWhichSaysWhatBecameOfIt() {
    visitor.as("pm");
    String form = "minutes=1&_csrf=" + Visitor.encoded(visitor.token());
    visitor.post("/logout", "");
    HttpResponse<String> noSession = visitor.postAsItIs("/time/preview", form);
    assertThat(noSession.statusCode()).isEqualTo(302);
    assertThat(Visitor.location(noSession)).endsWith("/login?expired");
    visitor.get("/login");
    assertThat(Visitor.location(visitor.postAsItIs("/time/preview", form)))
        .as("another session")
        .endsWith("/login?expired");
    assertThat(Visitor.location(visitor.postAsItIs("/logout", form))).endsWith("/login?logout");
    assertThat(visitor.get("/login?expired").body())
        .contains("You are logged out: ", "What you typed was not saved.")
        .doesNotContain("There is no such account");
    assertThat(visitor.get("/login?expired", "de").body())
        .contains("Sie sind abgemeldet: ", "Was Sie eingegeben haben, wurde nicht gespeichert.");
    assertThat(Visitor.location(visitor.logIn("pm", "sample")))
        .as("a form is not sent again")
        .endsWith("/projects");
  }

  @Test
  void aFormOfBeforeAnotherLogInSaysThatAndWhatToDo() {
    visitor.as("pm");
    String form = "minutes=1&_csrf=" + Visitor.encoded(visitor.token());
    String drawn = logInMark();
    assertThat(logInMark()).isEqualTo(drawn);
    assertThat(visitor.get("/projects").body())
        .contains("data-log-in=\"" + drawn + "\"")
        .doesNotContain(visitor.session());
    visitor.post("/logout", "");
    visitor.as("pm");
    assertThat(logInMark()).isNotEqualTo(drawn);
    HttpResponse<String> refused = visitor.postAsItIs("/time/preview", form);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body())
        .contains("You logged in again meanwhile", "copy what you typed")
        .doesNotContain("somebody else");
    assertThat(visitor.postAsItIs("/time/preview?lang=de", form).body())
        .contains("Sie haben sich inzwischen neu angemeldet", "kopieren Sie");
    assertThat(Visitor.location(visitor.postAsItIs("/login", form))).endsWith("/login?late");
  }

  private String logInMark() {
    return visitor.get("/api/seen/projects").headers().firstValue("Log-In-Mark").orElse("");
  }

  @Test
  void belowAPathFormsLeadToTheLogInThere() {
    Host below = Host.below("/agency");
    try {
      Visitor there = new Visitor(below.at("/agency").toString());
      assertThat(Visitor.location(there.postAsItIs("/time/preview", "minutes=1")))
          .endsWith("/agency/login?expired");
      assertThat(Visitor.location(there.postAsItIs("/logout", "")))
          .endsWith("/agency/login?logout");
    } finally {
      below.stop();
    }
  }

  @Test
  void aProgramWhoseSessionIsOverIsToldSoByAProblem() {
    visitor.as("pm");
    String token = visitor.token();
    visitor.post("/logout", "");
    HttpResponse<String> read = visitor.get("/api/seen/projects");
    HttpResponse<String> written = visitor.write("POST", "/api/time-entries", "{}", token);
    assertThat(read.statusCode()).isEqualTo(401);
    assertThat(written.statusCode()).isEqualTo(403);
    for (HttpResponse<String> answer : ImmutableList.of(read, written)) {
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
  }

  @Test
  void aLogInLeadsToThePageThatWasAskedForAndToNothingThatPagesLoad() throws Exception {
    visitor.get("/pipeline?lang=en");
    for (String path : ImmutableList.of("/favicon.ico", "/live.js", "/stale.js", "/find.js")) {
      for (String accepted : ImmutableList.of("*/*", "image/avif,image/*,*/*;q=0.8")) {
        HttpResponse<String> answer =
            visitor
                .client()
                .send(
                    HttpRequest.newBuilder(Host.h2().at(path)).header("Accept", accepted).build(),
                    HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(302);
        assertThat(Visitor.location(answer)).as(path).endsWith("/login");
      }
    }
    assertThat(Visitor.location(visitor.logIn("pm", "sample"))).contains("/pipeline?lang=en");
    Visitor another = Host.h2().visitor();
    another.postAsItIs("/time/preview", "_csrf=" + Visitor.encoded(another.token()));
    assertThat(Visitor.location(another.logIn("pm", "sample"))).endsWith("/projects");
  }

  @Test
  void anAccountOpensItsOwnAgencyAndOneThatIsNotSetUpSaysSo() {
    Host other = Host.h2().of(TenantId.of("other"));
    try {
      Visitor stranger = other.visitor();
      assertThat(Visitor.location(stranger.logIn("pm", "sample"))).endsWith("/login?error");
      assertThat(stranger.get("/login").body()).doesNotContain("sample");
      // The same person by the same id, in another agency.
      other
          .part(Accounts.class)
          .add(new NewAccount("pm", PersonId.of("jonas-wieland"), "Somebody", "sample"));
      Visitor owner = other.visitor().as("pm");
      HttpResponse<String> page = owner.get("/projects");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("No agency is set up yet");
      assertThat(owner.get("/api/projects").body())
          .contains("No agency is set up yet", "NOT_FOUND")
          .doesNotContain("lumenhof");
    } finally {
      other.stop();
    }
  }

  @Test
  void errorsThatPeopleMeetArePagesOfThisHost() {
    visitor.as("pm");
    HttpResponse<String> none = visitor.get("/no-such-page");
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body()).contains("There is no such page for you").doesNotContain("Whitelabel");
    assertThat(visitor.get("/no-such-page", "de").body()).contains("gibt es für Sie nicht");
  }

  @Test
  void passwordsAreKeptHashed() {
    assertThat(
            Host.h2()
                .part(JdbcClient.class)
                .sql("select password from account where tenant = 'studio'")
                .query(String.class)
                .list())
        .hasSize(Host.logins().size())
        .doesNotHaveDuplicates()
        .allMatch(kept -> kept.startsWith("{bcrypt}$2a$04$"))
        .noneMatch(kept -> kept.contains("sample"));
  }

  @Test
  void whatBrowsersAreToldGuardsThePages() {
    HttpResponse<String> page = visitor.get("/login");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly", "SameSite=Lax");
  }
}
