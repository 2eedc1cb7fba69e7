package dev.agency.budget.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.core.client.Contract;
import dev.agency.core.client.Renewal;
import dev.agency.core.client.SurveyResponse;
import dev.agency.core.figure.Figure;
import dev.agency.core.project.Milestone;
import dev.agency.core.testkit.PlantedMistakes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Metrics with a mistake, each of which breaks a law of {@link RoleMetricsProperties}. */
class RoleMetricsLawsTest {
  private static final ImmutableList<String> ORACLES =
      ImmutableList.of(
          "onTimeDeliveryByCountIsThatOfTheOracle",
          "onTimeDeliveryByWeightIsThatOfTheOracle",
          "scheduleVarianceIsThatOfTheOracle",
          "onTimeDeliveryToTheBaselineIsThatOfTheOracle",
          "onTimeDeliveryToTheBaselineByWeightIsThatOfTheOracle",
          "scheduleVarianceToTheBaselineIsThatOfTheOracle",
          "projectsOnTimeAreThoseOfTheOracle",
          "projectsOnTimeToTheBaselineAreThoseOfTheOracle",
          "theCostIndexIsThatOfTheOracle",
          "theScheduleIndexIsThatOfTheOracle",
          "theBudgetsThatAreKeptAreThoseOfTheOracle",
          "theDeviationFromBudgetIsThatOfTheOracle",
          "deliveryEfficiencyIsThatOfTheOracle",
          "theRealisedRateIsThatOfTheOracle",
          "theBillableRatioIsThatOfTheOracle",
          "grossRetentionIsThatOfTheOracle",
          "netRetentionIsThatOfTheOracle",
          "logoRetentionIsThatOfTheOracle",
          "theGrowthOfClientsIsThatOfTheOracle",
          "theGrowthOfRevenueIsThatOfTheOracle",
          "satisfactionIsThatOfTheOracle",
          "theNetPromoterScoreIsThatOfTheOracle",
          "theRenewalRateIsThatOfTheOracle",
          "theHealthScoreIsThatOfTheOracle");

  @Test
  void eachLawCatchesItsMistakes() {
    PlantedMistakes<RoleMetricsProperties> mistakes =
        PlantedMistakes.in(RoleMetricsProperties.class);
    for (String law : ORACLES) {
      mistakes.against(law, "What is unknown is zero", unknownIsZero());
      if (!law.equals("deliveryEfficiencyIsThatOfTheOracle")) { // what is sold is above zero
        mistakes.against(law, "What is zero is unknown", zeroIsUnknown());
      }
    }
    mistakes
        .against(ORACLES.get(0), "What came a day late is on time", aDayLateIsOnTime())
        .against(ORACLES.get(0), "What is open is not late", openIsNotLate())
        .against(ORACLES.get(1), "All milestones weigh the same", allWeighTheSame())
        .against(ORACLES.get(2), "What is open is not late", openIsNotLate())
        .against(ORACLES.get(3), "What was dropped is not owed", whatWasDroppedIsNotOwed())
        .against(ORACLES.get(4), "All milestones weigh the same", allWeighTheSame())
        .against(ORACLES.get(5), "What was not promised was, for its day", allWasPromised())
        .against(ORACLES.get(6), "What came a day late is on time", aDayLateIsOnTime())
        .against(ORACLES.get(7), "What was dropped is not owed", whatWasDroppedIsNotOwed())
        .against(ORACLES.get(8), "The indices are mixed up", budgetsMixedUp())
        .against(ORACLES.get(9), "The indices are mixed up", budgetsMixedUp())
        .against(ORACLES.get(10), "Kept and off are mixed up", budgetsMixedUp())
        .against(ORACLES.get(11), "Kept and off are mixed up", budgetsMixedUp())
        .against(ORACLES.get(12), "Billable is taken for sold", hoursMixedUp())
        .against(ORACLES.get(13), "The rate is by the minute", hoursMixedUp())
        .against(ORACLES.get(14), "Sold is taken for billable", hoursMixedUp())
        .against(ORACLES.get(15), "What grew is retained as well", clientsMixedUp())
        .against(ORACLES.get(16), "What grew is not counted", clientsMixedUp())
        .against(ORACLES.get(17), "Who came is one who stayed", clientsMixedUp())
        .against(ORACLES.get(18), "Who came is not counted", clientsMixedUp())
        .against(ORACLES.get(19), "New clients are left out", clientsMixedUp())
        .against(ORACLES.get(20), "A score of 3 is content", oneScoreMore())
        .against(ORACLES.get(21), "A score of 6 is passive", oneScoreMore())
        .against(ORACLES.get(22), "What was never to be renewed could be", allCanBeRenewed())
        .against(ORACLES.get(23), "What is absent is zero", absentIsZero())
        .against(
            "grossRetentionIsNeverAboveNetOrTheWhole",
            "Gross and net are mixed up",
            clientsMixedUp())
        .against(
            "theNetPromoterScoreIsFromMinusToPlusAHundred",
            "Votes count twice",
            new RoleMetricsProperties() {
              @Override
              ContentmentMetrics contentment(List<SurveyResponse> responses) {
                ContentmentMetrics all = super.contentment(responses);
                Ratio once = all.promoters();
                return new ContentmentMetrics(
                    all.subject(), all.days(), all.satisfied(), plus(once, once.numerator()));
              }
            })
        .against(
            "sharesAreFromNothingToTheWhole",
            "One too many is counted",
            new RoleMetricsProperties() {
              @Override
              Figure<Fraction> shown(Ratio ratio) {
                return plus(ratio, Fraction.ONE).value();
              }
            })
        .against(
            "theOrderOfWhatIsJudgedDoesNotMatter",
            "What comes last is overlooked",
            new RoleMetricsProperties() {
              @Override
              DeliveryMetrics delivery(List<DatedProject> projects) {
                return super.delivery(projects.subList(0, Math.max(0, projects.size() - 1)));
              }
            })
        .areCaught();
  }

