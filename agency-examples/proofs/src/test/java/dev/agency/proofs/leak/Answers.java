package dev.agency.proofs.leak;

import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/**
 * What comes out of several channels about one state, and what is logged meanwhile.
 *
 * @param byChannel what comes out, by the name of the channel; the log is one
 */
record Answers(ImmutableMap<String, String> byChannel) {
  private static final String LOG = "LOG";

  /**
   * Asks all channels while listening to the log.
   *
   * @param channels the channels
   * @param state writes a state to a channel
   */
  static Answers of(Collection<? extends Channel> channels, Function<Channel, String> state) {
    ImmutableMap.Builder<String, String> answers = ImmutableMap.builder();
    Log log = Log.listen();
    String logged;
    try {
      channels.forEach(channel -> answers.put(channel.name(), state.apply(channel)));
    } finally {
      logged = log.end();
    }
    return new Answers(answers.put(LOG, logged).buildOrThrow());
  }

  /** Returns what came out of a channel. */
  String of(Channel channel) {
    return byChannel.getOrDefault(channel.name(), "");
  }

  /**
   * Returns the channels out of which something else came.
   *
   * @param other the answers of the same channels about another state
   */
  Collection<String> differing(Answers other) {
    return byChannel.entrySet().stream()
        .filter(mine -> !mine.getValue().equals(other.byChannel.get(mine.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }
}
