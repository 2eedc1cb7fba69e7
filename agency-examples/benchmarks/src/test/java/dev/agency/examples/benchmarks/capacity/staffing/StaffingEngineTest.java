package dev.agency.examples.benchmarks.capacity.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StaffingEngineTest {
  private static final StaffingWorld WORLD = StaffingWorld.draw(48, 130);

  @Test
  void onePlanCanBeDoneAndTheOtherCannot() {
    assertThat(WORLD.most(false)).isEqualTo(StaffingWorld.needed(WORLD.enough));
    assertThat(WORLD.most(true))
        .isLessThan(StaffingWorld.needed(WORLD.tooMuch))
        .isGreaterThan(WORLD.most(false));
  }

  @Test
  void aMinuteTooFewAndAPlanWithoutProofAreFound() {
    long most = WORLD.most(true);
    StaffingEngine engine = StaffingEngine.AGENCY_SHORT;

    assertThat(engine.compare(WORLD, new StaffedMinutes(most, true)).isRight()).isTrue();
    assertThat(engine.compare(WORLD, new StaffedMinutes(most - 1, true)).isRight()).isFalse();
    assertThat(engine.compare(WORLD, new StaffedMinutes(most, false)).isRight()).isFalse();
  }
}
