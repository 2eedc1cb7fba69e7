package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.permissions.testkit.PermissionArbitraries;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(PassLine.class)
class ReachesProperties extends Laws {
  Reaches and(Reaches some, Reaches others) {
    return some.and(others);
  }

  @Property
  void thereIsOneObjectForEachCombination(
      @ForAll("reaches") Reaches a, @ForAll("sets") Set<Reach> more) {
    Set<Reach> union = EnumSet.copyOf(a.toSet());
    union.addAll(more);
    Reaches both = and(a, Reaches.of(more.toArray(Reach[]::new)));
    assertThat(both.toSet()).isEqualTo(union);
    assertThat(both).isSameAs(Reaches.of(union.toArray(Reach[]::new)));
  }

  @Provide
  Arbitrary<Reaches> reaches() {
    return PermissionArbitraries.reaches().map(held -> Reaches.of(held.toArray(Reach[]::new)));
  }

  @Provide
  Arbitrary<Set<Reach>> sets() {
    return PermissionArbitraries.reach().set();
  }
}
