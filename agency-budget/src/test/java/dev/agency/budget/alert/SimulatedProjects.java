package dev.agency.budget.alert;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.time.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Projects as they go: a team works through tasks one after the other, some weeks more than others;
 * what a task takes is its estimate times the drift of the project times chance; a task is earned
 * when it is done, and on most Fridays somebody posts what is earned.
 */
final class SimulatedProjects {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final BudgetId BUDGET = BudgetId.of("simulated");

  private final SplittableRandom random;

  SimulatedProjects(SplittableRandom random) {
    this.random = random;
  }

  /**
   * A project that is done.
   *
   * @param history its history
   * @param last its last day
   * @param lumpiness the largest step of progress, in percent of the whole
   * @param quietWeeks the percentage of its weeks without a post
   */
  record Simulated(AlertHistory history, LocalDate last, int lumpiness, int quietWeeks) {}

  /**
   * A project planned at so many weeks, whose tasks take so many percent of their estimates, on
   * average.
   */
  Simulated project(int percent, int shortest, int longest) {
    int weeks = random.nextInt(shortest, longest + 1);
    long weekly = 60L * random.nextInt(40, 161);
    List<Long> estimates = tasks(weeks * weekly);
    // Half of the teams work more to keep the dates, the others are late.
    double pace = random.nextBoolean() ? percent / 100.0 : 1;
    long bac = estimates.stream().mapToLong(Long::longValue).sum();
    AlertHistory.Builder history =
        AlertHistory.builder()
            .budget(BUDGET)
            .addPlans(
                new PlanVersion(
                    MONDAY,
                    PlanVersion.Change.PLANNED,
                    bac,
                    Optional.empty(),
                    Optional.of(DateRange.of(MONDAY, MONDAY.plusWeeks(weeks)))));
    int task = 0;
    long left = effort(estimates.get(0), percent);
    long earned = 0;
    long posted = 0;
    long step = 0;
    int quiet = 0;
    int day = 0;
    long capacity = 0;
    while (task < estimates.size()) {
      LocalDate date = MONDAY.plusDays(day);
      if (date.getDayOfWeek() == DayOfWeek.MONDAY) {
        capacity = Math.round(weekly * pace * (0.6 + 0.8 * random.nextDouble())) / 5;
      }
      if (date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
        long worked = 0;
        while (worked < capacity && task < estimates.size()) {
          long some = Math.min(left, capacity - worked);
          worked += some;
          left -= some;
          if (left == 0) {
            earned += estimates.get(task);
            task++;
            left = task < estimates.size() ? effort(estimates.get(task), percent) : 0;
          }
        }
        history.addWork(unpriced(date, worked));
      }
      boolean done = task == estimates.size();
      boolean friday = date.getDayOfWeek() == DayOfWeek.FRIDAY;
      boolean told = random.nextInt(100) < 75;
      if (done || (friday && told && earned > posted)) {
        history.addProgress(new AlertHistory.Earned(date, earned));
        step = Math.max(step, earned - posted);
        posted = earned;
      } else if (friday) {
        quiet++;
      }
      day++;
    }
    return new Simulated(
        history.build(),
        MONDAY.plusDays(day - 1L),
        (int) (100 * step / bac),
        100 * quiet / (day / 7 + 1));
  }

  /** A day of minutes that all count, and have neither a price nor a cost. */
  static WorkDay unpriced(LocalDate day, long minutes) {
    Figure<ExactMoney> none = Figure.unknown(UnknownReason.NO_PRICE);
    return new WorkDay(day, minutes, minutes, none, none);
  }

  /** Tasks of four hours to sixty, many small and few large. */
  private ImmutableList<Long> tasks(long whole) {
    List<Long> tasks = new ArrayList<>();
    long sum = 0;
    while (sum < whole) {
      double size = 4 * Math.exp(random.nextDouble() * Math.log(15));
      long minutes = Math.min(Math.round(60 * size), whole - sum);
      tasks.add(minutes);
      sum += minutes;
    }
    return ImmutableList.copyOf(tasks);
  }

  /** What a task takes: a half to twice as much, and as estimated on average but for the drift. */
  private long effort(long estimate, int percent) {
    double chance = Math.exp((random.nextDouble() - 0.5) * 2 * Math.log(2)) / 1.0820;
    return Math.max(1, Math.round(estimate * chance * percent / 100));
  }
}
