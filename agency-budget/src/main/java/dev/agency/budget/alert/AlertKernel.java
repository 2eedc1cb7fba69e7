package dev.agency.budget.alert;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.UnknownReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks through a history day by day, and turns what holds on consecutive days into alerts. */
class AlertKernel {
  private static final Comparator<Alert> ORDER =
      comparing(Alert::effective)
          .thenComparing(Alert::rule)
          .thenComparing(alert -> alert.threshold().orElse(BasisPoints.ZERO));

  private final AlertHistory history;
  private final AlertSettings settings;

  AlertKernel(AlertHistory history, AlertSettings settings) {
    this.history = history;
    this.settings = settings;
  }

  /** The alerts up to a day. */
  final AlertReport run(LocalDate asOf) {
    Position at = new Position(history);
    List<Spell> spells = new ArrayList<>();
    for (Watch watch : watches()) {
      spells.add(new Spell(watch));
    }
    LocalDate first = at.first().orElse(asOf);
    // A report as of a day before the first fact looks at that day, which tells what is unknown.
    for (LocalDate day = asOf.isBefore(first) ? asOf : first;
        !day.isAfter(asOf);
        day = day.plusDays(1)) {
      at.moveTo(day, known(day));
      for (Spell spell : spells) {
        spell.look(at);
      }
    }
    return report(asOf, spells);
  }

  private AlertReport report(LocalDate asOf, List<Spell> spells) {
    List<Alert> alerts = new ArrayList<>();
    Map<AlertRule, Figure<Boolean>> standing = new EnumMap<>(AlertRule.class);
    for (Spell spell : spells) {
      alerts.addAll(spell.alerts);
      standing.merge(spell.watch.rule(), spell.standing, AlertKernel::either);
    }
    return new AlertReport(
        history.budget(),
        asOf,
        ImmutableList.sortedCopyOf(ORDER, alerts),
        ImmutableMap.copyOf(standing));
  }

  /** Whether one threshold or another is reached: of one that is, the others need not be known. */
  private static Figure<Boolean> either(Figure<Boolean> one, Figure<Boolean> other) {
    Figure<Boolean> reached = Figure.known(true);
    return one.equals(reached) || other.equals(reached)
        ? reached
        : one.with(other, Boolean::logicalOr);
  }

  /** The last day whose facts are known on a day. */
  LocalDate known(LocalDate day) {
    return day;
  }

  /** The rules, new for each run: they remember what they saw. */
  final ImmutableList<Watch> watches() {
    ImmutableList.Builder<Watch> watches = ImmutableList.builder();
    watches
        .add(new EarnedWatches.Gap(settings))
        .add(driftWatch(settings))
        .add(new ScopeWatches.OfScope(settings))
        .add(new ScopeWatches.Count(settings))
        .add(revisionWatch())
        .add(new EarnedWatches.Overspent())
        .add(new PlanWatches.Out());
    settings
        .thresholds()
        .forEach(share -> watches.add(new PlanWatches.OfMoney(PlanWatches.VALUE, share)));
    settings.thresholds().forEach(share -> watches.add(new PlanWatches.Minutes(share)));
    settings
        .thresholds()
        .forEach(share -> watches.add(new PlanWatches.OfMoney(PlanWatches.COST, share)));
    return watches.add(new PlanWatches.Pace(settings)).add(new PlanWatches.Stale(settings)).build();
  }

  /** The rule of the drift. */
  DriftWatch driftWatch(AlertSettings limits) {
    return new DriftWatch(limits, new DriftSum());
  }

  /** The rule of the rounds of revisions. */
  Watch revisionWatch() {
    return new RevisionWatch();
  }

  /** How far time is logged, and how complete the time sheets are. */
  LoggedTime logged(Position at) {
    return new LoggedTime(at.loggedThrough(), at.coverage);
  }

  /** Whether an alert that holds ends because its rule is measured against something else now. */
  boolean isRearmed(Object before, Object now) {
    return !before.equals(now);
  }

  /** Whether the budget is judged by its periods, as a retainer with an allowance is. */
  boolean isByPeriod(Position at) {
    return at.allowance != null;
  }

  /** Whether the alert of a level ends because the rule holds at another one now. */
  boolean isOtherLevel(AlertLevel open, AlertLevel now) {
    return open != now;
  }

  /** What one rule said on the days so far. */
  private final class Spell {
    private final Watch watch;
    private final List<Alert> alerts = new ArrayList<>();
    private Figure<Boolean> standing = Figure.known(false);

    /** What is raised and has not ended; null between two alerts. */
    private @Nullable Alert open;

    private @Nullable Object against;

    Spell(Watch watch) {
      this.watch = watch;
    }

    void look(Position at) {
      // Even a watch that cannot judge by periods has to see each day.
      Figure<Optional<Watch.Holding>> seen = watch.look(at);
      Figure<Optional<Watch.Holding>> found =
          isByPeriod(at) && watch.isOfWhole() ? Figure.unknown(UnknownReason.BY_PERIOD) : seen;
      standing = found.map(Optional::isPresent);
      Object now = watch.against(at);
      if (open != null && against != null && isRearmed(against, now)) {
        end(at.day);
      }
      against = now;
      Optional<Watch.Holding> holding = found.ifKnown().flatMap(holds -> holds);
      if (holding.isEmpty()) {
        end(at.day);
      } else if (open == null) {
        raise(at, holding.get(), holding.get().since().orElse(at.day));
      } else if (isOtherLevel(open.level(), holding.get().level())) {
        LocalDate since = holding.get().since().orElse(open.since());
        end(at.day);
        raise(at, holding.get(), since);
      }
    }

    private void end(LocalDate day) {
      if (open != null) {
        alerts.set(alerts.size() - 1, Alert.builder().from(open).ended(day).build());
        open = null;
      }
    }

    private void raise(Position at, Watch.Holding holding, LocalDate since) {
      Watch.Says says = holding.says().get();
      LoggedTime logged = logged(at);
      Alert raised =
          Alert.builder()
              .budget(history.budget())
              .rule(watch.rule())
              .threshold(watch.threshold())
              .level(holding.level())
              .effective(at.day)
              .since(since)
              .message(
                  Message.builder()
                      .code(watch.rule().code())
                      .addAllArguments(says.arguments())
                      .addArguments(Message.Argument.day("since", Quantities.DATES, since))
                      .build())
              .evidence(says.evidence())
              .loggedThrough(logged.through())
              .coverage(logged.coverage())
              .incomplete(
                  logged.coverage().map(share -> share.compareTo(settings.leastCoverage()) < 0))
              .build();
      open = raised;
      alerts.add(raised);
    }
  }
}
