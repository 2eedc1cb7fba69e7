package dev.agency.budget;

import dev.agency.budget.BurnOracleProperties.Saboteur;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.Approval;
import dev.agency.core.testkit.PlantedMistakes;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Uses by day with a mistake, each of which breaks a law of {@link UseByDayProperties}. */
class UseByDayLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(UseByDayProperties.class)
        .against(
            "theDaysAddUpToTheWhole",
            "The rate of the first day stays for ever",
            by(Saboteur.RATES_ARE_NOT_DATED))
        .against(
            "whatWasWorkedIsWorthWhatTheBurnOfAllLoggedTimeSays",
            "What is not approved is worth nothing",
            onFacts(
                scenario ->
                    scenario.with(
                        scenario.facts().toBuilder()
                            .entries(
                                scenario.facts().entries().stream()
                                    .filter(
                                        entry ->
                                            entry.approval() == Approval.APPROVED
                                                || !scenario
                                                    .settings()
                                                    .basis()
                                                    .stage()
                                                    .name()
                                                    .equals("APPROVED"))
                                    .toList())
                            .build())))
        .against(
            "aSumUpToADayIsTheBurnAsOfThatDay",
            "The rate of the first day stays for ever",
            by(Saboteur.RATES_ARE_NOT_DATED))
        .against(
            "aDayIsWhatItsExplanationsSay",
            "A person without a cost rate costs what the first day says",
            by(Saboteur.RATES_ARE_NOT_DATED))
        .against(
            "theOrderOfTheFactsDoesNotMatter",
            "What was handed over last is overlooked",
            onFacts(
                scenario ->
                    scenario.with(
                        scenario
                            .facts()
                            .withEntries(
                                scenario
                                    .facts()
                                    .entries()
                                    .subList(
                                        0, Math.max(0, scenario.facts().entries().size() - 1))))))
        .areCaught();
  }

  private static UseByDayProperties by(Saboteur saboteur) {
    return new UseByDayProperties() {
      @Override
      UseByDay use(BurnScenario scenario) {
        return saboteur.kernel(scenario).report(scenario.facts(), scenario.asOf()).useByDay();
      }
    };
  }

  private static UseByDayProperties onFacts(UnaryOperator<BurnScenario> change) {
    return new UseByDayProperties() {
      @Override
      UseByDay use(BurnScenario scenario) {
        return super.use(change.apply(scenario));
      }
    };
  }
}
