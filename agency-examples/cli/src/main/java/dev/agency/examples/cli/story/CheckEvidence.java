package dev.agency.examples.cli.story;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;

/**
 * What speaks for the outcome of a check: a record type of the host, so that each argument of the
 * sentence is shown by its own quantity, and a margin is hidden from whoever may not see one.
 *
 * @param said the sentence
 */
record CheckEvidence(Message said) {
  private static final ImmutableList<Quantity> FIGURES =
      ImmutableList.of(
          Quantities.NAME,
          Quantities.STATE,
          Quantities.DATES,
          Quantities.BUDGET_MINUTES,
          Quantities.ESTIMATED_MINUTES,
          Quantities.FREE_MINUTES,
          Quantities.AWAY_MINUTES,
          Quantities.SCHEDULED_MINUTES,
          Quantities.SHORT_MINUTES,
          Quantities.ESTIMATED_COST,
          Quantities.ESTIMATED_MARGIN);

  static final RecordType<CheckEvidence> TYPE =
      RecordType.of(
          "checkEvidence",
          Grain.PROJECT,
          FIGURES.stream()
              .<Field<CheckEvidence, ?>>map(
                  quantity -> Field.of(quantity, evidence -> evidence.figures(quantity)))
              .toList());

  private ImmutableList<Message.Argument> figures(Quantity quantity) {
    return said.arguments().stream()
        .filter(argument -> argument.quantity().equals(quantity))
        .collect(toImmutableList());
  }
}
