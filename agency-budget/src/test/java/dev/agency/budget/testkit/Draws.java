package dev.agency.budget.testkit;

import static dev.agency.budget.testkit.BurnArbitraries.FIRST_DAY;

import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.Money;
import dev.agency.core.money.Rate;
import dev.agency.core.money.RateUnit;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** What the generators of burns have in common: the days, people and amounts they draw from. */
final class Draws {
  static final int DAYS = 45;
  static final BudgetId BUDGET = BudgetId.of("b-1");
  static final String FOREIGN = "USD";
  static final MilestoneId LAUNCH = MilestoneId.of("launch");
  static final DisciplineId CODE = DisciplineId.of("code");
  static final DisciplineId DESIGN = DisciplineId.of("design");

  private Draws() {}

  static Arbitrary<Rate> rate(String currency, RateUnit... units) {
    return Combinators.combine(longs(0, 2_000_000), Arbitraries.of(units))
        .as((unscaled, unit) -> new Rate(unscaled, 4, Currency.getInstance(currency), unit));
  }

  static Arbitrary<PersonId> people() {
    return Arbitraries.of("ada", "ben", "cem").map(PersonId::of);
  }

  static Arbitrary<DisciplineId> crafts() {
    return Arbitraries.of(CODE, DESIGN);
  }

  static Arbitrary<LocalDate> factDays() {
    return uniform(0, DAYS).map(FIRST_DAY::plusDays);
  }

  /** Amounts between limits in hundredths of a unit, whatever the decimals of the currency. */
  static Arbitrary<Money> amounts(long least, long most, String code) {
    Currency currency = Currency.getInstance(code);
    long minorUnits = BigInteger.TEN.pow(currency.getDefaultFractionDigits()).longValueExact();
    return longs(least * minorUnits / 100, most * minorUnits / 100)
        .map(minor -> new Money(minor, currency));
  }

  /** All numbers alike, and zero more often, where mistakes are. */
  static Arbitrary<Long> longs(long least, long most) {
    return Arbitraries.frequencyOf(
        Tuple.of(
            19,
            Arbitraries.longs()
                .between(least, most)
                .withDistribution(RandomDistribution.uniform())),
        Tuple.of(1, Arbitraries.just(0L)));
  }

  static Arbitrary<Integer> uniform(int least, int most) {
    return Arbitraries.integers()
        .between(least, most)
        .withDistribution(RandomDistribution.uniform());
  }
}
