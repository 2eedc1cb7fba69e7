package dev.agency.core.actuals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.Refused;
import org.junit.jupiter.api.Test;

class RevisedTest {
  @Test
  void aRevisionHasAValueOrDeletesIt() {
    assertThat(Revised.of("T-1", 3, "ninety minutes").value()).contains("ninety minutes");
    assertThat(Revised.of("T-1", 3, "ninety minutes").revision()).isEqualTo(3);
    assertThat(Revised.deleted("T-1", 4).value()).isEmpty();
    assertThat(Revised.deleted("T-1", 4).id()).isEqualTo("T-1");
  }

  @Test
  void revisionsBeginAtOne() {
    assertThat(Refused.sentences(() -> Revised.of("T-1", 0, "x")))
        .containsExactly(
            "/revision OUT_OF_RANGE The revision of a revised value must be from 1 to"
                + " 9223372036854775807.");
    assertThat(Refused.problems(() -> Revised.deleted("T-1", -1)))
        .containsExactly("/revision OUT_OF_RANGE");
    assertThat(Revised.deleted("T-1", 1).revision()).isEqualTo(1);
  }
}
