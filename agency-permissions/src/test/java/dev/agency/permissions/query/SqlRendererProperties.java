package dev.agency.permissions.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.permissions.testkit.EngagementRow;
import dev.agency.permissions.testkit.RowArbitraries;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(PassLine.class)
class SqlRendererProperties extends Laws {
  Sql rows(Filter<EngagementRow> filter) {
    return RENDERER.select(filter).rows();
  }

  Sql count(Filter<EngagementRow> filter) {
    return RENDERER.select(filter).count();
  }

  private static final SqlRenderer<EngagementRow> RENDERER =
      SqlRenderer.of(EngagementRow.TYPE)
          .from("engagement")
          .key("id")
          .column(EngagementRow.NAME, "stored_name")
          .one("tenant", "tenant")
          .one("owner", "owner")
          .one("client", "client")
          .many("members", "member", "person", "engagement")
          .many("teams", "team", "team", "engagement")
          .many("guests", "guest", "person", "engagement")
          .build();

  @Provide
  Arbitrary<Condition> conditions() {
    return RowArbitraries.conditions().withoutEdgeCases();
  }

  private static Filter<EngagementRow> filter(String subject, Condition rows, Condition first) {
    return new Filter<>(
        EngagementRow.TYPE,
        subject,
        rows,
        List.of(new MaskCase(1, first, 1, 0), new MaskCase(2, Condition.not(first), 0, 0)));
  }

  @Property
  void noIdIsInTheTextAndEachHasItsQuestionMark(
      @ForAll("conditions") Condition rows, @ForAll("conditions") Condition first) {
    Sql sql = rows(filter("the-subject", rows, first));
    assertThat(sql.text().chars().filter(c -> c == '?').count()).isEqualTo(sql.parameters().size());
    assertThat(sql.text()).matches("[A-Za-z0-9_ .,=<>?()\"*]*").doesNotContain("the-subject");
    assertThat(rows(filter("another", rows, first)).text()).isEqualTo(sql.text());
  }

  @Property
  void theNumberOfRowsReadsNoField(
      @ForAll("conditions") Condition rows, @ForAll("conditions") Condition first) {
    Filter<EngagementRow> filter = filter("ana", rows, first);
    assertThat(count(filter).text()).doesNotContain("stored_name");
    assertThat(rows(filter).text()).containsOnlyOnce("stored_name");
    assertThat(RENDERER.rows(filter).text()).doesNotContain("stored_name");
    assertThat(RENDERER.mask(filter).text()).doesNotContain("stored_name");
  }
}
