package dev.agency.examples.benchmarks.burn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiveEngineTest {
  private static final BurnWorld WORLD = BurnWorld.draw(5_000);
  private static final LiveCheck CHECK = new LiveCheck(WORLD);

  @ParameterizedTest
  @EnumSource(LiveEngine.class)
  void runsAsOftenAsItIsAsked(LiveEngine engine) {
    Live live = engine.of(WORLD);

    assertThat(live.run()).isNotNull();
    assertThat(live.run()).isNotNull();
    assertThat(engine.operations(WORLD.size)).isPositive();
  }

  @Test
  void theLedgerKnowsWhatTheRegisterByHandDoes() {
    assertThat(CHECK.registersAgree()).isTrue();
  }

  @Test
  void theCostAsOfADayIsThatOfSumsByHand() {
    assertThat(CHECK.questionsAgree()).isTrue();
  }

  @Test
  void lateRatesGiveWhatAReportMadeAnewDoes() {
    assertThat(CHECK.changesAgree()).isTrue();
  }

  @Test
  void theRoomOfALedgerIsMeasuredInThreeSizesAndWithLongIds() {
    List<String> lines = Footprint.lines(50_000);

    assertThat(lines).hasSize(4);
    assertThat(lines.get(2)).contains("50,000 with ids of 12 letters");
    assertThat(lines.get(3)).contains("50,000 with UUIDs");
  }
}
