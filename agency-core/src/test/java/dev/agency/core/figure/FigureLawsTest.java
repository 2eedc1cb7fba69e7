package dev.agency.core.figure;

import dev.agency.core.testkit.PlantedMistakes;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Figures with a mistake, each of which breaks a law of {@link FigureProperties}. */
class FigureLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(FigureProperties.class)
        .against(
            "aChangeThatChangesNothingLeavesTheFigure",
            "A change forgets that something is missing",
            new FigureProperties() {
              @Override
              Figure<Long> map(Figure<Long> figure, Function<Long, Long> change) {
                return figure.knownPart().isPresent()
                    ? Figure.known(change.apply(figure.knownPart().get()))
                    : super.map(figure, change);
              }
            })
        .against(
            "twoChangesAreTheirComposition",
            "A change is made twice",
            new FigureProperties() {
              @Override
              Figure<Long> map(Figure<Long> figure, Function<Long, Long> change) {
                return super.map(super.map(figure, change), change);
              }
            })
        .against(
            "aKnownValueLeadsToWhatFollowsFromIt",
            "What follows is known in full",
            new FigureProperties() {
              @Override
              Figure<Long> then(Figure<Long> figure, Function<Long, Figure<Long>> step) {
                Figure<Long> next = super.then(figure, step);
                return next.knownPart().isPresent() ? Figure.known(next.knownPart().get()) : next;
              }
            })
        .against(
            "knowingAgainChangesOnlyPartialFigures",
            "What is known in part is taken for all",
            new FigureProperties() {
              @Override
              Figure<Long> then(Figure<Long> figure, Function<Long, Figure<Long>> step) {
                return figure.knownPart().isPresent()
                    ? step.apply(figure.knownPart().get())
                    : super.then(figure, step);
              }
            })
        .against(
            "stepsMayBeGroupedAsOneLikes",
            "What comes out below zero is zero",
            new FigureProperties() {
              @Override
              Figure<Long> then(Figure<Long> figure, Function<Long, Figure<Long>> step) {
                Figure<Long> next = super.then(figure, step);
                return next.ifKnown().filter(value -> value < 0).isPresent()
                    ? Figure.known(0L)
                    : next;
              }
            })
        .against(
            "aPartialFigureNeverBecomesKnown",
            "What is missing is added as nothing",
            new FigureProperties() {
              @Override
              Figure<Long> sum(Figure<Long> one, Figure<Long> other) {
                return Figure.known(one.knownPart().orElse(0L) + other.knownPart().orElse(0L));
              }
            })
        .against(
            "twoFiguresLeadToOneOnlyIfBothAreKnownElseToTheReasonOfTheFirst",
            "The reason is that of the second",
            new FigureProperties() {
              @Override
              Figure<Long> sum(Figure<Long> one, Figure<Long> other) {
                return super.sum(other, one);
              }
            })
        .against(
            "whatIsKnownInFullIsItsKnownPart",
            "What is known in part is not known",
            new FigureProperties() {
              @Override
              Optional<Long> knownPart(Figure<Long> figure) {
                return figure.ifKnown();
              }
            })
        .areCaught();
  }
}
