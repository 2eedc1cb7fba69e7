package dev.agency.examples.benchmarks;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What was measured of a group, as a table for a console or for a page. */
final class Table {
  private static final ImmutableList<String> HEAD =
      ImmutableList.of("engine", "ns/op", "+-", "cpu", "B/op", "x floor", "from", "to");

  private Table() {}

  /** One line for each engine; the first is the floor of the ratios. */
  static List<String> lines(Map<String, String> labels, Rounds rounds) {
    return align(cells(labels, rounds));
  }

  /** The same for a page, the engines of this library in bold. */
  static List<String> markdown(Map<String, String> labels, Rounds rounds) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : cells(labels, rounds)) {
      boolean ours = row.get(0).startsWith("agency");
      String name = ours ? "**" + row.get(0) + "**" : row.get(0);
      lines.add("| " + name + " | " + String.join(" | ", row.subList(1, row.size())) + " |");
      if (lines.size() == 1) {
        lines.add("|---|" + "---:|".repeat(row.size() - 1));
      }
    }
    return lines;
  }

  private static List<List<String>> cells(Map<String, String> labels, Rounds rounds) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(HEAD);
    List<Double> floor = rounds.nanos().get(labels.keySet().iterator().next());
    labels.forEach(
        (engine, label) -> {
          Spread nanos = Spread.of(rounds.nanos().get(engine));
          Spread ratio = Spread.ratio(rounds.nanos().get(engine), floor);
          cells.add(
              List.of(
                  label,
                  number(nanos.middle()),
                  number(nanos.error()),
                  number(Spread.of(rounds.cpu().get(engine)).middle()),
                  whole(Spread.of(rounds.bytes().get(engine)).middle()),
                  number(ratio.middle()),
                  number(ratio.low()),
                  number(ratio.high())));
        });
    return cells;
  }

  private static List<String> align(List<List<String>> cells) {
    int[] widths =
        IntStream.range(0, HEAD.size())
            .map(i -> cells.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
            .toArray();
    return cells.stream()
        .map(
            row ->
                IntStream.range(0, widths.length)
                    .mapToObj(
                        i ->
                            i == 0
                                ? Strings.padEnd(row.get(i), widths[i], ' ')
                                : Strings.padStart(row.get(i), widths[i], ' '))
                    .collect(Collectors.joining("  ")))
        .toList();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%,.2f" : "%,.0f", value);
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }
}
