package dev.agency.examples.benchmarks.burn;

/**
 * The floor: arrays of numbers, with a table of what every person costs on every day, or with a
 * search through the rates of the person.
 */
final class ArrayBurning implements Burning {
  private final BurnWorld world;
  private final int threads;

  /** By person and day; empty if rates are searched for. */
  private final int[] dense;

  private ArrayBurning(BurnWorld world, int threads, int[] dense) {
    this.world = world;
    this.threads = threads;
    this.dense = dense;
  }

  static ArrayBurning dense(BurnWorld world, int threads) {
    int[] dense = new int[BurnWorld.PEOPLE * BurnWorld.DAYS];
    for (int i = 0; i < dense.length; i++) {
      dense[i] = world.costCents(i / BurnWorld.DAYS, i % BurnWorld.DAYS);
    }
    return new ArrayBurning(world, threads, dense);
  }

  static ArrayBurning searching(BurnWorld world) {
    return new ArrayBurning(world, 1, new int[0]);
  }

  @Override
  public Answer burn() {
    WeekSums sums = Halves.sum(world.size, threads, this::sum, WeekSums::plus);
    return () -> sums;
  }

  private WeekSums sum(int from, int to) {
    WeekSums sums = new WeekSums();
    if (dense.length == 0) {
      search(sums, from, to);
    } else {
      look(sums, from, to);
    }
    return sums;
  }

  private void look(WeekSums sums, int from, int to) {
    int[] lines = world.lines;
    int[] people = world.people;
    int[] days = world.days;
    int[] allMinutes = world.minutes;
    boolean[] billable = world.billable;
    int[] billCents = world.billCents;
    int[] rates = dense;
    for (int i = from; i < to; i++) {
      long minutes = allMinutes[i];
      int line = lines[i];
      int day = days[i];
      long value = billable[i] ? minutes * billCents[line] : 0;
      long cost = minutes * rates[people[i] * BurnWorld.DAYS + day];
      sums.add(line / BurnWorld.LINES_OF_BUDGET, day / 7, minutes, value, cost);
    }
  }

  private void search(WeekSums sums, int from, int to) {
    for (int i = from; i < to; i++) {
      long minutes = world.minutes[i];
      int line = world.lines[i];
      int day = world.days[i];
      long value = world.billable[i] ? minutes * world.billCents[line] : 0;
      long cost = minutes * world.costCents(world.people[i], day);
      sums.add(line / BurnWorld.LINES_OF_BUDGET, day / 7, minutes, value, cost);
    }
  }
}
