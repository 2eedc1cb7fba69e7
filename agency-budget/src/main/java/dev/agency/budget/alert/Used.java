package dev.agency.budget.alert;

import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.ExactMoney;
import java.util.Currency;
import java.util.Optional;

/**
 * Money that was used so far: what is known of it, and whether that is all.
 *
 * @param sum the sum of what is known, empty before anything is
 * @param isPartial whether something is missing: time without a rate, or money of another currency
 */
record Used(Optional<ExactMoney> sum, boolean isPartial) {
  static final Used NOTHING = new Used(Optional.empty(), false);

  /** Returns this and more; what has no price lacks nothing. */
  Used plus(Figure<ExactMoney> more) {
    boolean priceless = more.equals(Figure.unknown(UnknownReason.NO_PRICE));
    Optional<ExactMoney> known =
        more.knownPart().map(amount -> sum.map(amount::plus).orElse(amount)).or(() -> sum);
    return new Used(known, isPartial || !(priceless || more.ifKnown().isPresent()));
  }

  ExactMoney known(Currency currency) {
    return sum.orElse(ExactMoney.zero(currency));
  }

  /** Returns no figures. */
  @Override
  public String toString() {
    return "Used";
  }
}
