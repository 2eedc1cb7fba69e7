package dev.agency.budget.alert;

import static dev.agency.core.figure.Quantities.EARNED_MINUTES;
import static dev.agency.core.figure.Quantities.MINUTES_BURN;
import static dev.agency.core.figure.Quantities.PROGRESS;
import static dev.agency.core.figure.Quantities.WORKED_MINUTES;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message.Argument;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@link AlertRule#DRIFT}: it looks at whole weeks, each at its end, and takes those in which
 * progress was posted, with what was worked by the end of the day of the last post. Work that no
 * post can know of yet is thus no excess. An applied order halves the sum at the end of its week. A
 * plan that came after the work had begun counts as a change of the plan.
 */
class DriftWatch implements Watch {
  private final AlertSettings settings;
  private final WeekStart weeks;
  private final DriftSum sum;

  /** The last post that was taken, or where the work began; null before. */
  private @Nullable Taken last;

  /** The last post that was taken while the sum was zero. */
  private @Nullable Taken calm;

  private int orders;

  /**
   * A post that was taken.
   *
   * @param post the post, or nothing worked and earned where the work began
   * @param week the week it is counted in
   * @param evidence what it tells, nothing where the work began
   */
  private record Taken(
      Position.Post post, LocalDate week, ImmutableList<Alert.Evidence> evidence) {}

  DriftWatch(AlertSettings settings, DriftSum sum) {
    this.settings = settings;
    this.weeks = settings.weekStart();
    this.sum = sum;
  }

  @Override
  public final AlertRule rule() {
    return AlertRule.DRIFT;
  }

  @Override
  public final boolean isOfWhole() {
    return true;
  }

  @Override
  public final Figure<Optional<Holding>> look(Position at) {
    begin(at);
    LocalDate week = weeks.weekOf(at.day);
    if (at.day.equals(week.plusDays(6))) {
      if (at.post != null && !at.post.day().isBefore(week)) {
        take(taken(at.budget, at.post, week));
      }
      for (; orders < at.orders; orders++) {
        sum.ordered();
      }
    }
    return judge(at);
  }

  /** Begins in the week of the first work or post, with nothing worked or earned before it. */
  private void begin(Position at) {
    LocalDate first = at.firstWorked == null ? at.firstPosted : at.firstWorked;
    if (last == null && first != null) {
      last =
          new Taken(
              new Position.Post(first, 0, 0, at.plan),
              weeks.weekOf(first).minusWeeks(1),
              ImmutableList.of());
      calm = last;
    }
  }

  private static Taken taken(String budget, Position.Post post, LocalDate week) {
    return new Taken(
        post,
        week,
        ImmutableList.of(
            Watch.minutes(post.day(), budget, "worked", WORKED_MINUTES, post.worked()),
            Watch.minutes(post.day(), budget, "earned", EARNED_MINUTES, post.earned())));
  }

  private void take(Taken now) {
    Taken before = last;
    if (before == null) {
      return;
    }
    last = now;
    PlanVersion plan = now.post().plan();
    if (isReplanned(before.post(), now.post())) {
      // What lies on both sides of a change of the plan is measured in two units.
      sum.rebaselined();
    } else if (plan != null && plan.weeklyBurn() > 0) {
      sum.post(
          Math.toIntExact(ChronoUnit.WEEKS.between(before.week(), now.week())),
          (double) Math.subtractExact(now.post().gap(), before.post().gap()),
          plan.weeklyBurn());
    }
    if (sum.sum() == 0) {
      calm = now;
    }
  }

  /** Whether two posts were measured against two plans. */
  boolean isReplanned(Position.Post before, Position.Post now) {
    return !Objects.equals(before.plan(), now.plan());
  }

  private Figure<Optional<Holding>> judge(Position at) {
    PlanVersion plan = at.plan;
    if (plan == null || plan.weeklyBurn() == 0) {
      return Figure.unknown(UnknownReason.NO_PLAN);
    }
    if (at.post == null || last == null || calm == null) {
      return Figure.unknown(UnknownReason.NO_PROGRESS);
    }
    Position.Post post = last.post();
    Taken from = calm;
    return Watch.holdsIf(
        sum.sum() > settings.driftLimitHundredths() / 100.0
            && Share.isAbove(post.gap(), plan.minutes(), settings.driftGap()),
        AlertLevel.WARN,
        from.post().day(),
        () ->
            new Says(
                ImmutableList.of(
                    Argument.share("earned", PROGRESS, Share.of(post.earned(), plan.minutes())),
                    Argument.share("used", MINUTES_BURN, Share.of(post.worked(), plan.minutes()))),
                ImmutableList.<Alert.Evidence>builder()
                    .addAll(from.evidence())
                    .addAll(EarnedWatches.evidence(at, post.day(), post.worked(), post, plan))
                    .build()));
  }
}
