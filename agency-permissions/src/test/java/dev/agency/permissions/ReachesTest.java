package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.PassLine;
import net.jqwik.api.Example;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(PassLine.class)
class ReachesTest {
  @Example
  void allAlwaysHolds() {
    assertThat(Reaches.none().toSet()).containsExactly(Reach.ALL);
    assertThat(Reaches.none().contains(Reach.ALL)).isTrue();
    assertThat(Reaches.none().contains(Reach.OWN)).isFalse();
    assertThat(Reaches.of(Reach.TEAM, Reach.OWN)).hasToString("[OWN, TEAM, ALL]");
  }
}
