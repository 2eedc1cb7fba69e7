package dev.agency.core.store.entity;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.client.Client;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeTest {
  @Test
  void anEntityHasOneValueNoneOrSeveral() {
    assertThat(Deals.CLIENT.texts(SampleAgency.deal())).containsExactly("c-brightwater");
    assertThat(Deals.WON_BUDGET.texts(SampleAgency.deal())).isEmpty();
    assertThat(Deals.WON_BUDGET.texts(SampleAgency.conversion().deal()))
        .containsExactly("b-relaunch");
    assertThat(Projects.MEMBER.texts(SampleAgency.project())).containsExactly("p-mira", "p-jonas");
  }

  @Test
  void aValueStandsOnce() {
    Attribute<String, String> letters =
        Attribute.many("letters", text -> ImmutableList.copyOf(text.split("")));
    assertThat(letters.texts("banana")).containsExactly("b", "a", "n");
  }

  @Test
  void textsOfDaysAreInTheOrderOfTheDays() {
    assertThat(Invoices.DATE.text(day(Month.FEBRUARY, 9)))
        .isEqualTo("2026-02-09")
        .isLessThan(Invoices.DATE.text(day(Month.NOVEMBER, 1)));
  }

  @Test
  void aNameOfAnotherSystemHasItsSourceInFront() {
    assertThat(Clients.EXTERNAL_REF.texts(SampleAgency.client())).containsExactly("hubspot:4711");
    assertThat(Clients.EXTERNAL_REF.text(new ExternalRef("a", "b:c"))).isEqualTo("a:b:c");
  }

  @Test
  void aTextHasAtMost255Characters() {
    Attribute<String, String> whole = Attribute.one("whole", text -> text);
    assertThat(whole.texts("x".repeat(255))).hasSize(1);
    assertThat(Refused.problems(() -> whole.texts("x".repeat(256))))
        .containsExactly("/whole LIMIT_EXCEEDED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Deal", "deal/a", "9deal"})
  void aTypeHasAPlainName(String name) {
    assertThat(
            Refused.problems(
                () -> EntityType.of(name, "thing", String.class, text -> text, ImmutableList.of())))
        .containsExactly("/name MALFORMED_NAME");
  }

  @Test
  void aReferenceNamesWhatItRefersTo() {
    assertThat(Deals.CLIENT.target()).contains("client");
    assertThat(Deals.STAGE.target()).isEqualTo(Optional.empty());
  }

  @Test
  void anAttributeKeepsItsNameAndTargetWhateverItsTexts() {
    Attribute<Client, Integer> length =
        Attribute.<Client, Integer>one("length", client -> client.name().length())
            .referringTo("number")
            .writtenAs(value -> "n" + value);
    assertThat(length).hasToString("length");
    assertThat(length.target()).contains("number");
    assertThat(length.texts(SampleAgency.client())).containsExactly("n17");
  }

  @Test
  void aTypeHasEachNameOnce() {
    Attribute<Client, String> name = Attribute.one("name", Client::name);
    assertThat(
            Refused.problems(
                () ->
                    EntityType.of(
                        "client",
                        "client",
                        Client.class,
                        Client::id,
                        ImmutableList.of(name, name))))
        .containsExactly("/attributes/1 DUPLICATE_ID");
  }
}
