package dev.agency.core.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.agency.core.store.Caller;

/**
 * What a command asks for, to tell a repetition from another command of the same id.
 *
 * @param name what is to be done, such as {@code deal.win}
 * @param parts what it is to be done with, as texts, in a fixed order
 */
record Content(String name, ImmutableList<String> parts) {
  static Content of(String name, Object... parts) {
    return new Content(
        name,
        ImmutableList.copyOf(parts).stream()
            .map(Object::toString)
            .collect(ImmutableList.toImmutableList()));
  }

  /** Returns the hash of this content from this actor; each part with its length before it. */
  String hash(Caller caller) {
    Hasher hasher = Hashing.sha256().newHasher();
    put(hasher, name);
    put(hasher, caller.actor().value());
    parts.forEach(part -> put(hasher, part));
    return hasher.hash().toString();
  }

  private static void put(Hasher hasher, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    hasher.putInt(bytes.length).putBytes(bytes);
  }
}
