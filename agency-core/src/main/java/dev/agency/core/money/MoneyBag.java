package dev.agency.core.money;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.AmountOverflowException;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of several currencies, kept apart: the only honest sum of EUR 10 and USD 5.
 *
 * <p>A bag holds at most one amount per currency, ordered by currency code, and none that is zero;
 * so EUR 10 minus EUR 10 is the empty bag, and bags form a group under {@link #plus}. In JSON it is
 * the list of its amounts.
 *
 * <p>Immutable and thread-safe.
 */
public final class MoneyBag {
  private static final MoneyBag EMPTY = new MoneyBag(ImmutableList.of());

  private final ImmutableList<Money> amounts;

  private MoneyBag(ImmutableList<Money> amounts) {
    this.amounts = amounts;
  }

  /**
   * Returns the bag with nothing in it.
   *
   * @return the empty bag
   */
  public static MoneyBag empty() {
    return EMPTY;
  }

  /**
   * Returns a bag of amounts.
   *
   * @param amounts the amounts; those of one currency are added
   * @return the bag
   * @throws AmountOverflowException if a sum does not fit
   */
  public static MoneyBag of(Money... amounts) {
    return of(Arrays.asList(amounts));
  }

  /**
   * Returns a bag of amounts, the same for every order of them.
   *
   * @param amounts the amounts; those of one currency are added
   * @return the bag
   * @throws AmountOverflowException if a sum does not fit
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static MoneyBag of(List<Money> amounts) {
    if (amounts.isEmpty()) {
      return EMPTY;
    }
    // Exact sums: only the whole must fit, whatever the parts come to on the way.
    TreeMap<String, ExactMoney> sums = new TreeMap<>();
    for (Money amount : amounts) {
      sums.merge(amount.currency().getCurrencyCode(), ExactMoney.of(amount), ExactMoney::plus);
    }
    ImmutableList.Builder<Money> all = ImmutableList.builder();
    for (ExactMoney sum : sums.values()) {
      if (sum.signum() != 0) {
        all.add(sum.toMoney(RoundingMode.UNNECESSARY));
      }
    }
    return new MoneyBag(all.build());
  }

  /**
   * Returns the amounts, one per currency.
   *
   * @return the amounts that are not zero, by currency code
   */
  @JsonValue
  public ImmutableList<Money> amounts() {
    return amounts;
  }

  /**
   * Returns the amount in one currency.
   *
   * @param currency the currency
   * @return its amount, zero if the bag has none
   */
  public Money in(Currency currency) {
    return amounts.stream()
        .filter(amount -> amount.currency().equals(currency))
        .findFirst()
        .orElse(Money.zero(currency));
  }

  /**
   * Returns whether there is nothing in the bag.
   *
   * @return whether it is empty
   */
  public boolean isEmpty() {
    return amounts.isEmpty();
  }

  /**
   * Returns this bag and an amount.
   *
   * @param amount the amount to add
   * @return the sum
   * @throws AmountOverflowException if the sum does not fit
   */
  public MoneyBag plus(Money amount) {
    return of(ImmutableList.<Money>builder().addAll(amounts).add(amount).build());
  }

  /**
   * Returns this bag and another.
   *
   * @param other the bag to add
   * @return the sum, currency by currency
   * @throws AmountOverflowException if a sum does not fit
   */
  public MoneyBag plus(MoneyBag other) {
    return of(ImmutableList.<Money>builder().addAll(amounts).addAll(other.amounts).build());
  }

  /**
   * Returns this bag with the sign of each amount turned.
   *
   * @return the opposite
   * @throws AmountOverflowException if an amount has no opposite
   */
  public MoneyBag negated() {
    return new MoneyBag(amounts.stream().map(Money::negated).collect(toImmutableList()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MoneyBag bag && amounts.equals(bag.amounts);
  }

  @Override
  public int hashCode() {
    return amounts.hashCode();
  }

  @Override
  public String toString() {
    return amounts.toString();
  }
}
