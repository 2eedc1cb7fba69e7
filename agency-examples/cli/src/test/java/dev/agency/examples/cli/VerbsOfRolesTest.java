package dev.agency.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verbs that are between the people of the agency say which roles they are for. */
class VerbsOfRolesTest {
  private static final String ROLES =
      "Project manager, Project manager with profitability, Account manager, Finance, Resource"
          + " manager";

  private static Outcome refused(String roles) {
    return new Outcome(
        2,
        "",
        "agency-cli: --as: UNKNOWN_REFERENCE: It must be somebody who holds one of the roles this"
            + " is for: "
            + roles
            + ".\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "impact",
        "impact --change lumenhof-shop:returns",
        "impact --change nothing",
        "setup-check",
        "setup-check --deal D-1021",
        "setup-check --deal nothing",
        "handoff lumenhof-loyalty",
        "handoff nothing"
      })
  void aClientIsToldWhichRolesMayAskWhateverThereIs(String verb) {
    assertThat(Outcome.of((verb + " --as client").split(" "))).isEqualTo(refused(ROLES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"impact", "setup-check", "handoff"})
  void helpNamesTheRolesOfThePolicyThatShips(String verb) {
    assertThat(Outcome.of(verb, "--help").out().replaceAll("\\s+", " "))
        .contains("It is for the roles " + ROLES + ", as the policy that ships has it.");
  }

  @Test
  void theRolesAreThoseOfThePolicy(@TempDir Path dir) throws IOException {
    Path copy = SampleAgency.copy(dir);
    SampleAgency.replace(copy, "policy.json", "\"Resource manager\"", "\"Staffing\"");
    assertThat(Outcome.of("impact", "--as", "client", "--data", copy.toString()))
        .isEqualTo(refused(ROLES.replace("Resource manager", "Staffing")));
  }
}
