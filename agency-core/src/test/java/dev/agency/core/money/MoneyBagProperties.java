package dev.agency.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.ValueArbitraries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(PassLine.class)
class MoneyBagProperties {
  @Provide
  Arbitrary<MoneyBag> bags() {
    return ValueArbitraries.everydayMoneyBags();
  }

  @Provide
  Arbitrary<List<Money>> amounts() {
    return ValueArbitraries.currencies()
        .flatMap(ValueArbitraries::everydayMoney)
        .list()
        .ofMaxSize(20);
  }

  @Property
  void plusIsCommutative(@ForAll("bags") MoneyBag a, @ForAll("bags") MoneyBag b) {
    assertThat(a.plus(b)).isEqualTo(b.plus(a)).hasSameHashCodeAs(b.plus(a));
  }

  @Property
  void plusIsAssociative(
      @ForAll("bags") MoneyBag a, @ForAll("bags") MoneyBag b, @ForAll("bags") MoneyBag c) {
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
  }

  @Property
  void theEmptyBagChangesNothing(@ForAll("bags") MoneyBag a) {
    assertThat(a.plus(MoneyBag.empty())).isEqualTo(a);
    assertThat(MoneyBag.empty().plus(a)).isEqualTo(a);
  }

  @Property
  void theOppositeEmptiesABag(@ForAll("bags") MoneyBag a) {
    assertThat(a.plus(a.negated())).isEqualTo(MoneyBag.empty());
    assertThat(a.negated().negated()).isEqualTo(a);
  }

  @Property
  void eachCurrencyIsTheSumOfItsAmountsInWhateverOrderTheyCome(
      @ForAll("amounts") List<Money> amounts, @ForAll Random random) {
    List<Money> shuffled = new ArrayList<>(amounts);
    Collections.shuffle(shuffled, random);
    MoneyBag bag = MoneyBag.of(shuffled);
    MoneyBag oneByOne = amounts.stream().reduce(MoneyBag.empty(), MoneyBag::plus, MoneyBag::plus);
    assertThat(bag).isEqualTo(oneByOne).isEqualTo(MoneyBag.of(amounts));
    for (Money amount : amounts) {
      Currency currency = amount.currency();
      long sum =
          amounts.stream()
              .filter(a -> a.currency().equals(currency))
              .mapToLong(Money::minorUnits)
              .sum();
      assertThat(bag.in(currency)).isEqualTo(new Money(sum, currency));
    }
  }

  @Property
  void aBagHoldsNoZeroAndEachCurrencyOnceByCode(@ForAll("bags") MoneyBag a) {
    assertThat(a.amounts()).noneMatch(Money::isZero);
    assertThat(a.amounts())
        .extracting(amount -> amount.currency().getCurrencyCode())
        .isSorted()
        .doesNotHaveDuplicates();
  }
}
