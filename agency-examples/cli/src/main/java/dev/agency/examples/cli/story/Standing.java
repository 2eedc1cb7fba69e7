package dev.agency.examples.cli.story;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnCalculator;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.change.RequestedScope;
import dev.agency.budget.forecast.History;
import dev.agency.budget.outlook.CostEstimate;
import dev.agency.budget.outlook.OutlookCalculator;
import dev.agency.budget.outlook.OutlookFacts;
import dev.agency.budget.outlook.OutlookReport;
import dev.agency.budget.outlook.OutlookSettings;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.CreepIndex;
import java.time.LocalDate;
import java.util.List;

/**
 * How the work stands on a day: what is used, where that leads to and how far it crept.
 *
 * @param agreed what was agreed by then
 * @param requests what was asked for by then
 * @param burn how much of the budget is used
 * @param outlook where that leads to
 * @param done how much of the work is done, as last posted
 */
record Standing(
    Agreed agreed,
    ImmutableList<ChangeRequest> requests,
    BurnReport burn,
    OutlookReport outlook,
    Figure<BasisPoints> done) {
  /** How the story's agency forecasts. */
  static final OutlookSettings SETTINGS = OutlookSettings.usual(History.empty());

  static Standing of(StoryData data, Agreed agreed, List<ChangeRequest> requests, LocalDate asOf) {
    ImmutableList<ProgressPost> told = told(data, agreed);
    BurnReport burn =
        BurnCalculator.calculate(
            agreed.budget(),
            BurnFacts.builder()
                .entries(agreed.won().entries(data))
                .expenses(agreed.won().expenses(data))
                .disciplines(BurnFacts.disciplinesOf(data.people()))
                .build(),
            data.rates(),
            BurnSettings.usual(),
            asOf);
    OutlookReport outlook =
        OutlookCalculator.calculate(
            OutlookFacts.builder()
                .project(agreed.project())
                .budget(agreed.budget())
                .burn(burn)
                .wonOn(data.days().won())
                .progress(told)
                .estimatedCost(
                    CostEstimate.of(
                        agreed.budget(),
                        data.people(),
                        data.rates(),
                        agreed.current().scope().plan().start()))
                .plans(agreed.plans())
                .requests(RequestedScope.of(requests))
                .build(),
            SETTINGS);
    return new Standing(
        agreed,
        ImmutableList.copyOf(requests),
        burn,
        outlook,
        ProgressPost.latest(told, agreed.project().id(), asOf));
  }

  /**
   * Of what was agreed by then: from the day of the order on progress is told of the scope with it.
   */
  private static ImmutableList<ProgressPost> told(StoryData data, Agreed agreed) {
    boolean ordered = agreed.current().number() > agreed.original().number();
    return data.progress().stream()
        .filter(post -> ordered || post.date().isBefore(data.change().appliedOn()))
        .collect(toImmutableList());
  }

  /** Returns the day. */
  LocalDate asOf() {
    return burn.budget().asOf();
  }

  /** Returns how much of the planned time is gone. */
  Figure<BasisPoints> elapsed() {
    return agreed.project().elapsed(asOf());
  }

  /** Returns how far the work has grown beyond what was agreed, which presale was no part of. */
  CreepIndex creep() {
    return CreepIndex.of(
        agreed.original(),
        agreed.current(),
        requests,
        outlook.forecast().standard().minutesAtCompletion(),
        agreed.won().presaleMinutes(asOf()));
  }
}
