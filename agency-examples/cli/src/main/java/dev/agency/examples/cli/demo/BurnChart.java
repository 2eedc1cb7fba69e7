package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.PeriodBurn;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.Money;
import dev.agency.permissions.view.Projection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Draws the burn of a budget week by week: a bar for each week, a line for the sum, a dashed line
 * for the whole budget.
 */
final class BurnChart {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 190;
  private static final int LEFT = 46;
  private static final int RIGHT = 10;
  private static final int TOP = 14;
  private static final int BOTTOM = 24;
  private static final int DATES = 6;

  /** One week of the picture: its first day, what was used in it and up to its end. */
  private record Week(LocalDate first, long amount, long sum) {}

  private BurnChart() {}

  /** Returns the chart of a project, empty unless its total and its weeks are known and visible. */
  static Optional<Chart> of(ProjectView view) {
    Optional<Money> total =
        view.burn()
            .get(BudgetBurn.BUDGET_TOTAL)
            .ifVisible()
            .flatMap(Figure::ifKnown)
            .filter(Money::isPositive);
    boolean whole = view.weeks().stream().allMatch(week -> sum(week).isPresent());
    return whole && !view.weeks().isEmpty()
        ? total.map(money -> of(view.weeks(), money))
        : Optional.empty();
  }

  private static Chart of(List<Projection<PeriodBurn>> projections, Money total) {
    ImmutableList.Builder<Week> weeks = ImmutableList.builder();
    ImmutableList.Builder<Chart.Row> rows = ImmutableList.builder();
    Money before = Money.zero(total.currency());
    for (Projection<PeriodBurn> projection : projections) {
      LocalDate first = projection.get(PeriodBurn.START).ifVisible().orElseThrow();
      Money sum = sum(projection).orElseThrow();
      Money amount = sum.minus(before);
      before = sum;
      weeks.add(new Week(first, amount.minorUnits(), sum.minorUnits()));
      rows.add(
          new Chart.Row(
              List.of(
                  first.toString(),
                  Cells.text("usedMinutes", projection.get(PeriodBurn.USED_MINUTES)),
                  Cells.money(amount),
                  Cells.money(sum),
                  Cells.share(Shares.of(sum.minorUnits(), total.minorUnits())))));
    }
    String title =
        "Burn of "
            + Cells.money(total)
            + " by week: a bar for each week, the line is their sum, the dashed line the whole"
            + " budget";
    return new Chart(
        title,
        svg(weeks.build(), total.minorUnits(), title),
        List.of("Week of", "Time", "Used", "In sum", "Of the budget"),
        rows.build());
  }

  private static Optional<Money> sum(Projection<PeriodBurn> week) {
    return week.get(PeriodBurn.CUMULATIVE_VALUE).ifVisible().flatMap(Figure::ifKnown);
  }

  private static String svg(List<Week> weeks, long total, String label) {
    long top = Math.max(total, weeks.stream().mapToLong(Week::sum).max().orElse(0));
    StringBuilder svg = new StringBuilder(4_096);
    svg.append("<svg viewBox=\"0 0 ").append(WIDTH).append(' ').append(HEIGHT);
    svg.append("\" role=\"img\" aria-label=\"").append(label).append("\">\n");
    appendGrid(svg, total, top);
    appendBars(svg, weeks, top);
    appendLine(svg, weeks, top);
    appendDates(svg, weeks);
    return svg.append("</svg>").toString();
  }

  private static void appendGrid(StringBuilder svg, long total, long top) {
    for (int percent = 0; percent <= 100; percent += 25) {
      String y = y(total / 100 * percent + total % 100 * percent / 100, top);
      svg.append("<line x1=\"").append(LEFT).append("\" x2=\"").append(WIDTH - RIGHT);
      svg.append("\" y1=\"").append(y).append("\" y2=\"").append(y).append("\" stroke=\"");
      svg.append(percent == 100 ? "#b3261e\" stroke-dasharray=\"5 4" : "#d9dfe7").append("\"/>\n");
      svg.append("<text x=\"").append(LEFT - 6).append("\" y=\"").append(y);
      svg.append("\" text-anchor=\"end\" dominant-baseline=\"middle\">");
      svg.append(percent).append("%</text>\n");
    }
  }

  private static void appendBars(StringBuilder svg, List<Week> weeks, long top) {
    String width = scaled(1, weeks.size(), (WIDTH - LEFT - RIGHT) * 7L / 10, 0);
    for (int i = 0; i < weeks.size(); i++) {
      if (weeks.get(i).amount() > 0) {
        String x = x(i, weeks.size());
        svg.append("<line x1=\"").append(x).append("\" x2=\"").append(x);
        svg.append("\" y1=\"").append(y(0, top));
        svg.append("\" y2=\"").append(y(weeks.get(i).amount(), top));
        svg.append("\" stroke=\"#9db4d8\" stroke-width=\"").append(width).append("\"/>\n");
      }
    }
  }

  private static void appendLine(StringBuilder svg, List<Week> weeks, long top) {
    svg.append("<polyline fill=\"none\" stroke=\"#3867b5\" stroke-width=\"2\" points=\"");
    for (int i = 0; i < weeks.size(); i++) {
      svg.append(i == 0 ? "" : " ").append(x(i, weeks.size()));
      svg.append(',').append(y(weeks.get(i).sum(), top));
    }
    svg.append("\"/>\n");
  }

  private static void appendDates(StringBuilder svg, List<Week> weeks) {
    int step = (weeks.size() + DATES - 1) / DATES;
    for (int i = 0; i < weeks.size(); i += step) {
      svg.append("<text x=\"").append(x(i, weeks.size())).append("\" y=\"").append(HEIGHT - 8);
      svg.append("\" text-anchor=\"middle\">");
      svg.append(weeks.get(i).first()).append("</text>\n");
    }
  }

  private static String x(int index, int count) {
    return scaled(2L * index + 1, 2L * count, WIDTH - LEFT - RIGHT, LEFT);
  }

  private static String y(long value, long top) {
    return scaled(top - value, top, HEIGHT - TOP - BOTTOM, TOP);
  }

  /** Returns offset + part / whole × length with one decimal. */
  private static String scaled(long part, long whole, long length, long offset) {
    return BigDecimal.valueOf(part)
        .multiply(BigDecimal.valueOf(length))
        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
        .add(BigDecimal.valueOf(offset))
        .toPlainString();
  }
}
