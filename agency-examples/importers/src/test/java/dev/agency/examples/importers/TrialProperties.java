package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.testkit.SaboteurHunt;
import dev.agency.examples.importers.TrialLaw.Mistake;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TrialProperties {
  @Property
  void aTrialTellsWhatTheImportDoesAndLeavesNoTrace(@ForAll long seed) {
    TrialLaw.check(seed, Mistake.NONE);
  }

  @Test
  void whatIsDrawnHasAllThatIsHardToForetell() {
    Set<String> codes =
        LongStream.range(0, 60)
            .boxed()
            .flatMap(seed -> TrialLaw.check(seed, Mistake.NONE).stream())
            .collect(Collectors.toSet());
    assertThat(codes)
        .contains("REMOVED", "STILL_REFERENCED", "SKIPPED", "UNRESOLVED", "NOT_IMPORTED")
        .contains("DUPLICATE_ID", "UNKNOWN_REFERENCE", "UNMAPPED", "INCONSISTENT");
  }

  @Test
  void eachMistakeIsFound() {
    Set<Mistake> mistakes =
        Stream.of(Mistake.values())
            .filter(mistake -> mistake != Mistake.NONE)
            .collect(Collectors.toSet());
    assertThat(
            new SaboteurHunt("trials of imports", 20261127, 60, 3)
                .run(
                    mistakes, mistake -> "trial", (mistake, seed) -> TrialLaw.check(seed, mistake)))
        .isEqualTo(ImmutableSet.of("trial"));
  }
}
