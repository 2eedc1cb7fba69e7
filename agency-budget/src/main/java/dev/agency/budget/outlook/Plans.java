package dev.agency.budget.outlook;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.alert.PlanVersion;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a budget is planned at on each day.
 *
 * @param versions what alerts are told of it, by day
 * @param baselines what each version plans, in the same order; of a budget that was planned once,
 *     the one plan, which alerts are told of only if it plans anything
 * @param present where the plan of the day of the report stands among them
 */
record Plans(ImmutableList<PlanVersion> versions, ImmutableList<Baseline> baselines, int present) {
  /**
   * Returns the plans; of a budget that was planned once from the first day of its work or plan.
   */
  static Plans of(OutlookFacts facts, LocalDate asOf, Stream<LocalDate> worked) {
    return facts.plans().isEmpty() ? once(facts, asOf, worked) : again(facts, asOf);
  }

  private static Plans once(OutlookFacts facts, LocalDate asOf, Stream<LocalDate> worked) {
    Baseline plan = Baseline.of(facts);
    LocalDate from =
        Stream.concat(worked, plan.dates().stream().map(DateRange::start))
            .min(Comparator.naturalOrder())
            .orElse(asOf);
    PlanVersion version =
        new PlanVersion(
            from,
            PlanVersion.Change.PLANNED,
            plan.minutes().ifKnown().orElse(0L),
            plan.total().ifKnown(),
            plan.dates(),
            plan.cost().ifKnown(),
            Optional.of(ofBasis(facts)));
    return new Plans(
        plan.isPlan() ? ImmutableList.of(version) : ImmutableList.of(), ImmutableList.of(plan), 0);
  }

  private static Plans again(OutlookFacts facts, LocalDate asOf) {
    ImmutableList<PlanVersion> sorted =
        ImmutableList.sortedCopyOf(comparing(PlanVersion::from), facts.plans());
    int present = on(sorted, asOf);
    ImmutableList.Builder<PlanVersion> versions = ImmutableList.builder();
    for (int i = 0; i < sorted.size(); i++) {
      versions.add(i == present ? estimated(sorted.get(i), facts) : sorted.get(i));
    }
    ImmutableList<PlanVersion> all = versions.build();
    return new Plans(all, all.stream().map(Baseline::of).collect(toImmutableList()), present);
  }

  /** The planned minutes that the burn basis counts. */
  private static long ofBasis(OutlookFacts facts) {
    return facts.budget().plannedMinutes(facts.burn().budget().basis().share());
  }

  /** Where a version has the minutes of the lines, the basis counts the same of them. */
  private static Optional<Long> ofBasis(PlanVersion version, OutlookFacts facts) {
    boolean same = version.minutes() == facts.budget().plannedMinutes(TimeShare.ALL);
    return version.basisMinutes().or(() -> same ? Optional.of(ofBasis(facts)) : Optional.empty());
  }

  /** A version that says nothing of its cost is estimated as the lines are now. */
  private static PlanVersion estimated(PlanVersion version, OutlookFacts facts) {
    return new PlanVersion(
        version.from(),
        version.change(),
        version.minutes(),
        version.total(),
        version.dates(),
        version.cost().or(() -> facts.estimatedCost().ifKnown()),
        ofBasis(version, facts));
  }

  /** Returns which version holds on a day: the last that began by then, else the first. */
  private static int on(List<PlanVersion> versions, LocalDate day) {
    int found = 0;
    for (int i = 0; i < versions.size(); i++) {
      found = versions.get(i).from().isAfter(day) ? found : i;
    }
    return found;
  }

  /** Returns where the plan of a day stands. */
  int on(LocalDate day) {
    return baselines.size() == 1 ? 0 : on(versions, day);
  }
}
