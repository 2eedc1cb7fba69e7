package dev.agency.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verb {@code decide}, on the examples of the README. */
class DecideTest {
  @TempDir private Path dir;

  /** The policy, the requests and the first reply, as the README prints them. */
  private List<String> examples = List.of();

  @BeforeEach
  void readme() throws IOException {
    String section = Readme.text().split("## decide\n", 2)[1];
    examples =
        Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
            .matcher(section)
            .results()
            .map((MatchResult match) -> match.group(1))
            .limit(3)
            .toList();
  }

  private Outcome decide(String policy, String requests, String... more) throws IOException {
    Path policyFile = Files.writeString(dir.resolve("policy.json"), policy);
    Path requestFile = Files.writeString(dir.resolve("requests.json"), requests);
    String[] args = new String[5 + more.length];
    args[0] = "decide";
    args[1] = "--policy";
    args[2] = policyFile.toString();
    args[3] = "--requests";
    args[4] = requestFile.toString();
    System.arraycopy(more, 0, args, 5, more.length);
    return Outcome.of(args);
  }

  private JsonNode replies() throws IOException {
    Outcome outcome = decide(examples.get(0), examples.get(1), "--json");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    return new ObjectMapper().readTree(outcome.out());
  }

  @Test
  void theFirstReplyIsThatOfTheReadme() throws IOException {
    JsonNode expected = new ObjectMapper().readTree(examples.get(2));
    JsonNode reply = replies().get(0);
    for (String name : List.of("id", "allowed", "fields", "because", "blockedBy", "wouldNeed")) {
      assertThat(reply.get(name)).as(name).isEqualTo(expected.get(name));
    }
    assertThat(reply.get("hidden").get(0)).isEqualTo(expected.get("hidden").get(0));
    assertThat(reply.get("hidden").size() + reply.get("fields").size()).isGreaterThan(30);
  }

  @Test
  void eachRequestIsAnsweredInItsPlace() throws IOException {
    JsonNode replies = replies();
    assertThat(replies).hasSize(4);
    assertThat(replies.get(1).get("allowed").asBoolean()).isFalse();
    assertThat(replies.get(1).get("blockedBy").toString())
        .isEqualTo("[{\"role\":\"seller\",\"grant\":1}]");
    assertThat(replies.get(2).get("wouldNeed").toString()).isEqualTo("[\"ACCOUNT\"]");
    assertThat(replies.get(2).get("hidden").get(0).get("reason").asText()).isEqualTo("RECORD");
  }

  @Test
  void theRecordOfAnotherTenantIsDeniedWithoutAReason() throws IOException {
    JsonNode rival = replies().get(3);
    assertThat(rival.get("allowed").asBoolean()).isFalse();
    assertThat(rival.get("because")).isEmpty();
    assertThat(rival.get("blockedBy")).isEmpty();
    assertThat(rival.get("wouldNeed")).isEmpty();
  }

  @Test
  void theTableSaysWhy() throws IOException {
    Outcome outcome = decide(examples.get(0), examples.get(1));
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .containsPattern("his-client +\\| allowed +\\| by seller#0 ")
        .containsPattern("his-own +\\| denied +\\| denied by seller#1 +\\| +0 \\| everything ")
        .containsPattern("a-stranger +\\| denied +\\| would need ACCOUNT ")
        .containsPattern("a-rival +\\| denied +\\| nothing allows it ");
  }

  /** Each line: what is replaced in the requests, by what, and what is said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "his-own"    | "his-client"  | requests.json:/1/id: DUPLICATE_ID
          "edit"       | "launch"      | requests.json:/1/action: UNKNOWN_NAME
          "budgetBurn" | "budgetCost"  | requests.json:/0/recordType: UNKNOWN_NAME
          "seller"     | "buyer"       | requests.json:/0/roles/0: UNKNOWN_NAME
          "OWN"        | "MINE"        | requests.json:/1/reaches/1: UNKNOWN_NAME
          "roles"      | "groups"      | requests.json:/0/groups: UNKNOWN_PROPERTY
          """)
  void aRequestThatCannotBeAnsweredIsRefusedAtItsPlace(String part, String by, String said)
      throws IOException {
    Outcome outcome = decide(examples.get(0), examples.get(1).replace(part, by), "--json");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("agency-cli: " + said).doesNotContain("launch", "buyer");
  }

  @Test
  void aPolicyThatIsNoneIsRefusedAtItsPlace() throws IOException {
    Outcome outcome = decide(examples.get(0).replace("ALLOW", "PERMIT"), examples.get(1));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("agency-cli: policy.json:/roles/0/grants/0/effect: UNKNOWN_NAME");
    assertThat(Outcome.of("decide", "--policy", "none.json", "--requests", "none.json").err())
        .startsWith("agency-cli: none.json: UNREADABLE_FILE");
  }
}
