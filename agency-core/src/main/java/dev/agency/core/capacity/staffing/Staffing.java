package dev.agency.core.capacity.staffing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.CapacityView;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers whether a plan can be done, when it could be, and what would help.
 *
 * <pre>{@code
 * StaffingAnswer answer = Staffing.solve(view, plan);
 * if (answer instanceof StaffingAnswer.Infeasible no) {
 *   no.certificate().messages();          // needs 412 h, everyone who may do it has 371 h free
 *   Staffing.minimalChanges(view, plan);  // until 5 April: 41 h more
 * }
 * }</pre>
 *
 * <p>Work may be split between people and days to the minute, and one person may do several demands
 * on one day. Answers hold for what the view counts: bookings that are confirmed, or tentative ones
 * too. They are found by a maximum flow and can be checked by {@link StaffingCheck}. The same plan
 * has the same certificate in whatever order people and demands are; of several witnesses any may
 * be given.
 */
public final class Staffing {
  private Staffing() {}

  /**
   * Returns whether a plan can be done.
   *
   * @param view what people have free
   * @param plan what is to be done
   * @return yes with a witness or no with a certificate; with an order between demands also {@code
   *     Unknown}
   * @throws dev.agency.core.error.InvalidModelException if a window does not lie within the horizon
   *     ({@code OUT_OF_RANGE} at {@code /demands/3/window})
   */
  public static StaffingAnswer solve(CapacityView view, StaffingPlan plan) {
    requireWithin(view, plan);
    Problem problem = new Problem(Grid.of(view, plan), plan);
    if (!problem.isFeasible()) {
      return new StaffingAnswer.Infeasible(problem.certificate());
    }
    if (!plan.hasOrder()) {
      return new StaffingAnswer.Feasible(problem.witness());
    }
    Optional<SerialSchedule> schedule = SerialSchedule.of(view, plan);
    return schedule
        .filter(SerialSchedule::keepsWindows)
        .<StaffingAnswer>map(found -> new StaffingAnswer.Feasible(found.assignments()))
        .orElseGet(
            () ->
                new StaffingAnswer.Unknown(
                    firstDelivery(view, plan).orElseThrow(),
                    schedule.map(SerialSchedule::lastDay)));
  }

  /**
   * Returns what would let more of a plan be done.
   *
   * @param view what people have free
   * @param plan what is to be done; an order between demands does not matter here
   * @return the changes that gain something, best first; none if all can be done
   * @throws dev.agency.core.error.InvalidModelException as {@link #solve} does
   */
  public static ImmutableList<Change> minimalChanges(CapacityView view, StaffingPlan plan) {
    requireWithin(view, plan);
    return new Problem(Grid.byWeeks(view, plan), plan).changes();
  }

  /**
   * Returns the first day by which all of a plan can be delivered, whatever the ends of its
   * windows.
   *
   * @param view what people have free
   * @param plan what is to be done, at least one demand; it begins on the first days of its windows
   * @return the last day of work; by each later day of the horizon it can be delivered as well
   * @throws dev.agency.core.error.InvalidModelException as {@link #solve} does, or without a demand
   *     ({@code EMPTY} at {@code /demands})
   */
  public static Earliest earliestDelivery(CapacityView view, StaffingPlan plan) {
    requireWithin(view, plan);
    requireDemands(plan);
    LocalDate last = view.horizon().last().orElseThrow();
    Optional<LocalDate> lower = firstDelivery(view, plan);
    if (lower.isEmpty()) {
      return new Earliest.NotWithin(problem(view, until(plan, last)).certificate());
    }
    if (!plan.hasOrder()) {
      return on(lower.get(), firstPossible(plan), day -> problem(view, until(plan, day)));
    }
    Optional<SerialSchedule> schedule = SerialSchedule.of(view, until(plan, last));
    Optional<LocalDate> upper = schedule.map(SerialSchedule::lastDay);
    return upper.equals(lower)
        ? new Earliest.On(
            lower.get(), schedule.orElseThrow().assignments(), notBefore(view, plan, lower.get()))
        : new Earliest.Between(lower.get(), upper);
  }

  private static Optional<Certificate> notBefore(
      CapacityView view, StaffingPlan plan, LocalDate day) {
    return day.isAfter(firstPossible(plan))
        ? Optional.of(problem(view, until(plan, day.minusDays(1))).certificate())
        : Optional.empty();
  }

