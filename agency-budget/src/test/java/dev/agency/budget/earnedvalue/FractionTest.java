package dev.agency.budget.earnedvalue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.testkit.Refused;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FractionTest {
  @Test
  void aFractionIsInLowestTermsWithItsSignAbove() {
    Fraction index = Fraction.of(35_000, 36_000);
    assertThat(index).isEqualTo(Fraction.of(-35, -36)).hasSameHashCodeAs(Fraction.of(35, 36));
    assertThat(index.top()).isEqualTo(35);
    assertThat(index.bottom()).isEqualTo(36);
    assertThat(Fraction.of(1, -2).top()).isEqualTo(-1);
    assertThat(Fraction.of(0, -7)).isEqualTo(Fraction.ZERO);
  }

  @Test
  void aFractionPrintsRounded() {
    assertThat(Fraction.of(35, 36)).hasToString("0.9722222222");
    assertThat(Fraction.of(-2, 3)).hasToString("-0.6666666667");
    assertThat(Fraction.of(35, 36).rounded(2)).isEqualTo("0.97");
    assertThat(Fraction.of(1, 8).rounded(2)).isEqualTo("0.12");
    assertThat(Fraction.of(3, 8).rounded(2)).isEqualTo("0.38");
  }

  @Test
  void whatHasAnEndIsShownToIt() {
    assertThat(Fraction.of(7, 8)).hasToString("0.875");
    assertThat(Fraction.of(1, 1L << 20)).hasToString("0.00000095367431640625");
    assertThat(Fraction.of(6_000_000)).hasToString("6000000");
    assertThat(Fraction.of(1_000, 10)).hasToString("100");
    assertThat(Fraction.of(1, 3L * (1L << 40))).hasToString("0");
  }

  @Test
  void aDecimalNumberIsRead() {
    assertThat(Fraction.of(new BigDecimal("12.50"))).isEqualTo(Fraction.of(25, 2));
    assertThat(Fraction.of(new BigDecimal("1E+3"))).isEqualTo(Fraction.of(1_000));
    assertThat(Fraction.of(BasisPoints.ofPercent(35))).isEqualTo(Fraction.of(7, 20));
  }

  @Test
  void fractionsAreReckonedWithExactly() {
    Fraction third = Fraction.of(1, 3);
    assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
    assertThat(third.minus(Fraction.of(1, 2))).isEqualTo(Fraction.of(-1, 6));
    assertThat(third.times(Fraction.of(3, 4))).isEqualTo(Fraction.of(1, 4));
    assertThat(third.over(Fraction.of(-2, 3))).isEqualTo(Fraction.of(-1, 2));
    assertThat(third).isGreaterThan(Fraction.of(33, 100)).isLessThan(Fraction.of(34, 100));
    assertThat(third.signum()).isEqualTo(1);
  }

  @Test
  void nothingIsAShareOfZero() {
    assertThat(Refused.problems(() -> Fraction.of(1, 0))).containsExactly(" OUT_OF_RANGE");
    assertThat(Refused.problems(() -> Fraction.ONE.over(Fraction.ZERO)))
        .containsExactly(" OUT_OF_RANGE");
  }
}
