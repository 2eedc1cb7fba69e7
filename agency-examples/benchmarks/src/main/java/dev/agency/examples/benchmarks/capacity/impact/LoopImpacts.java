package dev.agency.examples.benchmarks.capacity.impact;

import com.google.common.collect.ImmutableList;
import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import dev.agency.examples.benchmarks.capacity.DateLoop;
import dev.agency.examples.benchmarks.capacity.Prepared;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A loop over the dates of the quarter, for each person of a discipline of the deal. */
final class LoopImpacts implements Prepared<ImpactAnswer> {
  private final DateLoop loop;
  private final long[][] weighted;
  private final Prepared<ImpactAnswer> turns;

  LoopImpacts(ImpactWorld world) {
    loop = new DateLoop(world.counted);
    weighted = world.weighted();
    turns = Turns.each(world, this::ask, (deal, figures) -> figures);
  }

  @Override
  public Answer<ImpactAnswer> run() {
    return turns.run();
  }

  private DealFigures ask(PlainDeal deal) {
    DealFigures figures = new DealFigures(deal.number());
    ImmutableList<Integer> disciplines = deal.disciplines();
    long[][] planned = new long[disciplines.size()][ImpactWorld.WEEKS];
    LocalDate first = CapacityWorld.date(ImpactWorld.FIRST);
    LocalDate from = CapacityWorld.date(deal.from());
    LocalDate end = CapacityWorld.date(deal.end());
    for (int person = 0; person < loop.people(); person++) {
      int index = disciplines.indexOf(loop.discipline(person));
      if (index < 0) {
        continue;
      }
      loop.walk(
          person,
          first,
          CapacityWorld.date(ImpactWorld.END),
          (date, capacity, confirmed, tentative) -> {
            int week = (int) ChronoUnit.WEEKS.between(first, date);
            int at = index * ImpactWorld.WEEKS + week;
            figures.left[at] += capacity - confirmed - tentative;
            figures.over[at] += Math.max(0, confirmed - capacity);
            if (!date.isBefore(from) && date.isBefore(end)) {
              planned[index][week] += capacity;
            }
          });
    }
    for (int index = 0; index < planned.length; index++) {
      figures.spread(index, deal.minutes().get(index), planned[index]);
      SumImpacts.addOthers(figures, index, deal, weighted);
    }
    return figures;
  }
}
