package dev.agency.examples.cli.story;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.metrics.ContentmentMetrics;
import dev.agency.budget.metrics.DatedProject;
import dev.agency.budget.metrics.DeliveryMetrics;
import dev.agency.budget.metrics.EfficiencyMetrics;
import dev.agency.budget.metrics.Opportunity;
import dev.agency.budget.metrics.OpportunityCalculator;
import dev.agency.budget.metrics.OpportunityFacts;
import dev.agency.budget.metrics.OpportunitySettings;
import dev.agency.budget.metrics.WorkedBudget;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectState;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.CreepIndex;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How it went, and what comes next.
 *
 * @param standing how the work stands at the end
 * @param creep how far it crept, against both baselines
 * @param delivery on time, against what is agreed and against what was signed
 * @param efficiency what was sold for what was worked
 * @param contentment how content the client is
 * @param opportunities what may come next
 */
record Ending(
    Standing standing,
    CreepIndex creep,
    DeliveryMetrics delivery,
    EfficiencyMetrics efficiency,
    ContentmentMetrics contentment,
    ImmutableList<Opportunity> opportunities) {
  static Ending of(StoryData data, Won won, Agreed agreed, Favours favours, Change change) {
    LocalDate asOf = data.days().renewal();
    ImmutableList<ChangeRequest> requests =
        ImmutableList.<ChangeRequest>builder()
            .addAll(favours.requests())
            .add(change.order().request())
            .build();
    Standing standing = Standing.of(data, agreed, requests, asOf);
    Project delivered = delivered(data, agreed.project());
    DateRange days = DateRange.closed(agreed.current().scope().plan().start(), asOf);
    String of = agreed.project().name();
    return new Ending(
        standing,
        standing.creep(),
        DeliveryMetrics.of(
            of,
            ImmutableList.of(DatedProject.of(delivered, Optional.of(agreed.original()))),
            days,
            asOf),
        EfficiencyMetrics.of(of, ImmutableList.of(WorkedBudget.of(standing.burn().budget())), asOf),
        ContentmentMetrics.of(data.client().name(), data.surveys(), days),
        OpportunityCalculator.calculate(
            OpportunityFacts.builder()
                .addProjects(delivered)
                .addContracts(data.contract())
                .changes(requests)
                .addBaselines(agreed.current())
                .capacity(
                    OpportunityFacts.freeMinutes(
                        Staff.beside(data, won.bookings(data)),
                        DateRange.of(asOf.plusDays(1), data.contract().term().endOrThrow())))
                .build(),
            OpportunitySettings.usual(),
            asOf));
  }

  private static Project delivered(StoryData data, Project project) {
    return project
        .withState(ProjectState.COMPLETED)
        .withMilestones(
            project.milestones().stream()
                .map(each -> each.withCompletedOn(reached(data, each.id())))
                .collect(toImmutableList()));
  }

  private static Optional<LocalDate> reached(StoryData data, MilestoneId milestone) {
    return data.reached().stream()
        .filter(each -> each.milestone().equals(milestone))
        .map(Reached::on)
        .findFirst();
  }
}
