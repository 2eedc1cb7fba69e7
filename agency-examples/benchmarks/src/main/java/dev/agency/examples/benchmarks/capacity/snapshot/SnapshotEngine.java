package dev.agency.examples.benchmarks.capacity.snapshot;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.CapacityInput;
import dev.agency.core.capacity.CapacityRules;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import dev.agency.examples.benchmarks.capacity.Contest;
import dev.agency.examples.benchmarks.capacity.Peer;
import dev.agency.examples.benchmarks.capacity.PlainWalk;
import dev.agency.examples.benchmarks.capacity.PrefixRows;
import dev.agency.examples.benchmarks.capacity.Prepared;
import dev.agency.examples.benchmarks.capacity.Verdict;
import dev.agency.examples.benchmarks.capacity.WorldModels;
import java.util.function.Function;
import java.util.function.Supplier;

/** The engines that build a snapshot, the floor first. */
public enum SnapshotEngine implements Peer<CapacityWorld, SnapshotAnswer> {
  /** The floor. */
  BY_HAND("prefix rows, by hand (the floor)", SnapshotEngine::byHand),
  /** This library. */
  AGENCY("agency", SnapshotEngine::agency),
  /** This library, with all that a snapshot follows from checked anew. */
  AGENCY_INPUT("agency, its input checked first", SnapshotEngine::checked);

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // constants are functions without state
  private final Function<CapacityWorld, Prepared<SnapshotAnswer>> factory;

  SnapshotEngine(String label, Function<CapacityWorld, Prepared<SnapshotAnswer>> factory) {
    this.label = label;
    this.factory = factory;
  }

  private static Prepared<SnapshotAnswer> byHand(CapacityWorld world) {
    return () -> {
      PrefixRows rows = PrefixRows.of(world);
      return () -> new SnapshotAnswer(ImmutableList.of(YearSums.of(rows)));
    };
  }

  private static Prepared<SnapshotAnswer> agency(CapacityWorld world) {
    CapacityInput input = new WorldModels(world).input();
    return building(world, () -> input);
  }

  private static Prepared<SnapshotAnswer> checked(CapacityWorld world) {
    CapacityInput input = new WorldModels(world).input();
    return building(world, () -> input.toBuilder().build());
  }

  private static Prepared<SnapshotAnswer> building(
      CapacityWorld world, Supplier<CapacityInput> input) {
    return () -> {
      CapacitySnapshot snapshot =
          CapacitySnapshot.of(input.get(), CapacityWorld.YEAR, CapacityRules.usual());
      return () -> new SnapshotAnswer(ImmutableList.of(YearSums.of(world, snapshot)));
    };
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
  public Prepared<SnapshotAnswer> load(CapacityWorld world) {
    return factory.apply(world);
  }

  @Override
  public Verdict compare(CapacityWorld world, SnapshotAnswer answer) {
    YearSums right = YearSums.of(world, new PlainWalk(world));
    return new Verdict(
        answer.snapshots().equals(ImmutableList.of(right)),
        "four figures of " + world.people() + " people and all disciplines in each week");
  }
}
