package dev.agency.examples.cli.story;

import dev.agency.budget.BudgetBurn;
import dev.agency.budget.change.ImpactRow;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.budget.status.ExpectationRow;
import dev.agency.core.handoff.PressureTest;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeStep;
import dev.agency.core.scope.CreepIndex;
import dev.agency.core.scope.Tolerance;
import dev.agency.examples.cli.console.Hours;
import dev.agency.examples.cli.demo.Cells;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The order is applied, and the baseline moves. */
final class OrderScene implements Scene {
  @Override
  public String title() {
    return "Re-baselined";
  }

  @Override
  public void tell(Tale tale, Screen screen) {
    StoryData data = tale.data();
    LocalDate day = data.change().appliedOn();
    Standing after = tale.reordered();
    Baseline baseline = tale.change().order().baseline();
    CreepIndex creep = after.creep();
    screen.say(
        Screen.day(day)
            + ". "
            + data.contact().name()
            + " accepts. "
            + refreshed(tale.change().refreshed(), data.changePolicy().tolerance())
            + " "
            + data.firstName(data.change().openedBy())
            + " applies the order.");
    screen.gap();
    screen.columns(rows(Eyes.ofAccountManager(tale, day), tale.change().now().row(), after));
    screen.gap();
    Eyes am = Eyes.ofAccountManager(tale, day);
    screen.columns(
        List.of(
            List.of("Given away, and still counted", "Hours", "Share", "Creep"),
            creep(am, "of baseline 1", creep.original()),
            creep(am, "of baseline " + baseline.number(), creep.current())));
    screen.say(broken(am, Handing.testedAgainst(data, tale.won(), baseline)));
    screen.gap();
    screen.means(
        data.am(),
        "the client pays for what the client ordered, and knows the day; what was a favour stays"
            + " one.");
    screen.means(
        data.pm(),
        "the work is held against baseline "
            + baseline.number()
            + " from today, and against the first one too.");
  }

  /** Says what the order breaks of what the client expected at first. */
  private static String broken(Eyes eyes, List<ExpectationRow> test) {
    return "Held against the brief again, it breaks what the client has just moved: "
        + test.stream()
            .filter(
                row ->
                    eyes.see(ExpectationRow.TYPE, row)
                        .get(ExpectationRow.VERDICT)
                        .ifVisible()
                        .filter(verdict -> verdict == PressureTest.Verdict.BROKEN)
                        .isPresent())
            .map(row -> "\"" + row.expectation().text() + "\"")
            .collect(Collectors.joining(", "));
  }

  private static String refreshed(ChangeRequest request, Tolerance allowed) {
    boolean stands =
        request.history().get(request.history().size() - 1).move() == ChangeStep.Move.REFRESH;
    return stands
        ? "Time was worked since, so the impact is computed again. The "
            + request.approvals().size()
            + " approvals stand, for no figure moved by more than the agency tolerates: "
            + Cells.share(allowed.share())
            + ", "
            + Hours.of(allowed.overbookedMinutes())
            + " of overbooking, "
            + allowed.days()
            + " days, "
            + points(allowed)
            + " of margin."
        : "Nothing has moved since.";
  }

  private static String points(Tolerance allowed) {
    String points =
        BigDecimal.valueOf(allowed.points().value(), 2).stripTrailingZeros().toPlainString();
    return points.equals("1") ? "1 point" : points + " points";
  }

  private static List<List<String>> rows(Eyes am, ImpactRow impact, Standing after) {
    BudgetBurn burn = after.burn().budget();
    RunOutRow runOut = after.outlook().forecast().runOut();
    return List.of(
        List.of("", "Before", "With it, as computed", "In force"),
        List.of(
            "Budget",
            am.say(ImpactRow.TYPE, impact, ImpactRow.BUDGET_MINUTES),
            am.say(ImpactRow.TYPE, impact, ImpactRow.MINUTES_AFTER),
            am.say(BudgetBurn.TYPE, burn, BudgetBurn.BUDGET_MINUTES)),
        List.of(
            "Price",
            am.say(ImpactRow.TYPE, impact, ImpactRow.FORECAST_REVENUE),
            am.say(ImpactRow.TYPE, impact, ImpactRow.REVENUE_AFTER),
            am.say(BudgetBurn.TYPE, burn, BudgetBurn.BUDGET_TOTAL)),
        List.of(
            "End",
            am.say(ImpactRow.TYPE, impact, ImpactRow.END_BEFORE),
            am.say(ImpactRow.TYPE, impact, ImpactRow.END_AFTER),
            after.agreed().current().scope().plan().last().map(LocalDate::toString).orElse("")),
        List.of(
            "Hours used",
            am.say(ImpactRow.TYPE, impact, ImpactRow.MINUTES_BURN),
            am.say(ImpactRow.TYPE, impact, ImpactRow.MINUTES_BURN_AFTER),
            am.say(BudgetBurn.TYPE, burn, BudgetBurn.MINUTES_BURN)),
        List.of(
            "Hours run out",
            am.say(ImpactRow.TYPE, impact, ImpactRow.RUN_OUT_BEFORE),
            am.say(ImpactRow.TYPE, impact, ImpactRow.RUN_OUT_AFTER),
            am.say(RunOutRow.TYPE, runOut, RunOutRow.MINUTES_RUN_OUT)));
  }

  private static List<String> creep(Eyes am, String of, CreepIndex.Against creep) {
    CreepRow row = new CreepRow(creep);
    return List.of(
        of + ", " + am.say(CreepRow.TYPE, row, CreepRow.BASELINE),
        am.say(CreepRow.TYPE, row, CreepRow.ABSORBED_MINUTES),
        am.say(CreepRow.TYPE, row, CreepRow.ABSORBED),
        am.say(CreepRow.TYPE, row, CreepRow.CREEP));
  }
}
