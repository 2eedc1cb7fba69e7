package dev.agency.examples.spring.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** H2 and PostgreSQL show everybody the same. */
class DatabasesAgreeTest {
  @ParameterizedTest
  @ValueSource(strings = {"pm", "pm2", "am", "rm", "finance", "hr", "client"})
  void everyViewIsTheSameByteForByte(String login) {
    Visitor postgres = Host.postgres().as(login);
    Visitor h2 = Host.h2().as(login);
    for (String path :
        new String[] {
          "/api/projects",
          "/api/projects/lumenhof-shop",
          "/api/projects/helvion-site",
          "/api/pipeline",
          "/api/heat-map"
        }) {
      assertThat(postgres.get(path).body()).as(path).isEqualTo(h2.get(path).body());
    }
  }
}
