package dev.agency.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.examples.benchmarks.build.PolicyBuild;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupTest {
  @ParameterizedTest
  @EnumSource(Group.class)
  void everyBarIsAboutEnginesOfItsGroup(Group group) {
    List<Bar> bars = group.bars();

    assertThat(bars.isEmpty()).isEqualTo(group == Group.LOAD || group == Group.EDIT);
    for (Bar bar : bars) {
      assertThat(group.engines()).containsKey(bar.engine());
      bar.other().ifPresent(other -> assertThat(group.engines()).containsKey(other));
    }
  }

  @Test
  void thePolicyThatIsBuiltShowsEveryQuantity() {
    assertThat(new PolicyBuild().isWhole()).isTrue();
  }
}
