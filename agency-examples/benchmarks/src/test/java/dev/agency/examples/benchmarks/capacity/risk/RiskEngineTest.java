package dev.agency.examples.benchmarks.capacity.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RiskEngineTest {
  private static final RiskWorld WORLD = RiskWorld.draw(40);

  private static boolean isRight(RiskEngine engine, Consumer<RiskFigures> change) {
    RiskFigures figures = WORLD.walk();
    change.accept(figures);
    return engine.compare(WORLD, figures).isRight();
  }

  @Test
  void aRiskThatIsSlightlyOffIsFound() {
    RiskEngine engine = RiskEngine.LAW_AND_DEALS;

    assertThat(isRight(engine, figures -> {})).isTrue();
    assertThat(isRight(engine, figures -> figures.probability[7] += 1e-6)).isFalse();
    assertThat(isRight(engine, figures -> figures.mean[9] += 0.001)).isFalse();
    assertThat(isRight(engine, figures -> figures.quantiles[11]++)).isFalse();
    assertThat(isRight(engine, figures -> figures.marginal[0] += 1e-6)).isFalse();
    assertThat(isRight(engine, figures -> figures.marginal[1] += 0.001)).isFalse();
  }

  @Test
  void roundingIsAllowedToNobodyMoreThanItTakes() {
    RiskEngine engine = RiskEngine.AGENCY;

    assertThat(isRight(engine, figures -> figures.probability[7] += 0.4e-4)).isTrue();
    assertThat(isRight(engine, figures -> figures.probability[7] += 0.6e-4)).isFalse();
    assertThat(isRight(engine, figures -> figures.mean[9] += 0.6)).isFalse();
  }

  @Test
  void drawsAreNearAndNeverExact() {
    RiskEngine engine = RiskEngine.MONTE_CARLO;

    assertThat(isRight(engine, figures -> {})).isFalse();
    assertThat(isRight(engine, figures -> figures.probability[7] += 0.01)).isTrue();
    assertThat(isRight(engine, figures -> figures.probability[7] += 0.04)).isFalse();
  }

  @Test
  void someCellsAreShortAndSomeMayBe() {
    RiskFigures figures = WORLD.walk();
    int certain = 0;
    int open = 0;
    for (double probability : figures.probability) {
      certain += probability > 0.999 ? 1 : 0;
      open += probability > 0.05 && probability < 0.95 ? 1 : 0;
    }

    assertThat(certain).isBetween(5, 300);
    assertThat(open).isGreaterThan(60);
  }
}
