package dev.agency.core.capacity.risk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.capacity.ScenarioGroup;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import java.time.LocalDate;
import java.util.Random;

/**
 * A pipeline of some deals that ask for something in one month, some of which depend on each other.
 *
 * @param free what is free
 * @param deals what each takes
 * @param groups which depend on each other
 * @param quantum the minutes of a step
 */
record DrawnRisk(
    long free, ImmutableList<DealDemand> deals, ImmutableList<ScenarioGroup> groups, long quantum) {
  static final RiskCell CELL = new RiskCell(DisciplineId.of("design"), LocalDate.of(2026, 3, 1));

  /** Draws a pipeline of some deals at most, by a number. */
  static DrawnRisk of(long number, int most) {
    // Numbers that follow each other are to draw what has nothing to do with each other.
    Random random = new Random(number * 0x9E3779B97F4A7C15L);
    long quantum = ImmutableList.of(1L, 15L, 60L, 480L).get(random.nextInt(4));
    int count = 1 + random.nextInt(most);
    ImmutableList.Builder<DealDemand> deals = ImmutableList.builder();
    long all = 0;
    for (int i = 0; i < count; i++) {
      long minutes = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(quantum == 1 ? 300 : 9_600);
      all += minutes;
      deals.add(
          new DealDemand(
              DealId.of("d" + i),
              BasisPoints.of(random.nextInt(10) == 0 ? 10_000 : random.nextInt(10_001)),
              minutes == 0 ? ImmutableMap.of() : ImmutableMap.of(CELL, minutes)));
    }
    long free = Math.round(all * random.nextDouble() * 1.1) - (random.nextInt(10) == 0 ? 600 : 0);
    return new DrawnRisk(free, deals.build(), groups(random, count), quantum);
  }

  private static ImmutableList<ScenarioGroup> groups(Random random, int count) {
    if (count < 3 || random.nextInt(4) == 0) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<ScenarioGroup.Scenario> scenarios = ImmutableList.builder();
    int rest = 10_000;
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int chance = random.nextInt(rest + 1);
      rest -= chance;
      ImmutableSet.Builder<DealId> won = ImmutableSet.builder();
      for (int deal = 0; deal < 3; deal++) {
        if (random.nextBoolean()) {
          won.add(DealId.of("d" + deal));
        }
      }
      scenarios.add(new ScenarioGroup.Scenario(BasisPoints.of(chance), won.build()));
    }
    return ImmutableList.of(new ScenarioGroup(scenarios.build()));
  }
}
