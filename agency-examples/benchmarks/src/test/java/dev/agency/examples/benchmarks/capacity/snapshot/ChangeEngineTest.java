package dev.agency.examples.benchmarks.capacity.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import org.junit.jupiter.api.Test;

class ChangeEngineTest {
  private static final CapacityWorld WORLD = CapacityWorld.draw(24, 240);

  @Test
  void aSnapshotThatIsNotChangedIsFound() {
    SnapshotAnswer changed = ChangeEngine.AGENCY.load(WORLD).run().read();
    SnapshotAnswer before = SnapshotEngine.AGENCY.load(WORLD).run().read();

    assertThat(ChangeEngine.AGENCY.compare(WORLD, changed).isRight()).isTrue();
    assertThat(ChangeEngine.AGENCY_LEAVE.compare(WORLD, changed).isRight()).isFalse();
    assertThat(SnapshotEngine.AGENCY.compare(WORLD, before).isRight()).isTrue();
    assertThat(changed.snapshots().stream().filter(each -> !before.snapshots().contains(each)))
        .as("one may be of somebody who does not work then")
        .hasSizeGreaterThan(2);
  }

  @Test
  void noTwoChangesThatAreLookedAtAreTheSame() {
    Changes changes = new Changes(WORLD);

    for (Changes.What what : Changes.What.values()) {
      assertThat(ImmutableSet.copyOf(changes.right(what))).hasSizeGreaterThan(3);
    }
  }
}
