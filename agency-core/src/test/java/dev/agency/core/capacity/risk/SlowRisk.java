package dev.agency.core.capacity.risk;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.ScenarioGroup;
import dev.agency.core.id.DealId;
import dev.agency.core.testkit.PlantedMistake;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A risk as it is defined: each outcome of all deals by itself, with its probability. It can make
 * one of the usual mistakes.
 */
final class SlowRisk {
  /** Mistakes that others make, each with the law that has to find it. */
  enum Mistake implements PlantedMistake {
    A_DEAL_IS_ALWAYS_HALF_WON(RiskLaw.OUTCOMES),
    DEMAND_IS_ROUNDED_DOWN(RiskLaw.OUTCOMES),
    DEMAND_IS_NOT_ROUNDED(RiskLaw.OUTCOMES),
    GROUPS_ARE_INDEPENDENT(RiskLaw.OUTCOMES),
    WITH_WHAT_IS_LEFT_OF_A_GROUP_ALL_ARE_WON(RiskLaw.OUTCOMES),
    WHAT_IS_JUST_ENOUGH_IS_SHORT(RiskLaw.OUTCOMES),
    THE_MEAN_IS_OF_SHORT_OUTCOMES_ALONE(RiskLaw.OUTCOMES),
    THE_EXPECTED_SHORTAGE_IS_THAT_OF_EXPECTED_DEMAND(RiskLaw.OUTCOMES),
    A_QUANTILE_IS_COUNTED_FROM_THE_WORST(RiskLaw.QUANTILES),
    A_MARGINAL_RISK_IS_THAT_OF_THE_DEAL_ALONE(RiskLaw.MARGINS),
    A_DEAL_OF_A_GROUP_IS_LEFT_OUT_ALONE(RiskLaw.MARGINS);

    private final RiskLaw law;

    Mistake(RiskLaw law) {
      this.law = law;
    }

    @Override
    public RiskLaw law() {
      return law;
    }

    @Override
    public void tryOn(long seed) {
      DrawnRisk drawn = DrawnRisk.of(seed, 7);
      law.check(drawn, new SlowRisk(drawn, Optional.of(this)));
    }
  }

  /** Deals that end together, and one way they may: the minutes that are won then, each deal's. */
  private record Way(double chance, List<Long> minutes) {}

  private final DrawnRisk drawn;
  private final Optional<Mistake> mistake;
  private int outcomes;

  SlowRisk(DrawnRisk drawn) {
    this(drawn, Optional.empty());
  }

  private SlowRisk(DrawnRisk drawn, Optional<Mistake> mistake) {
    this.drawn = drawn;
    this.mistake = mistake;
  }

  private boolean makes(Mistake one) {
    return mistake.equals(Optional.of(one));
  }

  int outcomes() {
    return outcomes;
  }

  /** How likely each demand is, in minutes, without one of the deals and all it depends on. */
  NavigableMap<Long, Double> law(Optional<DealId> without) {
    List<List<Way>> factors = new ArrayList<>();
    for (DealDemand deal : drawn.deals()) {
      if (!isGrouped(deal.deal()) && !without.equals(Optional.of(deal.deal()))) {
        factors.add(alone(deal));
      }
    }
    for (ScenarioGroup group : drawn.groups()) {
      boolean gone = without.filter(group.deals()::contains).isPresent();
      if (!makes(Mistake.GROUPS_ARE_INDEPENDENT)
          && (!gone || makes(Mistake.A_DEAL_OF_A_GROUP_IS_LEFT_OUT_ALONE))) {
        factors.add(together(group, without));
      }
    }
    NavigableMap<Long, Double> law = new TreeMap<>();
    add(factors, 0, 0, 1, law);
    outcomes += without.isEmpty() ? law.size() : 0;
    return law;
  }

  private boolean isGrouped(DealId deal) {
    return !makes(Mistake.GROUPS_ARE_INDEPENDENT)
        && drawn.groups().stream().anyMatch(group -> group.deals().contains(deal));
  }

  private static List<Way> alone(DealDemand deal) {
    double chance = deal.probability().value() / 10_000.0;
    return List.of(new Way(chance, List.of(minutes(deal))), new Way(1 - chance, List.of()));
  }

  private static long minutes(DealDemand deal) {
    return deal.minutes().getOrDefault(DrawnRisk.CELL, 0L);
  }

