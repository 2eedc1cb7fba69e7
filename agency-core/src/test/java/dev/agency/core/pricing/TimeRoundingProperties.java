package dev.agency.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.FactArbitraries;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(PassLine.class)
class TimeRoundingProperties extends Laws {
  long billable(TimeRounding rounding, long minutes) {
    return rounding.billable(minutes);
  }

  @Provide
  Arbitrary<TimeRounding> roundings() {
    return FactArbitraries.timeRoundings();
  }

  @Property
  void aRoundedEntryIsWhatDecimalsRoundTo(
      @ForAll("roundings") TimeRounding rounding,
      @ForAll @LongRange(min = -3_000, max = 3_000) long minutes) {
    RoundingMode mode =
        switch (rounding.direction()) {
          case NONE -> RoundingMode.UNNECESSARY;
          case UP -> RoundingMode.UP;
          case DOWN -> RoundingMode.DOWN;
          case NEAREST_HALF_UP -> RoundingMode.HALF_UP;
          case NEAREST_HALF_DOWN -> RoundingMode.HALF_DOWN;
        };
    BigDecimal step = BigDecimal.valueOf(rounding.step());
    // Twenty decimals are enough to tell a half from its neighbours at 1,440 minutes.
    BigDecimal steps =
        BigDecimal.valueOf(minutes).divide(step, 20, RoundingMode.DOWN).setScale(0, mode(mode));
    long expected =
        rounding.direction() == TimeRounding.Direction.UP && minutes % rounding.step() != 0
            ? Long.signum(minutes) * (Math.abs(minutes) / rounding.step() + 1) * rounding.step()
            : steps.longValueExact() * rounding.step();
    assertThat(billable(rounding, minutes)).isEqualTo(expected);
  }

  private static RoundingMode mode(RoundingMode mode) {
    return mode == RoundingMode.UNNECESSARY ? RoundingMode.DOWN : mode;
  }

  @Property
  void itIsAMultipleNearbyAndRoundsToItself(
      @ForAll("roundings") TimeRounding rounding,
      @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long minutes) {
    long rounded = billable(rounding, minutes);
    assertThat(rounded % rounding.step()).isZero();
    assertThat(Math.abs(rounded - minutes)).isLessThan(rounding.step());
    assertThat(billable(rounding, -minutes)).isEqualTo(-rounded);
    if (Math.abs(rounded) <= 1_000_000_000) {
      assertThat(billable(rounding, rounded)).isEqualTo(rounded);
    }
  }

  @Property
  void moreMinutesNeverBillLess(
      @ForAll("roundings") TimeRounding rounding,
      @ForAll @LongRange(min = -3_000, max = 3_000) long minutes) {
    assertThat(billable(rounding, minutes + 1)).isGreaterThanOrEqualTo(billable(rounding, minutes));
  }
}
