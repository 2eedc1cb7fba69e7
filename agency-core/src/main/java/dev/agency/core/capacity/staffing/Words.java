package dev.agency.core.capacity.staffing;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists in the sentences of an answer. */
final class Words {
  /** The most characters a text of a message may have. */
  private static final int MOST = 200;

  private Words() {}

  /** Returns names one after the other, and of very many the first. */
  static String list(Stream<String> names) {
    String all = names.collect(Collectors.joining(", "));
    if (all.length() <= MOST) {
      return all;
    }
    int end = MOST - 1;
    // A sign of two characters is not cut in half.
    return all.substring(0, Character.isHighSurrogate(all.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
