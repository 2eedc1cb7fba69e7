package dev.agency.budget.alert;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.time.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each rule says on each day, worked out from the bare facts every time anew, slowly and with
 * next to nothing remembered.
 */
final class AlertOracle {
  private final AlertHistory history;
  private final AlertSettings settings;
  private final LocalDate firstFact;
  private final LocalDate lastFact;
  private final List<Checked> checked;

  AlertOracle(AlertHistory history, AlertSettings settings) {
    this.history = history;
    this.settings = settings;
    List<LocalDate> days = days();
    this.firstFact = days.stream().min(Comparator.naturalOrder()).orElse(LocalDate.MAX);
    this.lastFact = days.stream().max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    this.checked = driftWeeks();
  }

  /** An alert without its words. */
  record Seen(
      LocalDate effective,
      AlertRule rule,
      Optional<BasisPoints> threshold,
      AlertLevel level,
      LocalDate since,
      Optional<LocalDate> ended,
      String logged) {
    static Seen of(Alert alert) {
      return new Seen(
          alert.effective(),
          alert.rule(),
          alert.threshold(),
          alert.level(),
          alert.since(),
          alert.ended(),
          alert.loggedThrough() + " " + alert.coverage() + " " + alert.incomplete());
    }
  }

  /** A level, since when if the rule tells, and what it is measured against. */
  private record Says(AlertLevel level, @Nullable LocalDate since) {}

  /** A week at whose end the drift was looked at. */
  private record Checked(
      LocalDate end, double sum, LocalDate calm, LocalDate day, long worked, long earned) {}

  List<Seen> alerts(LocalDate asOf) {
    List<Seen> all = new ArrayList<>();
    for (AlertRule rule : AlertRule.values()) {
      switch (rule) {
        case VALUE_THRESHOLD, MINUTES_THRESHOLD, COST_THRESHOLD ->
            settings.thresholds().forEach(share -> all.addAll(spells(rule, share, asOf)));
        default -> all.addAll(spells(rule, null, asOf));
      }
    }
    all.sort(
        Comparator.comparing(Seen::effective)
            .thenComparing(Seen::rule)
            .thenComparing(seen -> seen.threshold().map(BasisPoints::value).orElse(0L)));
    return all;
  }

  List<Seen> spells(AlertRule rule, @Nullable BasisPoints threshold, LocalDate asOf) {
    List<Seen> spells = new ArrayList<>();
    LocalDate day = firstFact;
    while (!day.isAfter(asOf)) {
      Says says = says(rule, threshold, day);
      if (says == null) {
        day = day.plusDays(1);
        continue;
      }
      // It begins; each level it comes to is an alert of its own.
      LocalDate since = says.since() == null ? day : says.since();
      LocalDate raised = day;
      AlertLevel level = says.level();
      Optional<LocalDate> end = Optional.empty();
      boolean holds = true;
      while (holds) {
        day = day.plusDays(1);
        if (day.isAfter(asOf)) {
          break;
        }
        Says next = says(rule, threshold, day);
        holds = next != null && budget(rule, day).equals(budget(rule, day.minusDays(1)));
        if (!holds) {
          end = Optional.of(day);
        } else if (next != null && next.level() != level) {
          spells.add(
              new Seen(
                  raised,
                  rule,
                  Optional.ofNullable(threshold),
                  level,
                  since,
                  Optional.of(day),
                  logged(raised)));
          raised = day;
          level = next.level();
          since = next.since() == null ? since : next.since();
        }
      }
      spells.add(
          new Seen(
              raised, rule, Optional.ofNullable(threshold), level, since, end, logged(raised)));
    }
    return spells;
  }

  /** The last day with time, and the last coverage, by a day. */
  private String logged(LocalDate day) {
    Optional<LocalDate> through =
        Stream.concat(
                history.loggedDays().stream(),
                history.work().stream().filter(work -> work.workedMinutes() != 0).map(WorkDay::day))
            .filter(date -> !date.isAfter(day))
            .max(Comparator.naturalOrder());
    Figure<BasisPoints> coverage =
        history.coverages().stream()
            .filter(fact -> !fact.day().isAfter(day))
            .max(Comparator.comparing(AlertHistory.Coverage::day))
            .map(AlertHistory.Coverage::share)
            .orElse(Figure.unknown(UnknownReason.NO_CAPACITY));
    long least = settings.leastCoverage().value();
    return through + " " + coverage + " " + coverage.map(share -> share.value() < least);
  }

