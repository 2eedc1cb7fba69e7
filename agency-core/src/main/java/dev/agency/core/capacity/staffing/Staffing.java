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
    Alone alone = new Alone(view, plan.weekStart());
    Problem problem = problem(alone, plan);
    if (!problem.isFeasible()) {
      return new StaffingAnswer.Infeasible(problem.certificate());
    }
    if (!plan.hasOrder()) {
      return new StaffingAnswer.Feasible(problem.witness());
    }
    Optional<SerialSchedule> schedule = SerialSchedule.of(alone, plan);
    return schedule
        .filter(SerialSchedule::keepsWindows)
        .<StaffingAnswer>map(found -> new StaffingAnswer.Feasible(found.assignments()))
        .orElseGet(() -> unknown(alone, plan, schedule));
  }

  private static StaffingAnswer unknown(
      Alone alone, StaffingPlan plan, Optional<SerialSchedule> schedule) {
    LocalDate lower = firstDelivery(alone, plan).orElseThrow();
    return new StaffingAnswer.Unknown(
        lower,
        schedule.map(SerialSchedule::lastDay),
        notBefore(alone, plan, lower),
        schedule.map(SerialSchedule::assignments).orElse(ImmutableList.of()));
  }

  /**
   * Returns what would let more of a plan be done.
   *
   * <p>Of a plan that could be done but for its order, it is what helps on the days that the order
   * leaves to each demand. That a change lets others begin earlier or end later as well is not
   * counted.
   *
   * @param view what people have free
   * @param plan what is to be done
   * @return the changes that gain something, best first; none if there is time enough
   * @throws dev.agency.core.error.InvalidModelException as {@link #solve} does
   */
  public static ImmutableList<PlanChange> minimalChanges(CapacityView view, StaffingPlan plan) {
    return minimalChanges(view, plan, Long.MAX_VALUE).orElseThrow();
  }

  /**
   * Returns what would let more of a plan be done, unless that takes too long.
   *
   * <p>Each change is tried by itself, and a plan of very many demands of which most lack time has
   * very many. A step is the same on any machine; a billion take some seconds.
   *
   * @param view what people have free
   * @param plan what is to be done
   * @param steps the most steps, each from a demand to days on which it may be done or back
   * @return the changes as {@link #minimalChanges(CapacityView, StaffingPlan)} has them, all or
   *     none
   * @throws dev.agency.core.error.InvalidModelException as {@link #solve} does
   */
  public static Optional<ImmutableList<PlanChange>> minimalChanges(
      CapacityView view, StaffingPlan plan, long steps) {
    requireWithin(view, plan);
    Problem problem = new Problem(Grid.byWeeks(view, plan, Turns.NONE), plan);
    if (plan.hasOrder() && problem.isFeasible()) {
      Turns turns = Turns.of(new Alone(view, plan.weekStart()), plan);
      problem = new Problem(Grid.byWeeks(view, plan, turns), plan);
    }
    return new Changes(problem).list(steps);
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
    Alone alone = new Alone(view, plan.weekStart());
    Optional<LocalDate> lower = firstDelivery(alone, plan);
    if (lower.isEmpty()) {
      return new Earliest.NotWithin(problem(alone, until(plan, last)).certificate());
    }
    LocalDate day = lower.get();
    if (!plan.hasOrder()) {
      return new Earliest.On(
          day, problem(alone, until(plan, day)).witness(), notBefore(alone, plan, day));
    }
    Optional<SerialSchedule> schedule = SerialSchedule.of(alone, until(plan, last));
    Optional<LocalDate> upper = schedule.map(SerialSchedule::lastDay);
    return upper.equals(lower)
        ? new Earliest.On(day, schedule.orElseThrow().assignments(), notBefore(alone, plan, day))
        : new Earliest.Between(day, upper);
  }

  private static Optional<Certificate> notBefore(Alone alone, StaffingPlan plan, LocalDate day) {
    return day.isAfter(firstPossible(plan))
        ? Optional.of(problem(alone, until(plan, day.minusDays(1))).certificate())
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
    Alone alone = new Alone(view, plan.weekStart());
    Optional<LocalDate> lower = Optional.empty();
    for (long days = 0; days <= most; days++) {
      StaffingPlan moved = moved(plan, days);
      Problem problem = problem(alone, moved);
      if (problem.isFeasible()) {
        LocalDate day = first.plusDays(days);
        lower = lower.or(() -> Optional.of(day));
        Optional<ImmutableList<Assignment>> witness =
            plan.hasOrder()
                ? SerialSchedule.of(alone, moved)
                    .filter(SerialSchedule::keepsWindows)
                    .map(SerialSchedule::assignments)
                : Optional.of(problem.witness());
        if (witness.isPresent()) {
          return lower.get().equals(day)
              ? new Earliest.On(day, witness.get(), notEarlier(alone, plan, days))
              : new Earliest.Between(lower.get(), Optional.of(day));
        }
      }
    }
    return lower
        .<Earliest>map(day -> new Earliest.Between(day, Optional.empty()))
        .orElseGet(() -> new Earliest.NotWithin(problem(alone, moved(plan, most)).certificate()));
  }

  private static Optional<Certificate> notEarlier(Alone alone, StaffingPlan plan, long days) {
    return days == 0
        ? Optional.empty()
        : Optional.of(problem(alone, moved(plan, days - 1)).certificate());
  }

  /** Returns the first day before which all cannot be done, by what every order has to keep. */
  private static Optional<LocalDate> firstDelivery(Alone alone, StaffingPlan plan) {
    LocalDate low = firstPossible(plan);
    LocalDate high = alone.view.horizon().last().orElseThrow();
    if (!problem(alone, until(plan, high)).isFeasible()) {
      return Optional.empty();
    }
    // By high it can be done; before low it cannot.
    while (low.isBefore(high)) {
      LocalDate middle =
          LocalDate.ofEpochDay(Math.floorDiv(low.toEpochDay() + high.toEpochDay(), 2L));
      if (problem(alone, until(plan, middle)).isFeasible()) {
        high = middle;
      } else {
        low = middle.plusDays(1);
      }
    }
    return Optional.of(low);
  }

  /**
   * Returns the demands of a plan on the days of their windows; where these are enough, on those
   * that the order leaves them.
   */
  private static Problem problem(Alone alone, StaffingPlan plan) {
    Problem atOnce = new Problem(Grid.of(alone.view, plan, Turns.NONE), plan);
    if (!plan.hasOrder() || !atOnce.isFeasible()) {
      return atOnce;
    }
    Turns turns = Turns.of(alone, plan);
    return turns.isEmpty() ? atOnce : new Problem(Grid.of(alone.view, plan, turns), plan);
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
    Invariants rules = Invariants.of("a staffing plan");
    for (int i = 0; i < plan.demands().size(); i++) {
      // The path is put together only where it is needed, for nearly all lie within.
      if (!plan.demands().get(i).window().isWithin(horizon)) {
        rules.require(
            false,
            "demands/" + i + "/window",
            ErrorCode.OUT_OF_RANGE,
            "must lie within the horizon");
      }
    }
    rules.verify();
  }

  private static void requireDemands(StaffingPlan plan) {
    Invariants.of("a staffing plan")
        .require(!plan.demands().isEmpty(), "demands", ErrorCode.EMPTY, "must not be empty")
        .verify();
  }
}
