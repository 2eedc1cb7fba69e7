package dev.agency.examples.benchmarks.capacity.staffing;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.capacity.CapacityRules;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.staffing.StaffingDemand;
import dev.agency.core.capacity.staffing.StaffingPlan;
import dev.agency.core.time.DateRange;
import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import dev.agency.examples.benchmarks.capacity.PlainWalk;
import dev.agency.examples.benchmarks.capacity.WorldModels;
import dev.agency.examples.benchmarks.world.Draws;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * People of sixteen kinds for half a year, and as many demands of whole weeks that compete for
 * them, one in five with a limit for each week. Of the first plan all can be done, though it takes
 * most of what is free where 200 people are measured; the other asks for half as much again, which
 * cannot.
 */
public final class StaffingWorld {
  /** How many weeks there are. */
  static final int WEEKS = 26;

  final CapacityWorld agency;
  final ImmutableList<PlainDemand> enough;
  final ImmutableList<PlainDemand> tooMuch;

  /** By person and week: the minutes that are free. */
  private final long[][] free;

  private final Supplier<Long> mostOfEnough;
  private final Supplier<Long> mostOfTooMuch;

  private StaffingWorld(CapacityWorld agency, int count, int percent) {
    this.agency = agency;
    Draws draws = new Draws(23);
    enough =
        IntStream.range(0, count)
            .mapToObj(number -> demand(number, draws, percent))
            .collect(ImmutableList.toImmutableList());
    tooMuch =
        enough.stream()
            .map(
                demand ->
                    new PlainDemand(
                        demand.number(),
                        demand.discipline(),
                        demand.other(),
                        demand.from(),
                        demand.end(),
                        demand.minutes() * 3 / 2,
                        demand.mostPerWeek()))
            .collect(ImmutableList.toImmutableList());
    PlainWalk walk = new PlainWalk(agency);
    free = new long[agency.people()][WEEKS];
    for (int person = 0; person < free.length; person++) {
      for (int day = 0; day < 7 * WEEKS; day++) {
        free[person][day / 7] += walk.free(person, day);
      }
    }
    // It takes a while, and most are asked about one of both.
    mostOfEnough = Suppliers.memoize(() -> PlainFlow.most(this, enough));
    mostOfTooMuch = Suppliers.memoize(() -> PlainFlow.most(this, tooMuch));
  }

  /**
   * Draws the world.
   *
   * @param people how many people, and demands
   * @param percent how large demands are, of four tenths of what is free
   * @return the world
   */
  public static StaffingWorld draw(int people, int percent) {
    return new StaffingWorld(CapacityWorld.draw(people, 10 * people), people, percent);
  }

  private static PlainDemand demand(int number, Draws draws, int percent) {
    int discipline = draws.below(CapacityWorld.DISCIPLINES);
    int from = draws.below(WEEKS - 4);
    int end = Math.min(WEEKS, from + 4 + draws.below(8));
    long minutes = (3_000L + draws.below(2_600 * (end - from))) * percent / 100;
    boolean limited = draws.percent(20);
    return new PlainDemand(
        number,
        discipline,
        draws.percent(25) ? draws.below(CapacityWorld.DISCIPLINES) : discipline,
        from,
        end,
        minutes,
        limited ? 3 * minutes / (end - from) : 0);
  }

  /** The minutes that a person has free in a week. */
  long free(int person, int week) {
    return free[person][week];
  }

  /** Whether a person may do a demand. */
  boolean mayDo(int person, PlainDemand demand) {
    return demand.isFor(agency.discipline(person), agency.isVersatile(person));
  }

  static long needed(ImmutableList<PlainDemand> demands) {
    return demands.stream().mapToLong(PlainDemand::minutes).sum();
  }

  /** The most that can be done of one of both plans, by a slow flow over every person. */
  long most(boolean isShort) {
    return Objects.requireNonNull((isShort ? mostOfTooMuch : mostOfEnough).get());
  }

  /** What people have free in the half year. */
  CapacitySnapshot view() {
    return CapacitySnapshot.of(
        new WorldModels(agency).input(), days(0, WEEKS), CapacityRules.usual());
  }

  StaffingPlan plan(ImmutableList<PlainDemand> demands) {
    StaffingPlan.Builder plan = StaffingPlan.builder();
    for (PlainDemand plain : demands) {
      StaffingDemand.Builder demand = StaffingDemand.builder();
      demand
          .name("demand " + (1_000 + plain.number()))
          .anyOf(
              ImmutableSet.of(
                  agency.disciplineId(plain.discipline()), agency.disciplineId(plain.other())))
          .window(days(plain.from(), plain.end()))
          .minutes(plain.minutes());
      if (plain.mostPerWeek() > 0) {
        demand.mostPerWeek(plain.mostPerWeek());
      }
      plan.addDemands(demand.build());
    }
    return plan.build();
  }

  private static DateRange days(int from, int end) {
    return DateRange.of(CapacityWorld.date(7 * from), CapacityWorld.date(7 * end));
  }
}
