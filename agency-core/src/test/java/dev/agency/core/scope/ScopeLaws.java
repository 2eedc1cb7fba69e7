package dev.agency.core.scope;

import dev.agency.core.figure.Figure;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** The laws of scope on drawn cases, and that the draws try them. */
abstract class ScopeLaws {
  private static final double ENOUGH = 15;
  private static final double SOME = 4;

  /** At least so many percent of the draws are of this. */
  private static void bar(String label, double percent, boolean is) {
    Statistics.label(label)
        .collect(is)
        .coverage(checker -> checker.check(true).percentage(share -> share >= percent));
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void aDeltaAndItsInverseLeadBack(@ForAll long seed) {
    ScopeLaw.INVERSE.check(Control.LIBRARY, seed);
    Draw draw = new Draw(seed);
    ScopeDelta.Minutes minutes = draw.delta(draw.scope()).minutes();
    bar("added", ENOUGH, !minutes.added().isEmpty());
    bar("taken", ENOUGH, !minutes.taken().isEmpty());
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void dutiesAreMatchedToDifferentPeople(@ForAll long seed) {
    ScopeLaw.MATCHING.check(Control.LIBRARY, seed);
    Draw draw = new Draw(seed);
    draw.responsibilities();
    ChangePolicy policy = draw.policy();
    bar("four eyes", ENOUGH, policy.fourEyes());
    bar("two eyes", ENOUGH, !policy.fourEyes());
    bar("fallbacks", ENOUGH, !policy.fallbacks().isEmpty());
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void theFingerprintChangesWithAnyField(@ForAll long seed) {
    ScopeLaw.HASH.check(Control.LIBRARY, seed);
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void anEditVoidsWhatWasDecided(@ForAll long seed) {
    ScopeLaw.EDIT.check(Control.LIBRARY, seed);
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void aPlanThatMovedEndsItAndTimeDoesNot(@ForAll long seed) {
    ScopeLaw.EXPIRY.check(Control.LIBRARY, seed);
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void approvalsHoldWhileTheImpactIsNearWhatWasApproved(@ForAll long seed) {
    ScopeLaw.TOLERANCE.check(Control.LIBRARY, seed);
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void creepAddsUpAndForgetsNothing(@ForAll long seed) {
    ScopeLaw.CREEP.check(Control.LIBRARY, seed);
    CreepCase given = CreepCase.drawn(new Draw(seed));
    CreepIndex.Against is =
        CreepIndex.of(given.original(), given.current(), given.requests(), given.forecast())
            .original();
    bar("given away", ENOUGH, is.absorbedMinutes() > 0);
    bar("ordered", ENOUGH, is.appliedMinutes() > 0);
    bar("more work", SOME, is.unexplainedMinutes().ifKnown().filter(it -> it > 0).isPresent());
    bar("less work", SOME, is.unexplainedMinutes().ifKnown().filter(it -> it < 0).isPresent());
    bar("unknown", SOME, is.forecastMinutes() instanceof Figure.Unknown);
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void theAllowanceOfAMonthIsGivenOnce(@ForAll long seed) {
    ScopeLaw.ALLOWANCE.check(Control.LIBRARY, seed);
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void aRefusedMoveChangesNothingAndAMadeOneIsNotMadeTwice(@ForAll long seed) {
    ScopeLaw.STEADY.check(Control.LIBRARY, seed);
  }
}
