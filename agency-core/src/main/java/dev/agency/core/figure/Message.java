package dev.agency.core.figure;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Objects;
import org.immutables.value.Value.Check;
import org.immutables.value.Value.Immutable;

/**
 * Something said about a record in words that are still to come: a code, and the values the
 * sentence will need.
 *
 * <p>Words leak as figures do: "EUR 9,100 of EUR 10,000 is used, which cost EUR 6,200" tells the
 * client what they must not know. So an alert or an explanation is the code {@code
 * BUDGET_NEARLY_USED} with the arguments {@code used} of the quantity {@code usedValue}, {@code
 * budget} of {@code budgetTotal} and {@code cost} of {@code usedCost}. Permissions hide the
 * arguments whose quantity the reader may not see, and only what is left becomes a sentence, in the
 * reader's language.
 *
 * <p>The code and the names of the arguments are told to everyone who is told of the message. They
 * must not follow from what is hidden: a code {@code MARGIN_TOO_LOW} tells the margin. {@code
 * toString} shows them and no value.
 *
 * <p>Immutable and thread-safe.
 */
@Immutable
@AgencyStyle
public abstract sealed class Message implements WithMessage permits ImmutableMessage {
  /** The most arguments a message may have. */
  public static final int MAX_ARGUMENTS = 32;

  Message() {}

  /**
   * Starts a new message.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a message.
   *
   * @param code what is said, such as {@code "BUDGET_NEARLY_USED"}
   * @param arguments the values the sentence will need
   * @return the message
   * @throws InvalidModelException if the code has another form ({@code MALFORMED_NAME}), two
   *     arguments have one name ({@code DUPLICATE_ID}), or they are too many ({@code OUT_OF_RANGE})
   */
  public static Message of(String code, Argument... arguments) {
    return builder().code(code).addArguments(arguments).build();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Message fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns what is said. It stands for a sentence that each reader's language has.
   *
   * @return the code, words of {@code A-Z 0-9} joined by {@code _}, at most 64 characters
   */
  public abstract String code();

  /**
   * Returns the values the sentence will need.
   *
   * @return up to 32 arguments, each name once
   */
  public abstract ImmutableList<Argument> arguments();

  /**
   * Returns a builder filled from this message.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a code of another form, and arguments that are too many or have one name. */
  @Check
  void check() {
    Invariants.of("a message")
        .require(
            Names.isUpperSnake(code()),
            "code",
            ErrorCode.MALFORMED_NAME,
            "must be words of A-Z and 0-9 joined by _, at most 64 characters, and start with A-Z")
        .between("arguments", arguments().size(), 0, MAX_ARGUMENTS)
        .unique("arguments", names())
        .verify();
  }

  private ImmutableList<String> names() {
    return arguments().stream().map(Argument::name).collect(toImmutableList());
  }

  /** Returns the code and the names of the arguments without their values. */
  @Override
  public String toString() {
    return code() + names();
  }

  /** Builds messages. */
  public static final class Builder extends ImmutableMessage.Builder {
    Builder() {}
  }

  /**
   * A value that the sentence of a message needs, and the quantity it tells of.
   *
   * <p>{@code Argument.money("used", Quantities.USED_VALUE, used)} is shown to whoever may see the
   * used value of the record. What tells of two quantities is two arguments.
   *
   * <p>Immutable and thread-safe.
   *
   * @param name the name, {@code [a-z][A-Za-z0-9]{0,63}}, unique in its message
   * @param quantity what the value tells of; it decides who may see it
   * @param value the value
   */
  public record Argument(String name, Quantity quantity, Value value) {
    /**
     * Creates an argument.
     *
     * @param name the name
     * @param quantity what the value tells of
     * @param value the value
     * @throws InvalidModelException if the name has another form ({@code MALFORMED_NAME})
     */
    public Argument {
      Objects.requireNonNull(quantity, "quantity");
      Objects.requireNonNull(value, "value");
      Invariants.of("an argument")
          .require(
              Names.isCamelCase(name),
              "name",
              ErrorCode.MALFORMED_NAME,
              "must start with a-z and have 1 to 64 of the characters A-Z a-z 0-9")
          .verify();
    }

    /**
     * Returns an argument that is text.
     *
     * @param name the name
     * @param quantity what the text tells of
     * @param text the text, 1 to 200 printable characters
     * @return the argument
     * @throws InvalidModelException if the name or the text has another form ({@code
     *     MALFORMED_NAME})
     */
    public static Argument text(String name, Quantity quantity, String text) {
      return new Argument(name, quantity, new Text(text));
    }

    /**
     * Returns an argument that is a whole number, such as a count of requests.
     *
     * @param name the name
     * @param quantity what the number tells of
     * @param number the number
     * @return the argument
     * @throws InvalidModelException if the name has another form ({@code MALFORMED_NAME})
     */
    public static Argument number(String name, Quantity quantity, long number) {
      return new Argument(name, quantity, new WholeNumber(number));
    }

    /**
     * Returns an argument that is a time.
     *
     * @param name the name
     * @param quantity what the time tells of
     * @param minutes the time in minutes
     * @return the argument
     * @throws InvalidModelException if the name has another form ({@code MALFORMED_NAME})
     */
    public static Argument minutes(String name, Quantity quantity, long minutes) {
      return new Argument(name, quantity, new Minutes(minutes));
    }

    /**
     * Returns an argument that is money.
     *
     * @param name the name
     * @param quantity what the money tells of
     * @param money the money
     * @return the argument
     * @throws InvalidModelException if the name has another form ({@code MALFORMED_NAME})
     */
    public static Argument money(String name, Quantity quantity, Money money) {
      return new Argument(name, quantity, new Amount(money));
    }

    /**
     * Returns an argument that is a share.
     *
     * @param name the name
     * @param quantity what the share tells of
     * @param share the share
     * @return the argument
     * @throws InvalidModelException if the name has another form ({@code MALFORMED_NAME})
     */
    public static Argument share(String name, Quantity quantity, BasisPoints share) {
      return new Argument(name, quantity, new Share(share));
    }

    /**
     * Returns an argument that is a day.
     *
     * @param name the name
     * @param quantity what the day tells of
     * @param day the day, of the years 1900 to 2199
     * @return the argument
     * @throws InvalidModelException if the name has another form ({@code MALFORMED_NAME}), or the
     *     day is of another year ({@code DATE_OUT_OF_RANGE})
     */
    public static Argument day(String name, Quantity quantity, LocalDate day) {
      return new Argument(name, quantity, new Day(day));
    }

    /** Returns the name without the value. */
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * A value that a message can carry. The list is closed, so that each can be written and read; in
   * JSON the property {@code type} tells them apart. {@code toString} shows the kind and no value.
   *
   * <p>Immutable and thread-safe.
   */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(Text.class),
    @JsonSubTypes.Type(WholeNumber.class),
    @JsonSubTypes.Type(Minutes.class),
    @JsonSubTypes.Type(Amount.class),
    @JsonSubTypes.Type(Share.class),
    @JsonSubTypes.Type(Day.class),
  })
  public sealed interface Value permits Text, WholeNumber, Minutes, Amount, Share, Day {
    /**
     * Returns the value as it stands in a sentence, the same in every language; a host that has
     * another form for money or days looks at the kind of the value instead.
     *
     * @return such as {@code "EUR 9100.00"}, {@code "12.5%"}, {@code "2026-01-31"}, {@code "38 h 30
     *     min"} or {@code "7"}
     */
    String text();
  }