  private static Ratio plus(Ratio ratio, Fraction more) {
    return new Ratio(
        ratio.numerator().plus(more), ratio.denominator(), ratio.leftOut(), ratio.otherwise());
  }

  private static RoleMetricsProperties unknownIsZero() {
    return new RoleMetricsProperties() {
      @Override
      Figure<Fraction> shown(Ratio ratio) {
        return Figure.known(ratio.value().ifKnown().orElse(Fraction.ZERO));
      }
    };
  }

  private static RoleMetricsProperties zeroIsUnknown() {
    return new RoleMetricsProperties() {
      @Override
      Figure<Fraction> shown(Ratio ratio) {
        return ratio.numerator().signum() == 0 ? Figure.unknown(ratio.otherwise()) : ratio.value();
      }
    };
  }

  private static RoleMetricsProperties of(UnaryOperator<DatedProject> mistake) {
    return new RoleMetricsProperties() {
      @Override
      DeliveryMetrics delivery(List<DatedProject> projects) {
        return super.delivery(projects.stream().map(mistake).toList());
      }
    };
  }

  private static RoleMetricsProperties ofMilestones(UnaryOperator<Milestone> mistake) {
    return of(
        project ->
            new DatedProject(
                project.project(),
                each(project.current(), mistake),
                project.baseline().map(list -> each(list, mistake))));
  }

  private static ImmutableList<Milestone> each(
      ImmutableList<Milestone> all, UnaryOperator<Milestone> mistake) {
    return all.stream().map(mistake).collect(ImmutableList.toImmutableList());
  }

  private static RoleMetricsProperties aDayLateIsOnTime() {
    return ofMilestones(
        each -> each.withCompletedOn(each.completedOn().map(day -> day.minusDays(1))));
  }

  private static RoleMetricsProperties allWeighTheSame() {
    return ofMilestones(each -> each.withWeight(1));
  }

  private static RoleMetricsProperties openIsNotLate() {
    return of(
        project ->
            new DatedProject(
                project.project(),
                project.current().stream()
                    .filter(each -> each.completedOn().isPresent())
                    .collect(ImmutableList.toImmutableList()),
                project.baseline()));
  }

