package dev.agency.permissions.view;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.Message;
import dev.agency.permissions.schema.NotInCatalogueException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message as somebody may see it: its code, the visible arguments with their values, and the
 * names of the hidden ones.
 *
 * <p>Of {@code BUDGET_NEARLY_USED} with the arguments {@code used} and {@code cost} an account
 * manager sees the first. {@code text("{used} is used, at a cost of {cost}")} is {@code "EUR
 * 9100.00 is used, at a cost of (hidden)"} to them; a host that has a better sentence for those who
 * do not see the cost chooses it by {@link #hidden}. The message is not kept, and two that differ
 * only in what is hidden are equal here, in JSON and in words.
 *
 * <p>{@code AgencyJson} and {@code AgencyJson3} write it, none reads it: {@code
 * {"code":"BUDGET_NEARLY_USED","arguments":{"burn":{"type":"share","share":9100}},"_hidden":["cost"]}}.
 * {@code toString} names the arguments and shows no value.
 *
 * <p>Immutable and thread-safe.
 */
@JsonAutoDetect(getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
@JsonPropertyOrder({"code", "arguments", "_hidden"})
public final class ShownMessage {
  /**
   * What stands in a sentence for a hidden argument. It is the same for all, so that neither its
   * words nor its length tell of the value.
   */
  public static final String HIDDEN = "(hidden)";

  private final String code;
  private final ImmutableMap<String, Shown<Message.Value>> arguments;

  private ShownMessage(String code, ImmutableMap<String, Shown<Message.Value>> arguments) {
    this.code = code;
    this.arguments = arguments;
  }

  /** What somebody may see of a message who sees so much of the record it is about. */
  static ShownMessage of(Mask<?> mask, Message message) {
    return new ShownMessage(
        message.code(),
        message.arguments().stream()
            .collect(
                toImmutableMap(
                    Message.Argument::name,
                    argument -> mask.show(argument.quantity(), argument.value()))));
  }

  /**
   * Returns what is said.
   *
   * @return the code of the message
   */
  @JsonProperty("code")
  public String code() {
    return code;
  }

  /**
   * Returns the arguments.
   *
   * @return the values by their names, or that they are hidden, in the order of the message
   */
  public ImmutableMap<String, Shown<Message.Value>> arguments() {
    return arguments;
  }

  /**
   * Returns the hidden arguments.
   *
   * @return the names in the order of the message
   */
  @JsonProperty("_hidden")
  public ImmutableList<String> hidden() {
    return names(false);
  }

  /** The values that may be seen, by their names. */
  @JsonProperty("arguments")
  ImmutableMap<String, Message.Value> values() {
    ImmutableMap.Builder<String, Message.Value> values = ImmutableMap.builder();
    arguments.forEach((name, shown) -> shown.ifVisible().ifPresent(v -> values.put(name, v)));
    return values.buildOrThrow();
  }

  private ImmutableList<String> names(boolean visible) {
    return Maps.filterValues(arguments, shown -> shown instanceof Shown.Visible == visible)
        .keySet()
        .stream()
        .collect(toImmutableList());
  }

  /**
   * Returns the message as a sentence.
   *
   * <p>{@code text("{used} of {budget} is used")} is {@code "EUR 9100.00 of EUR 10000.00 is used"},
   * or {@code "(hidden) of (hidden) is used"} to those who may see neither. What stands in a value
   * is not looked at again: braces in the name of a project are just that.
   *
   * @param pattern the sentence, the name of an argument in braces where its value is to stand; a
   *     brace stands for nothing else
   * @return the sentence, with {@link #HIDDEN} for each hidden argument
   * @throws InvalidModelException if a brace has no other half, or there is a brace between them
   *     ({@code MALFORMED_TEXT})
   * @throws NotInCatalogueException if the message has no argument of a name, hidden or not
   */
  public String text(String pattern) {
    StringBuilder text = new StringBuilder(pattern.length());
    int done = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', done)) {
      int close = pattern.indexOf('}', open);
      text.append(literal(pattern.substring(done, open)));
      text.append(argument(literal(close < 0 ? "{" : pattern.substring(open + 1, close))));
      done = close + 1;
    }
    return text.append(literal(pattern.substring(done))).toString();
  }

  /** A piece of a pattern in which no brace may stand. */
  private static String literal(String text) {
    if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
      throw InvalidModelException.of(
          ErrorCode.MALFORMED_TEXT,
          "Each brace of a pattern must be one of a pair around the name of an argument.");
    }
    return text;
  }

  private String argument(String name) {
    Shown<Message.Value> shown = arguments.get(name);
    if (shown == null) {
      throw new NotInCatalogueException("The pattern names an argument that the message lacks.");
    }
    return shown.ifVisible().map(Message.Value::text).orElse(HIDDEN);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ShownMessage that
        && code.equals(that.code)
        && arguments.equals(that.arguments)
        && arguments.keySet().asList().equals(that.arguments.keySet().asList());
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, arguments);
  }

  @Override
  public String toString() {
    return code + "{visible=" + names(true) + ", hidden=" + names(false) + "}";
  }
}
