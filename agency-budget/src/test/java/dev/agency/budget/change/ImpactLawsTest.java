package dev.agency.budget.change;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.forecast.ForecastFacts;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.PlantedMistakes;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Impacts with a mistake, each of which breaks a law of {@link ImpactProperties}. */
class ImpactLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(ImpactProperties.class)
        .against(
            "profitIsPriceLessCostInTheWholeAndInEachRow",
            "What is given away costs nothing",
            by(
                facts ->
                    new ImpactKernel(facts, ImpactExample.SETTINGS) {
                      @Override
                      Figure<Money> profit(Figure<Money> price, Figure<Money> cost) {
                        return price.with(cost, Money::minus);
                      }
                    }))
        .against(
            "rowsSumToTheWhole",
            "Each row is rounded for itself",
            by(
                facts ->
                    new ImpactKernel(facts, ImpactExample.SETTINGS) {
                      @Override
                      ImmutableList<Money> together(List<ExactMoney> amounts) {
                        return amounts.stream()
                            .map(amount -> amount.toMoney(RoundingMode.UP))
                            .collect(ImmutableList.toImmutableList());
                      }
                    }))
        .against(
            "aChangeOfNothingChangesNothing",
            "The burn after is told of an hour more",
            by(
                facts ->
                    new ImpactKernel(facts, ImpactExample.SETTINGS) {
                      @Override
                      Figure<BasisPoints> burnAfter(long minutes) {
                        return super.burnAfter(minutes + 6_000);
                      }
                    }))
        .against(
            "aChangeAndItsInverseCancelInMinutesAndPrice",
            "Work that is taken away is charged, too",
            by(
                facts ->
                    new ImpactKernel(facts, ImpactExample.SETTINGS) {
                      @Override
                      ChangePrices prices() {
                        return new ChangePrices(facts) {
                          @Override
                          Figure<ExactMoney> worth(ChangedWork work) {
                            Figure<ExactMoney> worth = super.worth(work);
                            return work.minutes() < 0 ? worth.map(ExactMoney::negated) : worth;
                          }
                        };
                      }
                    }))
        .against(
            "whatIsNewlyTooMuchIsSoOnItsDay",
            "What is proposed is only wished for",
            by(
                facts ->
                    new ImpactKernel(facts, ImpactExample.SETTINGS) {
                      @Override
                      Overbooking overbooking() {
                        return new Overbooking(facts, ImpactExample.SETTINGS.weekStart()) {
                          @Override
                          CapacitySnapshot withProposed(CapacitySnapshot view) {
                            return facts.bookings().stream()
                                .reduce(view, CapacitySnapshot::with, (one, other) -> other);
                          }
                        };
                      }
                    }))
        .against(
            "whatIsUsedIsLessOfMoreMinutes",
            "The plan never moves",
            by(
                facts ->
                    new ImpactKernel(facts, ImpactExample.SETTINGS) {
                      @Override
                      boolean planIsKept() {
                        return true;
                      }
                    }))
        .against(
            "moreMinutesAtTheRateSoFarNeverRunOutSooner",
            "The forecast is of the plan without the change",
            by(
                facts ->
                    new ImpactKernel(facts, ImpactExample.SETTINGS) {
                      @Override
                      ForecastFacts moved(ForecastFacts minutes, ChangeCosts costs) {
                        return minutes;
                      }
                    }))
        .against(
            "theFlowTakesIt",
            "The effort is forgotten",
            onFacts(facts -> facts.withRequest(facts.request().withEffortMinutes(0))))
        .against(
            "whoeverDoesNotSeeCostIsToldTheSameWhateverItIs",
            "The dearest discipline stands first",
            new ImpactProperties() {
              @Override
              ImpactReport impact(ImpactFacts facts) {
                ImpactReport impact = super.impact(facts);
                return new ImpactReport(
                    impact.row(),
                    ImmutableList.sortedCopyOf(
                        comparing(row -> row.cost().knownPart().map(Money::minorUnits).orElse(0L)),
                        impact.disciplines()),
                    impact.people(),
                    impact.window());
              }
            })
        .against(
            "theOrderOfTheFactsDoesNotMatter",
            "Only the first of the proposed does the work",
            onFacts(
                facts ->
                    facts.withProposed(
                        facts.proposed().subList(0, Math.min(1, facts.proposed().size())))))
        .areCaught();
  }

  private static ImpactProperties by(Function<ImpactFacts, ImpactKernel> kernel) {
    return new ImpactProperties() {
      @Override
      ImpactReport impact(ImpactFacts facts) {
        return kernel.apply(facts).report().granted().orElseThrow();
      }
    };
  }

  private static ImpactProperties onFacts(UnaryOperator<ImpactFacts> change) {
    return new ImpactProperties() {
      @Override
      ImpactReport impact(ImpactFacts facts) {
        return super.impact(change.apply(facts));
      }
    };
  }
}
