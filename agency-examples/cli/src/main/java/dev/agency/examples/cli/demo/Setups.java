package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.outlook.CostEstimate;
import dev.agency.budget.review.ReviewPolicy;
import dev.agency.budget.review.ReviewReport;
import dev.agency.budget.review.SetupFacts;
import dev.agency.budget.review.SetupReview;
import dev.agency.budget.review.SimilarProject;
import dev.agency.core.budget.Budget;
import dev.agency.core.capacity.Buckets;
import dev.agency.core.capacity.CapacityRules;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.OpenDeal;
import dev.agency.core.capacity.PipelineDemand;
import dev.agency.core.capacity.staffing.DealDemands;
import dev.agency.core.capacity.staffing.Staffing;
import dev.agency.core.capacity.staffing.StaffingAnswer;
import dev.agency.core.capacity.staffing.StaffingDemand;
import dev.agency.core.deal.Deal;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import dev.agency.examples.cli.capacity.OpenBookings;
import dev.agency.permissions.Subject;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** The review of a deal as it stands before it is won. */
record Setups(Agency agency) {
  private static final int WEEKS = 30;

  /** Returns what somebody sees of a review; empty if that is nothing. */
  Optional<SeenReview> review(Subject subject, DealId id) {
    Deal deal =
        agency.data().deals().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow();
    return SeenReview.of(subject, id, report(deal, Reviewed.of(agency.data(), deal)));
  }

  /** Reviews a deal; what was reviewed already is not reviewed again, and that review stands. */
  ReviewReport report(Deal deal, ImmutableList<ReviewReport> earlier) {
    return Agency.checked(
        "the set-up of " + deal.id() + ": ",
        () ->
            SetupReview.of(ReviewPolicy.usual())
                .review(facts(deal), earlier, agency.data().asOf())
                .granted()
                .orElseGet(() -> earlier.get(earlier.size() - 1)));
  }

  private SetupFacts facts(Deal deal) {
    SetupFacts.Builder facts =
        SetupFacts.builder()
            .version(deal.setupVersion())
            .estimatedMinutes(deal.lines().stream().mapToLong(ServiceLine::estimatedMinutes).sum())
            .price(deal.value())
            .cost(
                CostEstimate.of(
                        budget(deal), agency.data().people(), agency.data().rates(), first(deal))
                    .map(cost -> cost.toMoney(RoundingMode.HALF_UP)))
            .staffing(staffing(deal));
    agency.data().setups().stream()
        .filter(each -> each.deal().equals(deal.id()))
        .findFirst()
        .ifPresent(
            setup ->
                facts
                    .category(setup.category())
                    .finished(finished(setup))
                    .scope(setup.scope())
                    .workItems(setup.workItems()));
    return facts.build();
  }

  private LocalDate first(Deal deal) {
    return deal.plan().map(DateRange::start).orElse(agency.data().asOf());
  }

  private static Budget budget(Deal deal) {
    return Budget.builder()
        .id(BudgetId.of("set-up"))
        .project(ProjectId.of("set-up"))
        .name(deal.name())
        .currency(deal.currency())
        .pricing(deal.pricing())
        .minutesPerDay(deal.minutesPerDay())
        .lines(deal.lines())
        .build();
  }

  private ImmutableList<SimilarProject> finished(Setup setup) {
    return agency.data().history().stream()
        .filter(each -> setup.similar().contains(each.name()))
        .map(each -> SimilarProject.of(setup.category(), each))
        .collect(toImmutableList());
  }

  /** Who has the time, with what is booked and wished for, and no other open deal. */
  private Optional<StaffingAnswer> staffing(Deal deal) {
    AgencyData data = agency.data();
    LocalDate monday = data.asOf().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    DateRange horizon = DateRange.of(monday, monday.plusWeeks(WEEKS));
    ImmutableList<OpenDeal> open =
        data.deals().stream()
            .filter(data::isOpen)
            .map(
                each ->
                    OpenDeal.of(
                        each,
                        data.pipelineOf(each),
                        data.bookings().stream()
                            .filter(booking -> booking.deal().equals(Optional.of(each.id())))
                            .toList()))
            .collect(toImmutableList());
    if (open.stream().noneMatch(each -> each.deal().id().equals(deal.id()))) {
      return Optional.empty();
    }
    CapacitySnapshot rest =
        Staffed.rest(
            CapacitySnapshot.of(data.capacity(data.bookings()), horizon, CapacityRules.usual()),
            open);
    ImmutableList<StaffingDemand> demands =
        DealDemands.of(
            PipelineDemand.of(rest, Buckets.of(horizon, Granularity.MONTH, WeekStart.ISO), open),
            deal.id());
    return demands.isEmpty()
        ? Optional.empty()
        : Optional.of(Staffing.solve(rest, OpenBookings.beside(rest, demands, WeekStart.ISO)));
  }
}