  private Object budget(AlertRule rule, LocalDate day) {
    PlanVersion plan = plan(day);
    return switch (rule) {
      case MINUTES_THRESHOLD ->
          allowance(day).isPresent() ? allowance(day) : plan == null ? 0L : counted(plan);
      case PACE -> allowance(day);
      case REVISIONS -> joined(day);
      case VALUE_THRESHOLD -> plan == null ? Optional.empty() : plan.total();
      case COST_THRESHOLD -> plan == null ? Optional.empty() : plan.cost();
      default -> "";
    };
  }

  private @Nullable Says says(AlertRule rule, @Nullable BasisPoints threshold, LocalDate day) {
    PlanVersion plan = plan(day);
    AlertHistory.Earned post = post(LocalDate.MIN, day);
    boolean whole =
        switch (rule) {
          case GAP, DRIFT, OVERSPENT, RUN_OUT, VALUE_THRESHOLD -> true;
          default -> false;
        };
    if (whole && allowance(day).isPresent()) {
      return null; // a retainer is judged by its periods
    }
    return switch (rule) {
      case GAP ->
          plan != null
                  && plan.minutes() > 0
                  && post != null
                  && percent(sum(WorkDay::workedMinutes, post.day()) - post.minutes(), plan) > 1_000
              ? new Says(AlertLevel.WATCH, null)
              : null;
      case OVERSPENT ->
          plan != null
                  && post != null
                  && sum(WorkDay::workedMinutes, day) >= plan.minutes()
                  && post.minutes() < plan.minutes()
              ? new Says(AlertLevel.CRITICAL, null)
              : null;
      case DRIFT -> drift(plan, day);
      case SCOPE_SHARE -> scope(day);
      case SCOPE_COUNT -> requests(day);
      case REVISIONS -> revisions(day);
      case RUN_OUT -> runOut(plan, day);
      case MINUTES_THRESHOLD -> minutes(plan, threshold, day);
      case VALUE_THRESHOLD -> value(plan, threshold, day);
      case COST_THRESHOLD -> cost(plan, threshold, day);
      case PACE -> pace(plan, day);
      case PROGRESS_STALE -> stale(plan, post, day);
    };
  }

  private @Nullable Says minutes(
      @Nullable PlanVersion plan, @Nullable BasisPoints threshold, LocalDate day) {
    long whole =
        allowance(day).map(period -> has(period, day)).orElse(plan == null ? 0 : counted(plan));
    long used = used(day);
    return whole > 0 && threshold != null && used * 10_000 >= whole * threshold.value()
        ? level(threshold)
        : null;
  }

  /** What is used by a day; of a retainer, in the period it lies in. */
  private long used(LocalDate day) {
    long used = sum(WorkDay::usedMinutes, day);
    if (allowance(day).isEmpty()) {
      return used;
    }
    LocalDate start = allowance(day).get().during().start();
    boolean first =
        history.allowances().stream().noneMatch(one -> one.during().start().isBefore(start));
    return first ? used : used - sum(WorkDay::usedMinutes, start.minusDays(1));
  }

  /** What a period has on a day that is not after it. */
  private static long has(AlertHistory.Allowance period, LocalDate day) {
    return day.isBefore(period.during().end().orElseThrow()) ? period.minutes() : 0;
  }

  /** The last period of a retainer that has begun. */
  private Optional<AlertHistory.Allowance> allowance(LocalDate day) {
    return history.allowances().stream()
        .filter(one -> !one.during().start().isAfter(day))
        .max(Comparator.comparing(one -> one.during().start()));
  }

  private @Nullable Says drift(@Nullable PlanVersion plan, LocalDate day) {
    Checked last = null;
    for (Checked one : checked) {
      last = one.end().isAfter(day) ? last : one;
    }
    boolean holds =
        last != null
            && plan != null
            && weekly(plan) > 0
            && last.sum() > 6
            && percent(last.worked() - last.earned(), plan) > 500;
    return holds && last != null ? new Says(AlertLevel.WARN, last.calm()) : null;
  }

