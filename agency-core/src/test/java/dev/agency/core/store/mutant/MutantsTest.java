package dev.agency.core.store.mutant;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Each rule of the stores can fail: a planted fault shows it. */
class MutantsTest {
  /** How often a rule that is left to chance may try. */
  private static final int RUNS = 20;

  /** The rules in which threads race. */
  private static final ImmutableSet<String> RACES =
      ImmutableSet.of("e39", "e40", "t23", "c07", "x07", "k02", "k03", "k04");

  @Test
  void storesWithoutAFaultKeepEveryRule() {
    assertKeepsEveryRule(Contracts.run(FlatStores::new));
  }

  @Test
  void storesThatAllTestsShareKeepEveryRule() {
    FlatStores shared = new FlatStores();
    assertKeepsEveryRule(Contracts.run(() -> shared));
  }

  private static void assertKeepsEveryRule(TestExecutionSummary summary) {
    assertThat(summary.getFailures())
        .extracting(failure -> failure.getTestIdentifier().getDisplayName())
        .isEmpty();
    assertThat(summary.getTestsSucceededCount()).isEqualTo(Contracts.rules().size());
  }

  @Test
  void everyRuleFindsAFault() {
    assertThat(
            Arrays.stream(Mutant.values())
                .flatMap(mutant -> mutant.rules().stream())
                .collect(toImmutableSet()))
        .containsExactlyInAnyOrderElementsOf(Contracts.rules().keySet());
  }

  @ParameterizedTest
  @EnumSource
  void aFaultIsFoundByItsRules(Mutant mutant) {
    for (String rule : mutant.rules()) {
      TestExecutionSummary summary = Contracts.run(mutant::stores, rule);
      for (int run = 1; run < RUNS && isLeftToChance(rule) && isKept(summary); run++) {
        summary = Contracts.run(mutant::stores, rule);
      }
      assertThat(summary.getTestsFailedCount())
          .as("rule %s against a store that %s", rule, mutant.fault())
          .isEqualTo(1);
      assertThat(summary.getTestsFoundCount()).as("rule %s", rule).isEqualTo(1);
    }
  }

  /** Whether a rule draws its tries, or races threads: such a rule may miss a fault once. */
  private static boolean isLeftToChance(String rule) {
    return RACES.contains(rule)
        || Optional.ofNullable(Contracts.rules().get(rule))
            .map(method -> method.isAnnotationPresent(Property.class))
            .orElse(false);
  }

  private static boolean isKept(TestExecutionSummary summary) {
    return summary.getTestsFailedCount() == 0;
  }
}
