package dev.agency.examples.cli.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.Crossing;
import dev.agency.budget.PeriodBurn;
import dev.agency.core.json.AgencyJson;
import dev.agency.permissions.view.Projection;
import java.util.List;

/** Writes a view for another program: redacted records as they are, each with what it hides. */
final class ViewJson {
  private ViewJson() {}

  /**
   * Writes a view.
   *
   * @param view the view
   * @return one array, an object per project
   */
  static String write(RoleView view) {
    return AgencyJson.write(
        view.projects().stream()
            .map(
                project ->
                    new ProjectDocument(
                        project.project(),
                        project.burn(),
                        project.weeks(),
                        project.crossings(),
                        project.verdict().sentence(),
                        project.verdict().next()))
            .toList());
  }

  /** One project. */
  @JsonPropertyOrder({"project", "burn", "weeks", "crossings", "verdict", "next"})
  record ProjectDocument(
      @JsonProperty("project") Projection<ProjectFacts> project,
      @JsonProperty("burn") Projection<BudgetBurn> burn,
      @JsonProperty("weeks") List<Projection<PeriodBurn>> weeks,
      @JsonProperty("crossings") List<Projection<Crossing>> crossings,
      @JsonProperty("verdict") String verdict,
      @JsonProperty("next") String next) {}
}
