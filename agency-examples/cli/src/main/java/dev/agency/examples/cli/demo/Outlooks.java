package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.alert.AlertSettings;
import dev.agency.budget.alert.ScopeRequest;
import dev.agency.budget.forecast.History;
import dev.agency.budget.outlook.CostEstimate;
import dev.agency.budget.outlook.OutlookCalculator;
import dev.agency.budget.outlook.OutlookFacts;
import dev.agency.budget.outlook.OutlookReport;
import dev.agency.budget.outlook.OutlookSettings;
import dev.agency.core.budget.Budget;
import dev.agency.core.project.Project;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;

/**
 * Works out where budgets stand and lead to, as this agency does it.
 *
 * <p>The plan is even over the planned days, and done is what was posted. What the work was to cost
 * is its estimated minutes at the mean rate of the people of each discipline on the first planned
 * day.
 */
final class Outlooks {
  /** When this agency wants to be warned. */
  static final AlertSettings ALERTS =
      AlertSettings.usual().withThresholds(BurnSettings.usual().thresholds());

  private final AgencyData data;
  private final OutlookSettings settings;

  /**
   * Begins with what the agency has learned from finished projects.
   *
   * @param data the agency
   */
  Outlooks(AgencyData data) {
    this.data = data;
    this.settings = OutlookSettings.usual(History.of(data.history())).withAlerts(ALERTS);
  }

  /**
   * Returns the outlook of a budget.
   *
   * @param project the project
   * @param budget the budget
   * @param burn its burn, as the agency bills it
   * @return the outlook as of the day of the burn
   */
  OutlookReport of(Project project, Budget budget, BurnReport burn) {
    LocalDate first = project.plan().map(DateRange::start).orElse(burn.budget().asOf());
    return OutlookCalculator.calculate(
        OutlookFacts.builder()
            .project(project)
            .budget(budget)
            .burn(burn)
            .progress(data.progress())
            .estimatedCost(CostEstimate.of(budget, data.people(), data.rates(), first))
            .requests(
                data.requests().stream()
                    .filter(request -> request.project().equals(project.id()))
                    .map(
                        request ->
                            new ScopeRequest(
                                request.request(),
                                request.day(),
                                request.state(),
                                request.minutes()))
                    .collect(toImmutableList()))
            .build(),
        settings);
  }
}
