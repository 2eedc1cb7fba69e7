package dev.agency.examples.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.agency.core.figure.Quantities;
import dev.agency.core.json.AgencyJson;
import dev.agency.examples.cli.Outcome;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Presets;
import dev.agency.permissions.Role;
import dev.agency.permissions.RoleRepair;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeakSceneTest {
  @TempDir private Path dir;

  private static Policy demo() throws IOException {
    try (InputStream text = LeakScene.class.getResourceAsStream("data/policy.json")) {
      return AgencyJson.read(new String(text.readAllBytes(), StandardCharsets.UTF_8), Policy.class);
    }
  }

  @Test
  void theRepairThatIsPrintedIsWhatThePolicyNeedsAndNoMore() throws IOException {
    Role manager = demo().role(Presets.accountManager().id()).orElseThrow();
    Policy wider = LeakScene.wider(demo(), manager);
    RoleRepair printed = new RoleRepair(manager.id(), Quantities.MARGIN);
    assertThat(LeakScene.text(demo()))
        .contains("The cheapest repair: " + printed + ".\n")
        .contains("Repaired, it is accepted");
    assertThat(wider.analyze(HostRecords.CATALOGUE).leaks()).isNotEmpty();
    Policy repaired = wider.repairedBy(List.of(printed));
    assertThatNoException().isThrownBy(() -> repaired.against(HostRecords.CATALOGUE));
    // What is left of the added line shows the record and nothing of it, as the rest does.
    assertThat(demo().diff(repaired, HostRecords.CATALOGUE).changes())
        .allSatisfy(change -> assertThat(change.gained()).isEmpty());
  }

  @Test
  void thePolicyVerbSaysTheSame() throws IOException {
    Role manager = demo().role(Presets.accountManager().id()).orElseThrow();
    String wider = AgencyJson.write(LeakScene.wider(demo(), manager));
    Path file = Files.writeString(dir.resolve("wider.json"), wider);
    Outcome check = Outcome.of("policy", "check", file.toString());
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out()).contains("To repair it:\n  accountManager no longer shows margin\n");
  }
}
