package dev.agency.core.pricing;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.ExactMoney;
import java.util.Comparator;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a client pays for a service line: which rate holds, what minutes and pieces are worth by it,
 * and what was quoted.
 *
 * @param line the line
 * @param minutesPerDay how long a working day is
 * @param currency the currency of an amount of zero
 */
record LinePrice(ServiceLine line, long minutesPerDay, Currency currency) {
  private static final Comparator<ChosenBillRate> PRECEDENCE =
      Comparator.comparing(ChosenBillRate::place).thenComparing(ChosenBillRate::resource);

  /** Returns the rate that wins for the time of somebody on a day. */
  static Optional<ChosenBillRate> rateFor(ServiceLine line, PricedWork work) {
    Optional<DisciplineId> craft = line.discipline().or(work::discipline);
    Stream<ChosenBillRate> dated =
        line.rates().stream()
            .filter(rate -> rate.during().contains(work.date()))
            .filter(rate -> rate.isFor(work.person(), craft))
            .map(DatedBillRate::chosen);
    Stream<ChosenBillRate> own =
        line
            .billRate()
            .map(
                rate ->
                    new ChosenBillRate(
                        rate, ChosenBillRate.Place.LINE, ChosenBillRate.Resource.ANYBODY))
            .stream();
    return Stream.concat(dated, own).min(PRECEDENCE);
  }

  /** Returns what minutes are worth at a rate, with markup, less a discount of a share. */
  Figure<ExactMoney> ofMinutes(long minutes, Optional<BillRate> rate) {
    if (!line.billable() || line.unit() == ServiceLine.Unit.PIECE || minutes == 0) {
      return Figure.known(ExactMoney.zero(currency));
    }
    return rate.map(it -> Figure.known(priced(line, it.forMinutes(minutes, minutesPerDay))))
        .orElse(Figure.unknown(UnknownReason.UNPRICED));
  }

  /** Returns what pieces are worth, with markup, less a discount of a share. */
  static Figure<ExactMoney> ofPieces(ServiceLine line, UnitCount pieces, Currency currency) {
    if (!line.billable() || line.unit() != ServiceLine.Unit.PIECE || pieces.tenThousandths() == 0) {
      return Figure.known(ExactMoney.zero(currency));
    }
    return line.piecePrice()
        .map(price -> Figure.known(priced(line, times(ExactMoney.of(price), pieces))))
        .orElse(Figure.unknown(UnknownReason.UNPRICED));
  }

  /** Returns the net value of what was sold. */
  Figure<ExactMoney> quoted() {
    return gross().map(gross -> gross.minus(amountOff(gross.currency()).min(gross)));
  }

  /** Returns what is left to pay of what was used once a discount of an amount is taken off. */
  ExactMoney discounted(ExactMoney used) {
    ExactMoney off = amountOff(used.currency());
    if (used.signum() <= 0 || off.signum() == 0) {
      return used;
    }
    return gross()
        .ifKnown()
        .filter(gross -> gross.signum() > 0)
        .map(gross -> used.minus(off.min(gross).inProportion(used.min(gross), gross)))
        .orElseGet(() -> used.minus(off.min(used)));
  }

  /** Returns quantity × price with markup, less a discount of a share. */
  private Figure<ExactMoney> gross() {
    if (!line.isEstimated()) {
      return Figure.unknown(UnknownReason.NO_ESTIMATE);
    }
    if (line.unit() == ServiceLine.Unit.PIECE) {
      return line.quantity()
          .map(pieces -> ofPieces(line, pieces, currency))
          .orElse(Figure.unknown(UnknownReason.NO_ESTIMATE));
    }
    return line.quantity()
        .map(
            count ->
                ofMinutes(line.unit().minutes(minutesPerDay), quotedRate())
                    .map(value -> times(value, count)))
        .orElseGet(() -> ofMinutes(line.estimatedMinutes(), quotedRate()));
  }

  /** Returns its own rate, or the first of its dated ones that is for no person. */
  private Optional<BillRate> quotedRate() {
    return line.billRate()
        .or(
            () ->
                line.rates().stream()
                    .filter(rate -> rate.isFor(Optional.empty(), line.discipline()))
                    .min(
                        Comparator.comparing((DatedBillRate rate) -> rate.during().start())
                            .thenComparing(DatedBillRate::chosen, PRECEDENCE))
                    .map(DatedBillRate::rate));
  }

  private static ExactMoney priced(ServiceLine line, ExactMoney value) {
    ExactMoney marked =
        value.multipliedBy(BasisPoints.WHOLE + line.markup().value(), BasisPoints.WHOLE);
    return line.discount().orElse(null) instanceof Discount.Share off
        ? marked.multipliedBy(BasisPoints.WHOLE - off.share().value(), BasisPoints.WHOLE)
        : marked;
  }

  private ExactMoney amountOff(Currency of) {
    return line.discount().orElse(null) instanceof Discount.Amount off
        ? ExactMoney.of(off.amount())
        : ExactMoney.zero(of);
  }

  private static ExactMoney times(ExactMoney value, UnitCount count) {
    return value.multipliedBy(count.tenThousandths(), UnitCount.ONE);
  }
}