  /**
   * Text, such as the name of a budget.
   *
   * @param text the text, 1 to 200 printable characters
   */
  @JsonTypeName("text")
  public record Text(String text) implements Value {
    /**
     * Creates text.
     *
     * @param text the text
     * @throws InvalidModelException if it is empty, too long or does not print ({@code
     *     MALFORMED_NAME})
     */
    public Text {
      Invariants.of("an argument").name("text", text).verify();
    }

    /** Returns the kind without the value. */
    @Override
    public String toString() {
      return "Text";
    }
  }

  /**
   * A whole number, such as a count of requests. A time is {@link Minutes}.
   *
   * @param number the number
   */
  @JsonTypeName("number")
  public record WholeNumber(long number) implements Value {
    @Override
    public String text() {
      return Long.toString(number);
    }

    /** Returns the kind without the value. */
    @Override
    public String toString() {
      return "WholeNumber";
    }
  }

  /**
   * A time, kept in minutes and read in hours and minutes: 2,310 minutes are 38 hours and a half.
   *
   * @param minutes the time in minutes; negative where something is taken back
   */
  @JsonTypeName("minutes")
  public record Minutes(long minutes) implements Value {
    private static final int PER_HOUR = 60;

    /**
     * Returns the time as people read it; a part that is zero is left out.
     *
     * @return such as {@code "38 h 30 min"}, {@code "64 h"}, {@code "45 min"}, {@code "0 h"} or
     *     {@code "-1 h 30 min"}
     */
    @Override
    public String text() {
      long hours = minutes / PER_HOUR;
      long rest = Math.abs(minutes % PER_HOUR);
      if (rest == 0) {
        return hours + " h";
      }
      String sign = minutes < 0 ? "-" : "";
      // Of hours that are zero the sign would be lost; the least long has no positive twin.
      String whole = hours == 0 ? sign : hours + " h ";
      return whole + rest + " min";
    }

    /** Returns the kind without the value. */
    @Override
    public String toString() {
      return "Minutes";
    }
  }

  /**
   * An amount of money.
   *
   * @param money the money
   */
  @JsonTypeName("money")
  public record Amount(Money money) implements Value {
    /**
     * Creates an amount.
     *
     * @param money the money
     */
    public Amount {
      Objects.requireNonNull(money, "money");
    }

    @Override
    public String text() {
      return money.currency().getCurrencyCode() + " " + money.amount();
    }

    /** Returns the kind without the value. */
    @Override
    public String toString() {
      return "Amount";
    }
  }

  /**
   * A share, such as a burn or a margin.
   *
   * @param share the share
   */
  @JsonTypeName("share")
  public record Share(BasisPoints share) implements Value {
    /**
     * Creates a share.
     *
     * @param share the share
     */
    public Share {
      Objects.requireNonNull(share, "share");
    }

    @Override
    public String text() {
      return share.percent();
    }

    /** Returns the kind without the value. */
    @Override
    public String toString() {
      return "Share";
    }
  }

  /**
   * A day.
   *
   * @param day the day, of the years 1900 to 2199
   */
  @JsonTypeName("day")
  public record Day(LocalDate day) implements Value {
    /**
     * Creates a day.
     *
     * @param day the day
     * @throws InvalidModelException if it is of another year ({@code DATE_OUT_OF_RANGE})
     */
    public Day {
      Invariants.of("an argument").date("day", day).verify();
    }

    @Override
    public String text() {
      return day.toString();
    }

    /** Returns the kind without the value. */
    @Override
    public String toString() {
      return "Day";
    }
  }
}
