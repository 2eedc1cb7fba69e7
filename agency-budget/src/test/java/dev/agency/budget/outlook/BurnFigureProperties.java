package dev.agency.budget.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnReport;
import dev.agency.budget.outlook.OutlookStep.Kind;
import dev.agency.budget.testkit.BurnArbitraries;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds of the steps of the figures of every burn. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class BurnFigureProperties extends Laws {
  <R> ImmutableList<OutlookStep> steps(BurnFigure<R> figure, R row) {
    return figure.steps(row);
  }

  @Provide
  Arbitrary<BurnScenario> scenarios() {
    return BurnArbitraries.scenarios();
  }

  /** Of each row of each drawn burn: sums are the figure, and shares but for their rounding. */
  @Property(tries = 300)
  void whoAddsOrDividesGetsTheFigure(@ForAll("scenarios") BurnScenario scenario) {
    BurnReport burn = scenario.report();
    for (BurnFigure<?> figure : BurnFigure.ALL) {
      check(figure, burn);
    }
  }

  private <R> void check(BurnFigure<R> figure, BurnReport burn) {
    for (R row : figure.rows(burn)) {
      ImmutableList<OutlookStep> steps = steps(figure, row);
      steps.forEach(
          step ->
              assertThat(OutlookStep.TYPE.field(step.measures().name()))
                  .as(figure + " " + step)
                  .isPresent());
      Object shown = figure.field().read(row);
      Optional<?> known = shown instanceof Figure<?> value ? value.ifKnown() : Optional.of(shown);
      if (known.isPresent()) {
        assertThat(steps).as(figure.name()).allMatch(step -> step.amount().ifKnown().isPresent());
        assertFollows(figure, steps, known.get());
      }
    }
  }

  private static void assertFollows(
      BurnFigure<?> figure, ImmutableList<OutlookStep> steps, Object known) {
    if (known instanceof BasisPoints share) {
      assertDivides(figure, steps.get(0), steps.get(1), share);
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (OutlookStep step : steps) {
      assertThat(step.kind()).isIn(Kind.ADDED, Kind.TAKEN);
      sum = step.kind() == Kind.ADDED ? sum.add(amount(step)) : sum.subtract(amount(step));
    }
    BigDecimal whole =
        known instanceof Money money
            ? new BigDecimal(money.amount())
            : BigDecimal.valueOf((Long) known);
    assertThat(sum).as(figure.name()).isEqualByComparingTo(whole);
  }

  /** The share is of exact amounts, each within a unit of what its step shows. */
  private static void assertDivides(
      BurnFigure<?> figure, OutlookStep top, OutlookStep bottom, BasisPoints share) {
    if (amount(bottom).signum() == 0) {
      return; // less than half a unit of money, which shows as none
    }
    BigDecimal quotient =
        amount(top).movePointRight(4).divide(amount(bottom), 0, RoundingMode.HALF_UP);
    BigDecimal unit =
        BigDecimal.ONE.movePointLeft(
            bottom.currency().map(Currency::getDefaultFractionDigits).orElse(0));
    BigDecimal tolerance =
        quotient
            .abs()
            .add(BigDecimal.valueOf(BasisPoints.WHOLE))
            .multiply(unit)
            .divide(amount(bottom).abs(), 0, RoundingMode.UP)
            .add(BigDecimal.ONE);
    assertThat(quotient.subtract(BigDecimal.valueOf(share.value())).abs())
        .as(figure.name())
        .isLessThanOrEqualTo(tolerance);
  }

  private static BigDecimal amount(OutlookStep step) {
    return step.amount().ifKnown().orElseThrow();
  }
}
