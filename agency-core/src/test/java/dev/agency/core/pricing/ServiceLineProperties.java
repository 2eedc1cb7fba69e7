package dev.agency.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.RateUnit;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.PricingArbitraries;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
@AddLifecycleHook(PassLine.class)
class ServiceLineProperties extends Laws {
  Figure<ExactMoney> valueOf(ServiceLine line, long minutes, long minutesPerDay, Currency of) {
    return line.valueOf(minutes, minutesPerDay, of);
  }

  Figure<ExactMoney> quoted(ServiceLine line, long minutesPerDay, Currency of) {
    return line.quoted(minutesPerDay, of);
  }

  ExactMoney discounted(ServiceLine line, ExactMoney used, long minutesPerDay) {
    return line.discounted(used, minutesPerDay);
  }

  Figure<ExactMoney> estimatedValue(List<ServiceLine> lines, long minutesPerDay, Currency of) {
    return ServiceLine.estimatedValue(lines, minutesPerDay, of);
  }

  /** Two decimals, none, and three. */
  private static final ImmutableList<Currency> CURRENCIES =
      ImmutableList.of(
          Currency.getInstance("EUR"), Currency.getInstance("JPY"), Currency.getInstance("KWD"));

  /** A line and the currency of its amounts. */
  record Priced(ServiceLine line, Currency currency) {}

  @Provide
  Arbitrary<Priced> lines() {
    return Arbitraries.of(CURRENCIES)
        .flatMap(
            currency ->
                PricingArbitraries.serviceLines(currency).map(line -> new Priced(line, currency)));
  }

  @Property
  void theValueOfMinutesAddsUp(
      @ForAll("lines") Priced it,
      @ForAll @LongRange(min = -5_000, max = 100_000) long one,
      @ForAll @LongRange(min = -5_000, max = 100_000) long other,
      @ForAll @LongRange(min = 1, max = 1_440) long minutesPerDay) {
    Figure<ExactMoney> parts =
        valueOf(it.line(), one, minutesPerDay, it.currency())
            .with(valueOf(it.line(), other, minutesPerDay, it.currency()), ExactMoney::plus);
    Figure<ExactMoney> whole = valueOf(it.line(), one + other, minutesPerDay, it.currency());
    if (parts.ifKnown().isPresent()) {
      assertThat(whole).isEqualTo(parts);
    }
    often("known", parts.ifKnown().isPresent(), 20);
  }

  @Property
  void theQuoteIsTheFormula(
      @ForAll("lines") Priced it, @ForAll @LongRange(min = 1, max = 1_440) long minutesPerDay) {
    ServiceLine line = it.line();
    boolean byTheHour = line.billRate().isPresent() && line.quantity().isPresent();
    boolean byThePiece = line.piecePrice().isPresent() && line.quantity().isPresent();
    if (byTheHour || byThePiece) {
      BigDecimal price =
          byThePiece
              ? new BigDecimal(line.piecePrice().orElseThrow().amount())
              : unitPrice(line, minutesPerDay);
      BigDecimal net =
          new BigDecimal(line.quantity().orElseThrow().text())
              .multiply(price)
              .multiply(BigDecimal.ONE.add(BigDecimal.valueOf(line.markup().value(), 4)));
      if (line.discount().orElse(null) instanceof Discount.Share off) {
        net = net.multiply(BigDecimal.ONE.subtract(BigDecimal.valueOf(off.share().value(), 4)));
      }
      if (line.discount().orElse(null) instanceof Discount.Amount off) {
        net = net.subtract(new BigDecimal(off.amount().amount())).max(BigDecimal.ZERO);
      }
      BigDecimal quoted =
          decimal(quoted(line, minutesPerDay, it.currency()).ifKnown().orElseThrow());
      assertThat(quoted.subtract(net).abs()).isLessThan(new BigDecimal("0.000001"));
    }
    often("checked", byTheHour || byThePiece, 10);
  }

