package dev.agency.core.capacity.staffing;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * The laws of staffing on drawn plans, and that the draws try them: of what is drawn, enough can be
 * done and cannot, is limited, waits, and has something that helps.
 */
abstract class StaffingLaws {
  private static final double ENOUGH = 15;
  private static final double SOME = 4;
  private static final double FEW = 1;

  @Provide
  Arbitrary<Drawn> large() {
    return Arbitraries.longs().map(Drawn::large).dontShrink();
  }

  @Provide
  Arbitrary<Drawn> small() {
    return Arbitraries.longs().map(Drawn::small).dontShrink();
  }

  @Provide
  Arbitrary<Drawn> ordered() {
    return Arbitraries.longs().map(Drawn::ordered).dontShrink();
  }

  /** At least so many percent of the draws are of each of these. */
  private static void bar(String label, double percent, boolean is) {
    Statistics.label(label)
        .collect(is)
        .coverage(checker -> checker.check(true).percentage(share -> share >= percent));
  }

  private static boolean isYes(Drawn drawn) {
    return Staffing.solve(drawn.view(), drawn.plan()) instanceof StaffingAnswer.Feasible;
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void everyAnswerAddsUpAgainAndMissesWhatAnotherSolverMisses(@ForAll("large") Drawn drawn) {
    Laws.PEER.check(Solver.LIBRARY, drawn);
    bar("yes", ENOUGH, isYes(drawn));
    bar("no", ENOUGH, !isYes(drawn));
    bar(
        "a limit binds",
        SOME,
        Solver.LIBRARY.shortages(drawn).stream().anyMatch(some -> !some.limits().isEmpty()));
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void classesOfPeopleMissWhatEachPersonByThemselvesMisses(@ForAll("large") Drawn drawn) {
    Laws.CLASSES.check(Solver.LIBRARY, drawn);
    long classes =
        drawn.view().rows().stream()
            .map(row -> row.disciplines().stream().sorted().toList())
            .distinct()
            .count();
    bar("two of one class", ENOUGH, classes < drawn.view().rows().size());
    bar("no", ENOUGH, !isYes(drawn));
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void moreTimeOrALongerWindowNeverTurnsYesIntoNo(@ForAll("large") Drawn drawn) {
    Laws.MORE.check(Solver.LIBRARY, drawn);
    bar("yes", ENOUGH, isYes(drawn));
    bar("no", ENOUGH, !isYes(drawn));
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void whereDemandsAndPeopleStandDoesNotMatterToACertificate(@ForAll("large") Drawn drawn) {
    Laws.PERMUTATION.check(Solver.LIBRARY, drawn);
    bar("several shortages", SOME, Solver.LIBRARY.shortages(drawn).size() > 1);
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void theDayBeforeTheEarliestDeliveryHasACertificate(@ForAll("large") Drawn drawn) {
    Laws.DELIVERY.check(Solver.LIBRARY, drawn);
    Earliest earliest = Staffing.earliestDelivery(drawn.view(), drawn.plan());
    boolean first = earliest instanceof Earliest.On on && on.notBefore().isEmpty();
    bar("on a later day", SOME, earliest instanceof Earliest.On && !first);
    bar("on the first day", SOME, first);
    bar("not within", ENOUGH, earliest instanceof Earliest.NotWithin);
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void noDayBeforeTheEarliestStartWouldDo(@ForAll("small") Drawn drawn) {
    Laws.START.check(Solver.LIBRARY, drawn);
    Earliest earliest = Staffing.earliestStart(drawn.view(), drawn.plan());
    boolean moved = earliest instanceof Earliest.On on && on.notBefore().isPresent();
    bar("moved", FEW, moved);
    bar("not within", ENOUGH, earliest instanceof Earliest.NotWithin);
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void aChangeGainsWhatItSays(@ForAll("large") Drawn drawn) {
    Laws.GAINS.check(Solver.LIBRARY, drawn);
    List<PlanChange> changes = Staffing.minimalChanges(drawn.view(), drawn.plan());
    bar("time", ENOUGH, changes.stream().anyMatch(PlanChange.MoreTime.class::isInstance));
    bar("windows", ENOUGH, changes.stream().anyMatch(PlanChange.OtherWindow.class::isInstance));
    bar("limits", SOME, changes.stream().anyMatch(PlanChange.HigherLimit.class::isInstance));
    bar(
        "disciplines",
        SOME,
        changes.stream().anyMatch(PlanChange.AnotherDiscipline.class::isInstance));
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void whateverWouldHelpIsAmongTheChanges(@ForAll("small") Drawn drawn) {
    Laws.COMPLETE.check(Solver.LIBRARY, drawn);
    bar("no", ENOUGH, !isYes(drawn));
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void anOrderIsAnsweredAsTryingEveryWayToKeepItIs(@ForAll("ordered") Drawn drawn) {
    Laws.ORDER.check(Solver.LIBRARY, drawn);
    StaffingAnswer answer = Staffing.solve(drawn.view(), drawn.plan());
    bar("yes", ENOUGH, answer instanceof StaffingAnswer.Feasible);
    bar(
        "no, by the order alone",
        SOME,
        answer instanceof StaffingAnswer.Infeasible no && !no.certificate().turns().isEmpty());
    bar("known", 90, !(answer instanceof StaffingAnswer.Unknown));
  }
}
