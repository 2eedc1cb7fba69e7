package dev.agency.examples.spring.api;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Visitor;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** H2 and PostgreSQL show everybody the same. */
class DatabasesAgreeTest {
  private static final Pattern PROJECT = Pattern.compile("\\{\"project\":\"([^\"]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"pm", "pm2", "am", "rm", "finance", "hr", "client"})
  void everyViewIsTheSameByteForByte(String login) {
    Visitor postgres = Host.postgres().as(login);
    Visitor h2 = Host.h2().as(login);
    String projects = h2.get("/api/projects").body();
    ImmutableList<String> paths =
        Stream.concat(
                Stream.of(
                    "/api/projects",
                    "/api/pipeline",
                    "/api/heat-map",
                    "/api/time",
                    "/api/handoffs",
                    "/api/accounts",
                    "/api/accounts/lumenhof",
                    "/api/accounts/velora",
                    "/api/resource-requests",
                    "/api/policy",
                    "/api/changes/lumenhof-shop:returns",
                    "/api/changes/velora-app:group-rides"),
                PROJECT
                    .matcher(projects)
                    .results()
                    .map(id -> id.group(1))
                    .flatMap(
                        id ->
                            Stream.of(
                                "/api/projects/" + id,
                                "/api/projects/" + id + "/update",
                                "/api/projects/" + id + "/changes",
                                "/api/projects/" + id + "/setup-review",
                                "/api/handoffs/" + id)))
            .distinct()
            .collect(toImmutableList());
    assertThat(paths).hasSizeGreaterThan(4);
    for (String path : paths) {
      assertThat(postgres.get(path).body()).as(path).isEqualTo(h2.get(path).body());
    }
    System.out.printf(
        "PASS H2 and PostgreSQL over HTTP: %d views of %s, byte for byte%n", paths.size(), login);
  }
}
