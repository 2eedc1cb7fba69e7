package dev.agency.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.Refused;
import org.junit.jupiter.api.Test;

class VersionedTest {
  @Test
  void versionsBeginAtOne() {
    assertThat(new Versioned<>("x", 1).version()).isEqualTo(1);
    assertThat(Refused.problems(() -> new Versioned<>("x", 0)))
        .containsExactly("/version OUT_OF_RANGE");
  }

  @Test
  void onlyWhatTheStoreHoldsSinceHasChangedIt() {
    assertThat(Appended.values())
        .filteredOn(Appended::isChange)
        .containsExactly(Appended.INSERTED, Appended.REPLACED);
  }
}
