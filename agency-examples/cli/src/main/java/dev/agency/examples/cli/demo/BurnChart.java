package dev.agency.examples.cli.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * Draws weekly and cumulative burn as an SVG picture: a bar for each week, a line for the sum, and
 * a dashed line for the whole budget. It needs no script and no file beside the page.
 */
final class BurnChart {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 190;
  private static final int LEFT = 46;
  private static final int RIGHT = 10;
  private static final int TOP = 14;
  private static final int BOTTOM = 24;

  /**
   * One week of the chart.
   *
   * @param week its first day
   * @param amount what was used in it
   * @param cumulative what was used up to its end
   */
  record Week(LocalDate week, long amount, long cumulative) {}

  private BurnChart() {}

  /**
   * Draws a chart.
   *
   * @param weeks the weeks in their order, at least one
   * @param total the whole budget in the same unit, positive
   * @param label what the chart shows, for readers who do not see it
   * @return the SVG element
   */
  static String svg(List<Week> weeks, long total, String label) {
    long top = Math.max(total, weeks.stream().mapToLong(Week::cumulative).max().orElse(0));
    StringBuilder svg = new StringBuilder(4_096);
    svg.append("<svg viewBox=\"0 0 ")
        .append(WIDTH)
        .append(' ')
        .append(HEIGHT)
        .append("\" role=\"img\"");
    svg.append(" aria-label=\"").append(label).append("\">\n");
    for (int percent = 0; percent <= 100; percent += 25) {
      String y = y(total * percent / 100, top);
      svg.append("<line x1=\"").append(LEFT).append("\" x2=\"").append(WIDTH - RIGHT);
      svg.append("\" y1=\"").append(y).append("\" y2=\"").append(y);
      svg.append(
          percent == 100
              ? "\" stroke=\"#b3261e\" stroke-dasharray=\"5 4\"/>\n"
              : "\" stroke=\"#d9dfe7\"/>\n");
      svg.append("<text x=\"").append(LEFT - 6).append("\" y=\"").append(y);
      svg.append("\" text-anchor=\"end\" dominant-baseline=\"middle\">")
          .append(percent)
          .append("%</text>\n");
    }
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < weeks.size(); i++) {
      Week week = weeks.get(i);
      String x = x(i, weeks.size());
      if (week.amount() > 0) {
        svg.append("<line x1=\"").append(x).append("\" x2=\"").append(x).append("\" y1=\"");
        svg.append(y(0, top)).append("\" y2=\"").append(y(week.amount(), top));
        svg.append("\" stroke=\"#9db4d8\" stroke-width=\"")
            .append(barWidth(weeks.size()))
            .append("\"/>\n");
      }
      line.append(i == 0 ? "" : " ").append(x).append(',').append(y(week.cumulative(), top));
    }
    svg.append("<polyline fill=\"none\" stroke=\"#3867b5\" stroke-width=\"2\" points=\"");
    svg.append(line).append("\"/>\n");
    for (int i = 0; i < weeks.size(); i += Math.max(1, weeks.size() / 6)) {
      svg.append("<text x=\"").append(x(i, weeks.size())).append("\" y=\"").append(HEIGHT - 8);
      svg.append("\" text-anchor=\"middle\">").append(weeks.get(i).week()).append("</text>\n");
    }
    return svg.append("</svg>").toString();
  }

  private static String x(int index, int count) {
    return scaled(2L * index + 1, 2L * count, WIDTH - LEFT - RIGHT, LEFT);
  }

  private static String y(long value, long top) {
    return scaled(top - value, top, HEIGHT - TOP - BOTTOM, TOP);
  }

  private static String barWidth(int count) {
    return scaled(1, count, (WIDTH - LEFT - RIGHT) * 7L / 10, 0);
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
