package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.testkit.BurnArbitraries;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.figure.Quantities;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Facts, settings and rows read back as they were written, by both lines of Jackson. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class BurnJsonProperties {
  @Provide
  Arbitrary<BurnScenario> scenarios() {
    return BurnArbitraries.scenarios();
  }

  @Property(tries = 50)
  void whatIsWrittenIsReadBack(@ForAll("scenarios") BurnScenario scenario) {
    assertReadBack(scenario.facts(), BurnFacts.class);
    assertReadBack(scenario.settings(), BurnSettings.class);
    BurnReport report = scenario.report();
    assertReadBack(report.budget(), BudgetBurn.class);
    assertAllReadBack(report.lines(), LineBurn.class);
    assertAllReadBack(report.people(), PersonBurn.class);
    assertAllReadBack(report.disciplines(), DisciplineBurn.class);
    assertAllReadBack(report.weeks(), PeriodBurn.class);
    assertAllReadBack(report.crossings(), Crossing.class);
    assertAllReadBack(report.explain(Quantities.PROFIT).lines(), ExplanationLine.class);
  }

  private static <T> void assertAllReadBack(List<T> rows, Class<T> type) {
    rows.forEach(row -> assertReadBack(row, type));
  }

  private static <T> void assertReadBack(T value, Class<T> type) {
    String json = AgencyJson.write(value);
    assertThat(AgencyJson3.write(value)).isEqualTo(json);
    assertThat(AgencyJson.read(json, type)).isEqualTo(value);
    assertThat(AgencyJson3.read(json, type)).isEqualTo(value);
  }
}
