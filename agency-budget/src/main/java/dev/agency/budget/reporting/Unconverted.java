package dev.agency.budget.reporting;

import static com.google.common.collect.ImmutableList.toImmutableList;

import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.MoneyBag;
import java.math.RoundingMode;
import java.util.TreeMap;

/**
 * Money without a rate, added up by currency. What cancels over several days is named by what was
 * added, for the rates of two days differ; a fraction that is missing does not vanish. Not
 * thread-safe.
 */
final class Unconverted {
  private final TreeMap<String, Sum> sums = new TreeMap<>();

  void add(ExactMoney amount) {
    if (amount.signum() != 0) {
      ExactMoney nothing = ExactMoney.zero(amount.currency());
      sums.merge(
          amount.currency().getCurrencyCode(),
          new Sum(amount, amount.signum() > 0 ? amount : nothing),
          Sum::plus);
    }
  }

  void add(MoneyBag bag) {
    bag.amounts().forEach(amount -> add(ExactMoney.of(amount)));
  }

  MoneyBag bag() {
    return MoneyBag.of(
        sums.values().stream()
            .map(sum -> sum.missing().toMoney(RoundingMode.UP))
            .collect(toImmutableList()));
  }

  private record Sum(ExactMoney all, ExactMoney added) {
    private Sum plus(Sum other) {
      return new Sum(all.plus(other.all), added.plus(other.added));
    }

    private ExactMoney missing() {
      return all.signum() == 0 ? added : all;
    }
  }
}
