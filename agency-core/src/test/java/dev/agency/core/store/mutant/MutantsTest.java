package dev.agency.core.store.mutant;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Each rule of the stores can fail: a planted fault shows it. */
class MutantsTest {
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
      assertThat(summary.getTestsFailedCount())
          .as("rule %s against a store that %s", rule, mutant.fault())
          .isEqualTo(1);
      assertThat(summary.getTestsFoundCount()).as("rule %s", rule).isEqualTo(1);
    }
  }
}
