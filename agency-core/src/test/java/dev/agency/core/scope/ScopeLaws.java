package dev.agency.core.scope;

import dev.agency.core.figure.Figure;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** The laws of scope on drawn cases, and that the draws try them. */
abstract class ScopeLaws {
  private static final double ENOUGH = 15;
  private static final double SOME = 4;
  private static final double FEW = 1;

  /** At least so many percent of the draws are of this. */
  private static void bar(String label, double percent, boolean is) {
    Statistics.label(label)
        .collect(is)
        .coverage(checker -> checker.check(true).percentage(share -> share >= percent));
  }

  @Property
  @StatisticsReport(onFailureOnly = true)
  void aDeltaAndItsInverseLeadBack(@ForAll long seed) {
    ScopeLaw.INVERSE.check(Control.LIBRARY, seed);
    Draw draw = new Draw(seed);
    ScopeDelta.Minutes minutes = draw.delta(draw.scope()).minutes();
    bar("added", ENOUGH, !minutes.added().isEmpty());
    bar("taken", ENOUGH, !minutes.taken().isEmpty());
  }

  @Property
  @StatisticsReport(onFailureOnly = true)
  void dutiesAreMatchedToDifferentPeople(@ForAll long seed) {
    String drawn = ScopeLaw.MATCHING.check(Control.LIBRARY, seed);
    bar("enough", SOME, drawn.equals("enough"));
    bar("not enough", ENOUGH, drawn.equals("not enough"));
    Draw draw = new Draw(seed);
    draw.responsibilities();
    ChangePolicy policy = draw.policy();
    bar("four eyes", ENOUGH, policy.fourEyes());
    bar("two eyes", SOME, !policy.fourEyes());
    bar("fallbacks", ENOUGH, !policy.fallbacks().isEmpty());
  }

  @Property
  @StatisticsReport(onFailureOnly = true)
  void theFingerprintChangesWithAnyField(@ForAll long seed) {
    String drawn = ScopeLaw.HASH.check(Control.LIBRARY, seed);
    bar("ChangeRequest", SOME, drawn.equals("ChangeRequest"));
    bar("Assessment", SOME, drawn.equals("Assessment"));
    bar("ScopeItem", FEW, drawn.equals("ScopeItem"));
    bar("ScopeChange", SOME, drawn.equals("ScopeChange"));
  }

  @Property
  @StatisticsReport(onFailureOnly = true)
  void anEditVoidsWhatWasDecided(@ForAll long seed) {
    String drawn = ScopeLaw.EDIT.check(Control.LIBRARY, seed);
    bar("edited", ENOUGH, drawn.equals("edited"));
    bar("the same", FEW, drawn.equals("the same"));
  }

  @Property
  @StatisticsReport(onFailureOnly = true)
  void aPlanThatMovedEndsItAndTimeDoesNot(@ForAll long seed) {
    String drawn = ScopeLaw.EXPIRY.check(Control.LIBRARY, seed);
    bar("expired", ENOUGH, drawn.equals("expired"));
    bar("the same", FEW, drawn.equals("the same"));
    bar("stale", SOME, drawn.equals("stale"));
  }

  @Property
  @StatisticsReport(onFailureOnly = true)
  void approvalsHoldWhileTheImpactIsNearWhatWasApproved(@ForAll long seed) {
    String drawn = ScopeLaw.TOLERANCE.check(Control.LIBRARY, seed);
    bar("holds", SOME, drawn.equals("holds"));
    bar("void", ENOUGH, drawn.equals("void"));
  }

  @Property
  @StatisticsReport(onFailureOnly = true)
  void creepAddsUpAndForgetsNothing(@ForAll long seed) {
    ScopeLaw.CREEP.check(Control.LIBRARY, seed);
    CreepCase given = CreepCase.drawn(new Draw(seed));
    CreepIndex.Against is =
        CreepIndex.of(given.original(), given.current(), given.requests(), given.forecast(), 0)
            .original();
    bar("given away", ENOUGH, is.absorbedMinutes() > 0);
    bar("ordered", ENOUGH, is.appliedMinutes() > 0);
    bar("more work", SOME, is.unexplainedMinutes().ifKnown().filter(it -> it > 0).isPresent());
    bar("less work", SOME, is.unexplainedMinutes().ifKnown().filter(it -> it < 0).isPresent());
    bar("unknown", FEW, is.forecastMinutes() instanceof Figure.Unknown);
  }

  @Property
  @StatisticsReport(onFailureOnly = true)
  void noOrderTakesBackWhatWasGivenAwayHoweverTheyFollowEachOther(@ForAll long seed) {
    String drawn = ScopeLaw.ABSORBED.check(Control.LIBRARY, seed);
    bar("favours and orders", ENOUGH, drawn.equals("both"));
  }

  @Property
  @StatisticsReport(onFailureOnly = true)
  void theAllowanceOfAMonthIsGivenOnce(@ForAll long seed) {
    String drawn = ScopeLaw.ALLOWANCE.check(Control.LIBRARY, seed);
    bar("used up", ENOUGH, drawn.equals("used up"));
  }

  @Property
  @StatisticsReport(onFailureOnly = true)
  void aRefusedMoveChangesNothingAndAMadeOneIsNotMadeTwice(@ForAll long seed) {
    String drawn = ScopeLaw.STEADY.check(Control.LIBRARY, seed);
    bar("applied", FEW, drawn.equals("applied"));
    bar("earlier", ENOUGH, drawn.equals("earlier"));
  }
}
