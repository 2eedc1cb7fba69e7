package dev.agency.budget;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.money.MoneyBag;
import dev.agency.core.pricing.UnitCount;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A sum of money in the making, exact, with what is missing from it: minutes without a rate, pieces
 * without a price and money in other currencies. Not thread-safe.
 */
final class Tally {
  private final Currency currency;
  private final TreeMap<String, Foreign> unconverted = new TreeMap<>();
  private ExactMoney known;
  private long unpricedMinutes;

  /** Pieces without a price, in their fourth decimals. */
  private long unpricedPieces;

  Tally(Currency currency) {
    this.currency = currency;
    this.known = ExactMoney.zero(currency);
  }

  void add(ExactMoney amount) {
    if (amount.currency().equals(currency)) {
      known = known.plus(amount);
    } else {
      add(Foreign.of(amount));
    }
  }

  private void add(Foreign foreign) {
    unconverted.merge(foreign.sum.currency().getCurrencyCode(), foreign, Foreign::plus);
  }

  /** Adds what minutes come to; without a rate they are unpriced. */
  void add(Figure<ExactMoney> amount, long minutes) {
    amount.ifKnown().ifPresentOrElse(this::add, () -> addUnpriced(minutes));
  }

  /** Adds what pieces are worth, or that they have no price. */
  void add(Figure<ExactMoney> amount, UnitCount pieces) {
    amount.ifKnown().ifPresentOrElse(this::add, () -> addUnpriced(pieces));
  }

  void addUnpriced(long minutes) {
    unpricedMinutes = Math.addExact(unpricedMinutes, minutes);
  }

  void addUnpriced(UnitCount pieces) {
    unpricedPieces = Math.addExact(unpricedPieces, pieces.tenThousandths());
  }

  void add(Tally other) {
    add(other.known);
    other.unconverted.values().forEach(this::add);
    addUnpriced(other.unpricedMinutes);
    unpricedPieces = Math.addExact(unpricedPieces, other.unpricedPieces);
  }

  ExactMoney known() {
    return known;
  }

  long unpricedMinutes() {
    return unpricedMinutes;
  }

  /** Returns the exact sum, partial if something is missing. */
  Figure<ExactMoney> exact() {
    return figure(known);
  }

  /** Returns a figure that depends on this sum, partial as far as the sum is. */
  <T> Figure<T> figure(T value) {
    return missing()
        .map(missing -> Figure.partial(value, missing))
        .orElseGet(() -> Figure.known(value));
  }

  /** Returns whether nothing that is missing could make the sum less. */
  boolean lacksNoCredit() {
    return unconverted.values().stream().allMatch(foreign -> foreign.sum.equals(foreign.added));
  }

  private Optional<Missing> missing() {
    // Away from zero: a fraction of a unit that is missing must not vanish.
    MoneyBag bag =
        MoneyBag.of(
            ImmutableList.copyOf(
                Collections2.transform(
                    unconverted.values(), foreign -> foreign.missing().toMoney(RoundingMode.UP))));
    return Missing.ifAny(unpricedMinutes, whole(unpricedPieces), bag);
  }

  /** A part of a piece that is missing must not vanish, either. */
  private static long whole(long tenThousandths) {
    return -Math.floorDiv(-tenThousandths, UnitCount.ONE);
  }

  /** Whoever sees what follows from a cost may not learn what it lacks: a rate, or money abroad. */
  static <T> Figure<T> neutral(Figure<T> cost) {
    return cost.ifKnown().map(Figure::known).orElse(Figure.unknown(UnknownReason.INCOMPLETE));
  }

  static Money shown(ExactMoney amount) {
    return amount.toMoney(RoundingMode.HALF_UP);
  }

  /** Money in another currency: its sum, and what was added without what was taken off. */
  private record Foreign(ExactMoney sum, ExactMoney added) {
    static Foreign of(ExactMoney amount) {
      return new Foreign(amount, amount.signum() > 0 ? amount : ExactMoney.zero(amount.currency()));
    }

    Foreign plus(Foreign other) {
      return new Foreign(sum.plus(other.sum), added.plus(other.added));
    }

    /**
     * At the rates of two days, amounts that cancel in their own currency do not cancel in ours.
     */
    ExactMoney missing() {
      return sum.signum() == 0 ? added : sum;
    }
  }
}
