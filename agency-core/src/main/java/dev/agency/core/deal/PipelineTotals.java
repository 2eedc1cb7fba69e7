package dev.agency.core.deal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * What the open deals of a pipeline are worth, per currency and per month.
 *
 * <p>The weighted value is Σ value × probability over open deals only; won and lost deals do not
 * count. It is the mean of what will be won if the probabilities are right; its spread is the
 * standard deviation if the deals are independent, √Σ v²·p·(1−p). One deal of EUR 100,000 at 50 %
 * is weighted 50,000 with a spread of 50,000: it will be all or nothing. Unlike currencies are
 * never added.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class PipelineTotals implements WithPipelineTotals
    permits ImmutablePipelineTotals {
  PipelineTotals() {}

  /**
   * Starts new totals; most often {@link #of} makes them.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static PipelineTotals fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the totals of all months.
   *
   * @return one row per currency, by currency code
   */
  public abstract ImmutableList<PipelineRow> byCurrency();

  /**
   * Returns the totals of each month.
   *
   * @return one row per month of the expected close and currency, in that order, deals without an
   *     expected close last
   */
  public abstract ImmutableList<PipelineRow> byMonth();

  /**
   * Sums the open deals of a pipeline.
   *
   * @param pipeline the pipeline
   * @param deals deals of any pipelines; those of others are left out
   * @return the totals
   * @throws dev.agency.core.error.InvalidModelException if a deal of this pipeline stands in none
   *     of its stages ({@code UNKNOWN_REFERENCE})
   * @throws dev.agency.core.error.AmountOverflowException if a sum does not fit
   */
  public static PipelineTotals of(Pipeline pipeline, List<Deal> deals) {
    TreeMap<String, List<Deal>> byCurrency = new TreeMap<>();
    TreeMap<String, List<Deal>> byMonth = new TreeMap<>();
    for (Deal deal : deals) {
      if (deal.pipeline().equals(pipeline.id())
          && pipeline.stageOf(deal).outcome() == DealOutcome.OPEN) {
        String currency = deal.currency().getCurrencyCode();
        byCurrency.computeIfAbsent(currency, key -> new ArrayList<>()).add(deal);
        byMonth.computeIfAbsent(month(deal) + currency, key -> new ArrayList<>()).add(deal);
      }
    }
    Builder totals = builder();
    byCurrency.values().forEach(g -> totals.addByCurrency(row(pipeline, Optional.empty(), g)));
    byMonth
        .values()
        .forEach(
            g ->
                totals.addByMonth(row(pipeline, g.get(0).expectedClose().map(YearMonth::from), g)));
    return totals.build();
  }

  /** Orders by month; the tilde sorts deals without one behind every digit. */
  private static String month(Deal deal) {
    return deal.expectedClose().map(day -> YearMonth.from(day).toString()).orElse("~");
  }

  private static PipelineRow row(Pipeline pipeline, Optional<YearMonth> month, List<Deal> deals) {
    Currency currency = deals.get(0).currency();
    Money value = Money.zero(currency);
    ExactMoney weighted = ExactMoney.zero(currency);
    // In units of (minor unit × basis point)², so that nothing is rounded before the root.
    BigInteger variance = BigInteger.ZERO;
    long withoutValue = 0;
    for (Deal deal : deals) {
      Optional<Money> worth = deal.value().ifKnown();
      if (worth.isEmpty()) {
        withoutValue++;
        continue;
      }
      long p = deal.probability(pipeline).value();
      value = value.plus(worth.get());
      weighted = weighted.plus(ExactMoney.of(worth.get()).multipliedBy(p, BasisPoints.WHOLE));
      variance =
          variance.add(
              BigInteger.valueOf(worth.get().minorUnits())
                  .pow(2)
                  .multiply(BigInteger.valueOf(p * (BasisPoints.WHOLE - p))));
    }
    return PipelineRow.builder()
        .month(month)
        .currency(currency)
        .deals(deals.size())
        .withoutValue(withoutValue)
        .value(value)
        .weighted(weighted.toMoney(RoundingMode.HALF_UP))
        .spread(spread(variance, currency))
        .build();
  }

  /** Returns the root of a variance in (minor units × basis points)², rounded half up. */
  private static Money spread(BigInteger variance, Currency currency) {
    BigInteger whole = BigInteger.valueOf(BasisPoints.WHOLE);
    // Half up without a fraction: floor((2·√variance + whole) / (2·whole)).
    BigInteger twice = variance.shiftLeft(2).sqrt();
    BigInteger units = twice.add(whole).divide(whole.shiftLeft(1));
    if (units.bitLength() >= Long.SIZE) {
      throw new AmountOverflowException();
    }
    return new Money(units.longValue(), currency);
  }

  /**
   * Returns a builder filled from these totals.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds totals. */
  public static final class Builder extends ImmutablePipelineTotals.Builder {
    Builder() {}
  }
}
