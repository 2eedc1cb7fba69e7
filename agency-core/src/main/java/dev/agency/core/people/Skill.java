package dev.agency.core.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Something somebody knows beside their discipline, in the words of the agency: Figma, checkout
 * flows, Portuguese.
 *
 * <p>A discipline is what time is counted under and planned by; a skill tells people of one
 * discipline apart. It is known by its name and needs no list that somebody keeps, so the name has
 * one form, however it is typed: {@code " Figma"}, {@code "FIGMA"} and {@code "figma"} are the
 * skill {@code figma}, and words stand one space apart. Two words for one thing stay two skills. In
 * JSON it is the text itself.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name, 1 to 200 printable characters in lower case
 */
public record Skill(@JsonValue String name) implements Comparable<Skill> {
  /**
   * Creates a skill.
   *
   * @param name the name as anybody types it
   * @throws InvalidModelException if the name does not have 1 to 200 printable characters ({@code
   *     MALFORMED_NAME})
   */
  public Skill {
    name = Invariants.isName(name) ? normal(name) : "";
    if (!Invariants.isName(name)) {
      throw InvalidModelException.of(
          ErrorCode.MALFORMED_NAME,
          "A skill must have 1 to " + Invariants.MAX_NAME + " printable characters.");
    }
  }

  /**
   * Creates a skill.
   *
   * @param name the name as anybody types it
   * @return the skill
   * @throws InvalidModelException if the name does not have 1 to 200 printable characters ({@code
   *     MALFORMED_NAME})
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Skill of(String name) {
    return new Skill(name);
  }

  /** Returns the form that all ways to type a name share. */
  private static String normal(String name) {
    String lower = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder();
    boolean apart = false;
    // Lower case may be composed otherwise, and what is compatible with a letter may be one.
    for (int c : Normalizer.normalize(lower, Normalizer.Form.NFKC).codePoints().toArray()) {
      if (Character.isSpaceChar(c)) {
        apart = true;
      } else {
        if (apart && words.length() > 0) {
          words.append(' ');
        }
        words.appendCodePoint(c);
        apart = false;
      }
    }
    return words.toString();
  }

  @Override
  public int compareTo(Skill other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
