package dev.agency.examples.importers.link;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The words of a name that tell it from others: without accents, case, punctuation and legal forms.
 *
 * <p>"Norrland Outdoor AB" and "NORRLAND OUTDOOR" are alike, so are "Norrland" and "Norrland
 * Outdoor"; "Nord" and "Norrland" are not.
 *
 * @param words the words, without order
 */
record NameKey(ImmutableSet<String> words) {
  private static final int TELLING = 4;
  private static final ImmutableSet<String> LEGAL =
      ImmutableSet.of(
          "gmbh", "ag", "kg", "ug", "mbh", "ab", "as", "oy", "aps", "bv", "nv", "sa", "sarl", "sas",
          "srl", "spa", "ltd", "limited", "plc", "llc", "inc", "corp", "co", "company", "the",
          "and", "und", "et");

  static NameKey of(String name) {
    String plain =
        CharMatcher.forPredicate(NameKey::isMark)
            .removeFrom(Normalizer.normalize(name, Normalizer.Form.NFKD))
            .toLowerCase(Locale.ROOT);
    String spaced =
        CharMatcher.forPredicate(Character::isLetterOrDigit).negate().replaceFrom(plain, ' ');
    return new NameKey(
        Splitter.on(' ')
            .omitEmptyStrings()
            .splitToStream(spaced)
            .filter(word -> !LEGAL.contains(word))
            .collect(ImmutableSet.toImmutableSet()));
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  boolean isLike(NameKey other) {
    if (words.isEmpty() || other.words.isEmpty()) {
      return false;
    }
    boolean within = words.containsAll(other.words) || other.words.containsAll(words);
    ImmutableSet<String> fewer = words.size() < other.words.size() ? words : other.words;
    return words.equals(other.words)
        || (within && fewer.stream().anyMatch(word -> word.length() >= TELLING));
  }
}
