package dev.agency.permissions.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.permissions.leak.RowSpaceAudit.Solved;
import dev.agency.permissions.leak.RowSpaceAudit.Total;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RowSpaceAuditTest {
  private static final Total MARCH = new Total("March", ImmutableMap.of("ana", 600L, "ben", 1200L));
  private static final Total APRIL = new Total("April", ImmutableMap.of("ana", 600L, "ben", 600L));

  @Test
  void oneTotalOverTwoPeopleTellsNeitherRate() {
    assertThat(RowSpaceAudit.solvable(ImmutableList.of(MARCH))).isEmpty();
    assertThat(RowSpaceAudit.solvable(ImmutableList.of())).isEmpty();
  }

  @Test
  void twoTotalsOverTwoPeopleTellBothRatesAndHow() {
    assertThat(RowSpaceAudit.solvable(ImmutableList.of(MARCH, APRIL)))
        .containsExactly(
            new Solved("ana", number(600), factors(-1, 2)),
            new Solved("ben", number(600), factors(1, -1)));
  }

  @Test
  void aTotalOfOnePersonTellsTheirRate() {
    Total alone = new Total("May", ImmutableMap.of("ana", 300L, "ben", 0L));
    assertThat(RowSpaceAudit.solvable(ImmutableList.of(MARCH, alone)))
        .extracting(Solved::contributor)
        .containsExactly("ana", "ben");
    assertThat(RowSpaceAudit.solvable(ImmutableList.of(alone)))
        .containsExactly(new Solved("ana", number(300), ImmutableMap.of("May", BigInteger.ONE)));
  }

  @Test
  void whoAlwaysWorksInTheSameProportionIsHiddenByTheOther() {
    Total twice = new Total("May", ImmutableMap.of("ana", 1200L, "ben", 2400L));
    assertThat(RowSpaceAudit.solvable(ImmutableList.of(MARCH, twice))).isEmpty();
  }

  @Test
  void asManyTotalsAsPeopleTellNearlyAllRates() {
    SplittableRandom random = new SplittableRandom(11);
    for (int people = 3; people <= 12; people++) {
      List<Total> totals = random(random, people, people);
      assertThat(RowSpaceAudit.solvable(totals)).hasSize(people);
      assertThat(RowSpaceAudit.solvable(totals.subList(0, people - 1))).isEmpty();
    }
  }

  /**
   * The combination is checked by multiplying it out; rates that are not named change something.
   */
  @Test
  void eachCombinationGivesItsRateAndNoOther() {
    SplittableRandom random = new SplittableRandom(12);
    int solved = 0;
    for (int run = 0; run < 200; run++) {
      List<Total> totals = random(random, 1 + random.nextInt(6), 1 + random.nextInt(6));
      for (Solved rate : RowSpaceAudit.solvable(totals)) {
        solved++;
        for (int person = 0; person < 6; person++) {
          String name = "p" + person;
          BigInteger weight = BigInteger.ZERO;
          for (Total total : totals) {
            BigInteger minutes = number(total.minutes().getOrDefault(name, 0L));
            BigInteger factor = rate.factors().getOrDefault(total.name(), BigInteger.ZERO);
            weight = weight.add(factor.multiply(minutes));
          }
          assertThat(weight)
              .isEqualTo(name.equals(rate.contributor()) ? rate.multiple() : BigInteger.ZERO);
        }
        assertThat(rate.multiple()).isPositive();
      }
    }
    assertThat(solved).isGreaterThan(100);
  }

  @Test
  void aNameThatStandsTwiceIsRefused() {
    InvalidModelException refused =
        catchThrowableOfType(
            InvalidModelException.class,
            () -> RowSpaceAudit.solvable(ImmutableList.of(MARCH, MARCH)));
    assertThat(refused.code()).isEqualTo(ErrorCode.DUPLICATE_ID);
  }

  @Test
  void tooManyTotalsAreRefused() {
    List<Total> totals = new ArrayList<>();
    for (int i = 0; i <= RowSpaceAudit.MAX_TOTALS; i++) {
      totals.add(new Total("T" + i, ImmutableMap.of()));
    }
    InvalidModelException refused =
        catchThrowableOfType(InvalidModelException.class, () -> RowSpaceAudit.solvable(totals));
    assertThat(refused.code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
  }

  private static List<Total> random(SplittableRandom random, int totals, int people) {
    List<Total> all = new ArrayList<>();
    for (int i = 0; i < totals; i++) {
      ImmutableMap.Builder<String, Long> minutes = ImmutableMap.builder();
      for (int person = 0; person < people; person++) {
        minutes.put("p" + person, random.nextLong(1, 10_000));
      }
      all.add(new Total("T" + i, minutes.buildOrThrow()));
    }
    return all;
  }

  private static ImmutableMap<String, BigInteger> factors(long march, long april) {
    return ImmutableMap.of("March", number(march), "April", number(april));
  }

  private static BigInteger number(long number) {
    return BigInteger.valueOf(number);
  }
}
