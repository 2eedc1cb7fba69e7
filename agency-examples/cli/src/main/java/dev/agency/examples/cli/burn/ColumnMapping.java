package dev.agency.examples.cli.burn;

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
import java.util.EnumMap;
import java.util.Map;

/**
 * Which columns of a user's file hold the fields of an entry, as {@code --columns} says it: {@code
 * id=task+developer,budget=project,date=completedOn|startedOn,hours=developerHours}.
 *
 * <p>Spaces around names are ignored. A column whose own name holds a comma, {@code +} or {@code |}
 * cannot be named. Immutable.
 */
final class ColumnMapping {
  /** The option, which starts the path of every complaint. */
  static final String OPTION = "--columns";

  private final ImmutableMap<EntryField, ColumnRef> refs;

  private ColumnMapping(Map<EntryField, ColumnRef> refs) {
    this.refs = Maps.immutableEnumMap(refs);
  }

  /**
   * Reads the argument.
   *
   * @throws BadInput if it is malformed, names an unknown field or one twice, lacks the budget, the
   *     date or the time, or has the time both as hours and as minutes
   */
  static ColumnMapping parse(String argument) {
    Map<EntryField, ColumnRef> refs = new EnumMap<>(EntryField.class);
    for (String part : Splitter.on(',').trimResults().split(argument)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw new BadInput(
            OPTION, MALFORMED_TEXT, "The columns must have the form field=column,field=column.");
      }
      EntryField field = field(part.substring(0, equals).trim());
      if (refs.put(field, ref(field, part.substring(equals + 1))) != null) {
        throw new BadInput(path(field), DUPLICATE_KEY, "A field must be given once.");
      }
    }
    ColumnMapping mapping = new ColumnMapping(refs);
    mapping.require(EntryField.BUDGET, "an entry has one");
    mapping.require(EntryField.DATE, "an entry has one");
    mapping.requireTime();
    return mapping;
  }

  /**
   * Requires that a field has a column.
   *
   * @param why the reason, to end the sentence
   * @throws BadInput if it has none
   */
  void require(EntryField field, String why) {
    if (!refs.containsKey(field)) {
      throw new BadInput(
          path(field),
          MISSING_PROPERTY,
          "The " + field.label() + " must have a column: " + why + ".");
    }
  }

  /** Returns the columns of each field that has some, in the order of the fields. */
  ImmutableMap<EntryField, ColumnRef> refs() {
    return refs;
  }

  /** Returns where a field stands, such as {@code --columns/budget}. */
  static String path(EntryField field) {
    return OPTION + "/" + field.label();
  }

  private void requireTime() {
    boolean hours = refs.containsKey(EntryField.HOURS);
    boolean minutes = refs.containsKey(EntryField.MINUTES);
    if (!hours && !minutes) {
      throw new BadInput(
          path(EntryField.HOURS), MISSING_PROPERTY, "The time must be given as hours or minutes.");
    }
    if (hours && minutes) {
      throw new BadInput(
          path(EntryField.MINUTES),
          INCONSISTENT,
          "The time must be given as hours or as minutes, not both.");
    }
  }

  private static EntryField field(String label) {
    return EntryField.of(label)
        .orElseThrow(
            () ->
                new BadInput(
                    OPTION, UNKNOWN_NAME, "A field is one of " + EntryField.labels() + "."));
  }

  private static ColumnRef ref(EntryField field, String text) {
    boolean joined = text.indexOf(ColumnRef.JOIN) >= 0;
    if (joined && text.indexOf(ColumnRef.FALL_BACK) >= 0) {
      throw new BadInput(
          path(field), INCONSISTENT, "Columns are joined by + or fall back by |, not both.");
    }
    if (joined && field != EntryField.ID) {
      throw new BadInput(path(field), INCONSISTENT, "Only the columns of an id are joined by +.");
    }
    char separator = joined ? ColumnRef.JOIN : ColumnRef.FALL_BACK;
    ImmutableList<String> columns =
        ImmutableList.copyOf(Splitter.on(separator).trimResults().split(text));
    if (columns.contains("")) {
      throw new BadInput(path(field), MALFORMED_TEXT, "A column must have a name.");
    }
    return new ColumnRef(columns, joined);
  }
}
