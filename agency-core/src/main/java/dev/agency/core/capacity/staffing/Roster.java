package dev.agency.core.capacity.staffing;

import com.google.common.collect.ImmutableList;

/**
 * Who does what: deals the minutes of a class in a stretch out to its people, who are given all
 * they have one after the other, in the order of their ids. Not thread-safe.
 */
final class Roster {
  private final Grid grid;
  private final ImmutableList.Builder<Assignment> assignments = ImmutableList.builder();

  /** By cell: how many of its people have begun to give, and what the last of them has left. */
  private final int[] begun;

  private final long[] left;

  Roster(Grid grid) {
    this.grid = grid;
    begun = new int[grid.classes.size() * grid.stretches()];
    left = new long[begun.length];
  }

  /** Takes minutes of a cell for a demand, which must not be more than are left there. */
  void assign(StaffingDemand demand, int cell, long minutes) {
    int stretch = cell % grid.stretches();
    int[] people = grid.classes.get(cell / grid.stretches());
    long open = minutes;
    while (open > 0) {
      while (left[cell] == 0) {
        left[cell] = grid.freeOf(people[begun[cell]], stretch);
        begun[cell]++;
      }
      long some = Math.min(open, left[cell]);
      assignments.add(
          new Assignment(
              demand.name(),
              grid.view.people().get(people[begun[cell] - 1]),
              grid.days(stretch),
              some));
      left[cell] -= some;
      open -= some;
    }
  }

  ImmutableList<Assignment> assignments() {
    return assignments.build();
  }
}
