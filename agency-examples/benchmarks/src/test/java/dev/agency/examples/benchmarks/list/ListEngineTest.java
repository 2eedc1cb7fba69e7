package dev.agency.examples.benchmarks.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListEngineTest {
  private static final ListWorld WORLD = ListWorld.draw(5_000);
  private static final Tally TALLY = WORLD.tally();

  @ParameterizedTest
  @EnumSource(ListEngine.class)
  void showsWhatTheRulesShow(ListEngine engine) {
    Tally tally = engine.build(WORLD).list();

    assertThat(tally.views()).isEqualTo(TALLY.views());
    assertThat(tally.values()).isGreaterThanOrEqualTo(TALLY.values());
    assertThat(tally.equals(TALLY)).isEqualTo(engine.denies());
  }
}
