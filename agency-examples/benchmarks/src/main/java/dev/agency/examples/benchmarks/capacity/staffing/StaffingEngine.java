package dev.agency.examples.benchmarks.capacity.staffing;

import dev.agency.examples.benchmarks.capacity.Contest;
import dev.agency.examples.benchmarks.capacity.Peer;
import dev.agency.examples.benchmarks.capacity.Prepared;
import dev.agency.examples.benchmarks.capacity.Verdict;
import java.util.function.Function;

/** The engines that tell how much of a plan can be done, the floor first. */
public enum StaffingEngine implements Peer<StaffingWorld, StaffedMinutes> {
  /** The floor. */
  BY_HAND("flow by class, by hand (the floor)", world -> new ClassFlow(world, world.enough)),
  /** The floor, of a plan that cannot be done. */
  BY_HAND_SHORT("the same, too much", world -> new ClassFlow(world, world.tooMuch)),
  /** Who does what, by hand. */
  BY_HAND_WHO("by hand, with who does what", world -> new RosterFlow(world, world.enough)),
  /** This library. */
  AGENCY("agency, with who does what", world -> new AgencyStaffing(world, world.enough)),
  /** This library, of a plan that cannot be done. */
  AGENCY_SHORT("agency, too much, with a proof", world -> new AgencyStaffing(world, world.tooMuch)),
  /** JGraphT, by class. */
  JGRAPHT_DINIC("JGraphT by class, Dinic", world -> GraphStaffing.dinic(world, true)),
  /** JGraphT, by class, its other algorithm. */
  JGRAPHT_PUSH_RELABEL(
      "JGraphT by class, push-relabel", world -> GraphStaffing.pushRelabel(world, true)),
  /** JGraphT, every person by themselves. */
  JGRAPHT_PEOPLE("JGraphT by person, Dinic", world -> GraphStaffing.dinic(world, false));

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // constants are functions without state
  private final Function<StaffingWorld, Prepared<StaffedMinutes>> factory;

  StaffingEngine(String label, Function<StaffingWorld, Prepared<StaffedMinutes>> factory) {
    this.label = label;
    this.factory = factory;
  }

  /**
   * Returns all of them.
   *
   * @return the engines, checked with 48 people and 48 demands
   */
  public static Contest<StaffingWorld, StaffedMinutes> contest() {
    return Contest.of(values(), () -> StaffingWorld.draw(48, 130));
  }

  private boolean isShort() {
    return this == BY_HAND_SHORT || this == AGENCY_SHORT;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public Prepared<StaffedMinutes> load(StaffingWorld world) {
    return factory.apply(world);
  }

  @Override
  public Verdict compare(StaffingWorld world, StaffedMinutes answer) {
    long needed = StaffingWorld.needed(isShort() ? world.tooMuch : world.enough);
    long most = world.most(isShort());
    return new Verdict(
        answer.isProven() && answer.minutes() == most && isShort() == (most < needed),
        answer.minutes() + " of " + needed + " minutes, " + most + " by a plain flow");
  }
}
