package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.capacity.DealCapacityRow;
import dev.agency.budget.capacity.LoadRow;
import dev.agency.core.capacity.Buckets;
import dev.agency.core.capacity.CapacityRules;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.Commitment;
import dev.agency.core.capacity.DealImpacts;
import dev.agency.core.capacity.OpenDeal;
import dev.agency.core.capacity.PipelineDemand;
import dev.agency.core.capacity.risk.PipelineRisk;
import dev.agency.core.capacity.staffing.DealDemands;
import dev.agency.core.capacity.staffing.PlanChange;
import dev.agency.core.capacity.staffing.Staffing;
import dev.agency.core.capacity.staffing.StaffingAnswer;
import dev.agency.core.capacity.staffing.StaffingDemand;
import dev.agency.core.capacity.staffing.StaffingPlan;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealOutcome;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.Message;
import dev.agency.core.id.DealId;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import dev.agency.examples.cli.capacity.Answer;
import dev.agency.examples.cli.capacity.Helps;
import dev.agency.examples.cli.capacity.OpenBookings;
import dev.agency.examples.cli.console.BadInput;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * Who has time in the months after the day of the story, and what its open deals would take of it.
 *
 * <p>The deal that is won in the story is no open deal any more, and its bookings are confirmed.
 * Everybody has all calendars of holidays, for the agency is at one place.
 *
 * @param deal the deal that is asked about
 * @param loads a row for each person and week, week by week within a person
 * @param impacts a row for each discipline and month
 * @param risks a row for each discipline of a deal and month
 * @param answer whether the people there are can do the deal; empty if nothing is asked of them, or
 *     not all of it has days that are known
 * @param missing what is missing if they cannot
 * @param helping what would make it fit then, or help where nothing is enough by itself
 */
record Staffed(
    Deal deal,
    ImmutableList<LoadRow> loads,
    ImmutableList<DealCapacityRow> impacts,
    ImmutableList<PipelineRiskRow> risks,
    Optional<Answer> answer,
    ImmutableList<Message> missing,
    Helping helping) {
  /**
   * What would help, each by itself, the best of each kind.
   *
   * @param enough whether each of them makes it fit
   * @param changes the changes in words
   */
  record Helping(boolean enough, ImmutableList<Message> changes) {}

  /** How far ahead it is looked. */
  private static final int WEEKS = 30;

  private static final long QUANTUM = 60;

  /** How many changes of a kind are told. */
  private static final int OF_A_KIND = 2;

  static Staffed of(Agency agency) {
    AgencyData data = agency.data();
    LocalDate monday = data.asOf().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    DateRange horizon = DateRange.of(monday, monday.plusWeeks(WEEKS));
    CapacitySnapshot snapshot =
        CapacitySnapshot.of(data.capacity(agency.bookings()), horizon, CapacityRules.usual());
    ImmutableList<OpenDeal> open =
        data.deals().stream()
            .filter(each -> data.pipeline().stageOf(each).outcome() == DealOutcome.OPEN)
            .filter(each -> !each.id().equals(data.story().winDeal()))
            .map(each -> OpenDeal.of(each, data.pipeline(), agency.bookings(each)))
            .collect(toImmutableList());
    CapacitySnapshot rest = rest(snapshot, open);
    Deal deal =
        data.deals().stream()
            .filter(each -> each.id().equals(data.story().staffedDeal()))
            .filter(each -> isAhead(each, data, horizon))
            .findFirst()
            .orElseThrow(
                () ->
                    new BadInput(
                        "story.json/staffedDeal",
                        ErrorCode.INCONSISTENT,
                        "The deal must be open, and planned for the next 30 weeks."));
    PipelineDemand pipeline =
        PipelineDemand.of(rest, Buckets.of(horizon, Granularity.MONTH, WeekStart.ISO), open);
    ImmutableList<StaffingDemand> work = DealDemands.of(pipeline, deal.id());
    StaffingPlan plan = OpenBookings.beside(rest, work, WeekStart.ISO);
    Optional<StaffingAnswer> answer =
        work.isEmpty() ? Optional.empty() : Optional.of(Staffing.solve(rest, plan));
    Optional<StaffingAnswer.Infeasible> no =
        answer
            .filter(StaffingAnswer.Infeasible.class::isInstance)
            .map(StaffingAnswer.Infeasible.class::cast);
    return new Staffed(
        deal,
        LoadRow.of(data.people(), snapshot, Buckets.of(horizon, Granularity.WEEK, WeekStart.ISO)),
        DealCapacityRow.of(pipeline, deal.id()),
        PipelineRisk.of(pipeline, QUANTUM).rows().stream()
            .filter(row -> row.allWonMinutes() > 0)
            .map(PipelineRiskRow::new)
            .collect(toImmutableList()),
        answer.map(Answer::of),
        no.map(each -> each.certificate().messages()).orElse(ImmutableList.of()),
        no.map(each -> helping(rest, plan, each.certificate().missingMinutes()))
            .orElse(new Helping(false, ImmutableList.of())));
  }

  /** Returns changes that make it fit by themselves, and others only if there is none of these. */
  private static Helping helping(CapacitySnapshot rest, StaffingPlan plan, long missing) {
    List<PlanChange> all = Staffing.minimalChanges(rest, plan);
    List<PlanChange> enough =
        all.stream().filter(change -> change.gainedMinutes() >= missing).toList();
    return new Helping(
        !enough.isEmpty(),
        Helps.bestOfEachKind(enough.isEmpty() ? all : enough, OF_A_KIND).stream()
            .map(PlanChange::message)
            .collect(toImmutableList()));
  }

  /** Returns what there is but for the open deals; what is tentative takes time. */
  static CapacitySnapshot rest(CapacitySnapshot snapshot, List<OpenDeal> open) {
    return snapshot
        .counting(Commitment.WITH_TENTATIVE)
        .whatIf()
        .lost(open.stream().map(each -> each.deal().id()).toArray(DealId[]::new))
        .view();
  }

  private static boolean isAhead(Deal deal, AgencyData data, DateRange horizon) {
    return data.pipeline().stageOf(deal).outcome() == DealOutcome.OPEN
        && !deal.id().equals(data.story().winDeal())
        && deal.plan()
            .filter(plan -> !plan.start().isBefore(horizon.start()))
            .flatMap(DateRange::end)
            .filter(end -> !end.isAfter(horizon.end().orElseThrow()))
            .isPresent();
  }

  /** Returns the rows in which the deal does not fit if the others come as expected, in words. */
  ImmutableList<Message> shortRows() {
    return impacts.stream()
        .map(DealCapacityRow::expected)
        .filter(row -> row.slackMinutes() < 0)
        .map(DealImpacts.Row::message)
        .collect(toImmutableList());
  }
}
