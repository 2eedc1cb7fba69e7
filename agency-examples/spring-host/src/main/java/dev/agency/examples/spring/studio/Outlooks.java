package dev.agency.examples.spring.studio;

import static com.google.common.collect.ImmutableList.toImmutableList;

import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.alert.AlertSettings;
import dev.agency.budget.forecast.FinishedProject;
import dev.agency.budget.forecast.ForecastSettings;
import dev.agency.budget.forecast.History;
import dev.agency.budget.outlook.CostEstimate;
import dev.agency.budget.outlook.OutlookCalculator;
import dev.agency.budget.outlook.OutlookFacts;
import dev.agency.budget.outlook.OutlookReport;
import dev.agency.budget.outlook.OutlookSettings;
import dev.agency.core.budget.Budget;
import dev.agency.core.people.Person;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.project.Project;
import dev.agency.core.time.DateRange;
import dev.agency.examples.spring.store.ProjectLog;
import java.time.LocalDate;
import java.util.List;

/**
 * Works out where budgets lead to, with what the agency learned from finished projects.
 *
 * <p>What the work was to cost is its estimated time at the mean rate of the people of each
 * discipline on the first planned day.
 */
final class Outlooks {
  private final History history;
  private final OutlookSettings settings;

  Outlooks(List<FinishedProject> finished) {
    this.history = History.of(finished);
    this.settings =
        OutlookSettings.usual(history)
            .withAlerts(AlertSettings.usual().withThresholds(BurnSettings.usual().thresholds()));
  }

  /** Returns how the impact of a change is forecast. */
  ForecastSettings forecasts() {
    return ForecastSettings.usual(history);
  }

  OutlookReport of(
      Project project,
      Budget budget,
      BurnReport burn,
      ProjectLog log,
      List<Person> people,
      RateBook rates) {
    LocalDate first = project.plan().map(DateRange::start).orElse(burn.budget().asOf());
    return OutlookCalculator.calculate(
        OutlookFacts.builder()
            .project(project)
            .budget(budget)
            .burn(burn)
            .progress(log.progress())
            .estimatedCost(CostEstimate.of(budget, people, rates, first))
            .requests(
                log.requests().stream().map(ProjectLog.Asked::counted).collect(toImmutableList()))
            .build(),
        settings);
  }
}
