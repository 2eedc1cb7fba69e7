package dev.agency.budget.alert;

import static dev.agency.core.figure.Quantities.BUDGET_MINUTES;
import static dev.agency.core.figure.Quantities.BUDGET_TOTAL;
import static dev.agency.core.figure.Quantities.BURN;
import static dev.agency.core.figure.Quantities.DATES;
import static dev.agency.core.figure.Quantities.ELAPSED;
import static dev.agency.core.figure.Quantities.ESTIMATED_COST;
import static dev.agency.core.figure.Quantities.MINUTES_BURN;
import static dev.agency.core.figure.Quantities.MINUTES_REMAINING;
import static dev.agency.core.figure.Quantities.NAME;
import static dev.agency.core.figure.Quantities.PROGRESS;
import static dev.agency.core.figure.Quantities.USED_COST;
import static dev.agency.core.figure.Quantities.USED_MINUTES;
import static dev.agency.core.figure.Quantities.USED_VALUE;
import static dev.agency.core.figure.Quantities.WORKED_MINUTES;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message.Argument;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.time.DateRange;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules that compare what is used with what was planned, in minutes, money and days. */
final class PlanWatches {
  private static final BasisPoints WARN_FROM = BasisPoints.ofPercent(90);

  private PlanWatches() {}

  /** How urgent it is that a share of the budget is used. */
  private static AlertLevel level(BasisPoints threshold) {
    if (threshold.compareTo(BasisPoints.ONE_HUNDRED_PERCENT) >= 0) {
      return AlertLevel.ALARM;
    }
    return threshold.compareTo(WARN_FROM) >= 0 ? AlertLevel.WARN : AlertLevel.WATCH;
  }

  /** {@link AlertRule#MINUTES_THRESHOLD}. */
  record Minutes(BasisPoints share) implements Watch {
    @Override
    public AlertRule rule() {
      return AlertRule.MINUTES_THRESHOLD;
    }

    @Override
    public Optional<BasisPoints> threshold() {
      return Optional.of(share);
    }

    @Override
    public Object against(Position at) {
      if (at.allowance != null) {
        return at.allowance;
      }
      return at.plan == null ? 0L : at.plan.usableMinutes();
    }

    @Override
    public Figure<Optional<Holding>> look(Position at) {
      return Whole.at(at).then(whole -> look(at, Whole.used(at), whole));
    }

    private Figure<Optional<Holding>> look(Position at, long used, Whole whole) {
      LocalDate day = at.day;
      return Watch.holdsIf(
          Share.compare(used, whole.minutes(), share) >= 0,
          level(share),
          () ->
              new Says(
                  ImmutableList.<Argument>builder()
                      .add(Argument.share("threshold", NAME, share))
                      .add(Argument.share("used", MINUTES_BURN, Share.of(used, whole.minutes())))
                      .addAll(whole.period())
                      .build(),
                  ImmutableList.of(
                      Watch.minutes(day, at.budget, "used", USED_MINUTES, used),
                      Watch.minutes(
                          whole.from(),
                          at.budget,
                          whole.name(),
                          BUDGET_MINUTES,
                          whole.minutes()))));
    }
  }

  /**
   * The minutes that used ones are a share of.
   *
   * @param minutes the minutes, more than zero
   * @param from the first day they hold
   * @param name what they are called
   * @param days the days they are for; empty, or without an end, if nobody planned them
   * @param period the days of a period of a retainer; of a plan none
   */
  private record Whole(
      long minutes,
      LocalDate from,
      String name,
      Optional<DateRange> days,
      ImmutableList<Argument> period) {
    /** Those of the day: of a retainer what the period has, and after the last one nothing. */
    static Figure<Whole> at(Position at) {
      AlertHistory.Allowance allowance = at.allowance;
      if (allowance != null) {
        return allowance.during().contains(at.day)
            ? positive(of(allowance))
            : Figure.unknown(UnknownReason.NO_PLAN);
      }
      return at.plan == null ? Figure.unknown(UnknownReason.NO_PLAN) : positive(of(at.plan));
    }

    /** What is used of them. */
    static long used(Position at) {
      return at.allowance == null ? at.used : Math.subtractExact(at.used, at.usedBefore);
    }

    private static Figure<Whole> positive(Whole whole) {
      return whole.minutes() == 0 ? Figure.unknown(UnknownReason.NO_TOTAL) : Figure.known(whole);
    }

    private static Whole of(PlanVersion plan) {
      return new Whole(
          plan.usableMinutes(), plan.from(), "planned", plan.dates(), ImmutableList.of());
    }

    private static Whole of(AlertHistory.Allowance allowance) {
      LocalDate first = allowance.during().start();
      LocalDate last = allowance.during().last().orElseThrow();
      return new Whole(
          allowance.minutes(),
          first,
          "available",
          Optional.of(allowance.during()),
          ImmutableList.of(
              Argument.day(Alert.FROM, DATES, first), Argument.day(Alert.TO, DATES, last)));
    }

    /** How many days they are for; 0 if nobody planned that. */
    long length() {
      return days.map(range -> range.days().orElse(0)).orElse(0L);
    }
  }

