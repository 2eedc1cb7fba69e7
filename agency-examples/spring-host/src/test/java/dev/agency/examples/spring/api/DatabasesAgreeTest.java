package dev.agency.examples.spring.api;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Visitor;
import dev.agency.examples.spring.login.Accounts;
import dev.agency.examples.spring.login.NewAccount;
import dev.agency.examples.spring.sample.SampleLogin;
import dev.agency.examples.spring.studio.HostileAgency;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * H2 and PostgreSQL show everybody the same: of the sample agency, and of one whose words and ids
 * are what databases like to get wrong. In the short run {@code ListsAgreeTest} alone compares the
 * two, for a host on each and all their data take seconds.
 */
class DatabasesAgreeTest {
  private static final TenantId HOSTILE = TenantId.of("hostile-over-http");

  /** The person whose id is that of the project manager but for its case. */
  private static final String IN_CAPITALS = "capitals";

  private static final ImmutableList<String> LISTS =
      ImmutableList.of(
          "/projects",
          "/pipeline",
          "/heat-map",
          "/time",
          "/handoffs",
          "/accounts",
          "/resource-requests",
          "/policy");

  /** The views of what a list names, by the path of the list. */
  private static final ImmutableMap<String, ImmutableList<String>> OF_ONE =
      ImmutableMap.of(
          "\"project\":\"([^\"]+)\"",
          ImmutableList.of(
              "/api/projects/%s",
              "/api/projects/%s/update",
              "/api/projects/%s/changes",
              "/api/projects/%s/setup-review",
              "/api/handoffs/%s"),
          "\"client\":\"([^\"]+)\"",
          ImmutableList.of("/api/accounts/%s"),
          "\"budget\":\"([^\"]+)\"",
          ImmutableList.of("/api/time?budget=%s"));

  private static final Pattern REQUEST = Pattern.compile("\"request\":\"([^\"]+)\"");

  /** How many views there are for whom. */
  @ParameterizedTest
  @Tag("full")
  @CsvSource({"pm, 64", "pm2, 31", "am, 61", "rm, 113", "finance, 113", "hr, 114", "client, 15"})
  void everyViewIsTheSameByteForByte(String login, int views) {
    Visitor h2 = Host.h2().as(login);
    ImmutableList<String> paths = views(h2);
    assertThat(same(h2, Host.postgres().as(login), paths)).isEqualTo(views);
    System.out.printf(
        "PASS H2 and PostgreSQL over HTTP: %d views of %s, byte for byte%n", views, login);
  }

  @Test
  @Tag("full")
  void everyViewAndListPageIsTheSameBeforeHostileRows() {
    ImmutableList<String> logins =
        ImmutableList.<String>builder().addAll(Host.logins()).add(IN_CAPITALS).build();
    int words = HostileAgency.fill(Host.h2(), HOSTILE);
    assertThat(words).isGreaterThan(200);
    assertThat(HostileAgency.fill(Host.postgres(), HOSTILE)).isEqualTo(words);
    Host h2 = Host.h2().of(HOSTILE);
    Host postgres = Host.postgres().of(HOSTILE);
    try {
      int compared = 0;
      for (String login : logins) {
        addAccount(h2, login);
        addAccount(postgres, login);
        ImmutableList<String> paths =
            Stream.concat(views(h2.as(login)).stream(), LISTS.stream()).collect(toImmutableList());
        int seen = same(h2.as(login), postgres.as(login), paths);
        assertThat(seen).as(login).isGreaterThanOrEqualTo(2 * (LISTS.size() - 1));
        compared += seen;
      }
      System.out.printf(
          "PASS H2 and PostgreSQL over HTTP before hostile rows: %d views and list pages of %d"
              + " people, %d hostile words, byte for byte%n",
          compared, logins.size(), words);
    } finally {
      h2.stop();
      postgres.stop();
    }
  }

  private static void addAccount(Host host, String login) {
    PersonId person =
        SampleLogin.ALL.stream()
            .filter(each -> each.login().equals(login))
            .map(SampleLogin::person)
            .findFirst()
            .orElse(PersonId.of("JONAS-WIELAND"));
    host.part(Accounts.class).add(new NewAccount(login, person, "O'Brien \\ 漢字", "sample"));
  }

  /** Returns the paths of all views of what somebody sees in lists. */
  private static ImmutableList<String> views(Visitor visitor) {
    String lists =
        Stream.of("/api/projects", "/api/accounts", "/api/handoffs")
            .map(path -> visitor.get(path).body())
            .reduce("", String::concat);
    ImmutableSortedSet<String> ofOne =
        OF_ONE.entrySet().stream()
            .flatMap(
                each ->
                    found(Pattern.compile(each.getKey()), lists)
                        .flatMap(id -> each.getValue().stream().map(path -> path.formatted(id))))
            .collect(toImmutableSortedSet(Comparator.naturalOrder()));
    Stream<String> changes =
        ofOne.stream()
            .filter(path -> path.endsWith("/changes"))
            .flatMap(path -> found(REQUEST, visitor.get(path).body()))
            .map(id -> "/api/changes/" + id);
    return Stream.of(LISTS.stream().map(path -> "/api" + path), ofOne.stream(), changes)
        .flatMap(paths -> paths)
        .distinct()
        .collect(toImmutableList());
  }

  private static Stream<String> found(Pattern id, String text) {
    return id.matcher(text).results().map(match -> match.group(1)).distinct().sorted();
  }

  /** Compares the answers, and returns how many of them show something. */
  private static int same(Visitor one, Visitor other, ImmutableList<String> paths) {
    int shown = 0;
    for (String path : paths) {
      HttpResponse<String> first = one.get(path);
      HttpResponse<String> second = other.get(path);
      assertThat(second.statusCode()).as(path).isEqualTo(first.statusCode()).isLessThan(500);
      assertThat(text(second)).as(path).isEqualTo(text(first));
      shown += first.statusCode() == 200 ? 1 : 0;
    }
    return shown;
  }

  private static String text(HttpResponse<String> answer) {
    return Visitor.lasting(answer.body());
  }
}
