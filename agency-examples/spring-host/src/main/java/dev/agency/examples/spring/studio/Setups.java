package dev.agency.examples.spring.studio;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.outlook.CostEstimate;
import dev.agency.budget.review.SetupFacts;
import dev.agency.budget.review.SimilarProject;
import dev.agency.core.budget.Budget;
import dev.agency.core.capacity.CapacityRules;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.Commitment;
import dev.agency.core.capacity.staffing.Staffing;
import dev.agency.core.capacity.staffing.StaffingAnswer;
import dev.agency.core.capacity.staffing.StaffingDemand;
import dev.agency.core.capacity.staffing.StaffingPlan;
import dev.agency.core.id.ProjectId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.project.Project;
import dev.agency.core.project.WorkItem;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.EffortEstimate;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.scope.ScopeOfWork;
import dev.agency.core.time.DateRange;
import dev.agency.examples.spring.store.ProjectSetup;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a project was set up with, for the review of it: its budget, its scope and the work that is
 * planned, what similar projects took, and whether the people have the time for what is still due.
 */
final class Setups {
  private static final int YEARS = 2;

  private final StudioData data;
  private final LocalDate tomorrow;

  Setups(StudioData data, LocalDate asOf) {
    this.data = data;
    this.tomorrow = asOf.plusDays(1);
  }

  /** Returns which version of a set-up it is: that of nothing else, and of no cost. */
  Fingerprint version(Project project, Budget budget, ProjectSetup setup) {
    return Fingerprint.builder("set-up of a project")
        .text(project.id().value())
        .text(AgencyJson.write(budget))
        .optional(scope(budget), (fields, scope) -> fields.text(AgencyJson.write(scope)))
        .list(items(project.id()), (fields, item) -> fields.text(AgencyJson.write(item)))
        .text(setup.category())
        .list(setup.similar(), Fingerprint.Builder::text)
        .build();
  }

  SetupFacts facts(Project project, Budget budget, ProjectSetup setup) {
    LocalDate first = project.plan().map(DateRange::start).orElse(tomorrow);
    return SetupFacts.builder()
        .version(version(project, budget, setup))
        .category(setup.category())
        .estimatedMinutes(budget.lines().stream().mapToLong(ServiceLine::estimatedMinutes).sum())
        .price(budget.total().map(total -> total.toMoney(RoundingMode.HALF_UP)))
        .cost(
            CostEstimate.of(budget, data.people(), data.house().rates(), first)
                .map(cost -> cost.toMoney(RoundingMode.HALF_UP)))
        .finished(
            data.house().history().stream()
                .filter(each -> setup.similar().contains(each.name()))
                .map(each -> SimilarProject.of(setup.category(), each))
                .collect(toImmutableList()))
        .staffing(scope(budget).flatMap(scope -> staffing(project.id(), scope)))
        .scope(scope(budget))
        .workItems(items(project.id()))
        .build();
  }

  private ImmutableList<WorkItem> items(ProjectId project) {
    return data.items().stream()
        .filter(each -> each.project().equals(project))
        .collect(toImmutableList());
  }

  private Optional<ScopeOfWork> scope(Budget budget) {
    return data.baselines().stream()
        .filter(each -> each.budget().equals(budget.id()))
        .filter(each -> each.number() == 1)
        .map(Baseline::scope)
        .findFirst();
  }

  /**
   * Whether there is time beside all that is booked for other projects; that is not asked twice.
   */
  private Optional<StaffingAnswer> staffing(ProjectId project, ScopeOfWork scope) {
    StaffingPlan.Builder plan = StaffingPlan.builder();
    Set<String> names = new HashSet<>();
    DateRange horizon = DateRange.of(tomorrow, tomorrow.plusYears(YEARS));
    for (ScopeItem item : scope.items()) {
      LocalDate from = scope.plan().start().isAfter(tomorrow) ? scope.plan().start() : tomorrow;
      if (!item.due().isBefore(from) && horizon.contains(item.due())) {
        for (EffortEstimate estimate : item.estimates()) {
          String name = item.name() + ", " + estimate.discipline();
          while (!names.add(name)) {
            name += "'";
          }
          plan.addDemands(
              StaffingDemand.builder()
                  .name(name)
                  .addAnyOf(estimate.discipline())
                  .window(DateRange.closed(from, item.due()))
                  .minutes(estimate.minutes())
                  .build());
        }
      }
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(Staffing.solve(beside(project, horizon), plan.build()));
  }

  private CapacitySnapshot beside(ProjectId project, DateRange horizon) {
    return CapacitySnapshot.of(
            data.capacity(
                data.bookings().stream()
                    .filter(each -> !each.project().equals(Optional.of(project)))
                    .collect(toImmutableList())),
            horizon,
            CapacityRules.usual())
        .counting(Commitment.WITH_TENTATIVE);
  }
}