  private List<Way> together(ScenarioGroup group, Optional<DealId> without) {
    List<Way> ways = new ArrayList<>();
    double rest = 1;
    for (ScenarioGroup.Scenario scenario : group.scenarios()) {
      double chance = scenario.probability().value() / 10_000.0;
      rest -= chance;
      ways.add(new Way(chance, won(scenario.won(), without)));
    }
    ways.add(
        new Way(
            rest,
            makes(Mistake.WITH_WHAT_IS_LEFT_OF_A_GROUP_ALL_ARE_WON)
                ? won(group.deals(), without)
                : List.of()));
    return ways;
  }

  private List<Long> won(Iterable<DealId> deals, Optional<DealId> without) {
    List<Long> minutes = new ArrayList<>();
    for (DealId id : deals) {
      for (DealDemand deal : drawn.deals()) {
        if (deal.deal().equals(id) && !without.equals(Optional.of(id))) {
          minutes.add(minutes(deal));
        }
      }
    }
    return minutes;
  }

  private void add(
      List<List<Way>> factors,
      int next,
      long demand,
      double chance,
      NavigableMap<Long, Double> to) {
    if (next == factors.size()) {
      to.merge(demand, chance, Double::sum);
      return;
    }
    for (Way way : factors.get(next)) {
      long minutes = way.minutes().stream().mapToLong(each -> each).sum();
      if (makes(Mistake.A_DEAL_IS_ALWAYS_HALF_WON)) {
        double most =
            factors.get(next).stream().mapToDouble(each -> each.chance() * sum(each)).sum();
        minutes = Math.round(most);
      }
      add(factors, next + 1, demand + rounded(minutes), chance * way.chance(), to);
    }
  }

  private static long sum(Way way) {
    return way.minutes().stream().mapToLong(each -> each).sum();
  }

  /** The demand of a factor in whole steps. */
  private long rounded(long minutes) {
    long quantum = drawn.quantum();
    if (makes(Mistake.DEMAND_IS_NOT_ROUNDED)) {
      return minutes;
    }
    long more = makes(Mistake.DEMAND_IS_ROUNDED_DOWN) ? 0 : quantum - 1;
    return (minutes + more) / quantum * quantum;
  }

  double probability(NavigableMap<Long, Double> law) {
    boolean equal = makes(Mistake.WHAT_IS_JUST_ENOUGH_IS_SHORT);
    return law.tailMap(drawn.free(), equal).values().stream().mapToDouble(each -> each).sum();
  }

  double expectedShort(NavigableMap<Long, Double> law) {
    double mean = 0;
    double minutes = 0;
    for (var each : law.entrySet()) {
      minutes += each.getValue() * Math.max(0, each.getKey() - drawn.free());
      mean += each.getValue() * each.getKey();
    }
    if (makes(Mistake.THE_EXPECTED_SHORTAGE_IS_THAT_OF_EXPECTED_DEMAND)) {
      return Math.max(0, mean - drawn.free());
    }
    boolean alone = makes(Mistake.THE_MEAN_IS_OF_SHORT_OUTCOMES_ALONE) && minutes > 0;
    return alone ? minutes / probability(law) : minutes;
  }

  /** The least shortage that holds with at least a probability, and the one a hair above it. */
  long shortage(NavigableMap<Long, Double> law, double level) {
    double share = makes(Mistake.A_QUANTILE_IS_COUNTED_FROM_THE_WORST) ? 1 - level : level;
    double sum = 0;
    for (var each : law.entrySet()) {
      sum += each.getValue();
      if (sum >= share) {
        return Math.max(0, each.getKey() - drawn.free());
      }
    }
    return Math.max(0, law.lastKey() - drawn.free());
  }

  /** What a deal, or its group, adds to the probability and to the expected shortage. */
  double[] marginal(DealId deal, NavigableMap<Long, Double> with) {
    NavigableMap<Long, Double> without = law(Optional.of(deal));
    if (makes(Mistake.A_MARGINAL_RISK_IS_THAT_OF_THE_DEAL_ALONE)) {
      DrawnRisk alone =
          new DrawnRisk(
              drawn.free(),
              drawn.deals().stream()
                  .filter(each -> each.deal().equals(deal))
                  .collect(ImmutableList.toImmutableList()),
              ImmutableList.of(),
              drawn.quantum());
      SlowRisk one = new SlowRisk(alone);
      NavigableMap<Long, Double> law = one.law(Optional.empty());
      NavigableMap<Long, Double> none = one.law(Optional.of(deal));
      return new double[] {
        one.probability(law) - one.probability(none),
        one.expectedShort(law) - one.expectedShort(none)
      };
    }
    return new double[] {
      probability(with) - probability(without), expectedShort(with) - expectedShort(without)
    };
  }
}
