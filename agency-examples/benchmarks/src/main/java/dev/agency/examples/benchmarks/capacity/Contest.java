package dev.agency.examples.benchmarks.capacity;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * All peers that answer one question, the floor first.
 *
 * @param <W> the world the question is about
 * @param <A> the answer
 */
public final class Contest<W, A> {
  private final ImmutableMap<String, Peer<W, A>> peers;
  private final Supplier<W> small;

  private Contest(ImmutableMap<String, Peer<W, A>> peers, Supplier<W> small) {
    this.peers = peers;
    this.small = small;
  }

  /**
   * Puts peers together.
   *
   * @param peers the peers, which are all constants of an enum
   * @param small a world that is large enough to tell wrong answers from right ones; those that are
   *     measured are compared once more
   * @param <W> the world the question is about
   * @param <A> the answer
   * @return the contest
   */
  public static <W, A> Contest<W, A> of(Peer<W, A>[] peers, Supplier<W> small) {
    return new Contest<>(Maps.uniqueIndex(Arrays.asList(peers), Peer::name), small);
  }

  /**
   * Returns the peers.
   *
   * @return the names for people by those on the command line, the floor first
   */
  public Map<String, String> labels() {
    return Maps.transformValues(peers, Peer::label);
  }

  /**
   * Returns how many operations one go of a peer has.
   *
   * @param peer the name on the command line
   * @return the number
   */
  public int operations(String peer) {
    return named(peer).operations();
  }

  /**
   * Returns whether one operation of a peer takes seconds.
   *
   * @param peer the name on the command line
   * @return whether a few are as good as many
   */
  public boolean isSlow(String peer) {
    return named(peer).isSlow();
  }

  private Peer<W, A> named(String peer) {
    return Objects.requireNonNull(peers.get(peer), peer);
  }

  /**
   * Compares the answers of all peers with those of a plain walk through a small world.
   *
   * @return how each compares, by its name for people
   */
  public Map<String, Verdict> check() {
    W world = small.get();
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    peers.values().forEach(peer -> verdicts.put(peer.label(), peer.check(world)));
    return verdicts;
  }
}
