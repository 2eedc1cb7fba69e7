package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.figure.Sensitivity;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import dev.agency.permissions.testkit.Engagement;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of the README is this code, and it runs. */
class ReadmeTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Test
  void theFirstExampleRuns() {
    Engagement website = PresetsTest.WEBSITE;
    TenantId studio = TenantId.of("studio");
    // readme:start
    Policy policy =
        Presets.policy()
            .withRoles(
                Presets.accountManager(),
                Role.builder()
                    .id(RoleId.of("lead"))
                    .name("Lead")
                    .base(RoleId.of("accountManager"))
                    .addGrants(
                        Grant.allow(
                            "engagement",
                            Action.EDIT,
                            Reach.ASSIGNED,
                            FieldSet.ofClasses(Sensitivity.PUBLIC)))
                    .build());
    Relations<Engagement> engagements =
        Relations.of(Engagement.TYPE)
            .tenant("tenant", engagement -> studio)
            .attribute("client", engagement -> clientOf(engagement))
            .reach(Reach.ACCOUNT, who -> Condition.inSet("client", clientsOf(who)))
            .build();
    PermissionEvaluator permissions =
        policy.against(Catalogue.of(Engagement.TYPE)).with(engagements);

    HeldRole lead = new HeldRole(RoleId.of("lead"), DateRange.startingOn(LocalDate.of(2026, 1, 1)));
    Subject ana = permissions.subject(Principal.of(studio, PersonId.of("ana"), lead), TODAY);

    Projection<Engagement> view = ana.view(Engagement.TYPE, website).orElseThrow();
    view.get(Engagement.USED_COST); // Hidden[reason=NOT_ALLOWED]
    Decision edit = ana.decide(Action.EDIT, Engagement.TYPE, website);
    edit.wouldNeed(); // [ASSIGNED]
    // readme:end
    assertThat(view.get(Engagement.USED_COST)).isInstanceOf(Shown.Hidden.class);
    assertThat(edit.wouldNeed()).containsExactly(Reach.ASSIGNED);
  }

  private static String clientOf(Engagement engagement) {
    return engagement.name() + " Ltd";
  }

  private static List<String> clientsOf(Principal who) {
    return who.person().value().equals("ana") ? List.of("Website Ltd") : List.of();
  }

  @Test
  void theFirstExampleIsThisOne() throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/dev/agency/permissions/ReadmeTest.java"));
    String body = source.split(" // readme:start\n", 2)[1].split("    // readme:end", 2)[0];
    assertThat(readme()).contains("```java\n" + body.indent(-4) + "```");
  }

  @Test
  void thePolicyInJsonIsOne() throws IOException {
    String json = readme().split("```json\n", 2)[1].split("```", 2)[0];
    assertThat(AgencyJson.read(json, Policy.class).role(RoleId.of("planner"))).isPresent();
  }

  @Test
  void theTableNamesEachPreset() throws IOException {
    for (Role role : Presets.policy().roles()) {
      assertThat(readme()).contains("| `" + role.id() + "` |");
    }
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }
}
