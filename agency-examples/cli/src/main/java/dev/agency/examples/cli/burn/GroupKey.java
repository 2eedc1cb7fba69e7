package dev.agency.examples.cli.burn;

import static dev.agency.core.error.ErrorCode.DUPLICATE_KEY;
import static dev.agency.core.error.ErrorCode.UNKNOWN_NAME;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.agency.core.time.WeekStart;
import dev.agency.examples.cli.console.BadInput;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What sums are made by. */
enum GroupKey {
  /** The name of the budget. */
  BUDGET("budget"),
  /** The ISO 8601 week, from Monday to Sunday, such as {@code 2026-W53}. */
  ISO_WEEK("iso-week"),
  /** The month, such as {@code 2026-01}. */
  MONTH("month"),
  /** The name of the person. */
  PERSON("person");

  /** The option, which starts the path of every complaint. */
  static final String OPTION = "--group";

  private final String label;

  GroupKey(String label) {
    this.label = label;
  }

  /**
   * Reads the argument, such as {@code budget,iso-week}.
   *
   * @return at least one key, in the order given
   * @throws BadInput if a key is unknown or given twice
   */
  static ImmutableList<GroupKey> parse(String argument) {
    ImmutableList.Builder<GroupKey> keys = ImmutableList.builder();
    Set<GroupKey> seen = new HashSet<>();
    for (String label : Splitter.on(',').trimResults().split(argument)) {
      GroupKey key = of(label);
      if (!seen.add(key)) {
        throw new BadInput(OPTION, DUPLICATE_KEY, "A key must be given once.");
      }
      keys.add(key);
    }
    return keys.build();
  }

  /** Returns the name used on the command line and in JSON. */
  String label() {
    return label;
  }

  /** Returns the value of a row, empty if what it is made from was refused. */
  Optional<String> valueIn(EntryRow row) {
    return switch (this) {
      case BUDGET -> row.budget();
      case ISO_WEEK -> row.date().map(WeekStart::isoLabel);
      case MONTH -> row.date().map(YearMonth::from).map(YearMonth::toString);
      case PERSON -> row.person();
    };
  }

  private static GroupKey of(String label) {
    return Arrays.stream(values())
        .filter(key -> key.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new BadInput(OPTION, UNKNOWN_NAME, "A key is one of " + labels() + "."));
  }

  private static String labels() {
    return Arrays.stream(values()).map(GroupKey::label).collect(Collectors.joining(", "));
  }
}
