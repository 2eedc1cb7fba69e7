package dev.agency.examples.cli.story;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.outlook.CostEstimate;
import dev.agency.budget.review.ReviewPolicy;
import dev.agency.budget.review.ReviewReport;
import dev.agency.budget.review.SetupFacts;
import dev.agency.budget.review.SetupReview;
import dev.agency.core.booking.Booking;
import dev.agency.core.budget.Budget;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.staffing.PlanChange;
import dev.agency.core.capacity.staffing.Staffing;
import dev.agency.core.capacity.staffing.StaffingDemand;
import dev.agency.core.capacity.staffing.StaffingPlan;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealFlow;
import dev.agency.core.deal.SetupVerdict;
import dev.agency.core.figure.Message;
import dev.agency.core.scope.EffortEstimate;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.scope.ScopeOfWork;
import dev.agency.core.time.DateRange;
import dev.agency.examples.cli.capacity.Helps;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * The deal as it was submitted and reviewed, twice.
 *
 * @param first the version that does not fit
 * @param helps what would make it fit, in the words of the library, best first
 * @param second the version that does
 */
record SetUp(Version first, ImmutableList<Message> helps, Version second) {
  /** How many changes of a kind are told. */
  private static final int OF_A_KIND = 1;

  /**
   * A version and what its review came to.
   *
   * @param deal the deal with that scope, of which there is a proposal now
   * @param scope what is to be sold
   * @param report the review
   */
  record Version(Deal deal, ScopeOfWork scope, ReviewReport report) {
    /** Returns what that means for who signs the deal. */
    SetupVerdict verdict() {
      return report.verdict(deal.id());
    }
  }

  static SetUp of(StoryData data) {
    SetUpDraft draft = data.setUp();
    ScopeOfWork mended = Moves.made(draft.scope().apply(draft.mended()));
    CapacitySnapshot free = Staff.beside(data, others(data));
    Deal proposed =
        Moves.made(
            DealFlow.of(data.pipeline())
                .move(data.deal(), data.cast().proposed(), draft.firstOn()));
    Version first =
        version(
            data, free, submitted(proposed, draft.scope()), draft.firstOn(), ImmutableList.of());
    return new SetUp(
        first,
        Helps.bestOfEachKind(
                Staffing.minimalChanges(free, demands(draft, draft.scope())), OF_A_KIND)
            .stream()
            .map(PlanChange::message)
            .collect(toImmutableList()),
        version(
            data,
            free,
            submitted(proposed, mended),
            draft.secondOn(),
            ImmutableList.of(first.report())));
  }

  /** Returns the deal with what is to be sold worked out, from where a win takes it. */
  private static Deal submitted(Deal deal, ScopeOfWork scope) {
    return deal.toBuilder()
        .plan(scope.plan())
        .scopeItems(scope.items())
        .milestones(scope.milestones())
        .build();
  }

  private static Version version(
      StoryData data, CapacitySnapshot free, Deal deal, LocalDate on, List<ReviewReport> earlier) {
    ScopeOfWork scope = deal.scope(data.cast().project()).orElseThrow();
    Budget sold = budget(data);
    SetupFacts facts =
        SetupFacts.builder()
            .version(deal.setupVersion())
            .category(data.setUp().category())
            .estimatedMinutes(scope.minutes())
            .soldMinutes(sold.estimatedMinutes())
            .price(deal.value())
            .cost(
                CostEstimate.of(sold, data.people(), data.rates(), scope.plan().start())
                    .map(cost -> cost.toMoney(RoundingMode.HALF_UP)))
            .finished(data.similar())
            .staffing(Staffing.solve(free, demands(data.setUp(), scope)))
            .scope(scope)
            .workItems(data.soldWork())
            .build();
    return new Version(
        deal, scope, Moves.made(SetupReview.of(ReviewPolicy.usual()).review(facts, earlier, on)));
  }

  /** Returns all bookings but those of the deal, which the demands stand for. */
  private static ImmutableList<Booking> others(StoryData data) {
    return data.bookings().stream()
        .filter(booking -> booking.deal().isEmpty())
        .collect(toImmutableList());
  }

  /** Returns what each item asks of which discipline, from when its work can begin. */
  private static StaffingPlan demands(SetUpDraft draft, ScopeOfWork scope) {
    StaffingPlan.Builder plan = StaffingPlan.builder();
    for (ScopeItem item : scope.items()) {
      for (EffortEstimate estimate : item.estimates()) {
        plan.addDemands(
            StaffingDemand.builder()
                .name(item.name())
                .addAnyOf(estimate.discipline())
                .window(DateRange.closed(draft.start(item.id()), item.due()))
                .minutes(estimate.minutes())
                .build());
      }
    }
    return plan.build();
  }

  /** Returns the budget that the deal would become. */
  private static Budget budget(StoryData data) {
    Deal deal = data.deal();
    return Budget.builder()
        .id(data.cast().budget())
        .project(data.cast().project())
        .name(deal.name())
        .currency(deal.currency())
        .pricing(deal.pricing())
        .minutesPerDay(deal.minutesPerDay())
        .lines(deal.lines())
        .build();
  }

  /** Returns the items that the second version has later, as they were and as they are. */
  ImmutableList<Later> later() {
    return first.scope().items().stream()
        .flatMap(
            item ->
                second
                    .scope()
                    .item(item.id())
                    .map(ScopeItem::due)
                    .filter(item.due()::isBefore)
                    .map(due -> new Later(item.name(), item.due(), due))
                    .stream())
        .collect(toImmutableList());
  }

  /** An item that is due later than it was. */
  record Later(String item, LocalDate was, LocalDate is) {}
}
