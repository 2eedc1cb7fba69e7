package dev.agency.examples.benchmarks.capacity.snapshot;

import com.google.common.collect.ImmutableList;
import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import dev.agency.examples.benchmarks.capacity.Contest;
import dev.agency.examples.benchmarks.capacity.Peer;
import dev.agency.examples.benchmarks.capacity.Prepared;
import dev.agency.examples.benchmarks.capacity.Verdict;
import java.util.function.Function;

/** The engines that change a snapshot, each time the same one, the floor first. */
public enum ChangeEngine implements Peer<CapacityWorld, SnapshotAnswer> {
  /** The floor. */
  BY_HAND("prefix rows, one booking (the floor)", Changes::byHand, Changes.What.BOOKING),
  /** This library, a booking in the place of another. */
  AGENCY("agency, one booking", Changes::with, Changes.What.BOOKING),
  /** This library, a booking that is gone. */
  AGENCY_WITHOUT("agency, one booking gone", Changes::without, Changes.What.NO_BOOKING),
  /** This library, a leave that is tried out. */
  AGENCY_LEAVE("agency, one leave tried out", Changes::leave, Changes.What.LEAVE);

  private final String label;
  private final Changes.What what;

  @SuppressWarnings("ImmutableEnumChecker") // constants are functions without state
  private final Function<Changes, Prepared<SnapshotAnswer>> factory;

  ChangeEngine(
      String label, Function<Changes, Prepared<SnapshotAnswer>> factory, Changes.What what) {
    this.label = label;
    this.factory = factory;
    this.what = what;
  }

  /**
   * Returns all of them.
   *
   * @return the engines, checked with 48 people
   */
  public static Contest<CapacityWorld, SnapshotAnswer> contest() {
    return Contest.of(values(), () -> CapacityWorld.draw(48, 480));
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public int operations() {
    return Changes.COUNT;
  }

  @Override
  public Prepared<SnapshotAnswer> load(CapacityWorld world) {
    return factory.apply(new Changes(world));
  }

  @Override
  public Verdict compare(CapacityWorld world, SnapshotAnswer answer) {
    ImmutableList<YearSums> right = new Changes(world).right(what);
    return new Verdict(
        answer.snapshots().equals(right),
        "four figures of all rows, after " + right.size() + " of the changes");
  }
}
