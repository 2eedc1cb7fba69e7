package dev.agency.examples.importers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;
import java.util.OptionalInt;

/**
 * The records a run has seen, by 128 bits of a SHA-256 of their reference, with 32 of what they
 * said: a million take 40 MB and not the texts.
 *
 * <p>Not thread-safe.
 */
final class SeenIds {
  private static final int FIRST_SIZE = 1 << 10;

  private long[] ids = new long[2 * FIRST_SIZE];
  private int[] contents = new int[FIRST_SIZE];
  private int size;

  /** What is known of a record. */
  enum Sight {
    /** It was not seen. */
    NEW,
    /** It was seen, and said the same. */
    REPEATED,
    /** It was seen, and said something else. */
    CONTRADICTED
  }

  Sight see(String ref, int content) {
    HashCode hash = Hashing.sha256().hashString(ref, UTF_8);
    ByteBuffer bytes = ByteBuffer.wrap(hash.asBytes());
    // No id is 0 in its first half, which marks an empty place.
    return see(bytes.getLong() | 1, bytes.getLong(), content);
  }

  /** Returns whether a record was seen. */
  boolean has(String ref) {
    return content(ref).isPresent();
  }

  /** Returns what a record that was seen said first. */
  OptionalInt content(String ref) {
    ByteBuffer bytes = ByteBuffer.wrap(Hashing.sha256().hashString(ref, UTF_8).asBytes());
    int at = place(bytes.getLong() | 1, bytes.getLong());
    return ids[2 * at] == 0 ? OptionalInt.empty() : OptionalInt.of(contents[at]);
  }

  private Sight see(long first, long second, int content) {
    int at = place(first, second);
    if (ids[2 * at] != 0) {
      return contents[at] == content ? Sight.REPEATED : Sight.CONTRADICTED;
    }
    put(at, first, second, content);
    if (++size * 2 > contents.length) {
      grow();
    }
    return Sight.NEW;
  }

  private int place(long first, long second) {
    int mask = contents.length - 1;
    int at = (int) (first >>> 1) & mask;
    while (ids[2 * at] != 0 && (ids[2 * at] != first || ids[2 * at + 1] != second)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void put(int at, long first, long second, int content) {
    ids[2 * at] = first;
    ids[2 * at + 1] = second;
    contents[at] = content;
  }

  private void grow() {
    long[] oldIds = ids;
    int[] oldContents = contents;
    ids = new long[oldIds.length * 2];
    contents = new int[oldContents.length * 2];
    for (int i = 0; i < oldContents.length; i++) {
      if (oldIds[2 * i] != 0) {
        put(
            place(oldIds[2 * i], oldIds[2 * i + 1]),
            oldIds[2 * i],
            oldIds[2 * i + 1],
            oldContents[i]);
      }
    }
  }
}
