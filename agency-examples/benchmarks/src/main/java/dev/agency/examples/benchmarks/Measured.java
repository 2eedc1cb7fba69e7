package dev.agency.examples.benchmarks;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.examples.benchmarks.capacity.Verdict;
import java.util.List;
import java.util.Map;

/**
 * What became of a group: how the answers compared, and how long they took.
 *
 * @param group the group
 * @param answers how the answer of each engine compares, by its name for people
 * @param engines the names for people of those measured, the floor first
 * @param rounds the figures
 * @param more what else there is to say, in lines of its own
 */
record Measured(
    Group group,
    ImmutableMap<String, Verdict> answers,
    ImmutableMap<String, String> engines,
    Rounds rounds,
    ImmutableList<String> more) {

  /** For a console. */
  List<String> lines() {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    lines.add("").addAll(Table.lines(engines, rounds)).add("");
    lines.addAll(bars());
    return lines.build();
  }

  /**
   * For a page.
   *
   * @param origin the day, the command and the machine
   */
  List<String> section(String origin) {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    lines.add(origin, "").addAll(Table.markdown(engines, rounds));
    List<String> bars = bars();
    if (!bars.isEmpty()) {
      lines.add("");
      bars.forEach(bar -> lines.add("- " + bar.replaceFirst("^(met|missed) +", "$1: ")));
    }
    if (!answers.isEmpty()) {
      lines.add(
          "",
          "Equal answers checked, "
              + Joiner.on("; ").withKeyValueSeparator(": ").join(said())
              + ".");
    }
    return lines.build();
  }

  private List<String> bars() {
    ImmutableList.Builder<String> bars = ImmutableList.builder();
    group.bars().forEach(bar -> bar.line(rounds).ifPresent(bars::add));
    return bars.addAll(more).build();
  }

  private Map<String, String> said() {
    ImmutableMap.Builder<String, String> said = ImmutableMap.builder();
    answers.forEach((engine, verdict) -> said.put(engine, verdict.said()));
    return said.buildOrThrow();
  }
}