  /** The sum at the end of each whole week. */
  private List<Checked> driftWeeks() {
    List<Checked> weeks = new ArrayList<>();
    Optional<LocalDate> first =
        Stream.concat(
                history.work().stream().filter(work -> work.workedMinutes() > 0).map(WorkDay::day),
                history.progress().stream().map(AlertHistory.Earned::day))
            .min(Comparator.naturalOrder());
    if (first.isEmpty()) {
      return weeks;
    }
    LocalDate before = first.get();
    LocalDate beforeWeek = settings.weekStart().weekOf(before).minusWeeks(1);
    long worked = 0;
    long earned = 0;
    double sum = 0;
    LocalDate calm = before;
    List<Double> squares = new ArrayList<>();
    Double last = null;
    LocalDate lastWeek = endOfFacts();
    for (LocalDate week = beforeWeek.plusWeeks(1);
        !week.isAfter(lastWeek);
        week = week.plusWeeks(1)) {
      LocalDate end = week.plusDays(6);
      AlertHistory.Earned post = post(week, end);
      if (post != null) {
        PlanVersion plan = plan(post.day());
        long now = sum(WorkDay::workedMinutes, post.day());
        if (plan == null ? plan(before) != null : !plan.equals(plan(before))) {
          last = null;
        } else if (plan != null && weekly(plan) > 0) {
          double w = (double) ChronoUnit.DAYS.between(beforeWeek, week) / 7;
          double x = (now - worked - (post.minutes() - earned)) / Math.sqrt(w);
          double total = 0;
          for (double square : squares) {
            total += square;
          }
          double variance = (6 * Math.pow(0.6 * weekly(plan), 2) + total) / (6 + squares.size());
          double z = Math.min(3.5, Math.max(-3.5, x / Math.sqrt(variance)));
          sum = Math.max(0, sum + Math.sqrt(w) * z - 0.25 * w);
          if (last != null) {
            squares.add(Math.min(Math.pow(x - last, 2) / 2, 9 * variance));
          }
          last = x;
        }
        before = post.day();
        beforeWeek = week;
        worked = now;
        earned = post.minutes();
        calm = sum == 0 ? before : calm;
      }
      for (PlanVersion plan : history.plans()) {
        boolean inWeek = !plan.from().isBefore(week) && !plan.from().isAfter(end);
        sum = inWeek && plan.change() == PlanVersion.Change.ORDER_APPLIED ? sum / 2 : sum;
      }
      weeks.add(new Checked(end, sum, calm, before, worked, earned));
    }
    return weeks;
  }

  private static double weekly(PlanVersion plan) {
    return plan.dates().isEmpty() || plan.dates().get().days().isEmpty()
        ? 0
        : plan.minutes() * 7.0 / plan.dates().get().days().getAsLong();
  }

  private @Nullable Says scope(LocalDate day) {
    double share = askedShare(day);
    if (share <= 300) {
      return null;
    }
    double limit = share > 1_000 ? 1_000 : share > 500 ? 500 : 300;
    LocalDate since = day;
    while (since.isAfter(firstFact) && askedShare(since.minusDays(1)) > limit) {
      since = since.minusDays(1);
    }
    return new Says(
        limit == 1_000 ? AlertLevel.ALARM : limit == 500 ? AlertLevel.WARN : AlertLevel.WATCH,
        since);
  }

  /** What is asked for of the scope on a day; 0 where there is none. */
  private double askedShare(LocalDate day) {
    PlanVersion plan = plan(day);
    if (plan == null || plan.minutes() == 0) {
      return 0;
    }
    Map<String, ScopeRequest> latest = new HashMap<>();
    for (ScopeRequest request : history.requests()) {
      ScopeRequest other = latest.get(request.request());
      if (!request.day().isAfter(day) && (other == null || isLater(request, other))) {
        latest.put(request.request(), request);
      }
    }
    long asked = 0;
    for (ScopeRequest request : latest.values()) {
      asked += request.state() == ScopeRequest.State.CLOSED ? 0 : request.minutes();
    }
    return percent(asked, plan);
  }

  private static boolean isLater(ScopeRequest one, ScopeRequest other) {
    if (!one.day().equals(other.day())) {
      return one.day().isAfter(other.day());
    }
    return one.state() == other.state()
        ? one.minutes() > other.minutes()
        : one.state().compareTo(other.state()) > 0;
  }

  private @Nullable Says requests(LocalDate day) {
    double k = 0.41 / Math.log(0.5 / 0.09);
    double sum = 0;
    LocalDate since = null;
    LocalDate week = settings.weekStart().weekOf(firstFact);
    for (; !week.plusDays(6).isAfter(day); week = week.plusWeeks(1)) {
      Set<String> before = asked(week.minusDays(1));
      Set<String> now = asked(week.plusDays(6));
      sum = Math.max(0, sum + (now.size() - before.size()) - k);
      since = sum == 0 ? null : since == null ? week : since;
    }
    return sum > 2.5 ? new Says(AlertLevel.WARN, since) : null;
  }

