package dev.agency.permissions;

import static dev.agency.permissions.Exhibits.policy;
import static dev.agency.permissions.Exhibits.role;
import static dev.agency.permissions.Exhibits.shows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.agency.core.figure.Field;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The code of the README is this code, and it runs. */
class ReadmeTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Test
  void theFirstExampleRuns() {
    Engagement website = PresetsTest.WEBSITE;
    TenantId studio = TenantId.of("studio");
    // readme:start
    Role lead =
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
            .build();
    Policy policy = Presets.policy().toBuilder().addRoles(lead).build();
    Relations<Engagement> engagements =
        Relations.of(Engagement.TYPE)
            .tenant("tenant", engagement -> studio)
            .attribute("client", engagement -> clientOf(engagement))
            .reach(Reach.ACCOUNT, who -> Condition.inSet("client", clientsOf(who)))
            .build();
    PermissionEvaluator permissions =
        policy.against(Catalogue.of(Engagement.TYPE)).with(engagements);

    HeldRole held = new HeldRole(lead.id(), DateRange.startingOn(LocalDate.of(2026, 1, 1)));
    Subject ana = permissions.subject(Principal.of(studio, PersonId.of("ana"), held), TODAY);

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

  /** Each row names classes and quantities, and these are what the role sees and nothing else. */
  @Test
  void theTableSaysWhatEachPresetSees() throws IOException {
    PermissionEvaluator permissions = Presets.policy().against(Exhibits.EVERYTHING);
    for (Role role : Presets.policy().roles()) {
      String row = readme().split("\n\\| `" + role.id() + "` \\|", 2)[1].split("\n", 2)[0];
      String[] cells = row.split("\\|", -1);
      Reaches within = Reaches.of(Reach.valueOf(cells[1].strip()));
      Asker asker = Asker.of(permissions, List.of(role.id()));
      Set<String> seen = new TreeSet<>();
      for (RecordType<?> type : Exhibits.EVERYTHING.recordTypes()) {
        seen.addAll(asker.decide(Action.VIEW, type, within).visible());
      }
      Set<String> told = new TreeSet<>();
      for (RecordType<?> type : Exhibits.EVERYTHING.recordTypes()) {
        for (Field<?, ?> field : type.fields()) {
          Quantity quantity = field.quantity();
          if (cells[0].contains("everything")
              || cells[0].contains(quantity.sensitivity().name())
              || cells[0].contains("`" + quantity.name() + "`")) {
            told.add(field.name());
          }
        }
      }
      assertThat(seen).as(role.name()).isEqualTo(told);
    }
  }

  /** Each row names quantities and the roles that see them, all of them and nobody else. */
  @Test
  void theTableSaysWhoSeesEachMeasure() throws IOException {
    PermissionEvaluator permissions = Presets.policy().against(Exhibits.EVERYTHING);
    int told = 0;
    for (String measure : new String[] {"what was posted", "minutes", "value", "cost"}) {
      String row = readme().split("\n\\| " + measure + " \\|", 2)[1].split("\n", 2)[0];
      String[] cells = row.split("\\|", -1);
      Set<String> quantities = inCode(cells[0]);
      Set<String> named = inCode(cells[1]);
      for (Role role : Presets.policy().roles()) {
        Asker asker = Asker.of(permissions, List.of(role.id()));
        Reaches within = Reaches.of(Reach.values());
        Set<String> seen = new TreeSet<>();
        for (RecordType<?> type : Exhibits.EVERYTHING.recordTypes()) {
          seen.addAll(asker.decide(Action.VIEW, type, within).visible());
        }
        boolean listed = named.contains(role.id().value()) != cells[1].contains("all");
        seen.retainAll(quantities);
        assertThat(seen)
            .as("%s of %s", measure, role.name())
            .isEqualTo(listed ? quantities : Set.of());
        told += seen.size();
      }
    }
    assertThat(told).isGreaterThan(100);
  }

  private static Set<String> inCode(String cell) {
    return Pattern.compile("`(\\w+)`")
        .matcher(cell)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void thePolicyOfTheReadmeIsOfTheSchema() throws IOException {
    String json = readme().split("```json\n", 2)[1].split("```", 2)[0];
    assertThat(PolicySchema.problems(json)).isEmpty();
  }

  /** What else follows is cut short in the README. */
  @Test
  void whatTheReadmeQuotesOfARefusalIsSaid() throws IOException {
    Policy policy =
        policy(role("sales", shows(Reach.ACCOUNT, Quantities.REVENUE, Quantities.MARGIN)));
    String quoted = readme().split("```text\n", 2)[1].split("```", 2)[0];
    LeakyPolicyException refused =
        catchThrowableOfType(LeakyPolicyException.class, () -> policy.against(Exhibits.EVERYTHING));
    assertThat(quoted.lines().map(line -> line.replaceFirst("…$", "")).toList())
        .hasSize(2)
        .allSatisfy(line -> assertThat(refused).hasMessageContaining(line));
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }
}
