package dev.agency.budget.alert;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Histories of every kind: with and without plans, planned anew, with orders, work that is taken
 * back, progress that goes back, several facts of a day.
 */
final class RandomHistories {
  /** A Thursday, so that first weeks are partial. */
  static final LocalDate START = LocalDate.of(2026, 1, 1);

  static final int DAYS = 150;

  private final SplittableRandom random;

  RandomHistories(SplittableRandom random) {
    this.random = random;
  }

  AlertHistory history() {
    AlertHistory.Builder history = AlertHistory.builder().budget(BudgetId.of("random"));
    long daily = random.nextInt(60, 1_500);
    long planned = random.nextInt(20) == 0 ? 0 : daily * random.nextInt(30, 120);
    if (random.nextInt(10) > 0) {
      plans(history, planned);
    }
    // The work takes from half to twice of what it earns.
    int percent = random.nextInt(50, 200);
    int posts = random.nextInt(1, 20);
    long earned = 0;
    int first = random.nextInt(20);
    for (int day = first; day < DAYS; day++) {
      for (int n = random.nextInt(10) < 7 ? random.nextInt(1, 3) : 0; n > 0; n--) {
        long minutes = random.nextInt(40) == 0 ? -daily : random.nextLong(daily + 1);
        earned = Math.max(0, earned + minutes * 100 / percent);
        history.addWork(work(day, minutes));
      }
      for (int n = random.nextInt(posts) == 0 ? random.nextInt(1, 3) : 0; n > 0; n--) {
        long back = random.nextInt(12) == 0 ? random.nextLong(earned + 1) : 0;
        history.addProgress(new AlertHistory.Earned(START.plusDays(day), earned - back));
      }
    }
    requests(history, planned);
    forecasts(history);
    if (random.nextInt(4) == 0) {
      periods(history, daily);
    }
    for (int n = random.nextInt(DAYS / 8); n > 0; n--) {
      history.addLoggedDays(START.plusDays(random.nextInt(DAYS))); // perhaps all was taken back
    }
    for (int item = random.nextInt(4); item > 0; item--) {
      revisions(history, item);
    }
    return history.build();
  }

  /** Rounds of an item, which an order may include more of, or fewer; or it leaves the scope. */
  private void revisions(AlertHistory.Builder history, int item) {
    long included = random.nextInt(4);
    long made = 0;
    for (int day = random.nextInt(40); day < DAYS; day += random.nextInt(40)) {
      made += random.nextInt(2);
      included = random.nextInt(6) == 0 ? random.nextInt(6) : included;
      boolean left = random.nextInt(15) == 0;
      history.addRevisions(
          new RevisedItem(
              "Item " + item, START.plusDays(day), left ? 0 : included, left ? 0 : made));
    }
  }

  private void plans(AlertHistory.Builder history, long planned) {
    boolean money = random.nextBoolean();
    int from = random.nextInt(15);
    long minutes = planned;
    for (int n = random.nextInt(1, 5); n > 0 && from < DAYS; n--) {
      LocalDate start = START.plusDays(from);
      Optional<DateRange> dates =
          switch (random.nextInt(8)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(DateRange.startingOn(start));
            default -> Optional.of(DateRange.of(START, START.plusDays(random.nextInt(30, 200))));
          };
      history.addPlans(
          new PlanVersion(
              start,
              random.nextBoolean() ? PlanVersion.Change.PLANNED : PlanVersion.Change.ORDER_APPLIED,
              minutes,
              money && random.nextInt(5) > 0 ? Optional.of(euros(minutes)) : Optional.empty(),
              dates,
              minutes % 7 > 0 ? Optional.of(euros(minutes / 2)) : Optional.empty(),
              minutes % 3 > 0 ? Optional.empty() : Optional.of(minutes % 9 * minutes / 9)));
      from += random.nextInt(1, 60);
      minutes = random.nextBoolean() ? minutes : minutes * random.nextInt(80, 150) / 100;
    }
  }

  private WorkDay work(int day, long minutes) {
    long used = random.nextInt(4) == 0 ? 0 : minutes;
    return new WorkDay(
        START.plusDays(day),
        minutes,
        used,
        random.nextInt(4) == 0 ? lacking() : Figure.known(euros(used)),
        minutes % 5 == 0 ? lacking() : Figure.known(euros(minutes / 3)));
  }

  /** Time that has no price, or one that nobody knows. */
  private Figure<ExactMoney> lacking() {
    return Figure.unknown(random.nextInt(4) > 0 ? UnknownReason.NO_PRICE : UnknownReason.UNPRICED);
  }