  /** {@link AlertRule#VALUE_THRESHOLD}. */
  static final Kind VALUE =
      new Kind(
          AlertRule.VALUE_THRESHOLD,
          BURN,
          USED_VALUE,
          at -> at.value,
          "total",
          BUDGET_TOTAL,
          PlanVersion::total);

  /** {@link AlertRule#COST_THRESHOLD}, whose used share is as secret as the cost. */
  static final Kind COST =
      new Kind(
          AlertRule.COST_THRESHOLD,
          USED_COST,
          USED_COST,
          at -> at.cost,
          "estimated",
          ESTIMATED_COST,
          PlanVersion::cost);

  /** Which money of a plan is used. */
  record Kind(
      AlertRule rule,
      Quantity share,
      Quantity usedQuantity,
      Function<Position, Used> used,
      String whole,
      Quantity plannedQuantity,
      Function<PlanVersion, Optional<ExactMoney>> planned) {}

  /** Whether a share of an amount of the plan is used. */
  record OfMoney(Kind kind, BasisPoints share) implements Watch {
    @Override
    public AlertRule rule() {
      return kind.rule();
    }

    @Override
    public Optional<BasisPoints> threshold() {
      return Optional.of(share);
    }

    /**
     * What work costs is estimated in all, if anybody does; fees buy time, whatever it is worth.
     */
    @Override
    public boolean isOfWhole() {
      return kind.rule() == AlertRule.VALUE_THRESHOLD;
    }

    @Override
    public Object against(Position at) {
      return at.plan == null ? Optional.empty() : kind.planned().apply(at.plan);
    }

    @Override
    public Figure<Optional<Holding>> look(Position at) {
      PlanVersion plan = at.plan;
      if (plan == null) {
        return Figure.unknown(UnknownReason.NO_PLAN);
      }
      Optional<ExactMoney> whole = kind.planned().apply(plan).filter(amount -> amount.signum() > 0);
      if (whole.isEmpty()) {
        return Figure.unknown(UnknownReason.NO_TOTAL);
      }
      ExactMoney total = whole.get();
      ExactMoney used = kind.used().apply(at).known(total.currency());
      boolean reached = used.compareTo(total.multipliedBy(share.value(), BasisPoints.WHOLE)) >= 0;
      if (!reached && kind.used().apply(at).isPartial()) {
        return Figure.unknown(UnknownReason.INCOMPLETE);
      }
      return Watch.holdsIf(
          reached,
          level(share),
          () ->
              new Says(
                  ImmutableList.of(
                      Argument.share("threshold", NAME, share),
                      Argument.share("used", kind.share(), shareOf(used, total))),
                  ImmutableList.of(
                      evidence(
                          at.day, at, Argument.money("used", kind.usedQuantity(), shown(used))),
                      evidence(
                          plan.from(),
                          at,
                          Argument.money(kind.whole(), kind.plannedQuantity(), shown(total))))));
    }
  }

  private static Money shown(ExactMoney amount) {
    return amount.toMoney(RoundingMode.HALF_UP);
  }

  private static BasisPoints shareOf(ExactMoney used, ExactMoney total) {
    return BasisPoints.of(used.basisPointsOf(total, RoundingMode.FLOOR));
  }

  private static Alert.Evidence evidence(LocalDate day, Position at, Argument figure) {
    return new Alert.Evidence(day, at.budget, figure);
  }

  /** {@link AlertRule#PACE}. */
  record Pace(AlertSettings settings) implements Watch {
    @Override
    public AlertRule rule() {
      return AlertRule.PACE;
    }

    /** A lead over time ends with the period of a retainer. */
    @Override
    public Object against(Position at) {
      return at.allowance == null ? rule() : at.allowance;
    }

    @Override
    public Figure<Optional<Holding>> look(Position at) {
      boolean dateless = at.allowance == null && at.plan != null && at.plan.days() == 0;
      return dateless
          ? Figure.unknown(UnknownReason.NO_PLAN)
          : Whole.at(at).then(whole -> look(at, Whole.used(at), whole));
    }

