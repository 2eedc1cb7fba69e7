package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.query.Filter;
import dev.agency.permissions.query.HiddenFieldException;
import dev.agency.permissions.query.Sql;
import dev.agency.permissions.query.SqlRenderer;
import dev.agency.permissions.query.SqlSelect;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.testkit.Engagement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of the README about lists is this code, and it runs. */
class ListsReadmeTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Test
  void theExampleRuns() {
    Subject ana = ana();
    // readme:start
    SqlRenderer<Engagement> engagements =
        SqlRenderer.of(Engagement.TYPE)
            .from("engagement")
            .key("tenant", "id")
            .column(Engagement.NAME, "name")
            .column(Engagement.BUDGET_TOTAL, "budget_minor", "budget_currency")
            .one("tenant", "tenant")
            .one("client", "client_id")
            .many("members", "engagement_member", "person_id", "tenant", "engagement_id")
            .build();

    Filter<Engagement> filter = ana.filter(Action.VIEW, Engagement.TYPE);
    SqlSelect<Engagement> list = engagements.select(filter).orderBy(Engagement.NAME);
    Sql rows = list.rows(); // prepare rows.text(), set rows.parameters(), in their order
    Sql total = list.count();
    filter.showsEverywhere(Engagement.USED_COST); // false: orderBy would throw HiddenFieldException
    // readme:end
    assertThat(rows.text()).endsWith("ORDER BY v.f0, v.k, v.k_2").doesNotContain("acme");
    assertThat(rows.parameters()).containsExactly("studio", "acme", "zeta");
    assertThat(total.text())
        .isEqualTo(
            "SELECT COUNT(*) FROM engagement r WHERE ((r.tenant IS NOT NULL AND r.tenant = ?) AND"
                + " (r.client_id IS NOT NULL AND r.client_id IN (?, ?)))");
    assertThat(filter.showsEverywhere(Engagement.USED_COST)).isFalse();
    assertThatExceptionOfType(HiddenFieldException.class)
        .isThrownBy(() -> list.orderBy(Engagement.USED_COST));
  }

  private static Subject ana() {
    TenantId studio = TenantId.of("studio");
    Relations<Engagement> relations =
        Relations.of(Engagement.TYPE)
            .tenant("tenant", engagement -> studio)
            .attribute("client", Engagement::hostNote)
            .reach(Reach.ACCOUNT, Condition.inSet("client", List.of("acme", "zeta")))
            .build();
    HeldRole manager = new HeldRole(RoleId.of("accountManager"), DateRange.startingOn(TODAY));
    return Presets.policy()
        .against(Catalogue.of(Engagement.TYPE))
        .with(relations)
        .subject(Principal.of(studio, PersonId.of("ana"), manager), TODAY);
  }

  @Test
  void theExampleIsThisOne() throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/dev/agency/permissions/ListsReadmeTest.java"));
    String body = source.split(" // readme:start\n", 2)[1].split("    // readme:end", 2)[0];
    assertThat(Files.readString(Path.of("README.md")))
        .contains("```java\n" + body.indent(-4) + "```");
  }
}
