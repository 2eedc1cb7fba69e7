package dev.agency.budget.metrics;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.alert.Alert;
import dev.agency.core.client.Renewal;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Quantities;
import dev.agency.core.project.ProjectState;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.testkit.PlantedMistakes;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Opportunities with a mistake, each of which breaks a law of {@link OpportunityProperties}. */
class OpportunityLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(OpportunityProperties.class)
        .against(
            "retainersAreOverusedByPeriodsInARow",
            "One period is enough",
            by(settings -> settings.withPeriods(1)))
        .against(
            "retainersAreOverusedByPeriodsInARow",
            "The limit must be exceeded",
            by(settings -> settings.withOveruse(basisPoints(11_001))))
        .against(
            "retainersAreUnderusedByPeriodsInARow",
            "A period that goes on is judged",
            of(
                facts ->
                    facts.withRetainers(
                        facts.retainers().stream()
                            .filter(row -> row.period().during().start().getMonthValue() != 3)
                            .toList())))
        .against(
            "retainersAreUnderusedByPeriodsInARow",
            "The limit must be exceeded",
            by(settings -> settings.withUnderuse(basisPoints(6_999))))
        .against(
            "contractsAreEndingThatNothingFollows",
            "A day more is soon",
            by(settings -> settings.withEndingWithinDays(6)))
        .against(
            "contractsAreEndingThatNothingFollows",
            "What is renewed by itself ends",
            of(
                facts ->
                    facts.withContracts(
                        facts.contracts().stream()
                            .map(each -> each.toBuilder().renewal(Renewal.NONE).build())
                            .toList())))
        .against(
            "changesRepeatThatWereGivenAway",
            "One is repeated",
            by(settings -> settings.withChanges(1)))
        .against(
            "changesRepeatThatWereGivenAway",
            "A day more counts",
            by(settings -> settings.withChangeDays(6)))
        .against(
            "changesRepeatThatWereTurnedDownForBudget",
            "Why they were turned down does not matter",
            of(
                facts ->
                    facts.withRejectedForBudget(
                        facts.changes().stream().map(ChangeRequest::id).toList())))
        .against(
            "whatWasDeliveredCountsWhereAllWhoAreNeededHaveTime",
            "Nobody need have time",
            by(settings -> settings.withFreeMinutes(999)))
        .against(
            "whatWasDeliveredCountsWhereAllWhoAreNeededHaveTime",
            "What goes on counts",
            of(
                facts ->
                    facts.withProjects(
                        facts.projects().stream()
                            .map(each -> each.toBuilder().state(ProjectState.COMPLETED).build())
                            .toList())))
        .against(
            "theOrderOfFactsDoesNotMatter",
            "The contract that comes last is overlooked",
            of(
                facts ->
                    facts.withContracts(
                        facts.contracts().subList(0, Math.max(0, facts.contracts().size() - 1)))))
        .against(
            "theEvidenceIsOfWhatItRestsOn",
            "The fee is given as evidence",
            new OpportunityProperties() {
              @Override
              ImmutableList<Opportunity> find(OpportunityFacts facts) {
                return super.find(facts).stream()
                    .map(OpportunityLawsTest::withFee)
                    .collect(toImmutableList());
              }
            })
        .against(
            "nothingIsFoundOfProjectsThatAreNotThere",
            "Whose a project is does not matter",
            new OpportunityProperties() {
              @Override
              ImmutableList<Opportunity> find(OpportunityFacts facts) {
                OpportunityFacts more =
                    facts.withProjects(
                        facts.baselines().stream()
                            .map(
                                each ->
                                    OpportunityDraw.project(
                                        each.project().value(),
                                        ProjectState.ACTIVE,
                                        ImmutableList.of()))
                            .toList());
                return super.find(more);
              }
            })
        .areCaught();
  }

  private static BasisPoints basisPoints(long value) {
    return BasisPoints.of(value);
  }

  private static Opportunity withFee(Opportunity each) {
    return new Opportunity(
        each.kind(),
        each.client(),
        each.subject(),
        each.since(),
        ImmutableList.of(
            new Alert.Evidence(
                each.since(),
                each.subject(),
                Message.Argument.number("fee", Quantities.BUDGET_TOTAL, 1))),
        each.freeMinutes(),
        each.logged());
  }

  private static OpportunityProperties by(UnaryOperator<OpportunitySettings> mistake) {
    return new OpportunityProperties() {
      @Override
      ImmutableList<Opportunity> find(OpportunityFacts facts) {
        return OpportunityCalculator.calculate(
            facts, mistake.apply(OpportunityDraw.SETTINGS), OpportunityDraw.TODAY);
      }
    };
  }

  private static OpportunityProperties of(UnaryOperator<OpportunityFacts> mistake) {
    return new OpportunityProperties() {
      @Override
      ImmutableList<Opportunity> find(OpportunityFacts facts) {
        return super.find(mistake.apply(facts));
      }
    };
  }
}