  private Set<String> asked(LocalDate last) {
    Set<String> asked = new HashSet<>();
    for (ScopeRequest request : history.requests()) {
      if (!request.day().isAfter(last) && request.state() != ScopeRequest.State.CLOSED) {
        asked.add(request.request());
      }
    }
    return asked;
  }

  private @Nullable Says revisions(LocalDate day) {
    return revised(day, true).isEmpty()
        ? revised(day, false).isEmpty() ? null : new Says(AlertLevel.WATCH, day)
        : new Says(AlertLevel.WARN, day);
  }

  /** The items that had more rounds than they include on a day, or just as many. */
  private Set<String> revised(LocalDate day, boolean beyond) {
    Map<String, RevisedItem> latest = new HashMap<>();
    for (RevisedItem item : history.revisions()) {
      RevisedItem other = latest.get(item.item());
      if (!item.day().isAfter(day) && (other == null || isLater(item, other))) {
        latest.put(item.item(), item);
      }
    }
    Set<String> items = new HashSet<>();
    for (RevisedItem item : latest.values()) {
      boolean counts =
          beyond
              ? item.made() > item.included()
              : item.made() == item.included() && item.made() > 0;
      if (counts) {
        items.add(item.item());
      }
    }
    return items;
  }

  private static boolean isLater(RevisedItem one, RevisedItem other) {
    if (!one.day().equals(other.day())) {
      return one.day().isAfter(other.day());
    }
    return one.made() == other.made()
        ? one.included() > other.included()
        : one.made() > other.made();
  }

  /** On how many days so far an item came to others at the level that held already. */
  private long joined(LocalDate last) {
    long joined = 0;
    for (LocalDate day = firstFact; !day.isAfter(last); day = day.plusDays(1)) {
      LocalDate eve = day.minusDays(1);
      boolean beyond = !revised(day, true).isEmpty();
      boolean same = beyond == !revised(eve, true).isEmpty() && revisions(eve) != null;
      boolean news = !revised(eve, beyond).containsAll(revised(day, beyond));
      joined += same && revisions(day) != null && news ? 1 : 0;
    }
    return joined;
  }

  private @Nullable Says runOut(@Nullable PlanVersion plan, LocalDate day) {
    AlertHistory.RunOut latest = null;
    for (AlertHistory.RunOut one : history.forecasts()) {
      boolean known = !one.day().isAfter(day);
      latest = known && (latest == null || one.day().isAfter(latest.day())) ? one : latest;
    }
    boolean early =
        latest != null
            && latest.latest().isPresent()
            && plan != null
            && plan.dates().isPresent()
            && plan.dates().get().end().isPresent()
            && latest.latest().get().plusDays(1).isBefore(plan.dates().get().end().get());
    return early ? new Says(AlertLevel.CRITICAL, null) : null;
  }

  private @Nullable Says value(
      @Nullable PlanVersion plan, @Nullable BasisPoints threshold, LocalDate day) {
    if (plan == null || plan.total().isEmpty() || threshold == null) {
      return null;
    }
    BigDecimal total = new BigDecimal(plan.total().get().minorUnits());
    BigDecimal used = BigDecimal.ZERO;
    for (WorkDay work : history.work()) {
      if (!work.day().isAfter(day) && work.usedValue().knownPart().isPresent()) {
        used = used.add(new BigDecimal(work.usedValue().knownPart().get().minorUnits()));
      }
    }
    BigDecimal least = total.multiply(BigDecimal.valueOf(threshold.value(), 4));
    return total.signum() > 0 && used.compareTo(least) >= 0 ? level(threshold) : null;
  }

