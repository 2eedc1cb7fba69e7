package dev.agency.core.error;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Collects the rules a model breaks, so that one exception names them all.
 *
 * <pre>{@code
 * Invariants.of("a time entry")
 *     .notNegative("minutes", minutes())
 *     .date("date", date())
 *     .verify();
 * }</pre>
 *
 * <p>Each rule names its field and never shows its value. Not thread-safe; one is made for one
 * check.
 */
public final class Invariants {
  /** The first day the models accept. */
  public static final LocalDate FIRST_DATE = LocalDate.of(1900, 1, 1);

  /** The last day the models accept. */
  public static final LocalDate LAST_DATE = LocalDate.of(2199, 12, 31);

  /** The longest name, in UTF-16 units. */
  public static final int MAX_NAME = 200;

  /** The longest note, in UTF-16 units. */
  public static final int MAX_NOTE = 10_000;

  private static final int FEW = 8;

  /** The longest e-mail address, in UTF-16 units, as of RFC 5321. */
  public static final int MAX_EMAIL = 254;

  private final String subject;

  /** Nearly all checks find nothing: a list is made for the first problem. */
  private List<Problem> problems = List.of();

  private Invariants(String subject) {
    this.subject = subject;
  }

  /**
   * Starts the check of one value.
   *
   * @param subject the value in words with its article, such as {@code "a time entry"}
   * @return an empty check
   */
  public static Invariants of(String subject) {
    return new Invariants(subject);
  }

  /**
   * Requires a number of zero or more.
   *
   * @param field the name of the attribute
   * @param value its value
   * @return this
   */
  @CanIgnoreReturnValue
  public Invariants notNegative(String field, long value) {
    return require(value >= 0, field, ErrorCode.NEGATIVE, "must not be negative");
  }

  /**
   * Requires a number within limits, both inclusive.
   *
   * @param field the name of the attribute
   * @param value its value
   * @param least the smallest value allowed
   * @param most the largest value allowed
   * @return this
   */
  @CanIgnoreReturnValue
  public Invariants between(String field, long value, long least, long most) {
    // The sentence is put together only where it is needed, for nearly all values keep to this.
    return value >= least && value <= most
        ? this
        : require(false, field, ErrorCode.OUT_OF_RANGE, "must be from " + least + " to " + most);
  }

  /**
   * Requires a name: 1 to {@value #MAX_NAME} characters that print, not all of them spaces or
   * joiners.
   *
   * @param field the name of the attribute
   * @param value its value
   * @return this
   */
  @CanIgnoreReturnValue
  public Invariants name(String field, String value) {
    return require(
        isName(value),
        field,
        ErrorCode.MALFORMED_NAME,
        "must have 1 to " + MAX_NAME + " printable characters");
  }

  /**
   * Returns whether a text is a name, for values that are nothing else.
   *
   * @param value the text
   * @return whether {@link #name} takes it
   */
  public static boolean isName(String value) {
    return !isInvisible(value) && value.length() <= MAX_NAME && prints(value, false);
  }

  /**
   * Requires a note: up to {@value #MAX_NOTE} characters that print, line ends and tabs included.
   *
   * @param field the name of the attribute
   * @param value its value, absent notes are fine
   * @return this
   */
  @CanIgnoreReturnValue
  public Invariants note(String field, Optional<String> value) {
    return require(
        value.map(Invariants::isText).orElse(true),
        field,
        ErrorCode.MALFORMED_NAME,
        "must have 1 to " + MAX_NOTE + " printable characters, or be absent");
  }

  /**
   * Requires a text: 1 to {@value #MAX_NOTE} characters that print, line ends and tabs included.
   *
   * @param field the name of the attribute
   * @param value its value
   * @return this
   */
  @CanIgnoreReturnValue
  public Invariants text(String field, String value) {
    return require(
        isText(value),
        field,
        ErrorCode.MALFORMED_NAME,
        "must have 1 to " + MAX_NOTE + " printable characters");
  }

