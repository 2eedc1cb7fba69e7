package dev.agency.examples.cli.capacity;

import dev.agency.core.figure.Message;
import dev.agency.examples.cli.console.Hours;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The library's messages about time as sentences, with hours and days. */
public final class Sentences {
  private static final String ARE = " are ";

  private final Map<String, String> values;

  private Sentences(Message message) {
    values =
        message.arguments().stream()
            .collect(Collectors.toMap(Message.Argument::name, argument -> text(argument.value())));
  }

  /**
   * Returns a message in words.
   *
   * @param message a message of a staffing, a change or an impact
   * @return a sentence, or the code of a message of another kind
   */
  public static String of(Message message) {
    Sentences says = new Sentences(message);
    return switch (message.code()) {
      case "STAFFING_SHORT", "STAFFING_SHORT_BY_LIMIT", "STAFFING_SHORT_BY_ORDER" ->
          says.shortage();
      case "MORE_TIME_HELPS" ->
          says.fill(
              "With more time of people who may do {disciplines}, from {from} to {to}, {gained} more"
                  + " can be done.");
      case "OTHER_WINDOW_HELPS" ->
          says.fill("If {work} may be done from {from} to {to}, {gained} more can be done.");
      case "ANOTHER_DISCIPLINE_HELPS" ->
          says.fill("If people of {discipline} may do {work} as well, {gained} more can be done.");
      case "HIGHER_LIMIT_HELPS" ->
          says.fill(
              "With a higher limit of {work} in the week of {week}, {gained} more can be done.");
      case "DEAL_IMPACT" -> says.impact();
      default -> message.toString();
    };
  }

  private String shortage() {
    List<String> why = new ArrayList<>();
    if (values.containsKey("heldWork")) {
      why.add(held());
    }
    boolean limited = values.containsKey("limitedWork");
    if (values.containsKey("free")) {
      why.add(
          fill(
              (limited ? "where no limit binds, " : "")
                  + "everyone who may do it has {free} free after {away} away and {booked}"
                  + " booked"));
    }
    if (limited) {
      why.add(
          fill("of {limitedWork} no more than {limit} may be done in the week of {week}")
              + others("otherLimits", ", and with {otherLimits} more such weeks {limited} in all"));
    }
    return fill("{work}, {from} to {to}: {needed} of ")
        + values.getOrDefault("disciplines", "?").replace(", ", " or ")
        + " needed; "
        + String.join("; ", why)
        + fill("; {missing} are missing.");
  }

  private String held() {
    boolean after = values.containsKey("after");
    boolean before = values.containsKey("before");
    String one =
        after && before
            ? "{heldWork} comes after {after} and before {before} and has from {notBefore} to"
                + " {doneBy} at best"
            : after
                ? "{heldWork} comes after {after} and cannot begin before {notBefore}"
                : "{heldWork} comes before {before} and has to be done by {doneBy}";
    return fill(one) + others("otherHeld", ", and the order leaves less time to {otherHeld} more");
  }

  private String others(String count, String template) {
    return values.getOrDefault(count, "0").equals("0") ? "" : fill(template);
  }

  private String impact() {
    String slack = values.getOrDefault("slack", "");
    return fill("From {from} to {to} {discipline} ")
        + (slack.startsWith("-")
            ? "is short of " + slack.substring(1)
            : "has " + slack + " to spare")
        + fill(": {left} are left")
        + after()
        + fill(isNone("pipeline") ? "; " : "; the other open deals take {pipeline}, and ")
        + fill(isNone("needed") ? "the deal needs nothing" : "the deal needs {needed}")
        + fill(
            isNone("over") ? "." : ". On some days people are booked for {over} too much already.");
  }

  /** Returns what was taken off before, each thing that is not nothing. */
  private String after() {
    List<String> taken = new ArrayList<>();
    taken.add(fill("{away} away"));
    taken.add(fill("{booked} booked"));
    if (!isNone("tentative")) {
      taken.add(fill("{tentative} tentatively booked"));
    }
    if (!isNone("unfilled")) {
      taken.add(fill("{unfilled} booked with nobody named"));
    }
    int last = taken.size() - 1;
    return " after " + String.join(", ", taken.subList(0, last)) + " and " + taken.get(last);
  }

  private boolean isNone(String name) {
    return values.getOrDefault(name, "").equals(hours(0));
  }

  private static String text(Message.Value value) {
    return value instanceof Message.Minutes time ? Hours.of(time.minutes()) : value.text();
  }

  /** Returns a sentence; of one hour or one minute a template that says "are" says "is". */
  private String fill(String template) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    // Piece by piece: a name may have braces of its own.
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
      int close = template.indexOf('}', open);
      String value = values.getOrDefault(template.substring(open + 1, close), "?");
      filled.append(template, at, open).append(value);
      at = close + 1;
      if (Hours.isOne(value) && template.startsWith(ARE, at)) {
        filled.append(" is ");
        at += ARE.length();
      }
    }
    return filled.append(template, at, template.length()).toString();
  }

  /** Returns hours and minutes as sentences and tables have them: {@code 7 h 36 min}. */
  static String hours(long minutes) {
    return Hours.of(minutes);
  }

  /** Returns a share in percent. */
  static String percent(long basisPoints) {
    return BigDecimal.valueOf(basisPoints, 2) + " %";
  }
}
