package dev.agency.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.ValueArbitraries;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(PassLine.class)
class GranularityProperties extends Laws {
  DateRange periodOf(Granularity length, LocalDate day, WeekStart weeks) {
    return DateRange.of(length.startOf(day, weeks), length.nextAfter(day, weeks));
  }

  LocalDate startOf(Granularity length, LocalDate day, WeekStart weeks) {
    return length.startOf(day, weeks);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return ValueArbitraries.dates(LocalDate.of(1901, 1, 1), LocalDate.of(2198, 12, 31));
  }

  @Provide
  Arbitrary<WeekStart> weeks() {
    return ValueArbitraries.weekStarts();
  }

  @Property
  void eachDayLiesInExactlyOnePeriod(
      @ForAll("days") LocalDate day, @ForAll("weeks") WeekStart weeks, @ForAll Granularity length) {
    DateRange period = periodOf(length, day, weeks);
    assertThat(period.contains(day)).isTrue();
    LocalDate last = period.last().orElseThrow();
    assertThat(periodOf(length, period.start(), weeks)).isEqualTo(period);
    assertThat(periodOf(length, last, weeks)).isEqualTo(period);
    assertThat(length.startOf(last.plusDays(1), weeks)).isEqualTo(last.plusDays(1));
  }

  @Property
  void aLongerPeriodIsMadeOfWholeShorterOnes(
      @ForAll("days") LocalDate day, @ForAll("weeks") WeekStart weeks) {
    for (Granularity length :
        new Granularity[] {Granularity.QUARTER, Granularity.HALF_YEAR, Granularity.YEAR}) {
      LocalDate start = startOf(length, day, weeks);
      assertThat(Granularity.MONTH.startOf(start, weeks)).isEqualTo(start);
    }
  }
}