  /**
   * Requires an e-mail address, or none: up to {@value #MAX_EMAIL} characters that print, no space,
   * and an @ between two of them. Whether mail arrives there is not checked.
   *
   * @param field the name of the attribute
   * @param value its value, absent addresses are fine
   * @return this
   */
  @CanIgnoreReturnValue
  public Invariants email(String field, Optional<String> value) {
    return require(
        value.map(Invariants::isEmail).orElse(true),
        field,
        ErrorCode.MALFORMED_NAME,
        "must have an @ and at most "
            + MAX_EMAIL
            + " printable characters without a space, or be absent");
  }

  /**
   * Requires a day of the years 1900 to 2199.
   *
   * @param field the name of the attribute
   * @param value its value
   * @return this
   */
  @CanIgnoreReturnValue
  public Invariants date(String field, LocalDate value) {
    return require(
        !value.isBefore(FIRST_DATE) && !value.isAfter(LAST_DATE),
        field,
        ErrorCode.DATE_OUT_OF_RANGE,
        "must be a day of the years 1900 to 2199");
  }

  /**
   * Requires a day of the years 1900 to 2199, or none.
   *
   * @param field the name of the attribute
   * @param value its value
   * @return this
   */
  @CanIgnoreReturnValue
  public Invariants date(String field, Optional<LocalDate> value) {
    value.ifPresent(day -> date(field, day));
    return this;
  }

