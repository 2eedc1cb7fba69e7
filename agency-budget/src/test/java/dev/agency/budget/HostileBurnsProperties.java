package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.testkit.HostileBurns;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.Refused;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Whatever the testkit calls a hostile burn is refused, for that one reason and at that place. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class HostileBurnsProperties {
  @Provide
  Arbitrary<HostileBurns.Attempt> attempts() {
    return HostileBurns.attempts();
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void eachIsRefusedAsItSays(@ForAll("attempts") HostileBurns.Attempt attempt) {
    assertThat(Refused.problems(attempt.run()))
        .containsExactly(attempt.path() + " " + attempt.code());
  }
}
