package dev.agency.budget.alert;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.agency.budget.alert.AlertOracleProofTest.Saboteur;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.testkit.PlantedMistakes;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Alerts with a mistake, each of which breaks a law of {@link AlertProperties}. */
class AlertLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(AlertProperties.class)
        .against(
            "theSameHistoryHasTheSameAlerts",
            "Whoever asks again is told less",
            new AlertProperties() {
              private int asked;

              @Override
              AlertReport alerts(AlertHistory history, AlertSettings settings, LocalDate asOf) {
                return super.alerts(history, settings, asOf.minusDays(30L * asked++));
              }
            })
        .against(
            "theOrderOfTheFactsDoesNotMatter",
            "What was handed over last is overlooked",
            onHistory(
                history ->
                    AlertHistory.builder()
                        .from(history)
                        .work(history.work().subList(0, Math.max(0, history.work().size() - 1)))
                        .build()))
        .against(
            "whatComesLaterHasNoPartInTheReportOfADay",
            "What happens tomorrow is known today",
            by(Saboteur.LOOK_AHEAD))
        .against(
            "anAlertStaysAsItWasRaisedHoweverTheHistoryGoesOn",
            "An alert that has ended is forgotten",
            onReport(
                report ->
                    with(
                        report,
                        report.alerts().stream()
                            .filter(alert -> alert.ended().isEmpty())
                            .collect(toImmutableList()))))
        .against(
            "aPowerOfTwoTimesTheMinutesRaisesTheSame",
            "Less than two hours over is no matter",
            onHistory(
                history ->
                    AlertHistory.builder()
                        .from(history)
                        .work(
                            history.work().stream()
                                .filter(work -> Math.abs(work.workedMinutes()) > 120)
                                .toList())
                        .build()))
        .against(
            "alertsOfOneRuleAndThresholdFollowEachOther",
            "What ended is shown as open",
            onReport(
                report ->
                    with(
                        report,
                        report.alerts().stream()
                            .map(
                                alert ->
                                    Alert.builder().from(alert).ended(Optional.empty()).build())
                            .collect(toImmutableList()))))
        .against(
            "whatAnAlertSaysAndCitesIsOfItsBasisAndNoSecretUnlessItIsOfCost",
            "A gap cites what the work cost",
            onReport(
                report ->
                    with(
                        report,
                        report.alerts().stream()
                            .map(
                                alert ->
                                    alert.rule() == AlertRule.GAP ? costly(alert, report) : alert)
                            .collect(toImmutableList()))))
        .against(
            "whoDoesNotSeeCostIsToldTheSameWhateverTheWorkCosts",
            "Everybody sees thresholds of cost",
            new AlertProperties() {
              @Override
              AlertReport seenBy(AlertReport report, Predicate<Quantity> onlooker) {
                return report;
              }
            })
        .against(
            "whoDoesNotSeeAQuantityIsToldOfNoRuleThatRestsOnIt",
            "Whoever sees minutes sees what they are worth",
            new AlertProperties() {
              @Override
              AlertReport seenBy(AlertReport report, Predicate<Quantity> onlooker) {
                return report.seenBy(
                    quantity ->
                        onlooker.test(quantity) || quantity.sensitivity() == Sensitivity.BILLING);
              }
            })
        .against(
            "aRuleStandsAsItsLastAlertDoes",
            "A rule stands once it was raised",
            onReport(
                report ->
                    new AlertReport(
                        report.budget(),
                        report.asOf(),
                        report.alerts(),
                        ImmutableMap.copyOf(
                            Maps.transformEntries(
                                report.standing(),
                                (rule, standing) ->
                                    report.alerts().stream().anyMatch(a -> a.rule() == rule)
                                        ? Figure.known(true)
                                        : standing)))))
        .against(
            "withoutAPlanTheDriftIsUnknown",
            "What is not known does not stand",
            onReport(
                report ->
                    new AlertReport(
                        report.budget(),
                        report.asOf(),
                        report.alerts(),
                        ImmutableMap.copyOf(
                            Maps.transformValues(
                                report.standing(),
                                standing ->
                                    standing.equals(Figure.unknown(UnknownReason.NO_PLAN))
                                        ? Figure.known(false)
                                        : standing)))))
        .against(
            "aProjectThatGoesAsPlannedIsNeverSuspected",
            "What is not posted is not earned",
            onHistory(
                history ->
                    AlertHistory.builder()
                        .from(history)
                        .progress(
                            history.progress().stream()
                                .map(
                                    earned ->
                                        new AlertHistory.Earned(
                                            earned.day(), earned.minutes() * 4 / 5))
                                .toList())
                        .build()))
        .against(
            "aThresholdIsRaisedOncePerCrossing",
            "A threshold ends and is raised again with each day of work",
            onReport(
                report ->
                    with(
                        report,
                        report.alerts().stream()
                            .flatMap(
                                alert ->
                                    alert.threshold().isPresent()
                                        ? ImmutableList.of(alert, alert).stream()
                                        : ImmutableList.of(alert).stream())
                            .collect(toImmutableList()))))
        .against(
            "aThresholdIsRaisedOncePerPeriodOfARetainer",
            "A threshold of a period does not end with it",
            onReport(
                report ->
                    with(
                        report,
                        report.alerts().stream()
                            .map(
                                alert ->
                                    alert.rule() == AlertRule.MINUTES_THRESHOLD
                                        ? Alert.builder()
                                            .from(alert)
                                            .ended(Optional.empty())
                                            .build()
                                        : alert)
                            .collect(toImmutableList()))))
        .against(
            "aRetainerIsJudgedByNoWhole",
            "A retainer is judged by the plan of its lines",
            onHistory(
                history ->
                    AlertHistory.builder().from(history).allowances(ImmutableList.of()).build()))
        .areCaught();
  }

  private static Alert costly(Alert alert, AlertReport report) {
    return report.alerts().stream()
        .filter(other -> other.rule() == AlertRule.COST_THRESHOLD)
        .findFirst()
        .map(other -> Alert.builder().from(alert).evidence(other.evidence()).build())
        .orElse(alert);
  }

  private static AlertReport with(AlertReport report, ImmutableList<Alert> alerts) {
    return new AlertReport(report.budget(), report.asOf(), alerts, report.standing());
  }

  private static AlertProperties by(Saboteur saboteur) {
    return new AlertProperties() {
      @Override
      AlertReport alerts(AlertHistory history, AlertSettings settings, LocalDate asOf) {
        return saboteur.kernel(history, settings).run(asOf);
      }
    };
  }

  private static AlertProperties onHistory(UnaryOperator<AlertHistory> change) {
    return new AlertProperties() {
      @Override
      AlertReport alerts(AlertHistory history, AlertSettings settings, LocalDate asOf) {
        return super.alerts(change.apply(history), settings, asOf);
      }
    };
  }

  private static AlertProperties onReport(UnaryOperator<AlertReport> change) {
    return new AlertProperties() {
      @Override
      AlertReport alerts(AlertHistory history, AlertSettings settings, LocalDate asOf) {
        return change.apply(super.alerts(history, settings, asOf));
      }
    };
  }
}
