package dev.agency.examples.cli.csv;

import static dev.agency.core.error.ErrorCode.DUPLICATE_KEY;
import static dev.agency.core.error.ErrorCode.INCONSISTENT;
import static dev.agency.core.error.ErrorCode.MALFORMED_TEXT;
import static dev.agency.core.error.ErrorCode.MISSING_PROPERTY;
import static dev.agency.core.error.ErrorCode.UNKNOWN_NAME;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.agency.examples.cli.console.BadInput;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which columns of a user's file hold the fields a verb reads, as {@code --columns} says it: {@code
 * id=task+developer,budget=project,date=completedOn|startedOn,hours=developerHours}.
 *
 * <p>Spaces around names are ignored. A column whose own name holds a comma, {@code +} or {@code |}
 * cannot be named. Immutable.
 *
 * @param <F> the fields
 */
public final class ColumnMapping<F extends Enum<F> & CsvField> {
  /** The option, which starts the path of every complaint. */
  public static final String OPTION = "--columns";

  private final ImmutableMap<F, ColumnRef> refs;

  private ColumnMapping(Map<F, ColumnRef> refs) {
    this.refs = Maps.immutableEnumMap(refs);
  }

  /**
   * Reads the argument.
   *
   * @param <F> the fields
   * @param argument the argument
   * @param fields the fields there are
   * @return the mapping; which fields it must have, the verb requires of it
   * @throws BadInput if it is malformed, or names an unknown field or one twice
   */
  public static <F extends Enum<F> & CsvField> ColumnMapping<F> parse(
      String argument, Class<F> fields) {
    Map<F, ColumnRef> refs = new EnumMap<>(fields);
    for (String part : Splitter.on(',').trimResults().split(argument)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw new BadInput(
            OPTION, MALFORMED_TEXT, "The columns must have the form field=column,field=column.");
      }
      F field = field(part.substring(0, equals).trim(), fields);
      if (refs.put(field, ref(field, part.substring(equals + 1), fields)) != null) {
        throw new BadInput(path(field), DUPLICATE_KEY, "A field must be given once.");
      }
    }
    return new ColumnMapping<>(refs);
  }

  /**
   * Requires that a field has a column.
   *
   * @param field the field
   * @param why the reason, to end the sentence
   * @throws BadInput if it has none
   */
  public void require(F field, String why) {
    if (!refs.containsKey(field)) {
      throw new BadInput(
          path(field),
          MISSING_PROPERTY,
          "The " + field.label() + " must have a column: " + why + ".");
    }
  }

  /**
   * Returns the columns of each field that has some.
   *
   * @return the columns, in the order of the fields
   */
  public ImmutableMap<F, ColumnRef> refs() {
    return refs;
  }

  /**
   * Returns where a field stands.
   *
   * @param field the field
   * @return such as {@code --columns/budget}
   */
  public static String path(CsvField field) {
    return OPTION + "/" + field.label();
  }

  private static <F extends Enum<F> & CsvField> F field(String label, Class<F> fields) {
    return Arrays.stream(fields.getEnumConstants())
        .filter(field -> field.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInput(
                    OPTION,
                    UNKNOWN_NAME,
                    "A field is one of " + labels(fields, field -> true, ", ") + "."));
  }

  private static <F extends Enum<F> & CsvField> ColumnRef ref(
      F field, String text, Class<F> fields) {
    boolean joined = text.indexOf(ColumnRef.JOIN) >= 0;
    if (joined && text.indexOf(ColumnRef.FALL_BACK) >= 0) {
      throw new BadInput(
          path(field), INCONSISTENT, "Columns are joined by + or fall back by |, not both.");
    }
    if (joined && !field.joins()) {
      throw new BadInput(
          path(field),
          INCONSISTENT,
          "Only the columns of " + labels(fields, CsvField::joins, " and ") + " are joined by +.");
    }
    char separator = joined ? ColumnRef.JOIN : ColumnRef.FALL_BACK;
    ImmutableList<String> columns =
        ImmutableList.copyOf(Splitter.on(separator).trimResults().split(text));
    if (columns.contains("")) {
      throw new BadInput(path(field), MALFORMED_TEXT, "A column must have a name.");
    }
    return new ColumnRef(columns, joined);
  }

  private static <F extends Enum<F> & CsvField> String labels(
      Class<F> fields, Predicate<F> which, String separator) {
    return Arrays.stream(fields.getEnumConstants())
        .filter(which)
        .map(CsvField::label)
        .collect(Collectors.joining(separator));
  }
}