  private void requests(AlertHistory.Builder history, long planned) {
    ScopeRequest.State[] states = ScopeRequest.State.values();
    for (int request = random.nextInt(9); request > 0; request--) {
      int day = random.nextInt(DAYS);
      for (int n = random.nextInt(1, 4); n > 0 && day < DAYS; n--) {
        history.addRequests(
            new ScopeRequest(
                "CR-" + request,
                START.plusDays(day),
                states[random.nextInt(states.length)],
                random.nextLong(planned / 15 + 1)));
        day += random.nextInt(20);
      }
    }
  }

  private void forecasts(AlertHistory.Builder history) {
    for (int day = random.nextInt(60); day < DAYS; day += random.nextInt(5, 60)) {
      Optional<LocalDate> earliest =
          random.nextInt(4) == 0
              ? Optional.empty()
              : Optional.of(START.plusDays(day + random.nextLong(80)));
      history.addForecasts(
          new AlertHistory.RunOut(
              START.plusDays(day),
              earliest,
              random.nextInt(4) == 0
                  ? Optional.empty()
                  : earliest.map(one -> one.plusDays(random.nextLong(30)))));
      history.addCoverages(
          new AlertHistory.Coverage(
              START.plusDays(day),
              random.nextInt(4) == 0
                  ? Figure.unknown(UnknownReason.NO_CAPACITY)
                  : Figure.known(BasisPoints.ofPercent(random.nextInt(70, 101)))));
    }
  }

  /** Periods of a retainer, mostly one after the other, the last of which may end early. */
  private void periods(AlertHistory.Builder history, long daily) {
    int day = random.nextInt(30);
    for (int n = random.nextInt(1, 8); n > 0; n--) {
      int days = random.nextInt(7, 40);
      long minutes = random.nextInt(12) == 0 ? 0 : daily * random.nextInt(1, days);
      LocalDate start = START.plusDays(day);
      history.addAllowances(
          new AlertHistory.Allowance(DateRange.of(start, start.plusDays(days)), minutes));
      day += days + (random.nextInt(6) == 0 ? 5 : 0);
    }
  }

  /** A euro a minute. */
  private static ExactMoney euros(long amount) {
    return ExactMoney.of(Money.of(Long.toString(amount), "EUR"));
  }

  /** The same facts in another order. */
  static AlertHistory shuffled(AlertHistory history, long seed) {
    Random order = new Random(seed);
    return AlertHistory.builder()
        .budget(history.budget())
        .plans(shuffled(history.plans(), order))
        .work(shuffled(history.work(), order))
        .progress(shuffled(history.progress(), order))
        .requests(shuffled(history.requests(), order))
        .revisions(shuffled(history.revisions(), order))
        .forecasts(shuffled(history.forecasts(), order))
        .coverages(shuffled(history.coverages(), order))
        .allowances(shuffled(history.allowances(), order))
        .loggedDays(shuffled(history.loggedDays().asList(), order))
        .build();
  }

  private static <T> ImmutableList<T> shuffled(List<T> facts, Random order) {
    List<T> shuffled = new ArrayList<>(facts);
    Collections.shuffle(shuffled, order);
    return ImmutableList.copyOf(shuffled);
  }

  /** The same facts with so many times the minutes and the money. */
  static AlertHistory times(AlertHistory history, long factor) {
    return AlertHistory.builder()
        .from(history)
        .plans(
            history.plans().stream()
                .map(
                    plan ->
                        new PlanVersion(
                            plan.from(),
                            plan.change(),
                            plan.minutes() * factor,
                            plan.total().map(total -> total.multipliedBy(factor, 1)),
                            plan.dates(),
                            plan.cost().map(cost -> cost.multipliedBy(factor, 1)),
                            plan.basisMinutes().map(some -> some * factor)))
                .toList())
        .work(
            history.work().stream()
                .map(
                    work ->
                        new WorkDay(
                            work.day(),
                            work.workedMinutes() * factor,
                            work.usedMinutes() * factor,
                            work.usedValue().map(value -> value.multipliedBy(factor, 1)),
                            work.usedCost().map(cost -> cost.multipliedBy(factor, 1))))
                .toList())
        .progress(
            history.progress().stream()
                .map(post -> new AlertHistory.Earned(post.day(), post.minutes() * factor))
                .toList())
        .requests(
            history.requests().stream()
                .map(
                    request ->
                        new ScopeRequest(
                            request.request(),
                            request.day(),
                            request.state(),
                            request.minutes() * factor))
                .toList())
        .allowances(
            history.allowances().stream()
                .map(
                    period ->
                        new AlertHistory.Allowance(period.during(), period.minutes() * factor))
                .toList())
        .build();
  }
}
