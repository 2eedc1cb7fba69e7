package dev.agency.examples.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0                    | 0 h
          1                    | 1 min
          -1                   | -1 min
          45                   | 45 min
          60                   | 1 h
          90                   | 1 h 30 min
          -90                  | -1 h 30 min
          59999                | 999 h 59 min
          60000                | 1,000 h
          -156660              | -2,611 h
          -9223372036854775808 | -153,722,867,280,912,930 h 8 min
          """)
  void aPartThatIsZeroIsLeftOutAndThousandsAreGrouped(long minutes, String words) {
    assertThat(Hours.of(minutes)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"1, true", "60, true", "0, false", "61, false", "-60, false", "120, false"})
  void oneHourOrMinuteIsOne(long minutes, boolean one) {
    assertThat(Hours.isOne(Hours.of(minutes))).isEqualTo(one);
  }
}
