package dev.agency.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.ProjectArbitraries;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(PassLine.class)
class BlockerProperties extends Laws {
  long days(Blocker blocker, LocalDate asOf) {
    return blocker.days(asOf);
  }

  @Provide
  Arbitrary<Blocker> blockers() {
    return ProjectArbitraries.blockers();
  }

  @Property
  void theDaysAreThoseOnWhichItWasOpenAndThatAreOver(
      @ForAll("blockers") Blocker blocker, @ForAll @IntRange(min = -3, max = 40) int later) {
    LocalDate asOf = blocker.since().plusDays(later);
    long open =
        blocker
            .since()
            .minusDays(3)
            .datesUntil(blocker.since().plusDays(41))
            .filter(day -> day.isBefore(asOf) && blocker.isOpen(day))
            .count();
    assertThat(days(blocker, asOf)).isEqualTo(open);
  }

  @Property
  void resolvingItLeavesTheDaysBeforeAsTheyWere(
      @ForAll("blockers") Blocker drawn,
      @ForAll @IntRange(max = 40) int took,
      @ForAll @IntRange(max = 80) int later) {
    Blocker open = drawn.withResolvedOn(Optional.empty()).withSince(LocalDate.of(2026, 1, 1));
    LocalDate end = open.since().plusDays(took);
    LocalDate asOf = open.since().plusDays(later);
    assertThat(days(open.withResolvedOn(end), asOf)).isEqualTo(Math.min(took, open.days(asOf)));
  }
}
