package dev.agency.examples.benchmarks.capacity.impact;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import dev.agency.examples.benchmarks.capacity.PlainWalk;
import dev.agency.examples.benchmarks.world.Draws;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Forty open deals of a quarter, each of five of the eight disciplines. */
public final class ImpactWorld {
  /** How many deals there are. */
  static final int DEALS = 40;

  static final int DISCIPLINES_OF_DEAL = 5;

  /** How many weeks the quarter has. */
  static final int WEEKS = 13;

  /** The first day of the quarter, a Monday. */
  static final int FIRST = 13 * 7;

  static final int END = FIRST + WEEKS * 7;

  /** The agency. */
  final CapacityWorld agency;

  /**
   * The agency as a deal sees it, before which tentative bookings take time like all others: for
   * those who count by hand. What the library is asked about is the agency itself.
   */
  final CapacityWorld counted;

  final ImmutableList<PlainDeal> deals;

  private final ImmutableList<DealFigures> right;

  private ImpactWorld(CapacityWorld agency) {
    this.agency = agency;
    this.counted = agency.withAllAgreed();
    Draws draws = new Draws(19);
    deals =
        IntStream.range(0, DEALS)
            .mapToObj(number -> deal(number, draws))
            .collect(ImmutableList.toImmutableList());
    right = walk();
  }

  /**
   * Draws the world.
   *
   * @param agency the agency
   * @return the world
   */
  public static ImpactWorld of(CapacityWorld agency) {
    return new ImpactWorld(agency);
  }

  private static PlainDeal deal(int number, Draws draws) {
    int from = FIRST + draws.below(40);
    List<Integer> disciplines =
        IntStream.range(0, CapacityWorld.DISCIPLINES).boxed().collect(Collectors.toList());
    while (disciplines.size() > DISCIPLINES_OF_DEAL) {
      disciplines.remove(draws.below(disciplines.size()));
    }
    Collections.sort(disciplines);
    return new PlainDeal(
        number,
        from,
        Math.min(END, from + 20 + draws.below(40)),
        500 + draws.below(9_000),
        ImmutableList.copyOf(disciplines),
        ImmutableLongArray.copyOf(
            disciplines.stream().mapToLong(discipline -> 600 + draws.below(30_000))));
  }

  /** The right answer about a deal. */
  DealFigures right(int deal) {
    return right.get(deal);
  }

  /** Σ probability in basis points × minutes of all deals, by discipline and week. */
  long[][] weighted() {
    return weighted(right);
  }

  private long[][] weighted(List<DealFigures> figures) {
    long[][] weighted = new long[CapacityWorld.DISCIPLINES][WEEKS];
    for (PlainDeal deal : deals) {
      for (int i = 0; i < DealFigures.SIZE; i++) {
        weighted[deal.disciplines().get(i / WEEKS)][i % WEEKS] +=
            deal.basisPoints() * figures.get(deal.number()).needs[i];
      }
    }
    return weighted;
  }

  private ImmutableList<DealFigures> walk() {
    PlainWalk walk = new PlainWalk(counted);
    ImmutableList<DealFigures> figures =
        deals.stream().map(deal -> walk(walk, deal)).collect(ImmutableList.toImmutableList());
    long[][] weighted = weighted(figures);
    for (PlainDeal deal : deals) {
      DealFigures each = figures.get(deal.number());
      for (int i = 0; i < DealFigures.SIZE; i++) {
        long all = weighted[deal.disciplines().get(i / WEEKS)][i % WEEKS];
        each.others[i] = (all - each.needs[i] * deal.basisPoints() + 5_000) / 10_000;
      }
    }
    return figures;
  }

  private DealFigures walk(PlainWalk walk, PlainDeal deal) {
    DealFigures figures = new DealFigures(deal.number());
    for (int index = 0; index < DISCIPLINES_OF_DEAL; index++) {
      int discipline = deal.disciplines().get(index);
      long[] planned = new long[WEEKS];
      for (int person = 0; person < agency.people(); person++) {
        for (int day = FIRST; agency.discipline(person) == discipline && day < END; day++) {
          int week = (day - FIRST) / 7;
          int at = index * WEEKS + week;
          int capacity = walk.capacity(person, day);
          figures.left[at] += capacity - walk.confirmed(person, day) - walk.tentative(person, day);
          figures.over[at] += Math.max(0, walk.confirmed(person, day) - capacity);
          planned[week] += deal.from() <= day && day < deal.end() ? capacity : 0;
        }
      }
      figures.spread(index, deal.minutes().get(index), planned);
    }
    return figures;
  }
}
