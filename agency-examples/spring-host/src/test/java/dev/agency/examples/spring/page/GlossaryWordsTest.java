package dev.agency.examples.spring.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** German has one word for each thing, as the head of the bundle lists them. */
class GlossaryWordsTest {
  private final Properties german = bundle("/messages_de.properties");

  private static Properties bundle(String name) {
    Properties bundle = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(GlossaryWordsTest.class.getResourceAsStream(name)), UTF_8)) {
      bundle.load(reader);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bundle;
  }

  private String word(String key) {
    return german.getProperty(key).toLowerCase(Locale.GERMAN);
  }

  @Test
  void toApproveIsFreigebenAndToAgreeZustimmen() {
    assertThat(german.values())
        .allSatisfy(words -> assertThat(words.toString()).doesNotContainPattern("(?i)genehmig"));
    assertThat(word("ChangeState.INTERNALLY_APPROVED")).contains("freigegeben");
    assertThat(word("project.waiting")).contains("freigegeben");
    assertThat(word("ChangeState.CLIENT_ACCEPTED")).contains("zugestimmt");
    assertThat(word("change.reassess")).contains("zustimmungen");
  }

  @Test
  void aChangeThatIsPartOfTheAgreementIsCalledAsItsLastMove() {
    assertThat(word("Move.APPLY")).endsWith(word("ChangeState.APPLIED"));
  }
}
