package dev.agency.core.scope;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.math.LongMath;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing is applied that two people did not approve, in whatever order things are done. */
class ChangeControlProofTest {
  private static final int BAR = 5;

  @Test
  @Tag("short")
  void nothingIsAppliedWithoutTwoPeopleOnWhatItIs() {
    prove(8);
  }

  @Test
  @Tag("full")
  void nothingIsAppliedWithoutTwoPeopleOnWhatItIsInAnyLongOrder() {
    prove(12);
  }

  private static void prove(int depth) {
    Interleavings tried =
        new Interleavings(Control.LIBRARY, Interleavings.World.ALL_SIDES).run(depth);
    System.out.printf(
        Locale.ROOT,
        "%s change control: %,d interleavings to depth %d, %,d applied, %d without two people on"
            + " one hash, %d refused with them, %,d looks at what was not there any more, %,d"
            + " states at the end%n",
        tried.breaches == 0 && tried.misses == 0 ? "PASS" : "FAIL",
        tried.paths,
        depth,
        tried.applied,
        tried.breaches,
        tried.misses,
        tried.staleLooks,
        tried.states);
    check(tried, depth);
  }

  private static void check(Interleavings tried, int depth) {
    assertThat(tried.breaches).as("applied without two people on one hash").isZero();
    assertThat(tried.misses).as("refused with two people on one hash").isZero();
    assertThat(tried.paths)
        .isEqualTo(LongMath.checkedPow(Interleavings.Step.values().length, depth));
    assertThat(tried.applied).as("applied").isGreaterThan(tried.paths / 1_000);
    assertThat(tried.staleLooks).as("stale looks").isGreaterThan(tried.paths / 1_000);
    assertThat(tried.refusals).as("refusals").isGreaterThan(tried.paths / 10);
  }

  /** Also of mistakes, so that what is merged hides none. */
  @Test
  void whatIsTakenForTheSameCountsAsIfItWereNot() {
    for (Interleavings.World world : Interleavings.World.values()) {
      countsTheSame(Control.LIBRARY, world);
    }
    for (Mistake mistake : ImmutableList.copyOf(Mistake.values())) {
      countsTheSame(mistake, Interleavings.World.ALL_SIDES);
    }
  }

  private static void countsTheSame(Control control, Interleavings.World world) {
    assertThat(new Interleavings(control, world).run(5).counts())
        .isEqualTo(new Interleavings(control, world).apart().run(5).counts());
  }

  @Test
  @Tag("short")
  void nothingIsAppliedWithoutTwoPeopleWhoeverHoldsWhichDuty() {
    proveOthers(8);
  }

  @Test
  @Tag("full")
  void nothingIsAppliedInAnyLongOrderWhoeverHoldsWhichDuty() {
    proveOthers(12);
  }

  private static void proveOthers(int depth) {
    long applied = 0;
    for (Interleavings.World world :
        EnumSet.complementOf(EnumSet.of(Interleavings.World.ALL_SIDES))) {
      Interleavings tried = new Interleavings(Control.LIBRARY, world).run(depth);
      check(tried, depth);
      applied += tried.applied;
    }
    System.out.printf(
        Locale.ROOT,
        "PASS change control of other duties: %d worlds to depth %d, %,d applied, 0 without two"
            + " people on one hash%n",
        Interleavings.World.values().length - 1,
        depth,
        applied);
  }

  /** Change control with one mistake each. */
  private enum Mistake implements Control {
    /** An edit keeps the approvals, for what it leads to. */
    APPROVALS_SURVIVE_AN_EDIT {
      @Override
      public Ruling<ChangeRequest, ChangeRefusal> edit(
          ChangeFlow flow, ChangeRequest request, ChangeRequest edited, PersonId by, LocalDate on) {
        return Planted.keepingApprovals(request, flow.edit(request, edited, by, on));
      }
    },
    /** Who holds both duties is enough. */
    ONE_PERSON_COUNTS_TWICE {
      @Override
      public ChangeFlow flow(ChangePolicy policy, Project project, List<Responsibility> all) {
        return ChangeFlow.of(policy.withFourEyes(false), project, all);
      }
    },
    /** What somebody looked at does not matter. */
    WHAT_WAS_SEEN_IS_NOT_ASKED {
      @Override
      public Ruling<ChangeRequest, ChangeRefusal> approve(
          ChangeFlow flow, ChangeRequest request, PersonId person, Fingerprint seen, LocalDate on) {
        return flow.approve(request, person, request.hash(), on);
      }
    },
    /** It is applied by whoever was first. */
    ONE_IS_ENOUGH {
      @Override
      public ChangeFlow flow(ChangePolicy policy, Project project, List<Responsibility> all) {
        return ChangeFlow.of(
            policy.withFourEyes(false).withApprovers(ImmutableSet.of(Duty.PROJECT_MANAGER)),
            project,
            all);
      }
    }
  }

  @Test
  void theOracleFindsEachMistakeThatIsPlanted() {
    ImmutableList<Mistake> mistakes = ImmutableList.copyOf(Mistake.values());
    for (Mistake mistake : mistakes) {
      Interleavings tried = new Interleavings(mistake, Interleavings.World.ALL_SIDES).run(5, BAR);
      assertThat(tried.breaches).as("%s", mistake).isGreaterThanOrEqualTo(BAR);
    }
    System.out.printf(
        Locale.ROOT,
        "PASS change control saboteurs: %d caught by the oracle, %d times each%n",
        mistakes.size(),
        BAR);
  }
}
