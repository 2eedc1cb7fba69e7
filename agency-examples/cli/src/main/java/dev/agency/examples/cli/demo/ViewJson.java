package dev.agency.examples.cli.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.Crossing;
import dev.agency.budget.PeriodBurn;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.capacity.DealCapacityRow;
import dev.agency.budget.capacity.LoadRow;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.budget.pipeline.DealRow;
import dev.agency.budget.retainer.RetainerRow;
import dev.agency.core.json.AgencyJson;
import dev.agency.examples.cli.capacity.Answer;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.ShownMessage;
import java.util.List;
import java.util.Optional;

/** Writes a view for another program: redacted records as they are, each with what it hides. */
final class ViewJson {
  private ViewJson() {}

  /**
   * Writes a view.
   *
   * @param view the view
   * @param staffed who has time, empty for who does not plan
   * @return an object: each project, and who has time
   */
  static String write(RoleView view, Optional<StaffedView> staffed) {
    return AgencyJson.write(
        new ViewDocument(
            view.projects().stream().map(ViewJson::document).toList(),
            staffed.map(StaffedDocument::of)));
  }

  private static ProjectDocument document(ProjectView project) {
    return new ProjectDocument(
        project.project(),
        project.burn(),
        project.weeks(),
        project.crossings(),
        Earned.of(project.outlook()),
        project.outlook().forecasts(),
        project.outlook().runOut(),
        project.outlook().alerts().stream().map(Warning::of).toList(),
        project.outlook().retainer(),
        project.books(),
        project.verdict().sentence(),
        project.verdict().next());
  }

  /** All that one role sees. */
  @JsonPropertyOrder({"projects", "staffed"})
  record ViewDocument(
      @JsonProperty("projects") List<ProjectDocument> projects,
      @JsonProperty("staffed") Optional<StaffedDocument> staffed) {}

  /** Who has time; there is an answer and a sentence only for who sees all figures of the deal. */
  @JsonPropertyOrder({"deal", "answer", "impacts", "risks", "loads", "missing", "when", "helps"})
  record StaffedDocument(
      @JsonProperty("deal") Optional<Projection<DealRow>> deal,
      @JsonProperty("answer") Optional<Answer> answer,
      @JsonProperty("impacts") List<Projection<DealCapacityRow>> impacts,
      @JsonProperty("risks") List<Projection<PipelineRiskRow>> risks,
      @JsonProperty("loads") List<Projection<LoadRow>> loads,
      @JsonProperty("missing") List<String> missing,
      @JsonProperty("when") List<String> when,
      @JsonProperty("helps") List<String> helps) {
    static StaffedDocument of(StaffedView view) {
      return new StaffedDocument(
          view.deal(),
          view.answer(),
          view.impacts(),
          view.risks(),
          view.loads(),
          view.missing(),
          view.when(),
          view.helps());
    }
  }

  /** One project. */
  @JsonPropertyOrder({
    "project",
    "burn",
    "weeks",
    "crossings",
    "earned",
    "forecasts",
    "runOut",
    "alerts",
    "retainer",
    "books",
    "verdict",
    "next"
  })
  record ProjectDocument(
      @JsonProperty("project") Projection<ProjectFacts> project,
      @JsonProperty("burn") Projection<BudgetBurn> burn,
      @JsonProperty("weeks") List<Projection<PeriodBurn>> weeks,
      @JsonProperty("crossings") List<Projection<Crossing>> crossings,
      @JsonProperty("earned") Earned earned,
      @JsonProperty("forecasts") List<Projection<ForecastRow>> forecasts,
      @JsonProperty("runOut") List<Projection<RunOutRow>> runOut,
      @JsonProperty("alerts") List<Warning> alerts,
      @JsonProperty("retainer") List<Projection<RetainerRow>> retainer,
      @JsonProperty("books") BooksView books,
      @JsonProperty("verdict") String verdict,
      @JsonProperty("next") String next) {}

  /** The earned value in its three measures, by day. */
  @JsonPropertyOrder({"minutes", "value", "cost"})
  record Earned(
      @JsonProperty("minutes") List<Projection<EarnedValueRow<Measure.Minutes>>> minutes,
      @JsonProperty("value") List<Projection<EarnedValueRow<Measure.Value>>> value,
      @JsonProperty("cost") List<Projection<EarnedValueRow<Measure.Cost>>> cost) {
    static Earned of(OutlookView view) {
      return new Earned(view.minutes(), view.value(), view.cost());
    }
  }

  /** An alert and its words. */
  @JsonPropertyOrder({"alert", "message", "words"})
  record Warning(
      @JsonProperty("alert") Projection<Alert> alert,
      @JsonProperty("message") ShownMessage message,
      @JsonProperty("words") String words) {
    static Warning of(AlertView view) {
      return new Warning(view.alert(), view.message(), view.words());
    }
  }
}
