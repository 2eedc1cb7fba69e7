package dev.agency.examples.cli.backtest;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.alert.AlertBacktest;
import dev.agency.budget.alert.AlertRule;
import dev.agency.budget.forecast.MethodScore;
import dev.agency.core.figure.BasisPoints;
import dev.agency.examples.cli.console.TextTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Findings for a reader: as tables of text, or as those of a Markdown page. */
final class BacktestTable {
  private static final String NOTHING = "-";

  private BacktestTable() {}

  /** Returns the tables with a sentence on what was counted and one on the difference. */
  static String text(Findings findings) {
    return counted(findings)
        + render(methodHeader(findings), methods(findings))
        + difference(findings)
        + render(alertHeader(), alerts(findings));
  }

  /** Returns the tables and the difference as Markdown. */
  static String markdown(Findings findings) {
    return markdown(methodHeader(findings), methods(findings))
        + "\n"
        + difference(findings)
        + "\n"
        + markdown(alertHeader(), alerts(findings));
  }

  private static String counted(Findings findings) {
    Units units = findings.units();
    List<String> parts = new ArrayList<>();
    for (LeftOut reason : LeftOut.values()) {
      if (units.leftOut(reason) > 0) {
        parts.add(units.leftOut(reason) + " " + reason.words());
      }
    }
    return number(units.tasks().size(), "unit")
        + ", "
        + number(units.taskCount(), "task")
        + ". Left out: "
        + (parts.isEmpty() ? "none" : String.join(", ", parts))
        + ".\nErrors and coverage in percent; * is what the library forecasts with.\n";
  }

  private static String number(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static ImmutableList<String> methodHeader(Findings findings) {
    ImmutableList.Builder<String> header = ImmutableList.builder();
    header.add("method");
    findings.settings().checkpoints().forEach(checkpoint -> header.add(checkpoint.percent()));
    return header.add("mean", "weighted", "pinball", "coverage").build();
  }

  private static ImmutableList<ImmutableList<String>> methods(Findings findings) {
    ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
    for (MethodScore score : findings.forecasts().scores()) {
      ImmutableList.Builder<String> row = ImmutableList.builder();
      row.add(score.method() + (score.method().equals(Findings.standard()) ? " *" : ""));
      for (BasisPoints checkpoint : findings.settings().checkpoints()) {
        row.add(percent(Optional.ofNullable(score.errors().get(checkpoint))));
      }
      row.add(percent(score.mean()), percent(score.weighted()));
      row.add(percent(score.pinball()), percent(score.coverage()));
      rows.add(row.build());
    }
    return rows.build();
  }

  private static ImmutableList<String> alertHeader() {
    return ImmutableList.of("rule", "planned weeks", "found", "false", "median share used");
  }

  private static ImmutableList<ImmutableList<String>> alerts(Findings findings) {
    ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
    for (AlertBacktest.Score score : findings.warnings()) {
      rows.add(
          ImmutableList.of(
              words(score.rule()),
              score.plannedWeeks().map(weeks -> "x " + weeks.toPlainString()).orElse(NOTHING),
              score.found() + " of " + score.overruns(),
              score.wrong() + " of " + score.sound(),
              score.medianShare().map(BasisPoints::percent).orElse(NOTHING)));
    }
    return rows.build();
  }

  private static String words(AlertRule rule) {
    return rule.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String difference(Findings findings) {
    return findings
        .difference()
        .map(
            found ->
                String.format(
                    Locale.ROOT,
                    "%s erred %s points more than %s; 95 %% interval %s to %s.%n",
                    found.method(),
                    Percent.of(found.mean()),
                    found.other(),
                    Percent.of(found.from()),
                    Percent.of(found.to())))
        .orElse("");
  }

  private static String percent(Optional<BigDecimal> share) {
    return share.map(known -> Percent.of(known, 1).toPlainString()).orElse(NOTHING);
  }

  private static String render(
      ImmutableList<String> header, ImmutableList<ImmutableList<String>> rows) {
    TextTable table = new TextTable();
    table.addWords(header.get(0), "");
    header.subList(1, header.size()).forEach(name -> table.addNumbers(name, ""));
    rows.forEach(table::addRow);
    return table.render();
  }

  private static String markdown(
      ImmutableList<String> header, ImmutableList<ImmutableList<String>> rows) {
    StringBuilder text = new StringBuilder();
    line(header, text);
    text.append("|---|").append("---:|".repeat(header.size() - 1)).append('\n');
    rows.forEach(row -> line(row, text));
    return text.toString();
  }

  private static void line(ImmutableList<String> cells, StringBuilder text) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