  /**
   * Returns the first day on which a plan can begin, if all its windows are moved together.
   *
   * @param view what people have free
   * @param plan what is to be done, at least one demand
   * @return the first day of the earliest window, not before that of the plan itself; on a later
   *     day it may be impossible again
   * @throws dev.agency.core.error.InvalidModelException as {@link #earliestDelivery} does
   */
  public static Earliest earliestStart(CapacityView view, StaffingPlan plan) {
    requireWithin(view, plan);
    requireDemands(plan);
    LocalDate first = firstStart(plan);
    LocalDate lastEnd =
        plan.demands().stream()
            .map(demand -> Grid.end(demand.window()))
            .max(LocalDate::compareTo)
            .orElseThrow();
    long most = Grid.end(view.horizon()).toEpochDay() - lastEnd.toEpochDay();
    Optional<LocalDate> lower = Optional.empty();
    for (long days = 0; days <= most; days++) {
      StaffingPlan moved = moved(plan, days);
      if (problem(view, moved).isFeasible()) {
        LocalDate day = first.plusDays(days);
        if (!plan.hasOrder()) {
          return on(day, first, some -> problem(view, moved(plan, between(first, some))));
        }
        lower = lower.or(() -> Optional.of(day));
        Optional<SerialSchedule> schedule =
            SerialSchedule.of(view, moved).filter(SerialSchedule::keepsWindows);
        if (schedule.isPresent()) {
          return lower.get().equals(day)
              ? new Earliest.On(
                  day,
                  schedule.get().assignments(),
                  days == 0
                      ? Optional.empty()
                      : Optional.of(problem(view, moved(plan, days - 1)).certificate()))
              : new Earliest.Between(lower.get(), Optional.of(day));
        }
      }
    }
    return lower
        .<Earliest>map(day -> new Earliest.Between(day, Optional.empty()))
        .orElseGet(() -> new Earliest.NotWithin(problem(view, moved(plan, most)).certificate()));
  }

  private static long between(LocalDate first, LocalDate day) {
    return day.toEpochDay() - first.toEpochDay();
  }

  private static Earliest on(
      LocalDate day, LocalDate first, Function<LocalDate, Problem> problems) {
    return new Earliest.On(
        day,
        problems.apply(day).witness(),
        day.isAfter(first)
            ? Optional.of(problems.apply(day.minusDays(1)).certificate())
            : Optional.empty());
  }

  /** Returns the first day by which all could be done if no order held. */
  private static Optional<LocalDate> firstDelivery(CapacityView view, StaffingPlan plan) {
    LocalDate low = firstPossible(plan);
    LocalDate high = view.horizon().last().orElseThrow();
    if (!problem(view, until(plan, high)).isFeasible()) {
      return Optional.empty();
    }
    // By high it can be done; before low it cannot.
    while (low.isBefore(high)) {
      LocalDate middle =
          LocalDate.ofEpochDay(Math.floorDiv(low.toEpochDay() + high.toEpochDay(), 2L));
      if (problem(view, until(plan, middle)).isFeasible()) {
        high = middle;
      } else {
        low = middle.plusDays(1);
      }
    }
    return Optional.of(low);
  }

  private static Problem problem(CapacityView view, StaffingPlan plan) {
    return new Problem(Grid.of(view, plan), plan);
  }

  private static LocalDate firstStart(StaffingPlan plan) {
    return plan.demands().stream()
        .map(demand -> demand.window().start())
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  /** Returns the first day by which all windows have begun. */
  private static LocalDate firstPossible(StaffingPlan plan) {
    return plan.demands().stream()
        .map(demand -> demand.window().start())
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  private static StaffingPlan until(StaffingPlan plan, LocalDate last) {
    return with(plan, window -> DateRange.closed(window.start(), last));
  }

  private static StaffingPlan moved(StaffingPlan plan, long days) {
    return with(
        plan,
        window -> DateRange.of(window.start().plusDays(days), Grid.end(window).plusDays(days)));
  }

  private static StaffingPlan with(StaffingPlan plan, Function<DateRange, DateRange> window) {
    return plan.toBuilder()
        .demands(
            plan.demands().stream()
                .map(demand -> demand.withWindow(window.apply(demand.window())))
                .collect(toImmutableList()))
        .build();
  }

  private static void requireWithin(CapacityView view, StaffingPlan plan) {
    DateRange horizon = view.horizon();
    Invariants.of("a staffing plan")
        .each(
            "demands",
            plan.demands(),
            (rules, path, demand) ->
                rules.require(
                    !demand.window().start().isBefore(horizon.start())
                        && !Grid.end(demand.window()).isAfter(Grid.end(horizon)),
                    path + "/window",
                    ErrorCode.OUT_OF_RANGE,
                    "must lie within the horizon"))
        .verify();
  }

  private static void requireDemands(StaffingPlan plan) {
    Invariants.of("a staffing plan")
        .require(!plan.demands().isEmpty(), "demands", ErrorCode.EMPTY, "must not be empty")
        .verify();
  }
}
