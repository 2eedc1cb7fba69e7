package dev.agency.examples.benchmarks.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.examples.benchmarks.world.BenchWorld;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineTest {
  private static final BenchWorld WORLD = BenchWorld.draw();

  @ParameterizedTest
  @EnumSource(Engine.class)
  void answersAsThePolicyDoes(Engine engine) {
    DecisionCheck check = DecisionCheck.of(WORLD, engine.build(WORLD));

    assertThat(check.wrongRefusals()).isZero();
    assertThat(check.isRight()).isEqualTo(engine.denies());
  }
}