  /**
   * Requires an instant of the years 1900 to 2199, by UTC.
   *
   * @param field the name of the attribute
   * @param value its value
   * @return this
   */
  @CanIgnoreReturnValue
  public Invariants instant(String field, Instant value) {
    return require(
        !value.isBefore(FIRST_DATE.atStartOfDay().toInstant(ZoneOffset.UTC))
            && value.isBefore(LAST_DATE.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)),
        field,
        ErrorCode.DATE_OUT_OF_RANGE,
        "must be an instant of the years 1900 to 2199");
  }

  /**
   * Requires that no identifier stands twice.
   *
   * @param field the name of the attribute that holds them
   * @param ids the identifiers in their order
   * @return this
   */
  @CanIgnoreReturnValue
  public Invariants unique(String field, Iterable<?> ids) {
    if (ids instanceof List<?> few && few.size() <= FEW) {
      return uniqueOfFew(field, few);
    }
    Set<Object> seen = new HashSet<>();
    int index = 0;
    for (Object id : ids) {
      if (!seen.add(id)) {
        repeated(field, index);
      }
      index++;
    }
    return this;
  }

  /** Compares each with all before it, which costs less than a set of them. */
  private Invariants uniqueOfFew(String field, List<?> ids) {
    for (int index = 1; index < ids.size(); index++) {
      if (ids.indexOf(ids.get(index)) < index) {
        repeated(field, index);
      }
    }
    return this;
  }

  private void repeated(String field, int index) {
    broken(field, index, ErrorCode.DUPLICATE_ID, "must not repeat an earlier one");
  }

  /**
   * Requires a currency with minor units.
   *
   * @param field the name of the attribute
   * @param value its value
   * @return this
   */
  @CanIgnoreReturnValue
  public Invariants currency(String field, Currency value) {
    return require(
        value.getDefaultFractionDigits() >= 0,
        field,
        ErrorCode.UNKNOWN_CURRENCY,
        "must be one with minor units");
  }

  /**
   * Requires that an amount, if there is one, has the currency of the whole.
   *
   * @param field the name of the attribute, or a path below the value
   * @param whole the currency of the whole
   * @param part the currency of the amount, empty without an amount
   * @return this
   */
  @CanIgnoreReturnValue
  public Invariants sameCurrency(String field, Currency whole, Optional<Currency> part) {
    return require(
        part.map(whole::equals).orElse(true),
        field,
        ErrorCode.CURRENCY_MISMATCH,
        "must have the same currency");
  }

  /** Checks one element of a list. */
  @FunctionalInterface
  public interface ElementRule<T> {
    /**
     * Adds the problems of an element.
     *
     * @param rules the check to add to
     * @param path where the element is, such as {@code lines/0}
     * @param element the element
     */
    void check(Invariants rules, String path, T element);
  }

  /**
   * Checks the elements of a list one by one.
   *
   * @param <T> the elements
   * @param field the name of the attribute that holds them
   * @param elements the elements in their order
   * @param rule what to check of each
   * @return this
   */
  @CanIgnoreReturnValue
  public <T> Invariants each(String field, Iterable<T> elements, ElementRule<T> rule) {
    int index = 0;
    for (T element : elements) {
      rule.check(this, field + "/" + index, element);
      index++;
    }
    return this;
  }

  /**
   * Requires that something holds of each element of a list.
   *
   * @param <T> the elements
   * @param field the name of the attribute that holds them
   * @param elements the elements in their order
   * @param holds whether an element keeps the rule
   * @param code the code of the rule
   * @param rule the rest of the sentence after the field, such as {@code "must be positive"}
   * @return this
   */
  @CanIgnoreReturnValue
  public <T> Invariants requireEach(
      String field, Iterable<T> elements, Predicate<? super T> holds, ErrorCode code, String rule) {
    int index = 0;
    for (T element : elements) {
      if (!holds.test(element)) {
        broken(field, index, code, rule);
      }
      index++;
    }
    return this;
  }

  /** Says where a list breaks a rule: the path is made only then, for nearly all keep theirs. */
  private void broken(String field, int index, ErrorCode code, String rule) {
    require(false, field + "/" + index, code, rule);
  }

  /**
   * Requires that something holds.
   *
   * @param holds whether the rule is kept
   * @param field the attribute the rule is about, or a path below the value such as {@code lines/0}
   * @param code the code of the rule
   * @param rule the rest of the sentence after the field, such as {@code "must not be negative"}
   * @return this
   */
  @CanIgnoreReturnValue
  public Invariants require(boolean holds, String field, ErrorCode code, String rule) {
    if (!holds) {
      String sentence = "The " + words(field) + " of " + subject + " " + rule + ".";
      if (problems.isEmpty()) {
        problems = new ArrayList<>();
      }
      problems.add(new Problem("/" + field, code, sentence));
    }
    return this;
  }

  /**
   * Ends the check.
   *
   * @throws InvalidModelException if a rule was broken, naming each
   */
  public void verify() {
    if (!problems.isEmpty()) {
      throw new InvalidModelException(problems);
    }
  }

  /**
   * Returns {@code planned start} for {@code plannedStart}, and {@code lines} for {@code lines/0}.
   */
  static String words(String field) {
    StringBuilder words = new StringBuilder();
    int end = field.indexOf('/');
    for (int i = 0; i < (end < 0 ? field.length() : end); i++) {
      char c = field.charAt(i);
      if (Character.isUpperCase(c)) {
        words.append(' ');
      }
      words.append(Character.toLowerCase(c));
    }
    return words.toString();
  }

  /** Whether all characters are of a kind. A plain loop: each name of each model comes by. */
  private static boolean all(String text, IntPredicate kind) {
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      if (!kind.test(text.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a reader sees nothing at all: only spaces of any width, line ends and joiners. */
  private static boolean isInvisible(String text) {
    return all(
        text,
        c ->
            switch (Character.getType(c)) {
              case Character.CONTROL,
                  Character.FORMAT,
                  Character.SPACE_SEPARATOR,
                  Character.LINE_SEPARATOR,
                  Character.PARAGRAPH_SEPARATOR ->
                  true;
              default -> false;
            });
  }

  private static boolean isText(String text) {
    return !isInvisible(text) && text.length() <= MAX_NOTE && prints(text, true);
  }

  private static boolean isEmail(String text) {
    int at = text.indexOf('@');
    return at > 0
        && at < text.length() - 1
        && text.length() <= MAX_EMAIL
        && all(text, c -> !Character.isSpaceChar(c))
        && prints(text, false);
  }

  /** Whether a reader sees every character: no control, no bidi override, no lone surrogate. */
  private static boolean prints(String text, boolean lines) {
    return all(
        text,
        c ->
            switch (Character.getType(c)) {
              case Character.CONTROL -> lines && (c == '\n' || c == '\r' || c == '\t');
              case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                  false;
              case Character.FORMAT -> !bidi(c);
              default -> true;
            });
  }

  /** Characters that reorder or hide their neighbours; joiners in names and emoji are fine. */
  private static boolean bidi(int c) {
    return (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C
        || c == 0xFEFF;
  }
}
