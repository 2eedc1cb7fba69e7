package dev.agency.core.testkit;

import static dev.agency.core.testkit.ValueArbitraries.basisPoints;
import static dev.agency.core.testkit.ValueArbitraries.currencies;
import static dev.agency.core.testkit.ValueArbitraries.dates;
import static dev.agency.core.testkit.ValueArbitraries.names;

import dev.agency.core.figure.Message;
import dev.agency.core.figure.Quantities;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitraries for messages and their arguments. Each value is valid by itself. Immutable and
 * thread-safe.
 */
public final class MessageArbitraries {
  private MessageArbitraries() {}

  /**
   * Returns messages with arguments of every kind, of any of the agency's quantities.
   *
   * @return the messages
   */
  public static Arbitrary<Message> messages() {
    Arbitrary<Message.Argument> arguments =
        Combinators.combine(
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8),
                Arbitraries.of(Quantities.all()),
                messageValues())
            .as(Message.Argument::new);
    return Combinators.combine(
            Arbitraries.of("BUDGET_NEARLY_USED", "LATE", "STEP_2_SKIPPED", "A" + "_9".repeat(31)),
            arguments.list().uniqueElements(Message.Argument::name).ofMaxSize(5))
        .as((code, list) -> Message.builder().code(code).arguments(list).build());
  }

  /**
   * Returns what the arguments of messages hold, every kind of it.
   *
   * @return the values
   */
  public static Arbitrary<Message.Value> messageValues() {
    return Arbitraries.oneOf(
        names().map(Message.Text::new),
        Arbitraries.longs().map(Message.WholeNumber::new),
        Arbitraries.longs().map(Message.Minutes::new),
        currencies().flatMap(ValueArbitraries::everydayMoney).map(Message.Amount::new),
        basisPoints().map(Message.Share::new),
        dates().map(Message.Day::new));
  }
}
