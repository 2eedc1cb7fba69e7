package dev.agency.core.id;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalRefTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"hubspot", "a", "9", "monday-com", "a-", "abcdefghijklmnopqrstuvwxyz012345"})
  void aSourceIsASmallWord(String source) {
    assertThat(new ExternalRef(source, "4711").source()).isEqualTo(source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "-a",
        "HubSpot",
        "hub spot",
        "hub.spot",
        "hub/spot",
        "hub:spot",
        "é",
        "１",
        "a`",
        "a{",
        "abcdefghijklmnopqrstuvwxyz0123456"
      })
  void anotherSourceIsRefused(String source) {
    assertThat(Refused.problems(() -> new ExternalRef(source, "4711")))
        .containsExactly("/source MALFORMED_ID");
  }

  @Test
  void theIdIsDataOfTheOtherSystem() {
    assertThat(new ExternalRef("hubspot", "Deal №1 / 😀").id()).isEqualTo("Deal №1 / 😀");
    assertThat(new ExternalRef("hubspot", "1")).isNotEqualTo(new ExternalRef("float", "1"));
    assertThat(new ExternalRef("hubspot", "1")).isNotEqualTo(new ExternalRef("hubspot", "2"));
  }

  @Test
  void bothMistakesAreNamed() {
    assertThat(Refused.problems(() -> new ExternalRef("", "")))
        .containsExactly("/source MALFORMED_ID", "/id MALFORMED_NAME");
    assertThat(Refused.message(() -> new ExternalRef("", "1")))
        .isEqualTo(
            "The source of an external reference must have 1 to 32 of the characters a-z 0-9 - and"
                + " not start with -.");
  }
}
