package dev.agency.proofs.leak;

import com.google.common.collect.ImmutableList;
import dev.agency.permissions.testkit.world.World;
import dev.agency.permissions.testkit.world.WorldPair;
import java.util.List;
import java.util.function.Consumer;

/**
 * Two states of all that a host shows at once, which look alike to somebody.
 *
 * @param parts the two worlds of each record type
 */
record ScenePair(ImmutableList<WorldPair<?>> parts) {
  /** Stands behind what comes out for each record type. */
  static final char END = '\u001d';

  static ScenePair of(WorldPair<?> only) {
    return new ScenePair(ImmutableList.of(only));
  }

  boolean looksAlike() {
    return parts.stream().allMatch(WorldPair::looksAlike);
  }

  boolean differs() {
    return parts.stream().anyMatch(WorldPair::differs);
  }

  /** Whether something that is hidden differs on a record that is seen. */
  boolean differsWhereSeen() {
    return parts.stream().anyMatch(WorldPair::differsWhereSeen);
  }

  /**
   * Whether the same person asks about the first state of both, and sees different things.
   *
   * @param other a pair of the same setting, or of another
   */
  boolean isDistinctFrom(ScenePair other) {
    return parts.size() == other.parts.size()
        && parts.get(0).one().subject() == other.parts.get(0).one().subject()
        && !visible().equals(other.visible());
  }

  private List<List<List<Object>>> visible() {
    return parts.stream().map(part -> part.one().visibleCells()).toList();
  }

  boolean isSeen() {
    return parts.stream().anyMatch(part -> part.one().isSeen());
  }

  /** Returns what comes out of a channel in the first state, the log apart. */
  String one(Channel channel) {
    StringBuilder out = new StringBuilder();
    parts.forEach(part -> writeOne(channel, part, out));
    return out.toString();
  }

  /** Returns what comes out of a channel in the second state, the log apart. */
  String other(Channel channel) {
    StringBuilder out = new StringBuilder();
    parts.forEach(part -> writeOther(channel, part, out));
    return out.toString();
  }

  private static <R> void writeOne(Channel channel, WorldPair<R> part, StringBuilder out) {
    channel.write(part.one(), part, out);
    out.append(END);
  }

  private static <R> void writeOther(Channel channel, WorldPair<R> part, StringBuilder out) {
    channel.write(part.other(), part, out);
    out.append(END);
  }

  /** Does something with each world of the first state. */
  void eachOfOne(Consumer<World<?>> action) {
    parts.forEach(part -> action.accept(part.one()));
  }
}