  /** The price of one hour or day, with more decimals than the check needs. */
  private static BigDecimal unitPrice(ServiceLine line, long minutesPerDay) {
    BigDecimal amount = new BigDecimal(line.billRate().orElseThrow().rate().amount());
    boolean rateOfDay = line.billRate().orElseThrow().rate().per() == RateUnit.DAY;
    boolean unitOfDay = line.unit() == ServiceLine.Unit.DAY;
    long of = rateOfDay ? minutesPerDay : 60;
    long unit = unitOfDay ? minutesPerDay : 60;
    return amount
        .multiply(BigDecimal.valueOf(unit))
        .divide(BigDecimal.valueOf(of), 40, RoundingMode.HALF_UP);
  }

  private static BigDecimal decimal(ExactMoney money) {
    List<String> parts = List.of(money.minorUnits().split("/", -1));
    BigDecimal bottom = parts.size() == 1 ? BigDecimal.ONE : new BigDecimal(parts.get(1));
    return new BigDecimal(parts.get(0))
        .divide(bottom, 40, RoundingMode.HALF_UP)
        .movePointLeft(money.currency().getDefaultFractionDigits());
  }

  @Property
  void usingTheWholeQuoteCostsTheQuoteAndLessNeverCostsMore(
      @ForAll("lines") Priced it,
      @ForAll @LongRange(min = 0, max = 20_000) long less,
      @ForAll @LongRange(min = 0, max = 20_000) long more,
      @ForAll @LongRange(min = 1, max = 1_440) long minutesPerDay) {
    ServiceLine line = it.line();
    ServiceLine plain =
        line.discount().orElse(null) instanceof Discount.Amount
            ? line.withDiscount(Optional.empty())
            : line;
    Figure<ExactMoney> gross = plain.quoted(minutesPerDay, it.currency());
    boolean sold = gross.ifKnown().map(money -> money.signum() > 0).orElse(false);
    if (sold) {
      ExactMoney whole = gross.ifKnown().orElseThrow();
      assertThat(discounted(line, whole, minutesPerDay))
          .isEqualTo(line.quoted(minutesPerDay, it.currency()).ifKnown().orElseThrow());
      ExactMoney part = whole.multipliedBy(less, 10_000);
      ExactMoney rest = whole.multipliedBy(more, 10_000);
      ExactMoney saved = part.minus(discounted(line, part, minutesPerDay));
      ExactMoney savedMore =
          part.plus(rest).minus(discounted(line, part.plus(rest), minutesPerDay));
      assertThat(savedMore).as("what was granted is not taken back").isGreaterThanOrEqualTo(saved);
      assertThat(savedMore)
          .as("and never more than was agreed")
          .isLessThanOrEqualTo(whole.minus(discounted(line, whole, minutesPerDay)));
    }
    often("sold", sold, 10);
  }

  @Property
  void anEstimateIsTheSumOfItsQuotesUnderTheirCaps(
      @ForAll("lists") List<ServiceLine> lines,
      @ForAll @LongRange(min = 1, max = 1_440) long minutesPerDay) {
    Currency eur = CURRENCIES.get(0);
    ExactMoney sum = ExactMoney.zero(eur);
    for (ServiceLine line : lines) {
      ExactMoney quote = line.quoted(minutesPerDay, eur).ifKnown().orElse(ExactMoney.zero(eur));
      sum = sum.plus(line.cap().map(ExactMoney::of).map(quote::min).orElse(quote));
    }
    Figure<ExactMoney> estimate = estimatedValue(lines, minutesPerDay, eur);
    assertThat(estimate.knownPart().orElse(sum)).isEqualTo(sum);
  }

  @Provide
  Arbitrary<List<ServiceLine>> lists() {
    return PricingArbitraries.serviceLines(CURRENCIES.get(0)).list().ofMaxSize(5);
  }
}
