package dev.agency.proofs.leak;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.alert.AlertRule;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.permissions.Presets;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Role;
import dev.agency.proofs.leak.BurnDraw.Part;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Everybody's cost rate becomes another, and the margin keeps its colour: the page, the JSON and
 * the log of all who may not see cost are the same, byte for byte; those of finance are not.
 */
class RePricingTest {
  private static final long SEED = 20_260_403L;
  private static final int TRIES = 20;

  private static final ImmutableList<BurnViewer> BLIND =
      ImmutableList.of(
          viewer(Presets.accountManager(), Reach.ACCOUNT),
          viewer(Presets.projectManager(), Reach.ASSIGNED),
          viewer(Presets.client(), Reach.CLIENT),
          viewer(Presets.teamMember(), Reach.ASSIGNED));

  private static final BurnViewer FINANCE = viewer(Presets.finance(), Reach.TEAM);

  private static final ImmutableList<Channels> PAGE =
      ImmutableList.of(Channels.PAGE, Channels.JSON, Channels.JSON_3, Channels.TEXT, Channels.HASH);

  private static final ImmutableList<String> FOR_FINANCE =
      ImmutableList.of(Channels.PAGE.name(), Channels.JSON.name(), Channels.JSON_3.name());

  private static BurnViewer viewer(Role role, Reach reach) {
    return new BurnViewer(BurnViewer.PRESETS, List.of(role), Set.of(reach));
  }

  @Test
  @Tag("short")
  void rePricingsAreSeenByFinanceAlone() {
    prove(40);
  }

  @Test
  @Tag("full")
  void thousandsOfRePricingsAreSeenByFinanceAlone() {
    prove(2_500);
  }

  private static void prove(int scenarios) {
    Proof proof = new Proof("re-pricing");
    BurnDraw draw = new BurnDraw(new SplittableRandom(SEED));
    int repriced = 0;
    int drawn = 0;
    int shown = 0;
    int costAlerts = 0;
    int caught = 0;
    while (repriced < scenarios) {
      BurnScenario scenario = draw.scenario();
      BurnScene.Plan plan = draw.plan();
      BurnScene before = BurnScene.of(scenario, plan);
      BurnScene after = before;
      for (int i = 0; i < TRIES && after.equals(before); i++) {
        drawn++;
        BurnScenario repricing = draw.redraw(scenario, ImmutableList.of(Part.COST));
        BudgetBurn other = repricing.report().budget();
        BudgetBurn old = before.report().budget();
        if (other.marginBand().equals(old.marginBand())
            && !other.usedCost().equals(old.usedCost())) {
          after = BurnScene.of(repricing, draw.redraw(plan, ImmutableList.of(Part.COST)));
        }
      }
      if (after.equals(before)) {
        continue; // nobody with a rate worked on it
      }
      repriced++;
      costAlerts += differInCost(before, after) ? 1 : 0;
      ScenePair careless = BLIND.get(0).allAlerts(before, after);
      caught += Answers.of(PAGE, careless::one).equals(Answers.of(PAGE, careless::other)) ? 0 : 1;
      for (BurnViewer viewer : BLIND) {
        ScenePair pair = viewer.pair(before, after);
        shown += pair.isSeen() ? 1 : 0;
        if (!pair.looksAlike()) {
          throw proof.failed("a release differs on budget " + repriced + ", seed " + SEED);
        }
        Collection<String> differing =
            Answers.of(PAGE, pair::one).differing(Answers.of(PAGE, pair::other));
        if (!differing.isEmpty()) {
          throw proof.failed(differing + " differ, budget " + repriced + ", seed " + SEED);
        }
      }
      ScenePair finance = FINANCE.pair(before, after);
      if (!Answers.of(PAGE, finance::one)
          .differing(Answers.of(PAGE, finance::other))
          .containsAll(FOR_FINANCE)) {
        throw proof.failed("finance sees nothing of budget " + repriced + ", seed " + SEED);
      }
    }
    int shownPercent = 100 * shown / (scenarios * BLIND.size());
    proof.atLeast(40, shownPercent, "% show something");
    int alertsPercent = 100 * costAlerts / scenarios;
    proof.atLeast(40, alertsPercent, "% raise other alerts of cost");
    // The days of an alert tell of its cost; a few alerts differ in nothing but hidden figures.
    int caughtPercent = 100 * caught / scenarios;
    proof.atLeast(30, caughtPercent, "% catch a host that leaves no alert out");
    proof.end(
        String.format(
            Locale.ROOT,
            "%d budgets whose every cost rate became another and whose margin band stayed (of %d"
                + " drawn), page, JSON and log of %d roles byte-identical and those of finance not;"
                + " %d %% show something, %d %% raise other alerts of cost, and %d %% catch a host that leaves none out,"
                + " seed %d",
            scenarios,
            drawn,
            BLIND.size(),
            shownPercent,
            alertsPercent,
            caughtPercent,
            SEED));
  }

  private static boolean differInCost(BurnScene one, BurnScene other) {
    return !alertsOfCost(one).equals(alertsOfCost(other));
  }

  private static List<Alert> alertsOfCost(BurnScene scene) {
    return scene.alerts().alerts().stream()
        .filter(alert -> alert.rule() == AlertRule.COST_THRESHOLD)
        .toList();
  }
}
