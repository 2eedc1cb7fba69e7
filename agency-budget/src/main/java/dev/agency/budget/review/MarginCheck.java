package dev.agency.budget.review;

import static dev.agency.core.figure.Quantities.ESTIMATED_MARGIN;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.MarginBand;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message.Argument;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import java.math.RoundingMode;

/**
 * Whether enough is left: the margin as planned, and what it comes to if the work takes what
 * cautious experience says. Without experience nobody knows how far it may fall: a margin that
 * would pass is then not checked, and one that is too low as planned warns or fails.
 *
 * <p>The floors are in no evidence, and the margin only in arguments that whoever may not see it is
 * not shown.
 */
final class MarginCheck {
  private MarginCheck() {}

  static CheckResult of(SetupFacts facts, ReviewPolicy policy, Experience experience) {
    if (!(facts.price() instanceof Figure.Known<Money> price)
        || !(facts.cost() instanceof Figure.Known<Money> cost)
        || price.value().isZero()) {
      return new CheckResult(
          Check.MARGIN,
          CheckOutcome.NOT_CHECKED,
          ImmutableList.of(ReviewLine.PRICE_OR_COST_NOT_KNOWN.message()));
    }
    ExactMoney revenue = ExactMoney.of(price.value());
    ExactMoney planned = revenue.minus(ExactMoney.of(cost.value()));
    CheckOutcome outcome = of(policy.floors().bandOf(planned, revenue));
    return experience
        .needed(facts.estimatedMinutes(), policy.cautious())
        .map(
            needed ->
                ExactMoney.of(cost.value())
                    .multipliedBy(
                        Math.max(needed, facts.estimatedMinutes()), facts.estimatedMinutes()))
        .map(revenue::minus)
        .map(
            least ->
                withRange(
                    outcome,
                    of(policy.floors().bandOf(least, revenue)),
                    share("planned", planned, revenue),
                    share("least", least, revenue)))
        .orElseGet(
            () ->
                // How far it may fall is not known: no pass, and a failure all the same.
                new CheckResult(
                    Check.MARGIN,
                    outcome.or(CheckOutcome.NOT_CHECKED),
                    ImmutableList.of(
                        ReviewLine.MARGIN_WITHOUT_A_RANGE.message(
                            share("planned", planned, revenue)),
                        EstimateCheck.noExperience(facts, policy, experience))));
  }

  private static CheckResult withRange(
      CheckOutcome outcome, CheckOutcome atWorst, Argument planned, Argument least) {
    return new CheckResult(
        Check.MARGIN,
        // That it may come worse is a warning, however bad: it need not come so.
        outcome == CheckOutcome.PASS && atWorst != CheckOutcome.PASS ? CheckOutcome.WARN : outcome,
        ImmutableList.of(ReviewLine.MARGIN_AND_ITS_RANGE.message(planned, least)));
  }

  private static CheckOutcome of(MarginBand band) {
    return switch (band) {
      case GREEN -> CheckOutcome.PASS;
      case AMBER -> CheckOutcome.WARN;
      case RED -> CheckOutcome.FAIL;
    };
  }

  private static Argument share(String name, ExactMoney profit, ExactMoney revenue) {
    return Argument.share(
        name, ESTIMATED_MARGIN, BasisPoints.of(profit.basisPointsOf(revenue, RoundingMode.FLOOR)));
  }
}
