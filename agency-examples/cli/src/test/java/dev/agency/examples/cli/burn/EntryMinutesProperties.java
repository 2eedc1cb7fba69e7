package dev.agency.examples.cli.burn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class EntryMinutesProperties {
  /** The number is {@code digits / 10^decimals}; half up is the floor of twice and one, halved. */
  @Property
  void hoursAreRoundedHalfUpAsWholeNumbersSay(
      @ForAll @LongRange(min = 0, max = 999_999_999_999L) long digits,
      @ForAll @IntRange(min = 0, max = 18) int decimals) {
    BigInteger denominator = BigInteger.TEN.pow(decimals);
    BigInteger expected =
        BigInteger.valueOf(digits)
            .multiply(BigInteger.valueOf(120))
            .add(denominator)
            .divide(denominator.shiftLeft(1));
    assertThat(EntryMinutes.ofHours(text(digits, decimals), Long.MAX_VALUE))
        .isEqualTo(expected.longValueExact());
  }

  @Property
  void minutesAreRoundedHalfUpAsWholeNumbersSay(
      @ForAll @LongRange(min = 0, max = 999_999_999_999L) long digits,
      @ForAll @IntRange(min = 0, max = 18) int decimals) {
    BigInteger denominator = BigInteger.TEN.pow(decimals);
    BigInteger expected =
        BigInteger.valueOf(digits).shiftLeft(1).add(denominator).divide(denominator.shiftLeft(1));
    assertThat(EntryMinutes.ofMinutes(text(digits, decimals), Long.MAX_VALUE))
        .isEqualTo(expected.longValueExact());
  }

  @Property
  void theLimitIsInclusive(@ForAll @LongRange(min = 0, max = 1_000_000) long most) {
    assertThat(EntryMinutes.ofMinutes(String.valueOf(most), most)).isEqualTo(most);
    assertThatThrownBy(() -> EntryMinutes.ofMinutes(String.valueOf(most + 1), most))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.OUT_OF_RANGE));
  }

  @Property
  void noTextCostsMoreThanARefusalThatDoesNotRepeatIt(@ForAll @StringLength(max = 50) String text) {
    String hostile = "e" + text;
    assertThatThrownBy(() -> EntryMinutes.ofHours(hostile, Long.MAX_VALUE))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage("The time must be a plain decimal number such as 1.75.");
  }

  /** Writes {@code digits / 10^decimals} as a plain number. */
  private static String text(long digits, int decimals) {
    String padded = "0".repeat(decimals) + digits;
    int point = padded.length() - decimals;
    String whole = padded.substring(0, point).replaceFirst("^0+(?=.)", "");
    return (whole.isEmpty() ? "0" : whole) + (decimals == 0 ? "" : "." + padded.substring(point));
  }
}
