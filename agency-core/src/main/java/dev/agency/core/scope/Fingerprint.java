package dev.agency.core.scope;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What tells whether something is still the same: the SHA-256 of its fields, each with its type and
 * length, in a fixed order.
 *
 * <p>An approval holds the fingerprint of what was approved; an assessment those of the plan and of
 * the figures it was computed from. It is not made from JSON, whose form may change while nothing
 * that matters did:
 *
 * <pre>{@code
 * Fingerprint rates = Fingerprint.builder("rates").text("mira").money(rate).day(from).build();
 * }</pre>
 *
 * <p>A fingerprint hides nothing: who knows all fields but a cost can try one cost after the other.
 * So it is as secret as the most secret of its fields, and is shown only to who may see them all;
 * anybody else is given the version of the record they look at. {@code toString} does not show it.
 * In JSON it is the text itself.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value 64 hexadecimal digits in lower case
 */
public record Fingerprint(@JsonValue String value) {
  private static final int DIGITS = 64;

  /**
   * Creates a fingerprint.
   *
   * @param value 64 hexadecimal digits in lower case
   * @throws dev.agency.core.error.InvalidModelException if the text has another form ({@code
   *     MALFORMED_ID})
   */
  public Fingerprint {
    Invariants.of("a fingerprint")
        .require(
            value.length() == DIGITS
                && value.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')),
            "value",
            ErrorCode.MALFORMED_ID,
            "must have " + DIGITS + " of the characters 0-9 a-f")
        .verify();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Fingerprint parse(String value) {
    return new Fingerprint(value);
  }

  /**
   * Starts a fingerprint.
   *
   * @param kind what it is made of, such as {@code "change-request-1"}: things of two kinds never
   *     have the same fingerprint
   * @return what takes the fields, one after the other
   */
  public static Builder builder(String kind) {
    return new Builder().text(kind);
  }

  /** Returns what it is, without the digits. */
  @Override
  public String toString() {
    return "Fingerprint";
  }

  /**
   * Takes the fields of a fingerprint. Each is a letter for its type, the number of its bytes in
   * four bytes, and its bytes, numbers with the highest byte first; so {@code "ab", "c"} differs
   * from {@code "a", "bc"}, and 1 from {@code "1"}. Not thread-safe; one is made for one
   * fingerprint.
   */
  public static final class Builder {
    private final Hasher hasher = Hashing.sha256().newHasher();

    private Builder() {}

    private Builder field(char type, byte[] bytes) {
      hasher.putByte((byte) type).putBytes(Ints.toByteArray(bytes.length)).putBytes(bytes);
      return this;
    }

    /**
     * Adds text, such as an identifier or the name of a constant.
     *
     * @param text the text
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder text(String text) {
      return field('t', text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds a number, such as minutes.
     *
     * @param number the number
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder number(long number) {
      return field('n', Longs.toByteArray(number));
    }

    /**
     * Adds yes or no.
     *
     * @param flag which
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder flag(boolean flag) {
      return field('b', new byte[] {(byte) (flag ? 1 : 0)});
    }

    /**
     * Adds a day.
     *
     * @param day the day
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder day(LocalDate day) {
      return field('d', Longs.toByteArray(day.toEpochDay()));
    }

    /**
     * Adds an amount.
     *
     * @param money the amount
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder money(Money money) {
      return field('m', Longs.toByteArray(money.minorUnits()))
          .text(money.currency().getCurrencyCode());
    }

    /**
     * Adds a share.
     *
     * @param share the share
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder share(BasisPoints share) {
      return field('s', Longs.toByteArray(share.value()));
    }

    /**
     * Adds something that may be absent.
     *
     * @param <T> what it is
     * @param value the value, or none
     * @param add adds the value if it is there
     * @return this
     */
    @CanIgnoreReturnValue
    public <T> Builder optional(Optional<T> value, BiConsumer<Builder, T> add) {
      field('o', new byte[] {(byte) (value.isPresent() ? 1 : 0)});
      value.ifPresent(is -> add.accept(this, is));
      return this;
    }

    /**
     * Adds a list.
     *
     * @param <T> what it holds
     * @param values the elements, in an order that does not depend on chance
     * @param add adds an element
     * @return this
     */
    @CanIgnoreReturnValue
    public <T> Builder list(Iterable<? extends T> values, BiConsumer<Builder, T> add) {
      long count = 0;
      for (T value : values) {
        field('e', new byte[0]);
        add.accept(this, value);
        count++;
      }
      return field('l', Longs.toByteArray(count));
    }

    /**
     * Adds a figure: whether it is known, its value, what is missing from it, or why it has none.
     *
     * @param <T> what it holds
     * @param figure the figure
     * @param add adds a value
     * @return this
     */
    @CanIgnoreReturnValue
    public <T> Builder figure(Figure<T> figure, BiConsumer<Builder, T> add) {
      if (figure instanceof Figure.Known<T> known) {
        text("known");
        add.accept(this, known.value());
      } else if (figure instanceof Figure.Partial<T> partial) {
        text("partial");
        add.accept(this, partial.known());
        number(partial.missing().unpricedMinutes())
            .number(partial.missing().unpricedPieces())
            .list(partial.missing().unconverted().amounts(), Builder::money);
      } else if (figure instanceof Figure.Unknown<T> unknown) {
        text("unknown").text(unknown.reason().name());
      }
      return this;
    }

    /**
     * Ends the fingerprint. No field can be added after that.
     *
     * @return the fingerprint
     */
    public Fingerprint build() {
      return new Fingerprint(hasher.hash().toString());
    }
  }
}
