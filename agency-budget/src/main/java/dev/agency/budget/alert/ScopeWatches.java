package dev.agency.budget.alert;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static dev.agency.core.figure.Quantities.BUDGET_MINUTES;
import static dev.agency.core.figure.Quantities.MINUTES_DELTA;
import static dev.agency.core.figure.Quantities.NAME;
import static dev.agency.core.figure.Quantities.STATE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message.Argument;
import dev.agency.core.figure.UnknownReason;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules over the requests for more work. */
final class ScopeWatches {
  private ScopeWatches() {}

  private static ImmutableList<Alert.Evidence> evidence(Collection<ScopeRequest> requests) {
    return requests.stream()
        .map(
            request ->
                Watch.minutes(
                    request.day(), request.request(), "asked", MINUTES_DELTA, request.minutes()))
        .collect(toImmutableList());
  }

  /** {@link AlertRule#SCOPE_SHARE}: it remembers since when the requests are above each limit. */
  static final class OfScope implements Watch {
    /** The limits of the levels, the highest first. */
    private final ImmutableMap<AlertLevel, BasisPoints> limits;

    private final Map<AlertLevel, LocalDate> since = new EnumMap<>(AlertLevel.class);

    OfScope(AlertSettings settings) {
      this.limits =
          ImmutableMap.of(
              AlertLevel.ALARM, settings.scopeAlarm(),
              AlertLevel.WARN, settings.scopeWarn(),
              AlertLevel.WATCH, settings.scopeWatch());
    }

    @Override
    public AlertRule rule() {
      return AlertRule.SCOPE_SHARE;
    }

    @Override
    public Figure<Optional<Holding>> look(Position at) {
      PlanVersion plan = at.plan;
      if (plan == null || plan.minutes() == 0) {
        since.clear();
        return Figure.unknown(plan == null ? UnknownReason.NO_PLAN : UnknownReason.NO_TOTAL);
      }
      long asked = asked(at);
      long whole = plan.minutes();
      Map<AlertLevel, BasisPoints> passed =
          Maps.filterValues(limits, limit -> Share.isAbove(asked, whole, limit));
      since.keySet().retainAll(passed.keySet());
      passed.keySet().forEach(level -> since.putIfAbsent(level, at.day));
      return passed.isEmpty()
          ? Watch.quiet()
          : holds(at, plan, asked, passed.entrySet().iterator().next());
    }

    private static long asked(Position at) {
      long asked = 0;
      for (ScopeRequest request : at.scope.values()) {
        asked = request.counts() ? Math.addExact(asked, request.minutes()) : asked;
      }
      return asked;
    }

    private Figure<Optional<Holding>> holds(
        Position at, PlanVersion plan, long asked, Map.Entry<AlertLevel, BasisPoints> highest) {
      Argument sum = Argument.minutes("asked", MINUTES_DELTA, asked);
      Argument over = Argument.share("limit", NAME, highest.getValue());
      return Figure.known(
          Optional.of(
              new Holding(
                  highest.getKey(),
                  Optional.ofNullable(since.get(highest.getKey())),
                  () -> says(at, plan, sum, over))));
    }

    private static Says says(Position at, PlanVersion plan, Argument asked, Argument limit) {
      return new Says(
          ImmutableList.of(asked, Argument.minutes("scope", BUDGET_MINUTES, plan.minutes()), limit),
          ImmutableList.<Alert.Evidence>builder()
              .addAll(evidence(at.scope.values().stream().filter(ScopeRequest::counts).toList()))
              .add(Watch.minutes(plan.from(), at.budget, "scope", BUDGET_MINUTES, plan.minutes()))
              .build());
    }
  }

  /** {@link AlertRule#SCOPE_COUNT}: it takes whole weeks, each at its end. */
  static final class Count implements Watch {
    private final AlertSettings settings;
    private final ScopeSum sum = new ScopeSum();

    /** How many requests there were at the end of the last week. */
    private int counted;

    /** The first day of the week in which the sum left zero; null while it is zero. */
    private @Nullable LocalDate since;

    Count(AlertSettings settings) {
      this.settings = settings;
    }

    @Override
    public AlertRule rule() {
      return AlertRule.SCOPE_COUNT;
    }

    @Override
    public Figure<Optional<Holding>> look(Position at) {
      LocalDate week = settings.weekStart().weekOf(at.day);
      if (at.day.equals(week.plusDays(6))) {
        sum.week(at.asked.size() - counted);
        counted = at.asked.size();
        since = sum.sum() == 0 ? null : since == null ? week : since;
      }
      LocalDate begin = since;
      return begin == null
          ? Watch.quiet()
          : Watch.holdsIf(
              sum.sum() > settings.scopeCountLimitHundredths() / 100.0,
              AlertLevel.WARN,
              begin,
              () -> says(at, begin));
    }

    private static Says says(Position at, LocalDate since) {
      ImmutableList<ScopeRequest> requests =
          at.asked.values().stream()
              .filter(request -> !request.day().isBefore(since))
              .collect(toImmutableList());
      return new Says(
          ImmutableList.of(Argument.number("requests", STATE, requests.size())),
          evidence(requests));
    }
  }
}
