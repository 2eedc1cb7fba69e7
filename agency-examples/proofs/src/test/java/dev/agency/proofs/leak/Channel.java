package dev.agency.proofs.leak;

import dev.agency.permissions.testkit.world.World;
import dev.agency.permissions.testkit.world.WorldPair;

/** A way in which something of a world can reach the one who asks. */
interface Channel {
  /** The name of the channel, for people. */
  String name();

  /**
   * Writes all that comes out of it.
   *
   * @param <R> the records
   * @param world the world
   * @param pair the pair it is of; its first world is what a host remembers of before
   * @param out what comes out
   */
  <R> void write(World<R> world, WorldPair<R> pair, StringBuilder out);
}
