package dev.agency.examples.benchmarks.capacity.impact;

import com.google.common.collect.ImmutableList;
import dev.agency.examples.benchmarks.capacity.PersonSums;
import dev.agency.examples.benchmarks.capacity.PrefixRows;
import dev.agency.examples.benchmarks.capacity.Prepared;
import java.util.ArrayList;
import java.util.List;

/** The floor: differences of sums by hand, of each discipline or of each of its people. */
final class SumImpacts {
  private static final int WEEKS = ImpactWorld.WEEKS;

  private final PrefixRows rows;
  private final long[][] weighted;

  /** The people of each discipline. */
  private final List<List<PersonSums>> people = new ArrayList<>();

  private SumImpacts(ImpactWorld world) {
    rows = PrefixRows.of(world.counted);
    weighted = world.weighted();
    for (int i = 0; i < rows.disciplines.length; i++) {
      people.add(new ArrayList<>());
    }
    for (int person = 0; person < rows.people.length; person++) {
      people.get(world.agency.discipline(person)).add(rows.people[person]);
    }
  }

  static Prepared<ImpactAnswer> disciplines(ImpactWorld world) {
    return Turns.all(world, new SumImpacts(world)::byDiscipline, (deal, figures) -> figures);
  }

  static Prepared<ImpactAnswer> people(ImpactWorld world) {
    return Turns.all(world, new SumImpacts(world)::byPerson, (deal, figures) -> figures);
  }

  private DealFigures byDiscipline(PlainDeal deal) {
    DealFigures figures = new DealFigures(deal.number());
    ImmutableList<Integer> disciplines = deal.disciplines();
    long[] planned = new long[WEEKS];
    for (int index = 0; index < disciplines.size(); index++) {
      PrefixRows.DisciplineSums sums = rows.disciplines[disciplines.get(index)];
      for (int week = 0; week < WEEKS; week++) {
        int from = ImpactWorld.FIRST + 7 * week;
        int end = from + 7;
        long capacity = sums.capacity[end] - sums.capacity[from];
        long confirmed = sums.confirmed[end] - sums.confirmed[from];
        int at = index * WEEKS + week;
        figures.left[at] = capacity - confirmed - (sums.tentative[end] - sums.tentative[from]);
        figures.over[at] = sums.free[end] - sums.free[from] - capacity + confirmed;
        int start = Math.max(from, deal.from());
        int stop = Math.min(end, deal.end());
        planned[week] = start < stop ? sums.capacity[stop] - sums.capacity[start] : 0;
      }
      figures.spread(index, deal.minutes().get(index), planned);
      addOthers(figures, index, deal);
    }
    return figures;
  }

  private DealFigures byPerson(PlainDeal deal) {
    DealFigures figures = new DealFigures(deal.number());
    ImmutableList<Integer> disciplines = deal.disciplines();
    long[] planned = new long[WEEKS];
    for (int index = 0; index < disciplines.size(); index++) {
      for (int week = 0; week < WEEKS; week++) {
        int from = ImpactWorld.FIRST + 7 * week;
        int end = from + 7;
        int start = Math.min(end, Math.max(from, deal.from()));
        int stop = Math.max(start, Math.min(end, deal.end()));
        long left = 0;
        long over = 0;
        long inPlan = 0;
        for (PersonSums sums : people.get(disciplines.get(index))) {
          long net =
              (long) sums.capacity[end]
                  - sums.capacity[from]
                  - sums.confirmed[end]
                  + sums.confirmed[from];
          left += net - (sums.tentative[end] - sums.tentative[from]);
          over += sums.free[end] - sums.free[from] - net;
          inPlan += sums.capacity[stop] - sums.capacity[start];
        }
        figures.left[index * WEEKS + week] = left;
        figures.over[index * WEEKS + week] = over;
        planned[week] = inPlan;
      }
      figures.spread(index, deal.minutes().get(index), planned);
      addOthers(figures, index, deal);
    }
    return figures;
  }

  private void addOthers(DealFigures figures, int index, PlainDeal deal) {
    addOthers(figures, index, deal, weighted);
  }

  /** Adds what the other deals take. */
  static void addOthers(DealFigures figures, int index, PlainDeal deal, long[][] weighted) {
    long[] all = weighted[deal.disciplines().get(index)];
    for (int week = 0; week < WEEKS; week++) {
      int at = index * WEEKS + week;
      figures.others[at] = (all[week] - figures.needs[at] * deal.basisPoints() + 5_000) / 10_000;
    }
  }
}
