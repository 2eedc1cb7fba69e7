package dev.agency.budget.outlook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.outlook.OutlookStep.Kind;
import dev.agency.core.testkit.PlantedMistakes;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Steps with a mistake, each of which breaks the law of {@link BurnFigureProperties}. */
class BurnFigureLawsTest {
  @Test
  void theLawCatchesAMistakeInEachFigure() {
    PlantedMistakes<BurnFigureProperties> mistakes = PlantedMistakes.in(BurnFigureProperties.class);
    for (BurnFigure<?> figure : BurnFigure.ALL) {
      mistakes.against(
          "whoAddsOrDividesGetsTheFigure", figure + " has a step too large", in(figure));
    }
    mistakes.areCaught();
  }

  /** The first step of a sum is one more, and that of a share is twice and one more. */
  private static BurnFigureProperties in(BurnFigure<?> mistaken) {
    return new BurnFigureProperties() {
      @Override
      <R> ImmutableList<OutlookStep> steps(BurnFigure<R> figure, R row) {
        ImmutableList<OutlookStep> right = super.steps(figure, row);
        return figure.equals(mistaken)
            ? right.stream()
                .map(step -> step.equals(right.get(0)) ? larger(step) : step)
                .collect(toImmutableList())
            : right;
      }
    };
  }

  private static OutlookStep larger(OutlookStep step) {
    BigDecimal factor = step.kind() == Kind.NUMERATOR ? BigDecimal.valueOf(2) : BigDecimal.ONE;
    return new OutlookStep(
        step.budget(),
        step.kind(),
        step.measures(),
        step.date(),
        step.amount().map(amount -> amount.multiply(factor).add(BigDecimal.ONE)),
        step.currency());
  }
}
