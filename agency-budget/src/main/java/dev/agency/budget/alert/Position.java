package dev.agency.budget.alert;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a budget stands at the end of a day: the sums of its history up to that day, and nothing of
 * what comes later. It is moved on from day to day.
 */
final class Position {
  final String budget;
  private final Feed<PlanVersion> plans;
  private final Feed<WorkDay> work;
  private final Feed<AlertHistory.Earned> progress;
  private final Feed<ScopeRequest> requests;
  private final Feed<RevisedItem> revisions;
  private final Feed<AlertHistory.RunOut> forecasts;
  private final Feed<AlertHistory.Coverage> coverages;
  private final Feed<AlertHistory.Allowance> allowances;
  private final Feed<LocalDate> logged;

  LocalDate day = LocalDate.MIN;
  @Nullable PlanVersion plan;

  /** How many orders were applied so far. */
  int orders;

  long worked;
  long used;

  /** What is used, as far as it is known. */
  Used value = Used.NOTHING;

  Used cost = Used.NOTHING;
  @Nullable LocalDate firstWorked;
  @Nullable LocalDate lastWorked;
  private @Nullable LocalDate lastLogged;

  @Nullable Post post;
  @Nullable LocalDate firstPosted;

  /** What holds of each request. */
  final Map<String, ScopeRequest> scope = new TreeMap<>();

  /** When each request first asked for work. */
  final Map<String, ScopeRequest> asked = new TreeMap<>();

  /** What holds of each item that was revised. */
  final Map<String, RevisedItem> revised = new TreeMap<>();

  AlertHistory.@Nullable RunOut forecast;

  /** The last period of a retainer that has begun, and what was used before it. */
  AlertHistory.@Nullable Allowance allowance;

  long usedBefore;
  Figure<BasisPoints> coverage = LoggedTime.unknown().coverage();

  /**
   * What was earned by the last post, and what was worked by the end of its day.
   *
   * @param day the day of the post
   * @param earned the minutes earned
   * @param worked the minutes worked
   * @param plan the plan of that day
   */
  record Post(LocalDate day, long earned, long worked, @Nullable PlanVersion plan) {
    long gap() {
      return Math.subtractExact(worked, earned);
    }
  }

  Position(AlertHistory history) {
    budget = history.budget().value();
    plans = new Feed<>(history.plans(), PlanVersion::from, comparing(PlanVersion::from));
    work = new Feed<>(history.work(), WorkDay::day, comparing(WorkDay::day));
    // Of two posts of one day the lower comes last, and holds.
    progress =
        new Feed<>(
            history.progress(),
            AlertHistory.Earned::day,
            comparing(AlertHistory.Earned::day)
                .thenComparing(AlertHistory.Earned::minutes, reverseOrder()));
    requests =
        new Feed<>(
            history.requests(),
            ScopeRequest::day,
            comparing(ScopeRequest::day)
                .thenComparing(ScopeRequest::state)
                .thenComparing(ScopeRequest::minutes));
    revisions =
        new Feed<>(
            history.revisions(),
            RevisedItem::day,
            comparing(RevisedItem::day)
                .thenComparing(RevisedItem::made)
                .thenComparing(RevisedItem::included));
    forecasts =
        new Feed<>(
            history.forecasts(), AlertHistory.RunOut::day, comparing(AlertHistory.RunOut::day));
    coverages =
        new Feed<>(
            history.coverages(), AlertHistory.Coverage::day, comparing(AlertHistory.Coverage::day));
    allowances = new Feed<>(history.allowances(), Position::start, comparing(Position::start));
    logged = new Feed<>(history.loggedDays().asList(), date -> date, Comparator.naturalOrder());
  }

  /** The day of the first fact. */
  Optional<LocalDate> first() {
    return ImmutableList.of(
            plans, work, progress, requests, revisions, forecasts, coverages, allowances)
        .stream()
        .flatMap(feed -> feed.next().stream())
        .min(Comparator.naturalOrder());
  }

  /** Moves to a day, and takes the facts up to another, which is the same one. */
  void moveTo(LocalDate to, LocalDate known) {
    day = to;
    plans.takeUpTo(known, this::take);
    // Before the work, for that of its first day is of the period.
    allowances.takeUpTo(known, this::take);
    work.takeUpTo(known, this::take);
    progress.takeUpTo(known, this::take);
    requests.takeUpTo(known, this::take);
    revisions.takeUpTo(known, fact -> revised.put(fact.item(), fact));
    forecasts.takeUpTo(known, fact -> forecast = fact);
    coverages.takeUpTo(known, fact -> coverage = fact.share());
    logged.takeUpTo(known, this::log);
  }

  /** The last day anybody logged time on. */
  Optional<LocalDate> loggedThrough() {
    return Optional.ofNullable(lastLogged);
  }

  private void log(LocalDate date) {
    lastLogged = lastLogged == null || date.isAfter(lastLogged) ? date : lastLogged;
  }

  private void take(PlanVersion fact) {
    plan = fact;
    orders += fact.change() == PlanVersion.Change.ORDER_APPLIED ? 1 : 0;
  }

  private void take(WorkDay fact) {
    worked = Math.addExact(worked, fact.workedMinutes());
    used = Math.addExact(used, fact.usedMinutes());
    value = value.plus(fact.usedValue());
    cost = cost.plus(fact.usedCost());
    if (fact.workedMinutes() != 0) {
      log(fact.day());
    }
    if (fact.workedMinutes() > 0) {
      firstWorked = firstWorked == null ? fact.day() : firstWorked;
      lastWorked = fact.day();
    }
  }

  private void take(AlertHistory.Allowance fact) {
    usedBefore = allowance == null ? 0 : used;
    allowance = fact;
  }

  private static LocalDate start(AlertHistory.Allowance allowance) {
    return allowance.during().start();
  }

  private void take(AlertHistory.Earned fact) {
    post = new Post(fact.day(), fact.minutes(), worked, plan);
    firstPosted = firstPosted == null ? fact.day() : firstPosted;
  }

  private void take(ScopeRequest fact) {
    scope.put(fact.request(), fact);
    if (fact.counts()) {
      asked.putIfAbsent(fact.request(), fact);
    }
  }

  /** Facts in their order, taken one after the other. */
  private static final class Feed<T> {
    private final ImmutableList<T> facts;
    private final Function<T, LocalDate> day;
    private int taken;

    Feed(List<T> facts, Function<T, LocalDate> day, Comparator<T> order) {
      this.facts = ImmutableList.sortedCopyOf(order, facts);
      this.day = day;
    }

    Optional<LocalDate> next() {
      return taken == facts.size() ? Optional.empty() : Optional.of(day.apply(facts.get(taken)));
    }

    void takeUpTo(LocalDate last, Consumer<T> take) {
      while (taken < facts.size() && !day.apply(facts.get(taken)).isAfter(last)) {
        take.accept(facts.get(taken));
        taken++;
      }
    }
  }
}