  private @Nullable Says cost(
      @Nullable PlanVersion plan, @Nullable BasisPoints threshold, LocalDate day) {
    if (plan == null || plan.cost().isEmpty() || threshold == null) {
      return null;
    }
    BigDecimal estimated = new BigDecimal(plan.cost().get().minorUnits());
    BigDecimal spent =
        history.work().stream()
            .filter(work -> !work.day().isAfter(day))
            .flatMap(work -> work.usedCost().knownPart().stream())
            .map(cost -> new BigDecimal(cost.minorUnits()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean reached =
        spent
                .multiply(BigDecimal.valueOf(10_000))
                .compareTo(estimated.multiply(BigDecimal.valueOf(threshold.value())))
            >= 0;
    return estimated.signum() > 0 && reached ? level(threshold) : null;
  }

  private static Says level(BasisPoints threshold) {
    return new Says(
        threshold.value() >= 10_000
            ? AlertLevel.ALARM
            : threshold.value() >= 9_000 ? AlertLevel.WARN : AlertLevel.WATCH,
        null);
  }

  private @Nullable Says pace(@Nullable PlanVersion plan, LocalDate day) {
    Optional<AlertHistory.Allowance> period = allowance(day);
    DateRange dates;
    long whole;
    if (period.isPresent()) {
      dates = period.get().during();
      whole = has(period.get(), day);
    } else if (plan != null && weekly(plan) != 0) {
      dates = plan.dates().orElseThrow();
      whole = counted(plan);
    } else {
      return null;
    }
    LocalDate start = dates.start();
    LocalDate end = dates.end().orElseThrow();
    long passed = 0;
    long days = 0;
    for (LocalDate one = start; one.isBefore(end); one = one.plusDays(1)) {
      days++;
      passed += one.isAfter(day) ? 0 : 1;
    }
    // used/planned - passed/days > 15/100
    long used = used(day);
    long ahead = 100 * (used * days - passed * whole) - 15 * whole * days;
    return whole > 0 && ahead > 0 ? new Says(AlertLevel.WATCH, null) : null;
  }

  private @Nullable Says stale(
      @Nullable PlanVersion plan, AlertHistory.@Nullable Earned post, LocalDate day) {
    LocalDate first = null;
    LocalDate last = null;
    for (WorkDay work : history.work()) {
      if (work.workedMinutes() > 0 && !work.day().isAfter(day)) {
        first = first == null || work.day().isBefore(first) ? work.day() : first;
        last = last == null || work.day().isAfter(last) ? work.day() : last;
      }
    }
    LocalDate from = post == null ? first : post.day();
    boolean done =
        post != null && plan != null && plan.minutes() > 0 && post.minutes() >= plan.minutes();
    boolean stale =
        from != null
            && last != null
            && !done
            && from.plusDays(14).isBefore(day)
            && last.isAfter(from)
            && last.plusDays(14).isAfter(day);
    return stale ? new Says(AlertLevel.WATCH, from) : null;
  }

  /** The planned minutes that used time is part of. */
  private static long counted(PlanVersion plan) {
    return plan.basisMinutes().isPresent() ? plan.basisMinutes().get() : plan.minutes();
  }

  /** Basis points of the plan, as a fraction that is exact enough to compare with a limit. */
  private static double percent(long part, PlanVersion plan) {
    return part * 10_000.0 / plan.minutes();
  }

  private long sum(ToLongFunction<WorkDay> minutes, LocalDate last) {
    long sum = 0;
    for (WorkDay work : history.work()) {
      sum += work.day().isAfter(last) ? 0 : minutes.applyAsLong(work);
    }
    return sum;
  }

  private @Nullable PlanVersion plan(LocalDate day) {
    PlanVersion latest = null;
    for (PlanVersion plan : history.plans()) {
      boolean known = !plan.from().isAfter(day);
      latest = known && (latest == null || plan.from().isAfter(latest.from())) ? plan : latest;
    }
    return latest;
  }

  /** The last post of some days; of two of one day the lower. */
  private AlertHistory.@Nullable Earned post(LocalDate first, LocalDate last) {
    AlertHistory.Earned latest = null;
    for (AlertHistory.Earned post : history.progress()) {
      if (post.day().isBefore(first) || post.day().isAfter(last)) {
        continue;
      }
      boolean later =
          latest == null
              || post.day().isAfter(latest.day())
              || (post.day().equals(latest.day()) && post.minutes() < latest.minutes());
      latest = later ? post : latest;
    }
    return latest;
  }

  /** The end of the week of the last fact. */
  private LocalDate endOfFacts() {
    return settings.weekStart().weekOf(lastFact).plusDays(6);
  }

  private List<LocalDate> days() {
    List<LocalDate> days = new ArrayList<>();
    history.plans().forEach(fact -> days.add(fact.from()));
    history.work().forEach(fact -> days.add(fact.day()));
    history.progress().forEach(fact -> days.add(fact.day()));
    history.requests().forEach(fact -> days.add(fact.day()));
    history.revisions().forEach(fact -> days.add(fact.day()));
    history.forecasts().forEach(fact -> days.add(fact.day()));
    history.coverages().forEach(fact -> days.add(fact.day()));
    history.allowances().forEach(fact -> days.add(fact.during().start()));
    return days;
  }
}
