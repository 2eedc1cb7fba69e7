package dev.agency.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRoundingTest {
  private static final ImmutableList<Long> ENTRIES = ImmutableList.of(15L, 50L, 225L, 75L, 35L);

  @Test
  void whatIsShownAndWhatIsInvoicedIsTheSameTotal() {
    TimeRounding quarters = SampleAgency.timeRounding();
    assertThat(ENTRIES).extracting(quarters::billable).containsExactly(15L, 60L, 225L, 75L, 45L);
    long shown = ENTRIES.stream().mapToLong(quarters::billable).sum();
    assertThat(shown).isEqualTo(420);
    assertThat(ENTRIES.stream().mapToLong(Long::longValue).sum()).as("worked").isEqualTo(400);
    assertThat(quarters.billable(400)).as("not the total, each entry").isEqualTo(405);
    ServiceLine line = SampleAgency.serviceLine().withBillRate(BillRate.perHour("100", "EUR"));
    ExactMoney invoiced = ExactMoney.zero(SampleAgency.EUR);
    for (long minutes : ENTRIES) {
      Figure<ExactMoney> value = line.valueOf(quarters.billable(minutes), 480, SampleAgency.EUR);
      invoiced = invoiced.plus(value.ifKnown().orElseThrow());
    }
    assertThat(invoiced).as("seven hours").isEqualTo(ExactMoney.of(Money.of("700", "EUR")));
    assertThat(line.valueOf(shown, 480, SampleAgency.EUR)).isEqualTo(Figure.known(invoiced));
  }

  @Test
  void withoutRoundingTheTotalIsWhatWasWorked() {
    assertThat(ENTRIES).extracting(TimeRounding.none()::billable).isEqualTo(ENTRIES);
  }

  @ParameterizedTest
  @CsvSource({
    "UP, 6, 1, 6",
    "UP, 6, 6, 6",
    "UP, 15, 0, 0",
    "UP, 30, 31, 60",
    "DOWN, 30, 59, 30",
    "DOWN, 15, 14, 0",
    "NEAREST_HALF_UP, 15, 7, 0",
    "NEAREST_HALF_UP, 15, 8, 15",
    "NEAREST_HALF_UP, 6, 3, 6",
    "NEAREST_HALF_DOWN, 6, 3, 0",
    "NEAREST_HALF_DOWN, 6, 4, 6",
    "NEAREST_HALF_UP, 30, 45, 60",
    "NEAREST_HALF_DOWN, 30, 45, 30",
    "UP, 30, -31, -60",
    "NEAREST_HALF_UP, 6, -3, -6",
    "DOWN, 15, -14, 0",
  })
  void anEntryIsRounded(TimeRounding.Direction direction, long step, long minutes, long rounded) {
    assertThat(new TimeRounding(direction, step).billable(minutes)).isEqualTo(rounded);
  }

  @Test
  void aStepOfOneMinuteHasNoDirection() {
    assertThat(Refused.problems(() -> new TimeRounding(TimeRounding.Direction.UP, 1)))
        .containsExactly("/direction INCONSISTENT");
    assertThat(Refused.problems(() -> new TimeRounding(TimeRounding.Direction.NONE, 15)))
        .containsExactly("/direction INCONSISTENT");
    assertThat(Refused.problems(() -> new TimeRounding(TimeRounding.Direction.UP, 1_441)))
        .containsExactly("/step OUT_OF_RANGE");
    assertThat(Refused.problems(() -> TimeRounding.none().billable(Long.MIN_VALUE)))
        .containsExactly("/minutes OUT_OF_RANGE");
  }
}
