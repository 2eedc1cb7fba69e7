package dev.agency.examples.benchmarks.capacity.staffing;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import dev.agency.examples.benchmarks.capacity.PersonSums;
import dev.agency.examples.benchmarks.capacity.PrefixRows;
import java.util.stream.IntStream;

/**
 * People put together by what they may do, or each by themselves, over the sums of what they have
 * free. Who is of which kind is known beforehand; what a kind has free is added up when it is asked
 * for.
 */
final class Kinds {
  private final StaffingWorld world;
  private final PersonSums[] sums;
  private final ImmutableList<ImmutableIntArray> people;

  private Kinds(StaffingWorld world, ImmutableList<ImmutableIntArray> people) {
    this.world = world;
    this.sums = PrefixRows.of(world.agency).people;
    this.people = people;
  }

  static Kinds people(StaffingWorld world) {
    return new Kinds(
        world,
        IntStream.range(0, world.agency.people())
            .mapToObj(ImmutableIntArray::of)
            .collect(ImmutableList.toImmutableList()));
  }

  static Kinds classes(StaffingWorld world) {
    CapacityWorld agency = world.agency;
    return new Kinds(
        world,
        IntStream.range(0, 2 * CapacityWorld.DISCIPLINES)
            .mapToObj(
                kind ->
                    ImmutableIntArray.copyOf(
                        IntStream.range(0, agency.people())
                            .filter(person -> agency.discipline(person) == kind / 2)
                            .filter(person -> agency.isVersatile(person) == (kind % 2 == 1))))
            .filter(each -> !each.isEmpty())
            .collect(ImmutableList.toImmutableList()));
  }

  int size() {
    return people.size();
  }

  /** Returns arrays that are large enough for the flow of so many demands. */
  FlowArrays network(int demands) {
    int mostNodes = 2 + size() * StaffingWorld.WEEKS + demands * (1 + StaffingWorld.WEEKS);
    return new FlowArrays(mostNodes, mostNodes + demands * StaffingWorld.WEEKS * size());
  }

  ImmutableIntArray people(int kind) {
    return people.get(kind);
  }

  long freeOf(int person, int week) {
    int[] free = sums[person].free;
    return (long) free[7 * week + 7] - free[7 * week];
  }

  boolean mayDo(int kind, PlainDemand demand) {
    return world.mayDo(people.get(kind).get(0), demand);
  }

  long free(int kind, int week) {
    ImmutableIntArray all = people.get(kind);
    long sum = 0;
    for (int i = 0; i < all.length(); i++) {
      sum += freeOf(all.get(i), week);
    }
    return sum;
  }
}
