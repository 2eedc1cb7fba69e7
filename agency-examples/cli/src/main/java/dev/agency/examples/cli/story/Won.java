package dev.agency.examples.cli.story;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.Win;
import dev.agency.core.deal.WinTerms;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectBrief;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ScopeOfWork;

/**
 * What the won deal became, nothing of it typed again.
 *
 * <p>The win makes project, budget and confirmed bookings; brief, milestones and baseline are those
 * that were reviewed, carried over here.
 *
 * @param conversion what the win made
 * @param project the project, with the milestones and the people that were sold
 * @param brief the brief, that of the project now
 * @param baseline what was agreed, frozen
 */
record Won(Conversion conversion, Project project, ProjectBrief brief, Baseline baseline) {
  static Won of(StoryData data, SetUp setUp) {
    Conversion conversion =
        Moves.made(
            Win.convert(
                setUp.deal(),
                data.pipeline(),
                WinTerms.builder()
                    .stage(data.cast().won())
                    .wonOn(data.days().won())
                    .projectId(data.cast().project())
                    .budgetId(data.cast().budget())
                    .bookings(
                        data.bookings().stream()
                            .filter(booking -> booking.deal().isPresent())
                            .collect(toImmutableList()))
                    .build()));
    ScopeOfWork scope = setUp.second().scope();
    Project project =
        conversion
            .project()
            .withMilestones(scope.milestones())
            .withMembers(
                conversion.bookings().stream()
                    .flatMap(booking -> booking.person().stream())
                    .toList());
    return new Won(
        conversion,
        project,
        data.brief().forProject(project.id()),
        Baseline.first(scope, conversion.budget().id(), data.days().won())
            .withTotal(setUp.deal().value().ifKnown()));
  }

  /** Returns all bookings there are from the day of the win. */
  ImmutableList<Booking> bookings(StoryData data) {
    return ImmutableList.<Booking>builder()
        .addAll(data.bookings().stream().filter(booking -> booking.deal().isEmpty()).iterator())
        .addAll(conversion.bookings())
        .build();
  }
}
