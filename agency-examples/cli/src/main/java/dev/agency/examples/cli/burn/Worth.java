package dev.agency.examples.cli.burn;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the time of a group is worth and what it costs, exactly, and the time without a rate.
 *
 * @param value what clients pay, empty if nothing is said of it
 * @param cost what the time costs, empty if nothing is said of it
 * @param unpriced the time without a rate, bill rates first, by budget and person
 */
record Worth(
    Optional<ExactMoney> value, Optional<ExactMoney> cost, ImmutableList<Unpriced> unpriced) {
  /** Returns the minutes without such a rate. */
  long unpricedMinutes(Unpriced.Kind kind) {
    return unpriced.stream()
        .filter(time -> time.rate() == kind)
        .mapToLong(Unpriced::minutes)
        .reduce(0, Math::addExact);
  }

  /**
   * Rounds the amounts of groups so that they sum to that of all, which is rounded once.
   *
   * @param groups the groups
   * @param part their value or their cost, which is there
   * @param kind the rate it is of
   * @return the figure of each group
   */
  static ImmutableList<Figure<Money>> rounded(
      List<Worth> groups, Function<Worth, ExactMoney> part, Unpriced.Kind kind) {
    if (groups.isEmpty()) {
      return ImmutableList.of();
    }
    List<Money> rounded =
        ExactMoney.roundTogether(groups.stream().map(part).toList(), RoundingMode.HALF_UP);
    ImmutableList.Builder<Figure<Money>> figures = ImmutableList.builder();
    for (int i = 0; i < groups.size(); i++) {
      long missing = groups.get(i).unpricedMinutes(kind);
      figures.add(
          missing == 0
              ? Figure.known(rounded.get(i))
              : Figure.partial(rounded.get(i), Missing.unpriced(missing)));
    }
    return figures.build();
  }

  /** Adds up rows. Not thread-safe. */
  static final class Sum {
    private static final Comparator<Unpriced> ORDER =
        Comparator.comparing(Unpriced::rate)
            .thenComparing(time -> time.budget().orElse(""))
            .thenComparing(Unpriced::person);

    private final RowPrices prices;
    private final TreeMap<Unpriced, Unpriced> unpriced = new TreeMap<>(ORDER);
    private ExactMoney value;
    private ExactMoney cost;

    Sum(RowPrices prices) {
      this.prices = prices;
      this.value = ExactMoney.zero(prices.currency());
      this.cost = ExactMoney.zero(prices.currency());
    }

    /** Adds an accepted row. */
    void add(EntryRow row) {
      if (prices.hasValue()) {
        Optional<ExactMoney> worth = prices.value(row);
        value = worth.map(value::plus).orElse(value);
        if (worth.isEmpty()) {
          miss(Unpriced.Kind.BILL, row.budget(), row);
        }
      }
      if (prices.hasCost()) {
        Optional<ExactMoney> worth = prices.cost(row);
        cost = worth.map(cost::plus).orElse(cost);
        if (worth.isEmpty()) {
          miss(Unpriced.Kind.COST, Optional.empty(), row);
        }
      }
    }

    private void miss(Unpriced.Kind kind, Optional<String> budget, EntryRow row) {
      Unpriced time =
          new Unpriced(
              kind,
              budget,
              row.person().orElseThrow(),
              row.date().orElseThrow(),
              row.date().orElseThrow(),
              row.minutes());
      unpriced.merge(time, time, Unpriced::plus);
    }

    /** Returns what was added up. */
    Worth worth() {
      return new Worth(
          Optional.of(value).filter(sum -> prices.hasValue()),
          Optional.of(cost).filter(sum -> prices.hasCost()),
          ImmutableList.copyOf(new ArrayList<>(unpriced.values())));
    }
  }
}
