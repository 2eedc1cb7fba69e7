package dev.agency.budget.alert;

import static dev.agency.core.figure.Quantities.BUDGET_MINUTES;
import static dev.agency.core.figure.Quantities.DATES;
import static dev.agency.core.figure.Quantities.EARNED_MINUTES;
import static dev.agency.core.figure.Quantities.MINUTES_BURN;
import static dev.agency.core.figure.Quantities.PROGRESS;
import static dev.agency.core.figure.Quantities.WORKED_MINUTES;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message.Argument;
import dev.agency.core.figure.UnknownReason;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;

/** The rules that compare what was worked with what it earned. */
final class EarnedWatches {
  private EarnedWatches() {}

  /** Looks at what was posted by the plan there is, or says which of them is missing. */
  private static Figure<Optional<Watch.Holding>> posted(
      Position at, BiFunction<Position.Post, PlanVersion, Figure<Optional<Watch.Holding>>> look) {
    PlanVersion plan = at.plan;
    if (plan == null) {
      return Figure.unknown(UnknownReason.NO_PLAN);
    }
    if (plan.minutes() == 0) {
      return Figure.unknown(UnknownReason.NO_TOTAL);
    }
    Position.Post post = at.post;
    return post == null ? Figure.unknown(UnknownReason.NO_PROGRESS) : look.apply(post, plan);
  }

  /** The evidence of a post and a plan. */
  static ImmutableList<Alert.Evidence> evidence(
      Position at, LocalDate day, long worked, Position.Post post, PlanVersion plan) {
    return ImmutableList.of(
        Watch.minutes(day, at.budget, "worked", WORKED_MINUTES, worked),
        Watch.minutes(post.day(), at.budget, "earned", EARNED_MINUTES, post.earned()),
        Watch.minutes(plan.from(), at.budget, "planned", BUDGET_MINUTES, plan.minutes()));
  }

  /** {@link AlertRule#GAP}. */
  record Gap(AlertSettings settings) implements Watch {
    @Override
    public AlertRule rule() {
      return AlertRule.GAP;
    }

    @Override
    public boolean isOfWhole() {
      return true;
    }

    @Override
    public Figure<Optional<Holding>> look(Position at) {
      return posted(at, (post, plan) -> look(at, post, plan));
    }

    private Figure<Optional<Holding>> look(Position at, Position.Post post, PlanVersion plan) {
      return Watch.holdsIf(
          Share.isAbove(post.gap(), plan.minutes(), settings.gap()),
          AlertLevel.WATCH,
          () ->
              new Says(
                  ImmutableList.of(
                      Argument.day("posted", DATES, post.day()),
                      Argument.share("earned", PROGRESS, Share.of(post.earned(), plan.minutes())),
                      Argument.share(
                          "used", MINUTES_BURN, Share.of(post.worked(), plan.minutes()))),
                  evidence(at, post.day(), post.worked(), post, plan)));
    }
  }

  /** {@link AlertRule#OVERSPENT}. */
  record Overspent() implements Watch {
    @Override
    public AlertRule rule() {
      return AlertRule.OVERSPENT;
    }

    @Override
    public boolean isOfWhole() {
      return true;
    }

    @Override
    public Figure<Optional<Holding>> look(Position at) {
      return posted(at, (post, plan) -> look(at, post, plan));
    }

    private static Figure<Optional<Holding>> look(
        Position at, Position.Post post, PlanVersion plan) {
      LocalDate day = at.day;
      long worked = at.worked;
      return Watch.holdsIf(
          worked >= plan.minutes() && post.earned() < plan.minutes(),
          AlertLevel.CRITICAL,
          () ->
              new Says(
                  ImmutableList.of(
                      Argument.share("earned", PROGRESS, Share.of(post.earned(), plan.minutes())),
                      Argument.share("used", MINUTES_BURN, Share.of(worked, plan.minutes()))),
                  evidence(at, day, worked, post, plan)));
    }
  }
}
