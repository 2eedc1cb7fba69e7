package dev.agency.examples.flink;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands of a document that is told several times: the highest revision, and all that was told
 * of it. It is the rule of the library's register for what that does not keep, budgets and rates:
 * the same pair whatever the order, so that each subtask comes to the same of a broadcast.
 *
 * @param revision the highest revision
 * @param contents what was told of it, in order, each once
 */
@SuppressWarnings("ArrayRecordComponent") // Flink keeps texts as arrays; they are compared by hand.
public record Standing(long revision, String[] contents) {
  /** Returns what stands after another telling; the same object if that says nothing new. */
  static Standing joined(@Nullable Standing known, long revision, String content) {
    if (known == null || revision > known.revision) {
      return new Standing(revision, new String[] {content});
    }
    if (revision < known.revision || Arrays.asList(known.contents).contains(content)) {
      return known;
    }
    return new Standing(
        revision,
        Stream.concat(Arrays.stream(known.contents), Stream.of(content))
            .sorted()
            .toArray(String[]::new));
  }

  /** Returns what holds: the one content, nothing if one revision was told in two ways. */
  Optional<String> held() {
    return contents.length == 1 ? Optional.of(contents[0]) : Optional.empty();
  }
}
