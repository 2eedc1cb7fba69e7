package dev.agency.core.money;

import dev.agency.core.testkit.PlantedMistakes;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bags of money with a mistake, each of which breaks a law of {@link MoneyBagProperties}. */
class MoneyBagLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(MoneyBagProperties.class)
        .against(
            "plusIsCommutative",
            "What the first has in a currency hides what the second has",
            new MoneyBagProperties() {
              @Override
              MoneyBag plus(MoneyBag a, MoneyBag b) {
                MoneyBag sum = a;
                for (Money amount : b.amounts()) {
                  sum = a.in(amount.currency()).isZero() ? sum.plus(amount) : sum;
                }
                return sum;
              }
            })
        .against(
            "plusIsAssociative",
            "Odd amounts lose a unit with each sum",
            new MoneyBagProperties() {
              @Override
              MoneyBag plus(MoneyBag a, MoneyBag b) {
                return MoneyBag.of(
                    a.plus(b).amounts().stream()
                        .map(
                            amount ->
                                new Money(
                                    amount.minorUnits() - amount.minorUnits() % 2,
                                    amount.currency()))
                        .toList());
              }
            })
        .against(
            "theEmptyBagChangesNothing",
            "An empty bag empties the other",
            new MoneyBagProperties() {
              @Override
              MoneyBag plus(MoneyBag a, MoneyBag b) {
                return a.isEmpty() || b.isEmpty() ? MoneyBag.empty() : super.plus(a, b);
              }
            })
        .against(
            "theOppositeEmptiesABag",
            "Only the first currency changes its sign",
            new MoneyBagProperties() {
              @Override
              MoneyBag negated(MoneyBag a) {
                Money first = a.isEmpty() ? null : a.amounts().get(0);
                return first == null ? a : a.plus(first.negated()).plus(first.negated());
              }
            })
        .against(
            "eachCurrencyIsTheSumOfItsAmountsInWhateverOrderTheyCome",
            "The last amount of a currency holds",
            new MoneyBagProperties() {
              @Override
              MoneyBag of(List<Money> amounts) {
                Map<Currency, Money> last = new LinkedHashMap<>();
                amounts.forEach(amount -> last.put(amount.currency(), amount));
                return super.of(List.copyOf(last.values()));
              }
            })
        .against(
            "aBagHoldsNoZeroAndEachCurrencyOnceByCode",
            "The largest amount comes first",
            new MoneyBagProperties() {
              @Override
              List<Money> amounts(MoneyBag a) {
                return a.amounts().stream()
                    .sorted(Comparator.comparing(Money::minorUnits).reversed())
                    .toList();
              }
            })
        .areCaught();
  }
}
