package dev.agency.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PolicyCatalogueTest {
  @Test
  void theTextNamesEveryWordOfAPolicy() {
    Outcome outcome = Outcome.of("policy", "catalogue");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("Actions: view, create, edit, delete, submit, approve")
        .contains("Reaches: OWN, ASSIGNED, TEAM, ACCOUNT, CLIENT, ALL")
        .containsPattern("\\| usedCost +\\| usedCost +\\| COST +\\|")
        .containsPattern("  PROFIT: profit, margin, ");
  }

  @Test
  void theJsonHasEachFieldWithItsQuantityAndEachQuantityWithItsClass() throws IOException {
    Outcome outcome = Outcome.of("policy", "catalogue", "--json");
    JsonNode catalogue = new ObjectMapper().readTree(outcome.out());
    JsonNode burn = catalogue.get("recordTypes").findValues("name").get(0);
    assertThat(burn).isNotNull();
    assertThat(catalogue.get("recordTypes").toString())
        .contains("{\"name\":\"cumulativeCost\",\"quantity\":\"usedCost\"}");
    assertThat(catalogue.get("quantities").toString())
        .contains("{\"name\":\"usedCost\",\"class\":\"COST\"}");
    assertThat(catalogue.get("reaches")).hasSize(6);
  }

  @Test
  void theVerbNeedsAnother() {
    Outcome outcome = Outcome.of("policy");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("policy");
  }
}
