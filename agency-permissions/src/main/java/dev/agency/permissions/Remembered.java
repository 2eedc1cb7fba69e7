package dev.agency.permissions;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are kept for when they are asked for again.
 *
 * <p>There is room for some number of them. When one more comes, all are forgotten: those still
 * asked for are soon back, and no old one is in the way of a new one for good. So many people with
 * odd roles make it slower for a while, and take no more memory.
 *
 * <p>Thread-safe. Two who ask at once may both work out an answer; either serves.
 */
final class Remembered<K, V> {
  private final int room;
  private final ConcurrentMap<K, V> answers = new ConcurrentHashMap<>();

  Remembered(int room) {
    this.room = room;
  }

  /** The answer, or null if it is not kept. */
  @Nullable V get(K question) {
    return answers.get(question);
  }

  void keep(K question, V answer) {
    if (answers.size() >= room) {
      answers.clear();
    }
    answers.put(question, answer);
  }
}
