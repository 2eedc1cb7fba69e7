package dev.agency.core.store.memory;

import com.google.common.collect.ImmutableList;
import dev.agency.core.store.Caller;

/**
 * A key of several parts, the tenant first, ordered part by part as texts. A shorter key comes
 * before the longer ones it is the beginning of.
 */
record Key(ImmutableList<String> parts) implements Comparable<Key> {
  /** A text after every text that can be a part. */
  private static final String LAST = "\uffff";

  static Key of(Caller caller, String... rest) {
    return new Key(ImmutableList.<String>builder().add(caller.tenant().value()).add(rest).build());
  }

  /** Returns the first key after all that begin as this one. */
  Key end() {
    return with(LAST);
  }

  Key with(String part) {
    return new Key(ImmutableList.<String>builder().addAll(parts).add(part).build());
  }

  @Override
  public int compareTo(Key other) {
    int shared = Math.min(parts.size(), other.parts.size());
    for (int i = 0; i < shared; i++) {
      int order = parts.get(i).compareTo(other.parts.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(parts.size(), other.parts.size());
  }
}
