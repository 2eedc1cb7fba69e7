package dev.agency.core.scope;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/** How an impact moves, and whether that is too far, reckoned in decimals. */
final class Drift {
  private Drift() {}

  static Assessment drift(Draw draw, Assessment from) {
    return switch (draw.below(5)) {
      case 0 -> from.withPriceDelta(from.priceDelta().map(it -> moved(draw, it)));
      case 1 -> from.withCostDelta(from.costDelta().map(it -> moved(draw, it)));
      case 2 ->
          from.withMarginDelta(
              from.marginDelta().map(it -> BasisPoints.of(it.value() + draw.below(41) - 20)));
      case 3 ->
          from.withEndAfter(from.endAfter().map(it -> it.plusDays(draw.below(3))))
              .withNewOverbookedMinutes(from.newOverbookedMinutes().map(it -> it + draw.below(60)));
      default ->
          draw.oneIn(6)
              ? from.withRunOutAfter(Figure.unknown(UnknownReason.NO_PACE))
              : from.withBurnAfter(
                  from.burnAfter().map(it -> BasisPoints.of(it.value() + draw.below(41) - 20)));
    };
  }

  private static Money moved(Draw draw, Money money) {
    long most = money.minorUnits() * 3 / 100;
    return Money.ofMinor(money.minorUnits() + (most * (draw.below(21) - 10)) / 10, "EUR");
  }

  static boolean isWithin(Tolerance tolerance, Assessment then, Assessment now) {
    return near(tolerance.share(), then.priceDelta(), now.priceDelta())
        && near(tolerance.share(), then.costDelta(), now.costDelta())
        && off(value(then.marginDelta()), value(now.marginDelta())) <= tolerance.points().value()
        && off(value(then.burnAfter()), value(now.burnAfter())) <= tolerance.points().value()
        && off(epoch(then.endAfter()), epoch(now.endAfter())) <= tolerance.days()
        && off(
                then.newOverbookedMinutes().ifKnown().orElseThrow(),
                now.newOverbookedMinutes().ifKnown().orElseThrow())
            <= tolerance.overbookedMinutes()
        && now.runOutAfter().ifKnown().isPresent();
  }

  private static boolean near(BasisPoints share, Figure<Money> then, Figure<Money> now) {
    BigDecimal was = new BigDecimal(then.ifKnown().orElseThrow().amount());
    BigDecimal is = new BigDecimal(now.ifKnown().orElseThrow().amount());
    BigDecimal most = was.abs().multiply(BigDecimal.valueOf(share.value(), 4));
    return is.subtract(was).abs().compareTo(most) <= 0;
  }

  private static long value(Figure<BasisPoints> share) {
    return share.ifKnown().orElseThrow().value();
  }

  private static long epoch(Figure<LocalDate> day) {
    return day.ifKnown().orElseThrow().toEpochDay();
  }

  private static long off(long then, long now) {
    return Math.abs(then - now);
  }
}
