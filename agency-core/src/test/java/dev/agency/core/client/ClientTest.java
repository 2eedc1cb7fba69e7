package dev.agency.core.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.id.ExternalRef;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTest {
  private final Client client = SampleAgency.client();
  private final Contact contact = SampleAgency.contact();

  @Test
  void aClientHasAName() {
    assertThat(Refused.sentences(() -> client.withName("\t")))
        .containsExactly(
            "/name MALFORMED_NAME The name of a client must have 1 to 200 printable characters.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"XAU", "XDR", "XXX"})
  void aClientIsBilledInACurrencyWithMinorUnits(String code) {
    assertThat(Refused.sentences(() -> client.withCurrency(Currency.getInstance(code))))
        .containsExactly(
            "/currency UNKNOWN_CURRENCY The currency of a client must be one with minor units.");
  }

  @Test
  void referencesStandOnce() {
    ExternalRef ref = new ExternalRef("hubspot", "1");
    assertThat(Refused.sentences(() -> client.withExternalRefs(ref, ref)))
        .containsExactly(
            "/externalRefs/1 DUPLICATE_ID The external refs of a client must not repeat an earlier"
                + " one.");
    assertThat(Refused.problems(() -> contact.withExternalRefs(ref, ref)))
        .containsExactly("/externalRefs/1 DUPLICATE_ID");
  }

  @Test
  void aContactNamesEachRuleItBreaks() {
    assertThat(
            Refused.sentences(
                () -> contact.toBuilder().name("").position(" ").email("nobody").build()))
        .containsExactly(
            "/name MALFORMED_NAME The name of a contact must have 1 to 200 printable characters.",
            "/position MALFORMED_NAME The position of a contact must have 1 to 10000 printable"
                + " characters, or be absent.",
            "/email MALFORMED_NAME The email of a contact must have an @ and at most 254 printable"
                + " characters without a space, or be absent.");
  }
}
