package dev.agency.budget.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.project.Milestone;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Judges milestones and projects by their dates. */
final class Punctuality {
  private final DateRange window;
  private final LocalDate asOf;
  private final Sums current = new Sums();
  private final Sums baseline = new Sums();
  private final RatioSum projects = new RatioSum(UnknownReason.NOTHING_PLANNED);
  private final RatioSum projectsToBaseline = new RatioSum(UnknownReason.NOTHING_PLANNED);
  private final List<MilestoneDelivery> rows = new ArrayList<>();

  /** The sums of one calendar. */
  private static final class Sums {
    private final RatioSum count = new RatioSum(UnknownReason.NOTHING_PLANNED);
    private final RatioSum weight = new RatioSum(UnknownReason.NOTHING_PLANNED);
    private final RatioSum days = new RatioSum(UnknownReason.NOTHING_PLANNED);

    void add(long daysLate, long heavy) {
      boolean onTime = daysLate <= 0;
      count.add(onTime ? 1 : 0, 1);
      weight.add(onTime ? heavy : 0, heavy);
      days.add(daysLate, 1);
    }

    void leaveOut() {
      List.of(count, weight, days).forEach(Punctuality::leaveOut);
    }

    OnTime onTime() {
      return new OnTime(count.ratio(), weight.ratio(), days.ratio());
    }
  }

  Punctuality(DateRange window, LocalDate asOf) {
    this.window = window;
    this.asOf = asOf;
  }

  private static void leaveOut(RatioSum sum) {
    sum.add(Figure.unknown(UnknownReason.NO_PLAN), Figure.unknown(UnknownReason.NO_PLAN));
  }

  void judge(DatedProject project) {
    ImmutableMap<MilestoneId, Milestone> now = Maps.uniqueIndex(project.current(), Milestone::id);
    ImmutableMap<MilestoneId, Milestone> then =
        Maps.uniqueIndex(project.baseline().orElse(ImmutableList.of()), Milestone::id);
    TreeMap<MilestoneId, Milestone> all = new TreeMap<>();
    all.putAll(then);
    all.putAll(now);
    for (Milestone each : all.values()) {
      judge(project.project(), Optional.ofNullable(now.get(each.id())), then.get(each.id()), each);
    }
    whole(projects, now.values(), now);
    if (project.baseline().isPresent()) {
      whole(projectsToBaseline, then.values(), now);
    } else {
      leaveOut(projectsToBaseline);
    }
  }

  private void judge(
      ProjectId project, Optional<Milestone> now, @Nullable Milestone then, Milestone named) {
    Optional<LocalDate> done = now.flatMap(Milestone::completedOn).filter(this::isKnown);
    Optional<LocalDate> due = now.map(Milestone::due);
    Optional<LocalDate> promised = Optional.ofNullable(then).map(Milestone::due);
    Optional<Long> late = due.flatMap(day -> daysLate(day, done));
    Optional<Long> behind = promised.flatMap(day -> daysLate(day, done));
    late.ifPresent(days -> current.add(days, now.orElseThrow().weight()));
    if (then != null) {
      behind.ifPresent(days -> baseline.add(days, then.weight()));
    } else if (late.isPresent()) {
      baseline.leaveOut();
    }
    if (late.isPresent() || behind.isPresent()) {
      rows.add(
          new MilestoneDelivery(
              project, named.id(), named.name(), due, promised, done, late, behind));
    }
  }

  private boolean isKnown(LocalDate day) {
    return !day.isAfter(asOf);
  }

  /** How late something is; empty if it is not to be judged, or not yet. */
  private Optional<Long> daysLate(LocalDate due, Optional<LocalDate> done) {
    boolean isDue = done.isPresent() || due.isBefore(asOf);
    return window.contains(due) && isDue
        ? Optional.of(ChronoUnit.DAYS.between(due, done.orElse(asOf)))
        : Optional.empty();
  }

  /** A project is due with its last milestone and delivered once all of them are. */
  private void whole(
      RatioSum sum, Collection<Milestone> promised, ImmutableMap<MilestoneId, Milestone> now) {
    if (promised.isEmpty()) {
      leaveOut(sum);
      return;
    }
    LocalDate due =
        promised.stream().map(Milestone::due).max(Comparator.naturalOrder()).orElseThrow();
    Optional<LocalDate> done = Optional.of(LocalDate.MIN);
    for (Milestone each : promised) {
      Optional<LocalDate> one =
          Optional.ofNullable(now.get(each.id()))
              .flatMap(Milestone::completedOn)
              .filter(this::isKnown);
      done = done.flatMap(day -> one.map(other -> other.isAfter(day) ? other : day));
    }
    daysLate(due, done).ifPresent(days -> sum.add(days <= 0 ? 1 : 0, 1));
  }

  DeliveryMetrics metrics(String subject) {
    return new DeliveryMetrics(
        subject,
        asOf,
        current.onTime(),
        baseline.onTime(),
        projects.ratio(),
        projectsToBaseline.ratio(),
        ImmutableList.sortedCopyOf(
            Comparator.comparing(MilestoneDelivery::project)
                .thenComparing(MilestoneDelivery::milestone),
            rows));
  }
}
