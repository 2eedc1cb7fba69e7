package dev.agency.budget.revenue;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.money.Money;
import dev.agency.core.money.MoneyBag;
import java.util.Currency;
import java.util.TreeMap;

/** A sum of rounded amounts in one currency, with what came in others. Not thread-safe. */
final class Sum {
  private final TreeMap<String, Foreign> unconverted = new TreeMap<>();
  private Money known;

  Sum(Currency currency) {
    this.known = Money.zero(currency);
  }

  void add(Money amount) {
    if (amount.currency().equals(known.currency())) {
      known = known.plus(amount);
    } else {
      unconverted.merge(
          amount.currency().getCurrencyCode(),
          new Foreign(amount, amount.max(Money.zero(amount.currency()))),
          Foreign::plus);
    }
  }

  /** Returns the sum, partial if some of it is in another currency. */
  Figure<Money> figure() {
    MoneyBag bag =
        MoneyBag.of(
            ImmutableList.copyOf(Collections2.transform(unconverted.values(), Foreign::missing)));
    return bag.isEmpty() ? Figure.known(known) : Figure.partial(known, Missing.of(0, bag));
  }

  /** Money in another currency: its sum, and what was added without what was taken off. */
  private record Foreign(Money sum, Money added) {
    Foreign plus(Foreign other) {
      return new Foreign(sum.plus(other.sum), added.plus(other.added));
    }

    /** At the rates of two days, amounts that cancel in their own currency do not in ours. */
    Money missing() {
      return sum.isZero() ? added : sum;
    }
  }
}
