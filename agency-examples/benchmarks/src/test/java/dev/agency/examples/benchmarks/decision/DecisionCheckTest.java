package dev.agency.examples.benchmarks.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.examples.benchmarks.world.BenchWorld;
import org.junit.jupiter.api.Test;

class DecisionCheckTest {
  private static final BenchWorld WORLD = BenchWorld.draw();

  @Test
  void oneWrongAnswerIsFound() {
    DecisionEngine right = Engine.BIT_SET.build(WORLD);
    DecisionEngine liesOnce = request -> right.allowed(request) != (request == 4_000);

    DecisionCheck check = DecisionCheck.of(WORLD, liesOnce);

    assertThat(check.isRight()).isFalse();
    assertThat(check.wrongAllows() + check.wrongRefusals()).isEqualTo(1);
  }

  @Test
  void whoAllowsEverythingRefusesNothingWrongly() {
    DecisionCheck check = DecisionCheck.of(WORLD, request -> true);

    assertThat(check.allowed()).isEqualTo(BenchWorld.REQUESTS);
    assertThat(check.wrongRefusals()).isZero();
    assertThat(check.wrongAllows()).isGreaterThan(1_000);
  }
}
