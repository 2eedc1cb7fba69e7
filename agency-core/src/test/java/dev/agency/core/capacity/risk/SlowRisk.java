package dev.agency.core.capacity.risk;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.ScenarioGroup;
import dev.agency.core.id.DealId;
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
  /** Mistakes that others make. */
  enum Mistake {
    NONE,
    A_DEAL_IS_ALWAYS_HALF_WON,
    DEMAND_IS_ROUNDED_DOWN,
    DEMAND_IS_NOT_ROUNDED,
    GROUPS_ARE_INDEPENDENT,
    WITH_WHAT_IS_LEFT_OF_A_GROUP_ALL_ARE_WON,
    WHAT_IS_JUST_ENOUGH_IS_SHORT,
    THE_MEAN_IS_OF_SHORT_OUTCOMES_ALONE,
    THE_EXPECTED_SHORTAGE_IS_THAT_OF_EXPECTED_DEMAND,
    A_MARGINAL_RISK_IS_THAT_OF_THE_DEAL_ALONE,
    A_DEAL_OF_A_GROUP_IS_LEFT_OUT_ALONE
  }

  /** Deals that end together, and one way they may: the minutes that are won then, each deal's. */
  private record Way(double chance, List<Long> minutes) {}

  private final DrawnRisk drawn;
  private final Mistake mistake;
  private int outcomes;

  SlowRisk(DrawnRisk drawn, Mistake mistake) {
    this.drawn = drawn;
    this.mistake = mistake;
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
      if (mistake != Mistake.GROUPS_ARE_INDEPENDENT
          && (!gone || mistake == Mistake.A_DEAL_OF_A_GROUP_IS_LEFT_OUT_ALONE)) {
        factors.add(together(group, without));
      }
    }
    NavigableMap<Long, Double> law = new TreeMap<>();
    add(factors, 0, 0, 1, law);
    outcomes += without.isEmpty() ? law.size() : 0;
    return law;
  }

  private boolean isGrouped(DealId deal) {
    return mistake != Mistake.GROUPS_ARE_INDEPENDENT
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
            mistake == Mistake.WITH_WHAT_IS_LEFT_OF_A_GROUP_ALL_ARE_WON
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
      if (mistake == Mistake.A_DEAL_IS_ALWAYS_HALF_WON) {
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
    return switch (mistake) {
      case DEMAND_IS_ROUNDED_DOWN -> minutes / quantum * quantum;
      case DEMAND_IS_NOT_ROUNDED -> minutes;
      default -> (minutes + quantum - 1) / quantum * quantum;
    };
  }

  double probability(NavigableMap<Long, Double> law) {
    boolean equal = mistake == Mistake.WHAT_IS_JUST_ENOUGH_IS_SHORT;
    return law.tailMap(drawn.free(), equal).values().stream().mapToDouble(each -> each).sum();
  }

  double expectedShort(NavigableMap<Long, Double> law) {
    double mean = 0;
    double minutes = 0;
    for (var each : law.entrySet()) {
      minutes += each.getValue() * Math.max(0, each.getKey() - drawn.free());
      mean += each.getValue() * each.getKey();
    }
    return switch (mistake) {
      case THE_EXPECTED_SHORTAGE_IS_THAT_OF_EXPECTED_DEMAND -> Math.max(0, mean - drawn.free());
      case THE_MEAN_IS_OF_SHORT_OUTCOMES_ALONE -> minutes == 0 ? 0 : minutes / probability(law);
      default -> minutes;
    };
  }

  /** The least shortage that holds with at least a probability, and the one a hair above it. */
  long shortage(NavigableMap<Long, Double> law, double level) {
    double sum = 0;
    for (var each : law.entrySet()) {
      sum += each.getValue();
      if (sum >= level) {
        return Math.max(0, each.getKey() - drawn.free());
      }
    }
    return Math.max(0, law.lastKey() - drawn.free());
  }

  /** What a deal, or its group, adds to the probability and to the expected shortage. */
  double[] marginal(DealId deal, NavigableMap<Long, Double> with) {
    NavigableMap<Long, Double> without = law(Optional.of(deal));
    if (mistake == Mistake.A_MARGINAL_RISK_IS_THAT_OF_THE_DEAL_ALONE) {
      DrawnRisk alone =
          new DrawnRisk(
              drawn.free(),
              drawn.deals().stream()
                  .filter(each -> each.deal().equals(deal))
                  .collect(ImmutableList.toImmutableList()),
              ImmutableList.of(),
              drawn.quantum());
      SlowRisk one = new SlowRisk(alone, Mistake.NONE);
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
