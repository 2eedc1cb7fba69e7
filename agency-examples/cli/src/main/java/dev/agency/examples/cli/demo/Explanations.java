package dev.agency.examples.cli.demo;

import dev.agency.budget.BudgetBurn;
import dev.agency.budget.Explanation;
import dev.agency.budget.ExplanationLine;
import dev.agency.core.figure.Quantities;
import dev.agency.core.money.ExactMoney;
import dev.agency.permissions.view.Shown;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Lets two figures explain themselves: one that is hidden, and one that is made of many entries.
 */
final class Explanations {
  private static final int SHOWN = 4;

  private Explanations() {}

  static String text(Viewpoint pm, Viewpoint am) {
    StringBuilder text = new StringBuilder(1_024);
    am.whyHidden(BudgetBurn.USED_COST)
        .ifPresent(
            why ->
                text.append("The account manager asks what a project has cost so far. Hidden: ")
                    .append(why)
                    .append(".\nShown instead, on purpose: its margin band, a colour.\n\n"));
    pm.worst().filter(work -> mayBeExplained(pm, work)).ifPresent(work -> explain(text, work));
    return text.toString();
  }

  /** The used value and the rates behind it are billing: who sees the sum may see what it is of. */
  private static boolean mayBeExplained(Viewpoint pm, Agency.Work work) {
    return pm.row(BudgetBurn.TYPE, work.burn().budget())
        .filter(burn -> burn.get(BudgetBurn.USED_VALUE) instanceof Shown.Visible)
        .isPresent();
  }

  private static void explain(StringBuilder text, Agency.Work work) {
    Explanation explanation = work.burn().explain(Quantities.USED_VALUE);
    List<ExplanationLine> lines = explanation.lines();
    text.append("The project manager asks what the used value of ").append(work.project().name());
    text.append(" is made of: ").append(lines.size()).append(" lines, such as:\n");
    lines.stream()
        .filter(line -> line.billRate().isPresent())
        .limit(SHOWN)
        .forEach(line -> text.append("  ").append(sentence(line)).append('\n'));
    Optional<ExactMoney> sum =
        lines.stream().flatMap(line -> line.amount().stream()).reduce(ExactMoney::plus);
    text.append("All lines sum to ").append(amount(sum));
    text.append(", rounding adds ").append(exact(explanation.rounding()));
    text.append(", and that is the figure: ");
    text.append(Cells.value("usedValue", explanation.figure())).append(".\n");
  }

  private static String sentence(ExplanationLine line) {
    return line.date().map(day -> day + ": ").orElse("")
        + line.id().map(id -> id + ", ").orElse("")
        + Cells.hours(line.minutes())
        + line.billRate().map(rate -> " at " + rate.rate()).orElse("")
        + " = "
        + amount(line.amount());
  }

  private static String amount(Optional<ExactMoney> amount) {
    return amount.map(exact -> Cells.money(exact.toMoney(RoundingMode.HALF_UP))).orElse("unknown");
  }

  private static String exact(Optional<ExactMoney> amount) {
    return amount.map(exact -> exact.minorUnits() + " minor units").orElse("nothing");
  }
}
