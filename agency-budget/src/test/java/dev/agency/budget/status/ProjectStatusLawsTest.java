package dev.agency.budget.status;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.agency.core.figure.Figure;
import dev.agency.core.project.ProjectState;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.testkit.PlantedMistakes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ProjectStatusLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(ProjectStatusProperties.class)
        .against(
            "theOrderOfFactsDoesNotMatter",
            "Risks stand as they come",
            new ProjectStatusProperties() {
              @Override
              ProjectStatus status(StatusFacts facts) {
                ProjectStatus status = super.status(facts);
                return with(
                    status,
                    status.changes(),
                    facts.work().risks().stream()
                        .filter(risk -> risk.isOpen(facts.asOf()))
                        .map(RiskRow::new)
                        .collect(toImmutableList()));
              }
            })
        .against(
            "theForecastEndIsTheRestOfThePlanAtThePaceSoFar",
            "A day that is begun does not count",
            rows(
                row ->
                    ends(
                        row,
                        row.ends()
                            .forecast()
                            .map(day -> day.isAfter(StatusDraw.TODAY) ? day.minusDays(1) : day))))
        .against(
            "theForecastEndIsTheRestOfThePlanAtThePaceSoFar",
            "The plan is the forecast",
            rows(row -> ends(row, Figure.known(row.plannedEnd().orElseThrow()))))
        .against(
            "whatNobodyIsBookedForIsLeftOfThePlanAndNobodysTime",
            "What nobody looked at is nothing",
            rows(
                row ->
                    staff(
                        row,
                        new StatusRow.Staff(
                            Figure.known(row.staff().booked().ifKnown().orElse(0L)),
                            row.staff().unbooked()))))
        .against(
            "whatNobodyIsBookedForIsLeftOfThePlanAndNobodysTime",
            "What is booked is not taken off",
            rows(
                row ->
                    staff(
                        row,
                        new StatusRow.Staff(
                            row.staff().booked(),
                            row.staff().unbooked().with(row.staff().booked(), Long::sum)))))
        .against(
            "whoIsOverIsOverDayByDay",
            "A free day makes up for a long one",
            new ProjectStatusProperties() {
              @Override
              ProjectStatus status(StatusFacts facts) {
                ProjectStatus status = super.status(facts);
                return people(
                    status,
                    status.staff().stream()
                        .map(each -> netted(facts, each))
                        .collect(toImmutableList()));
              }
            })
        .against(
            "milestonesAreAllThatArePlannedOrPromisedByDay",
            "What is not planned any more is forgotten",
            statuses(
                status ->
                    new ProjectStatus(
                        status.row(),
                        status.milestones().stream()
                            .filter(each -> each.due().isPresent())
                            .collect(toImmutableList()),
                        status.alerts(),
                        status.changes(),
                        status.handoff(),
                        status.risks(),
                        status.blockers(),
                        status.staff(),
                        status.scope(),
                        status.notes())))
        .against(
            "changesThatWaitAreThoseThatSomebodyHasToDecide",
            "One that expired is decided",
            statuses(
                status ->
                    with(
                        status,
                        status.changes().stream()
                            .filter(each -> each.request().state() != ChangeState.EXPIRED)
                            .collect(toImmutableList()),
                        status.risks())))
        .against(
            "whatIsOpenIsWhatIsOpenOnTheDay",
            "A risk of tomorrow is open",
            new ProjectStatusProperties() {
              @Override
              ProjectStatus status(StatusFacts facts) {
                ProjectStatus status = super.status(facts);
                return with(
                    status,
                    status.changes(),
                    facts.work().risks().stream()
                        .filter(risk -> risk.closedOn().isEmpty())
                        .map(RiskRow::new)
                        .collect(toImmutableList()));
              }
            })
        .against(
            "whatIsOpenIsWhatIsOpenOnTheDay",
            "A draft was sent",
            rows(
                row ->
                    new StatusRow(
                        row.project(),
                        row.progress(),
                        row.ends(),
                        row.burn(),
                        row.outlook(),
                        row.staff(),
                        Optional.empty())))
        .against(
            "whatPeopleCostIsInNoRowOrderOrCountOfOthers",
            "Who costs most stands first",
            new ProjectStatusProperties() {
              @Override
              ProjectStatus status(StatusFacts facts) {
                ProjectStatus status = super.status(facts);
                boolean dear =
                    status.row().burn().usedCost().ifKnown().orElseThrow().minorUnits() > 100_000;
                return dear
                    ? with(
                        status,
                        ImmutableList.copyOf(Lists.reverse(status.changes())),
                        status.risks())
                    : status;
              }
            })
        .against(
            "listsAreOfActiveProjectsInAnOrderOfTheirOwn",
            "They stand as they come",
            new ProjectStatusProperties() {
              @Override
              List<String> list(List<ProjectStatus> all) {
                return all.stream()
                    .map(ProjectStatus::row)
                    .filter(row -> row.project().state() == ProjectState.ACTIVE)
                    .map(row -> row.project().id().value())
                    .toList();
              }
            })
        .against(
            "aHandoffSaysWhatItsGateAsksFor",
            "What is missing stands by its name",
            statuses(
                status ->
                    new ProjectStatus(
                        status.row(),
                        status.milestones(),
                        status.alerts(),
                        status.changes(),
                        status
                            .handoff()
                            .map(
                                each ->
                                    new HandoffRow(
                                        each.project(),
                                        each.stage(),
                                        ImmutableList.sortedCopyOf(
                                            Comparator.comparing(missing -> missing.need().name()),
                                            each.missing()),
                                        each.missingOfTime(),
                                        each.missingOfPrice())),
                        status.risks(),
                        status.blockers(),
                        status.staff(),
                        status.scope(),
                        status.notes())))
        .areCaught();
  }

  private static StaffRow netted(StatusFacts facts, StaffRow each) {
    var whole = facts.capacity().orElseThrow().availability(each.person(), each.days());
    return new StaffRow(
        each.project(),
        each.person(),
        each.days(),
        each.booked(),
        Math.max(0, whole.load() - whole.capacity()));
  }

  private static ProjectStatusProperties statuses(UnaryOperator<ProjectStatus> mistake) {
    return new ProjectStatusProperties() {
      @Override
      ProjectStatus status(StatusFacts facts) {
        return mistake.apply(super.status(facts));
      }
    };
  }

  private static ProjectStatusProperties rows(UnaryOperator<StatusRow> mistake) {
    return statuses(
        status ->
            new ProjectStatus(
                mistake.apply(status.row()),
                status.milestones(),
                status.alerts(),
                status.changes(),
                status.handoff(),
                status.risks(),
                status.blockers(),
                status.staff(),
                status.scope(),
                status.notes()));
  }

  private static StatusRow ends(StatusRow row, Figure<LocalDate> forecast) {
    return new StatusRow(
        row.project(),
        row.progress(),
        new StatusRow.Ends(row.ends().baseline(), forecast),
        row.burn(),
        row.outlook(),
        row.staff(),
        row.lastUpdate());
  }

  private static StatusRow staff(StatusRow row, StatusRow.Staff staff) {
    return new StatusRow(
        row.project(),
        row.progress(),
        row.ends(),
        row.burn(),
        row.outlook(),
        staff,
        row.lastUpdate());
  }

  private static ProjectStatus with(
      ProjectStatus status, ImmutableList<PendingChangeRow> changes, ImmutableList<RiskRow> risks) {
    return new ProjectStatus(
        status.row(),
        status.milestones(),
        status.alerts(),
        changes,
        status.handoff(),
        risks,
        status.blockers(),
        status.staff(),
        status.scope(),
        status.notes());
  }

  private static ProjectStatus people(ProjectStatus status, ImmutableList<StaffRow> staff) {
    return new ProjectStatus(
        status.row(),
        status.milestones(),
        status.alerts(),
        status.changes(),
        status.handoff(),
        status.risks(),
        status.blockers(),
        staff,
        status.scope(),
        status.notes());
  }
}
