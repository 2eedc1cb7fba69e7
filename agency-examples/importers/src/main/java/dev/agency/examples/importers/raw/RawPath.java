package dev.agency.examples.importers.raw;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a value is in a row.
 *
 * <p>A name alone is a column: {@code Deal name}. A text that starts with {@code /} has steps:
 * {@code /properties/amount}; {@code *} is every one of a list; {@code [id=status]} the one of a
 * list whose {@code id} is that; {@code *[kind=person]} every one whose {@code kind} is that;
 * {@code {json}} reads a text as the JSON it holds; {@code ~1} is a slash within a name. The empty
 * path is the row itself.
 *
 * <p>A text that is blank, or one of those a profile names for nothing, is nothing wherever it
 * stands.
 *
 * @param text the path
 */
public record RawPath(String text) {
  private static final int MAX_STEPS = 16;
  private static final Pattern WHERE = Pattern.compile("(\\*?)\\[([^=\\[\\]]+)=([^\\[\\]]+)\\]");

  /**
   * Creates a path.
   *
   * @param text the path
   * @throws InvalidModelException if it has more than 16 steps
   */
  public RawPath {
    if (steps(text).size() > MAX_STEPS) {
      throw InvalidModelException.at(
          "/path", ErrorCode.TOO_DEEP, "A path must have at most 16 steps.");
    }
  }

  /** What is known of a value. */
  public enum State {
    /** Nothing is said about it. */
    ABSENT,
    /** It is said that there is none. */
    NOTHING,
    /** It is there. */
    THERE,
    /** Something else stands on the way. */
    REFUSED
  }

  /**
   * What was found.
   *
   * @param state what is known
   * @param values the values; more than one, or none, only where the path has a {@code *}
   * @param code why it was refused
   */
  public record Found(State state, ImmutableList<Raw> values, Optional<ErrorCode> code) {
    /**
     * Returns the text of the only value, or of several that are the same.
     *
     * @return the text of a text, number or flag; empty for all else
     */
    public Optional<String> scalar() {
      return values.stream().distinct().count() == 1 ? values.get(0).scalar() : Optional.empty();
    }
  }

  /**
   * Returns the column, where the path is one.
   *
   * @return the name, empty if the path has steps or is empty
   */
  public Optional<String> column() {
    return text.isEmpty() || text.startsWith("/") ? Optional.empty() : Optional.of(text);
  }

  /**
   * Finds the values in a row.
   *
   * @param row the row
   * @param none texts that stand for nothing
   * @return what was found
   */
  public Found in(Raw row, ImmutableSet<String> none) {
    Search search = new Search(steps(text), none);
    search.walk(row, 0);
    return search.found();
  }

  private static ImmutableList<String> steps(String text) {
    if (text.isEmpty()) {
      return ImmutableList.of();
    }
    return text.startsWith("/")
        ? ImmutableList.copyOf(Splitter.on('/').split(text.substring(1)))
        : ImmutableList.of(text.replace("~", "~0").replace("/", "~1"));
  }

  /** One search: it sees every value the path leads to. */
  private static final class Search {
    private final ImmutableList<String> steps;
    private final ImmutableSet<String> none;
    private final ImmutableList.Builder<Raw> values = ImmutableList.builder();
    private boolean many;
    private boolean nothing;
    private Optional<ErrorCode> code = Optional.empty();

    Search(ImmutableList<String> steps, ImmutableSet<String> none) {
      this.steps = steps;
      this.none = none;
    }

    Found found() {
      ImmutableList<Raw> all = values.build();
      if (code.isPresent()) {
        return new Found(State.REFUSED, ImmutableList.of(), code);
      }
      if (many || !all.isEmpty()) {
        return new Found(State.THERE, all, code);
      }
      return new Found(nothing ? State.NOTHING : State.ABSENT, all, code);
    }

    void walk(Raw at, int step) {
      if (isNothing(at)) {
        nothing = true;
      } else if (step == steps.size()) {
        values.add(at);
      } else {
        step(at, steps.get(step), step);
      }
    }

    private void step(Raw at, String name, int step) {
      Matcher where = WHERE.matcher(name);
      if (name.equals("{json}")) {
        at.scalar()
            .flatMap(JsonRows::parse)
            .ifPresentOrElse(
                value -> walk(value, step + 1), () -> code = Optional.of(ErrorCode.MALFORMED_TEXT));
      } else if (name.equals("*") && at instanceof Raw.Items items) {
        many = true;
        items.values().forEach(item -> walk(item, step + 1));
      } else if (where.matches() && at instanceof Raw.Items items) {
        Optional<String> wanted = Optional.of(plain(where.group(3)));
        boolean every = !where.group(1).isEmpty();
        many |= every;
        items.values().stream()
            .filter(item -> key(item, plain(where.group(2))).equals(wanted))
            .limit(every ? Long.MAX_VALUE : 1)
            .forEach(item -> walk(item, step + 1));
      } else if (!name.equals("*") && !where.matches() && at instanceof Raw.Fields fields) {
        Raw value = fields.values().get(plain(name));
        if (value != null) {
          walk(value, step + 1);
        }
      } else {
        code = Optional.of(ErrorCode.WRONG_TYPE);
      }
    }

    private static Optional<String> key(Raw item, String name) {
      return item instanceof Raw.Fields fields
          ? Optional.ofNullable(fields.values().get(name)).flatMap(Raw::scalar)
          : Optional.empty();
    }

    private boolean isNothing(Raw at) {
      return at instanceof Raw.Nothing
          || (at instanceof Raw.Text blank && blank.value().isBlank())
          || at.scalar().filter(none::contains).isPresent();
    }

    private static String plain(String name) {
      return name.replace("~1", "/").replace("~0", "~");
    }
  }
}
