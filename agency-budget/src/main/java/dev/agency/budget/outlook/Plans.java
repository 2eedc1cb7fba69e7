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
 * @param versions what alerts are told of it, by day; the same whatever day the report is of
 * @param baselines what each version plans, in the same order; of a budget that was planned once,
 *     the one plan, which alerts are told of from its first day on. They are even if it plans
 *     nothing: else a cost alone would make a plan, and each rule would tell that there is one
 * @param present where the plan of the day of the report stands among them
 */
record Plans(ImmutableList<PlanVersion> versions, ImmutableList<Baseline> baselines, int present) {
  /**
   * Returns the plans; of a budget that was planned once from the first day of its work or plan.
   */
  static Plans of(OutlookFacts facts, LocalDate asOf, Stream<LocalDate> worked) {
    return facts.plans().isEmpty() ? once(facts, worked) : again(facts, asOf);
  }

  /** A plan without days begins with the work: today would be another day tomorrow. */
  private static Plans once(OutlookFacts facts, Stream<LocalDate> worked) {
    Baseline plan = Baseline.of(facts);
    ImmutableList<PlanVersion> version =
        Stream.concat(worked, plan.dates().stream().map(DateRange::start))
            .min(Comparator.naturalOrder())
            .map(
                from ->
                    new PlanVersion(
                        from,
                        PlanVersion.Change.PLANNED,
                        plan.minutes().ifKnown().orElse(0L),
                        plan.total().ifKnown(),
                        plan.dates(),
                        plan.cost().ifKnown(),
                        Optional.of(ofBasis(facts))))
            .map(ImmutableList::of)
            .orElse(ImmutableList.of());
    return new Plans(version, ImmutableList.of(plan), 0);
  }

  private static Plans again(OutlookFacts facts, LocalDate asOf) {
    ImmutableList<PlanVersion> sorted =
        ImmutableList.sortedCopyOf(comparing(PlanVersion::from), facts.plans());
    PlanVersion last = sorted.get(sorted.size() - 1);
    ImmutableList<PlanVersion> all =
        ImmutableList.<PlanVersion>builder()
            .addAll(sorted.subList(0, sorted.size() - 1))
            .add(estimated(last, facts))
            .build();
    return new Plans(
        all, all.stream().map(Baseline::of).collect(toImmutableList()), on(sorted, asOf));
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

  /** The last version is estimated as the lines are now, if it says nothing of its cost. */
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
