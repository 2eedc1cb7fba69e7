package dev.agency.budget.forecast;

import com.google.common.base.Suppliers;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import java.math.BigDecimal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** CPI shrunk to the median of a history. */
record ShrunkToHistory(BasisPoints weight) implements HistoryMethod {
  private static final String NAME = "shrunkToHistory";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public EacMethod given(History history) {
    return new Shrunk(
        weight,
        history.medianCostIndex().filter(index -> index.signum() > 0).orElse(BigDecimal.ONE));
  }

  @Override
  public String toString() {
    return NAME;
  }

  /** Equal by weight and prior, so that what was asked once is recalled. */
  private static final class Shrunk implements EacMethod {
    private final BasisPoints weight;
    private final BigDecimal prior;
    private final Supplier<EacMethod> method;

    Shrunk(BasisPoints weight, BigDecimal prior) {
      this.weight = weight;
      this.prior = prior;
      // Most are only compared with those that were asked before.
      this.method = Suppliers.memoize(() -> EacMethods.shrunkCpi(weight, prior));
    }

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public Figure<BigDecimal> estimate(EacPoint point) {
      return method.get().estimate(point);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Shrunk that && weight.equals(that.weight) && prior.equals(that.prior);
    }

    @Override
    public int hashCode() {
      return 31 * weight.hashCode() + prior.hashCode();
    }

    @Override
    public String toString() {
      return NAME;
    }
  }
}
