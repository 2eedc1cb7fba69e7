package dev.agency.core.deal;

import dev.agency.core.error.Ruling;
import dev.agency.core.error.Rulings;
import dev.agency.core.testkit.PlantedMistakes;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Wins with a mistake, each of which breaks a law of {@link WinProperties}. */
class WinLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(WinProperties.class)
        .against(
            "aWinIsIdempotent",
            "Who wins a deal again confirms it once more",
            new WinProperties() {
              @Override
              Ruling<Conversion, DealRefusal> won(Deal deal, Pipeline pipeline, WinTerms terms) {
                return deal.wonAs().isPresent()
                    ? Rulings.changed(
                        super.won(deal, pipeline, terms),
                        won -> won.withDeal(won.deal().withName(deal.name() + " (confirmed)")))
                    : super.won(deal, pipeline, terms);
              }
            })
        .against(
            "everyDealThatIsNotLostCanBeWon",
            "A deal is won once and never again",
            new WinProperties() {
              @Override
              Ruling<Conversion, DealRefusal> won(Deal deal, Pipeline pipeline, WinTerms terms) {
                return deal.conversions() > 0
                    ? new Ruling.Refused<>(DealRefusal.NOT_OPEN)
                    : super.won(deal, pipeline, terms);
              }
            })
        .against(
            "noTwoWinsOfADealShareAnIdentifier",
            "Each win is the first",
            mistaken(won -> won.withNumber(1)))
        .against(
            "theBudgetIsWorthWhatTheDealWasEstimatedAt",
            "The budget has the first line alone",
            mistaken(
                won ->
                    won.withBudget(
                        won.budget().withLines(won.budget().lines().stream().limit(1).toList()))))
        .against(
            "aWinLosesNoBookingAndMakesNone",
            "The first booking stays with the deal",
            mistaken(won -> won.withBookings(won.bookings().stream().skip(1).toList())))
        .elsewhere("nothingOfADealIsLostAndNothingIsMadeTwice", WinSaboteurTest.class)
        .areCaught();
  }

  private static WinProperties mistaken(UnaryOperator<Conversion> mistake) {
    return new WinProperties() {
      @Override
      Ruling<Conversion, DealRefusal> won(Deal deal, Pipeline pipeline, WinTerms terms) {
        return Rulings.changed(super.won(deal, pipeline, terms), mistake);
      }
    };
  }
}
