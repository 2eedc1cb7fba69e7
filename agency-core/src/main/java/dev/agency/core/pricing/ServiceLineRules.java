package dev.agency.core.pricing;

import com.google.common.collect.ImmutableMap;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.Money;
import java.util.Comparator;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a service line must hold: no negative amount, one currency, and no price where nobody pays
 * or of another unit.
 */
final class ServiceLineRules {
  /** 1,900 years: the estimates of as many lines as fit a list never overflow their sum. */
  private static final long MAX_MINUTES = 1_000_000_000;

  /** On a line the place says it all: its client and budget are known. */
  private static final Timeline<DatedBillRate> BY_PLACE =
      new Timeline<>(
          Comparator.comparing((DatedBillRate rate) -> rate.key(), RateKey.ON_ONE_LINE),
          DatedBillRate::during);

  private ServiceLineRules() {}

  static void check(ServiceLine line) {
    Invariants rules =
        Invariants.of("a service line")
            .name("name", line.name())
            .notNegative("estimatedMinutes", line.estimatedMinutes())
            .require(
                line.estimatedMinutes() <= MAX_MINUTES,
                "estimatedMinutes",
                ErrorCode.OUT_OF_RANGE,
                "must be at most " + MAX_MINUTES)
            .notNegative("piecePrice", line.piecePrice().map(Money::minorUnits).orElse(0L))
            .between("markup", line.markup().value(), 0, 10 * BasisPoints.WHOLE)
            .notNegative("cap", line.cap().map(Money::minorUnits).orElse(0L));
    checkBillable(line, rules);
    checkUnit(line, rules);
    BY_PLACE.check(rules, "rates", line.rates(), "which is for the same work of the same people");
    amounts(line).findFirst().ifPresent(currency -> checkCurrency(line, rules, "", currency));
    rules.verify();
  }

  private static void checkBillable(ServiceLine line, Invariants rules) {
    ImmutableMap.of(
            "billRate", line.billRate().isEmpty(),
            "rates", line.rates().isEmpty(),
            "piecePrice", line.piecePrice().isEmpty(),
            "discount", line.discount().isEmpty(),
            "cap", line.cap().isEmpty())
        .forEach(
            (field, absent) ->
                rules.require(
                    line.billable() || absent,
                    field,
                    ErrorCode.INCONSISTENT,
                    "must be absent where the line is not billable"));
  }

  private static void checkUnit(ServiceLine line, Invariants rules) {
    boolean pieces = line.unit() == ServiceLine.Unit.PIECE;
    rules
        .require(
            !pieces || line.billRate().isEmpty(),
            "billRate",
            ErrorCode.INCONSISTENT,
            "must be absent where the line is by the piece")
        .require(
            !pieces || line.rates().isEmpty(),
            "rates",
            ErrorCode.INCONSISTENT,
            "must be absent where the line is by the piece")
        .require(
            pieces || line.piecePrice().isEmpty(),
            "piecePrice",
            ErrorCode.INCONSISTENT,
            "must be absent where the line is not by the piece")
        .require(
            line.billRate().isEmpty()
                || line.rates().stream()
                    .noneMatch(
                        rate ->
                            rate.place() == ChosenBillRate.Place.LINE
                                && rate.resource() == ChosenBillRate.Resource.ANYBODY),
            "rates",
            ErrorCode.INCONSISTENT,
            "must have none for the line and anybody where it has a bill rate of its own");
  }

  /** Adds a problem for each amount of a line that is in another currency than the whole. */
  static void checkCurrency(ServiceLine line, Invariants rules, String path, Currency whole) {
    String at = path.isEmpty() ? "" : path + "/";
    rules
        .sameCurrency(at + "billRate", whole, line.billRate().map(BillRate::currency))
        .each(
            at + "rates",
            line.rates(),
            (dated, place, rate) ->
                dated.sameCurrency(place + "/rate", whole, Optional.of(rate.rate().currency())))
        .sameCurrency(at + "piecePrice", whole, line.piecePrice().map(Money::currency))
        .sameCurrency(at + "discount", whole, discountCurrency(line))
        .sameCurrency(at + "cap", whole, line.cap().map(Money::currency));
  }

  /** Returns the currencies of its amounts. */
  private static Stream<Currency> amounts(ServiceLine line) {
    return Stream.of(
            line.billRate().map(BillRate::currency).stream(),
            line.rates().stream().map(rate -> rate.rate().currency()),
            line.piecePrice().map(Money::currency).stream(),
            discountCurrency(line).stream(),
            line.cap().map(Money::currency).stream())
        .flatMap(currencies -> currencies);
  }

  private static Optional<Currency> discountCurrency(ServiceLine line) {
    return line.discount()
        .flatMap(
            off ->
                off instanceof Discount.Amount amount
                    ? Optional.of(amount.amount().currency())
                    : Optional.empty());
  }
}
