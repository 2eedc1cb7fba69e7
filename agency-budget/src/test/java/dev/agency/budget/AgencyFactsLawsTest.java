package dev.agency.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.budget.Budget;
import dev.agency.core.project.Project;
import dev.agency.core.testkit.PlantedMistakes;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Sorters with a mistake, each of which breaks a law of {@link AgencyFactsProperties}. */
class AgencyFactsLawsTest {
  private static final String BY_HAND = "theBurnOfEachBudgetIsThatOfItsFactsFilteredByHand";

  @Test
  void eachLawCatchesItsMistakes() {
    PlantedMistakes.in(AgencyFactsProperties.class)
        .against(
            BY_HAND,
            "Deliveries are left out",
            sorter(facts -> facts.withDeliveries(ImmutableList.of())))
        .against(
            BY_HAND,
            "Write-offs are left out",
            sorter(facts -> facts.withWriteOffs(ImmutableList.of())))
        .against(
            BY_HAND,
            "Bookings are left out",
            sorter(facts -> facts.withScheduled(ImmutableList.of())))
        .against(
            BY_HAND,
            "Costs to come are left out",
            sorter(facts -> facts.withCostsToCome(ImmutableList.of())))
        .against(
            BY_HAND, "Locks are left out", sorter(facts -> facts.withLocks(ImmutableList.of())))
        .against(
            BY_HAND,
            "Locks that name no budget are of none",
            sorter(
                facts ->
                    facts.withLocks(
                        facts.locks().stream().filter(lock -> lock.budget().isPresent()).toList())))
        .against(
            BY_HAND,
            "All was known in time",
            sorter(facts -> facts.withEntriesKnownOn(ImmutableMap.of())))
        .against(
            BY_HAND,
            "What was taken back never counted",
            sorter(facts -> facts.withFormerEntries(ImmutableList.of())))
        .against(
            BY_HAND,
            "No milestone was reached",
            sorter(facts -> facts.withMilestonesReached(ImmutableMap.of())))
        .against(
            "noMinuteIsLostAndNoneCountsTwice",
            "The first entry of a budget is overlooked",
            sorter(
                facts ->
                    facts.withEntries(
                        facts
                            .entries()
                            .subList(Math.min(1, facts.entries().size()), facts.entries().size()))))
        .against(
            "noMinuteIsLostAndNoneCountsTwice",
            "Each budget has all entries",
            new AgencyFactsProperties() {
              @Override
              BurnFacts sorted(AgencyFacts all, Project project, Budget budget) {
                return super.sorted(all, project, budget)
                    .withEntries(
                        all.entries().stream()
                            .map(entry -> entry.withBudget(budget.id()))
                            .toList());
              }
            })
        .areCaught();
  }

  private static AgencyFactsProperties sorter(UnaryOperator<BurnFacts> mistake) {
    return new AgencyFactsProperties() {
      @Override
      BurnFacts sorted(AgencyFacts all, Project project, Budget budget) {
        return mistake.apply(super.sorted(all, project, budget));
      }
    };
  }
}
