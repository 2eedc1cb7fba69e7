package dev.agency.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.Laws;
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
class MoneyBagProperties extends Laws {
  MoneyBag of(List<Money> amounts) {
    return MoneyBag.of(amounts);
  }

  MoneyBag plus(MoneyBag a, MoneyBag b) {
    return a.plus(b);
  }

  MoneyBag negated(MoneyBag a) {
    return a.negated();
  }

  List<Money> amounts(MoneyBag a) {
    return a.amounts();
  }

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
    assertThat(plus(a, b)).isEqualTo(plus(b, a)).hasSameHashCodeAs(plus(b, a));
  }

  @Property
  void plusIsAssociative(
      @ForAll("bags") MoneyBag a, @ForAll("bags") MoneyBag b, @ForAll("bags") MoneyBag c) {
    assertThat(plus(plus(a, b), c)).isEqualTo(plus(a, plus(b, c)));
  }

  @Property
  void theEmptyBagChangesNothing(@ForAll("bags") MoneyBag a) {
    assertThat(plus(a, MoneyBag.empty())).isEqualTo(a);
    assertThat(plus(MoneyBag.empty(), a)).isEqualTo(a);
  }

  @Property
  void theOppositeEmptiesABag(@ForAll("bags") MoneyBag a) {
    assertThat(a.plus(negated(a))).isEqualTo(MoneyBag.empty());
    assertThat(negated(negated(a))).isEqualTo(a);
  }

  @Property
  void eachCurrencyIsTheSumOfItsAmountsInWhateverOrderTheyCome(
      @ForAll("amounts") List<Money> amounts, @ForAll Random random) {
    List<Money> shuffled = new ArrayList<>(amounts);
    Collections.shuffle(shuffled, random);
    MoneyBag bag = of(shuffled);
    MoneyBag oneByOne = amounts.stream().reduce(MoneyBag.empty(), MoneyBag::plus, MoneyBag::plus);
    assertThat(bag).isEqualTo(oneByOne).isEqualTo(of(amounts));
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
    assertThat(amounts(a)).noneMatch(Money::isZero);
    assertThat(amounts(a))
        .extracting(amount -> amount.currency().getCurrencyCode())
        .isSorted()
        .doesNotHaveDuplicates();
  }
}
