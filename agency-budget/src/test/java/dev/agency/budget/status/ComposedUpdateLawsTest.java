package dev.agency.budget.status;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.testkit.PlantedMistakes;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComposedUpdateLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(ComposedUpdateProperties.class)
        .against(
            "anUpdateNamesNothingThatItsReaderDoesNotSee",
            "The reader sees all",
            by((status, reader) -> ComposedUpdate.of(status, Blindfold.NONE)))
        .against(
            "anUpdateNamesNothingThatItsReaderDoesNotSee",
            "Prices are seen by all who see the change",
            by((status, reader) -> ComposedUpdate.of(status, but(reader, Quantities.PRICE_DELTA))))
        .against(
            "whatIsHiddenMovesNoWord",
            "A risk makes the client be asked",
            by(
                (status, reader) ->
                    asking(
                        ComposedUpdate.of(status, reader),
                        status.risks().stream().map(each -> each.risk().title()))))
        .against(
            "whatIsHiddenMovesNoWord",
            "What the work costs makes the words",
            by(
                (status, reader) ->
                    asking(
                        ComposedUpdate.of(status, reader),
                        Stream.of("costs")
                            .filter(
                                each ->
                                    status
                                            .row()
                                            .burn()
                                            .usedCost()
                                            .ifKnown()
                                            .orElseThrow()
                                            .minorUnits()
                                        > 100_000))))
        .against(
            "anUpdateIsOfNamesDaysProgressAndPricesAlone",
            "Risks are told",
            by(
                (status, reader) ->
                    asking(
                        ComposedUpdate.of(status, reader),
                        status.risks().stream().map(each -> each.risk().title()))))
        .against(
            "theClientIsAskedForWhatTheyKnowOf",
            "What is not sent is asked, too",
            by(
                (status, reader) ->
                    asking(
                        ComposedUpdate.of(status, reader),
                        status.changes().stream()
                            .filter(each -> !each.isShared())
                            .map(each -> each.request().title()))))
        .against(
            "withoutPricesTheDecisionIsStillAskedFor",
            "Without its price it is not asked for",
            by(
                (status, reader) -> {
                  ComposedUpdate update = ComposedUpdate.of(status, reader);
                  return asks(
                      update,
                      update.asks().stream()
                          .filter(line -> !line.code().equals(UpdateLine.CHANGE_TO_DECIDE.name()))
                          .collect(toImmutableList()));
                }))
        .against(
            "whatItTellsOfIsDoneOverdueOrToCome",
            "What was told is told again",
            by(
                (status, reader) ->
                    ComposedUpdate.of(
                        new ProjectStatus(
                            new StatusRow(
                                status.row().project(),
                                status.row().progress(),
                                status.row().ends(),
                                status.row().burn(),
                                status.row().outlook(),
                                status.row().staff(),
                                Optional.empty()),
                            status.milestones(),
                            status.alerts(),
                            status.changes(),
                            status.handoff(),
                            status.risks(),
                            status.blockers(),
                            status.staff(),
                            status.scope(),
                            status.notes()),
                        reader)))
        .against(
            "aNoteIsForWhomItWasWritten",
            "Whatever was written is told",
            by(
                (status, reader) ->
                    ComposedUpdate.of(
                        noted(
                            status,
                            status.notes().stream()
                                .map(
                                    each ->
                                        new NoteRow(
                                            each.project(),
                                            each.on(),
                                            each.author(),
                                            each.text(),
                                            true))
                                .collect(toImmutableList())),
                        reader)))
        .against(
            "aNoteIsForWhomItWasWritten",
            "What was written is told by who does not see it",
            by((status, reader) -> ComposedUpdate.of(status, Blindfold.NONE)))
        .against(
            "theSameStatusGivesTheSameWords",
            "Each has a number of its own",
            by(
                new BiFunction<>() {
                  private int times;

                  @Override
                  public ComposedUpdate apply(ProjectStatus status, StatusSight reader) {
                    return asking(ComposedUpdate.of(status, reader), Stream.of("no. " + times++));
                  }
                }))
        .areCaught();
  }

  private static ProjectStatus noted(ProjectStatus status, ImmutableList<NoteRow> notes) {
    return new ProjectStatus(
        status.row(),
        status.milestones(),
        status.alerts(),
        status.changes(),
        status.handoff(),
        status.risks(),
        status.blockers(),
        status.staff(),
        status.scope(),
        notes);
  }

  private static ComposedUpdateProperties by(
      BiFunction<ProjectStatus, StatusSight, ComposedUpdate> mistake) {
    return new ComposedUpdateProperties() {
      @Override
      ComposedUpdate compose(ProjectStatus status, StatusSight reader) {
        return mistake.apply(status, reader);
      }
    };
  }

  private static StatusSight but(StatusSight reader, Quantity shown) {
    return new StatusSight() {
      @Override
      public <R> boolean sees(RecordType<R> type, R row, Quantity quantity) {
        return quantity.equals(shown) || reader.sees(type, row, quantity);
      }
    };
  }

  private static ComposedUpdate asking(ComposedUpdate update, Stream<String> more) {
    return asks(
        update,
        Stream.concat(
                update.asks().stream(),
                more.map(
                    title ->
                        Message.of(
                            UpdateLine.CHANGE_TO_DECIDE.name(),
                            Message.Argument.text("change", Quantities.NAME, title))))
            .collect(toImmutableList()));
  }

  private static ComposedUpdate asks(ComposedUpdate update, ImmutableList<Message> asks) {
    return new ComposedUpdate(
        update.project(),
        update.date(),
        update.headline(),
        update.progress(),
        update.notes(),
        update.done(),
        update.next(),
        update.moved(),
        asks);
  }
}
