package dev.agency.examples.spring.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.web.util.HtmlUtils;

/** A picture that is drawn on the server. Its looks are in the style sheet, by class. */
final class Svg {
  private final StringBuilder text = new StringBuilder(4_096);

  Svg(int width, int height, String title) {
    text.append("<svg viewBox=\"0 0 ").append(width).append(' ').append(height);
    text.append("\" role=\"img\" aria-label=\"").append(HtmlUtils.htmlEscape(title)).append("\">");
  }

  /** A line of numbers along a stretch of the picture. */
  record Scale(long least, long most, int from, int to) {
    /** Returns where a number is, with one decimal. */
    String at(long number) {
      return BigDecimal.valueOf(number - least)
          .multiply(BigDecimal.valueOf((long) to - from))
          .divide(BigDecimal.valueOf(Math.max(1, most - least)), 1, RoundingMode.HALF_UP)
          .add(BigDecimal.valueOf(from))
          .toPlainString();
    }

    /** Returns how long a stretch is. */
    String length(long number) {
      return BigDecimal.valueOf(number)
          .multiply(BigDecimal.valueOf(Math.abs((long) to - from)))
          .divide(BigDecimal.valueOf(Math.max(1, most - least)), 1, RoundingMode.HALF_UP)
          .max(BigDecimal.ZERO)
          .toPlainString();
    }
  }

  Svg line(String x1, String y1, String x2, String y2, String style) {
    text.append("<line x1=\"").append(x1).append("\" y1=\"").append(y1);
    text.append("\" x2=\"").append(x2).append("\" y2=\"").append(y2);
    return closed(style);
  }

  Svg box(String x, String y, String width, String height, String style) {
    text.append("<rect x=\"").append(x).append("\" y=\"").append(y);
    text.append("\" width=\"").append(width).append("\" height=\"").append(height);
    return closed(style);
  }

  Svg path(Iterable<String> points, String style) {
    text.append("<polyline points=\"").append(String.join(" ", points));
    return closed(style);
  }

  private Svg closed(String style) {
    text.append("\" class=\"").append(style).append("\"/>");
    return this;
  }

  Svg words(String x, String y, String anchor, String words) {
    text.append("<text x=\"").append(x).append("\" y=\"").append(y);
    text.append("\" text-anchor=\"").append(anchor).append("\">");
    text.append(HtmlUtils.htmlEscape(words)).append("</text>");
    return this;
  }

  String end() {
    return text.append("</svg>").toString();
  }
}
