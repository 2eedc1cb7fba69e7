package dev.agency.examples.cli.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.json.AgencyJson;
import dev.agency.examples.cli.demo.Onlooker;
import dev.agency.permissions.view.Shown;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A report as JSON. Figures have the form the library gives them, with their {@code state}; a
 * figure that may not be seen has the state {@code hidden}.
 */
@JsonPropertyOrder({"by", "as", "asOf", "loggedThrough", "coverage", "rows"})
record ReportJson(
    @JsonProperty("by") String by,
    @JsonProperty("as") String as,
    @JsonProperty("asOf") LocalDate asOf,
    @JsonProperty("loggedThrough") Cell loggedThrough,
    @JsonProperty("coverage") Cell coverage,
    @JsonProperty("rows") List<Map<String, Object>> rows) {
  /** Returns one object, on one line without its end. */
  static String of(Report report, Onlooker onlooker) {
    return AgencyJson.write(
        new ReportJson(
            report.by().label(),
            onlooker.person().value(),
            onlooker.asOf(),
            report.loggedThrough(),
            report.coverage(),
            report.lines().stream().map(line -> row(report, line)).toList()));
  }

  private static Map<String, Object> row(Report report, Report.Line line) {
    ImmutableMap.Builder<String, Object> row = ImmutableMap.builder();
    for (int i = 0; i < line.labels().size(); i++) {
      row.put(report.by().labels().get(i), label(line.labels().get(i)));
    }
    if (!line.currency().isEmpty()) {
      row.put("currency", line.currency());
    }
    row.put("budgets", line.budgets());
    for (int i = 0; i < line.cells().size(); i++) {
      row.put(report.columns().get(i), line.cells().get(i));
    }
    return row.buildOrThrow();
  }

  private static Object label(Shown<String> label) {
    return label instanceof Shown.Hidden<String> hidden
        ? new Cell.Hidden(hidden.reason().name())
        : label.ifVisible().orElseThrow();
  }
}
