package dev.agency.permissions.leak;

import static dev.agency.core.figure.Quantities.COST_COST_INDEX;
import static dev.agency.core.figure.Quantities.COST_MARKUP;
import static dev.agency.core.figure.Quantities.COST_TOTAL;
import static dev.agency.core.figure.Quantities.FORECAST_MARGIN;
import static dev.agency.core.figure.Quantities.MARGIN;
import static dev.agency.core.figure.Quantities.MARGIN_BAND;
import static dev.agency.core.figure.Quantities.MINUTES_COST_INDEX;
import static dev.agency.core.figure.Quantities.REVENUE;
import static dev.agency.core.figure.Quantities.WORKED_MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantity;
import dev.agency.permissions.schema.AgencySchema;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/**
 * Attacks the gate does not cover, each of which succeeds here against what the gate calls safe.
 * Who needs to be safe from one of them hides more than the gate asks for.
 */
class KnownLimitsTest {
  private static final LeakGate GATE = LeakGate.of(AgencySchema.standard());

  /** What three people cost an hour, which nobody below is told. */
  private static final long[] RATES = {40, 55, 70};

  @Test
  void totalsOfSeveralBudgetsOverTheSamePeopleSolveTheirRates() {
    assertSafe(COST_TOTAL, WORKED_MINUTES);
    long[][] hours = {{10, 20, 30}, {20, 10, 30}, {30, 20, 20}};
    ImmutableList<RowSpaceAudit.Total> totals =
        ImmutableList.of(total("A", hours[0]), total("B", hours[1]), total("C", hours[2]));
    ImmutableList<RowSpaceAudit.Solved> solved = RowSpaceAudit.solvable(totals);
    assertThat(solved).hasSize(3);
    for (int person = 0; person < 3; person++) {
      BigInteger sum = BigInteger.ZERO;
      for (int budget = 0; budget < 3; budget++) {
        BigInteger factor =
            solved.get(person).factors().getOrDefault(totals.get(budget).name(), BigInteger.ZERO);
        sum = sum.add(factor.multiply(BigInteger.valueOf(cost(hours[budget]))));
      }
      assertThat(sum.divide(solved.get(person).multiple())).isEqualTo(RATES[person]);
    }
  }

  @Test
  void aTotalBeforeAndAfterAnEntryTellsTheRateOfWhoMadeIt() {
    assertSafe(COST_TOTAL, WORKED_MINUTES);
    long[] before = {10, 20, 30};
    long[] after = {10, 20, 38};
    assertThat((cost(after) - cost(before)) / (after[2] - before[2])).isEqualTo(RATES[2]);
  }

  @Test
  void aBandTellsTheCostToWhoMayEditThePrice() {
    assertSafe(REVENUE, MARGIN_BAND);
    long cost = cost(new long[] {10, 20, 30});
    long low = 0;
    long high = 1_000_000;
    while (low < high) {
      long price = (low + high) / 2;
      if (isGreen(price, cost)) {
        high = price;
      } else {
        low = price + 1;
      }
    }
    // Green is a margin of 20 %, as they knew or find out with a second project.
    assertThat(low * 80 / 100).isEqualTo(cost);
  }

  private static boolean isGreen(long price, long cost) {
    return (price - cost) * 100 >= 20 * price;
  }

  @Test
  void whoKnowsTheRevenueFromOutsideComputesTheCost() {
    assertSafe(MARGIN, COST_MARKUP, FORECAST_MARGIN);
    long revenueInTheNews = 10_000;
    long marginInPercent = 30;
    assertThat(revenueInTheNews * (100 - marginInPercent) / 100).isEqualTo(7_000);
    assertThat(
            GATE.leaks(
                Observer.of(
                    Sight.of(
                        "with the news",
                        Grain.BUDGET,
                        MARGIN,
                        COST_MARKUP,
                        FORECAST_MARGIN,
                        REVENUE))))
        .isTrue();
  }

  @Test
  void aBandAndARevenueBoundTheCost() {
    assertSafe(REVENUE, MARGIN_BAND);
    long revenue = 10_000;
    long most = 0;
    long least = Long.MAX_VALUE;
    for (long cost = 0; cost <= 20_000; cost++) {
      if (isGreen(revenue, cost)) {
        most = Math.max(most, cost);
      } else {
        least = Math.min(least, cost);
      }
    }
    assertThat(most).isEqualTo(8_000);
    assertThat(least).isEqualTo(8_001);
  }

  @Test
  void whereEverybodyCostsTheSameAnIndexOfMinutesIsThatOfCost() {
    Observer observer =
        Observer.of(Sight.of("their projects", Grain.BUDGET, MINUTES_COST_INDEX, WORKED_MINUTES));
    assertThat(GATE.judge(observer).leaks())
        .extracting(Leak::secret)
        .doesNotContain(COST_COST_INDEX);
    long rate = 50;
    long earned = 60;
    long worked = 80;
    assertThat(100 * (earned * rate) / (worked * rate)).isEqualTo(100 * earned / worked);
  }

  private static void assertSafe(Quantity... seen) {
    assertThat(GATE.leaks(Observer.of(Sight.of("their projects", Grain.BUDGET, seen)))).isFalse();
  }

  private static long cost(long[] hours) {
    long cost = 0;
    for (int person = 0; person < hours.length; person++) {
      cost += hours[person] * RATES[person];
    }
    return cost;
  }

  private static RowSpaceAudit.Total total(String name, long[] hours) {
    return new RowSpaceAudit.Total(
        name, ImmutableMap.of("ana", hours[0], "ben", hours[1], "cleo", hours[2]));
  }
}
