package dev.agency.budget.outlook;

import static dev.agency.budget.outlook.OutlookExample.post;
import static dev.agency.budget.outlook.OutlookExample.project;
import static dev.agency.budget.outlook.OutlookExample.sold;
import static dev.agency.budget.outlook.OutlookExample.worked;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnReport;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.alert.ScopeRequest;
import dev.agency.budget.forecast.History;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.budget.Budget;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.people.Person;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of the page about the outlook is this code, and it runs. */
class OutlookReadmeTest {
  @Test
  void theExampleRuns() {
    BurnScenario scenario = worked(sold()).asOf("2026-03-29");
    Project project = project();
    Budget budget = scenario.budget();
    BurnReport burn = scenario.report();
    RateBook rates = scenario.rates();
    List<Person> people = ImmutableList.of();
    List<ProgressPost> posts = ImmutableList.of(post("2026-03-13", 25), post("2026-03-27", 50));
    List<ScopeRequest> requests = ImmutableList.of();
    History history = History.empty();
    LocalDate start = OutlookExample.START;
    // readme:start
    OutlookFacts facts =
        OutlookFacts.builder()
            .project(project)
            .budget(budget)
            .burn(burn)
            .progress(posts)
            .estimatedCost(CostEstimate.of(budget, people, rates, start))
            .requests(requests)
            .build();
    OutlookReport outlook = OutlookCalculator.calculate(facts, OutlookSettings.usual(history));

    outlook.minutesNow().value().costIndex(); // Known(0.7142857143): 50 hours earned, 70 worked
    outlook.forecast().standard().minutesAtCompletion(); // Known(8123)
    outlook.forecast().runOut().minutesRunOut(); // Known(2026-04-07)
    outlook.alerts().open(); // work is ahead of what it earned, and 50 % of the budget is used
    outlook.explain(OutlookFigure.MINUTES_RUN_OUT); // what is left, and what a week takes of it
    // readme:end
    assertThat(outlook.explain(OutlookFigure.MINUTES_RUN_OUT).value())
        .isEqualTo(outlook.forecast().runOut().minutesRunOut());
    assertThat(outlook.minutesNow().value().costIndex()).hasToString("Known[value=0.7142857143]");
    assertThat(outlook.forecast().standard().minutesAtCompletion()).isEqualTo(Figure.known(8_123L));
    assertThat(outlook.forecast().runOut().minutesRunOut())
        .isEqualTo(Figure.known(LocalDate.of(2026, 4, 7)));
    assertThat(outlook.alerts().open())
        .extracting(Alert::rule)
        .extracting(Enum::name)
        .containsExactly("GAP", "VALUE_THRESHOLD", "MINUTES_THRESHOLD");
    assertThat(outlook.costNow().value().earned())
        .isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
  }
}
