package dev.agency.core.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasisPointsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0%",
    "1, 0.01%",
    "1250, 12.5%",
    "10000, 100%",
    "12345, 123.45%",
    "-250, -2.5%",
    "9223372036854775807, 92233720368547758.07%",
    "-9223372036854775808, -92233720368547758.08%"
  })
  void aShareIsWrittenAsPercent(long value, String percent) {
    assertThat(BasisPoints.of(value).percent()).isEqualTo(percent);
    assertThat(BasisPoints.of(value)).hasToString(percent);
  }

  @Test
  void aWholePercentIsAHundredBasisPoints() {
    assertThat(BasisPoints.ofPercent(15)).isEqualTo(BasisPoints.of(1_500));
    assertThat(BasisPoints.ofPercent(100)).isEqualTo(BasisPoints.ONE_HUNDRED_PERCENT);
    assertThat(BasisPoints.ofPercent(0)).isEqualTo(BasisPoints.ZERO);
    assertThat(BasisPoints.ONE_HUNDRED_PERCENT.value()).isEqualTo(BasisPoints.WHOLE);
  }

  @Test
  void aPercentageThatDoesNotFitIsRefused() {
    assertThat(BasisPoints.ofPercent(Long.MAX_VALUE / 100).value())
        .isEqualTo(Long.MAX_VALUE / 100 * 100);
    assertThat(Refused.problems(() -> BasisPoints.ofPercent(Long.MAX_VALUE / 100 + 1)))
        .containsExactly(" OUT_OF_RANGE");
    assertThat(Refused.problems(() -> BasisPoints.ofPercent(Long.MIN_VALUE)))
        .containsExactly(" OUT_OF_RANGE");
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, true", "5000, true", "10000, true", "10001, false"})
  void aProportionLiesFromNothingToTheWhole(long value, boolean proportion) {
    assertThat(BasisPoints.of(value).isProportion()).isEqualTo(proportion);
  }

  @Test
  void sharesAreOrderedByTheirSize() {
    assertThat(BasisPoints.of(-1)).isLessThan(BasisPoints.ZERO);
    assertThat(BasisPoints.of(Long.MAX_VALUE)).isGreaterThan(BasisPoints.of(Long.MIN_VALUE));
    assertThat(BasisPoints.of(7)).isEqualByComparingTo(BasisPoints.of(7));
  }
}
