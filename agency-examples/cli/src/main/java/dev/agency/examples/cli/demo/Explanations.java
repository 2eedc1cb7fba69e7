package dev.agency.examples.cli.demo;

import dev.agency.budget.BudgetBurn;
import dev.agency.budget.ExplanationLine;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Quantities;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.RateUnit;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Lets two figures explain themselves: one that is hidden, and one that is made of many entries.
 */
final class Explanations {
  private static final int SHOWN = 4;

  private Explanations() {}

  /**
   * Returns the explanations as text.
   *
   * @param pm the project manager's eyes
   * @param am the account manager's eyes
   * @param asking the project manager, who asks
   */
  static String text(Viewpoint pm, Viewpoint am, Onlooker asking) {
    StringBuilder text = new StringBuilder(1_024);
    am.whyHidden(BudgetBurn.USED_COST)
        .ifPresent(
            why ->
                text.append("The account manager asks what a project has cost so far. Hidden: ")
                    .append(why)
                    .append(".\nShown instead, on purpose: its margin band, a colour.\n\n"));
    pm.worst()
        .filter(work -> pm.row(BudgetBurn.TYPE, work.burn().budget()).isPresent())
        .ifPresent(
            work ->
                explain(
                    text,
                    work.project().name(),
                    asking.explain(work.budget().id().value(), Quantities.USED_VALUE.name())));
    return text.toString();
  }

  private static void explain(StringBuilder text, String project, SeenExplanation explanation) {
    text.append("The project manager asks what the used value of ").append(project);
    if (explanation.why().isPresent()) {
      text.append(" is made of. Hidden: ").append(explanation.why().get()).append(".\n");
      return;
    }
    List<SeenLine> lines = explanation.lines();
    text.append(" is made of: ").append(lines.size()).append(" lines, such as:\n");
    lines.stream()
        .filter(Explanations::isPriced)
        .limit(SHOWN)
        .forEach(line -> text.append("  ").append(sentence(line)).append('\n'));
    if (!explanation.whole()) {
      text.append("Others are hidden, so these do not sum to the figure.\n");
      return;
    }
    Optional<ExactMoney> sum =
        lines.stream()
            .flatMap(line -> seen(line, ExplanationLine.USED_VALUE).stream())
            .reduce(ExactMoney::plus);
    text.append("All lines sum to ").append(amount(sum));
    text.append(", rounding adds ").append(exact(explanation.rounding()));
    text.append(", and that is the figure: ");
    text.append(Cells.text(explanation.figure(), explanation.value())).append(".\n");
  }

  /** Whether a rate is behind a line, which may be hidden. */
  private static boolean isPriced(SeenLine line) {
    return line.line()
        .get(ExplanationLine.BILL_RATE)
        .ifVisible()
        .map(Optional::isPresent)
        .orElse(true);
  }

  private static <T> Optional<T> seen(SeenLine line, Field<ExplanationLine, Optional<T>> field) {
    return line.line().get(field).ifVisible().flatMap(value -> value);
  }

  private static String sentence(SeenLine line) {
    return text(line, ExplanationLine.DATE)
        + ": "
        + text(line, ExplanationLine.ID)
        + ", "
        + text(line, ExplanationLine.USED_MINUTES)
        + " at "
        + seen(line, ExplanationLine.BILL_RATE).map(Explanations::rate).orElse("a hidden rate")
        + seen(line, ExplanationLine.MARKUP).map(share -> " plus " + share).orElse("")
        + seen(line, ExplanationLine.DISCOUNT).map(share -> " less " + share).orElse("")
        + " = "
        + amount(seen(line, ExplanationLine.USED_VALUE));
  }

  private static String text(SeenLine line, Field<ExplanationLine, ?> field) {
    return Cells.text(field.name(), line.line().get(field));
  }

  private static String amount(Optional<ExactMoney> amount) {
    return amount.map(exact -> Cells.money(exact.toMoney(RoundingMode.HALF_UP))).orElse("unknown");
  }

  private static String rate(BillRate rate) {
    return rate.currency().getCurrencyCode()
        + " "
        + rate.rate().amount()
        + (rate.rate().per() == RateUnit.HOUR ? " an hour" : " a day");
  }

  private static String exact(Optional<ExactMoney> amount) {
    return amount
        .filter(exact -> exact.signum() != 0)
        .map(exact -> exact.minorUnits() + " of the smallest coin")
        .orElse("nothing");
  }
}