  private static RoleMetricsProperties whatWasDroppedIsNotOwed() {
    return of(
        project ->
            new DatedProject(
                project.project(),
                project.current(),
                project
                    .baseline()
                    .map(
                        list ->
                            list.stream()
                                .filter(
                                    each ->
                                        project.current().stream()
                                            .anyMatch(now -> now.id().equals(each.id())))
                                .collect(ImmutableList.toImmutableList()))));
  }

  private static RoleMetricsProperties allWasPromised() {
    return of(
        project ->
            new DatedProject(
                project.project(),
                project.current(),
                project.baseline().or(() -> Optional.of(project.current()))));
  }

  @SuppressWarnings("ArgumentSelectionDefectChecker") // that is the mistake
  private static RoleMetricsProperties budgetsMixedUp() {
    return new RoleMetricsProperties() {
      @Override
      <M extends Measure> EarnedMetrics<M> earned(List<EarnedValueRow<M>> rows) {
        EarnedMetrics<M> all = super.earned(rows);
        return new EarnedMetrics<>(
            all.subject(),
            all.asOf(),
            all.scheduleIndex(),
            all.costIndex(),
            all.deviation(),
            all.withinBudget(),
            all.logged());
      }
    };
  }

  @SuppressWarnings("ArgumentSelectionDefectChecker") // that is the mistake
  private static RoleMetricsProperties hoursMixedUp() {
    return new RoleMetricsProperties() {
      @Override
      EfficiencyMetrics efficiency(List<WorkedBudget> budgets) {
        EfficiencyMetrics all = super.efficiency(budgets);
        Ratio rate = all.rate();
        return new EfficiencyMetrics(
            all.subject(),
            all.asOf(),
            all.billable(),
            new Ratio(
                rate.numerator(),
                rate.denominator().times(Fraction.of(60)),
                rate.leftOut(),
                rate.otherwise()),
            all.currency(),
            all.efficiency(),
            all.logged());
      }
    };
  }

  @SuppressWarnings("ArgumentSelectionDefectChecker") // that is the mistake
  private static RoleMetricsProperties clientsMixedUp() {
    return new RoleMetricsProperties() {
      @Override
      RetentionMetrics retention(List<ClientRevenue> clients) {
        RetentionMetrics all = super.retention(clients);
        return new RetentionMetrics(
            all.subject(),
            all.asOf(),
            all.formerRevenue(),
            all.retainedRevenue(),
            all.cohortRevenue(),
            all.net(),
            all.gross(),
            all.clientGrowth(),
            all.logos(),
            plus(all.net(), all.net().denominator().times(Fraction.of(-1))),
            all.logged());
      }
    };
  }

  private static RoleMetricsProperties oneScoreMore() {
    return new RoleMetricsProperties() {
      @Override
      ContentmentMetrics contentment(List<SurveyResponse> responses) {
        return super.contentment(
            responses.stream()
                .map(each -> each.withScore(Math.min(each.kind().most(), each.score() + 1)))
                .toList());
      }
    };
  }

  private static RoleMetricsProperties allCanBeRenewed() {
    return new RoleMetricsProperties() {
      @Override
      RenewalMetrics renewals(List<Contract> contracts) {
        return super.renewals(
            contracts.stream()
                .map(
                    each ->
                        each.renewal() == Renewal.NONE
                            ? each.withRenewal(Renewal.BY_AGREEMENT)
                            : each)
                .map(Contract.class::cast)
                .toList());
      }
    };
  }

  private static RoleMetricsProperties absentIsZero() {
    return new RoleMetricsProperties() {
      @Override
      HealthScore health(Map<HealthPart, Figure<Fraction>> parts, HealthWeights weights) {
        ImmutableMap.Builder<HealthPart, Figure<Fraction>> all = ImmutableMap.builder();
        for (HealthPart each : HealthPart.values()) {
          Figure<Fraction> zero = Figure.known(Fraction.ZERO);
          Figure<Fraction> value = parts.getOrDefault(each, zero);
          all.put(each, value.ifKnown().isPresent() ? value : zero);
        }
        return super.health(all.buildOrThrow(), weights);
      }
    };
  }
}
