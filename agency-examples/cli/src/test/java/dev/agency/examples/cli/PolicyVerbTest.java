package dev.agency.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.agency.core.json.AgencyJson;
import dev.agency.permissions.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The verbs {@code policy check} and {@code policy diff}, and a leaking policy for {@code decide}.
 */
class PolicyVerbTest {
  /** Account managers who see the revenue of their clients, and what a test adds to that. */
  private static final String POLICY =
      """
      {
        "name": "Studio",
        "version": "2",
        "roles": [
          {
            "id": "am",
            "name": "Account manager",
            "grants": [
              {
                "effect": "ALLOW",
                "recordType": "*",
                "actions": ["view"],
                "reach": "ACCOUNT",
                "fields": {"classes": ["PUBLIC", "REVENUE"]%s}
              }
            ]
          }
        ]
      }
      """;

  private static final String LEAKY = POLICY.formatted(", \"quantities\": [\"margin\"]");
  private static final String SAFE = POLICY.formatted("");

  @TempDir private Path dir;

  private String file(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text).toString();
  }

  @Test
  void aPolicyThatLeaksIsAFindingWithItsRepair() throws IOException {
    Outcome outcome = Outcome.of("policy", "check", file("p.json", LEAKY));
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("usedCost can be computed from revenue and margin")
        .contains("profit = revenue - usedCost; margin = profit / revenue")
        .contains("To repair it:\n  am no longer shows margin\n")
        .contains("Or declare as mayKnow of a role what is no secret from it.");
  }

  @Test
  void aDenialThatMakesTwoRolesLeakIsToBeDecided() throws IOException {
    String finance =
        """
        , {
          "id": "finance",
          "name": "Finance",
          "grants": [
            {
              "effect": "ALLOW",
              "recordType": "*",
              "actions": ["view"],
              "reach": "ALL",
              "fields": {
                "classes": ["PUBLIC", "TIME", "BILLING", "REVENUE", "COST", "PROFIT"]
              }
            }
          ]
        }
        """;
    String denial =
        """
        {
          "effect": "DENY",
          "recordType": "*",
          "actions": ["view"],
          "reach": "ALL",
          "fields": {"quantities": ["margin"]}
        },
        """;
    String both =
        SAFE.replace("\"grants\": [", "\"grants\": [" + denial)
            .replace("  ]\n}", finance + "  ]\n}");
    Outcome outcome = Outcome.of("policy", "check", file("p.json", both));
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(1);
    assertThat(outcome.out())
        .contains(
            "To be decided:\n  am with finance leak by what am denies (margin), and to show less does"
                + " not help: make the two exclusive, or drop the denial")
        .doesNotContain("To repair it");
    Outcome json = Outcome.of("policy", "check", file("p.json", both), "--json");
    JsonNode clash = new ObjectMapper().readTree(json.out()).get("clashes").get(0);
    assertThat(clash.get("denying").toString()).isEqualTo("[\"am\"]");
    assertThat(clash.get("denied").toString()).isEqualTo("[\"margin\"]");
  }

  @Test
  void whatARoleMayKnowIsShownOnPurposeAndADifference() throws IOException {
    String trusting =
        SAFE.replace(
                "\"grants\": [", "\"mayKnow\": {\"quantities\": [\"usedCost\"]}, \"grants\": [")
            .replace("\"version\": \"2\",", "\"version\": \"2\", \"alsoSecret\": [\"REVENUE\"],");
    Outcome check = Outcome.of("policy", "check", file("trusting.json", trusting));
    assertThat(check.code()).as(check.out()).isZero();
    assertThat(check.out())
        .contains("Shown on purpose:\n  am may know, where its own grants tell it, usedCost")
        .contains("Secret beside COST, PROFIT and PERSONAL: REVENUE");
    JsonNode json =
        new ObjectMapper()
            .readTree(Outcome.of("policy", "check", file("t.json", trusting), "--json").out());
    assertThat(json.get("mayKnow").toString()).isEqualTo("{\"am\":[\"usedCost\"]}");
    assertThat(json.get("alsoSecret").toString()).isEqualTo("[\"REVENUE\"]");
    Outcome diff =
        Outcome.of("policy", "diff", file("safe.json", SAFE), file("trusting.json", trusting));
    assertThat(diff.out().lines())
        .containsExactly("am may now know usedCost", "REVENUE is now secret");
  }

  @Test
  void aCostThatIsDeniedByTheNameOfItsFieldLeaksLikeAnother() throws IOException {
    String allowed = SAFE.replace("\"REVENUE\"", "\"REVENUE\", \"PROFIT\", \"COST\"");
    assertThat(Outcome.of("policy", "check", file("allowed.json", allowed)).code()).isZero();
    String denial =
        """
        {
          "effect": "DENY",
          "recordType": "*",
          "actions": ["view"],
          "reach": "ALL",
          "fields": {"fields": ["usedCost", "labourCost", "expenseCost", "cumulativeCost", "costCorrections"]}
        },
        """;
    String denied = allowed.replace("\"grants\": [", "\"grants\": [" + denial);
    Outcome outcome = Outcome.of("policy", "check", file("denied.json", denied));
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(1);
    assertThat(outcome.out()).contains("usedCost can be computed from completion and forecastCost");
  }

  @Test
  void theSameAsJson() throws IOException {
    Outcome outcome = Outcome.of("policy", "check", file("p.json", LEAKY), "--json");
    assertThat(outcome.code()).isEqualTo(1);
    JsonNode report = new ObjectMapper().readTree(outcome.out());
    assertThat(report.get("leaks"))
        .anySatisfy(
            leak -> {
              assertThat(leak.get("secret").asText()).isEqualTo("usedCost");
              assertThat(leak.get("from").toString()).isEqualTo("[\"revenue\",\"margin\"]");
              assertThat(leak.get("roles").toString()).isEqualTo("[[\"am\"]]");
            });
    assertThat(report.get("repairs").get(0).get("role").asText()).isEqualTo("am");
    assertThat(report.get("repairs").get(0).get("noLongerShows").toString())
        .isEqualTo("[\"margin\"]");
    assertThat(report.get("pairsJudged").asBoolean()).isTrue();
  }

  @Test
  void aPolicyThatIsSafeIsDone() throws IOException {
    assertThat(Outcome.of("policy", "check", file("p.json", SAFE)).code()).isZero();
    String presets = AgencyJson.write(Presets.policy());
    Outcome outcome = Outcome.of("policy", "check", file("presets.json", presets));
    assertThat(outcome.code()).as(outcome.out()).isZero();
    assertThat(outcome.out()).contains("Nothing leaks to any role or two of them.");
  }

  @Test
  void aPolicyThatNamesWhatIsNotThereIsBadInput() throws IOException {
    String typo = SAFE.replace("\"*\"", "\"budgetBurm\"");
    Outcome outcome = Outcome.of("policy", "check", file("p.json", typo));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("/roles/0/grants/0/recordType: UNKNOWN_NAME");
  }

  @Test
  void aDiffSaysWhatEachRoleGainsAndLoses() throws IOException {
    String before = file("before.json", SAFE);
    String after = file("after.json", SAFE.replace("\"REVENUE\"", "\"TIME\""));
    Outcome outcome = Outcome.of("policy", "diff", before, after);
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .containsPattern("am now sees .*workedMinutes.* on ACCOUNT budgetBurn")
        .containsPattern("am no longer sees revenue, revenueBasis on ACCOUNT budgetBurn");
  }

  @Test
  void policiesThatAnswerAlikeHaveNoDiff() throws IOException {
    String twice = SAFE.replace("[\"view\"]", "[\"view\", \"view\"]");
    Outcome outcome = Outcome.of("policy", "diff", file("a.json", SAFE), file("b.json", twice));
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out().lines().count()).isOne();
    assertThat(outcome.out()).doesNotContain("am ");
  }

  @Test
  void aPolicyThatLeaksDecidesNothing() throws IOException {
    Outcome outcome =
        Outcome.of("decide", "--policy", file("p.json", LEAKY), "--requests", file("r.json", "[]"));
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("agency-cli: LEAKS_SECRETS: ")
        .contains("am no longer shows margin");
  }
}
