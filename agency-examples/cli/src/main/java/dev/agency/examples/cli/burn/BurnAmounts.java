package dev.agency.examples.cli.burn;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import java.util.Optional;
import java.util.function.Function;

/**
 * The amounts of groups as they are shown: rounded so that they sum to those of all.
 *
 * @param values what each group is worth; none without bill rates
 * @param costs what each group costs; none without cost rates
 */
record BurnAmounts(ImmutableList<Figure<Money>> values, ImmutableList<Figure<Money>> costs) {
  /** Returns the amounts of some groups, in their order. */
  static BurnAmounts of(GroupTotals totals, ImmutableList<GroupTotal> groups) {
    ImmutableList<Worth> worths =
        groups.stream().flatMap(group -> group.worth().stream()).collect(toImmutableList());
    return new BurnAmounts(
        totals.prices().filter(RowPrices::hasValue).isPresent()
            ? rounded(worths, Worth::value, Unpriced.Kind.BILL)
            : ImmutableList.of(),
        totals.prices().filter(RowPrices::hasCost).isPresent()
            ? rounded(worths, Worth::cost, Unpriced.Kind.COST)
            : ImmutableList.of());
  }

  private static ImmutableList<Figure<Money>> rounded(
      ImmutableList<Worth> worths, Function<Worth, Optional<ExactMoney>> part, Unpriced.Kind kind) {
    return Worth.rounded(worths, worth -> part.apply(worth).orElseThrow(), kind);
  }
}
