package dev.agency.examples.cli.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Draws a picture for the page: lines, points and words, and nothing that has to be loaded. */
final class Svg {
  /** A place in the picture. */
  record Point(String x, String y) {}

  /** Places values between two ends of the picture. */
  record Scale(long least, long most, long first, long last) {
    String at(long value) {
      return BigDecimal.valueOf(value)
          .subtract(BigDecimal.valueOf(least))
          .multiply(BigDecimal.valueOf(last - first))
          .divide(
              BigDecimal.valueOf(most).subtract(BigDecimal.valueOf(least)).max(BigDecimal.ONE),
              1,
              RoundingMode.HALF_UP)
          .add(BigDecimal.valueOf(first))
          .toPlainString();
    }
  }

  private final StringBuilder text = new StringBuilder(4_096);

  Svg(int width, int height, String label) {
    text.append("<svg viewBox=\"0 0 ").append(width).append(' ').append(height);
    text.append("\" role=\"img\" aria-label=\"").append(label).append("\">\n");
  }

  /** Draws a line; how is written as attributes, such as {@code stroke="#000"}. */
  void line(Point from, Point to, String how) {
    text.append("<line x1=\"").append(from.x()).append("\" y1=\"").append(from.y());
    text.append("\" x2=\"").append(to.x()).append("\" y2=\"").append(to.y());
    text.append("\" ").append(how).append("/>\n");
  }

  void path(List<Point> points, String how) {
    text.append("<polyline fill=\"none\" ").append(how).append(" points=\"");
    points.forEach(point -> text.append(point.x()).append(',').append(point.y()).append(' '));
    text.append("\"/>\n");
  }

  void dot(Point at, String how) {
    text.append("<circle r=\"3.5\" cx=\"").append(at.x()).append("\" cy=\"").append(at.y());
    text.append("\" ").append(how).append("/>\n");
  }

  /** Writes words; those of a person's data are not among them. */
  void words(Point at, String anchor, String words) {
    text.append("<text x=\"").append(at.x()).append("\" y=\"").append(at.y());
    text.append("\" text-anchor=\"").append(anchor).append("\">").append(words);
    text.append("</text>\n");
  }

  String end() {
    return text.append("</svg>").toString();
  }
}