    private Figure<Optional<Holding>> look(Position at, long used, Whole whole) {
      LocalDate day = at.day;
      long days = whole.length();
      LocalDate start = whole.days().orElseThrow().start();
      long passed = Math.max(0, Math.min(days, ChronoUnit.DAYS.between(start, day) + 1));
      Argument elapsed = Argument.share("elapsed", ELAPSED, Share.of(passed, days));
      return Watch.holdsIf(
          isAhead(used, whole.minutes(), passed, days),
          AlertLevel.WATCH,
          () ->
              new Says(
                  ImmutableList.<Argument>builder()
                      .add(Argument.share("used", MINUTES_BURN, Share.of(used, whole.minutes())))
                      .add(elapsed)
                      .addAll(whole.period())
                      .build(),
                  ImmutableList.of(
                      Watch.minutes(day, at.budget, "used", USED_MINUTES, used),
                      Watch.minutes(
                          whole.from(), at.budget, whole.name(), BUDGET_MINUTES, whole.minutes()),
                      new Alert.Evidence(day, at.budget, elapsed))));
    }

    /** Whether used/planned - passed/days is more than the lead, by whole numbers. */
    private boolean isAhead(long used, long planned, long passed, long days) {
      BigInteger whole = BigInteger.valueOf(planned).multiply(BigInteger.valueOf(days));
      BigInteger lead =
          BigInteger.valueOf(used)
              .multiply(BigInteger.valueOf(days))
              .subtract(BigInteger.valueOf(passed).multiply(BigInteger.valueOf(planned)));
      return lead.multiply(BigInteger.valueOf(BasisPoints.WHOLE))
              .compareTo(whole.multiply(BigInteger.valueOf(settings.paceLead().value())))
          > 0;
    }
  }

  /** {@link AlertRule#RUN_OUT}. */
  record Out() implements Watch {
    @Override
    public AlertRule rule() {
      return AlertRule.RUN_OUT;
    }

    @Override
    public boolean isOfWhole() {
      return true;
    }

    @Override
    public Figure<Optional<Holding>> look(Position at) {
      PlanVersion plan = at.plan;
      Optional<LocalDate> end =
          plan == null ? Optional.empty() : plan.dates().flatMap(DateRange::last);
      if (plan == null || end.isEmpty()) {
        return Figure.unknown(UnknownReason.NO_PLAN);
      }
      AlertHistory.RunOut forecast = at.forecast;
      if (forecast == null || forecast.earliest().isEmpty()) {
        return Figure.unknown(UnknownReason.NO_FORECAST);
      }
      if (forecast.latest().isEmpty()) {
        return Watch.quiet();
      }
      Argument earliest =
          Argument.day("earliest", MINUTES_REMAINING, forecast.earliest().orElseThrow());
      Argument latest = Argument.day("latest", MINUTES_REMAINING, forecast.latest().orElseThrow());
      Argument planned = Argument.day("plannedEnd", DATES, end.get());
      return Watch.holdsIf(
          forecast.latest().get().isBefore(end.get()),
          AlertLevel.CRITICAL,
          () ->
              new Says(
                  ImmutableList.of(earliest, latest, planned),
                  ImmutableList.of(
                      new Alert.Evidence(forecast.day(), at.budget, earliest),
                      new Alert.Evidence(forecast.day(), at.budget, latest),
                      new Alert.Evidence(plan.from(), at.budget, planned))));
    }
  }

  /** {@link AlertRule#PROGRESS_STALE}. */
  record Stale(AlertSettings settings) implements Watch {
    @Override
    public AlertRule rule() {
      return AlertRule.PROGRESS_STALE;
    }

    @Override
    public Figure<Optional<Holding>> look(Position at) {
      Position.Post post = at.post;
      LocalDate from = post == null ? at.firstWorked : post.day();
      LocalDate logged = at.lastWorked;
      if (from == null || logged == null) {
        return Figure.unknown(UnknownReason.NO_ENTRIES);
      }
      boolean old = ChronoUnit.DAYS.between(from, at.day) > settings.staleAfterDays();
      boolean busy =
          logged.isAfter(from)
              && ChronoUnit.DAYS.between(logged, at.day) < settings.staleAfterDays();
      boolean done = post != null && isAll(post.earned(), at.plan);
      long worked = at.worked;
      return Watch.holdsIf(
          old && busy && !done,
          AlertLevel.WATCH,
          from,
          () -> new Says(ImmutableList.of(), evidence(at, logged, worked)));
    }

    /** Of a plan without minutes nobody can tell whether all of it is earned. */
    private static boolean isAll(long earned, @Nullable PlanVersion plan) {
      return plan != null && plan.minutes() > 0 && earned >= plan.minutes();
    }

    private static ImmutableList<Alert.Evidence> evidence(
        Position at, LocalDate logged, long worked) {
      ImmutableList.Builder<Alert.Evidence> evidence =
          ImmutableList.<Alert.Evidence>builder()
              .add(Watch.minutes(logged, at.budget, "worked", WORKED_MINUTES, worked));
      if (at.post != null && at.plan != null && at.plan.minutes() > 0) {
        evidence.add(
            new Alert.Evidence(
                at.post.day(),
                at.budget,
                Argument.share("earned", PROGRESS, Share.of(at.post.earned(), at.plan.minutes()))));
      }
      return evidence.build();
    }
  }
}
