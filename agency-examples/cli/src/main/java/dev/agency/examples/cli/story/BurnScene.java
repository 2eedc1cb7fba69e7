package dev.agency.examples.cli.story;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.PeriodBurn;
import dev.agency.core.figure.Field;
import dev.agency.examples.cli.console.Hours;
import dev.agency.examples.cli.demo.Cells;
import dev.agency.permissions.view.Projection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Half-way: the hours by week, and the budget as each role sees it. */
final class BurnScene implements Scene {
  private static final long MINUTES_A_MARK = 120;

  private static final ImmutableList<Map.Entry<String, Field<BudgetBurn, ?>>> ROWS =
      ImmutableList.of(
          Map.entry("Hours used", BudgetBurn.USED_MINUTES),
          Map.entry("Value used", BudgetBurn.USED_VALUE),
          Map.entry("Cost so far", BudgetBurn.USED_COST),
          Map.entry("Price less cost so far", BudgetBurn.PROFIT),
          Map.entry("Margin, as a colour", BudgetBurn.MARGIN_BAND));

  @Override
  public String title() {
    return "Burned: what is used, done and gone";
  }

  @Override
  public void tell(Tale tale, Screen screen) {
    StoryData data = tale.data();
    Standing standing = tale.burned();
    LocalDate day = standing.asOf();
    BudgetBurn burn = standing.burn().budget();
    Eyes pm = Eyes.ofProjectManager(tale, day);
    Eyes am = Eyes.ofAccountManager(tale, day);
    screen.say(
        Screen.day(day)
            + ". "
            + data.pm()
            + " and "
            + data.am()
            + " look at the same budget, each at what they may see.");
    screen.gap();
    for (Projection<PeriodBurn> week :
        am.subject().viewAll(PeriodBurn.TYPE, standing.burn().weeks())) {
      if (!before(week, standing)) {
        screen.say(bar(week));
      }
    }
    screen.say(
        "Used "
            + am.say(BudgetBurn.TYPE, burn, BudgetBurn.MINUTES_BURN)
            + " of "
            + am.say(BudgetBurn.TYPE, burn, BudgetBurn.BUDGET_MINUTES)
            + ", beside "
            + Hours.of(presale(am, standing))
            + " of presale; "
            + Cells.value("progress", standing.done())
            + " of the work is done, "
            + Cells.value("elapsed", standing.elapsed())
            + " of the time gone.");
    screen.gap();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", data.pm() + ", project manager", data.am() + ", account manager"));
    for (Map.Entry<String, Field<BudgetBurn, ?>> row : ROWS) {
      rows.add(
          List.of(
              row.getKey(),
              pm.say(BudgetBurn.TYPE, burn, row.getValue()),
              am.say(BudgetBurn.TYPE, burn, row.getValue())));
    }
    screen.columns(rows);
    screen.say("Hidden: " + am.whyHidden(BudgetBurn.TYPE, burn, BudgetBurn.USED_COST) + ".");
    screen.gap();
    screen.means(
        data.am(),
        "more is used than is done, and that shows as early as it does to "
            + data.pm()
            + "; what it costs does not.");
  }

  /** Whether a week is over before the first one that was planned. */
  private static boolean before(Projection<PeriodBurn> week, Standing standing) {
    LocalDate planned = standing.agreed().original().scope().plan().start();
    return week.get(PeriodBurn.START).ifVisible().map(planned::isAfter).orElse(false);
  }

  /** Returns what was worked then, which no client pays for: it is no part of what is used. */
  private static long presale(Eyes eyes, Standing standing) {
    return eyes.subject().viewAll(PeriodBurn.TYPE, standing.burn().weeks()).stream()
        .filter(week -> before(week, standing))
        .mapToLong(week -> week.get(PeriodBurn.WORKED_MINUTES).ifVisible().orElse(0L))
        .sum();
  }

  private static String bar(Projection<PeriodBurn> week) {
    long minutes = week.get(PeriodBurn.WORKED_MINUTES).ifVisible().orElse(0L);
    return Cells.text("start", week.get(PeriodBurn.START))
        + " "
        + "#".repeat(Math.toIntExact(minutes / MINUTES_A_MARK))
        + " "
        + Hours.of(minutes);
  }
}
