package dev.agency.examples.jdbc.lincheck;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Options;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever threads do at the same time to the stores in memory, and whatever commands they send,
 * there is an order of it in which a plain specification gives the same answers.
 *
 * <p>A stress run lets threads meet as they do; the model checker switches between them wherever
 * memory is shared, as often as it is told to try. It takes ten seconds for one scenario, so a
 * short run shows only that it finds a planted mistake.
 */
class LincheckTest {
  /** What is checked, what it is checked against, and how much of each of the two is tried. */
  private enum Subject {
    PORTS(PortOperations.class, PortSpecification.class, "the ports in memory"),
    COMMANDS(CommandOperations.class, CommandSpecification.class, "commands of the deal desk");

    private final Class<?> operations;
    private final Class<?> specification;
    private final String words;

    Subject(Class<?> operations, Class<?> specification, String words) {
      this.operations = operations;
      this.specification = specification;
      this.words = words;
    }
  }

  @Test
  @Tag("short")
  void aFewSchedulesOfThePortsHaveAnOrder() {
    stress(Subject.PORTS, 5, 50);
  }

  @Test
  @Tag("short")
  void aFewSchedulesOfCommandsHaveAnOrder() {
    stress(Subject.COMMANDS, 5, 50);
  }

  @Test
  @Tag("full")
  void manySchedulesOfThePortsHaveAnOrder() {
    stress(Subject.PORTS, 100, 1_000);
    model(Subject.PORTS, 5, 200);
  }

  @Test
  @Tag("full")
  void manySchedulesOfCommandsHaveAnOrder() {
    stress(Subject.COMMANDS, 100, 200);
    model(Subject.COMMANDS, 2, 100);
  }

  /**
   * A check that has never caught anything proves nothing. The model checker tries the same
   * switches in every run, so this does not depend on luck as stress would.
   */
  @Test
  void anInsertionOfTwoWithoutATransactionIsCaught() {
    assertCaught(
        TornOperations.class,
        PortSpecification.class,
        new ModelCheckingOptions().iterations(5).invocationsPerIteration(300).actorsPerThread(1));
  }

  @Test
  void aLogThatForgetsCommandsIsCaught() {
    assertCaught(
        ForgetfulCommandOperations.class,
        CommandSpecification.class,
        new StressOptions().iterations(20).invocationsPerIteration(20).actorsPerThread(3));
  }

  private static void assertCaught(
      Class<?> operations, Class<?> specification, Options<?, ?> options) {
    options
        .threads(2)
        .actorsBefore(0)
        .actorsAfter(0)
        .minimizeFailedScenario(false)
        .sequentialSpecification(specification);
    assertThatExceptionOfType(LincheckAssertionError.class)
        .isThrownBy(() -> options.check(operations));
  }

  private static void stress(Subject subject, int scenarios, int runs) {
    assertHasAnOrder(
        subject,
        new StressOptions().iterations(scenarios).invocationsPerIteration(runs).threads(3));
    System.out.printf(
        "PASS Lincheck on %s: %d scenarios of 3 threads x %d runs under stress%n",
        subject.words, scenarios, runs);
  }

  private static void model(Subject subject, int scenarios, int schedules) {
    assertHasAnOrder(
        subject,
        new ModelCheckingOptions()
            .iterations(scenarios)
            .invocationsPerIteration(schedules)
            .threads(2));
    System.out.printf(
        "PASS Lincheck on %s: %d scenarios of 2 threads x at most %d schedules by the model checker"
            + " (its fixed seed 0)%n",
        subject.words, scenarios, schedules);
  }

  private static void assertHasAnOrder(Subject subject, Options<?, ?> options) {
    options.actorsPerThread(3).sequentialSpecification(subject.specification);
    assertThatNoException().isThrownBy(() -> options.check(subject.operations));
  }
}
