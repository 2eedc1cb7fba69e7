package dev.agency.examples.benchmarks.capacity.impact;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import dev.agency.examples.benchmarks.capacity.Prepared;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ImpactEngineTest {
  private static final ImpactWorld WORLD = ImpactWorld.of(CapacityWorld.draw(48, 480));

  private static boolean isRight(ImpactEngine engine, Consumer<DealFigures> change) {
    Prepared<ImpactAnswer> prepared = engine.load(WORLD);
    ImpactAnswer answer = prepared.run().read();
    change.accept(answer.deals().get(0));
    return engine.compare(WORLD, answer).isRight();
  }

  @Test
  void aMinuteTooMuchIsFound() {
    ImpactEngine engine = ImpactEngine.DISCIPLINES;

    assertThat(isRight(engine, figures -> {})).isTrue();
    assertThat(isRight(engine, figures -> figures.left[64]++)).isFalse();
    assertThat(isRight(engine, figures -> figures.over[3]++)).isFalse();
    assertThat(isRight(engine, figures -> figures.others[7]++)).isFalse();
    assertThat(isRight(engine, figures -> figures.needs[0]++)).isFalse();
  }

  @Test
  void aDealThatIsLeftOutIsFound() {
    ImpactAnswer one = new ImpactAnswer(ImmutableList.of(WORLD.right(0)));

    assertThat(ImpactEngine.LOCAL_DATE.compare(WORLD, one).isRight()).isTrue();
    assertThat(ImpactEngine.AGENCY.compare(WORLD, one).isRight()).isFalse();
  }

  @Test
  void nobodyIsAskedAboutTheSameDealTwiceInARow() {
    Prepared<ImpactAnswer> prepared = ImpactEngine.LOCAL_DATE.load(WORLD);

    assertThat(prepared.run().read().deals().get(0).deal).isZero();
    assertThat(prepared.run().read().deals().get(0).deal).isEqualTo(1);
  }
}
