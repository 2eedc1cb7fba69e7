package dev.agency.proofs.ledger;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Options;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever readers do with the states of a ledger while its one writer goes on, there is an order
 * of it in which a plain specification gives the same answers.
 *
 * <p>A stress run lets threads meet as they do; the model checker switches between them wherever
 * memory is shared. Both take minutes, and what they run on seconds to start, so that all of it is
 * left to the long run.
 */
class LedgerLincheckTest {
  @Test
  @Tag("full")
  void manySchedulesOfAWriterAndReadersHaveAnOrder() {
    assertHasAnOrder(new StressOptions().iterations(50).invocationsPerIteration(500).threads(3));
    assertHasAnOrder(
        new ModelCheckingOptions().iterations(5).invocationsPerIteration(100).threads(2));
    System.out.println(
        "PASS Lincheck on the ledger: 50 scenarios of 3 threads x 500 runs under stress, 5 of 2"
            + " threads x at most 100 schedules by the model checker (its fixed seed 0)");
  }

  /** The model checker tries the same switches in every run, so this does not depend on luck. */
  @Test
  @Tag("full")
  void halfOfWhatIsToldBetweenTwoStatesIsCaught() {
    Options<?, ?> options =
        new ModelCheckingOptions()
            .iterations(5)
            .invocationsPerIteration(300)
            .threads(2)
            .actorsPerThread(1)
            .actorsBefore(0)
            .actorsAfter(0)
            .minimizeFailedScenario(false)
            .sequentialSpecification(LedgerSpecification.class);
    assertThatExceptionOfType(LincheckAssertionError.class)
        .isThrownBy(() -> options.check(TornLedgerOperations.class));
  }

  private static void assertHasAnOrder(Options<?, ?> options) {
    options.actorsPerThread(3).sequentialSpecification(LedgerSpecification.class);
    assertThatNoException().isThrownBy(() -> options.check(LedgerOperations.class));
  }
}
