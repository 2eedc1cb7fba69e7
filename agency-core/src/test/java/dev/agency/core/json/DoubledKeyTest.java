package dev.agency.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.agency.core.budget.Budget;
import dev.agency.core.client.Client;
import dev.agency.core.error.InvalidJsonException;
import dev.agency.core.money.Money;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a key that stands twice is told. That it is refused stands in {@code hostile.txt}. */
class DoubledKeyTest {
  /** Something with data for keys. */
  record Labelled(
      @JsonProperty("labels") Map<String, Client> labels,
      @JsonProperty("first") Optional<Client> client) {}

  private static String path(Type type, Object... steps) {
    return DoubledKey.path(type, List.of(steps));
  }

  @Test
  void whatTheTypesHaveIsNamed() {
    assertThat(path(Client.class, "externalRefs", 1, "id")).isEqualTo("/externalRefs/1/id");
    assertThat(path(DoubledKey.listOf(Client.class), 7, "name")).isEqualTo("/7/name");
    assertThat(path(DoubledKey.documentOf(Client.class), "value", "name")).isEqualTo("/value/name");
    assertThat(path(Labelled.class, "first", "name")).isEqualTo("/first/name");
    assertThat(path(Budget.class, "pricing", "type")).isEqualTo("/pricing/type");
    assertThat(path(Budget.class, "recognition", "parts", 0, "amount", "currency"))
        .isEqualTo("/recognition/parts/0/amount/currency");
  }

  @Test
  void whatATextMakesUpIsNot() {
    assertThat(path(Client.class, "secret")).isEmpty();
    assertThat(path(Client.class, "secret", "name")).isEqualTo("/?");
    assertThat(path(Client.class, "secret", 3, "name", "name")).isEqualTo("/?/3/?");
    assertThat(path(Labelled.class, "labels", "secret")).isEqualTo("/labels/*");
    assertThat(path(Labelled.class, "labels", "secret", "name")).isEqualTo("/labels/*/name");
  }

  @Test
  void aMethodOfATypeIsNoProperty() {
    assertThat(path(Client.class, "toBuilder")).isEmpty();
    assertThat(path(Budget.class, "total")).isEmpty();
    assertThat(path(Labelled.class, "client")).isEmpty();
    assertThat(path(Money.class, "minorUnits")).isEmpty();
    assertThat(path(Client.class, "addAllExternalRefs")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"JACKSON_2", "JACKSON_3"})
  void bothLinesTellWhereTheyStand(Line line) {
    String client = "{\"id\":\"c\",\"name\":\"C\",\"currency\":\"EUR\"}";
    String doubled = "{\"labels\":{\"secret\":" + client + ",\"secret\":" + client + "}}";
    assertThat(refusal(line, doubled)).isEqualTo("/labels/* DUPLICATE_KEY");
    String inside = "{\"first\":" + client.replace("\"C\"", "\"C\",\"name\":\"secret\"") + "}";
    assertThat(refusal(line, inside)).isEqualTo("/first/name DUPLICATE_KEY");
  }

  private static String refusal(Line line, String json) {
    try {
      return String.valueOf(line.read(json, Labelled.class));
    } catch (InvalidJsonException refused) {
      return refused.path() + " " + refused.code();
    } catch (Exception other) {
      return other.toString();
    }
  }
}
